//! To how many others they direct a tie, for example whom they ask for advice.
//!
//! - Formula: `k_i(out)` = number of j with `a_ij > 0`.
//! - High and low: high means they turn to many; 0 means to nobody.
//! - Ties: ties by direction, strength ignored; self-ties do not count.
//! - Undefined: when ties have no direction, and of whoever did not answer a survey.
//! - Cost: O(n).
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1.
//! - Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
//! - Example: a test below.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "out_degree",
    family: "centrality",
    of: Of::Unit(out_degree),
    says: "To how many others they direct a tie, for example whom they ask for advice.",
    reading: "High: they turn to many. 0: to nobody",
    formula: "k_i(out) = number of j with a_ij > 0",
    ties: "Along their direction, all alike however strong; ties to oneself do not count",
    undefined: "When ties have no direction, and of whoever did not answer a survey",
    tools: "Agrees exactly with igraph 1.0.0 and NetworkX 3.6.1 on all with direction of 10,000 \
            random networks",
    cite: "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
};

fn out_degree(view: &View) -> Column {
    let arcs = view.ties().is_directed().then(|| view.ties().out());
    (0..view.units()).map(|unit| arcs.map(|arcs| arcs.degree(unit) as f64)).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn two_ask_one_and_one_asks_back() {
        let arcs = [(0, 2, 1.0), (1, 2, 3.0), (2, 0, 2.0)];
        assert_eq!(column(&MEASURE, directed_ties(3, &arcs)), [1.0, 1.0, 1.0].map(Some));
        assert_eq!(column(&MEASURE, ties(3, &arcs)), [None; 3]);
    }
}
