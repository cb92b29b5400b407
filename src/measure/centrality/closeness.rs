//! How near a person or school is on average to those who reach them.
//!
//! - Formula: C(v) = r(v) / `Σ_u` d(u, v), over the r(v) others u with a path to v; d = 1/w.
//! - High: short ways over strong ties. Low: long ways over weak ties.
//! - Ties: distances 1/w; with direction, ways that lead to the unit.
//! - Undefined: nobody reaches them, as for isolates.
//! - Cost: O(n·m·log n), one pass shared with betweenness.
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1 with `wf_improved=False` (distance 1/w).
//! - Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
//! - Example: with 0–1 and 1–2 of strength 4, unit 0 is ¼ from 1 and ½ from 2: 2 / ¾ (a test below).

use crate::base::number::ratio;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "closeness",
    family: "centrality",
    of: Of::Unit(closeness),
    says: "How near they are on average to those who can reach them, over strong ties.",
    reading: "High: short ways over strong ties. Compare only within one part of the network: a \
              pair on its own can look nearer than the best placed of a hundred. Where there are \
              several parts, harmonic ranks fairly. In very large networks it is an estimate \
              with a margin beside it (see margin)",
    formula: "C(v) = r(v) / Σ_u d(u, v), over the r(v) others u with a path to v; d = 1/w",
    ties: "A tie of strength w is 1/w long; with direction, ways that lead to them",
    undefined: "When nobody reaches them, as for isolates",
    tools: "Agrees with igraph 1.0.0 and, with wf_improved=False, NetworkX 3.6.1 (distance 1/w) \
            to 1e-12 on 1,000 random networks; NetworkX otherwise multiplies by the share of \
            units reached, and other tools give zeros where a network is in parts",
    cite: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
};

fn closeness(view: &View) -> Column {
    let paths = view.weighted_paths();
    paths.reached.iter().zip(&paths.far).map(|(&reached, &far)| ratio(reached, far)).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn each_part_is_measured_on_its_own_and_ways_lead_here() {
        let arcs = [(0, 1, 4.0), (1, 2, 4.0)];
        let (end, middle) = (Some(2.0 / 0.75), Some(4.0));
        assert_eq!(column(&MEASURE, ties(4, &arcs)), [end, middle, end, None]);
        // A pair of its own beside them changes nothing for them, and looks nearer than anybody.
        let with_pair = [arcs.as_slice(), &[(3, 4, 9.0)]].concat();
        assert_eq!(column(&MEASURE, ties(5, &with_pair)), [end, middle, end, Some(9.0), Some(9.0)]);
        assert_eq!(column(&MEASURE, directed_ties(3, &arcs)), [None, middle, end]);
    }
}
