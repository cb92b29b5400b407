//! How far the network is a core that everybody works with, and a periphery that works with nobody
//! else.
//!
//! r = correlation over all pairs of `a_ij` (1 if tied) with `δ_ij` (1 if i or j is in the core), for the
//! core that makes it highest.
//!
//! 1: exactly that pattern; a star is one. Random ties reach .38 to .50 with 10 units, .17 to .21
//! with 40 and .10 to .13 with 100, because the best core is chosen after the fact. Ties: presence, undirected collapse.
//! Undefined without ties, with every tie there can be, or with fewer than three units. Cost: see
//! `best_core`.
//!
//! The best of all cores up to 20 units; beyond, the best that a search from seeded starts found,
//! whatever the order of the units (`best_core`).
//!
//! S. P. Borgatti and M. G. Everett (2000), doi:10.1016/S0378-8733(99)00019-2.

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "core_periphery",
    family: "cohesion",
    of: Of::Network(core_periphery),
    says: "How far the network looks like a core that everybody works with and a periphery whose \
           members do not work with one another.",
    reading: "1: exactly that, as in a star. Random ties reach 0.25 to 0.6 with 10 units, 0.15 to \
              0.25 with 40 and 0.1 to 0.15 with 100, as the best core is chosen afterwards: only more than that says \
              something. On attendance logs large events hide it",
    formula: "r of a_ij (1 if tied) with δ_ij (1 if i or j is in the core) over all pairs, for \
              the core that makes r highest",
    ties: "Without direction, all alike however strong",
    undefined: "Without ties, with every tie there can be, or with fewer than three units",
    tools: "The best of all cores up to 20 units. Beyond it is a search from seeded starts: it can miss \
            a better core, and another --seed can end at another one, mostly of nearly the same fit; the order of \
            the units does not matter. Variants that leave ties \
            between core and periphery out of the pattern (Lip 2011) give other cores",
    cite: "S. P. Borgatti and M. G. Everett (2000), Models of core/periphery structures, \
           doi:10.1016/S0378-8733(99)00019-2",
};

fn core_periphery(view: &View) -> Option<f64> {
    view.core().map(|core| core.fit)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn a_star_is_the_pattern_and_a_ring_is_not() {
        let star = [(0, 1, 1.0), (0, 2, 9.0), (0, 3, 1.0), (0, 4, 1.0)];
        assert!(value(&MEASURE, ties(5, &star), &[]).is_some_and(|r| (r - 1.0).abs() < 1e-12));
        // Any core of a ring of four: 0 and 2 cover all ties, and one pair that is none: 4 of 5
        // in the pattern, r = (4/6 − 4/6 · 5/6) / √(2/9 · 5/36) = .632.
        let ring = [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (0, 3, 1.0)];
        let found = value(&MEASURE, ties(4, &ring), &[]);
        assert!(found.is_some_and(|r| (r - 0.4_f64.sqrt()).abs() < 1e-12), "{found:?}");
    }
}
