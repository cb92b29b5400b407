//! What goes when the activities of some people stop: the counts behind every measure of leavers.
//!
//! An activity with k units gives k(k−1)/2 pairs ω/(k−1) each, so it carries ω·k/2 of all tie
//! weight. What stops with a set of leavers is therefore the sum over the activities whose known
//! leads are all in the set, and no tie need be counted anew.

use std::collections::BTreeMap;

use super::fewest::{Sets, Tried};
use crate::base::number::reaches;
use crate::connect::network::{Level, Network};

/// Who alone, or who together, could take which contact along.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaverCounts {
    /// Between which units the contact is.
    pub level: Level,
    /// All tie weight.
    pub total: f64,
    /// For each person the weight of the activities that they alone lead.
    pub alone: Vec<f64>,
    /// Whether each person leads or co-leads anything.
    pub leads: Vec<bool>,
    /// The activities with contact and two known leads or more: who leads them, and their weight.
    together: Vec<(Vec<u32>, f64)>,
}

/// The fewest people without whose activities more than half of the contact goes.
#[derive(Debug, Clone, PartialEq)]
pub struct BusFactor {
    /// The people, most first.
    pub people: Vec<u32>,
    /// The share of tie weight that goes with them.
    pub loss: f64,
    /// Whether no fewer could do it; else fewer may.
    pub is_exact: bool,
}

/// Sets of leaders of this size and smaller are all tried.
const MOST_TRIED: usize = 4;
/// Unless there are more of them than this: about a second's work.
const MOST_STEPS: usize = 20_000_000;

/// Counts them between schools, or between people where no school is known.
#[must_use]
pub fn count(network: &Network) -> Option<LeaverCounts> {
    let level = if network.schools.is_empty() { Level::People } else { Level::Schools };
    of(network, level)
}

/// Counts them at a level; `None` where no lead is known or nobody met.
#[must_use]
pub fn of(network: &Network, level: Level) -> Option<LeaverCounts> {
    let led = network.activities.iter().map(|a| (a.leaders(), a.contact(level)));
    let counts = of_led(level, network.people.len(), led);
    let is_known = network.knows_leads && counts.leads.contains(&true);
    (is_known && counts.total > 0.0).then_some(counts)
}

/// The same from who led each activity (ascending) and its contact.
pub fn of_led(
    level: Level,
    people: usize,
    led: impl Iterator<Item = (Vec<u32>, f64)>,
) -> LeaverCounts {
    let mut counts = LeaverCounts {
        level,
        total: 0.0,
        alone: vec![0.0; people],
        leads: vec![false; people],
        together: Vec::new(),
    };
    for (leaders, contact) in led {
        counts.total += contact;
        for &leader in &leaders {
            counts.leads[leader as usize] = true;
        }
        match leaders.as_slice() {
            [] => {}
            [only] => counts.alone[*only as usize] += contact,
            _ if contact > 0.0 => counts.together.push((leaders, contact)),
            _ => {}
        }
    }
    counts
}

impl LeaverCounts {
    /// The share of tie weight that goes with one person; `None` for somebody who leads nothing.
    #[must_use]
    pub fn loss(&self, person: usize) -> Option<f64> {
        let leads = self.leads.get(person).copied().unwrap_or(false);
        leads.then(|| self.alone[person] / self.total)
    }

    /// The share that goes on average with so many people drawn at random from those who lead.
    ///
    /// An activity with m leads stops with n of L leaders in a share `n!(L−m)!/(L!(n−m)!)` of all
    /// draws, so the mean needs no draws.
    #[must_use]
    pub fn random_loss(&self, leavers: usize) -> f64 {
        let leaders = self.leads.iter().filter(|leads| **leads).count();
        let all_drawn = |leads: usize| {
            (0..leads).fold(1.0, |chance, drawn| {
                chance * leavers.saturating_sub(drawn) as f64 / (leaders - drawn) as f64
            })
        };
        let alone: f64 = self.alone.iter().sum::<f64>() * all_drawn(1);
        let of = |(leads, contact): &(Vec<u32>, f64)| contact * all_drawn(leads.len());
        (alone + self.together.iter().map(of).sum::<f64>()) / self.total
    }

