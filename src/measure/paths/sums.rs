//! What one pass over all shortest paths adds up.

use crate::connect::adjacency::Ties;

/// What one pass over all shortest paths yields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paths {
    /// Raw betweenness: pairs counted once without direction, ordered pairs with it.
    pub betweenness: Vec<f64>,
    /// Sum of 1/d over the units that reach this one.
    pub harmonic: Vec<f64>,
    /// Share of the ties that can lie on a shortest path, as far as two-step detours tell; `None`
    /// without ties. Steps use every tie.
    pub kept: Option<f64>,
}

impl Paths {
    /// Nothing added up yet.
    #[must_use]
    pub fn zero(units: usize) -> Self {
        Self { betweenness: vec![0.0; units], harmonic: vec![0.0; units], kept: None }
    }

    /// Adds the sums of other sources.
    pub fn add(&mut self, other: &Self) {
        for (total, value) in self.betweenness.iter_mut().zip(&other.betweenness) {
            *total += value;
        }
        for (total, value) in self.harmonic.iter_mut().zip(&other.harmonic) {
            *total += value;
        }
    }

    /// Mean of 1/d over all ordered pairs, 0 where there is no path; `None` for fewer than two.
    #[must_use]
    pub fn efficiency(&self) -> Option<f64> {
        let n = self.harmonic.len() as f64;
        (n > 1.0).then(|| self.harmonic.iter().sum::<f64>() / (n * (n - 1.0)))
    }

    /// The sums of all sources, with `kept` arcs left after pruning.
    #[must_use]
    pub fn finished(mut self, ties: &Ties, kept: usize) -> Self {
        if !ties.is_directed() {
            // Every pair was met from both of its ends.
            self.betweenness.iter_mut().for_each(|value| *value *= 0.5);
        }
        let all = ties.out().arcs();
        self.kept = (all > 0).then(|| kept as f64 / all as f64);
        self
    }
}
