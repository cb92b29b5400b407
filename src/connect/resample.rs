//! The same log with its activities counted another number of times each.
//!
//! Which activities tie which pair is written down once; a count of all activities then walks these
//! lists and nothing else. Each pair's sum is that of `project`, bit for bit.

use std::sync::OnceLock;

use super::adjacency::{Adjacency, Ties};
use super::kept::Kept;
use super::network::{Level, Network};
use super::project::{Group, visits};
use super::rule::Direction;
use super::strength::Alpha;

/// A log at one level, ready to be counted anew.
#[derive(Debug, Clone)]
pub struct Resample {
    level: Level,
    units: usize,
    direction: Direction,
    alpha: Alpha,
    groups: Vec<Group>,
    lists: OnceLock<Lists>,
}

impl Resample {
    /// The log of a network; `None` if its ties were given as such, for then nothing can be drawn.
    #[must_use]
    pub fn of(network: &Network, level: Level) -> Option<Self> {
        (network.has_log && !network.activities.is_empty()).then(|| Self {
            level,
            units: match level {
                Level::People => network.people.len(),
                Level::Schools => network.schools.len(),
            },
            direction: network.direction,
            alpha: network.alpha,
            groups: Kept::all(network).groups(level),
            lists: OnceLock::new(),
        })
    }

    /// Whose ties are drawn.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// How many activities there are to draw.
    #[must_use]
    pub fn activities(&self) -> usize {
        self.groups.len()
    }

    /// How many pairs of units one count of all activities goes through.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.groups.iter().map(|group| group.units.len() * group.units.len()).sum()
    }

    /// The network in which each activity happened as often as `times` says, in their order.
    ///
    /// It has the ties of this level and nothing else: enough for every measure of ties.
    #[must_use]
    pub fn network(&self, times: &[u32]) -> Network {
        let lists = self.lists.get_or_init(|| Lists::of(&self.groups, self.direction));
        alone(lists.ties(self.units, times), self.level, self.alpha)
    }
}

/// A network of these ties and nothing else.
#[must_use]
pub fn alone(ties: Ties, level: Level, alpha: Alpha) -> Network {
    let mut network = Network { has_log: true, alpha, ..Network::default() };
    match level {
        Level::People => network.between_people = ties.into(),
        Level::Schools => network.between_schools = ties,
    }
    network
}

/// Which activities tie whom.
#[derive(Debug, Clone)]
struct Lists {
    /// The activities in the order of their classes of equal (k, ω).
    order: Vec<u32>,
    /// The class of each, in that order.
    class: Vec<u32>,
    /// ω/(k − 1) of each class.
    share: Vec<f64>,
    /// Pairs without direction, the smaller index first.
    pairs: Pairs,
    /// Arcs, where ties have a direction.
    arcs: Option<Pairs>,
}

