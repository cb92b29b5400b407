//! How deep in the well-connected middle of the network a person or school sits.
//!
//! - Formula: the largest k such that v belongs to a set in which everyone has at least k ties
//!   within the set.
//! - High: in the dense core. 1: on the fringe. 0: an isolate.
//! - Ties: the undirected collapse; self-ties do not count; strengths are ignored.
//! - Undefined: only of non-respondents whom nobody named (`silence`).
//! - Cost: O(n + m), by taking off the unit of lowest degree again and again (Batagelj & Zaveršnik
//!   2003, arXiv:cs/0310049).
//! - Agrees with: igraph 1.0.0, `NetworkX` 3.6.1.
//! - Seidman 1983, doi:10.1016/0378-8733(83)90028-X.
//! - Example: a triangle with one more hanging on: 2, 2, 2, 1 (a test below).

use crate::connect::adjacency::Adjacency;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "k_core",
    family: "centrality",
    of: Of::Unit(k_core),
    says: "How deep in the well-connected middle they are: 3 means that they belong to a circle in \
           which everybody has at least three ties.",
    reading: "High: in the dense core. 1: on the fringe. 0: an isolate",
    formula: "largest k with v in a set where everyone has at least k ties within the set",
    ties: "Without direction, all alike however strong; ties to oneself do not count",
    undefined: "",
    tools: "Agrees exactly with igraph 1.0.0 and NetworkX 3.6.1 on 10,000 random networks; with \
            direction both count a contact in both directions twice",
    cite: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
};

fn k_core(view: &View) -> Column {
    cores(&[view.collapse()]).into_iter().map(|k| Some(f64::from(k))).collect()
}

/// The core of each unit, whose ties are those of all these rows together.
#[must_use]
pub fn cores(rows: &[&Adjacency]) -> Vec<u32> {
    let units = rows.first().map_or(0, |rows| rows.units());
    let degree = |unit: usize| rows.iter().map(|ties| ties.degree(unit)).sum();
    let mut left: Vec<usize> = (0..units).map(degree).collect();
    let most = left.iter().copied().max().unwrap_or(0);
    let mut by_degree: Vec<Vec<usize>> = vec![Vec::new(); most + 1];
    for (unit, &degree) in left.iter().enumerate() {
        by_degree[degree].push(unit);
    }
    let mut core = vec![u32::MAX; units];
    let (mut level, mut deepest) = (0, 0);
    while level <= most {
        let Some(unit) = by_degree[level].pop() else {
            level += 1;
            continue;
        };
        if core[unit] != u32::MAX || left[unit] != level {
            continue; // an entry from before its degree fell
        }
        deepest = deepest.max(level);
        core[unit] = deepest as u32;
        for &alter in rows.iter().flat_map(|ties| ties.alters(unit)) {
            let alter = alter as usize;
            if core[alter] == u32::MAX {
                left[alter] -= 1;
                by_degree[left[alter]].push(alter);
                level = level.min(left[alter]);
            }
        }
    }
    core
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{column, ties};

    #[test]
    fn a_triangle_with_a_tail_and_an_isolate() {
        let pairs = [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0), (2, 3, 9.0), (3, 4, 9.0)];
        let cores = [2.0, 2.0, 2.0, 1.0, 1.0, 0.0].map(Some);
        assert_eq!(column(&MEASURE, ties(6, &pairs)), cores);
    }
}
