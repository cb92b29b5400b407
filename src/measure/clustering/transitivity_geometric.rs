//! How much of the contact in triples is in closed ones, strong triples counting for more.
//!
//! C = Σ ω over closed triples / Σ ω over all triples, ω = √(`w_ia` · `w_ib`) the geometric mean of the two
//! strengths of a triple a – i – b, closed if a and b have a tie.
//!
//! Above `transitivity`: strong ties lie in closed circles more than weak ones. Ties: strengths of
//! the undirected collapse; self-ties are left out.
//!
//! Undefined when nobody has two contacts. Cost: the sum of squared degrees, once for all
//! clustering measures.
//!
//! Agrees with R tnet 3.0.16 (`clustering_w, measure gm`) to 1e-12 on six networks.
//!
//! T. Opsahl and P. Panzarasa (2009), doi:10.1016/j.socnet.2009.02.002.

use crate::base::number::ratio;
use crate::connect::adjacency::Adjacency;
use crate::measure::card::{Measure, Of};
use crate::measure::clustering::transitivity_weighted;
use crate::measure::clustering::triads::Triads;
use crate::measure::view::View;

/// Its card: that of the arithmetic mean, but for the mean.
pub const MEASURE: Measure = Measure {
    name: "transitivity_geometric",
    family: "clustering",
    of: Of::Network(transitivity_geometric),
    says: "How often two contacts of somebody also have a tie with each other, strong contacts \
           counting for more (geometric mean).",
    formula: "C = Σ ω over closed triples / Σ ω over all, ω = √(w_ia · w_ib) for a triple a – i – b",
    tools: "Agrees with R tnet 3.0.16 (clustering_w, measure gm) to 1e-12 on six networks. Barrat's mean \
            over units is clustering_weighted: other values",
    ..transitivity_weighted::MEASURE
};

fn transitivity_geometric(view: &View) -> Option<f64> {
    // With the root of each strength, what closes a tie is the product of the other two.
    let ties = view.collapse();
    let roots = ties.all().map(|(ego, alter, tie)| (ego as u32, alter as u32, tie.0.sqrt()));
    let roots = Adjacency::from_arcs(ties.units(), roots.collect());
    let closed = Triads::of(&roots).ties.iter().map(|tie| tie.products).sum();
    let around = |unit: usize| (roots.strength(unit).powi(2) - ties.strength(unit)) / 2.0;
    let open_too = (0..ties.units()).filter(|&unit| ties.degree(unit) > 1);
    let all = open_too.map(around).sum();
    // Rounding may lift a closed network a hair above 1.
    ratio(closed, all).map(|share| share.min(1.0))
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{undirected, value};

    #[test]
    fn a_triangle_with_a_strong_tail() {
        // 0–1–2 is a triangle with 1, 4 and 1; 3 hangs on 0 with 4. Triples at 0: 1–2 closed,
        // 1–3 and 2–3 open; at 1 and 2 one closed each.
        let ties = [(0, 1, 1.0), (1, 2, 4.0), (0, 2, 1.0), (0, 3, 4.0)];
        let found = value(&MEASURE, &undirected(4, &ties), "");
        assert!(found.is_some_and(|share| (share - 5.0 / 9.0).abs() < 1e-12), "{found:?}");
        assert_eq!(value(&MEASURE, &undirected(2, &[(0, 1, 1.0)]), ""), None);
    }
}
