//! How unequally contacts are spread: 0 when all have equally many, near 1 when a few have nearly
//! all.
//!
//! - Formula: G = 2 Σ i·k_(i) / (N Σ k) − (N+1)/N, k_(i) the numbers of contacts in ascending order
//! - High and low: Near 1: a few have nearly all contacts. 0: all have equally many. On
//!   attendance logs where all meet at large events it is near 0 whoever leads.
//! - Ties: Presence, without direction; isolates count as 0.
//! - Undefined: nobody has a tie.
//! - Cost: O(n log n + m).
//! - Agrees with: the formula in `NumPy` 2.4.6.
//! - Dixon et al. 1987, doi:10.2307/1939238.
//! - Example: 1, 2, 1 contacts and none: 2·(2 + 3 + 8)/(4·4) − 5/4 = 0.375 (a test below).

use super::spread;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "degree_gini",
    family: "cohesion",
    of: Of::Network(degree_gini),
    says: "How unequally contacts are spread: 0 when all have equally many, near 1 when a few \
           have nearly all.",
    reading: "Near 1: a few have nearly all contacts. 0: all have equally many. On attendance \
              logs where all meet at large events it is near 0 whoever leads",
    formula: "G = 2 Σ i·k_(i) / (N Σ k) − (N+1)/N, k_(i) the numbers of contacts in ascending \
              order",
    ties: "Presence, without direction; isolates count as 0",
    undefined: "When nobody has a tie",
    tools: "Agrees with the formula in NumPy 2.4.6",
    cite: "Dixon et al. 1987, doi:10.2307/1939238",
};

fn degree_gini(view: &View) -> Option<f64> {
    spread::gini(spread::degrees(view))
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn a_chain_with_an_isolate_and_no_ties() {
        let chain = ties(4, &[(0, 1, 1.0), (1, 2, 2.0)]);
        assert_eq!(value(&MEASURE, chain, &[]), Some(0.375));
        assert_eq!(value(&MEASURE, ties(2, &[]), &[]), None);
    }
}
