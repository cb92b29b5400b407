//! Which share of the activities the person who led most led.
//!
//! - Formula: `max_p s_p`, `s_p` the lead share of each person.
//! - High: the network leans on one person. Low: many lead. Read it beside what chance gives: with
//!   few activities somebody always leads a large share.
//! - Ties: none. Always over people, also in the tables of schools.
//! - Undefined: the log does not say who led, or names nobody.
//! - Cost: O(rows).
//! - Agrees with: counted by hand.
//! - Laakso & Taagepera 1979, doi:10.1177/001041407901200101 (shares and their number).
//! - Example: a1 leads 2.5 of 3 (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "top_lead_share",
    family: "leading",
    of: Of::Network(top_lead_share),
    says: "Which share of the activities was led by the person who led most.",
    reading: "High: the network leans on one person. Low: many lead. Read it beside what chance \
              gives: with few activities somebody always leads a large share",
    formula: "max s_p over people, s_p = Σ ω·[p led]/(number of leads) ÷ Σ ω over activities \
              whose lead is known",
    ties: "None. Always over people, also in the tables of schools",
    undefined: "When the log does not say who led",
    tools: "Counted by hand",
    cite: "Laakso and Taagepera 1979, doi:10.1177/001041407901200101",
};

fn top_lead_share(view: &View) -> Option<f64> {
    let leads = view.leads();
    let top = leads.person_share.iter().copied().fold(0.0, f64::max);
    (leads.weight > 0.0).then_some(top)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{log, of_network, ties, value};
    use crate::measure::view::View;

    #[test]
    fn the_top_is_a_person_at_either_level() {
        let network = log();
        for level in [Level::People, Level::Schools] {
            let view = View::new(&network, level, None, 1);
            assert_eq!(of_network(&MEASURE, &view), Some(2.5 / 3.0));
        }
        assert_eq!(value(&MEASURE, ties(2, &[(0, 1, 1.0)]), &[]), None);
    }
}
