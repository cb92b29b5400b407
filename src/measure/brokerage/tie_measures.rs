//! What the table of ties says of each tie beside its strength.

use super::dyadic_constraint::Dyadic;
use crate::connect::adjacency::Adjacency;
use crate::measure::cohesion::pieces::bridge::{self, Bridges};
use crate::measure::view::View;

/// Measures of every tie.
#[derive(Debug, Clone)]
pub struct TieMeasures<'a> {
    ties: &'a Adjacency,
    dyadic: Dyadic,
    bridges: Bridges,
}

/// What is said of one tie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TieMeasure {
    /// What `to` adds to the constraint of `from`, and its share.
    pub from: (f64, f64),
    /// What `from` adds to the constraint of `to`, and its share.
    pub to: (f64, f64),
    /// How many pairs only this tie links; 0 if it is no bridge.
    pub pairs_cut: u64,
}

impl<'a> TieMeasures<'a> {
    /// Measures the ties of a network without direction.
    #[must_use]
    pub fn of(view: &View<'a>) -> Self {
        let ties = view.collapse();
        Self { ties, dyadic: Dyadic::of(ties), bridges: bridge::of(ties) }
    }

    /// What is said of the tie between two units; `None` if there is none.
    #[must_use]
    pub fn between(&self, from: usize, to: usize) -> Option<TieMeasure> {
        Some(TieMeasure {
            from: self.dyadic.between(self.ties, from, to)?,
            to: self.dyadic.between(self.ties, to, from)?,
            pairs_cut: self.bridges.pairs_cut(from, to),
        })
    }
}
