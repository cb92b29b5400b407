//! Which share of a school's contact with others rests on its one person who most often went alone.
//!
//! max over p of Σ ω of its activities with other schools where p alone stood for it / Σ ω of all
//! of them
//!
//! Near 1: nearly all contact runs through one person. 0: nobody ever went alone. With few
//! activities it is high by chance: read it beside activities. Ties: an activity of several
//! schools gives each its weight ω; contact with bodies outside the
//! network does not count. Undefined for people, and for a school that met no other or whose people
//! there are not named. Cost: O(rows) for all schools (the fewest people: rows of its activities,
//! once for each of its people).
//!
//! Counted by hand; no other tool has it.
//!
//! Counted from the log; the reliance of a unit nested in a network on one of its members.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "top_carrier_share",
    family: "leading",
    of: Of::Unit(top_carrier_share),
    says: "Which share of a school's contact with others rests on its one person who most often \
           went alone.",
    reading: "Near 1: nearly all contact runs through one person. 0: nobody ever went alone. \
              With few activities it is high by chance: read it beside activities",
    formula: "max over p of Σ ω of its activities with other schools where p alone stood for it \
              / Σ ω of all of them",
    ties: "Activities of several schools, each with its weight ω; contact with bodies outside \
           the network does not count",
    undefined: "For people, and for a school that met no other or whose people there are not \
                named",
    tools: "Counted by hand; no other tool has it",
    cite: "Counted from the log; the reliance of a unit nested in a network on one of its \
           members",
};

fn top_carrier_share(view: &View) -> Column {
    let carriers = view.carriers();
    (0..view.units()).map(|school| carriers.get(school)?.top_share).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{log, of_units};
    use crate::measure::view::View;

    #[test]
    fn the_worked_example() {
        // A met others at E1 with a1 and a2, at E2 with a1 alone: 1 of 2; b1 and c1 always went alone.
        let network = log();
        let column = |level| of_units(&MEASURE, &View::new(&network, level, None, 1));
        assert_eq!(column(Level::Schools), [0.5, 1.0, 1.0].map(Some));
        assert_eq!(column(Level::People), [None; 4]);
    }
}