/// Pairs in order, each with the places of its activities.
#[derive(Debug, Clone, Default)]
struct Pairs {
    ends: Vec<(u32, u32)>,
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl Lists {
    fn of(groups: &[Group], direction: Direction) -> Self {
        let mut order: Vec<u32> = (0..groups.len() as u32).collect();
        order.retain(|&group| groups[group as usize].units.len() > 1);
        let key = |group: u32| (groups[group as usize].size, groups[group as usize].weight);
        order.sort_by(|&a, &b| {
            let (a, b) = (key(a), key(b));
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        let (mut class, mut share) = (Vec::with_capacity(order.len()), Vec::new());
        let mut last = None;
        for &group in &order {
            let (k, weight) = key(group);
            if last != Some((k, weight)) {
                last = Some((k, weight));
                share.push(weight / (k - 1) as f64);
            }
            class.push(share.len() as u32 - 1);
        }
        let sorted = || order.iter().map(|&group| &groups[group as usize]);
        let pairs = Pairs::of(sorted(), |_, ego, alter| ego < alter);
        let visits = |group: &Group, ego, alter| visits(group.size, &group.hosts, ego, alter);
        let arcs = (direction == Direction::Directed).then(|| Pairs::of(sorted(), visits));
        Self { order, class, share, pairs, arcs }
    }

    fn ties(&self, units: usize, times: &[u32]) -> Ties {
        let drawn: Vec<u32> = self.order.iter().map(|&group| times[group as usize]).collect();
        let strengths = |pairs: &Pairs| -> Vec<(u32, u32, f64)> {
            let sum = |at: usize| {
                let (mut sum, mut count, mut class) = (0.0, 0_u32, 0_u32);
                for &place in
                    &pairs.places[pairs.starts[at] as usize..pairs.starts[at + 1] as usize]
                {
                    let own = self.class[place as usize];
                    if own != class {
                        sum += f64::from(count) * self.share[class as usize];
                        (count, class) = (0, own);
                    }
                    count += drawn[place as usize];
                }
                sum + f64::from(count) * self.share[class as usize]
            };
            let ends = pairs.ends.iter().enumerate();
            ends.map(|(at, &(ego, alter))| (ego, alter, sum(at)))
                .filter(|arc| arc.2 > 0.0)
                .collect()
        };
        let collapse = Adjacency::symmetric(units, &strengths(&self.pairs));
        match &self.arcs {
            None => Ties::undirected(collapse),
            Some(arcs) => Ties::directed(collapse, Adjacency::from_arcs(units, strengths(arcs))),
        }
    }
}

impl Pairs {
    fn of<'a>(
        groups: impl Iterator<Item = &'a Group>,
        counts: impl Fn(&Group, u32, u32) -> bool,
    ) -> Self {
        let mut all: Vec<(u32, u32, u32)> = Vec::new();
        for (place, group) in groups.enumerate() {
            for &ego in &group.units {
                let alters = group.units.iter().filter(|&&alter| alter != ego);
                let tied = alters.filter(|&&alter| counts(group, ego, alter));
                all.extend(tied.map(|&alter| (ego, alter, place as u32)));
            }
        }
        all.sort_unstable();
        let mut pairs = Self::default();
        for (at, &(ego, alter, place)) in all.iter().enumerate() {
            if pairs.ends.last() != Some(&(ego, alter)) {
                pairs.ends.push((ego, alter));
                pairs.starts.push(at as u32);
            }
            pairs.places.push(place);
        }
        pairs.starts.push(all.len() as u32);
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::Date;
    use crate::base::seed::Dice;
    use crate::collect::records::{Affiliation, Person, Presence, School};
    use crate::connect::network::Activity;
    use crate::connect::project;

    fn network(direction: Direction) -> Network {
        let present = |person: u32, hosts| Presence {
            person: Some(person),
            from: Affiliation::School(person / 2),
            leads: false,
            hosts,
            row: person,
        };
        let activity = |present: Vec<Presence>| Activity {
            id: std::sync::Arc::default(),
            date: Some(Date::constant(2025, 10, 3)),
            details: std::sync::Arc::default(),
            weight: 1.0,
            present: present.into(),
        };
        let person = |_| Person {
            name: String::new(),
            affiliation: Affiliation::Unknown,
            role: String::new(),
            leaves: None,
            attributes: std::collections::BTreeMap::new(),
        };
        let school = |_| School {
            name: String::new(),
            urn: String::new(),
            joined: None,
            left: None,
            attributes: std::collections::BTreeMap::new(),
        };
        let activities = vec![
            activity(vec![present(0, false), present(1, false), present(2, true)]),
            activity(vec![present(2, false), present(3, true)]),
        ];
        let (people, schools) = ((0..4).map(person).collect(), (0..2).map(school).collect());
        let log =
            Network { people, schools, activities, has_log: true, direction, ..Network::default() };
        let ties = |level, units| -> Ties {
            project::ties(units, &Kept::all(&log).groups(level), &[1, 1], direction)
        };
        let (between_people, between_schools) = (ties(Level::People, 4), ties(Level::Schools, 2));
        Network { between_people: between_people.into(), between_schools, ..log }
    }

    #[test]
    fn every_activity_once_is_the_network_as_it_was() {
        for direction in [Direction::Undirected, Direction::Directed] {
            let network = network(direction);
            for level in [Level::People, Level::Schools] {
                let again = Resample::of(&network, level).map(|log| log.network(&[1, 1]));
                assert_eq!(again.as_ref().map(|n| n.ties(level)), Some(network.ties(level)));
            }
        }
    }

    #[test]
    fn an_activity_that_is_not_drawn_leaves_no_tie() {
        let network = network(Direction::Undirected);
        let drawn = Resample::of(&network, Level::People).map(|log| log.network(&[0, 2]));
        let ties = drawn.unwrap_or_default().ties(Level::People).clone();
        assert_eq!((ties.collapse().arcs(), ties.units()), (2, 4));
        assert_eq!(ties.collapse().between(2, 3).map(|s| s.0), Some(2.0));
        let given = Network { has_log: false, ..network };
        assert!(Resample::of(&given, Level::People).is_none());
    }

    /// The lists against the projection itself, over logs made by chance.
    #[test]
    fn ties_counted_from_lists_are_those_projected_anew() {
        let mut dice = Dice::new(4, "logs");
        for _ in 0..60 {
            let units = 2 + dice.below(9);
            let groups: Vec<Group> = (0..=dice.below(25))
                .map(|_| {
                    let there: Vec<u32> =
                        (0..units as u32).filter(|_| dice.below(3) == 0).collect();
                    let hosts = there.iter().copied().filter(|_| dice.below(3) == 0).collect();
                    let weight = [1.0, 0.1, 0.7][dice.below(3)];
                    Group { size: there.len(), units: there, hosts, weight }
                })
                .collect();
            let times: Vec<u32> = groups.iter().map(|_| dice.below(4) as u32).collect();
            for direction in [Direction::Undirected, Direction::Directed] {
                let anew = project::ties(units, &groups, &times, direction);
                assert_eq!(Lists::of(&groups, direction).ties(units, &times), anew);
            }
        }
    }
}
