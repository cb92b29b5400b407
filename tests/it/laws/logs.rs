//! Laws of logs, at both levels: what follows from activities and from nothing else.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use tiebeam::base::seed::Dice;
use tiebeam::collect::records::{Affiliation, Person, Presence, School};
use tiebeam::connect::kept::Kept;
use tiebeam::connect::network::{Activity, Level, Network};
use tiebeam::connect::rule::Direction;
use tiebeam::measure::card::Scores;
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::measure::view::View;

use super::declared::DOUBLE_WITH_THE_LOG;
use super::networks::close;

const LEVELS: [Level; 2] = [Level::People, Level::Schools];

/// One activity: who was there, each leading or hosting or not, and what it counts.
#[derive(Debug, Clone)]
struct Meeting {
    present: BTreeMap<u32, (bool, bool)>,
    weight: f64,
}

/// A log written down: the school of each person, and what they did.
#[derive(Debug, Clone)]
struct Log {
    school: Vec<u32>,
    meetings: Vec<Meeting>,
    direction: Direction,
}

impl Log {
    fn network(&self) -> Network {
        let school_of = |person: u32| Affiliation::School(self.school[person as usize]);
        let person = |person: usize| Person {
            name: format!("p{person:03}"),
            affiliation: school_of(person as u32),
            role: String::new(),
            leaves: None,
            attributes: BTreeMap::new(),
        };
        let school = |school: u32| School {
            name: format!("s{school:03}"),
            urn: String::new(),
            joined: None,
            left: None,
            attributes: BTreeMap::new(),
        };
        let presence = |(&person, &(leads, hosts)): (&u32, &(bool, bool))| Presence {
            person: Some(person),
            from: school_of(person),
            leads,
            hosts,
            row: 0,
        };
        let activity = |meeting: &Meeting| Activity {
            id: Arc::default(),
            date: None,
            details: Arc::default(),
            weight: meeting.weight,
            present: meeting.present.iter().map(presence).collect(),
        };
        let mut network = Network {
            people: (0..self.school.len()).map(person).collect(),
            schools: (0..=self.school.iter().copied().max().unwrap_or(0)).map(school).collect(),
            activities: self.meetings.iter().map(activity).collect(),
            has_log: true,
            knows_leads: true,
            direction: self.direction,
            ..Network::default()
        };
        network.between_schools = Kept::all(&network).ties(Level::Schools, self.direction);
        network
    }

    fn with(&self, meetings: Vec<Meeting>) -> Self {
        Self { meetings, ..self.clone() }
    }
}

fn scores(network: &Network, level: Level) -> Scores {
    Scores::of(&View::new(network, level, None, 1), &[UNIT, NETWORK].concat())
}

/// How strong each tie is, from end to end.
fn ties(network: &Network, level: Level) -> BTreeMap<(usize, usize), f64> {
    network.ties(level).out().all().map(|(a, b, strength)| ((a, b), strength.0)).collect()
}

