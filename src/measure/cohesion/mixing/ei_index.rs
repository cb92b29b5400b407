//! Whether ties lead out of the groups or stay within them.
//!
//! - Formula: (E − I)/(E + I), E ties between groups, I within them.
//! - High: 1, all ties lead out. −1: all stay within. Read it beside `ei_expected`.
//! - Ties: the undirected collapse, each once, strengths ignored; ties of units without a group
//!   are left out.
//! - Undefined: no groups, or no tie between units whose groups are known.
//! - Cost: O(m).
//! - Agrees with: the formula in `NumPy` and on `NetworkX` 3.6.1 edges.
//! - Krackhardt & Stern 1988, doi:10.2307/2786835.
//! - Example: two ties within and one between: −⅓ (a test below).

use super::group_ties;
use crate::base::number::ratio;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "ei_index",
    family: "cohesion",
    of: Of::Network(ei_index),
    says: "Whether ties lead out of the groups (towards 1) or stay within them (towards minus 1).",
    reading: "1: all ties lead out. −1: all stay within. Read it beside ei_expected. Whoever has no \
              group is left out with all ties, so a group whose only other contacts are with such has −1",
    formula: "(E − I)/(E + I), E ties between groups, I within",
    ties: "Without direction, each pair once, all alike however strong; ties of units without a \
           group are left out",
    undefined: "When there are no groups, or no tie between members of known groups",
    tools: "Agrees with the formula in NumPy 2.4.6 and on the edges of NetworkX 3.6.1 to 1e-9 on \
            seven real networks",
    cite: "Krackhardt and Stern 1988, doi:10.2307/2786835",
};

fn ei_index(view: &View) -> Option<f64> {
    let ties = group_ties::count(view)?;
    let (external, internal) = (ties.external as f64, ties.internal as f64);
    ratio(external - internal, external + internal)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{directed_ties, ties, value};

    #[test]
    fn two_within_and_one_between() {
        let arcs = [(0, 1, 1.0), (1, 0, 1.0), (2, 3, 6.0), (0, 2, 2.0), (0, 4, 1.0)];
        let groups = [Some(0), Some(0), Some(1), Some(1), None];
        for ties in [ties(5, &arcs), directed_ties(5, &arcs)] {
            assert_eq!(value(&MEASURE, ties, &groups), Some(-1.0 / 3.0));
        }
        assert_eq!(value(&MEASURE, ties(5, &arcs), &[]), None);
        assert_eq!(value(&MEASURE, ties(2, &[]), &[Some(0), Some(1)]), None);
    }
}
