//! Which share of the ties is answered by a tie the other way.
//!
//! - Formula: 2M/(2M + A), M mutual pairs, A pairs with a tie in one direction only.
//! - High: 1 means every tie is returned. 0: none is.
//! - Ties: by direction; strengths are ignored.
//! - Undefined: ties have no direction, or there is none.
//! - Cost: O(m log m).
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1, sna 2.7.1 (edgewise).
//! - Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
//! - Example: 0→1, 1→0, 0→2: two of three arcs are returned (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "reciprocity",
    family: "cohesion",
    of: Of::Network(reciprocity),
    says: "Which share of the ties is returned by a tie the other way.",
    reading: "1: every tie is returned. 0: none is",
    formula: "2M/(2M + A), M mutual pairs, A one-way pairs",
    ties: "Along their direction, all alike however strong",
    undefined: "When ties have no direction, or there is none",
    tools: "Agrees exactly with igraph 1.0.0 and NetworkX 3.6.1 on all with direction of 10,000 \
            random networks, and with sna 2.7.1 (edgewise); by default sna counts pairs, also \
            those with no tie: 0.896 for 0.588 among UK faculty",
    cite: "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
};

fn reciprocity(view: &View) -> Option<f64> {
    let arcs = view.ties().is_directed().then(|| view.ties().out())?;
    let returned = arcs.all().filter(|&(a, b, _)| arcs.between(b, a).is_some()).count();
    (arcs.arcs() > 0).then(|| returned as f64 / arcs.arcs() as f64)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, ties, value};

    #[test]
    fn two_of_three_are_returned() {
        let arcs = [(0, 1, 3.0), (1, 0, 1.0), (0, 2, 1.0)];
        assert_eq!(value(&MEASURE, directed_ties(3, &arcs), &[]), Some(2.0 / 3.0));
        assert_eq!(value(&MEASURE, ties(3, &arcs), &[]), None);
        assert_eq!(value(&MEASURE, directed_ties(3, &[]), &[]), None);
    }
}
