//! How far contacts are concentrated on few: near 1 divided by their number when all have equally
//! many.
//!
//! - Formula: HHI = Σ (`k_i` / Σ k)², k the numbers of contacts
//! - High and low: Near 1/N: all have equally many contacts. 1/HHI is how many equal ones would
//!   give the same: 0.25 is as four. A star has 0.25 and more; so has any network in which few have ties.
//! - Ties: Presence, without direction; isolates count as 0.
//! - Undefined: nobody has a tie.
//! - Cost: O(n log n + m).
//! - Agrees with: the formula in `NumPy` 2.4.6.
//! - S. A. Rhoades (1995), Market share inequality, the HHI, and other measures,
//!   doi:10.1007/BF01024300.
//! - Example: 1, 2, 1 contacts and none: (1 + 4 + 1)/16 (a test below).

use super::spread;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "degree_hhi",
    family: "cohesion",
    of: Of::Network(degree_hhi),
    says: "How far contacts are concentrated on few: near 1 divided by their number when all \
           have equally many.",
    reading: "Near 1/N: all have equally many contacts. 1/HHI is how many equal ones would give the \
              same: 0.25 is as four. A star has 0.25 and more, and so has any network in which only \
              two, three or four have a tie",
    formula: "HHI = Σ (k_i / Σ k)², k the numbers of contacts",
    ties: "Presence, without direction; isolates count as 0",
    undefined: "When nobody has a tie",
    tools: "Agrees with the formula in NumPy 2.4.6",
    cite: "S. A. Rhoades (1995), Market share inequality, the HHI, and other measures, \
           doi:10.1007/BF01024300",
};

fn degree_hhi(view: &View) -> Option<f64> {
    spread::hhi(&spread::degrees(view))
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn a_chain_with_an_isolate_and_no_ties() {
        let chain = ties(4, &[(0, 1, 1.0), (1, 2, 2.0)]);
        assert_eq!(value(&MEASURE, chain, &[]), Some(6.0 / 16.0));
        assert_eq!(value(&MEASURE, ties(2, &[]), &[]), None);
        // A star of three: (9 + 3)/36. Three who all meet, and isolates: as three, without a centre.
        let star = ties(4, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)]);
        assert!(value(&MEASURE, star, &[]).is_some_and(|hhi| (hhi - 12.0 / 36.0).abs() < 1e-12));
        let triangle = ties(9, &[(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0)]);
        assert!(value(&MEASURE, triangle, &[]).is_some_and(|hhi| (hhi - 1.0 / 3.0).abs() < 1e-12));
    }
}
