//! How sure the order of units is, measure by measure, for scripts.

use serde::Serialize;

use super::number::Number;
use crate::measure::card::Scores;

/// One measure that units were ranked by.
#[derive(Serialize)]
pub(crate) struct Intervals {
    measure: &'static str,
    /// `null` where nothing was drawn anew.
    draws: Option<usize>,
    draws_say: String,
    /// Spearman's correlation of the order in a draw with the measured one: half of the draws are at
    /// most so alike, and five in a hundred.
    order_likeness: Option<Number>,
    order_likeness_low: Option<Number>,
}

pub(crate) fn of(scores: &Scores) -> Vec<Intervals> {
    let of = scores.ranks.iter().map(|ranks| Intervals {
        measure: ranks.name,
        draws: ranks.draws.are_done().then(|| ranks.draws.number()),
        draws_say: ranks.draws.says(),
        order_likeness: ranks.order.map(|order| Number(order.middle)),
        order_likeness_low: ranks.order.map(|order| Number(order.low)),
    });
    of.collect()
}
