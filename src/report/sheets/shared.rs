//! What two units did together: shared activities, and the people who carried the tie.

use crate::connect::network::{Level, Network};
use crate::connect::project::visits;

/// One unit's companions at one level, looked up one unit at a time to keep memory small.
pub(super) struct Shared {
    /// The units of each activity, with the people who stood for each: `(unit, person)`, sorted.
    present: Vec<Vec<(u32, Option<u32>)>>,
    /// The activities of each unit.
    of: Vec<Vec<u32>>,
    /// How many units each activity has and which host, where ties have a direction.
    hosts: Option<Vec<(usize, Vec<u32>)>>,
}

/// What a unit shared with another one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct With {
    /// Activities in which both took part; with a direction, in which the first went to the other.
    pub(crate) activities: u32,
    /// Different named people of the first unit in them.
    pub(crate) own_people: u32,
    /// Different named people of the other unit in them.
    pub(crate) their_people: u32,
}

impl Shared {
    pub(super) fn of(network: &Network, level: Level) -> Self {
        let units = network.ties(level).units();
        let mut present = Vec::with_capacity(network.activities.len());
        let mut of = vec![Vec::new(); units];
        let mut hosts = network.ties(level).is_directed().then(Vec::new);
        for (number, activity) in network.activities.iter().enumerate() {
            let mut pairs: Vec<(u32, Option<u32>)> = activity
                .present
                .iter()
                .filter_map(|presence| match level {
                    Level::People => presence.person.map(|person| (person, Some(person))),
                    Level::Schools => presence.from.school().map(|unit| (unit, presence.person)),
                })
                .filter(|&(unit, _)| (unit as usize) < units)
                .collect();
            pairs.sort_unstable();
            pairs.dedup();
            let mut last = None;
            for &(unit, _) in &pairs {
                if last != Some(unit) {
                    of[unit as usize].push(number as u32);
                    last = Some(unit);
                }
            }
            if let Some(hosts) = &mut hosts {
                let mut hosting: Vec<u32> = activity
                    .present
                    .iter()
                    .filter(|presence| presence.hosts)
                    .filter_map(|presence| match level {
                        Level::People => presence.person,
                        Level::Schools => presence.from.school(),
                    })
                    .collect();
                hosting.sort_unstable();
                hosting.dedup();
                hosts.push((pairs.chunk_by(|a, b| a.0 == b.0).count(), hosting));
            }
            present.push(pairs);
        }
        Self { present, of, hosts }
    }

    /// What `ego` shared with whom, by the other's index; linear in the pairs of its activities.
    pub(super) fn with(&self, ego: usize) -> Vec<(u32, With)> {
        let ego_unit = ego as u32;
        let mut facts: Vec<(u32, Fact)> = Vec::new();
        for &activity in self.of.get(ego).into_iter().flatten() {
            let present = &self.present[activity as usize];
            let start = present.partition_point(|&(unit, _)| unit < ego_unit);
            let end = present.partition_point(|&(unit, _)| unit <= ego_unit);
            let own = &present[start..end];
            for people in present.chunk_by(|a, b| a.0 == b.0) {
                let other = people[0].0;
                let goes_there = self.hosts.as_ref().is_none_or(|hosts| {
                    let (units, hosts) = &hosts[activity as usize];
                    visits(*units, hosts, ego_unit, other)
                });
                if other == ego_unit || !goes_there {
                    continue;
                }
                facts.push((other, Fact::Activity(activity)));
                let named = own.iter().filter_map(|&(_, person)| person);
                facts.extend(named.map(|person| (other, Fact::Own(person))));
                let named = people.iter().filter_map(|&(_, person)| person);
                facts.extend(named.map(|person| (other, Fact::Theirs(person))));
            }
        }
        facts.sort_unstable();
        facts.dedup();
        facts.chunk_by(|a, b| a.0 == b.0).map(|facts| (facts[0].0, count(facts))).collect()
    }
}

/// One thing that makes up a tie, so that each is counted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fact {
    Activity(u32),
    Own(u32),
    Theirs(u32),
}

fn count(facts: &[(u32, Fact)]) -> With {
    let mut with = With::default();
    for (_, fact) in facts {
        match fact {
            Fact::Activity(_) => with.activities += 1,
            Fact::Own(_) => with.own_people += 1,
            Fact::Theirs(_) => with.their_people += 1,
        }
    }
    with
}
