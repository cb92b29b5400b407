//! Efficiency without each unit in turn.

use super::chunks::Over;
use super::lengths::Lengths;
use super::pruning::Detours;
use super::repair::Repair;
use crate::base::number::ratio;
use crate::connect::adjacency::Ties;
use crate::connect::strength::Alpha;

/// Sources of one chunk.
const CHUNK: usize = 32;

/// What the network is without one unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Without {
    /// Sum of 1/d over the ordered pairs of the others, with the unit still there.
    pub before: f64,
    /// What of this sum is lost when the unit goes.
    pub lost: f64,
}

impl Without {
    /// Share of the others' efficiency that is lost; `None` where no pair of others has a path.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        ratio(self.lost, self.before).map(|share| share.min(1.0))
    }
}

/// The network without each unit, one after another.
#[must_use]
pub fn each(ties: &Ties, alpha: Alpha) -> Vec<Without> {
    let lengths = Lengths::of(ties, alpha).pruned(Detours::Two).nearest_first();
    let units = ties.units();
    let over = Over { sources: units, chunk: CHUNK, units };
    let sums = over.sum(
        || Repair::new(units),
        |repair, source, lost| repair.add(lengths.arcs(), source, lost),
    );
    let all: f64 = sums.iter().map(|sum| sum[1]).sum();
    let pairs: f64 = sums.iter().map(|sum| sum[3]).sum::<f64>() / 2.0;
    sums.iter()
        .map(|&[lost, into, out, own_pairs]| {
            // Counted, since the difference of sums is not 0 where it should be.
            let before = if own_pairs < pairs { all - into - out } else { 0.0 };
            Without { before: before * lengths.one(), lost: lost * lengths.one() }
        })
        .collect()
}
