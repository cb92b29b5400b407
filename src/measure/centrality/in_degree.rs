//! How many others direct a tie to them, for example ask them for advice.
//!
//! - Formula: `k_i(in)` = number of j with `a_ji > 0`.
//! - High and low: high means sought by many; 0 means sought by nobody.
//! - Ties: ties by direction, strength ignored; self-ties do not count.
//! - Undefined: when ties have no direction.
//! - Cost: O(n).
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1.
//! - Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
//! - Example: a test below.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "in_degree",
    family: "centrality",
    of: Of::Unit(in_degree),
    says: "How many others direct a tie to them, for example ask them for advice.",
    reading: "High: sought by many. 0: sought by nobody",
    formula: "k_i(in) = number of j with a_ji > 0",
    ties: "Along their direction, all alike however strong; ties to oneself do not count",
    undefined: "When ties have no direction",
    tools: "Agrees exactly with igraph 1.0.0 and NetworkX 3.6.1 on all with direction of 10,000 \
            random networks",
    cite: "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
};

fn in_degree(view: &View) -> Column {
    let arcs = view.ties().is_directed().then(|| view.ties().into());
    (0..view.units()).map(|unit| arcs.map(|arcs| arcs.degree(unit) as f64)).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn two_ask_one_and_one_asks_back() {
        let arcs = [(0, 2, 1.0), (1, 2, 3.0), (2, 0, 2.0)];
        assert_eq!(column(&MEASURE, directed_ties(3, &arcs)), [1.0, 0.0, 2.0].map(Some));
        assert_eq!(column(&MEASURE, ties(3, &arcs)), [None; 3]);
    }
}
