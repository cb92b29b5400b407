//! How often somebody stands between two other groups.
//!
//! The number of pairs (a, b) with a → v → b and no a → b, where all three are in different groups
//! (ABC, the groups of a, v and b). With direction pairs are ordered; without direction each pair
//! counts once.
//!
//! High: holds together groups that are not their own. Ties: presence only, along their direction
//! if they have one; self-ties are left out.
//!
//! Undefined without groups, and for units without a group; neighbours without a group are skipped.
//! Cost: in-degree times out-degree, summed, once for all five roles.
//!
//! Agrees with R sna 2.7.1 (`brokerage`, the role's raw count) exactly, on four networks with
//! direction of 21 to 433 units and on one without. Without direction R sna counts ordered pairs,
//! which is exactly twice this.
//!
//! R. V. Gould and R. M. Fernandez (1989), Structures of mediation, Sociological Methodology 19,
//! doi:10.2307/270949.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "liaison",
    family: "brokerage",
    of: Of::Unit(liaison),
    says: "How often somebody links two other groups, belonging to neither.",
    reading: "High: holds together groups that are not their own. 0: never",
    formula: "number of pairs a → v → b without a → b, where all three are in different groups \
              (ABC); without direction each pair counts once",
    ties: "Presence only, along the direction if there is one; ties to oneself are left out",
    undefined: "Without groups, or for a unit without one; neighbours without a group are skipped",
    tools: "Agrees exactly with R sna 2.7.1 (brokerage, raw counts) with direction. Without \
            direction R sna counts ordered pairs: twice as many",
    cite: "R. V. Gould and R. M. Fernandez (1989), Structures of mediation, Sociological \
           Methodology 19, doi:10.2307/270949",
};

fn liaison(view: &View) -> Column {
    view.roles().liaison.clone()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, directed, undirected};

    #[test]
    fn between_two_other_groups() {
        // 0 (B) → 1 (A) → 2 (C) counts; nobody says where 3 belongs, so it is skipped.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (1, 3, 1.0)];
        let found = column(&MEASURE, &directed(4, &ties), "BAC.");
        assert_eq!(found, [Some(0.0), Some(1.0), Some(0.0), None]);
        let found = column(&MEASURE, &undirected(4, &ties), "BAC.");
        assert_eq!(found, [Some(0.0), Some(1.0), Some(0.0), None]);
        assert_eq!(column(&MEASURE, &undirected(4, &ties), ""), [None; 4]);
    }
}
