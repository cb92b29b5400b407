//! Shortest paths from one source where every tie is one step: breadth first, then back (Brandes).

use super::sums::Sums;
use crate::connect::adjacency::Adjacency;

const UNSEEN: u32 = u32::MAX;

/// The tools of one thread.
#[derive(Debug)]
pub struct Search {
    steps: Vec<u32>,
    /// σ: how many shortest paths from the source end here.
    paths: Vec<f64>,
    /// (1 + δ) / σ, once the dependency δ is known.
    share: Vec<f64>,
    seen: Vec<u32>,
}

impl Search {
    /// Tools for a network of `units`.
    #[must_use]
    pub fn new(units: usize) -> Self {
        Self {
            steps: vec![UNSEEN; units],
            paths: vec![0.0; units],
            share: vec![0.0; units],
            seen: Vec::with_capacity(units),
        }
    }

    /// Adds what the shortest paths from `source` along `ties` contribute.
    pub fn add(&mut self, ties: &Adjacency, source: usize, sums: &mut [Sums]) {
        self.spread(ties, source);
        for at in (1..self.seen.len()).rev() {
            let unit = self.seen[at] as usize;
            let next = self.steps[unit] + 1;
            let beyond: f64 = (ties.alters(unit).iter())
                .filter(|&&alter| self.steps[alter as usize] == next)
                .map(|&alter| self.share[alter as usize])
                .sum();
            let dependency = self.paths[unit] * beyond;
            self.share[unit] = (1.0 + dependency) / self.paths[unit];
            let sum = &mut sums[unit];
            sum[0] += dependency;
            sum[1] += 1.0 / f64::from(self.steps[unit]);
            sum[2] += f64::from(self.steps[unit]);
            sum[3] += 1.0;
        }
        for &unit in &self.seen {
            self.steps[unit as usize] = UNSEEN;
            self.paths[unit as usize] = 0.0;
        }
        self.seen.clear();
    }

    fn spread(&mut self, ties: &Adjacency, source: usize) {
        self.steps[source] = 0;
        self.paths[source] = 1.0;
        self.seen.push(source as u32);
        let mut at = 0;
        while let Some(&unit) = self.seen.get(at) {
            at += 1;
            let next = self.steps[unit as usize] + 1;
            let paths = self.paths[unit as usize];
            for &alter in ties.alters(unit as usize) {
                let steps = &mut self.steps[alter as usize];
                if *steps == UNSEEN {
                    *steps = next;
                    self.seen.push(alter);
                }
                if *steps == next {
                    self.paths[alter as usize] += paths;
                }
            }
        }
    }
}
