//! Who carries each school's contact with other schools, and how few people it hangs on.
//!
//! An activity of several schools gives each of them its weight ω, as it does to their strength.
//! Somebody carries it alone if nobody else from the school was there; whoever was there without a
//! name is somebody else.
//!
//! A school is cut off once, in every activity with others, all of its own people or all people of
//! other schools are absent. The fewest people that do so are the smallest vertex cover of the
//! network of own people and people met, and so as many as its largest matching (Kőnig 1931): exact,
//! by one search of the school's activities for each of its people. Somebody without a name cannot
//! be absent, so all who met them must.

use std::collections::BTreeMap;

use crate::base::number::ratio;
use crate::connect::network::{Activity, Network};

/// What is known of one school.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Carriers {
    /// The largest share of its contact that one person carries alone.
    pub top_share: Option<f64>,
    /// Sum of squared shares of those who carry it.
    pub hhi: Option<f64>,
    /// The fewest people whose absence cuts it off.
    pub bus_factor: Option<f64>,
}

/// Every school, by index.
#[must_use]
pub fn of(network: &Network) -> Vec<Carriers> {
    let mut meetings: Vec<Vec<Meeting>> = vec![Vec::new(); network.schools.len()];
    for activity in &network.activities {
        let schools = activity.schools();
        if schools.len() < 2 {
            continue;
        }
        for school in schools {
            if let Some(own) = meetings.get_mut(school as usize) {
                own.push(Meeting::of(activity, school));
            }
        }
    }
    meetings.iter().map(|meetings| carriers(meetings)).collect()
}

/// One activity as a school met others there.
#[derive(Debug, Clone)]
struct Meeting {
    weight: f64,
    own: Side,
    others: Side,
}

/// The people of one side.
#[derive(Debug, Clone, Default)]
struct Side {
    named: Vec<u32>,
    has_unnamed: bool,
}

impl Meeting {
    fn of(activity: &Activity, school: u32) -> Self {
        let (mut own, mut others) = (Side::default(), Side::default());
        for presence in &activity.present {
            let Some(from) = presence.from.school() else { continue };
            let side = if from == school { &mut own } else { &mut others };
            match presence.person {
                Some(person) => side.named.push(person),
                None => side.has_unnamed = true,
            }
        }
        for side in [&mut own, &mut others] {
            side.named.sort_unstable();
            side.named.dedup();
        }
        Self { weight: activity.weight, own, others }
    }
}

fn carriers(meetings: &[Meeting]) -> Carriers {
    let contact: f64 = meetings.iter().map(|meeting| meeting.weight).sum();
    let mut alone: BTreeMap<u32, f64> = BTreeMap::new();
    let mut shared: BTreeMap<u32, f64> = BTreeMap::new();
    for Meeting { weight, own, .. } in meetings {
        if let ([only], false) = (own.named.as_slice(), own.has_unnamed) {
            *alone.entry(*only).or_default() += weight;
        }
        for &person in &own.named {
            *shared.entry(person).or_default() += weight / own.named.len() as f64;
        }
    }
    let carried: f64 = shared.values().sum();
    let is_known = carried > 0.0;
    let most = alone.values().copied().fold(0.0, f64::max);
    let squares = shared.values().map(|own| own * own).sum::<f64>();
    Carriers {
        top_share: ratio(most, contact).filter(|_| is_known),
        hhi: ratio(squares, carried * carried),
        bus_factor: fewest(meetings).filter(|_| is_known),
    }
}

/// The fewest people whose absence leaves no meeting; `None` where there is no meeting, or one of
/// people without names on both sides.
fn fewest(meetings: &[Meeting]) -> Option<f64> {
    if meetings.is_empty() || meetings.iter().any(|m| m.own.has_unnamed && m.others.has_unnamed) {
        return None;
    }
    // Whoever met somebody without a name has no other way out, nor who was there for two schools.
    let mut absent: Vec<u32> = Vec::new();
    for Meeting { own, others, .. } in meetings {
        if own.has_unnamed {
            absent.extend(&others.named);
        }
        if others.has_unnamed {
            absent.extend(&own.named);
        }
        absent.extend(own.named.iter().filter(|person| others.named.contains(person)));
    }
    absent.sort_unstable();
    absent.dedup();
    let there = |person: &u32| absent.binary_search(person).is_err();
    let mut of_person: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (number, meeting) in meetings.iter().enumerate() {
        for &person in meeting.own.named.iter().filter(|person| there(person)) {
            of_person.entry(person).or_default().push(number);
        }
    }
    let mut matching =
        Matching { meetings, absent: &absent, of_person: &of_person, of_other: BTreeMap::new() };
    let mut matched = 0;
    for &person in of_person.keys() {
        matched += usize::from(matching.extends(person));
    }
    Some((absent.len() + matched) as f64)
}

