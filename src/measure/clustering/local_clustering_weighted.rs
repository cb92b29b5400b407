//! The same as local clustering, when stronger ties count more.
//!
//! `C_i` = 1 / (`s_i` (`k_i` − 1)) `Σ_j,h` (`w_ij` + `w_ih`)/2 over the ordered pairs of contacts
//! j, h that are tied; `s_i` is the strength and `k_i` the number of contacts of i.
//!
//! Above local clustering: the strong ties lie in triangles; below: the weak ones do. Ties: the
//! undirected collapse; self-ties are left out.
//!
//! Undefined with fewer than two contacts. Cost: the sum of squared degrees, once for all
//! clustering measures.
//!
//! Agrees with igraph 1.0.0 (python) and 1.3.5 (R), `transitivity_local(weights)`, and the formula
//! in numpy 2.4.6 to 1e-12 on five networks. Onnela's version is not used: it divides by the
//! strongest tie of the whole network, so that one outlier moves everybody.
//!
//! A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani (2004),
//! doi:10.1073/pnas.0400087101.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "local_clustering_weighted",
    family: "clustering",
    of: Of::Unit(local_clustering_weighted),
    says: "The share of somebody's contact that lies in closed triangles, when stronger ties \
           count more.",
    reading: "Above local_clustering: the strong ties lie in triangles. Below: the weak ones do",
    formula: "C_i = 1 / (s_i (k_i − 1)) · Σ_j,h (w_ij + w_ih)/2 over ordered pairs of contacts j, \
              h that are tied (s_i strength, k_i contacts)",
    ties: "Strengths without direction; ties to oneself are left out",
    undefined: "With fewer than two contacts",
    tools: "Agrees with igraph (1.0.0; R 1.3.5, transitivity_local with weights) and the formula \
            in NumPy 2.4.6 to 1e-12. Onnela's version (NetworkX) is not used: it divides by the \
            strongest tie of the whole network, so that one outlier moves everybody",
    cite: "A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani (2004), \
           doi:10.1073/pnas.0400087101",
};

fn local_clustering_weighted(view: &View) -> Column {
    view.triangles().barrat.clone()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, rounded, undirected};

    #[test]
    fn a_triangle_with_a_strong_tail() {
        // 0 has 1, 1 and 3, and only the pair 1–2 is tied: 1/(5 · 2) · 2 · (1 + 1)/2 = .2.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0), (0, 3, 3.0)];
        let found = column(&MEASURE, &undirected(5, &ties), "");
        assert_eq!(rounded(&found), [Some(0.2), Some(1.0), Some(1.0), None, None]);
    }
}
