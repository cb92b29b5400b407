//! The best set of a size: every set where these are few enough, else a greedy search from several
//! starts, each improved by exchanges.
//!
//! Adding the best unit one at a time can miss the best set, so a greedy search also starts from
//! seeded other units, and each result is improved by exchanging one member at a time until nothing
//! gets better. Of sets that are as good the first by index is given.

use rayon::prelude::*;

use super::goal::Goal;
use crate::base::seed::Dice;

/// How a set was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Every set of its size was compared.
    Every,
    /// By a greedy search: there may be a better one.
    Greedy,
}

/// The best set found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its members, ascending.
    pub set: Vec<usize>,
    /// What it does.
    pub value: f64,
    /// How it was found.
    pub how: How,
    /// How many sets are as good; known where every set was compared.
    pub as_good: Option<usize>,
}

/// Steps that one search may take: a few seconds on two cores.
const BUDGET: usize = 1_500_000_000;
/// More sets than these are not tried one by one.
const MOST_SETS: usize = 1_000_000;
/// Starts of a greedy search.
const STARTS: usize = 8;
/// Rounds of exchanges after which a search ends anyway.
const ROUNDS: usize = 6;
/// Values that differ less are as good.
const SAME: f64 = 1e-12;

/// The best set of `size` among `units`; `None` if even a greedy search is too much, or there are
/// too few units.
#[must_use]
pub fn best(goal: &dyn Goal, units: usize, size: usize, seed: u64) -> Option<Found> {
    let affords = |looks: usize| affords(goal, looks);
    if size == 0 || size > units {
        return None;
    }
    // Of each set all members but the last are put down, and the last is tried.
    let begun = match size {
        1 => Some(1),
        2 => Some(units),
        _ => choose(units, size - 1).filter(|_| choose(units, size).is_some()),
    };
    if begun.is_some_and(affords) {
        return every(|first| goal.with_each(first), &firsts(units, size - 1));
    }
    greedy(goal, units, size, seed)
}

/// The best set that some starts lead to.
fn greedy(goal: &dyn Goal, units: usize, size: usize, seed: u64) -> Option<Found> {
    let affords = |looks: usize| affords(goal, looks);
    let looks = size * (1 + ROUNDS);
    let starts = (1..=STARTS).rev().find(|&starts| affords(starts * looks));
    let starts = starts.or(affords(size).then_some(0))?;
    let mut dice = Dice::new(seed, "key players");
    let mut found = grown(goal, None, size)?;
    if starts > 0 {
        found = exchanged(goal, found);
    }
    for _ in 1..starts {
        let Some(other) = grown(goal, Some(dice.below(units)), size) else { continue };
        let other = exchanged(goal, other);
        let is_first = other.value > found.value - SAME && other.set < found.set;
        if other.value > found.value + SAME || is_first {
            found = other;
        }
    }
    Some(found)
}

fn affords(goal: &dyn Goal, looks: usize) -> bool {
    goal.steps().max(1).checked_mul(looks).is_some_and(|steps| steps <= BUDGET)
}

/// How many sets of a size there are; `None` if more than are tried.
fn choose(units: usize, size: usize) -> Option<usize> {
    let rest = size.min(units - size);
    (0..rest).try_fold(1, |sets, at| {
        let sets: usize = sets * (units - at) / (at + 1);
        (sets <= MOST_SETS).then_some(sets)
    })
}

/// Every set of a size that leaves a unit of a higher index, in order.
fn firsts(units: usize, size: usize) -> Vec<Vec<usize>> {
    let mut sets = vec![Vec::new()];
    for place in 0..size {
        // So many units must still follow, and one after them.
        let before = units - (size - place);
        sets = sets
            .into_iter()
            .flat_map(|set: Vec<usize>| {
                let from = set.last().map_or(0, |last| last + 1);
                (from..before).map(move |unit| [set.as_slice(), &[unit]].concat())
            })
            .collect();
    }
    sets
}

