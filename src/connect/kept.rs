//! What a network's ties follow from: its activities or given ties, or what is kept of them.

use super::adjacency::{Adjacency, Ties};
use super::network::{Activity, Level, Network, distinct};
use super::project::{self, Group};
use super::rule::Direction;
use super::together::Together;
use crate::collect::records::{GivenTie, Presence, Unit};

impl Network {
    /// The ties at a level; those of people are made when they are first asked for.
    #[must_use]
    pub fn ties(&self, level: Level) -> &Ties {
        let of_people = || Kept::all(self).ties(Level::People, self.direction);
        match level {
            Level::People => self.between_people.get_or_init(of_people),
            Level::Schools => &self.between_schools,
        }
    }

    /// Which unit of a level somebody who is named in a tie counts as, if any.
    #[must_use]
    pub fn unit_at(&self, level: Level, unit: Unit) -> Option<u32> {
        match (unit, level) {
            (Unit::Person(person), Level::People) => Some(person),
            (Unit::Person(person), Level::Schools) => {
                self.people.get(person as usize)?.affiliation.school()
            }
            (Unit::School(school), Level::Schools) => Some(school),
            (Unit::School(_), Level::People) | (Unit::Outside(_), _) => None,
        }
    }
}

/// What is kept of a network.
#[derive(Debug)]
pub struct Kept<'a> {
    network: &'a Network,
    activities: Vec<&'a Activity>,
    given: Vec<GivenTie>,
    /// The people whose ties are left out, ascending.
    gone: Vec<u32>,
}

impl<'a> Kept<'a> {
    /// Everything.
    #[must_use]
    pub fn all(network: &'a Network) -> Self {
        let activities = network.activities.iter().collect();
        Self { network, activities, given: network.given.clone(), gone: Vec::new() }
    }

    /// Nothing but some of the given ties.
    #[must_use]
    pub fn of_given(network: &'a Network, given: Vec<GivenTie>) -> Self {
        Self { network, activities: Vec::new(), given, gone: Vec::new() }
    }

    /// Everything but the activities that stop when these people leave; `None` where the data does
    /// not say who led.
    #[must_use]
    pub fn without_activities_of(network: &'a Network, people: &[u32]) -> Option<Self> {
        let people = sorted(people);
        let mut kept = Self::all(network);
        kept.activities.retain(|activity| !activity.stops_without(&people));
        (network.has_log && network.knows_leads).then_some(kept)
    }

    /// Everything but the activities of more than `most` schools.
    #[must_use]
    pub fn without_larger_than(network: &'a Network, most: usize) -> Self {
        let mut kept = Self::all(network);
        kept.activities.retain(|activity| activity.schools().len() <= most);
        kept
    }

    /// Everything but the ties of these people.
    #[must_use]
    pub fn without_people(network: &'a Network, people: &[u32]) -> Self {
        let mut kept = Self { gone: sorted(people), ..Self::all(network) };
        let stays = |end: Unit| !matches!(end, Unit::Person(p) if people.contains(&p));
        kept.given.retain(|tie| stays(tie.from) && stays(tie.to));
        kept
    }

    /// The activities that are kept, with those who are.
    #[must_use]
    pub fn activities(&self) -> Vec<Activity> {
        let keep = |activity: &Activity| {
            let present = activity.present.iter().filter(|presence| self.counts(presence));
            Activity { present: present.copied().collect(), ..activity.clone() }
        };
        self.activities.iter().map(|&activity| keep(activity)).collect()
    }

    /// The given ties that are kept.
    #[must_use]
    pub fn given(&self) -> &[GivenTie] {
        &self.given
    }

    /// Whether somebody's presence counts: they are not left out. Somebody unnamed always counts.
    fn counts(&self, presence: &Presence) -> bool {
        presence.person.is_none_or(|person| self.gone.binary_search(&person).is_err())
    }

    /// The ties of what is kept. An activity counts with its k as recorded.
    #[must_use]
    pub fn ties(&self, level: Level, direction: Direction) -> Ties {
        let units = match level {
            Level::People => self.network.people.len(),
            Level::Schools => self.network.schools.len(),
        };
        if !self.network.given.is_empty() {
            return self.given_ties(level, units, direction);
        }
        if direction == Direction::Undirected && self.gone.is_empty() {
            return Ties::undirected(project::of_all(units, &self.together(level)));
        }
        let groups = self.groups(level);
        project::ties(units, &groups, &vec![1; groups.len()], direction)
    }

    /// The units of all activities, where all who were there are kept.
    fn together(&self, level: Level) -> Together {
        let mut all = Together::default();
        for activity in &self.activities {
            let present = activity.present.iter();
            match level {
                Level::People => all.add(present.filter_map(|p| p.person), activity.weight),
                Level::Schools => all.add(present.filter_map(|p| p.from.school()), activity.weight),
            }
        }
        all
    }

    /// The units of each activity that is kept, for the projection.
    #[must_use]
    pub fn groups(&self, level: Level) -> Vec<Group> {
        self.activities.iter().map(|activity| self.group(activity, level)).collect()
    }

    fn group(&self, activity: &Activity, level: Level) -> Group {
        let present = || activity.present.iter();
        let all = units(present(), level);
        let (size, weight) = (all.len(), activity.weight);
        let kept = if self.gone.is_empty() {
            all
        } else {
            units(present().filter(|presence| self.counts(presence)), level)
        };
        let hosts = units(present().filter(|presence| presence.hosts), level);
        Group { units: kept, size, hosts, weight }
    }

    fn given_ties(&self, level: Level, units: usize, direction: Direction) -> Ties {
        let unit = |unit: Unit| self.network.unit_at(level, unit);
        let arc = |tie: &GivenTie| Some((unit(tie.from)?, unit(tie.to)?, tie.strength));
        let arcs: Vec<(u32, u32, f64)> = self.given.iter().filter_map(arc).collect();
        let both = arcs.iter().flat_map(|&(from, to, s)| [(from, to, s), (to, from, s)]).collect();
        let collapse = Adjacency::from_arcs(units, both);
        match direction {
            Direction::Undirected => Ties::undirected(collapse),
            Direction::Directed => Ties::directed(collapse, Adjacency::from_arcs(units, arcs)),
        }
    }
}

fn sorted(people: &[u32]) -> Vec<u32> {
    let mut people = people.to_vec();
    people.sort_unstable();
    people
}

/// Those of a level, once each, in order.
fn units<'p>(present: impl Iterator<Item = &'p Presence>, level: Level) -> Vec<u32> {
    match level {
        Level::People => distinct(present.filter_map(|presence| presence.person)),
        Level::Schools => distinct(present.filter_map(|presence| presence.from.school())),
    }
}
