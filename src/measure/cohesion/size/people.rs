//! How many people the network has, with or without ties.
//!
//! - Formula: number of people named in the log or listed.
//! - High and low: the size of the network.
//! - Ties: none are needed; who has none counts too.
//! - Undefined: never.
//! - Cost: O(1).
//! - Agrees with: a count of the rows of the people table.
//! - A count.
//! - Example: the log of the tests has a1, a2, b1 and c1: 4.

use crate::measure::card::{Measure, Of};

/// The card.
pub const MEASURE: Measure = Measure {
    name: "people",
    family: "cohesion",
    of: Of::Network(|view| Some(view.network.people.len() as f64)),
    says: "How many people are named, with or without ties.",
    reading: "The size of the network",
    formula: "number of people in the log or on the people list",
    ties: "None; who has no tie counts too",
    undefined: "",
    tools: "A count of the rows of the people table",
    cite: "A count",
};

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{log, of_network};
    use crate::measure::view::View;

    #[test]
    fn people_count_at_either_level() {
        let log = log();
        for level in [Level::People, Level::Schools] {
            assert_eq!(of_network(&MEASURE, &View::new(&log, level, None, 1)), Some(4.0));
        }
    }
}
