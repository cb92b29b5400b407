//! Laws of the communities: connected, in order, as good as they say, and the best where all
//! partitions can be tried.

use proptest::prelude::*;
use tiebeam::base::seed::Dice;
use tiebeam::connect::adjacency::Adjacency;
use tiebeam::measure::clustering::leiden::{self, Partition};
use tiebeam::measure::clustering::quality;

use super::brokerage::modularity_by_hand;
use super::networks::{Arcs, collapse};

fn networks(most: usize) -> impl Strategy<Value = (usize, Arcs)> {
    (1..=most).prop_flat_map(|units| {
        let unit = 0..units as u32;
        let strength = prop_oneof![Just(1.0), Just(0.5), 0.05_f64..9.0];
        (Just(units), prop::collection::vec((unit.clone(), unit, strength), 0..units * 4))
    })
}

fn best(units: usize, arcs: &Arcs) -> Partition {
    leiden::best(&collapse(units, arcs), 1)
}

/// The strengths, symmetric.
fn matrix(units: usize, arcs: &Arcs) -> Vec<Vec<f64>> {
    let ties: Adjacency = collapse(units, arcs);
    let mut z = vec![vec![0.0; units]; units];
    for (a, b, strength) in ties.all() {
        z[a][b] = strength.0;
    }
    z
}

/// The highest modularity of all partitions, by trying every one.
fn exhaustive(z: &[Vec<f64>]) -> f64 {
    fn place(z: &[Vec<f64>], part: &mut Vec<u32>, parts: u32, best: &mut f64) {
        if part.len() == z.len() {
            *best = best.max(modularity_by_hand(z, part).unwrap_or(0.0));
            return;
        }
        for own in 0..=parts {
            part.push(own);
            place(z, part, parts.max(own + 1), best);
            part.pop();
        }
    }
    let mut best = f64::NEG_INFINITY;
    place(z, &mut Vec::new(), 0, &mut best);
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_order_finds_the_same_quality((units, arcs) in networks(14), seed in any::<u64>()) {
        let mut new: Vec<u32> = (0..units as u32).collect();
        Dice::new(seed, "relabel").shuffle(&mut new);
        let moved: Arcs =
            arcs.iter().map(|&(a, b, w)| (new[a as usize], new[b as usize], w)).collect();
        match (best(units, &arcs).modularity, best(units, &moved).modularity) {
            (Some(a), Some(b)) => prop_assert!((a - b).abs() <= 1e-12, "{a} {b}"),
            (a, b) => prop_assert_eq!(a, b),
        }
    }

    #[test]
    fn an_isolate_changes_no_other_community((units, arcs) in networks(12)) {
        let (one, two) = (best(units, &arcs), best(units + 1, &arcs));
        prop_assert_eq!(&two.community[..units], &one.community[..]);
        prop_assert_eq!(two.count, one.count + 1);
        prop_assert_eq!(two.modularity.is_some(), one.modularity.is_some());
    }

    #[test]
    fn another_unit_of_strength_changes_nothing((units, arcs) in networks(14), power in -8_i32..9) {
        let scaled: Arcs =
            arcs.iter().map(|&(a, b, w)| (a, b, w * f64::powi(2.0, power))).collect();
        prop_assert_eq!(best(units, &arcs), best(units, &scaled));
    }

#[test]
    fn communities_hang_together_are_numbered_by_size_and_are_what_their_modularity_says(
        (units, arcs) in networks(25),
    ) {
        let ties = collapse(units, &arcs);
        let found = leiden::best(&ties, 1);
        prop_assert_eq!(quality::modularity(&ties, &found.community), found.modularity);
        let mut sizes = Vec::new();
        let mut firsts = Vec::new();
        for number in 1..=found.count as u32 {
            let of: Vec<usize> =
                (0..units).filter(|&unit| found.community[unit] == number).collect();
            let mut reached = vec![of[0]];
            let mut at = 0;
            while let Some(&unit) = reached.get(at) {
                for (alter, _) in ties.ties(unit) {
                    if found.community[alter] == number && !reached.contains(&alter) {
                        reached.push(alter);
                    }
                }
                at += 1;
            }
            prop_assert_eq!(reached.len(), of.len());
            sizes.push(of.len());
            firsts.push(of[0]);
        }
        prop_assert_eq!(sizes.iter().sum::<usize>(), units);
        for pair in 1..sizes.len() {
            let falls = sizes[pair] < sizes[pair - 1];
            prop_assert!(falls || sizes[pair] == sizes[pair - 1] && firsts[pair] > firsts[pair - 1]);
        }
    }

    #[test]
    fn small_networks_reach_the_optimum((units, arcs) in networks(8)) {
        let found = leiden::best(&collapse(units, &arcs), 1).modularity;
        if let Some(found) = found {
            let most = exhaustive(&matrix(units, &arcs));
            prop_assert!((found - most).abs() <= 1e-10, "found {found}, optimum {most}");
        }
    }
}
