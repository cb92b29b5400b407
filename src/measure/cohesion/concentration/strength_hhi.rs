//! How far contact is concentrated on few: near 1 divided by their number when all have equally
//! much, at most 0.5.
//!
//! - Formula: HHI = Σ (`s_i` / Σ s)², s the strengths
//! - High and low: Near 1/N: all have equally much. 1/HHI is how many equal ones would give the
//!   same: 0.25 is as four. Where one is an end of all contact it is 0.25 to 0.5, the most there can
//!   be, as contact has two ends; so it is where few have any.
//! - Ties: Strengths without direction; isolates count as 0.
//! - Undefined: nobody has a tie.
//! - Cost: O(n log n + m).
//! - Agrees with: the formula in `NumPy` 2.4.6.
//! - S. A. Rhoades (1995), Market share inequality, the HHI, and other measures,
//!   doi:10.1007/BF01024300.
//! - Example: strengths 0, 1, 2, 3: (1 + 4 + 9)/36 (a test below).

use super::spread;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "strength_hhi",
    family: "cohesion",
    of: Of::Network(strength_hhi),
    says: "How far contact is concentrated on few: near 1 divided by their number when all have \
           equally much, at most 0.5.",
    reading: "Near 1/N: all have equally much. 1/HHI is how many equal ones would give the same: \
              0.25 is as four. Where one is an end of all contact it is 0.25 to 0.5, the most there \
              can be, as contact has two ends; but so it is where only two, three or four have any",
    formula: "HHI = Σ (s_i / Σ s)², s the strengths",
    ties: "Strengths without direction; isolates count as 0",
    undefined: "When nobody has a tie",
    tools: "Agrees with the formula in NumPy 2.4.6",
    cite: "S. A. Rhoades (1995), Market share inequality, the HHI, and other measures, \
           doi:10.1007/BF01024300",
};

fn strength_hhi(view: &View) -> Option<f64> {
    spread::hhi(&spread::strengths(view))
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn a_chain_with_an_isolate_and_no_ties() {
        let chain = ties(4, &[(0, 1, 1.0), (1, 2, 2.0)]);
        assert_eq!(value(&MEASURE, chain, &[]), Some(14.0 / 36.0));
        assert_eq!(value(&MEASURE, ties(2, &[]), &[]), None);
        // Three who share all contact equally, and isolates: as three, without a centre.
        let triangle = ties(9, &[(0, 1, 2.0), (1, 2, 2.0), (0, 2, 2.0)]);
        assert!(value(&MEASURE, triangle, &[]).is_some_and(|hhi| (hhi - 1.0 / 3.0).abs() < 1e-12));
    }
}