    /// The fewest people whose loss takes more than half. All sets of up to four people are tried, so
    /// up to five is exact; a larger one is found by adding whoever takes most and may be too high.
    /// `None` if all leaders together do not take half.
    #[must_use]
    pub fn bus_factor(&self) -> Option<BusFactor> {
        self.bus_factor_within(MOST_STEPS)
    }

    /// The same, with so many steps at most for sets of three and four.
    #[must_use]
    pub fn bus_factor_within(&self, steps: usize) -> Option<BusFactor> {
        let half = self.total / 2.0;
        let is_more = |loss: f64| !reaches(half, loss);
        let found = |people: Vec<u32>, loss: f64, is_exact: bool| {
            is_more(loss).then(|| BusFactor { people, loss: loss / self.total, is_exact })
        };
        let ranked = self.ranked();
        let first = *ranked.first()?;
        if let Some(one) = found(vec![first], self.alone[first as usize], true) {
            return Some(one);
        }
        let (pair, loss) = self.pair(&ranked)?;
        if let Some(two) = found(pair.clone(), loss, true) {
            return Some(two);
        }
        let (grown, loss) = self.grown(pair, &ranked, &is_more);
        let mut grown = found(grown, loss, false)?;
        let mut sets = Sets::of(&ranked, &self.alone, &self.together, steps);
        let from = sets.fewest_possible(half).max(3);
        for size in from..grown.people.len().min(MOST_TRIED + 1) {
            match sets.try_all(size, half) {
                Tried::Set(people, loss) => return found(people, loss, true),
                Tried::Nothing => {}
                Tried::TooMany => return Some(grown),
            }
        }
        grown.is_exact = grown.people.len() <= from.max(MOST_TRIED + 1);
        Some(grown)
    }

    /// The largest share that goes with any two people; `None` if fewer lead.
    #[must_use]
    pub fn pair_loss(&self) -> Option<f64> {
        let (_, loss) = self.pair(&self.ranked())?;
        Some(loss / self.total)
    }

    /// Everyone who leads, by what goes with them alone, then by index.
    fn ranked(&self) -> Vec<u32> {
        let leads = self.leads.iter().enumerate().filter(|(_, leads)| **leads);
        let mut ranked: Vec<u32> = leads.map(|(person, _)| person as u32).collect();
        let alone = |person: u32| self.alone[person as usize];
        ranked.sort_by(|&a, &b| alone(b).total_cmp(&alone(a)).then(a.cmp(&b)));
        ranked
    }

    /// The two people who take most together. Only those who lead together take more than the sum
    /// of what each takes alone, so the pairs to try are these and the first two.
    fn pair(&self, ranked: &[u32]) -> Option<(Vec<u32>, f64)> {
        let mut shared: BTreeMap<[u32; 2], f64> = BTreeMap::new();
        for (leads, contact) in &self.together {
            if let [a, b] = leads.as_slice() {
                *shared.entry([*a, *b]).or_default() += contact;
            }
        }
        if let [a, b, ..] = ranked {
            shared.entry([*a.min(b), *a.max(b)]).or_default();
        }
        let loss = |[a, b]: [u32; 2], shared: f64| {
            self.alone[a as usize] + self.alone[b as usize] + shared
        };
        let mut best: Option<([u32; 2], f64)> = None;
        for (pair, shared) in shared {
            let loss = loss(pair, shared);
            if best.is_none_or(|(_, most)| loss > most) {
                best = Some((pair, loss));
            }
        }
        let (mut pair, loss) = best?;
        pair.sort_by(|&a, &b| self.alone[b as usize].total_cmp(&self.alone[a as usize]));
        Some((pair.to_vec(), loss))
    }

