//! The fewest people whose absence would leave a school without contact with any other.
//!
//! the smallest set of people such that in each activity with other schools all its own people or
//! all people of other schools are in the set; as many as the largest matching of its people with
//! those they met
//!
//! 1: the school's contact hangs on one person, its own or somebody it always met. 3: any two can
//! be away. Ties: an activity of several schools gives each its weight ω; contact with bodies
//! outside the
//! network does not count. Undefined for people, and for a school that met no other or whose people
//! there are not named. Cost: O(rows) for all schools (the fewest people: rows of its activities,
//! once for each of its people).
//!
//! Every set of people on 400 small logs gives the same; no other tool has it.
//!
//! D. Kőnig (1931), Gráfok és mátrixok, Matematikai és Fizikai Lapok 38; J. E. Hopcroft and R. M.
//! Karp (1973), doi:10.1137/0202019

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "school_bus_factor",
    family: "leading",
    of: Of::Unit(school_bus_factor),
    says: "The fewest people whose absence would leave a school without contact with any other.",
    reading: "1: the school's contact hangs on one person, its own or somebody it always met. \
              3: any two can be away",
    formula: "the smallest set of people such that in each activity with other schools all its \
              own people or all people of other schools are in the set; as many as the largest \
              matching of its people with those they met",
    ties: "Activities of several schools, each with its weight ω; contact with bodies outside \
           the network does not count",
    undefined: "For people, and for a school that met no other or whose people there are not \
                named; and where people without names met on both sides",
    tools: "Every set of people on 400 small logs gives the same; no other tool has it",
    cite: "D. Kőnig (1931), Gráfok és mátrixok, Matematikai és Fizikai Lapok 38; J. E. Hopcroft \
           and R. M. Karp (1973), doi:10.1137/0202019",
};

fn school_bus_factor(view: &View) -> Column {
    let carriers = view.carriers();
    (0..view.units()).map(|school| carriers.get(school)?.bus_factor).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{log, of_units};
    use crate::measure::view::View;

    #[test]
    fn the_worked_example() {
        // A loses contact without a1 and a2, or without b1 and c1.
        let network = log();
        let column = |level| of_units(&MEASURE, &View::new(&network, level, None, 1));
        assert_eq!(column(Level::Schools), [2.0, 1.0, 1.0].map(Some));
        assert_eq!(column(Level::People), [None; 4]);
    }
}
