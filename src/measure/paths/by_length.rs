//! Shortest paths from one source where ties have lengths: Dijkstra's and Brandes' algorithms.
//!
//! Lengths are compared with one tolerance (`base::number`). A predecessor must have been settled
//! before, so the counts are sound even where a tie is so short that the tolerance swallows it.
//! Nearly every unit has one predecessor; only where two ways are equally long are the arcs into
//! a unit looked at again.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::rows::Rows;
use super::sums::Paths;
use crate::base::number::{same_length, shorter};

const UNSETTLED: u32 = u32::MAX;

/// The arcs by where they start and by where they end.
#[derive(Debug, Clone, Copy)]
pub struct Arcs<'a> {
    /// Rows of those who start them.
    pub out: &'a Rows,
    /// Rows of those who end them.
    pub into: &'a Rows,
}

/// The tools of one thread.
#[derive(Debug)]
pub struct Search {
    distance: Vec<f64>,
    /// σ: how many shortest paths from the source end here.
    paths: Vec<f64>,
    /// δ: dependency of the source on this unit.
    dependency: Vec<f64>,
    /// Place in the order of settling.
    rank: Vec<u32>,
    before: Vec<u32>,
    /// Whether more than one predecessor is possible.
    several: Vec<bool>,
    settled: Vec<u32>,
    queue: BinaryHeap<Reverse<(u64, u32)>>,
}

impl Search {
    /// Tools for a network of `units`.
    #[must_use]
    pub fn new(units: usize) -> Self {
        Self {
            distance: vec![f64::INFINITY; units],
            paths: vec![0.0; units],
            dependency: vec![0.0; units],
            rank: vec![UNSETTLED; units],
            before: vec![0; units],
            several: vec![false; units],
            settled: Vec::new(),
            queue: BinaryHeap::new(),
        }
    }

    /// Adds what the shortest paths from `source` contribute.
    pub fn add(&mut self, arcs: Arcs, source: usize, sums: &mut Paths) {
        self.settle(arcs, source);
        for at in (1..self.settled.len()).rev() {
            let unit = self.settled[at] as usize;
            let share = (1.0 + self.dependency[unit]) / self.paths[unit];
            if self.several[unit] {
                for arc in arcs.into.row(unit) {
                    if self.precedes(arc.to as usize, arc.length, unit) {
                        self.dependency[arc.to as usize] += self.paths[arc.to as usize] * share;
                    }
                }
            } else {
                let before = self.before[unit] as usize;
                self.dependency[before] += self.paths[before] * share;
            }
            sums.betweenness[unit] += self.dependency[unit];
            sums.harmonic[unit] += 1.0 / self.distance[unit];
        }
        self.clear();
    }

    /// Finds distances, predecessors and path counts, nearest unit first.
    fn settle(&mut self, arcs: Arcs, source: usize) {
        self.distance[source] = 0.0;
        self.queue.push(Reverse((0, source as u32)));
        while let Some(Reverse((_, next))) = self.queue.pop() {
            let unit = next as usize;
            if self.rank[unit] != UNSETTLED {
                continue;
            }
            self.rank[unit] = self.settled.len() as u32;
            self.settled.push(next);
            self.count_paths(arcs, unit, source);
            let so_far = self.distance[unit];
            for arc in arcs.out.row(unit) {
                let to = arc.to as usize;
                let length = so_far + arc.length;
                if shorter(length, self.distance[to]) {
                    self.distance[to] = length;
                    self.before[to] = next;
                    self.several[to] = false;
                    // The bits of positive numbers are in the order of the numbers.
                    self.queue.push(Reverse((length.to_bits(), arc.to)));
                } else if !shorter(self.distance[to], length) && self.rank[to] == UNSETTLED {
                    self.several[to] = true;
                }
            }
        }
    }

    fn count_paths(&mut self, arcs: Arcs, unit: usize, source: usize) {
        self.paths[unit] = if unit == source {
            1.0
        } else if self.several[unit] {
            let into = arcs.into.row(unit).iter();
            into.filter(|arc| self.precedes(arc.to as usize, arc.length, unit))
                .map(|arc| self.paths[arc.to as usize])
                .sum()
        } else {
            self.paths[self.before[unit] as usize]
        };
    }

    fn precedes(&self, before: usize, length: f64, unit: usize) -> bool {
        self.rank[before] < self.rank[unit]
            && same_length(self.distance[before] + length, self.distance[unit])
    }

    fn clear(&mut self) {
        for &unit in &self.settled {
            let unit = unit as usize;
            self.distance[unit] = f64::INFINITY;
            self.dependency[unit] = 0.0;
            self.rank[unit] = UNSETTLED;
            self.several[unit] = false;
        }
        self.settled.clear();
    }
}
