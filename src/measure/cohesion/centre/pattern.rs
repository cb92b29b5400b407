//! How well a core fits the ties of a network.

use crate::connect::adjacency::Adjacency;

/// A fit that is better by less is the same.
pub const SAME: f64 = 1e-12;

/// A core and how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Core {
    /// Whether each unit is in the core.
    pub is_in: Vec<bool>,
    /// The correlation with the ideal pattern.
    pub fit: f64,
}

/// The correlation with the ideal pattern of a core of `size` that covers so many ties; below any if
/// it is undefined.
#[must_use]
pub fn fit(ties: &Adjacency, size: usize, covered: usize) -> f64 {
    let units = ties.units();
    let pairs = (units * (units - 1) / 2) as f64;
    let ties = (ties.arcs() / 2) as f64 / pairs;
    let outside = units - size;
    let pattern = 1.0 - (outside * outside.saturating_sub(1) / 2) as f64 / pairs;
    let spread = ties * (1.0 - ties) * pattern * (1.0 - pattern);
    if spread <= 0.0 {
        return f64::NEG_INFINITY;
    }
    (covered as f64 / pairs - ties * pattern) / spread.sqrt()
}
