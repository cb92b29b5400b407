//! Which share of all contact stops when somebody leaves and their activities with them.
//!
//! - Formula: `1 − W(−p)/W`, `W` the summed tie weight, `W(−p)` that without the activities whose
//!   only known lead is p; an activity with k units carries `ω·k/2` of it.
//! - High: much contact happens only where p leads. 0: p leads, but never alone. Read it beside
//!   what a leaver drawn at random takes along.
//! - Ties: those between schools, without direction; between people where no school is known.
//!   Co-led activities and those without a known lead stay.
//! - Undefined: for schools, for those who lead nothing, without known leads or contact.
//! - Cost: O(rows).
//! - Agrees with: the ties projected anew without these activities.
//! - Borgatti 2006, doi:10.1007/s10588-006-7084-x (what a network loses with a member).
//! - Example: a1 alone leads E1 (1.5 between schools); E2 (1) is co-led: 1.5/2.5 (a test below).

use crate::connect::network::Level;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "leaver_loss",
    family: "leading",
    of: Of::Unit(leaver_loss),
    says: "Which share of the contact between schools would stop if their activities stopped \
           (between people where no school is known).",
    reading: "High: much contact happens only where they lead. 0: they lead, but never alone. Read it \
              beside what a leaver drawn at random takes along",
    formula: "1 − W(−p)/W, W the summed tie weight, W(−p) that without the activities whose only \
              known lead is p",
    ties: "Those between schools, without direction; between people where no school is known",
    undefined: "For schools, for people who lead nothing, when the log does not say who led, and where \
                there is no contact between schools, as with one school or all activities inside one",
    tools: "No other tool gives it; it agrees with the ties projected anew without these activities",
    cite: "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
};

fn leaver_loss(view: &View) -> Column {
    let loss = |unit| match view.level {
        Level::People => view.leavers()?.loss(unit),
        Level::Schools => None,
    };
    (0..view.units()).map(loss).collect()
}

#[cfg(test)]
mod tests {
    use super::{MEASURE, leaver_loss};
    use crate::connect::network::{Level, Network};
    use crate::measure::paths::example::{column, log, ties};
    use crate::measure::view::View;

    #[test]
    fn what_only_they_lead_is_lost() {
        let network = log();
        let of = |network: &Network, level| leaver_loss(&View::new(network, level, None, 1));
        assert_eq!(of(&network, Level::People), [Some(0.6), None, Some(0.0), None]);
        assert_eq!(of(&network, Level::Schools), [None; 3]);
        // Between people E1 carries 2 and E2 1.
        let people = Network { schools: Vec::new(), ..network };
        assert_eq!(of(&people, Level::People), [Some(2.0 / 3.0), None, Some(0.0), None]);
        assert_eq!(column(&MEASURE, ties(2, &[(0, 1, 1.0)])), [None; 2]);
    }
}
