//! Which figures are estimates, for scripts.

use serde::Serialize;

use super::number::Number;
use crate::measure::card::Scores;

/// One measure that stands on paths from some units.
#[derive(Serialize)]
pub(crate) struct Estimated {
    measure: &'static str,
    sources: usize,
    of: usize,
    /// Half the width of the widest 95 % interval.
    greatest_margin: Option<Number>,
}

pub(crate) fn of(scores: &Scores) -> Vec<Estimated> {
    let of = scores.estimates.iter().map(|estimate| Estimated {
        measure: estimate.name,
        sources: estimate.sources,
        of: estimate.of,
        greatest_margin: estimate.greatest().map(Number),
    });
    of.collect()
}
