//! Who holds the network together, for scripts.

use serde::Serialize;

use crate::notice::holding;
use crate::report::summary::number::Number;

/// The ranking.
#[derive(Serialize)]
pub(crate) struct Holding<'a> {
    level: &'static str,
    units: usize,
    /// `null` where nothing was drawn anew.
    draws: Option<usize>,
    draws_say: String,
    ranked: Vec<Holder<'a>>,
    more: usize,
}

#[derive(Serialize)]
struct Holder<'a> {
    name: &'a str,
    workplace: &'a str,
    share: Number,
    low: Option<Number>,
    high: Option<Number>,
    rank_low: Option<usize>,
    rank_high: Option<usize>,
    order_not_certain: bool,
    partners: usize,
    schools: usize,
    cut_off: usize,
}

pub(crate) fn of(holding: &holding::Holding) -> Holding<'_> {
    let ranked = holding.ranked.iter().map(|holder| Holder {
        name: &holder.name,
        workplace: &holder.workplace,
        share: Number(holder.share),
        low: holder.spread.and_then(|spread| spread.told()).map(|(low, _)| Number(low)),
        high: holder.spread.and_then(|spread| spread.told()).map(|(_, high)| Number(high)),
        rank_low: holder.spread.map(|spread| spread.rank.0),
        rank_high: holder.spread.map(|spread| spread.rank.1),
        order_not_certain: holder.may_swap,
        partners: holder.partners,
        schools: holder.schools,
        cut_off: holder.cut_off,
    });
    Holding {
        level: holding.level.word(),
        units: holding.units,
        draws: holding.draws.are_done().then(|| holding.draws.number()),
        draws_say: holding.draws.says(),
        ranked: ranked.collect(),
        more: holding.more,
    }
}
