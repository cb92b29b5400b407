//! Shortest paths from one source where ties have lengths: Dijkstra's and Brandes' algorithms.
//!
//! Lengths are compared as the arcs say (`base::number`). A predecessor must have been settled
//! before, so the counts are sound even where a tie is so short that the tolerance swallows it.
//! Nearly every unit has one predecessor; only where two ways are equally long are the arcs into
//! a unit looked at again. Most arcs lead nowhere nearer, which rounded lengths show at half the
//! memory; whatever might be as near is decided by the full lengths.

use super::queue::Queue;
use super::rows::Arcs;
use super::sums::Sums;
use crate::base::number::Precision;

const UNSETTLED: u32 = u32::MAX;

/// The tools of one thread.
#[derive(Debug)]
pub struct Search {
    /// A rounded sum above this is farther than what is known; below 0 once settled.
    limit: Vec<f32>,
    known: Vec<Known>,
    settled: Vec<Settled>,
    queue: Queue,
    precision: Precision,
}

/// What is known of a unit.
#[derive(Debug, Clone, Copy)]
struct Known {
    distance: f64,
    before: u32,
    /// Place in the order of settling.
    rank: u32,
    /// Whether more than one predecessor is possible.
    several: bool,
}

const UNKNOWN: Known =
    Known { distance: f64::INFINITY, before: 0, rank: UNSETTLED, several: false };

/// A unit in the order of settling.
#[derive(Debug, Clone, Copy)]
struct Settled {
    distance: f64,
    /// σ: how many shortest paths from the source end here.
    paths: f64,
    /// δ: dependency of the source on this unit.
    dependency: f64,
    unit: u32,
    /// Place of the only predecessor.
    before: u32,
}

/// A unit of a tree of shortest paths, nearest first.
#[derive(Debug, Clone, Copy)]
pub struct Branch {
    /// How far from the source.
    pub distance: f64,
    /// Which unit.
    pub unit: u32,
    /// The place of one unit before it; the source's own is 0.
    pub before: u32,
}

/// From which of its two ends a pair counts for those between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// From each end in full.
    Both,
    /// From each end by how far away it is, once in all (R. Geisberger, P. Sanders, D. Schultes 2008,
    /// doi:10.1137/1.9781611972887.9): a source says little about who stands right beside it, so a few sources
    /// tell more. Only where both ends are searched from does it come out the same.
    ByDistance,
}

impl Ends {
    /// What a pair this far apart adds, for each length that lies before a unit between.
    #[must_use]
    #[inline]
    pub fn pair(self, distance: f64) -> f64 {
        match self {
            Self::Both => 1.0,
            Self::ByDistance => 1.0 / distance,
        }
    }

    /// What is between at a unit this far from the source.
    #[must_use]
    #[inline]
    pub fn between(self, distance: f64, dependency: f64) -> f64 {
        match self {
            Self::Both => dependency,
            Self::ByDistance => distance * dependency,
        }
    }
}

/// What one source says about one unit.
#[derive(Debug, Clone, Copy)]
pub struct Met {
    /// Which.
    pub unit: u32,
    /// How far from the source.
    pub distance: f64,
    /// The pairs of the source that it lies between.
    pub between: f64,
}

/// The largest rounded sum that may still be as near as `distance`.
///
/// Three roundings to f32 are off by less than 2e-7 of the sum; the smallest lengths by less than
/// the smallest normal number.
fn limit(distance: f64) -> f32 {
    (distance * 1.000_001) as f32 + f32::MIN_POSITIVE
}

impl Search {
    /// Tools for a network of `units`.
    #[must_use]
    pub fn new(units: usize) -> Self {
        Self {
            limit: vec![f32::INFINITY; units],
            known: vec![UNKNOWN; units],
            settled: Vec::with_capacity(units),
            queue: Queue::new(units),
            precision: Precision::ROUNDED,
        }
    }

    /// Adds what the shortest paths from `source` contribute.
    pub fn add(&mut self, arcs: Arcs, source: usize, sums: &mut [Sums]) {
        self.visit(arcs, source, Ends::Both, |met| {
            let sum = &mut sums[met.unit as usize];
            sum[0] += met.between;
            sum[1] += 1.0 / met.distance;
            sum[2] += met.distance;
            sum[3] += 1.0;
        });
    }

