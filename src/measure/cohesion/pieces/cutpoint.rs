//! Whether the network would fall apart further without this person or school.
//!
//! - Formula: 1 if removing v leaves more components among the others, else 0.
//! - High: 1, somebody is in touch with the rest only through them. 0: nobody depends on them.
//! - Ties: the undirected collapse; strengths are ignored.
//! - Undefined: only of non-respondents whom nobody named (`silence`).
//! - Cost: O(n + m), one depth-first search as in Hopcroft & Tarjan 1973.
//! - Agrees with: igraph 1.0.0, rustworkx 0.18.1, sna 2.7.1.
//! - Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
//! - Example: the middle of a chain of three (a test below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "cutpoint",
    family: "cohesion",
    of: Of::Unit(cutpoint),
    says: "1 if somebody would lose all contact with the rest without them, else 0.",
    reading: "1: somebody is in touch with the rest only through them. 0: nobody depends on them",
    formula: "1 if removing v leaves more components among the others, else 0",
    ties: "Without direction, all alike however strong",
    undefined: "",
    tools: "Agrees exactly with igraph 1.0.0 and NetworkX 3.6.1 on 10,000 random networks, and \
            with rustworkx 0.18.1 and sna 2.7.1 on seven real ones",
    cite: "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272",
};

fn cutpoint(view: &View) -> Column {
    view.parts().cutpoint.iter().map(|&cut| Some(f64::from(u8::from(cut)))).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, ties};

    #[test]
    fn the_middle_of_a_chain() {
        let chain = ties(4, &[(0, 1, 1.0), (1, 2, 1.0)]);
        assert_eq!(column(&MEASURE, chain), [0.0, 1.0, 0.0, 0.0].map(Some));
    }
}
