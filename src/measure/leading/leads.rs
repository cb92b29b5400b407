//! How many activities somebody led or co-led.
//!
//! - Formula: number of activities with p among the leaders; for a school, with one of its staff.
//! - High: they lead often. 0: never, as far as the log says.
//! - Ties: none; an activity of one person counts. A co-led one counts for each leader. A leader's
//!   school is the one they came from that day.
//! - Undefined: the log does not say who led, or names nobody.
//! - Cost: O(rows).
//! - Agrees with: counted by hand.
//! - A count.
//! - Example: a1 leads E1, E2 (with b1) and E3: 3; b1 leads 1 (a test below).

use crate::connect::network::Level;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "leads",
    family: "leading",
    of: Of::Unit(leads),
    says: "How many activities they led or co-led; for a school, its staff.",
    reading: "High: they lead often. 0: never, as far as the log says",
    formula: "number of activities with them among the leaders",
    ties: "None; an activity of one person counts, and a co-led one counts for each leader. A \
           leader's school is the one they came from that day",
    undefined: "When the log does not say who led",
    tools: "Counted by hand",
    cite: "A count",
};

fn leads(view: &View) -> Column {
    let leads = view.leads();
    let counts = match view.level {
        Level::People => &leads.person_count,
        Level::Schools => &leads.school_count,
    };
    counts.iter().map(|&count| (leads.known > 0).then_some(f64::from(count))).collect()
}

#[cfg(test)]
mod tests {
    use super::leads;
    use crate::connect::network::Level;
    use crate::measure::leading::lead_counts::count;
    use crate::measure::paths::example::log;
    use crate::measure::view::View;

    #[test]
    fn co_leads_count_for_both_people_and_once_for_a_school() {
        let mut network = log();
        let column = |network, level| leads(&View::new(network, level, None, 1));
        assert_eq!(column(&network, Level::People), [3.0, 0.0, 1.0, 0.0].map(Some));
        assert_eq!(column(&network, Level::Schools), [3.0, 1.0, 0.0].map(Some));
        network.activities[0].present[1].leads = true;
        assert_eq!(count(&network).school_count, [3, 1, 0]);
        assert_eq!(count(&network).person_count, [3, 1, 1, 0]);
    }

    #[test]
    fn unknown_leads_are_blank_and_an_unnamed_leader_is_not_known() {
        let mut network = log();
        network.activities[2].present[0].person = None;
        assert_eq!(count(&network).known, 2);
        network.knows_leads = false;
        assert_eq!(leads(&View::new(&network, Level::People, None, 1)), [None; 4]);
    }
}