/// Compares every set: those that `firsts` begin, each with a unit of a higher index.
fn every(
    with_each: impl Fn(&[usize]) -> Vec<Option<f64>> + Sync,
    firsts: &[Vec<usize>],
) -> Option<Found> {
    let best_of = |first: &Vec<usize>| {
        let values = with_each(first);
        let after = first.last().map_or(0, |last| last + 1);
        let mut best: Option<(f64, usize, usize)> = None;
        for (unit, value) in values.into_iter().enumerate().skip(after) {
            let Some(value) = value else { continue };
            best = match best {
                Some((most, at, as_good)) if value <= most + SAME => {
                    let same = usize::from(value >= most - SAME);
                    Some((most, at, as_good + same))
                }
                _ => Some((value, unit, 1)),
            };
        }
        best
    };
    let best: Vec<Option<(f64, usize, usize)>> = firsts.par_iter().map(best_of).collect();
    let mut found: Option<Found> = None;
    for (first, best) in firsts.iter().zip(best) {
        let Some((value, unit, as_good)) = best else { continue };
        match &mut found {
            Some(found) if value <= found.value + SAME => {
                if value >= found.value - SAME {
                    found.as_good = found.as_good.map(|sets| sets + as_good);
                }
            }
            _ => {
                let set = [first.as_slice(), &[unit]].concat();
                found = Some(Found { set, value, how: How::Every, as_good: Some(as_good) });
            }
        }
    }
    found
}

/// The start with the best unit added, one after the other, until it is large enough.
fn grown(goal: &dyn Goal, start: Option<usize>, size: usize) -> Option<Found> {
    let mut set: Vec<usize> = start.filter(|_| size > 1).into_iter().collect();
    let mut value = None;
    while set.len() < size {
        let (unit, best) = highest(&goal.with_each(&set))?;
        set.push(unit);
        value = Some(best);
    }
    set.sort_unstable();
    Some(Found { set, value: value?, how: How::Greedy, as_good: None })
}

/// The set after exchanging members as long as that helps.
fn exchanged(goal: &dyn Goal, mut found: Found) -> Found {
    for _ in 0..ROUNDS {
        let before = found.value;
        for place in 0..found.set.len() {
            let mut rest = found.set.clone();
            rest.remove(place);
            let Some((unit, value)) = highest(&goal.with_each(&rest)) else { continue };
            if value > found.value + SAME {
                rest.push(unit);
                rest.sort_unstable();
                found = Found { set: rest, value, ..found };
            }
        }
        if found.value <= before + SAME {
            break;
        }
    }
    found
}

