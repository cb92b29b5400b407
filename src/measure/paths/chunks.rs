//! Work spread over threads with one result: sources in fixed chunks, added up in a fixed order.
//!
//! Which thread takes which chunk is chance; the chunks and the order of the sum are not. So one
//! thread and eight give the same bits.

use rayon::prelude::*;

/// Chunks whose results are held at a time, so that memory stays bounded on large networks.
const ROUND: usize = 16;

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
    pub fn sum<S, const K: usize>(
        self,
        scratch: impl Fn() -> S + Sync + Send,
        add: impl Fn(&mut S, usize, &mut [[f64; K]]) + Sync + Send,
    ) -> Vec<[f64; K]> {
        let Self { sources, chunk, units } = self;
        let mut total = vec![[0.0; K]; units];
        for round in (0..sources).step_by(chunk * ROUND) {
            let starts: Vec<usize> =
                (round..sources.min(round + chunk * ROUND)).step_by(chunk).collect();
            let sums: Vec<Vec<[f64; K]>> = starts
                .into_par_iter()
                .map_init(&scratch, |tools, start| {
                    let mut sums = vec![[0.0; K]; units];
                    for source in start..sources.min(start + chunk) {
                        add(tools, source, &mut sums);
                    }
                    sums
                })
                .collect();
            for sum in &sums {
                for (total, value) in total.iter_mut().zip(sum) {
                    for (total, value) in total.iter_mut().zip(value) {
                        *total += value;
                    }
                }
            }
        }
        total
    }
}
