//! How often a person or school lies on the way of fewest steps between two others.
//!
//! - Formula: `C_B(v) = Σ_{s≠v≠t} σ_st(v)/σ_st`; every tie is one step.
//! - High: many pairs depend on them as a go-between. 0: nobody does.
//! - Ties: all alike, however strong; along the direction if there is one, else each pair once.
//! - Undefined: only of non-respondents whom nobody named (`silence`); 0 for isolates.
//! - Cost: O(n·m), one pass shared with unweighted harmonic closeness.
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1 (`NetworKit` counts undirected pairs twice).
//! - Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249.
//! - Example: in a ring of four each lies on half of the ways of one pair: ½ (a test below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "betweenness_unweighted",
    family: "centrality",
    of: Of::Unit(betweenness_unweighted),
    says: "How many pairs of others reach each other in the fewest steps through them.",
    reading: "High: many pairs depend on them as a go-between. 0: nobody does, also isolates. \
              Where one meeting ties everybody to everybody it is near 0 for all",
    formula: "C_B(v) = Σ σ_st(v)/σ_st over pairs s, t other than v; every tie is one step",
    ties: "All alike, however strong; along the direction if there is one, else each pair counts \
           once",
    undefined: "",
    tools: "Agrees with igraph 1.0.0 and NetworkX 3.6.1 to 1e-12 on 10,000 random networks; \
            NetworkX divides by the pairs of others unless told not to; NetworKit 11.2.2 counts \
            undirected pairs twice",
    cite: "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
};

fn betweenness_unweighted(view: &View) -> Column {
    view.hop_paths().betweenness.iter().copied().map(Some).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, ties};

    #[test]
    fn a_ring_of_four_shares_equally() {
        let ring = ties(4, &[(0, 1, 1.0), (1, 2, 9.0), (2, 3, 1.0), (3, 0, 2.0)]);
        assert_eq!(column(&MEASURE, ring), [Some(0.5); 4]);
    }
}
