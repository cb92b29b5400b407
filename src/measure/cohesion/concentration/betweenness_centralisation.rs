//! How far the ways between others are gathered at one person or school.
//!
//! - Formula: `C = Σ_i (b_max − b_i) / ((N−1)²(N−2)/2)`, b in steps.
//! - High: 1 is a star. 0: all lie between equally many. On attendance logs it says little at
//!   school level: a few whole-network events tie everyone to everyone.
//! - Ties: the undirected collapse, strengths ignored.
//! - Undefined: fewer than three units.
//! - Cost: O(n·m), one pass shared with unweighted betweenness.
//! - Agrees with: sna 2.7.1, R igraph 1.3.5.
//! - Freeman 1977, doi:10.2307/3033543; 1978, doi:10.1016/0378-8733(78)90021-7.
//! - Example: a star is 1; in a chain of four the inner two have 2: (2 + 2)/9 (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "betweenness_centralisation",
    family: "cohesion",
    of: Of::Network(betweenness_centralisation),
    says: "How far the ways between others are gathered at one: 1 is a star, 0 means all lie \
           between equally many.",
    reading: "1 is a star. 0: all lie between equally many. On attendance logs it says little at \
              school level: a few whole-network events tie everyone to everyone",
    formula: "C = Σ (b_max − b_i) / ((N−1)²(N−2)/2), b the betweenness in steps",
    ties: "Without direction, all alike however strong",
    undefined: "When there are fewer than three",
    tools: "Agrees with sna 2.7.1 and R igraph 1.3.5 to 1e-9 on seven real networks",
    cite: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
};

fn betweenness_centralisation(view: &View) -> Option<f64> {
    let between = &view.collapsed_hop_paths().betweenness;
    let most = between.iter().copied().fold(0.0, f64::max);
    let lead: f64 = between.iter().map(|value| most - value).sum();
    let n = between.len() as f64;
    (n > 2.0).then(|| lead / ((n - 1.0).powi(2) * (n - 2.0) / 2.0))
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, ties, value};

    #[test]
    fn a_star_and_a_chain() {
        let star = [(0, 1, 1.0), (0, 2, 5.0), (0, 3, 1.0)];
        assert_eq!(value(&MEASURE, ties(4, &star), &[]), Some(1.0));
        assert_eq!(value(&MEASURE, directed_ties(4, &star), &[]), Some(1.0));
        let chain = [(0, 1, 1.0), (1, 2, 5.0), (2, 3, 1.0)];
        assert_eq!(value(&MEASURE, ties(4, &chain), &[]), Some(4.0 / 9.0));
        assert_eq!(value(&MEASURE, ties(2, &[]), &[]), None);
    }
}
