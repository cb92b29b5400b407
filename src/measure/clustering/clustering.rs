//! The mean of local clustering.
//!
//! C = 1/n `Σ_i` `C_i` over the n units with at least two contacts.
//!
//! High: most work in closed circles; low: most work between others. Small units count as much as
//! large ones, unlike in transitivity. Ties: the undirected collapse; self-ties are left out.
//! Strength does not count.
//!
//! Undefined when nobody has two contacts. Cost: the sum of squared degrees, once for all
//! clustering measures.
//!
//! Agrees with igraph 1.0.0 (python, `mode="nan"`) and 1.3.5 (R) to 1e-12 on five networks;
//! networkx 3.6.1 counts those with fewer contacts as 0.
//!
//! D. J. Watts and S. H. Strogatz (1998), doi:10.1038/30918.

use crate::measure::card::{Measure, Of};
use crate::measure::clustering::triangles::mean;
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "clustering",
    family: "clustering",
    of: Of::Network(clustering),
    says: "The mean share of pairs of contacts who also have a tie with each other.",
    reading: "High: most work in closed circles. Low: most work between others. Small units count \
              as much as large ones, unlike in transitivity",
    formula: "C = 1/n Σ_i C_i over the n units with at least two contacts",
    ties: "Without direction, all alike however strong; ties to oneself are left out",
    undefined: "When nobody has two contacts",
    tools: "Agrees with igraph (1.0.0, mode nan; R 1.3.5) to 1e-12; NetworkX 3.6.1 counts those \
            with fewer than two contacts as 0",
    cite: "D. J. Watts and S. H. Strogatz (1998), doi:10.1038/30918",
};

fn clustering(view: &View) -> Option<f64> {
    mean(&view.triangles().local)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{rounded, undirected, value};

    #[test]
    fn a_triangle_with_a_tail() {
        // 1/3, 1 and 1; the tail 3 has one contact and does not count: 7/9.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0), (0, 3, 5.0)];
        assert_eq!(rounded(&[value(&MEASURE, &undirected(4, &ties), "")]), [Some(0.778)]);
        assert_eq!(value(&MEASURE, &undirected(2, &[(0, 1, 1.0)]), ""), None);
    }
}
