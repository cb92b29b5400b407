//! A figure that stands on shortest paths from some units in place of all, and how far it may be off.

/// One measure that was estimated.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// The name of the measure.
    pub name: &'static str,
    /// How many units paths were searched from.
    pub sources: usize,
    /// How many have a tie.
    pub of: usize,
    /// How far each value may be off, in the order of the units (the only one, where the measure is
    /// of the whole network): 95 of 100 intervals of value ± margin hold the exact value. `None`
    /// where the data does not tell.
    pub margins: Vec<Option<f64>>,
}

impl Estimate {
    /// The largest margin.
    #[must_use]
    pub fn greatest(&self) -> Option<f64> {
        self.margins.iter().flatten().copied().reduce(f64::max)
    }

    /// The margin of one unit.
    #[must_use]
    pub fn margin(&self, unit: usize) -> Option<f64> {
        self.margins.get(unit).copied().flatten()
    }
}

/// Of how many units paths were searched, in words; `None` where nothing was estimated.
#[must_use]
pub fn says(estimates: &[Estimate], seed: u64) -> Option<String> {
    let numbers = |estimate: &Estimate| (estimate.sources, estimate.of);
    let mut all: Vec<(usize, usize)> = estimates.iter().map(numbers).collect();
    all.sort_unstable();
    all.dedup();
    let of = |&(sources, of): &(usize, usize)| {
        let names = estimates.iter().filter(|estimate| numbers(estimate) == (sources, of));
        let names: Vec<&str> = names.map(|estimate| estimate.name).collect();
        format!("{} from {sources} of {of}", names.join(", "))
    };
    let parts: Vec<String> = all.iter().map(of).collect();
    (!parts.is_empty()).then(|| {
        format!(
            "Estimated, because paths were not searched from everybody who has a tie: {} (drawn with \
             seed {seed}). 95 of 100 exact values lie within the margin that stands beside each \
             estimate. --sources all searches from everybody, however long that takes.",
            parts.join("; ")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{Estimate, says};

    #[test]
    fn measures_of_the_same_sources_are_told_together() {
        let estimate = |name, sources, margins: &[Option<f64>]| Estimate {
            name,
            sources,
            of: 40,
            margins: margins.to_vec(),
        };
        assert_eq!(says(&[], 1), None);
        let both = [
            estimate("betweenness", 20, &[Some(2.0), None, Some(3.5)]),
            estimate("harmonic_unweighted", 12, &[]),
            estimate("harmonic", 20, &[]),
        ];
        let said = says(&both, 7).unwrap_or_default();
        assert!(said.contains(
            "harmonic_unweighted from 12 of 40; betweenness, harmonic from 20 of 40 (drawn with seed 7)"
        ));
        assert_eq!((both[0].greatest(), both[1].greatest()), (Some(3.5), None));
        assert_eq!((both[0].margin(0), both[0].margin(1)), (Some(2.0), None));
    }
}
