//! Triangles and triples, counted once for every clustering measure.
//!
//! With `t_j` the number of i's alters that are tied to alter j (see `triads.rs`), the tied ordered
//! pairs are `Σ_j` `t_j` and Barrat's sum Σ_{j,h} (`w_ij` + `w_ih`)/2 over them is `Σ_j` `w_ij` `t_j`.

use super::triads::Triads;
use crate::connect::adjacency::Adjacency;

/// Local clustering of each unit and the counts behind the global one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Triangles {
    /// Share of pairs of alters that are tied; `None` where degree < 2.
    pub local: Vec<Option<f64>>,
    /// Barrat's weighted version; `None` where degree < 2.
    pub barrat: Vec<Option<f64>>,
    /// Triples whose ends are tied: three per triangle, one at each corner.
    pub closed: u64,
    /// All triples: unordered pairs of alters, summed over the units.
    pub triples: u64,
    /// The same two, each triple with the mean of its two strengths.
    pub weighted: (f64, f64),
}

/// Counts them on the undirected collapse, whose triads are known.
#[must_use]
pub fn count(ties: &Adjacency, triads: &Triads) -> Triangles {
    let mut tied = vec![0_u64; ties.units()];
    let mut weighted = vec![0.0; ties.units()];
    triads.each(|tie, unit, _| {
        tied[unit] += u64::from(tie.shared);
        weighted[unit] += tie.strength * f64::from(tie.shared);
    });
    let pairs = |unit: usize| {
        let degree = ties.degree(unit) as u64;
        degree * degree.saturating_sub(1)
    };
    // Each tie is in as many triples of a unit as it has other contacts, with half its strength.
    let pairs_weighted =
        |unit: usize| ties.strength(unit) * ties.degree(unit).saturating_sub(1) as f64 / 2.0;
    let local = |unit: usize| (pairs(unit) > 0).then(|| tied[unit] as f64 / pairs(unit) as f64);
    let barrat = |unit: usize| {
        let others = ties.degree(unit).checked_sub(1).filter(|others| *others > 0)?;
        // Rounding may lift a full neighbourhood a hair above 1.
        Some((weighted[unit] / (ties.strength(unit) * others as f64)).min(1.0))
    };
    Triangles {
        local: (0..ties.units()).map(local).collect(),
        barrat: (0..ties.units()).map(barrat).collect(),
        closed: tied.iter().sum::<u64>() / 2,
        triples: (0..ties.units()).map(pairs).sum::<u64>() / 2,
        weighted: (weighted.iter().sum::<f64>() / 2.0, (0..ties.units()).map(pairs_weighted).sum()),
    }
}

/// The mean of the defined values; `None` if there are none.
#[must_use]
pub fn mean(column: &[Option<f64>]) -> Option<f64> {
    let defined = column.iter().flatten().count();
    (defined > 0).then(|| column.iter().flatten().sum::<f64>() / defined as f64)
}
