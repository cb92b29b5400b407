//! How many schools the network has, with or without ties.
//!
//! - Formula: number of schools on the school list, or named if there is no list.
//! - High and low: the size of the network.
//! - Ties: none are needed; a school that never took part counts too if it is listed.
//! - Undefined: never.
//! - Cost: O(1).
//! - Agrees with: a count of the rows of the school table.
//! - A count.
//! - Example: the log of the tests has A, B and C: 3.

use crate::measure::card::{Measure, Of};

/// The card.
pub const MEASURE: Measure = Measure {
    name: "schools",
    family: "cohesion",
    of: Of::Network(|view| Some(view.network.schools.len() as f64)),
    says: "How many schools belong to the network, with or without ties.",
    reading: "The size of the network",
    formula: "number of schools on the school list, or named if there is no list",
    ties: "None; a listed school that never took part counts too",
    undefined: "",
    tools: "A count of the rows of the school table",
    cite: "A count",
};

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{log, of_network};
    use crate::measure::view::View;

    #[test]
    fn schools_count_at_either_level() {
        let log = log();
        for level in [Level::People, Level::Schools] {
            assert_eq!(of_network(&MEASURE, &View::new(&log, level, None, 1)), Some(3.0));
        }
    }
}
