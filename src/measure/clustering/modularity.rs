//! How much more contact stays inside the communities than chance would keep there.
//!
//! Q = `Σ_c` [`W_c` / 2m − (`K_c` / 2m)²] for the communities found; `W_c` is the strength inside c
//! with each tie counted from both ends, `K_c` the summed strengths of its members, 2m that of all.
//!
//! High: separate circles (above about .3 is usually called marked); near 0: one whole. Networks at
//! random have some too, the more so the sparser they are. Ties: strengths of the undirected
//! collapse; self-ties are left out.
//!
//! Undefined without a tie. Cost: that of `community`.
//!
//! Reaches the exact optimum (igraph 1.0.0 `community_optimal_modularity`) to 1e-12 on three
//! networks, and the best of hundreds of runs of leidenalg 0.12.0 and igraph on three more; on the
//! hardest (445 units) it finds .3034 where they found .3030.
//!
//! M. E. J. Newman (2004), doi:10.1103/PhysRevE.70.056131; V. A. Traag, L. Waltman and N. J. van
//! Eck (2019), doi:10.1038/s41598-019-41695-z.

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "modularity",
    family: "clustering",
    of: Of::Network(modularity),
    says: "How much more contact stays inside communities than chance would keep there.",
    reading: "High: separate circles; above about 0.3 is usually called marked. Near 0: one \
              whole. Networks at random have some too, the more so the sparser they are; no band of chance \
              stands beside it",
    formula: "Q = Σ_c [W_c/2m − (K_c/2m)²] for the communities found by Leiden; W_c strength \
              inside c counted from both ends, K_c summed strengths of its members, 2m of all",
    ties: "Strengths without direction; ties to oneself are left out",
    undefined: "Without a tie",
    tools: "Reaches the exact optimum (igraph 1.0.0, community_optimal_modularity) to 1e-12 on \
            three networks, and the best of hundreds of runs of leidenalg 0.12.0 and igraph on \
            three more; on the hardest (445 units) it finds 0.3034 where they found 0.3030",
    cite: "M. E. J. Newman (2004), doi:10.1103/PhysRevE.70.056131; V. A. Traag, L. Waltman and N. \
           J. van Eck (2019), doi:10.1038/s41598-019-41695-z",
};

fn modularity(view: &View) -> Option<f64> {
    view.partition().modularity
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{undirected, value};

    #[test]
    fn two_pairs() {
        // Each pair keeps half of all strength: 2 · (1/2 − 1/4) = 1/2.
        let pairs = undirected(5, &[(0, 1, 2.0), (2, 3, 2.0)]);
        assert_eq!(value(&MEASURE, &pairs, ""), Some(0.5));
        assert_eq!(value(&MEASURE, &undirected(2, &[]), ""), None);
    }
}
