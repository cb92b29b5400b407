//! Shortest paths along whole lengths that are too large for floating point, in integers.
//!
//! The plain form of Dijkstra's and Brandes' algorithms: slower by half, and as exact as fractions.
//! What is left out of the search is what rounded lengths show to be longer than two steps, by
//! more than rounding can do.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::lengths::Lengths;
use super::sums::Sums;
use super::whole;
use crate::connect::adjacency::Ties;

const UNKNOWN: u64 = u64::MAX;

/// Ties with lengths in whole numbers.
#[derive(Debug, Clone)]
pub struct WholeArcs {
    out: Rows,
    into: Rows,
    /// How many of them a length of 1 is.
    pub one: f64,
}

/// For each unit where its arcs begin, and for each arc where it leads and how far that is.
#[derive(Debug, Clone)]
struct Rows {
    starts: Vec<usize>,
    arcs: Vec<(u32, u64)>,
}

impl Rows {
    /// Arcs in the order of where they start.
    fn of(units: usize, arcs: impl Iterator<Item = (u32, u32, u64)>) -> Self {
        let mut rows = Self { starts: vec![0; units + 1], arcs: Vec::new() };
        for (from, to, length) in arcs {
            rows.starts[from as usize + 1] += 1;
            rows.arcs.push((to, length));
        }
        for unit in 1..=units {
            rows.starts[unit] += rows.starts[unit - 1];
        }
        rows
    }

    fn row(&self, unit: u32) -> &[(u32, u64)] {
        &self.arcs[self.starts[unit as usize]..self.starts[unit as usize + 1]]
    }
}

impl WholeArcs {
    /// The arcs that are left of `ties`, whose lengths are the full 1/w; `None` where their lengths
    /// are whole and small already, or no whole numbers up to 2^63.
    #[must_use]
    pub fn of(ties: &Ties, left: &Lengths) -> Option<Self> {
        if left.are_whole() {
            return None;
        }
        let numbers = whole::numbers(ties.out(), 1 << 63)?;
        let units = ties.units();
        let mut arcs = Vec::new();
        for from in 0..units {
            for arc in left.arcs().out.row(from) {
                let strength = ties.out().between(from, arc.to as usize)?;
                let length = *numbers.lengths.get(&strength.0.to_bits())?;
                arcs.push((from as u32, arc.to, length));
            }
        }
        let out = Rows::of(units, arcs.iter().copied());
        arcs.sort_unstable_by_key(|&(from, to, _)| (to, from));
        let into = Rows::of(units, arcs.into_iter().map(|(from, to, length)| (to, from, length)));
        Some(Self { out, into, one: numbers.one() })
    }
}

/// The tools of one thread.
#[derive(Debug)]
pub struct Search {
    distance: Vec<u64>,
    is_settled: Vec<bool>,
    paths: Vec<f64>,
    dependency: Vec<f64>,
    settled: Vec<u32>,
    waiting: BinaryHeap<Reverse<(u64, u32)>>,
}

impl Search {
    /// Tools for a network of `units`.
    #[must_use]
    pub fn new(units: usize) -> Self {
        Self {
            distance: vec![UNKNOWN; units],
            is_settled: vec![false; units],
            paths: vec![0.0; units],
            dependency: vec![0.0; units],
            settled: Vec::with_capacity(units),
            waiting: BinaryHeap::new(),
        }
    }

    /// Adds what the shortest paths from `source` contribute.
    pub fn add(&mut self, arcs: &WholeArcs, source: usize, sums: &mut [Sums]) {
        self.settle(arcs, source as u32);
        for at in (1..self.settled.len()).rev() {
            let unit = self.settled[at];
            let (distance, dependency) =
                (self.distance[unit as usize], self.dependency[unit as usize]);
            let share = (1.0 + dependency) / self.paths[unit as usize];
            for &(before, length) in arcs.into.row(unit) {
                if self.precedes(before, length, unit) {
                    self.dependency[before as usize] += self.paths[before as usize] * share;
                }
            }
            let sum = &mut sums[unit as usize];
            sum[0] += dependency;
            sum[1] += 1.0 / distance as f64;
            sum[2] += distance as f64;
            sum[3] += 1.0;
        }
        for &unit in &self.settled {
            let unit = unit as usize;
            self.distance[unit] = UNKNOWN;
            self.is_settled[unit] = false;
            self.dependency[unit] = 0.0;
        }
        self.settled.clear();
    }

    fn settle(&mut self, arcs: &WholeArcs, source: u32) {
        self.distance[source as usize] = 0;
        self.waiting.push(Reverse((0, source)));
        while let Some(Reverse((so_far, unit))) = self.waiting.pop() {
            if std::mem::replace(&mut self.is_settled[unit as usize], true) {
                continue;
            }
            self.settled.push(unit);
            let before = arcs.into.row(unit).iter();
            let ways = before.filter(|&&(before, length)| self.precedes(before, length, unit));
            let paths = ways.map(|&(before, _)| self.paths[before as usize]).sum();
            self.paths[unit as usize] = if unit == source { 1.0 } else { paths };
            for &(to, length) in arcs.out.row(unit) {
                // No path is longer than 2^63.
                let distance = so_far + length;
                if distance < self.distance[to as usize] {
                    self.distance[to as usize] = distance;
                    self.waiting.push(Reverse((distance, to)));
                }
            }
        }
    }

    fn precedes(&self, before: u32, length: u64, unit: u32) -> bool {
        let (before, unit) = (before as usize, unit as usize);
        self.is_settled[before]
            && self.distance[before].checked_add(length) == Some(self.distance[unit])
    }
}

#[cfg(test)]
mod tests {
    use crate::connect::strength::Alpha;
    use crate::measure::paths::by_whole::WholeArcs;
    use crate::measure::paths::example::ties;
    use crate::measure::paths::lengths::Lengths;
    use crate::measure::paths::pruning::Detours;
    use crate::measure::paths::shortest;

    #[test]
    fn lengths_within_the_tolerance_are_two_lengths_if_they_are_so_in_fractions() {
        // From 0 to 5 it is 1/55 + 1/101 + 1/104 over 1 and 2 and 1/59 + 1/81 + 1/119 over 3 and 4,
        // 8e-11 of it apart; 6–7 only makes the common multiple too large for floating point.
        let pairs = [
            (0, 1, 55.0),
            (1, 2, 101.0),
            (2, 5, 104.0),
            (0, 3, 59.0),
            (3, 4, 81.0),
            (4, 5, 119.0),
            (6, 7, 16_777_213.0),
        ];
        let two = ties(8, &pairs);
        let left = Lengths::of(&two, Alpha::default()).pruned(Detours::One);
        let whole = WholeArcs::of(&two, &left).unwrap();
        let length = |strength: f64| (whole.one / strength).round() as u64;
        let first = length(55.0) + length(101.0) + length(104.0);
        let second = length(59.0) + length(81.0) + length(119.0);
        assert!(first != second);
        let between = shortest::weighted(&two).betweenness;
        let (on, off) = if first < second { (1, 3) } else { (3, 1) };
        assert!((between[on] - between[off] - 1.0).abs() < 1e-9, "{between:?}");
        // With small numbers only, floating point is exact and this is not asked.
        let small = ties(8, &pairs[..6]);
        let left = Lengths::of(&small, Alpha::default()).pruned(Detours::One);
        assert!(WholeArcs::of(&small, &left).is_none());
        assert_eq!(shortest::weighted(&small).betweenness[..6], between[..6]);
    }
}
