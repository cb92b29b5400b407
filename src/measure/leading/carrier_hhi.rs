//! How far a school's contact with others is concentrated on few of its people: 1 when one
//! carries all of it.
//!
//! Σ (share of p)², p's share of Σ ω over its activities with other schools, each shared equally
//! among its named people there
//!
//! 1: one person carries all of it. 0.25: as if four carried equally much; 1 divided by it is how
//! many equal ones would give the same. Ties: an activity of several schools gives each its
//! weight ω; contact with bodies outside the
//! network does not count. Undefined for people, and for a school that met no other or whose people
//! there are not named. Cost: O(rows) for all schools (the fewest people: rows of its activities,
//! once for each of its people).
//!
//! Counted by hand; no other tool has it. The sum of squared shares is Herfindahl's and
//! Hirschman's.
//!
//! S. A. Rhoades (1995), doi:10.1007/BF01024300

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "carrier_hhi",
    family: "leading",
    of: Of::Unit(carrier_hhi),
    says: "How far a school's contact with others is concentrated on few of its people: 1 when \
           one carries all of it.",
    reading: "1: one person carries all of it. 0.25: as if four carried equally much; 1 divided \
              by it is how many equal ones would give the same",
    formula: "Σ (share of p)², p's share of Σ ω over its activities with other schools, each \
              shared equally among its named people there",
    ties: "Activities of several schools, each with its weight ω; contact with bodies outside \
           the network does not count",
    undefined: "For people, and for a school that met no other or whose people there are not \
                named",
    tools: "Counted by hand; no other tool has it. The sum of squared shares is Herfindahl's \
            and Hirschman's",
    cite: "S. A. Rhoades (1995), doi:10.1007/BF01024300",
};

fn carrier_hhi(view: &View) -> Column {
    let carriers = view.carriers();
    (0..view.units()).map(|school| carriers.get(school)?.hhi).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{log, of_units};
    use crate::measure::view::View;

    #[test]
    fn the_worked_example() {
        // a1 has half of E1 and E2: .75, a2 .25.
        let network = log();
        let column = |level| of_units(&MEASURE, &View::new(&network, level, None, 1));
        assert_eq!(column(Level::Schools), [0.625, 1.0, 1.0].map(Some));
        assert_eq!(column(Level::People), [None; 4]);
    }
}
