//! Which share of all possible ties exists.
//!
//! - Formula: m / (N(N−1)/2); with direction, m / (N(N−1)).
//! - High: 1 means everybody is tied to everybody. 0: no tie. It falls with size by itself, so do
//!   not compare networks of different size.
//! - Ties: by direction if there is one; strengths are ignored; self-ties do not count.
//! - Undefined: fewer than two units.
//! - Cost: O(1).
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1.
//! - Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
//! - Example: two of three pairs: ⅔ (a test below).

use super::ties;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "density",
    family: "cohesion",
    of: Of::Network(density),
    says: "Which share of all possible ties exists.",
    reading: "1: everybody is tied to everybody. 0: no tie. It falls with size by itself, so do \
              not compare networks of different size",
    formula: "m / (N(N−1)/2), or m / (N(N−1)) with direction",
    ties: "Along their direction if there is one; all alike however strong; ties to oneself do \
           not count",
    undefined: "When there are fewer than two",
    tools: "Agrees with igraph 1.0.0 and NetworkX 3.6.1 to 1e-12 on 10,000 random networks",
    cite: "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
};

fn density(view: &View) -> Option<f64> {
    let n = view.units() as f64;
    let ordered = n * (n - 1.0);
    let possible = if view.ties().is_directed() { ordered } else { ordered / 2.0 };
    (n > 1.0).then(|| ties::number(view) / possible)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, ties, value};

    #[test]
    fn two_of_three_pairs_are_three_of_six_arcs() {
        let arcs = [(0, 1, 1.0), (0, 2, 1.0), (2, 0, 5.0)];
        assert_eq!(value(&MEASURE, ties(3, &arcs), &[]), Some(2.0 / 3.0));
        assert_eq!(value(&MEASURE, directed_ties(3, &arcs), &[]), Some(0.5));
        assert_eq!(value(&MEASURE, ties(1, &[]), &[]), None);
    }
}
