//! How many communities there are.
//!
//! The number of parts of the partition of highest modularity found; see `community`.
//!
//! Each isolate is one of them, so a network with many isolates has many. Ties: strengths of the
//! undirected collapse; self-ties are left out.
//!
//! Undefined without units. Cost: that of `community`.
//!
//! Agrees with the best partitions of leidenalg 0.12.0 and igraph 1.0.0 on five networks.
//!
//! V. A. Traag, L. Waltman and N. J. van Eck (2019), doi:10.1038/s41598-019-41695-z.

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "communities",
    family: "clustering",
    of: Of::Network(communities),
    says: "How many communities the network falls into, those who stand alone included.",
    reading: "Each isolate is one of them, so a network with many isolates has many",
    formula: "number of parts of the partition of highest modularity that the Leiden algorithm \
              finds; each isolate is one",
    ties: "Strengths without direction; ties to oneself are left out",
    undefined: "Without people or schools",
    tools: "Agrees with the best partitions of leidenalg 0.12.0 and igraph 1.0.0 on five networks",
    cite: "V. A. Traag, L. Waltman and N. J. van Eck (2019), doi:10.1038/s41598-019-41695-z",
};

fn communities(view: &View) -> Option<f64> {
    (view.units() > 0).then(|| view.partition().count as f64)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{undirected, value};

    #[test]
    fn two_pairs_and_an_isolate() {
        let pairs = undirected(5, &[(0, 1, 2.0), (2, 3, 2.0)]);
        assert_eq!(value(&MEASURE, &pairs, ""), Some(3.0));
        assert_eq!(value(&MEASURE, &undirected(0, &[]), ""), None);
    }
}
