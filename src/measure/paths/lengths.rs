//! The ties of a network as lengths, by where they start and by where they end.

use super::pruning::{self, Detours};
use super::rows::Rows;
use crate::connect::adjacency::Ties;

/// Lengths of all ties.
#[derive(Debug, Clone)]
pub struct Lengths {
    out: Rows,
    /// `None` without direction: the same as `out`.
    into: Option<Rows>,
}

/// The arcs by where they start and by where they end.
#[derive(Debug, Clone, Copy)]
pub struct Arcs<'a> {
    /// Rows of those who start them.
    pub out: &'a Rows,
    /// Rows of those who end them.
    pub into: &'a Rows,
}

impl Lengths {
    /// The lengths d = 1/w of `ties`.
    #[must_use]
    pub fn of(ties: &Ties) -> Self {
        let out = Rows::of(ties.out());
        let into = ties.is_directed().then(|| out.reversed());
        Self { out, into }
    }

    /// Without the arcs that no shortest path can use.
    #[must_use]
    pub fn pruned(&self, detours: Detours) -> Self {
        let Arcs { out, into } = self.arcs();
        let kept = pruning::pruned(out, into, detours);
        if self.into.is_none() {
            // A detour is as long from either end.
            return Self { out: kept, into: None };
        }
        Self { out: kept.reversed(), into: Some(kept) }
    }

    /// The same with every row in order of length.
    #[must_use]
    pub fn nearest_first(&self) -> Self {
        let into = self.into.as_ref().map(Rows::nearest_first);
        Self { out: self.out.nearest_first(), into }
    }

    /// Both views of the arcs.
    #[must_use]
    pub fn arcs(&self) -> Arcs<'_> {
        Arcs { out: &self.out, into: self.into.as_ref().unwrap_or(&self.out) }
    }
}
