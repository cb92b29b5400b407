//! Who alone joins groups of schools: people, schools and bodies whose removal cuts others off.

use crate::base::number::reaches;
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, Presence};
use crate::connect::adjacency::Adjacency;
use crate::connect::network::{Activity, Network};
use crate::measure::cohesion::cuts;

/// Fewer schools than this on a side are that school's own matter (F06).
const FEWEST_SCHOOLS: usize = 2;

/// The units of a graph in which bridges are looked for.
pub struct Graph<'a> {
    /// Who is tied to whom; the first `counted` units count in pairs.
    pub ties: &'a Adjacency,
    /// How many of the units count.
    pub counted: usize,
    /// The unit that somebody present stands for.
    pub unit: &'a dyn Fn(&Presence) -> Option<u32>,
    /// The school that a unit belongs to.
    pub school: &'a dyn Fn(u32) -> Option<u32>,
}

/// A unit without which groups of schools would lose each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridge {
    /// The unit.
    pub unit: u32,
    /// Share of the pairs of others that would lose every connection.
    pub share: f64,
    /// The school the unit belongs to, which may stand on one of the sides.
    pub home: Option<u32>,
    /// The sides with at least two schools of their own, the most schools first.
    pub sides: Vec<Side>,
}

/// What hangs together on one side of a bridge.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The units on it that the bridge has a tie with.
    pub next: Vec<u32>,
    /// The schools that stand on this side alone.
    pub schools: Vec<u32>,
    /// The activities in which the bridge met it, by index.
    pub activities: Vec<u32>,
}

impl Graph<'_> {
    /// How many units have ties to two others, so that they could be a bridge.
    #[must_use]
    pub fn candidates(&self, units: std::ops::Range<usize>) -> usize {
        units.filter(|&unit| self.ties.degree(unit) > 1).count()
    }

    /// The bridges among `units` that cut off at least `limit` of the pairs.
    #[must_use]
    pub fn bridges(
        &self,
        network: &Network,
        units: std::ops::Range<usize>,
        limit: f64,
    ) -> Vec<Bridge> {
        let cuts = cuts::of(self.ties, self.counted);
        let mut bridges = Vec::new();
        for unit in units.filter(|&unit| cuts.cuts(unit)) {
            let (together, lost) = cuts.pairs(unit);
            let share = lost as f64 / together.max(1) as f64;
            if lost == 0 || !reaches(share, limit) {
                continue;
            }
            let sides = self.sides(network, unit as u32, &cuts.sides(unit));
            if let Some(sides) = sides {
                let unit = unit as u32;
                bridges.push(Bridge { unit, share, home: (self.school)(unit), sides });
            }
        }
        bridges
    }

    /// The sides with schools of their own; `None` if fewer than two have enough, or if schools of
    /// two sides met without the unit (through people whom nobody named).
    fn sides(&self, network: &Network, unit: u32, units: &[Vec<u32>]) -> Option<Vec<Side>> {
        let mut side_of = vec![usize::MAX; self.ties.units()];
        let mut sides_of_school: Vec<Vec<usize>> = vec![Vec::new(); network.schools.len()];
        for (number, side) in units.iter().enumerate() {
            for &other in side {
                side_of[other as usize] = number;
                if let Some(school) = (self.school)(other) {
                    sides_of_school[school as usize].push(number);
                }
            }
        }
        let only = |school: usize| {
            let sides = &sides_of_school[school];
            sides.first().copied().filter(|first| sides.iter().all(|side| side == first))
        };
        let mut sides: Vec<Side> = (0..units.len())
            .map(|_| Side { next: Vec::new(), schools: Vec::new(), activities: Vec::new() })
            .collect();
        for school in 0..network.schools.len() {
            if let Some(side) = only(school) {
                sides[side].schools.push(school as u32);
            }
        }
        for &other in self.ties.alters(unit as usize) {
            sides[side_of[other as usize]].next.push(other);
        }
        for (number, activity) in network.activities.iter().enumerate() {
            let is_unit = |presence: &&Presence| (self.unit)(presence) == Some(unit);
            let others = || activity.present.iter().filter(|presence| !is_unit(presence));
            let schools = others().filter_map(|presence| presence.from.school());
            let mut met: Vec<usize> = schools.filter_map(|school| only(school as usize)).collect();
            met.sort_unstable();
            met.dedup();
            if met.len() > 1 {
                return None;
            }
            if activity.present.iter().any(|presence| is_unit(&presence)) {
                let mut there = others().filter_map(|presence| (self.unit)(presence));
                if let Some(side) =
                    there.next().and_then(|other| sides.get_mut(side_of[other as usize]))
                {
                    side.activities.push(number as u32);
                }
            }
        }
        sides.retain(|side| side.schools.len() >= FEWEST_SCHOOLS);
        sides.sort_by(|a, b| {
            b.schools.len().cmp(&a.schools.len()).then_with(|| a.schools.cmp(&b.schools))
        });
        (sides.len() > 1).then_some(sides)
    }
}

impl Bridge {
    /// The side away from home that the bridge met least often: where it could end first.
    #[must_use]
    pub fn thin_side(&self) -> Option<&Side> {
        let away = |side: &&Side| self.home.is_none_or(|home| !side.schools.contains(&home));
        self.sides.iter().rev().filter(away).min_by_key(|side| side.activities.len())
    }

    /// The rows of the bridge at the activities of its thin side.
    #[must_use]
    pub fn rows(&self, network: &Network, graph: &Graph) -> Vec<RowId> {
        let own = |presence: &&Presence| (graph.unit)(presence) == Some(self.unit);
        let present = self.thin_activities(network).flat_map(|activity| &activity.present);
        present.filter(own).map(|presence| presence.row).collect()
    }

    /// Whether, of everybody from a place, this person alone was at the activities of the thin side.
    #[must_use]
    pub fn rests_on(&self, network: &Network, place: Affiliation, person: u32) -> bool {
        let mut own = self
            .thin_activities(network)
            .flat_map(|activity| &activity.present)
            .filter(|presence| presence.from == place)
            .peekable();
        own.peek().is_some() && own.all(|presence| presence.person == Some(person))
    }

    /// Whether the other bridge parts the same schools: each side of this one lies on another of it.
    #[must_use]
    pub fn is_parted_by(&self, other: &Self) -> bool {
        let on = |side: &Side| {
            let holds = |theirs: &Side| side.schools.iter().all(|s| theirs.schools.contains(s));
            other.sides.iter().position(holds)
        };
        let mut on: Vec<Option<usize>> = self.sides.iter().map(on).collect();
        on.sort_unstable();
        on.dedup();
        on.len() == self.sides.len() && on.iter().all(Option::is_some)
    }

    fn thin_activities<'a>(&'a self, network: &'a Network) -> impl Iterator<Item = &'a Activity> {
        let thin = self.thin_side().into_iter().flat_map(|side| &side.activities);
        thin.filter_map(|&activity| network.activities.get(activity as usize))
    }
}
