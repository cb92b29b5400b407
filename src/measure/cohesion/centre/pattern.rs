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
    let pairs = pairs(ties);
    of_size(ties, size).map_or(f64::NEG_INFINITY, |(expected, spread)| {
        (covered as f64 / pairs - expected) / spread
    })
}

/// The same for one network and any core: what depends on the size alone is worked out once.
#[derive(Debug, Clone)]
pub struct Fits {
    pairs: f64,
    of_size: Vec<Option<(f64, f64)>>,
}

impl Fits {
    /// For cores of any size.
    #[must_use]
    pub fn of(ties: &Adjacency) -> Self {
        let of_size = (0..=ties.units()).map(|size| of_size(ties, size)).collect();
        Self { pairs: pairs(ties), of_size }
    }

    /// As [`fit`], to the last bit.
    #[must_use]
    pub fn fit(&self, size: usize, covered: usize) -> f64 {
        self.of_size[size].map_or(f64::NEG_INFINITY, |(expected, spread)| {
            (covered as f64 / self.pairs - expected) / spread
        })
    }
}

fn pairs(ties: &Adjacency) -> f64 {
    let units = ties.units();
    (units * units.saturating_sub(1) / 2) as f64
}

/// The share of pairs that chance would tie in the pattern, and by how much both vary together at most.
fn of_size(ties: &Adjacency, size: usize) -> Option<(f64, f64)> {
    let pairs = pairs(ties);
    let outside = ties.units() - size;
    let ties = (ties.arcs() / 2) as f64 / pairs;
    let pattern = 1.0 - (outside * outside.saturating_sub(1) / 2) as f64 / pairs;
    let spread = ties * (1.0 - ties) * pattern * (1.0 - pattern);
    // Not a number without pairs.
    (spread > 0.0).then(|| (ties * pattern, spread.sqrt()))
}
