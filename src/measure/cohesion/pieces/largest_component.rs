//! How many belong to the largest part of the network.
//!
//! - Formula: `max_k s_k`, `s_k` the size of component k.
//! - High: near N, most can reach each other. Low: the network is in pieces.
//! - Ties: the undirected collapse.
//! - Undefined: never; 0 when there is nobody.
//! - Cost: O(n + m).
//! - Agrees with: `NetworkX` 3.6.1.
//! - Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
//! - Example: a chain of three and a pair: 3 (a test below).

use crate::measure::card::{Measure, Of};

/// The card.
pub const MEASURE: Measure = Measure {
    name: "largest_component",
    family: "cohesion",
    of: Of::Network(|view| Some(f64::from(largest(&view.parts().sizes)))),
    says: "How many belong to the largest part, in which everyone can reach everyone.",
    reading: "Near the number of all: most can reach each other. Low: the network is in pieces",
    formula: "size of the largest connected component; 0 when there is nobody",
    ties: "Without direction, all alike however strong",
    undefined: "",
    tools: "Agrees exactly with igraph 1.0.0 (mode weak) and NetworkX 3.6.1 on 10,000 random \
            networks",
    cite: "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
};

fn largest(sizes: &[u32]) -> u32 {
    sizes.iter().copied().max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn a_chain_is_larger_than_a_pair() {
        let pairs = [(0, 1, 1.0), (2, 3, 1.0), (3, 4, 1.0)];
        assert_eq!(value(&MEASURE, ties(5, &pairs), &[]), Some(3.0));
    }
}
