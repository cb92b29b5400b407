//! All shortest paths in one pass: betweenness, harmonic closeness and efficiency together.

use crate::connect::adjacency::Ties;

/// What one pass over all shortest paths yields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paths {
    /// Raw betweenness: pairs counted once without direction, ordered pairs with it.
    pub betweenness: Vec<f64>,
    /// Sum of 1/d over the units that reach this one.
    pub harmonic: Vec<f64>,
}

/// Lengths are d = 1/w.
#[must_use]
pub fn weighted(ties: &Ties) -> Paths {
    let _ = ties;
    Paths::default()
}

/// Every tie is 1 long.
#[must_use]
pub fn unweighted(ties: &Ties) -> Paths {
    let _ = ties;
    Paths::default()
}
