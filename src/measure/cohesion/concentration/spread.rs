//! How unequally an amount is spread over the units.

use crate::base::number::ratio;
use crate::measure::view::View;

/// The strength of every unit without direction.
#[must_use]
pub fn strengths(view: &View) -> Vec<f64> {
    (0..view.units()).map(|unit| view.collapse().strength(unit)).collect()
}

/// How many contacts every unit has.
#[must_use]
pub fn degrees(view: &View) -> Vec<f64> {
    (0..view.units()).map(|unit| view.collapse().degree(unit) as f64).collect()
}

/// Gini's coefficient; `None` where there is nothing to spread.
#[must_use]
pub fn gini(mut amounts: Vec<f64>) -> Option<f64> {
    amounts.sort_by(f64::total_cmp);
    let n = amounts.len() as f64;
    let ranked: f64 = amounts.iter().enumerate().map(|(i, x)| (i as f64 + 1.0) * x).sum();
    let twice = ratio(2.0 * ranked, n * amounts.iter().sum::<f64>())?;
    Some(twice - (n + 1.0) / n)
}

/// Herfindahl and Hirschman's index, the sum of squared shares; `None` where there is nothing to
/// spread.
#[must_use]
pub fn hhi(amounts: &[f64]) -> Option<f64> {
    let all: f64 = amounts.iter().sum();
    (all > 0.0).then(|| amounts.iter().map(|amount| (amount / all) * (amount / all)).sum())
}
