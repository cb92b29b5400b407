//! How many of somebody's pairs of contacts also have a tie with each other.
//!
//! `C_i` = 2 `t_i` / (`k_i` (`k_i` − 1)) with `t_i` ties among `k_i` contacts.
//!
//! 1: a closed circle; 0: contacts who do not meet. Ties: the undirected collapse; self-ties are
//! left out. Strength does not count.
//!
//! Undefined with fewer than two contacts (other tools write 0). Cost: the sum of squared degrees,
//! once for all clustering measures.
//!
//! Agrees with networkx 3.6.1, igraph 1.0.0 and networkit 11.2.2 to 1e-12 on five networks, where
//! there are two contacts.
//!
//! D. J. Watts and S. H. Strogatz (1998), doi:10.1038/30918.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "local_clustering",
    family: "clustering",
    of: Of::Unit(local_clustering),
    says: "The share of somebody's pairs of contacts who also have a tie with each other.",
    reading: "1: a closed circle. 0: contacts who do not meet",
    formula: "C_i = 2 t_i / (k_i (k_i − 1)) with t_i ties among k_i contacts",
    ties: "Without direction, all alike however strong; ties to oneself are left out",
    undefined: "With fewer than two contacts",
    tools: "Agrees with NetworkX 3.6.1, igraph 1.0.0 and NetworKit 11.2.2 to 1e-12 where there \
            are two contacts; with fewer, other tools write 0",
    cite: "D. J. Watts and S. H. Strogatz (1998), doi:10.1038/30918",
};

fn local_clustering(view: &View) -> Column {
    view.triangles().local.clone()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, rounded, undirected};

    #[test]
    fn a_triangle_with_a_tail() {
        // 0–1–2 is a triangle and 3 hangs on 0: of the pairs 12, 13, 23 of 0, one is tied.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0), (0, 3, 5.0)];
        let found = column(&MEASURE, &undirected(5, &ties), "");
        assert_eq!(rounded(&found), [Some(0.333), Some(1.0), Some(1.0), None, None]);
    }
}
