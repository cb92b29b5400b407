//! How often somebody carries their own group's contact to outsiders.
//!
//! The number of pairs (a, b) with a → v → b and no a → b, where a and v are in one group and b in
//! another (AAB, the groups of a, v and b). With direction pairs are ordered; without direction a
//! pair of one own and one other unit counts once here and once as gatekeeper, so the two are
//! equal.
//!
//! High: the voice of a group to others. Ties: presence only, along their direction if they have
//! one; self-ties are left out.
//!
//! Undefined without groups, and for units without a group; neighbours without a group are skipped.
//! Cost: in-degree times out-degree, summed, once for all five roles.
//!
//! Agrees with R sna 2.7.1 (`brokerage`, the role's raw count) exactly, on four networks with
//! direction of 21 to 433 units and on one without. Without direction it is the same count too.
//!
//! R. V. Gould and R. M. Fernandez (1989), Structures of mediation, Sociological Methodology 19,
//! doi:10.2307/270949.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "representative",
    family: "brokerage",
    of: Of::Unit(representative),
    says: "How often somebody passes contact from their own group on to others.",
    reading: "High: the voice of their group to others. 0: never",
    formula: "number of pairs a → v → b without a → b, where a and v are in one group and b in \
              another (AAB); without direction a pair of one own and one other unit counts once \
              here and once as gatekeeper",
    ties: "Presence only, along the direction if there is one; ties to oneself are left out",
    undefined: "Without groups, or for a unit without one; neighbours without a group are skipped",
    tools: "Agrees exactly with R sna 2.7.1 (brokerage, raw counts), with and without direction",
    cite: "R. V. Gould and R. M. Fernandez (1989), Structures of mediation, Sociological \
           Methodology 19, doi:10.2307/270949",
};

fn representative(view: &View) -> Column {
    view.roles().representative.clone()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, directed, undirected};

    #[test]
    fn from_inside_to_outside() {
        // 0 (A) → 1 (A) → 2 (B) and → 3 (C) go out. Without direction they are the same pairs.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (1, 3, 1.0)];
        let found = column(&MEASURE, &directed(4, &ties), "AABC");
        assert_eq!(found, [Some(0.0), Some(2.0), Some(0.0), Some(0.0)]);
        let found = column(&MEASURE, &undirected(4, &ties), "AABC");
        assert_eq!(found, [Some(0.0), Some(2.0), Some(0.0), Some(0.0)]);
        assert_eq!(column(&MEASURE, &undirected(4, &ties), ""), [None; 4]);
    }
}
