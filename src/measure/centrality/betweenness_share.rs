//! Betweenness as a share of the most it could be.
//!
//! - Formula: `C_B'(v) = C_B(v) / ((N−1)(N−2)/2)`, or `/ ((N−1)(N−2))` with direction; N counts
//!   everyone in the network, isolates included.
//! - High: 1 would be the centre of a star. 0: between nobody. Pairs without a route count too: of
//!   those with one everybody would be measured by other pairs. Do not compare it between networks
//!   of different size.
//! - Ties: as for `betweenness`: distances 1/w, along the direction if there is one.
//! - Undefined: fewer than three units.
//! - Cost: that of `betweenness`, which is shared.
//! - Agrees with: `NetworkX` 3.6.1 (exact rational arithmetic).
//! - Freeman 1977, doi:10.2307/3033543.
//! - Example: the centre of a star of three rays has 3 of 3 pairs: 1 (a test below).

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "betweenness_share",
    family: "centrality",
    of: Of::Unit(betweenness_share),
    says: "The share of all pairs of others that reach each other most closely through them.",
    reading: "1 would be the centre of a star. 0: between nobody. Pairs without any route count too, so \
              in a network in parts, or with some alone, it is less than their part of the routes \
              there are. Do not compare networks of different size",
    formula: "C_B(v) / ((N−1)(N−2)/2), or / ((N−1)(N−2)) with direction",
    ties: "As for betweenness: a tie of strength w is 1/w long; along the direction if there is \
           one",
    undefined: "When there are fewer than three",
    tools: "Agrees with NetworkX 3.6.1 (normalized, isolates counted in N) to 1e-12 on 9,767 of \
            10,000 random networks; on the other 233 rounding loses equally long ways there, and \
            in exact fractions it agrees",
    cite: "Freeman 1977, doi:10.2307/3033543",
};

fn betweenness_share(view: &View) -> Column {
    let n = view.units() as f64;
    let ordered = (n - 1.0) * (n - 2.0);
    let pairs = if view.ties().is_directed() { ordered } else { ordered / 2.0 };
    let share = |&value: &f64| (n > 2.0).then(|| value / pairs);
    view.weighted_paths().betweenness.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn the_centre_of_a_star_has_every_pair() {
        let star = ties(4, &[(0, 1, 2.0), (0, 2, 3.0), (0, 3, 4.0)]);
        assert_eq!(column(&MEASURE, star), [1.0, 0.0, 0.0, 0.0].map(Some));
        let chain = directed_ties(3, &[(0, 1, 2.0), (1, 2, 3.0)]);
        assert_eq!(column(&MEASURE, chain), [0.0, 0.5, 0.0].map(Some));
        assert_eq!(column(&MEASURE, ties(2, &[(0, 1, 1.0)])), [None; 2]);
    }
}
