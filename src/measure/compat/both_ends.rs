//! Ties counted at both ends: a contact in both directions counts twice.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::measure::card::Column;
use crate::measure::centrality::k_core::cores;
use crate::measure::view::View;

/// Arcs that start or end at each unit; without direction, each tie twice.
#[must_use]
pub fn degree(view: &View) -> Column {
    let (out, into) = (view.ties().out(), view.ties().into());
    (0..view.units()).map(|unit| Some((out.degree(unit) + into.degree(unit)) as f64)).collect()
}

/// Strengths of the arcs that start or end at each unit; without direction, each tie twice.
#[must_use]
pub fn strength(view: &View) -> Column {
    let (out, into) = (view.ties().out(), view.ties().into());
    (0..view.units()).map(|unit| Some(out.strength(unit) + into.strength(unit))).collect()
}

/// The core of each unit where a contact in both directions is two ties.
#[must_use]
pub fn core(view: &View) -> Column {
    let cores = cores(&[view.ties().out(), view.ties().into()]);
    cores.into_iter().map(|k| Some(f64::from(k))).collect()
}

/// The core of each unit by the strengths of its arcs of both directions: the largest s such that it
/// belongs to a set in which everyone has at least s within the set. Whoever has least goes first.
#[must_use]
pub fn core_of_strength(view: &View) -> Column {
    let rows = [view.ties().out(), view.ties().into()];
    let strength = |unit: usize| rows.iter().map(|ties| ties.strength(unit)).sum::<f64>();
    let mut left: Vec<f64> = (0..view.units()).map(strength).collect();
    // Bits of numbers that are not negative stand in the order of the numbers.
    let entry = |sum: f64, unit: usize| Reverse(((sum.max(0.0) + 0.0).to_bits(), unit));
    let mut waiting: BinaryHeap<Reverse<(u64, usize)>> =
        left.iter().enumerate().map(|(unit, &sum)| entry(sum, unit)).collect();
    let mut core: Column = vec![None; view.units()];
    let mut deepest: f64 = 0.0;
    while let Some(Reverse((sum, unit))) = waiting.pop() {
        if core[unit].is_some() {
            continue; // an entry from before its sum fell
        }
        deepest = deepest.max(f64::from_bits(sum));
        core[unit] = Some(deepest);
        for (alter, strength) in rows.iter().flat_map(|ties| ties.ties(unit)) {
            if core[alter].is_none() {
                left[alter] -= strength.0;
                waiting.push(entry(left[alter], alter));
            }
        }
    }
    core
}

/// How far arcs are gathered around one unit, both ends counted: the sum of what each lacks to the
/// most, over `most_possible(N)`.
#[must_use]
pub fn centralisation(view: &View, most_possible: impl Fn(f64) -> f64) -> Option<f64> {
    let degrees: Vec<f64> = degree(view).into_iter().flatten().collect();
    let most = degrees.iter().copied().fold(0.0, f64::max);
    let lead: f64 = degrees.iter().map(|degree| most - degree).sum();
    let n = degrees.len() as f64;
    (n > 2.0).then(|| lead / most_possible(n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::adjacency::Ties;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{directed_ties, people, ties};

    fn of<T>(ties: Ties, compute: impl Fn(&View) -> T) -> T {
        compute(&View::new(&people(ties), Level::People, None, 1))
    }

    #[test]
    fn cores_of_strength_count_each_tie_at_both_ends() {
        // The triangle keeps 2·(2 + 2) each; the one that hangs on goes first with its 2·1.
        let pairs = [(0, 1, 2.0), (1, 2, 2.0), (0, 2, 2.0), (2, 3, 1.0)];
        let cores = of(ties(5, &pairs), core_of_strength);
        assert_eq!(cores, [8.0, 8.0, 8.0, 2.0, 0.0].map(Some));
        let cores = of(directed_ties(5, &pairs), core_of_strength);
        assert_eq!(cores, [4.0, 4.0, 4.0, 1.0, 0.0].map(Some));
        // All alike, it is twice the plain core.
        let chain = of(ties(3, &[(0, 1, 1.0), (1, 2, 1.0)]), core_of_strength);
        assert_eq!(chain, [2.0; 3].map(Some));
    }

    #[test]
    fn a_star_out_and_back_is_as_gathered_as_can_be() {
        let star = [(0, 1, 1.0), (1, 0, 1.0), (0, 2, 5.0), (2, 0, 1.0)];
        // Both ends 4, 2 and 2: the others lack 2 each, of 2·2·1.
        let most = |n: f64| (n - 1.0) * (2.0 * (n - 1.0) - 2.0);
        assert_eq!(of(directed_ties(3, &star), |view| centralisation(view, most)), Some(1.0));
        assert_eq!(of(directed_ties(2, &[(0, 1, 1.0)]), |view| centralisation(view, most)), None);
    }
}
