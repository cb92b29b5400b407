//! The fewest people without whose activities more than half of the contact stops.
//!
//! - Formula: the size of the smallest set S with `W(−S) < W/2`, `W(−S)` the summed tie weight
//!   without the activities whose known leads are all in S.
//! - High: many could leave before half of the contact is gone. 1: it rests on one person.
//! - Ties: those between schools, without direction; between people where no school is known.
//! - Undefined: without known leads, without contact between schools (one school, or all inside
//!   schools), or where all leaders together take half or less.
//! - Cost: O(rows) for one or two people; for three and four all sets that can reach half are tried,
//!   twenty million at most; beyond that O(leaders) more for each person.
//! - Agrees with: all sets tried one by one, on 300 logs of eight leaders. Exact up to five; a
//!   larger one is found by adding whoever takes most, and may be too high.
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
           their activities stop (exact up to five; from six on at most so many).",
    reading: "1: the network's contact rests on one person. High: many could leave before half of it is gone",
    formula: "min |S| with W(−S) < W/2, W the summed tie weight, W(−S) that without the activities \
              whose known leads are all in S; greedy beyond five",
    ties: "Those between schools, without direction; between people where no school is known",
    undefined: "When the log does not say who led, when there is no contact between schools, or all \
                leaders together do not reach half",
    tools: "No other tool gives it for networks of people. Up to five it agrees with all sets tried one \
            by one on 300 random logs; from six on it may be too high, and findings.json says so \
            (fewest, exact)",
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
