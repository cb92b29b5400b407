//! How sure the order of units is, measure by measure, for scripts.

use serde::Serialize;

use super::number::{Number, Pairs};
use crate::measure::card::Scores;
use crate::measure::certainty::band;

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

/// The middle 90 of 100 values by chance.
#[derive(Serialize)]
pub(crate) struct Band {
    low: Option<Number>,
    high: Option<Number>,
    draws: usize,
    /// Why there is none; `null` if there is one.
    why_not: Option<&'static str>,
}

pub(crate) fn chance(scores: &Scores) -> Pairs<Band> {
    let of = scores.chance.iter().map(|chance| {
        let end = |end: fn(&band::Band) -> Option<f64>| {
            chance.band.as_ref().ok().and_then(end).map(Number)
        };
        let band = Band {
            low: end(|band| band.low),
            high: end(|band| band.high),
            draws: chance.draws,
            why_not: chance.band.err(),
        };
        (chance.name, band)
    });
    Pairs(of.collect())
}
