//! In how many activities a person or school took part.
//!
//! - Formula: number of activities with the unit among those present.
//! - High: often there. 0: never, as far as the log says.
//! - Ties: none; an activity of one person counts, and one inside a single school counts for it.
//! - Undefined: the data is not a log of activities.
//! - Cost: O(rows).
//! - Agrees with: counted by hand.
//! - A count.
//! - Example: a1 was at E1, E2 and E3: 3 (a test below).

use crate::connect::network::{Activity, Level};
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "activities",
    family: "leading",
    of: Of::Unit(activities),
    says: "In how many activities they took part.",
    reading: "High: often there. 0: never, as far as the log says",
    formula: "number of activities with them among those present",
    ties: "None; an activity of one person counts, and one inside a single school counts for it",
    undefined: "When ties were given instead of activities",
    tools: "Counted by hand",
    cite: "A count",
};

fn activities(view: &View) -> Column {
    let mut counts = vec![0_u32; view.units()];
    let present = match view.level {
        Level::People => Activity::people,
        Level::Schools => Activity::schools,
    };
    for unit in view.network.activities.iter().flat_map(present) {
        if let Some(count) = counts.get_mut(unit as usize) {
            *count += 1;
        }
    }
    counts.into_iter().map(|count| view.network.has_log.then_some(f64::from(count))).collect()
}

#[cfg(test)]
mod tests {
    use super::{MEASURE, activities};
    use crate::connect::network::Level;
    use crate::measure::paths::example::{column, log, ties};
    use crate::measure::view::View;

    #[test]
    fn present_at_three_one_two_and_one() {
        let network = log();
        let of = |level| activities(&View::new(&network, level, None, 1));
        assert_eq!(of(Level::People), [3.0, 1.0, 2.0, 1.0].map(Some));
        assert_eq!(of(Level::Schools), [3.0, 2.0, 1.0].map(Some));
        assert_eq!(column(&MEASURE, ties(2, &[(0, 1, 1.0)])), [None; 2]);
    }
}
