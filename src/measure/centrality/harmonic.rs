//! How near a person or school is to all the others.
//!
//! - Formula: H(v) = Σ_{u≠v} 1/d(u, v), a tie is d = 1/w long; 1/d is 0 where there is no path.
//! - High: short ways over strong ties from many others. 0: an isolate.
//! - Ties: distances 1/w; with direction, ways that lead to the unit.
//! - Undefined: only of non-respondents whom nobody named (`silence`); 0 for isolates. Divide by N − 1 for the mean.
//! - Cost: O(n·m·log n), one pass shared with betweenness.
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1 (distance 1/w).
//! - Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Boldi & Vigna 2014,
//!   doi:10.1080/15427951.2013.865686.
//! - Example: with 0–1 and 1–2 of strength 4, unit 0 is ¼ from 1 and ½ from 2: 4 + 2 = 6 (a test
//!   below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "harmonic",
    family: "centrality",
    of: Of::Unit(harmonic),
    says: "How near they are to all the others, over strong ties.",
    reading: "High: short ways over strong ties from many others. 0: an isolate. Divide by N − 1 \
              for the mean. In very large networks it is an estimate with a margin beside it \
              (see margin)",
    formula: "H(v) = Σ_u 1/d(u, v), 0 where there is no path; d = 1/w",
    ties: "A tie of strength w is 1/w long; with direction, ways that lead to them",
    undefined: "",
    tools: "Agrees with igraph 1.0.0 and NetworkX 3.6.1 (distance 1/w) to 1e-12 on 10,000 random \
            networks. Classic closeness (closeness) can only rank within one part of a network",
    cite: "Boldi and Vigna 2014, doi:10.1080/15427951.2013.865686",
};

fn harmonic(view: &View) -> Column {
    view.weighted_paths().harmonic.iter().copied().map(Some).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn nearness_adds_up_along_ways_that_lead_here() {
        let arcs = [(0, 1, 4.0), (1, 2, 4.0)];
        assert_eq!(column(&MEASURE, ties(4, &arcs)), [6.0, 8.0, 6.0, 0.0].map(Some));
        assert_eq!(column(&MEASURE, directed_ties(3, &arcs)), [0.0, 4.0, 6.0].map(Some));
    }
}