fn logs() -> impl Strategy<Value = Log> {
    (2..10_usize, 0..14_usize, any::<bool>(), any::<u64>()).prop_map(
        |(people, meetings, directed, seed)| {
            let mut dice = Dice::new(seed, "log");
            let schools = 1 + dice.below(4);
            let school = (0..people).map(|_| dice.below(schools) as u32).collect();
            let meeting = |dice: &mut Dice| {
                let present = (0..=dice.below(6))
                    .map(|_| {
                        let who = dice.below(people) as u32;
                        (who, (dice.below(3) == 0, dice.below(4) == 0))
                    })
                    .collect();
                Meeting { present, weight: [1.0, 1.0, 0.5, 2.0][dice.below(4)] }
            };
            let meetings = (0..meetings).map(|_| meeting(&mut dice)).collect();
            let direction = if directed { Direction::Directed } else { Direction::Undirected };
            Log { school, meetings, direction }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_twice_doubles_strengths_and_counts_and_nothing_else(log in logs()) {
        let twice = log.with([&log.meetings[..], &log.meetings].concat());
        for level in LEVELS {
            let (once, twice) = (log.network(), twice.network());
            let (once, twice) = (scores(&once, level), scores(&twice, level));
            for ((measure, a), (_, b)) in once.units.iter().zip(&twice.units) {
                let doubles = DOUBLE_WITH_THE_LOG.contains(&measure.name);
                let factor = if doubles { 2.0 } else { 1.0 };
                for (a, b) in a.iter().zip(b) {
                    let a = a.map(|a| a * factor);
                    prop_assert!(close(a, *b), "{}: {:?} {:?}", measure.name, a, b);
                }
            }
            for ((measure, a), (_, b)) in once.network.iter().zip(&twice.network) {
                let factor = if measure.name == "activities" { 2.0 } else { 1.0 };
                let a = a.map(|a| a * factor);
                prop_assert!(close(a, *b), "{}: {:?} {:?}", measure.name, a, b);
            }
        }
    }

    #[test]
    fn the_order_of_activities_changes_no_tie(log in logs(), seed in any::<u64>()) {
        let mut meetings = log.meetings.clone();
        Dice::new(seed, "order").shuffle(&mut meetings);
        let (network, other) = (log.network(), log.with(meetings).network());
        for level in LEVELS {
            prop_assert_eq!(network.ties(level), other.ties(level));
            // Sums over activities follow their order, which is that of dates and content in a run.
            let (a, b) = (scores(&network, level), scores(&other, level));
            for ((measure, a), (_, b)) in a.units.iter().zip(&b.units) {
                let is_same = a.iter().zip(b).all(|(a, b)| close(*a, *b));
                prop_assert!(is_same, "{}: {:?} {:?}", measure.name, a, b);
            }
            for ((measure, a), (_, b)) in a.network.iter().zip(&b.network) {
                prop_assert!(close(*a, *b), "{}: {:?} {:?}", measure.name, a, b);
            }
        }
    }

    #[test]
    fn strength_is_what_was_shared_with_somebody(log in logs()) {
        let network = log.network();
        for level in LEVELS {
            let found = scores(&network, level);
            let unit = |person: u32| match level {
                Level::People => person,
                Level::Schools => log.school[person as usize],
            };
            for one in 0..network.ties(level).units() as u32 {
                let shared: f64 = log.meetings.iter()
                    .map(|meeting| (meeting.present.keys().map(|&p| unit(p)), meeting.weight))
                    .filter(|(units, _)| units.clone().any(|u| u == one))
                    .filter(|(units, _)| units.clone().any(|u| u != one))
                    .map(|(_, weight)| weight)
                    .sum();
                let strength = found.unit("strength", one as usize);
                prop_assert!(close(strength, Some(shared)), "{:?} {}", strength, shared);
            }
        }
    }

    #[test]
    fn ties_are_sums_over_common_activities(log in logs()) {
        let log = Log { direction: Direction::Undirected, ..log };
        let mut wanted: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        for meeting in &log.meetings {
            let all: Vec<usize> = meeting.present.keys().map(|&person| person as usize).collect();
            for &a in &all {
                for &b in all.iter().filter(|&&b| b != a) {
                    *wanted.entry((a, b)).or_default() += meeting.weight / (all.len() - 1) as f64;
                }
            }
        }
        let found = ties(&log.network(), Level::People);
        prop_assert!(found.keys().eq(wanted.keys()));
        for (pair, strength) in found {
            prop_assert!(close(Some(strength), wanted.get(&pair).copied()), "{:?}", pair);
        }
    }

    #[test]
    fn two_periods_add_up(log in logs(), at in any::<prop::sample::Index>()) {
        let (early, late) = log.meetings.split_at(at.index(log.meetings.len() + 1));
        let parts = [early, late].map(|part| log.with(part.to_vec()).network());
        for level in LEVELS {
            let whole = ties(&log.network(), level);
            let mut sum: BTreeMap<(usize, usize), f64> = BTreeMap::new();
            for part in &parts {
                for (pair, strength) in ties(part, level) {
                    *sum.entry(pair).or_default() += strength;
                }
            }
            prop_assert!(whole.keys().eq(sum.keys()));
            for (pair, strength) in whole {
                prop_assert!(close(Some(strength), sum.get(&pair).copied()), "{:?}", pair);
            }
        }
    }

    #[test]
    fn what_somebody_does_alone_ties_nobody(log in logs(), at in any::<prop::sample::Index>()) {
        let who = at.index(log.school.len()) as u32;
        let alone = Meeting { present: BTreeMap::from([(who, (false, false))]), weight: 1.0 };
        let more = log.with([&log.meetings[..], &[alone]].concat());
        let (network, more) = (log.network(), more.network());
        for level in LEVELS {
            prop_assert_eq!(network.ties(level), more.ties(level));
        }
        let count = |network: &Network| scores(network, Level::People).unit("activities", who as usize);
        prop_assert_eq!(count(&network).map(|count| count + 1.0), count(&more));
    }

    #[test]
    fn shares_of_leading_add_up(log in logs()) {
        let found = scores(&log.network(), Level::People);
        let column = found.column("lead_share").expect("a measure");
        let shares: Vec<f64> = column.iter().copied().flatten().filter(|&s| s > 0.0).collect();
        let led = log.meetings.iter().any(|m| m.present.values().any(|(leads, _)| *leads));
        prop_assert_eq!(led, !shares.is_empty());
        if led {
            prop_assert!(close(Some(shares.iter().sum()), Some(1.0)), "{:?}", shares);
            let most = shares.iter().copied().fold(0.0, f64::max);
            prop_assert!(close(found.value("top_lead_share"), Some(most)));
            let squares: f64 = shares.iter().map(|share| share * share).sum();
            prop_assert!(close(found.value("effective_leaders"), Some(1.0 / squares)));
            let leaders = shares.len() as f64;
            prop_assert!(found.value("effective_leaders").is_some_and(|n| n <= leaders + 1e-9));
        }
    }

    #[test]
    fn hosting_moves_ties_and_makes_none(log in logs()) {
        let log = Log { direction: Direction::Directed, ..log };
        let network = log.network();
        for level in LEVELS {
            let all = network.ties(level);
            for (from, to, strength) in all.out().all() {
                let most = all.collapse().between(from, to);
                prop_assert!(most.is_some_and(|most| strength.0 <= most.0 * (1.0 + 1e-12)));
            }
        }
    }
}
