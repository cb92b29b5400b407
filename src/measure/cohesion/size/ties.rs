//! How many ties there are.
//!
//! - Formula: m = number of pairs with `w_ij > 0`; with direction, number of arcs.
//! - High and low: read it beside the number of units; see `density`.
//! - Ties: by direction if there is one (then a mutual tie counts twice); self-ties do not count.
//! - Undefined: never.
//! - Cost: O(1).
//! - Agrees with: `NetworkX` 3.6.1.
//! - A count.
//! - Example: one asks two, of whom one asks back: three arcs, two pairs (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "ties",
    family: "cohesion",
    of: Of::Network(|view| Some(number(view))),
    says: "How many pairs are in contact; with direction, how many ties from one to another.",
    reading: "Read it beside the number of people or schools; see density",
    formula: "m = number of pairs with w_ij > 0, or of ordered pairs with direction",
    ties: "Along their direction if there is one, and then a mutual tie counts twice; ties to \
           oneself do not count",
    undefined: "",
    tools: "Agrees exactly with igraph 1.0.0 and NetworkX 3.6.1 on 10,000 random networks",
    cite: "A count",
};

/// Pairs with a tie, or arcs with direction.
#[must_use]
pub fn number(view: &View) -> f64 {
    let arcs = view.ties().out().arcs();
    if view.ties().is_directed() { arcs as f64 } else { (arcs / 2) as f64 }
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, ties, value};

    #[test]
    fn arcs_with_direction_and_pairs_without() {
        let arcs = [(0, 1, 1.0), (0, 2, 1.0), (2, 0, 5.0)];
        assert_eq!(value(&MEASURE, directed_ties(3, &arcs), &[]), Some(3.0));
        assert_eq!(value(&MEASURE, ties(3, &arcs), &[]), Some(2.0));
    }
}
