//! Shortest paths where every tie is one step, from eight sources at once.
//!
//! Breadth first, then back (Brandes 2001), with one lane for each source, so that an arc looked at
//! serves eight (M. Then et al. 2014, doi:10.14778/2735496.2735507). Each level is a list of units
//! with the lanes that reach them there. From level to level either everybody still open sums up
//! what the level before holds among their alters, or the level hands it out; whichever looks at
//! fewer arcs.

use super::by_length::Ends;
use super::lanes::{Lanes, Levels, lanes_of};
use super::sums::Sums;
use crate::connect::adjacency::{Adjacency, Ties};

/// Handing out reads and writes where summing up only reads.
const HAND_OUT: usize = 3;

/// The tools of one thread.
#[derive(Debug)]
pub struct Search {
    /// Which lanes have reached each unit.
    seen: Vec<u8>,
    /// σ: how many shortest paths end at each unit.
    paths: Vec<Lanes>,
    /// What the units of one level hold; 0 everywhere else.
    held: Vec<Lanes>,
    /// What those of the next level get.
    next: Vec<Lanes>,
    levels: Levels,
    open: Vec<u32>,
}

/// What those of the sources say about one unit that are this many steps away.
#[derive(Debug, Clone, Copy)]
pub struct MetInSteps {
    /// Which.
    pub unit: u32,
    /// Which of the sources.
    pub lanes: u8,
    /// How many steps.
    pub steps: f64,
    /// The pairs of each source that it lies between.
    pub between: Lanes,
}

impl Search {
    /// Tools for a network of `units`.
    #[must_use]
    pub fn new(units: usize) -> Self {
        Self {
            seen: vec![0; units],
            paths: vec![Lanes::ZERO; units],
            held: vec![Lanes::ZERO; units],
            next: vec![Lanes::ZERO; units],
            levels: Levels::default(),
            open: Vec::with_capacity(units),
        }
    }

    /// Adds what the shortest paths from up to eight `sources` contribute.
    pub fn add(&mut self, ties: &Ties, sources: &[u32], sums: &mut [Sums]) {
        self.visit(ties, sources, Ends::Both, |met| {
            let reached = f64::from(met.lanes.count_ones());
            let sum = &mut sums[met.unit as usize];
            sum[0] += met.between.all();
            sum[1] += reached / met.steps;
            sum[2] += reached * met.steps;
            sum[3] += reached;
        });
    }

    /// Tells `each` unit that some of the sources reach, once for each number of steps, farthest first.
    #[inline]
    pub fn visit(
        &mut self,
        ties: &Ties,
        sources: &[u32],
        ends: Ends,
        each: impl FnMut(&MetInSteps),
    ) {
        self.spread(ties, sources);
        self.come_back(ties, ends, each);
        self.levels.clear();
    }

    fn spread(&mut self, ties: &Ties, sources: &[u32]) {
        let all = lanes_of(sources.len());
        for (lane, &source) in sources.iter().enumerate() {
            let unit = source as usize;
            self.seen[unit] = 1 << lane;
            self.paths[unit].0[lane] = 1.0;
            self.held[unit].0[lane] = 1.0;
            self.levels.push(source, 1 << lane);
        }
        self.open.clear();
        let into = ties.into();
        self.open.extend((0..ties.units() as u32).filter(|&unit| into.degree(unit as usize) > 0));
        loop {
            let before = self.levels.close();
            if before.is_empty() {
                break;
            }
            let seen = &self.seen;
            self.open.retain(|&unit| seen[unit as usize] != all);
            let hands_out = HAND_OUT * degrees(ties.out(), self.levels.of(&before))
                < degrees(into, self.open.iter().copied());
            if hands_out {
                for unit in self.levels.of(&before) {
                    let held = self.held[unit as usize];
                    for &alter in ties.out().alters(unit as usize) {
                        if self.seen[alter as usize] != all {
                            self.next[alter as usize].add(&held);
                        }
                    }
                }
            }
            for &unit in &self.open {
                let at = unit as usize;
                if !hands_out {
                    self.next[at] = Lanes::sum(&self.held, into.alters(at));
                }
                let new = self.next[at].above_zero() & !self.seen[at];
                self.next[at].keep(new);
                if new != 0 {
                    self.paths[at].take(&self.next[at], new);
                    self.levels.push(unit, new);
                }
            }
            for unit in self.levels.of(&before) {
                self.held[unit as usize] = Lanes::ZERO;
            }
            for (unit, lanes) in self.levels.open() {
                self.seen[unit as usize] |= lanes;
            }
            std::mem::swap(&mut self.held, &mut self.next);
        }
    }

    /// Adds up dependencies from the farthest level to the sources.
    #[inline]
    fn come_back(&mut self, ties: &Ties, ends: Ends, mut each: impl FnMut(&MetInSteps)) {
        self.seen.fill(0);
        for level in (1..self.levels.count()).rev() {
            let steps = level as f64;
            let pair = ends.pair(steps);
            let farther = || self.levels.level(level + 1).map(|(unit, _)| unit);
            let here = || self.levels.level(level).map(|(unit, _)| unit);
            let hands_out =
                HAND_OUT * degrees(ties.into(), farther()) < degrees(ties.out(), here());
            if hands_out {
                here().for_each(|unit| self.seen[unit as usize] = 1);
                for unit in farther() {
                    let held = self.held[unit as usize];
                    for &alter in ties.into().alters(unit as usize) {
                        if self.seen[alter as usize] != 0 {
                            self.next[alter as usize].add(&held);
                        }
                    }
                }
                here().for_each(|unit| self.seen[unit as usize] = 0);
            }
            for (unit, lanes) in self.levels.level(level) {
                let at = unit as usize;
                let beyond = if hands_out {
                    std::mem::replace(&mut self.next[at], Lanes::ZERO)
                } else {
                    Lanes::sum(&self.held, ties.out().alters(at))
                };
                // (1 + δ)/σ is 1/σ and the shares of those beyond, which δ = σ · Σ is made of.
                let paths = &self.paths[at];
                let mut between = Lanes::ZERO;
                for lane in 0..8 {
                    if lanes & (1 << lane) != 0 {
                        let dependency = paths.0[lane] * beyond.0[lane];
                        between.0[lane] = ends.between(steps, dependency);
                        self.next[at].0[lane] = pair / paths.0[lane] + beyond.0[lane];
                    }
                }
                each(&MetInSteps { unit, lanes, steps, between });
            }
            for (unit, _) in self.levels.level(level + 1) {
                self.held[unit as usize] = Lanes::ZERO;
            }
            std::mem::swap(&mut self.held, &mut self.next);
        }
        for (unit, _) in self.levels.level(1) {
            self.held[unit as usize] = Lanes::ZERO;
        }
    }
}

fn degrees(rows: &Adjacency, units: impl Iterator<Item = u32>) -> usize {
    units.map(|unit| rows.degree(unit as usize)).sum()
}
