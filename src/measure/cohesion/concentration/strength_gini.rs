//! How unequally contact is spread.
//!
//! - Formula: `G = 2 Σ_i i·x_(i) / (N Σ x) − (N+1)/N`, `x_(i)` the strengths in ascending order.
//! - High: near 1, a few have nearly all contact. 0: all have equally much.
//! - Ties: strengths of the undirected collapse; isolates count as 0.
//! - Undefined: nobody has a tie.
//! - Cost: O(n log n + m).
//! - Agrees with: the formula in `NumPy`.
//! - Gini 1912; Dixon et al. 1987, doi:10.2307/1939238.
//! - Example: strengths 0, 1, 1, 2: 2·(2 + 3 + 8)/(4·4) − 5/4 = 0.375 (a test below).

use super::spread;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "strength_gini",
    family: "cohesion",
    of: Of::Network(strength_gini),
    says: "How unequally contact is spread: 0 when all have equally much, near 1 when a few have \
           nearly all.",
    reading: "Near 1: a few have nearly all contact. 0: all have equally much",
    formula: "G = 2 Σ i·x_(i) / (N Σ x) − (N+1)/N, x_(i) the strengths in ascending order",
    ties: "Strengths without direction; isolates count as 0",
    undefined: "When nobody has a tie",
    tools: "No other tool here gives it; by hand, strengths 0, 1, 1 and 2 give 0.375",
    cite: "Dixon et al. 1987, doi:10.2307/1939238",
};

fn strength_gini(view: &View) -> Option<f64> {
    spread::gini(spread::strengths(view))
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn a_chain_with_an_isolate_and_no_ties() {
        let chain = ties(4, &[(0, 1, 1.0), (1, 2, 1.0)]);
        assert_eq!(value(&MEASURE, chain, &[]), Some(0.375));
        assert_eq!(value(&MEASURE, ties(2, &[(0, 1, 3.0)]), &[]), Some(0.0));
        assert_eq!(value(&MEASURE, ties(2, &[]), &[]), None);
    }
}