    /// Tells `each` unit that `source` reaches, farthest first.
    #[inline]
    pub fn visit(&mut self, arcs: Arcs, source: usize, ends: Ends, mut each: impl FnMut(Met)) {
        self.settle(arcs, source);
        for at in (1..self.settled.len()).rev() {
            let Settled { distance, paths, dependency, unit, before } = self.settled[at];
            let pair = ends.pair(distance);
            if self.known[unit as usize].several {
                let share = (pair + dependency) / paths;
                for arc in arcs.into.row(unit as usize) {
                    if self.precedes(arc.to as usize, arc.length, unit as usize) {
                        let before = &mut self.settled[self.known[arc.to as usize].rank as usize];
                        before.dependency += before.paths * share;
                    }
                }
            } else {
                // As many paths end at the only predecessor as here.
                self.settled[before as usize].dependency += pair + dependency;
            }
            each(Met { unit, distance, between: ends.between(distance, dependency) });
        }
        self.clear();
    }

    /// Replaces `tree` by one tree of shortest paths from `source`.
    pub fn tree(&mut self, arcs: Arcs, source: usize, tree: &mut Vec<Branch>) {
        self.settle(arcs, source);
        let rank = |unit: u32| self.known[unit as usize].rank;
        let before = |settled: &Settled| match settled.unit as usize {
            unit if unit == source => 0,
            unit => rank(self.known[unit].before),
        };
        tree.clear();
        tree.extend(self.settled.iter().map(|settled| {
            let Settled { distance, unit, .. } = *settled;
            Branch { distance, unit, before: before(settled) }
        }));
        self.clear();
    }

    /// Finds distances, predecessors and path counts, nearest unit first.
    fn settle(&mut self, arcs: Arcs, source: usize) {
        self.precision = arcs.precision;
        self.known[source].distance = 0.0;
        self.queue.push(0.0, source as u32);
        loop {
            let (limit, known) = (&self.limit, &self.known);
            let waits =
                |unit: u32| (limit[unit as usize] >= 0.0).then(|| known[unit as usize].distance);
            let Some((so_far, next)) = self.queue.pop(waits) else { break };
            let unit = next as usize;
            self.limit[unit] = -1.0;
            self.known[unit].rank = self.settled.len() as u32;
            self.count_paths(arcs, next, so_far);
            let (rough, row) = (arcs.out.rough(unit), arcs.out.row(unit));
            let start = so_far as f32;
            for (arc, exact) in rough.iter().zip(row) {
                if start + arc.length <= self.limit[arc.to as usize] {
                    self.improve(so_far + exact.length, next, arc.to);
                }
            }
        }
    }

    fn improve(&mut self, length: f64, by: u32, unit: u32) {
        let (known, precision) = (&mut self.known[unit as usize], self.precision);
        if precision.shorter(length, known.distance) {
            known.distance = length;
            known.before = by;
            known.several = false;
            self.limit[unit as usize] = limit(length);
            self.queue.push(length, unit);
        } else if !precision.shorter(known.distance, length) {
            known.several = true;
        }
    }

    fn count_paths(&mut self, arcs: Arcs, next: u32, distance: f64) {
        let known = self.known[next as usize];
        let (mut before, mut paths) = (0, 1.0);
        if known.several {
            let into = arcs.into.row(next as usize).iter();
            paths = into
                .filter(|arc| self.precedes(arc.to as usize, arc.length, next as usize))
                .map(|arc| self.settled[self.known[arc.to as usize].rank as usize].paths)
                .sum();
        } else if !self.settled.is_empty() {
            before = self.known[known.before as usize].rank;
            paths = self.settled[before as usize].paths;
        }
        self.settled.push(Settled { distance, paths, dependency: 0.0, unit: next, before });
    }

    fn precedes(&self, before: usize, length: f64, unit: usize) -> bool {
        let (before, unit) = (&self.known[before], &self.known[unit]);
        before.rank < unit.rank
            && self.precision.same_length(before.distance + length, unit.distance)
    }

    fn clear(&mut self) {
        let nine_of_ten = self.settled.len() * 9 / 10;
        if let Some(far) = self.settled.get(nine_of_ten) {
            self.queue.reach(far.distance / 0.9);
        }
        for settled in &self.settled {
            self.limit[settled.unit as usize] = f32::INFINITY;
            self.known[settled.unit as usize] = UNKNOWN;
        }
        self.settled.clear();
    }
}
