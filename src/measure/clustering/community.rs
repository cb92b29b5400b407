//! The number of the community that somebody belongs to.
//!
//! The partition of highest modularity (resolution 1) found by Leiden from many seeded starts; see
//! `leiden.rs`. Communities are numbered from 1 by size, the largest first, then by first member.
//!
//! A number, not a size: only being equal or different means anything. Ties: strengths of the
//! undirected collapse; self-ties are left out.
//!
//! Always defined; somebody without a tie is a community of one. Cost: 0.02 s for 80 units, 0.2 s
//! for 450, 0.3 s for 8,500 with 265,000 ties. Where communities are hardly marked, several
//! partitions are as good, and the one shown depends on the order of names (see `leiden.rs`).
//!
//! Agrees with the exact optimum (igraph 1.0.0 `community_optimal_modularity`) on three networks of
//! up to 34 units, and with the best of hundreds of runs of leidenalg 0.12.0 and igraph on three
//! more, up to 433.
//!
//! V. A. Traag, L. Waltman and N. J. van Eck (2019), doi:10.1038/s41598-019-41695-z.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "community",
    family: "clustering",
    of: Of::Unit(community),
    says: "The number of the community somebody works in: a group with more contact inside than \
           chance would give.",
    reading: "A number, not a size: only being equal or different means anything. Somebody \
              without a tie is a community of one. Where communities are hardly marked, several \
              partitions are as good, and the one shown depends on the order of names",
    formula: "the partition of highest modularity (resolution 1) that the Leiden algorithm finds \
              from many seeded starts; communities are numbered by size, largest first",
    ties: "Strengths without direction; ties to oneself are left out",
    undefined: "",
    tools: "Reaches the exact optimum (igraph 1.0.0, community_optimal_modularity) on three \
            networks of up to 34 units, and the best of hundreds of runs of leidenalg 0.12.0 and \
            igraph on three more, up to 433",
    cite: "V. A. Traag, L. Waltman and N. J. van Eck (2019), doi:10.1038/s41598-019-41695-z",
};

fn community(view: &View) -> Column {
    let found = &view.partition().community;
    let shown = view.network.shown_ranks(view.level);
    // Among communities of one size the one that is shown first comes first: the number that the
    // search gave would tell the order of names where codes stand in their place.
    let mut communities: BTreeMap<u32, (Reverse<usize>, usize)> = BTreeMap::new();
    for (unit, &number) in found.iter().enumerate() {
        let first = shown.get(unit).copied().unwrap_or(unit);
        let (Reverse(size), known) = communities.entry(number).or_insert((Reverse(0), first));
        (*size, *known) = (*size + 1, first.min(*known));
    }
    let mut order: Vec<(Reverse<usize>, usize, u32)> =
        communities.into_iter().map(|(number, (size, first))| (size, first, number)).collect();
    order.sort_unstable();
    let places = order.iter().enumerate().map(|(place, &(_, _, number))| (number, place + 1));
    let places: BTreeMap<u32, usize> = places.collect();
    found.iter().map(|number| places.get(number).map(|&place| place as f64)).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, undirected};

    #[test]
    fn the_larger_circle_is_number_one() {
        // 0–1 is a pair, 2–3–4 a triangle, 5 stands alone.
        let ties = [(0, 1, 1.0), (2, 3, 1.0), (3, 4, 1.0), (2, 4, 1.0)];
        let found = column(&MEASURE, &undirected(6, &ties), "");
        let (first, second) = (Some(1.0), Some(2.0));
        assert_eq!(found, [second, second, first, first, first, Some(3.0)]);
    }
}
