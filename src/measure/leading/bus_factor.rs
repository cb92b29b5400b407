//! The fewest people without whose activities more than half of the contact stops.
//!
//! - Formula: the size of the smallest set S with `W(−S) < W/2`, `W(−S)` the summed tie weight
//!   without the activities whose known leads are all in S.
//! - High: many could leave before half of the contact is gone. 1: it rests on one person.
//! - Ties: those between schools, without direction; between people where no school is known.
//! - Undefined: without known leads or contact, or where all leaders together take half or less.
//! - Cost: O(rows) for one or two people, beyond that O(leaders) more for each person.
//! - Agrees with: all sets of four people tried one by one. Exact for one and two; a larger one is
//!   found by adding whoever takes most, and may be too high.
//! - Avelino, Passos, Hora & Valente 2016, doi:10.1109/ICPC.2016.7503718.
//! - Example: a1 alone takes 1.5 of 2.5: 1 (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "bus_factor",
    family: "leading",
    of: Of::Network(bus_factor),
    says: "How few people it takes to lose more than half of the contact between schools, if \
           their activities stop (exact for one or two, at most so many beyond).",
    reading: "1: the network's contact rests on one person. High: many could leave before half of it is gone",
    formula: "min |S| with W(−S) < W/2, W the summed tie weight, W(−S) that without the activities \
              whose known leads are all in S; greedy beyond two",
    ties: "Those between schools, without direction; between people where no school is known",
    undefined: "When the log does not say who led, or all leaders together do not reach half",
    tools: "No other tool gives it for networks of people; it agrees with all sets of up to four people \
            tried one by one. Above two it may be too high",
    cite: "Avelino and others 2016, doi:10.1109/ICPC.2016.7503718",
};

fn bus_factor(view: &View) -> Option<f64> {
    Some(view.leavers()?.bus_factor()?.people.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::network::{Level, Network};
    use crate::measure::paths::example::{log, of_network, ties, value};
    use crate::measure::view::View;

    #[test]
    fn one_or_both_who_lead_together() {
        let mut network = log();
        let of =
            |network: &Network, level| of_network(&MEASURE, &View::new(network, level, None, 1));
        assert_eq!(of(&network, Level::Schools), Some(1.0));
        assert_eq!(of(&network, Level::People), Some(1.0));
        network.activities[0].present[2].leads = true;
        assert_eq!(of(&network, Level::Schools), Some(2.0), "b1 leads all that a1 does");
        network.activities.truncate(2);
        for presence in network.activities[0].present.iter_mut() {
            presence.leads = false;
        }
        assert_eq!(of(&network, Level::Schools), None, "1 of 2.5 has a known lead");
        assert_eq!(value(&MEASURE, ties(2, &[(0, 1, 1.0)]), &[]), None);
    }
}
