//! Into how many separate parts the network falls.
//!
//! - Formula: number of connected components; an isolate is one.
//! - High: many parts without contact. 1: everybody can reach everybody.
//! - Ties: the undirected collapse.
//! - Undefined: never.
//! - Cost: O(n + m).
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1.
//! - Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
//! - Example: a pair, a pair and an isolate: 3 (a test below).

use crate::measure::card::{Measure, Of};

/// The card.
pub const MEASURE: Measure = Measure {
    name: "components",
    family: "cohesion",
    of: Of::Network(|view| Some(view.parts().sizes.len() as f64)),
    says: "Into how many separate parts the network falls; one without any tie is a part.",
    reading: "High: many parts without contact. 1: everybody can reach everybody",
    formula: "number of connected components, isolates included",
    ties: "Without direction, all alike however strong",
    undefined: "",
    tools: "Agrees exactly with igraph 1.0.0 (mode weak) and NetworkX 3.6.1 on 10,000 random \
            networks; with direction igraph and sna 2.7.1 count strong components unless told \
            not to: 2 for 1 among UK faculty",
    cite: "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
};

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, ties, value};

    #[test]
    fn two_pairs_and_an_isolate() {
        let pairs = [(0, 1, 1.0), (3, 2, 1.0)];
        assert_eq!(value(&MEASURE, ties(5, &pairs), &[]), Some(3.0));
        assert_eq!(value(&MEASURE, directed_ties(5, &pairs), &[]), Some(3.0));
        assert_eq!(value(&MEASURE, ties(0, &[]), &[]), Some(0.0));
    }
}
