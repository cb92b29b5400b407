//! How far somebody's contacts are tied to one another, so that few of them lead anywhere new.
//!
//! `c_i` = `Σ_j` (`p_ij` + `Σ_q` `p_iq` `p_qj`)², q ≠ i, j; `p_ij` = (`z_ij` + `z_ji`) / `Σ_k`
//! (`z_ik` + `z_ki`). It is not clamped: in a triangle everybody has 1.125.
//!
//! High: contacts who all work with one another; low: a bridge over a structural hole. Ties:
//! strengths of the undirected collapse of the whole network; a tie with direction counts with the
//! sum of both arcs; self-ties are left out.
//!
//! Undefined without a tie. Cost: the sum of squared degrees, once for all four of Burt's measures.
//!
//! Agrees with networkx 3.6.1 and igraph 1.0.0 (python; R igraph 1.3.5 too) to 1e-12 on five
//! networks of 21 to 433 units, weighted and with every tie 1. influenceR 0.1.5 differs (up to .073
//! on the karate club). UCINET also offers ego networks, which differ by up to 0.55 there.
//!
//! R. S. Burt (1992), Structural Holes, Harvard University Press, doi:10.4159/9780674029095.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "constraint",
    family: "brokerage",
    of: Of::Unit(constraint),
    says: "How far somebody's contacts all work with one another: low means a bridge between \
           people who would otherwise not meet.",
    reading: "High: contacts who all work with one another. Low: a bridge over a gap between \
              them. It can exceed 1: in a triangle everybody has 1.125",
    formula: "c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², q ≠ i, j; p_ij is the share of i's strength that \
              goes to j; not clamped",
    ties: "Strengths without direction, of the whole network; a tie with direction counts with \
           the sum of both ways; ties to oneself are left out",
    undefined: "Without a tie",
    tools: "Agrees with NetworkX 3.6.1 and igraph 1.0.0 to 1e-12 on 10,000 random networks, and \
            with R igraph 1.3.5. influenceR 0.1.5 differs by up to 0.073 on the karate club. \
            UCINET also offers ego networks, which differ by up to 0.55 there",
    cite: "R. S. Burt (1992), Structural Holes, Harvard University Press, \
           doi:10.4159/9780674029095",
};

fn constraint(view: &View) -> Column {
    view.burt().constraint.clone()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, rounded, undirected};

    #[test]
    fn a_bridge_a_triangle_and_an_isolate() {
        // 0–1 has strength 3 and 1–2 has 1: c_1 = .75² + .25²; the ends have one contact: 1.
        // 3–4–5 is a triangle: 2 · (.5 + .5 · .5)² = 1.125. 6 stands alone.
        let ties = [(0, 1, 3.0), (1, 2, 1.0), (3, 4, 1.0), (4, 5, 1.0), (3, 5, 1.0)];
        let found = column(&MEASURE, &undirected(7, &ties), "");
        let corner = Some(1.125);
        assert_eq!(
            rounded(&found),
            [Some(1.0), Some(0.625), Some(1.0), corner, corner, corner, None]
        );
    }
}
