//! Which share of the activities somebody led.
//!
//! - Formula: `s_p = Σ_e ω_e·[p led e]/(number of leads of e) ÷ Σ_e ω_e` over activities e whose
//!   lead is known.
//! - High: much rests on them. 0: they lead nothing, as far as the log says. Read it beside what
//!   chance gives.
//! - Ties: none; an activity of one person counts. For a school, the shares of those of its staff
//!   who led; leaders from outside count for no school.
//! - Undefined: the log does not say who led, or names nobody.
//! - Cost: O(rows).
//! - Agrees with: counted by hand.
//! - Laakso & Taagepera 1979, doi:10.1177/001041407901200101 (shares and their number).
//! - Example: a1 leads E1 and E3 alone and E2 with b1: 2.5/3; b1 has 0.5/3 (a test below).

use crate::connect::network::Level;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "lead_share",
    family: "leading",
    of: Of::Unit(lead_share),
    says: "Which share of the activities they led, co-led ones split equally; for a school, its \
           staff.",
    reading: "High: much rests on them. 0: they lead nothing, as far as the log says. Read it \
              beside what chance gives",
    formula: "s_p = Σ ω·[p led]/(number of leads) ÷ Σ ω over activities whose lead is known",
    ties: "None; an activity of one person counts. For a school, the shares of those of its staff \
           who led; leaders from outside count for no school",
    undefined: "When the log does not say who led",
    tools: "Counted by hand",
    cite: "Laakso and Taagepera 1979, doi:10.1177/001041407901200101",
};

fn lead_share(view: &View) -> Column {
    let leads = view.leads();
    let shares = match view.level {
        Level::People => &leads.person_share,
        Level::Schools => &leads.school_share,
    };
    shares.iter().map(|&share| (leads.weight > 0.0).then_some(share)).collect()
}

#[cfg(test)]
mod tests {
    use super::lead_share;
    use crate::connect::network::Level;
    use crate::measure::paths::example::log;
    use crate::measure::view::View;

    #[test]
    fn two_and_a_half_of_three() {
        let mut network = log();
        let shares = [2.5 / 3.0, 0.0, 0.5 / 3.0, 0.0].map(Some);
        assert_eq!(lead_share(&View::new(&network, Level::People, None, 1)), shares);
        let shares = [2.5 / 3.0, 0.5 / 3.0, 0.0].map(Some);
        assert_eq!(lead_share(&View::new(&network, Level::Schools, None, 1)), shares);
        network.knows_leads = false;
        assert_eq!(lead_share(&View::new(&network, Level::Schools, None, 1)), [None; 3]);
    }
}
