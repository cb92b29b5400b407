//! How many activities the log has in this window.
//!
//! - Formula: number of activities, whoever took part.
//! - High and low: how much was going on, or how much was logged.
//! - Ties: none; an activity of one person counts.
//! - Undefined: the data is not a log of activities.
//! - Cost: O(1).
//! - Agrees with: a count of distinct activities in the file.
//! - A count.
//! - Example: the log of the tests has E1, E2 and E3: 3.

use crate::measure::card::{Measure, Of};

/// The card.
pub const MEASURE: Measure = Measure {
    name: "activities",
    family: "cohesion",
    of: Of::Network(|view| view.network.has_log.then_some(view.network.activities.len() as f64)),
    says: "How many activities were logged.",
    reading: "How much was going on, or how much was logged",
    formula: "number of activities, whoever took part",
    ties: "None; an activity of one person counts",
    undefined: "When ties were given instead of activities",
    tools: "A count of distinct activities in the file",
    cite: "A count",
};

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{log, of_network, ties, value};
    use crate::measure::view::View;

    #[test]
    fn three_in_the_log_and_none_without_one() {
        let log = log();
        let view = View::new(&log, Level::People, None, 1);
        assert_eq!(of_network(&MEASURE, &view), Some(3.0));
        assert_eq!(value(&MEASURE, ties(2, &[(0, 1, 1.0)]), &[]), None);
    }
}
