//! Whom the network would lose without each cut point.
//!
//! - Formula: without v its component falls into parts; all but the largest (the first by its first
//!   member, where two are alike) are cut off. Pairs: those of others that lose one another.
//! - High: many lose their only way to the rest; read the names before the number, as somebody with
//!   one contact makes that contact a cut point.
//! - Ties: the undirected collapse, all alike however strong.
//! - Undefined: units that are no cut point have no row.
//! - Cost: O(n + m) for all, one depth-first search (Hopcroft & Tarjan 1973), and the rows.
//! - Agrees with: `cutpoint` on who has a row, `pairs_cut` on the pairs.
//! - Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
//! - Example: the middle of a chain of two triangles (a test below).

use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "cut_off",
    family: "cohesion",
    of: Of::Table("the rows of measure --what cutpoints"),
    says: "Who would lose all contact with the largest part of the network without somebody, and \
           which schools they belong to.",
    reading: "Read the names before the number: whoever has one contact only makes that contact a \
              cut point. Several schools cut off: the network rests on one there",
    formula: "without v its component falls into parts; all but the largest are cut off; pairs = \
              pairs of others that lose one another",
    ties: "Without direction, all alike however strong",
    undefined: "Units that cut nobody off have no row",
    tools: "Who has a row: igraph 1.0.0, rustworkx 0.18.1 and R sna 2.7.1 name the same cut \
            points; none of them says who is cut off",
    cite: "J. Hopcroft and R. Tarjan (1973), doi:10.1145/362248.362272",
};

/// One cut point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutPoint {
    /// Index of the person or school.
    pub unit: usize,
    /// Those who lose the largest part, by index.
    pub off: Vec<u32>,
    /// Pairs of others that lose one another.
    pub pairs: u64,
}

/// Every cut point, those that part most pairs first, then in the order shown.
#[must_use]
pub fn of(view: &View) -> Vec<CutPoint> {
    let cuts = view.cuts();
    let point = |unit: usize| {
        let mut sides = cuts.sides(unit);
        let mut off: Vec<u32> = sides.drain(..).skip(1).flatten().collect();
        off.sort_unstable();
        CutPoint { unit, off, pairs: cuts.pairs(unit).1 }
    };
    let shown = view.network.in_shown_order(view.level);
    let order = if shown.len() == view.units() { shown } else { (0..view.units()).collect() };
    let mut points: Vec<CutPoint> =
        order.into_iter().filter(|&unit| cuts.cuts(unit)).map(point).collect();
    points.sort_by_key(|point| std::cmp::Reverse(point.pairs));
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{people, ties};

    #[test]
    fn the_smaller_side_is_cut_off() {
        // 0–1–2 and 4–5–6 are triangles, 3 hangs between 2 and 4.
        let pairs = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (4, 6)];
        let network = people(ties(7, &pairs.map(|(a, b)| (a, b, 1.0))));
        let found = of(&View::new(&network, Level::People, None, 1));
        let point = |unit, off: &[u32], pairs| CutPoint { unit, off: off.to_vec(), pairs };
        assert_eq!(found, [point(3, &[4, 5, 6], 9), point(2, &[0, 1], 8), point(4, &[5, 6], 8)]);
    }
}
