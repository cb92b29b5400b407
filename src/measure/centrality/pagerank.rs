//! How much standing a person or school gets from those in contact with it, passed on step by step.
//!
//! - Formula: `p_v = (1−α)/N + α (Σ_u p_u w_uv/s_u + Σ_{u without ties} p_u/N)`, α = 0.85; Σp = 1.
//! - High: strong ties from others who stand high. Low: little standing; 1/N is the average.
//! - Ties: strengths; with direction, those that lead to the unit.
//! - Undefined: only of non-respondents whom nobody named (`silence`).
//! - Cost: O(n + m) a step, some thirty steps; about 210 with direction.
//! - Agrees with: `NumPy` (linear system solved directly), igraph 1.0.0; `NetworkX` 3.6.1 stops at
//!   1e-6.
//! - Page, Brin, Motwani & Winograd 1999, Stanford `InfoLab` 1999-66; Brin & Page 1998,
//!   doi:10.1016/S0169-7552(98)00110-X.
//! - Example: in a pair both have ½ (a test below).

use super::walk::settled;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "pagerank",
    family: "centrality",
    of: Of::Unit(pagerank),
    says: "The standing they get from contact with others who have standing themselves.",
    reading: "High: strong ties from others who stand high. 1/N is the average",
    formula: "p_v = (1−α)/N + α (Σ_u p_u w_uv/s_u + Σ p_u/N over units u without ties), α = 0.85; \
              sums to 1",
    ties: "Strengths; along the direction if there is one: standing comes from ties that lead to \
           them",
    undefined: "",
    tools: "Agrees with igraph 1.0.0 to 1e-12 on 10,000 random networks, and with NetworkX 3.6.1 \
            if told to go on to 1e-15; by default NetworkX stops at 1e-6 for each unit: 9e-6 off \
            on the karate club",
    cite: "Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X",
};

fn pagerank(view: &View) -> Column {
    settled(view.ties()).into_iter().map(Some).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn a_pair_shares_and_who_is_asked_has_more() {
        assert_eq!(column(&MEASURE, ties(2, &[(0, 1, 3.0)])), [Some(0.5); 2]);
        assert!(column(&MEASURE, ties(0, &[])).is_empty());
        // p0 = .075 + .425 p1 and p0 + p1 = 1, as unit 1 passes on to both alike.
        let asked = column(&MEASURE, directed_ties(2, &[(0, 1, 1.0)]));
        let p0 = (0.075 + 0.425) / 1.425;
        let close = |value: Option<f64>, p: f64| value.is_some_and(|v| (v - p).abs() < 1e-15);
        assert!(close(asked[0], p0) && close(asked[1], 1.0 - p0), "{asked:?}");
    }
}
