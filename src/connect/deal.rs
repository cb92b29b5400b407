//! Ties dealt to pairs of units at random, as many as there are between the same two pools.
//!
//! A tie without direction has two ends and nobody who gave it, so nothing here depends on which end
//! stands first in a file: what stays is how many ties there are within each pool and between each two,
//! and how strong they are.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::base::seed::Dice;

/// The ties between two pools, or within one.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The pools, the lower number first.
    pools: (usize, usize),
    /// How strong each tie is.
    strengths: Vec<f64>,
}

/// Ties of (pool, pool, strength) by their pools; strengths in order, so that the order of ties does
/// not matter.
#[must_use]
pub fn blocks(ties: impl Iterator<Item = (usize, usize, f64)>) -> Vec<Block> {
    let mut blocks: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
    for (one, other, strength) in ties {
        blocks.entry((one.min(other), one.max(other))).or_default().push(strength);
    }
    let block = |(pools, mut strengths): (_, Vec<f64>)| {
        strengths.sort_by(f64::total_cmp);
        Block { pools, strengths }
    };
    blocks.into_iter().map(block).collect()
}

impl Block {
    /// How many ties there are.
    #[must_use]
    pub fn ties(&self) -> usize {
        self.strengths.len()
    }

    /// Deals the ties to pairs of different members, every set of pairs alike; tells each.
    pub fn deal(&self, pools: &[Vec<u32>], dice: &mut Dice, mut tell: impl FnMut(u32, u32, f64)) {
        let (one, other) = (&pools[self.pools.0], &pools[self.pools.1]);
        let is_within = self.pools.0 == self.pools.1;
        let all = if is_within {
            one.len() * one.len().saturating_sub(1) / 2
        } else {
            one.len() * other.len()
        };
        let mut numbers = some(all, self.strengths.len(), dice);
        // Which numbers come late is not even, so which is how strong is drawn too.
        dice.shuffle(&mut numbers);
        for (number, &strength) in numbers.into_iter().zip(&self.strengths) {
            let (a, b) = if is_within {
                below_diagonal(number)
            } else {
                (number / other.len(), number % other.len())
            };
            tell(one[a], other[b], strength);
        }
    }
}

/// The pair (first, second) with second < first that has the number first(first − 1)/2 + second.
#[must_use]
pub fn below_diagonal(number: usize) -> (usize, usize) {
    let mut first = f64::midpoint(1.0, (1.0 + 8.0 * number as f64).sqrt()) as usize;
    while first * (first - 1) / 2 > number {
        first -= 1;
    }
    while first * (first + 1) / 2 <= number {
        first += 1;
    }
    (first, number - first * (first - 1) / 2)
}

/// So many different numbers below `all`, every set alike (Floyd 1987, doi:10.1145/30401.315746).
pub fn some(all: usize, wanted: usize, dice: &mut Dice) -> Vec<usize> {
    let mut taken = FxHashSet::default();
    let mut numbers = Vec::with_capacity(wanted.min(all));
    for last in all - wanted.min(all)..all {
        let number = dice.below(last + 1);
        let number = if taken.insert(number) { number } else { last };
        taken.insert(number);
        numbers.push(number);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_a_pool_has_one_number() {
        let found: Vec<(usize, usize)> = (0..6).map(below_diagonal).collect();
        assert_eq!(found, [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2)]);
    }

    #[test]
    fn ties_stay_between_their_pools_and_fall_on_any_pair_alike() {
        // Two ties within {0, 1, 2}, of strengths 1 and 3, and one to {3, 4}.
        let pools = vec![vec![0, 1, 2], vec![3, 4]];
        let blocks = blocks([(0, 0, 3.0), (1, 0, 5.0), (0, 0, 1.0)].into_iter());
        let mut dice = Dice::new(1, "deal");
        let mut met: BTreeMap<(u32, u32), (usize, f64)> = BTreeMap::new();
        for _ in 0..3_000 {
            let mut ties = Vec::new();
            for block in &blocks {
                block.deal(&pools, &mut dice, |a, b, s| ties.push((a.min(b), a.max(b), s)));
            }
            ties.sort_by_key(|tie| (tie.0, tie.1));
            assert_eq!(ties.len(), 3);
            assert!(ties.windows(2).all(|two| (two[0].0, two[0].1) != (two[1].0, two[1].1)));
            for (a, b, strength) in ties {
                let met = met.entry((a, b)).or_default();
                (met.0, met.1) = (met.0 + 1, met.1 + strength);
            }
        }
        assert_eq!(met.len(), 3 + 6);
        for ((a, b), (times, strength)) in met {
            // Two of three pairs within, of strength 2 on average; one of six between.
            let (expected, mean) = if b < 3 { (2_000, 2.0) } else { (500, 5.0) };
            assert!(times.abs_diff(expected) < 120, "{a}, {b}: {times}");
            assert!((strength / times as f64 - mean).abs() < 0.1, "{a}, {b}: {strength}");
        }
    }
}
