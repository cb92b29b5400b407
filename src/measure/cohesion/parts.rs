//! The parts of a network: connected components, and the units whose loss would split one.

use petgraph::algo::articulation_points::articulation_points;
use petgraph::graph::{NodeIndex, UnGraph};

use crate::connect::adjacency::Adjacency;

/// Components and cut points.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// Component of each unit from 0, numbered by first member.
    pub component: Vec<u32>,
    /// Size of each component.
    pub sizes: Vec<u32>,
    /// Whether removing the unit splits its component.
    pub cutpoint: Vec<bool>,
}

/// Finds them on the undirected collapse.
#[must_use]
pub fn of(ties: &Adjacency) -> Parts {
    let units = ties.units();
    let pairs = ties.all().filter(|(a, b, _)| a < b).map(|(a, b, _)| (a as u32, b as u32));

    let (component, sizes) = components(ties);
    let mut graph = UnGraph::<(), (), u32>::with_capacity(units, ties.arcs() / 2);
    for _ in 0..units {
        graph.add_node(());
    }
    graph.extend_with_edges(pairs);
    let cuts = articulation_points(&graph);
    let cutpoint = (0..units).map(|unit| cuts.contains(&NodeIndex::new(unit))).collect();
    Parts { component, sizes, cutpoint }
}

/// The component of each unit, numbered by first member, and the size of each.
#[must_use]
pub fn components(ties: &Adjacency) -> (Vec<u32>, Vec<u32>) {
    let mut component = vec![u32::MAX; ties.units()];
    let (mut sizes, mut next) = (Vec::new(), Vec::new());
    for first in 0..ties.units() {
        if component[first] != u32::MAX {
            continue;
        }
        let (number, mut size) = (sizes.len() as u32, 0);
        component[first] = number;
        next.push(first as u32);
        while let Some(at) = next.pop() {
            size += 1;
            for &alter in ties.alters(at as usize) {
                if component[alter as usize] == u32::MAX {
                    component[alter as usize] = number;
                    next.push(alter);
                }
            }
        }
        sizes.push(size);
    }
    (component, sizes)
}

/// How many others would lose the largest rest of their component if `unit` were gone; 0 unless it
/// is a cut point.
#[must_use]
pub fn cut_off(ties: &Adjacency, unit: usize) -> usize {
    let mut seen = vec![false; ties.units()];
    seen[unit] = true;
    let mut sizes = Vec::new();
    for &start in ties.alters(unit) {
        let mut size = 0;
        let mut next = vec![start as usize];
        while let Some(at) = next.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            size += 1;
            next.extend(ties.alters(at).iter().map(|&to| to as usize).filter(|&to| !seen[to]));
        }
        sizes.push(size);
    }
    let largest = sizes.iter().copied().max().unwrap_or(0);
    sizes.iter().sum::<usize>() - largest
}

#[cfg(test)]
mod tests {
    use super::{Parts, cut_off, of};
    use crate::measure::paths::example::ties;

    #[test]
    fn a_chain_a_pair_and_an_isolate() {
        let parts = of(ties(6, &[(0, 3, 1.0), (3, 5, 1.0), (2, 4, 1.0)]).collapse());
        let expected = Parts {
            component: vec![0, 1, 2, 0, 2, 0],
            sizes: vec![3, 1, 2],
            cutpoint: vec![false, false, false, true, false, false],
        };
        assert_eq!(parts, expected);
        assert_eq!(of(ties(0, &[]).collapse()), Parts::default());
    }

    #[test]
    fn a_cut_point_cuts_off_all_but_the_largest_rest() {
        // 0–1–2–3 with 4 and 5 on 1, and a pair apart.
        let tree = ties(
            8,
            &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (1, 4, 1.0), (1, 5, 1.0), (6, 7, 1.0)],
        );
        let cut: Vec<usize> = (0..8).map(|unit| cut_off(tree.collapse(), unit)).collect();
        assert_eq!(cut, [0, 3, 1, 0, 0, 0, 0, 0]);
        let points = of(tree.collapse()).cutpoint;
        assert!(cut.iter().zip(points).all(|(&cut, point)| (cut > 0) == point));
    }

    #[test]
    fn a_path_as_long_as_a_county_is_no_trouble() {
        let path: Vec<_> = (0..99_999).map(|unit| (unit, unit + 1, 1.0)).collect();
        let parts = of(ties(100_000, &path).collapse());
        assert_eq!(parts.cutpoint.iter().filter(|cut| **cut).count(), 99_998);
    }
}
