//! Work spread over threads with one result: sources in fixed chunks, added up in a fixed order.
//!
//! Which thread takes which chunk is chance; the chunks and the order of the sum are not. So one
//! thread and eight give the same bits.

use rayon::prelude::*;

/// Chunks whose results are held at a time; of large networks fewer, so that memory stays bounded.
const ROUND: usize = 16;
const FEWEST: usize = 4;
const HELD: usize = 2_000_000;

/// What one source after another adds to a unit, and one chunk to another.
pub trait Tally: Copy + Send + Sync {
    /// Nothing yet.
    const NONE: Self;
    /// Adds what another chunk found.
    fn merge(&mut self, other: &Self);
}

impl<const K: usize> Tally for [f64; K] {
    const NONE: Self = [0.0; K];

    fn merge(&mut self, other: &Self) {
        for (total, value) in self.iter_mut().zip(other) {
            *total += value;
        }
    }
}

/// What is added up over sources: one value of `T` for each of `units`.
#[derive(Debug, Clone, Copy)]
pub struct Over {
    /// How many sources there are, or groups of them.
    pub sources: usize,
    /// How many of them make a chunk.
    pub chunk: usize,
    /// How many units have a value.
    pub units: usize,
}

impl Over {
    /// Adds up what `add` puts into the values for each source; `scratch` makes its tools.
    pub fn sum<S, T: Tally>(
        self,
        scratch: impl Fn() -> S + Sync + Send,
        add: impl Fn(&mut S, usize, &mut [T]) + Sync + Send,
    ) -> Vec<T> {
        let Self { sources, chunk, units } = self;
        let mut total = vec![T::NONE; units];
        let together = chunk * (HELD / units.max(1)).clamp(FEWEST, ROUND);
        for round in (0..sources).step_by(together) {
            let starts: Vec<usize> =
                (round..sources.min(round + together)).step_by(chunk).collect();
            let sums: Vec<Vec<T>> = starts
                .into_par_iter()
                .map_init(&scratch, |tools, start| {
                    let mut sums = vec![T::NONE; units];
                    for source in start..sources.min(start + chunk) {
                        add(tools, source, &mut sums);
                    }
                    sums
                })
                .collect();
            for sum in &sums {
                for (total, part) in total.iter_mut().zip(sum) {
                    total.merge(part);
                }
            }
        }
        total
    }
}
