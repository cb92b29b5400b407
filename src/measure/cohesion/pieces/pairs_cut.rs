//! Which share of the others' connections would be lost with this person or school.
//!
//! - Formula: `C(v) = (P − P_v) / P`, P the pairs of others that can reach each other, `P_v` those
//!   that still can, even through others, when v is removed and every other tie stays.
//! - High: near 1, the others fall to pieces without them. 0: nobody loses anybody.
//! - Ties: the undirected collapse; strengths are ignored.
//! - Undefined: no two others can reach each other.
//! - Cost: O(n + m) for everybody at once, one depth-first search as in Hopcroft & Tarjan 1973.
//! - Agrees with: components counted anew without each unit; above 0 where `cutpoint` is 1.
//! - Hopcroft & Tarjan 1973, doi:10.1145/362248.362272; Borgatti 2006,
//!   doi:10.1007/s10588-006-7084-x (fragmentation after removal).
//! - Example: a chain of four, a–b–c–d: without b, two of the three pairs of others that could reach
//!   each other cannot (a test below).

use crate::base::number::ratio;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "pairs_cut",
    family: "cohesion",
    of: Of::Unit(pairs_cut),
    says: "Which share of the pairs of others who can reach each other would lose every connection \
           without them.",
    reading: "Near 1: the others fall to pieces without them. 0: nobody loses anybody",
    formula: "C(v) = (P − P_v) / P, P the pairs of others in one component, P_v those that \
              still are when v is removed and every other tie stays",
    ties: "Without direction, all alike however strong",
    undefined: "When no two others can reach each other",
    tools: "No other tool gives it for every unit; it agrees with components counted anew without \
            each unit, and is above 0 exactly where cutpoint is 1",
    cite: "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272; Borgatti 2006, \
           doi:10.1007/s10588-006-7084-x",
};

fn pairs_cut(view: &View) -> Column {
    let share = |unit| {
        let (together, lost) = view.cuts().pairs(unit);
        ratio(lost as f64, together as f64)
    };
    (0..view.units()).map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn a_chain_of_four_and_a_pair_beside_it() {
        let chain = [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)];
        let inner = Some(2.0 / 3.0);
        let expected = [Some(0.0), inner, inner, Some(0.0)];
        assert_eq!(column(&MEASURE, ties(4, &chain)), expected);
        assert_eq!(column(&MEASURE, directed_ties(4, &chain)), expected);
        // The pair beside it counts among the others: two of four pairs.
        let with_pair = [chain.as_slice(), &[(4, 5, 1.0)]].concat();
        assert_eq!(column(&MEASURE, ties(6, &with_pair))[1], Some(0.5));
        assert_eq!(column(&MEASURE, ties(2, &[(0, 1, 1.0)])), [None, None]);
    }
}
