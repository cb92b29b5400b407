//! The parts of a network: connected components, and the units whose loss would split one.

use crate::connect::adjacency::Adjacency;

/// Components and cut points.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// Component of each unit from 0, numbered by first member.
    pub component: Vec<u32>,
    /// Size of each component.
    pub sizes: Vec<u32>,
    /// Whether removing the unit splits its component.
    pub cutpoint: Vec<bool>,
}

/// Finds them on the undirected collapse.
#[must_use]
pub fn of(ties: &Adjacency) -> Parts {
    let _ = ties;
    Parts::default()
}