/// Which of the school's people each person met is paired with.
struct Matching<'a> {
    meetings: &'a [Meeting],
    absent: &'a [u32],
    of_person: &'a BTreeMap<u32, Vec<usize>>,
    of_other: BTreeMap<u32, u32>,
}

impl Matching<'_> {
    /// Pairs one more of the school's people, moving others if need be; breadth first, each meeting
    /// looked at once.
    fn extends(&mut self, person: u32) -> bool {
        let mut seen = vec![false; self.meetings.len()];
        // By whom each person met was reached.
        let mut from: BTreeMap<u32, u32> = BTreeMap::new();
        let mut next = vec![person];
        let mut at = 0;
        while let Some(&own) = next.get(at) {
            at += 1;
            for &meeting in self.of_person.get(&own).into_iter().flatten() {
                if std::mem::replace(&mut seen[meeting], true) {
                    continue;
                }
                for &other in &self.meetings[meeting].others.named {
                    let is_absent = self.absent.binary_search(&other).is_ok();
                    if is_absent || from.contains_key(&other) {
                        continue;
                    }
                    from.insert(other, own);
                    let Some(&paired) = self.of_other.get(&other) else {
                        self.turn(other, &from);
                        return true;
                    };
                    next.push(paired);
                }
            }
        }
        false
    }

    /// Pairs everybody along the way anew.
    fn turn(&mut self, last: u32, from: &BTreeMap<u32, u32>) {
        let mut other = Some(last);
        while let Some(met) = other {
            let Some(&own) = from.get(&met) else { return };
            let before =
                self.of_other.iter().find(|(_, paired)| **paired == own).map(|(met, _)| *met);
            self.of_other.insert(met, own);
            other = before.filter(|&before| before != met);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::network::Level;
    use crate::connect::without::Removal::ThePeople;
    use crate::measure::paths::example::{drawn, log};

    #[test]
    fn the_worked_example() {
        // A: E1 with a1 and a2, E2 with a1 alone; both must go, for b1 and c1 met both.
        let found = of(&log());
        let numbers = |share, hhi, bus| Carriers {
            top_share: Some(share),
            hhi: Some(hhi),
            bus_factor: Some(bus),
        };
        assert_eq!(found[0], numbers(0.5, 0.625, 2.0));
        assert_eq!(found[1..], [numbers(1.0, 1.0, 1.0), numbers(1.0, 1.0, 1.0)]);
    }

    #[test]
    fn nobody_fewer_cuts_a_school_off() {
        let (mut sizes, mut never) = ([0; 5], 0);
        for seed in 0..400 {
            let network = drawn(seed);
            let degree = |network: &Network, school: usize| {
                network.ties(Level::Schools).collapse().degree(school)
            };
            for (school, found) in of(&network).iter().enumerate() {
                let cuts = |set: &u32| {
                    let gone: Vec<u32> = (0..4).filter(|person| set >> person & 1 == 1).collect();
                    degree(&network.without(&ThePeople(gone)).unwrap(), school) == 0
                };
                if degree(&network, school) == 0 {
                    assert_eq!(*found, Carriers::default(), "{seed}");
                    continue;
                }
                let fewest = (0_u32..16).filter(cuts).map(u32::count_ones).min();
                if found.hhi.is_none() {
                    continue;
                }
                assert_eq!(found.bus_factor, fewest.map(f64::from), "{seed} {school}");
                match fewest {
                    Some(fewest) => sizes[fewest as usize] += 1,
                    None => never += 1,
                }
            }
        }
        assert!(sizes[1] > 50 && sizes[2] > 50 && never > 50, "{sizes:?} {never}");
    }
}
