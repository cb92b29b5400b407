//! How far the ties are gathered around one person or school.
//!
//! - Formula: `C = Σ_i (k_max − k_i) / ((N−1)(N−2))`.
//! - High: 1 is a star. 0: all have equally many ties. On attendance logs it says little at school
//!   level: a few whole-network events tie everyone to everyone.
//! - Ties: the undirected collapse, strengths ignored, self-ties do not count.
//! - Undefined: fewer than three units.
//! - Cost: O(n).
//! - Agrees with: sna 2.7.1, R igraph 1.3.5 with `loops = FALSE` (its default allows self-ties and
//!   gives less).
//! - Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
//! - Example: a star of three rays is 1; with an isolate beside it (3·2 + 3)/12 = ¾ (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "degree_centralisation",
    family: "cohesion",
    of: Of::Network(degree_centralisation),
    says: "How far ties are gathered around one: 1 is a star, 0 means all have equally many.",
    reading: "1 is a star. 0: all have equally many ties. On attendance logs it says little at \
              school level: a few whole-network events tie everyone to everyone",
    formula: "C = Σ (k_max − k_i) / ((N−1)(N−2))",
    ties: "Without direction, all alike however strong; ties to oneself do not count",
    undefined: "When there are fewer than three",
    tools: "Agrees with sna 2.7.1 to 1e-9 on seven real networks, and with R igraph 1.3.5 if \
            loops = FALSE; its default allows self-ties and gives (N − 2)/N of it: 0.376 for \
            0.400 on the karate club",
    cite: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
};

fn degree_centralisation(view: &View) -> Option<f64> {
    let degrees: Vec<usize> = (0..view.units()).map(|unit| view.collapse().degree(unit)).collect();
    let most = degrees.iter().copied().max()?;
    let lead: usize = degrees.iter().map(|degree| most - degree).sum();
    let n = degrees.len() as f64;
    (n > 2.0).then(|| lead as f64 / ((n - 1.0) * (n - 2.0)))
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn a_star_a_ring_and_a_star_with_an_isolate() {
        let star = [(0, 1, 1.0), (0, 2, 5.0), (0, 3, 1.0)];
        assert_eq!(value(&MEASURE, ties(4, &star), &[]), Some(1.0));
        let ring = [(0, 1, 1.0), (1, 2, 5.0), (2, 3, 1.0), (3, 0, 1.0)];
        assert_eq!(value(&MEASURE, ties(4, &ring), &[]), Some(0.0));
        // Three rays lack 2 each and the isolate 3, of 4·3.
        assert_eq!(value(&MEASURE, ties(5, &star), &[]), Some(0.75));
        assert_eq!(value(&MEASURE, ties(2, &[(0, 1, 1.0)]), &[]), None);
    }
}
