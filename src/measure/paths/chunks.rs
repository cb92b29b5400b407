//! Work spread over threads with one result: sources in fixed chunks, added up in a fixed order.
//!
//! Which thread takes which chunk is chance; the chunks and the order of the sum are not. So one
//! thread and eight give the same bits.

use rayon::prelude::*;

use super::sums::Paths;

/// Sources of one chunk.
const CHUNK: usize = 32;
/// Chunks whose results are held at a time, so that memory stays bounded on large networks.
const ROUND: usize = 16;

/// Adds up what `add` puts into the sums for each of `units` sources; `scratch` makes its tools.
pub fn over_sources<S>(
    units: usize,
    scratch: impl Fn() -> S + Sync + Send,
    add: impl Fn(&mut S, usize, &mut Paths) + Sync + Send,
) -> Paths {
    let mut total = Paths::zero(units);
    for round in (0..units).step_by(CHUNK * ROUND) {
        let starts: Vec<usize> = (round..units.min(round + CHUNK * ROUND)).step_by(CHUNK).collect();
        let sums: Vec<Paths> = starts
            .into_par_iter()
            .map_init(&scratch, |tools, start| {
                let mut sums = Paths::zero(units);
                for source in start..units.min(start + CHUNK) {
                    add(tools, source, &mut sums);
                }
                sums
            })
            .collect();
        for sum in &sums {
            total.add(sum);
        }
    }
    total
}
