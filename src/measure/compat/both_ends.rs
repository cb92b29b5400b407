//! Ties counted at both ends: a contact in both directions counts twice.

use crate::measure::card::Column;
use crate::measure::centrality::k_core::cores;
use crate::measure::view::View;

/// Arcs that start or end at each unit; without direction, each tie twice.
#[must_use]
pub fn degree(view: &View) -> Column {
    let (out, into) = (view.ties().out(), view.ties().into());
    (0..view.units()).map(|unit| Some((out.degree(unit) + into.degree(unit)) as f64)).collect()
}

/// Strengths of the arcs that start or end at each unit; without direction, each tie twice.
#[must_use]
pub fn strength(view: &View) -> Column {
    let (out, into) = (view.ties().out(), view.ties().into());
    (0..view.units()).map(|unit| Some(out.strength(unit) + into.strength(unit))).collect()
}

/// The core of each unit where a contact in both directions is two ties.
#[must_use]
pub fn core(view: &View) -> Column {
    let cores = cores(&[view.ties().out(), view.ties().into()]);
    cores.into_iter().map(|k| Some(f64::from(k))).collect()
}