    /// More and more people until enough is lost or nobody is left. Whoever adds most comes next;
    /// of equals, whoever leads the larger part of what others must leave as well.
    fn grown(
        &self,
        start: Vec<u32>,
        leaders: &[u32],
        is_more: &dyn Fn(f64) -> bool,
    ) -> (Vec<u32>, f64) {
        let people = self.alone.len();
        let mut of_person: Vec<Vec<usize>> = vec![Vec::new(); people];
        let mut missing: Vec<usize> = Vec::new();
        // What a person adds at once, and their part in what still needs others.
        let (mut adds, mut part) = (self.alone.clone(), vec![0.0; people]);
        for (number, (leads, contact)) in self.together.iter().enumerate() {
            missing.push(leads.len());
            for &person in leads {
                of_person[person as usize].push(number);
                part[person as usize] += contact / leads.len() as f64;
            }
        }
        let mut open = self.leads.clone();
        let (mut chosen, mut loss) = (Vec::new(), 0.0);
        let mut wanted = start.into_iter();
        while !is_more(loss) {
            let better = |a: usize, b: usize| {
                adds[a].total_cmp(&adds[b]).then(part[a].total_cmp(&part[b])).then(b.cmp(&a))
            };
            let left = || leaders.iter().map(|&one| one as usize).filter(|&person| open[person]);
            let next = wanted.next().map(|person| person as usize);
            let Some(next) = next.or_else(|| left().max_by(|&a, &b| better(a, b))) else { break };
            open[next] = false;
            chosen.push(next as u32);
            loss += adds[next];
            for &number in &of_person[next] {
                let (leads, contact) = &self.together[number];
                missing[number] -= 1;
                if missing[number] == 1 {
                    let last = leads.iter().find(|person| open[**person as usize]);
                    if let Some(&last) = last {
                        adds[last as usize] += contact;
                    }
                }
            }
        }
        (chosen, loss)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::seed::Dice;
    use crate::connect::without::Removal::TheirActivities;
    use crate::measure::paths::example::drawn;

    fn weight(network: &Network, level: Level) -> f64 {
        network.ties(level).collapse().all().map(|(_, _, s)| s.0).sum::<f64>() / 2.0
    }

    /// What stays when the activities of these people stop, by projecting anew.
    fn left(network: &Network, people: &[u32], level: Level) -> f64 {
        weight(&network.without(&TheirActivities(people.to_vec())).unwrap(), level)
    }

    #[test]
    fn what_goes_adds_up_as_if_all_were_projected_anew() {
        let mut checked = 0;
        for seed in 0..300 {
            let network = drawn(seed);
            for level in [Level::People, Level::Schools] {
                let Some(counts) = of(&network, level) else { continue };
                assert!((counts.total - weight(&network, level)).abs() < 1e-9);
                for person in (0..4).filter(|&person| counts.leads[person as usize]) {
                    let anew = 1.0 - left(&network, &[person], level) / counts.total;
                    assert!((counts.loss(person as usize).unwrap() - anew).abs() < 1e-9);
                    checked += 1;
                }
            }
        }
        assert!(checked > 500);
    }

    #[test]
    fn nobody_smaller_takes_more_than_half() {
        let mut sizes = [0; 5];
        for seed in 0..400 {
            let network = drawn(seed);
            let Some(counts) = of(&network, Level::Schools) else { continue };
            let sets = |size: u32| (0_u32..16).filter(move |set| set.count_ones() == size);
            let taken = |set: u32| {
                let people: Vec<u32> = (0..4).filter(|person| set >> person & 1 == 1).collect();
                1.0 - left(&network, &people, Level::Schools) / counts.total
            };
            let enough = |set: u32| taken(set) > 0.5 + 1e-9;
            let fewest = (1..=4).find(|&size| sets(size).any(enough));
            let found = counts.bus_factor();
            sizes[found.as_ref().map_or(0, |found| found.people.len())] += 1;
            assert_eq!(found.is_some(), fewest.is_some(), "{seed}");
            let Some((found, fewest)) = found.zip(fewest) else { continue };
            let set = found.people.iter().map(|person| 1 << person).sum();
            assert!((taken(set) - found.loss).abs() < 1e-9 && found.loss > 0.5);
            assert_eq!(found.people.len(), fewest as usize, "{seed}");
            assert!(found.is_exact);
            if fewest <= 2 {
                let most = sets(fewest).map(taken).fold(0.0, f64::max);
                assert!((found.loss - most).abs() < 1e-9, "the pair that takes most");
            }
        }
        assert!(sizes.iter().all(|&seen| seen > 0), "{sizes:?}");
    }

    /// Eight activities of five people and three who need not leave: whoever adds most at each step
    /// ends with five people, and four are enough.
    #[test]
    fn a_set_that_no_step_by_step_search_finds() {
        let [a, b, c, d, e, g, h] = [0, 1, 2, 3, 4, 5, 6];
        let led = [
            (vec![e], 1.0),
            (vec![d], 1.0),
            (vec![b, e], 1.0),
            (vec![a, b], 1.5),
            (vec![h], 1.5),
            (vec![b, g], 1.5),
            (vec![e, g], 1.5),
            (vec![c], 1.0),
        ];
        let counts = of_led(Level::Schools, 7, led.into_iter());
        assert!((counts.total - 10.0).abs() < 1e-12);
        let leaders = counts.ranked();
        let sets = |steps| Sets::of(&leaders, &counts.alone, &counts.together, steps);
        let mut first = sets(1_000);
        assert_eq!(first.fewest_possible(5.0), 3);
        assert_eq!(first.try_all(3, 5.0), Tried::Nothing);
        // As much as E, B, G and A take.
        let Tried::Set(mut set, carried) = first.try_all(4, 5.0) else { panic!("none") };
        set.sort_unstable();
        assert_eq!((set, carried), (vec![b, e, g, h], 6.5));
        assert_eq!(sets(3).try_all(4, 5.0), Tried::TooMany);
        let found = counts.bus_factor().unwrap();
        assert_eq!((found.people.len(), found.is_exact), (4, true));
        assert!((found.loss - 0.65).abs() < 1e-12);
    }

    /// Logs of eight leaders, most activities led by two or three.
    #[test]
    fn up_to_five_is_the_fewest_of_all_sets() {
        let mut dice = Dice::new(3, "fewest of eight");
        let mut sizes = [0; 9];
        for number in 0..300 {
            let led: Vec<(Vec<u32>, f64)> = (0..6 + dice.below(8))
                .map(|_| {
                    let mut people: Vec<u32> = (0..8).collect();
                    dice.shuffle(&mut people);
                    people.truncate(1 + dice.below(3));
                    people.sort_unstable();
                    (people, 1.0 + dice.below(4) as f64 / 2.0)
                })
                .collect();
            let counts = of_led(Level::Schools, 8, led.iter().cloned());
            let taken = |set: u32| -> f64 {
                let all = |people: &[u32]| people.iter().all(|person| set >> person & 1 == 1);
                led.iter().filter(|(people, _)| all(people)).map(|(_, contact)| contact).sum()
            };
            let fewest = (1_u32..256).filter(|&set| taken(set) > counts.total / 2.0 + 1e-9);
            let fewest = fewest.map(u32::count_ones).min().unwrap() as usize;
            let found = counts.bus_factor().unwrap();
            sizes[found.people.len()] += 1;
            let set = found.people.iter().map(|person| 1 << person).sum();
            assert!((taken(set) / counts.total - found.loss).abs() < 1e-9, "{number}");
            assert!(found.people.len() >= fewest, "{number}");
            let should = found.people.len() <= 5;
            assert!(found.is_exact || !should, "{number}");
            assert!(!found.is_exact || found.people.len() == fewest, "{number}");
        }
        assert!(sizes[3..6].iter().all(|&seen| seen > 10), "{sizes:?}");
    }

    #[test]
    fn random_leavers_take_the_mean_of_all_draws() {
        for seed in 0..100 {
            let network = drawn(seed);
            let Some(counts) = of(&network, Level::Schools) else { continue };
            let leaders: Vec<u32> = (0..4).filter(|&p| counts.leads[p as usize]).collect();
            let taken =
                |people: &[u32]| 1.0 - left(&network, people, Level::Schools) / counts.total;
            let ones: Vec<f64> = leaders.iter().map(|&one| taken(&[one])).collect();
            let mut twos = Vec::new();
            for (at, &one) in leaders.iter().enumerate() {
                twos.extend(leaders[..at].iter().map(|&other| taken(&[one, other])));
            }
            for (leavers, losses) in [(1, ones), (2, twos)] {
                if !losses.is_empty() {
                    let mean = losses.iter().sum::<f64>() / losses.len() as f64;
                    assert!((counts.random_loss(leavers) - mean).abs() < 1e-9, "{seed}");
                }
            }
        }
    }
}
