//! How many people lead, counted by how much they lead.
//!
//! - Formula: `N_eff = 1/Σ_p s_p²`, `s_p` the lead share of each person.
//! - High: leading is spread; it is the number of leaders if all lead equally much. 1: one person
//!   leads everything. Read it beside what chance gives.
//! - Ties: none. Always over people, also in the tables of schools.
//! - Undefined: the log does not say who led, or names nobody.
//! - Cost: O(rows).
//! - Agrees with: counted by hand.
//! - Laakso & Taagepera 1979, doi:10.1177/001041407901200101.
//! - Example: shares 2.5/3 and 0.5/3: 9/6.5 = 1.3846 (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "effective_leaders",
    family: "leading",
    of: Of::Network(effective_leaders),
    says: "How many people lead, counted by how much they lead: 1 when one person leads \
           everything.",
    reading: "High: leading is spread; it is the number of leaders if all lead equally much. 1: \
              one person leads everything. Read it beside what chance gives",
    formula: "N_eff = 1/Σ s_p² over people, s_p their lead shares",
    ties: "None. Always over people, also in the tables of schools",
    undefined: "When the log does not say who led",
    tools: "Counted by hand",
    cite: "Laakso and Taagepera 1979, doi:10.1177/001041407901200101",
};

fn effective_leaders(view: &View) -> Option<f64> {
    view.leads().effective_leaders()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{log, of_network, ties, value};
    use crate::measure::view::View;

    #[test]
    fn little_more_than_one_leader() {
        let network = log();
        let found = of_network(&MEASURE, &View::new(&network, Level::Schools, None, 1));
        assert!(found.is_some_and(|n| (n - 9.0 / 6.5).abs() < 1e-15), "{found:?}");
        assert_eq!(value(&MEASURE, ties(2, &[(0, 1, 1.0)]), &[]), None);
    }
}
