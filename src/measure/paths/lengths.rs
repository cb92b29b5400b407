//! The ties of a network as lengths, by where they start and by where they end.

use super::pruning::{self, Detours};
use super::rows::{Arcs, Rows};
use super::whole::Whole;
use crate::base::number::Precision;
use crate::connect::adjacency::Ties;
use crate::connect::strength::Alpha;

/// Lengths of all ties.
#[derive(Debug, Clone)]
pub struct Lengths {
    out: Rows,
    /// `None` without direction: the same as `out`.
    into: Option<Rows>,
    precision: Precision,
    one: f64,
}

impl Lengths {
    /// The lengths d = 1/w^α of `ties`; whole numbers where strengths allow it.
    #[must_use]
    pub fn of(ties: &Ties, alpha: Alpha) -> Self {
        let of_full_strength = alpha == Alpha::default();
        let whole = of_full_strength.then(|| Whole::of(ties.out())).flatten();
        let (out, precision, one) = if let Some(whole) = whole {
            let out = Rows::of(ties.out(), |strength| whole.length(strength.0));
            (out, Precision::EXACT, whole.one)
        } else {
            let out = Rows::of(ties.out(), |strength| strength.distance(alpha).0);
            (out, Precision::ROUNDED, 1.0)
        };
        let into = ties.is_directed().then(|| out.reversed());
        Self { out, into, precision, one }
    }

    /// Without the arcs that no shortest path can use.
    #[must_use]
    pub fn pruned(&self, detours: Detours) -> Self {
        let kept = pruning::pruned(self.arcs(), detours);
        let (out, into) = match self.into {
            // A detour is as long from either end.
            None => (kept, None),
            Some(_) => (kept.reversed(), Some(kept)),
        };
        Self { out, into, ..*self }
    }

    /// The same with every row in order of length.
    #[must_use]
    pub fn nearest_first(&self) -> Self {
        let into = self.into.as_ref().map(Rows::nearest_first);
        Self { out: self.out.nearest_first(), into, ..*self }
    }

    /// Both views of the arcs.
    #[must_use]
    pub fn arcs(&self) -> Arcs<'_> {
        let Self { out, into, precision, .. } = self;
        Arcs { out, into: into.as_ref().unwrap_or(out), precision: *precision }
    }

    /// Whether they are whole numbers, whose sums are exact.
    #[must_use]
    pub fn are_whole(&self) -> bool {
        self.precision == Precision::EXACT
    }

    /// How long d = 1 is here: 1, but where lengths are whole numbers.
    #[must_use]
    pub fn one(&self) -> f64 {
        self.one
    }
}
