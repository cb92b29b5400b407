//! The same log with its activities counted another number of times each.

use super::kept::Kept;
use super::network::{Level, Network};
use super::project::{self, Group};
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
}

impl Resample {
    /// The log of a network; `None` if its ties were given as such, for then nothing can be drawn.
    #[must_use]
    pub fn of(network: &Network, level: Level) -> Option<Self> {
        let ties = network.ties(level);
        let direction =
            if ties.is_directed() { Direction::Directed } else { Direction::Undirected };
        (network.has_log && !network.activities.is_empty()).then(|| Self {
            level,
            units: ties.units(),
            direction,
            alpha: network.alpha,
            groups: Kept::all(network).groups(level),
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
        let ties = project::ties(self.units, &self.groups, times, self.direction);
        let mut network = Network { has_log: true, alpha: self.alpha, ..Network::default() };
        match self.level {
            Level::People => network.between_people = ties.into(),
            Level::Schools => network.between_schools = ties,
        }
        network
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::calendar::Date;
    use crate::collect::records::{Affiliation, Presence};
    use crate::connect::adjacency::Ties;
    use crate::connect::network::Activity;

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
        let activities = vec![
            activity(vec![present(0, false), present(1, false), present(2, true)]),
            activity(vec![present(2, false), present(3, true)]),
        ];
        let log = Network { activities, has_log: true, ..Network::default() };
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
}
