//! Whether somebody is in the core of the network.
//!
//! 1 for members of the core that fits best (see `core_periphery`), 0 for the periphery.
//!
//! Read it only where `core_periphery` is far above what random ties give: a poor fit has a core too. Ties: presence,
//! undirected collapse. Undefined where no core can fit. Cost: that of `core_periphery`, once.
//!
//! The best of all cores up to 20 units; beyond, the best that a search from seeded starts found (`best_core`).
//!
//! S. P. Borgatti and M. G. Everett (2000), doi:10.1016/S0378-8733(99)00019-2.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "core",
    family: "cohesion",
    of: Of::Unit(core),
    says: "1 if somebody is in the core, which everybody works with, and 0 in the periphery, whose \
           members hardly work with one another.",
    reading: "1: in the core. Read it only where core_periphery is far above what random \
              ties give: a poor fit has a core too",
    formula: "1 for the members of the core with the highest core_periphery found, else 0",
    ties: "Without direction, all alike however strong",
    undefined: "Where core_periphery is: without ties, with every tie there can be, or with fewer \
                than three units",
    tools: "The best of all cores up to 20 units. Beyond it is a search from seeded starts: it can miss \
            a better core, and another --seed can end at another one, mostly of nearly the same fit; the order of \
            the units does not matter. Where several are as good, one of them. A genetic algorithm, as some \
            programs use, can end at another core",
    cite: "S. P. Borgatti and M. G. Everett (2000), Models of core/periphery structures, \
           doi:10.1016/S0378-8733(99)00019-2",
};

fn core(view: &View) -> Column {
    let Some(core) = view.core() else { return vec![None; view.units()] };
    core.is_in.iter().map(|&is_in| Some(f64::from(u8::from(is_in)))).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, ties};

    #[test]
    fn the_middle_of_a_star_is_its_core() {
        let star = [(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)];
        assert_eq!(column(&MEASURE, ties(4, &star)), [1.0, 0.0, 0.0, 0.0].map(Some));
        assert_eq!(column(&MEASURE, ties(2, &[])), [None, None]);
    }
}
