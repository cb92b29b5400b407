//! The mean of weighted local clustering (Barrat).
//!
//! C = 1/n `Σ_i` `C_i` over the n units with at least two contacts.
//!
//! Above `clustering`: the strong ties lie in triangles; below: the weak ones do. Ties: strengths
//! of the undirected collapse; self-ties are left out.
//!
//! Undefined when nobody has two contacts. Cost: the sum of squared degrees, once for all
//! clustering measures.
//!
//! Agrees with the mean of the formula in numpy 2.4.6 to 1e-12 on five networks (there those with
//! fewer contacts are 0; here they are left out).
//!
//! A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani (2004),
//! doi:10.1073/pnas.0400087101.

use crate::measure::card::{Measure, Of};
use crate::measure::clustering::triangles::mean;
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "clustering_weighted",
    family: "clustering",
    of: Of::Network(clustering_weighted),
    says: "The mean share of contact that lies in closed triangles, when stronger ties count more.",
    reading: "Above clustering: the strong ties lie in triangles. Below: the weak ones do",
    formula: "C = 1/n Σ_i C_i (Barrat) over the n units with at least two contacts",
    ties: "Strengths without direction; ties to oneself are left out",
    undefined: "When nobody has two contacts",
    tools: "Agrees with the mean of the formula in NumPy 2.4.6 to 1e-12 (there those with fewer \
            than two contacts are 0; here they are left out)",
    cite: "A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani (2004), \
           doi:10.1073/pnas.0400087101",
};

fn clustering_weighted(view: &View) -> Option<f64> {
    mean(&view.triangles().barrat)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{rounded, undirected, value};

    #[test]
    fn a_triangle_with_a_strong_tail() {
        // .2, 1 and 1; the tail 3 has one contact and does not count: 2.2/3.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0), (0, 3, 3.0)];
        assert_eq!(rounded(&[value(&MEASURE, &undirected(4, &ties), "")]), [Some(0.733)]);
        assert_eq!(value(&MEASURE, &undirected(2, &[(0, 1, 1.0)]), ""), None);
    }
}