/// The first unit of the highest value.
fn highest(values: &[Option<f64>]) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    for (unit, value) in values.iter().enumerate() {
        let Some(value) = *value else { continue };
        if best.is_none_or(|(_, most)| value > most + SAME) {
            best = Some((unit, value));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::adjacency::Adjacency;
    use crate::measure::cohesion::key_players::key_distance_fragmentation::{
        DistanceFragmentation, without,
    };
    use crate::measure::cohesion::key_players::key_distance_reach::DistanceReach;
    use crate::measure::cohesion::key_players::key_fragmentation::Fragmentation;
    use crate::measure::cohesion::key_players::key_reach::Reach;
    use crate::measure::cohesion::parts;
    use crate::measure::paths::example::ties;

    const UNITS: usize = 9;

    fn drawn(seed: u64) -> Vec<(u32, u32, f64)> {
        let mut dice = Dice::new(seed, "key players' networks");
        let mut pairs = Vec::new();
        for a in 0..UNITS as u32 {
            for b in 0..a {
                if dice.below(4) == 0 {
                    pairs.push((a, b, 1.0));
                }
            }
        }
        pairs
    }

    /// The four goals of a set, each from its definition.
    fn defined(network: &Adjacency, set: &[usize]) -> [f64; 4] {
        let nobody = vec![false; UNITS];
        let far: Vec<Vec<u32>> = (0..UNITS)
            .map(|unit| {
                let mut far = vec![u32::MAX; UNITS];
                super::super::goal::walk(network, unit, &nobody, &mut far);
                far
            })
            .collect();
        let nearest = |unit: usize| set.iter().map(|&member| far[member][unit]).min().unwrap();
        let reached = (0..UNITS).filter(|&unit| nearest(unit) <= 2).count();
        let close = (0..UNITS).map(|unit| match nearest(unit) {
            u32::MAX => 0.0,
            steps => 1.0 / f64::from(steps.max(1)),
        });
        let kept: Vec<(u32, u32, f64)> = network
            .all()
            .filter(|(a, b, _)| a < b && !set.contains(a) && !set.contains(b))
            .map(|(a, b, _)| (a as u32, b as u32, 1.0))
            .collect();
        let sizes = parts::of(ties(UNITS, &kept).collapse()).sizes;
        let linked: u32 = sizes.into_iter().map(|size| size * (size - 1)).sum();
        let left = (UNITS - set.len()) as f64;
        [
            1.0 - f64::from(linked) / (left * (left - 1.0)),
            without(network, set).unwrap(),
            reached as f64 / UNITS as f64,
            close.sum::<f64>() / UNITS as f64,
        ]
    }

    #[test]
    fn no_set_is_better_and_greedy_mostly_finds_as_good_ones() {
        let (mut missed, mut searched) = (0, 0);
        for seed in 0..25 {
            let pairs = drawn(seed);
            let network = ties(UNITS, &pairs);
            let network = network.collapse();
            let goals: [Box<dyn Goal>; 4] = [
                Box::new(Fragmentation(network)),
                Box::new(DistanceFragmentation(network)),
                Box::new(Reach::of(network)),
                Box::new(DistanceReach::of(network)),
            ];
            for size in 1..=4 {
                let sets = (0_u32..1 << UNITS).filter(|set| set.count_ones() == size);
                let members = |set: u32| (0..UNITS).filter(|unit| set >> unit & 1 == 1).collect();
                let sets: Vec<Vec<usize>> = sets.map(members).collect();
                let values: Vec<[f64; 4]> = sets.iter().map(|set| defined(network, set)).collect();
                for (at, goal) in goals.iter().enumerate() {
                    let found = best(goal.as_ref(), UNITS, size as usize, seed).unwrap();
                    let most = values.iter().map(|value| value[at]).fold(f64::MIN, f64::max);
                    let own = sets.iter().position(|set| *set == found.set).unwrap();
                    assert!((values[own][at] - found.value).abs() < 1e-12, "{seed} {at} {found:?}");
                    let as_good = values.iter().filter(|value| value[at] > most - 1e-12).count();
                    assert!((found.value - most).abs() < 1e-12, "{seed} {at} {found:?} {most}");
                    assert_eq!(found.as_good, Some(as_good), "{seed} {at}");
                    assert_eq!(found.how, How::Every);
                    let sought = greedy(goal.as_ref(), UNITS, size as usize, seed).unwrap();
                    assert_eq!(sought.how, How::Greedy);
                    searched += 1;
                    missed += usize::from(sought.value < most - 1e-12);
                }
            }
        }
        assert!(missed <= searched / 20, "{missed} of {searched}");
    }

    #[test]
    fn every_set_is_begun_once_and_in_order() {
        let sets = firsts(5, 2);
        let told: Vec<[usize; 2]> = sets.iter().map(|set| [set[0], set[1]]).collect();
        assert_eq!(told, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
        assert_eq!((firsts(4, 0), firsts(3, 1)), (vec![vec![]], vec![vec![0], vec![1]]));
        assert_eq!((choose(10, 3), choose(25, 10), choose(4, 4)), (Some(120), None, Some(1)));
        assert_eq!((choose(182, 3), choose(183, 3)), (Some(988_260), None));
    }

    #[test]
    fn what_is_too_much_is_not_searched() {
        struct Endless;
        impl Goal for Endless {
            fn with_each(&self, _: &[usize]) -> Vec<Option<f64>> {
                vec![Some(1.0); 5]
            }
            fn steps(&self) -> usize {
                usize::MAX
            }
        }
        assert_eq!(best(&Endless, 5, 1, 1), None);
        let empty = ties(3, &[]);
        assert_eq!(best(&Reach::of(empty.collapse()), 3, 4, 1), None);
    }
}
