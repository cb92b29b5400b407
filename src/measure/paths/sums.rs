//! What one pass over all shortest paths adds up.

use crate::connect::adjacency::Ties;

/// What one pass over all shortest paths yields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paths {
    /// Raw betweenness: pairs counted once without direction, ordered pairs with it.
    pub betweenness: Vec<f64>,
    /// Sum of 1/d over the units that reach this one.
    pub harmonic: Vec<f64>,
    /// Sum of d over the units that reach this one.
    pub far: Vec<f64>,
    /// How many units reach this one.
    pub reached: Vec<f64>,
    /// Share of the ties that can lie on a shortest path, as far as two-step detours tell; `None`
    /// without ties. Steps use every tie.
    pub kept: Option<f64>,
    /// How sure the sums are where not everybody was searched from; `None` where they are exact.
    pub estimated: Option<Estimated>,
}

/// How sure sums are that were made of some sources.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Estimated {
    /// How many units were searched from.
    pub sources: usize,
    /// How many have a tie, so that there was something to search.
    pub of: usize,
    /// How far each sum may be off: 95 of 100 such intervals hold the exact value.
    pub margins: Margins,
}

/// Half the width of the 95 % interval of each sum, unit by unit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Margins {
    /// Of betweenness.
    pub betweenness: Vec<f64>,
    /// Of the sum of 1/d.
    pub harmonic: Vec<f64>,
    /// Of the sum of d.
    pub far: Vec<f64>,
    /// Of how many units reach this one.
    pub reached: Vec<f64>,
}

/// What sources add to one unit: dependency, 1/d, d and 1.
pub type Sums = [f64; 4];

impl Paths {
    /// The sums of all sources over the units, with `kept` arcs left after pruning.
    #[must_use]
    pub fn of(sums: &[Sums], ties: &Ties, kept: usize) -> Self {
        // Without direction every pair was met from both of its ends.
        let half = if ties.is_directed() { 1.0 } else { 0.5 };
        let all = ties.out().arcs();
        Self {
            betweenness: sums.iter().map(|sum| sum[0] * half).collect(),
            harmonic: sums.iter().map(|sum| sum[1]).collect(),
            far: sums.iter().map(|sum| sum[2]).collect(),
            reached: sums.iter().map(|sum| sum[3]).collect(),
            kept: (all > 0).then(|| kept as f64 / all as f64),
            estimated: None,
        }
    }

    /// The same where the sums were made of lengths of which `one` is 1 long.
    #[must_use]
    pub fn in_lengths_of(mut self, one: f64) -> Self {
        self.harmonic.iter_mut().for_each(|near| *near *= one);
        self.far.iter_mut().for_each(|far| *far /= one);
        if let Some(Estimated { margins, .. }) = &mut self.estimated {
            margins.harmonic.iter_mut().for_each(|near| *near *= one);
            margins.far.iter_mut().for_each(|far| *far /= one);
        }
        self
    }

    /// Mean of 1/d over all ordered pairs, 0 where there is no path; `None` for fewer than two.
    #[must_use]
    pub fn efficiency(&self) -> Option<f64> {
        let n = self.harmonic.len() as f64;
        (n > 1.0).then(|| self.harmonic.iter().sum::<f64>() / (n * (n - 1.0)))
    }
}
