//! Whether contact leads out of the groups or stays within them.
//!
//! - Formula: (E − I)/(E + I), E the strength of ties between groups, I within them.
//! - High: 1, all contact leads out. −1: all stays within.
//! - Ties: strengths of the undirected collapse, each tie once; ties of units without a group are
//!   left out.
//! - Undefined: no groups, or no tie between units whose groups are known.
//! - Cost: O(m).
//! - Agrees with: the formula in `NumPy`.
//! - Krackhardt & Stern 1988, doi:10.2307/2786835.
//! - Example: strengths 2 and 6 within, 2 between: −0.6 (a test below).

use super::group_ties;
use crate::base::number::ratio;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "ei_index_weighted",
    family: "cohesion",
    of: Of::Network(ei_index_weighted),
    says: "Whether contact leads out of the groups (towards 1) or stays within them (towards minus 1).",
    reading: "1: all contact leads out. −1: all stays within",
    formula: "(E − I)/(E + I), E the strength between groups, I within",
    ties: "Strengths without direction, each tie once; ties of units without a group are left out",
    undefined: "When there are no groups, or no tie between members of known groups",
    tools: "Agrees with the formula in NumPy 2.4.6 to 1e-9 on seven real networks",
    cite: "Krackhardt and Stern 1988, doi:10.2307/2786835",
};

fn ei_index_weighted(view: &View) -> Option<f64> {
    let ties = group_ties::count(view)?;
    let (external, internal) = (ties.external_strength, ties.internal_strength);
    ratio(external - internal, external + internal)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, value};

    #[test]
    fn eight_within_and_two_between() {
        let arcs = [(0, 1, 1.0), (1, 0, 1.0), (2, 3, 6.0), (0, 2, 2.0), (0, 4, 1.0)];
        let groups = [Some(0), Some(0), Some(1), Some(1), None];
        assert_eq!(value(&MEASURE, directed_ties(5, &arcs), &groups), Some(-0.6));
    }
}
