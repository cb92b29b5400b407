//! How often two contacts of one unit have a tie with each other, in the network as a whole.
//!
//! T = 3 · triangles / triples, a triple being a unit with two of its contacts.
//!
//! 1: closed circles; 0: no triangle at all. On attendance logs it is high by construction: each
//! activity ties everybody there. Ties: the undirected collapse; self-ties are left out. Strength
//! does not count.
//!
//! Undefined when nobody has two contacts. Cost: the sum of squared degrees, once for all
//! clustering measures.
//!
//! Agrees with networkx 3.6.1, igraph 1.0.0, rustworkx 0.18.1 and R sna 2.7.1 (`gtrans`) to 1e-12
//! on five networks.
//!
//! M. E. J. Newman, S. H. Strogatz and D. J. Watts (2001), doi:10.1103/PhysRevE.64.026118.

use crate::base::number::ratio;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "transitivity",
    family: "clustering",
    of: Of::Network(transitivity),
    says: "How often two contacts of the same person or school also have a tie with each other.",
    reading: "1: closed circles. 0: no triangle at all. On attendance logs it is high by \
              construction, since each activity ties everybody there; it does not tell a network \
              that leans on one person from one that does not",
    formula: "T = 3 · triangles / triples, a triple being a unit with two of its contacts",
    ties: "Without direction, all alike however strong; ties to oneself are left out",
    undefined: "When nobody has two contacts",
    tools: "Agrees with NetworkX 3.6.1, igraph 1.0.0, rustworkx 0.18.1 and R sna 2.7.1 (gtrans) \
            to 1e-12",
    cite: "M. E. J. Newman, S. H. Strogatz and D. J. Watts (2001), doi:10.1103/PhysRevE.64.026118",
};

fn transitivity(view: &View) -> Option<f64> {
    let triangles = view.triangles();
    ratio(triangles.closed as f64, triangles.triples as f64)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{undirected, value};

    #[test]
    fn a_triangle_with_a_tail() {
        // 0–1–2 is a triangle and 3 hangs on 0: 3 · 1 / (3 + 1 + 1) = .6.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0), (0, 3, 5.0)];
        assert_eq!(value(&MEASURE, &undirected(4, &ties), ""), Some(0.6));
        assert_eq!(value(&MEASURE, &undirected(2, &[(0, 1, 1.0)]), ""), None);
    }
}
