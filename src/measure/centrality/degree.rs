//! With how many others a person or school is in contact.
//!
//! - Formula: `k_i` = number of j with `a_ij > 0`.
//! - High: many partners. Low: few; 0 is an isolate.
//! - Ties: the undirected collapse; self-ties do not count; strengths are ignored.
//! - Undefined: only of non-respondents whom nobody named (`silence`).
//! - Cost: O(n).
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1.
//! - Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
//! - Example: in a star of three rays the centre has 3 and each ray 1 (a test below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "degree",
    family: "centrality",
    of: Of::Unit(degree),
    says: "With how many others they are in contact.",
    reading: "High: many partners. Low: few; 0 is an isolate",
    formula: "k_i = number of alters j with a_ij > 0",
    ties: "Without direction, all alike however strong; ties to oneself do not count",
    undefined: "",
    tools: "Agrees exactly with igraph 1.0.0 and NetworkX 3.6.1 on 10,000 random networks; with \
            direction both count a contact in both directions twice",
    cite: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
};

fn degree(view: &View) -> Column {
    (0..view.units()).map(|unit| Some(view.collapse().degree(unit) as f64)).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, ties};

    #[test]
    fn a_star_and_an_isolate() {
        let star = ties(5, &[(0, 1, 2.0), (0, 2, 2.0), (0, 3, 0.5)]);
        assert_eq!(column(&MEASURE, star), [3.0, 1.0, 1.0, 1.0, 0.0].map(Some));
    }
}
