//! Laws of cuts, against components counted anew without each unit.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tiebeam::connect::adjacency::Adjacency;
use tiebeam::measure::cohesion::cuts;

use super::networks::{self, Arcs, collapse};

/// The components of those left when `without` goes, each as a set.
fn parts(ties: &Adjacency, without: usize) -> Vec<BTreeSet<u32>> {
    let mut left: BTreeSet<u32> = (0..ties.units() as u32).collect();
    left.remove(&(without as u32));
    let mut parts = Vec::new();
    while let Some(&first) = left.first() {
        let mut part = BTreeSet::from([first]);
        let mut next = vec![first];
        while let Some(unit) = next.pop() {
            for &alter in ties.alters(unit as usize) {
                if alter as usize != without && part.insert(alter) {
                    next.push(alter);
                }
            }
        }
        left.retain(|unit| !part.contains(unit));
        parts.push(part);
    }
    parts
}

/// Pairs of units below `counted` that are in one part.
fn pairs(parts: &[BTreeSet<u32>], counted: usize, without: usize) -> BTreeSet<(u32, u32)> {
    let counts = |unit: &&u32| (**unit as usize) < counted && **unit as usize != without;
    let mut pairs = BTreeSet::new();
    for part in parts {
        for &a in part.iter().filter(counts) {
            pairs.extend(part.iter().filter(counts).filter(|&&b| a < b).map(|&b| (a, b)));
        }
    }
    pairs
}

fn sparse(most: usize) -> impl Strategy<Value = (usize, usize, Arcs)> {
    (1..=most).prop_flat_map(|units| {
        let unit = 0..units as u32;
        let arcs = prop::collection::vec((unit.clone(), unit, Just(1.0)), 0..units * 3 / 2 + 1);
        (Just(units), 0..=units, arcs)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn each_side_is_a_part_of_what_is_left((units, counted, arcs) in sparse(14)) {
        let ties = collapse(units, &arcs);
        let cuts = cuts::of(&ties, counted);
        for unit in 0..units {
            let left = parts(&ties, unit);
            let touched = |part: &&BTreeSet<u32>| {
                part.iter().any(|&other| ties.between(unit, other as usize).is_some())
            };
            let mut expected: Vec<Vec<u32>> =
                left.iter().filter(touched).map(|part| part.iter().copied().collect()).collect();
            expected.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
            prop_assert_eq!(cuts.cuts(unit), expected.len() > 1);
            prop_assert_eq!(cuts.sides(unit), expected);
            let before = pairs(&parts(&ties, units), counted, unit);
            let after = pairs(&left, counted, unit);
            let lost = before.difference(&after).count() as u64;
            prop_assert_eq!(cuts.pairs(unit), (before.len() as u64, lost));
        }
    }

    #[test]
    fn pairs_are_cut_by_cut_points_alone((units, _, arcs) in sparse(20)) {
        let wanted = |name: &str| matches!(name, "cutpoint" | "pairs_cut");
        for ties in [networks::undirected(units, &arcs), networks::directed(units, &arcs)] {
            let scores = networks::scores(ties, None, wanted);
            for unit in 0..units {
                let cut = scores.unit("pairs_cut", unit);
                prop_assert!(cut.is_none_or(|share| (0.0..=1.0).contains(&share)), "{:?}", cut);
                let is_cut = scores.unit("cutpoint", unit) == Some(1.0);
                prop_assert_eq!(cut.is_some_and(|share| share > 0.0), is_cut);
            }
        }
    }
}
