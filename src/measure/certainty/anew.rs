//! How sure a measure of ties and its ranks are: the same log with its activities drawn anew.
//!
//! As many activities as there are, drawn with replacement, again and again (Efron 1979,
//! doi:10.1214/aos/1176344552); each draw has a stream of random numbers of its own and the draws
//! are put together in their order, so the number of threads cannot change a bit. The interval of a
//! value, and of its rank, holds the middle 90 of 100 draws. Only ranks and shares are treated so.
//!
//! Whoever is in no drawn activity is set aside rather than counted as out of reach; otherwise every
//! share would be too low. What still pulls the highest shares down (a draw leaves out about a third
//! of the activities) is met by widening each interval until it holds the measured value.
//!
//! A draw costs what the measure costs, so the number of draws follows from a budget of work: what
//! is too large for [`FEWEST`] draws gets no interval rather than a rough one.

use rayon::prelude::*;

use super::bootstrap::middle;
use crate::base::seed::Dice;
use crate::connect::adjacency::Ties;
use crate::connect::resample::Resample;
use crate::measure::card::Column;
use crate::measure::view::View;

/// The most draws: more would change the printed per cents no more.
pub const MOST: usize = 500;
/// The fewest draws: with fewer, five in a hundred are too few to stand at the end of an interval.
pub const FEWEST: usize = 100;
/// Steps along ties that all draws together may take: about a second on two cores.
const BUDGET: usize = 250_000_000;

/// How far a unit's value and rank vary when the activities are drawn anew.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The middle 90 of 100 values.
    pub value: (f64, f64),
    /// The middle 90 of 100 ranks; 1 is the highest value.
    pub rank: (usize, usize),
}

impl Spread {
    /// The spread, wide enough to hold what was measured.
    #[must_use]
    pub fn around(self, value: f64, rank: usize) -> Self {
        Self {
            value: (self.value.0.min(value), self.value.1.max(value)),
            rank: (self.rank.0.min(rank), self.rank.1.max(rank)),
        }
    }
}

/// How many draws a measure of shortest paths may have: it walks every tie from every unit.
///
/// `None` if fewer than [`FEWEST`] fit the budget.
#[must_use]
pub fn draws(ties: &Ties) -> Option<usize> {
    let linked = (0..ties.units()).filter(|&unit| ties.collapse().degree(unit) > 0).count();
    let work = (linked * ties.out().arcs()).max(1);
    Some((BUDGET / work).min(MOST)).filter(|&draws| draws >= FEWEST)
}

/// Ordered pairs among the units with a tie, one of them set aside.
fn pairs_of_others(ties: &Ties) -> f64 {
    let linked = (0..ties.units()).filter(|&unit| ties.collapse().degree(unit) > 0).count() as f64;
    ((linked - 1.0) * (linked - 2.0)).max(0.0)
}

/// The spread of `measure`, a share of all pairs of others, for some `units`; ranks are among all.
#[must_use]
pub fn spreads(
    log: &Resample,
    ties: &Ties,
    measure: fn(&View) -> Column,
    units: &[usize],
    draws: usize,
    seed: u64,
) -> Vec<Option<Spread>> {
    let all = pairs_of_others(ties);
    let once = |draw: usize| {
        let mut dice = Dice::new(seed, &format!("activities drawn anew, {draw}"));
        let mut times = vec![0; log.activities()];
        for _ in 0..times.len() {
            let drawn = dice.below(times.len());
            times[drawn] += 1;
        }
        let network = log.network(&times);
        let column = measure(&View::new(&network, log.level(), None, seed));
        let among = pairs_of_others(network.ties(log.level()));
        let scale = if among > 0.0 { all / among } else { 0.0 };
        let value = |unit: usize| Some((column.get(unit).copied().flatten()? * scale).min(1.0));
        let rank = |value: f64| 1 + column.iter().flatten().filter(|&&other| other * scale > value).count();
        units.iter().map(|&unit| value(unit).map(|v| (v, rank(v)))).collect::<Vec<_>>()
    };
    let drawn: Vec<Vec<Option<(f64, usize)>>> = (0..draws).into_par_iter().map(once).collect();
    let spread = |at: usize| {
        let of_unit = || drawn.iter().filter_map(move |draw| draw.get(at).copied().flatten());
        let rank = middle(of_unit().map(|(_, rank)| rank as f64).collect())?;
        let value = middle(of_unit().map(|(value, _)| value).collect())?;
        Some(Spread { value, rank: (rank.0 as usize, rank.1 as usize) })
    };
    (0..units.len()).map(spread).collect()
}
