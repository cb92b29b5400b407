//! Shortest paths against the textbook in whole numbers: nothing pruned, nothing searched side by
//! side, every unit left out anew.

use proptest::prelude::*;
use tiebeam::base::seed::Dice;
use tiebeam::connect::adjacency::Ties;
use tiebeam::connect::strength::Alpha;
use tiebeam::measure::paths::shortest;
use tiebeam::measure::paths::without_each;

use super::networks::{Arcs, close, directed, undirected};
use super::paths::arcs;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn pruning_changes_nothing((n, arcs) in arcs(14)) {
        for (ties, halved) in [(undirected(n, &arcs), true), (directed(n, &arcs), false)] {
            let found = shortest::weighted(&ties);
            for (unit, plain) in textbook(&ties).into_iter().enumerate() {
                let plain = if halved { plain / 2.0 } else { plain };
                prop_assert!(close(Some(found.betweenness[unit]), Some(plain)));
            }
        }
    }

    #[test]
    fn steps_are_those_of_the_textbook((n, arcs) in arcs(40)) {
        // All ties as strong as 420 are 1 long for the textbook; units beyond one group of eight.
        let alike: Arcs = arcs.iter().map(|&(a, b, _)| (a, b, 420.0)).collect();
        for (make, share) in [(undirected as fn(usize, &Arcs) -> Ties, 0.5), (directed, 1.0)] {
            let found = shortest::unweighted(&make(n, &arcs));
            let plain = textbook(&make(n, &alike));
            let distances = distances(&lengths(&make(n, &alike)));
            for (unit, &plain) in plain.iter().enumerate() {
                prop_assert!(close(Some(found.betweenness[unit]), Some(plain * share)));
                let near = to_here(&distances, unit);
                prop_assert!(close(Some(found.harmonic[unit]), Some(near.iter().map(|d| 1.0 / d).sum())));
                prop_assert_eq!(found.far[unit], near.iter().sum::<f64>());
                prop_assert_eq!(found.reached[unit], near.len() as f64);
            }
        }
    }

    #[test]
    fn far_and_reached_are_those_of_whole_numbers((n, arcs) in arcs(12)) {
        for ties in [undirected(n, &arcs), directed(n, &arcs)] {
            let found = shortest::weighted(&ties);
            let distances = distances(&lengths(&ties));
            for unit in 0..n {
                let near = to_here(&distances, unit);
                prop_assert!(close(Some(found.far[unit] * 420.0), Some(near.iter().sum())));
                prop_assert_eq!(found.reached[unit], near.len() as f64);
            }
        }
    }

    #[test]
    fn without_each_unit_is_the_network_measured_anew((n, arcs) in arcs(14)) {
        for ties in [undirected(n, &arcs), directed(n, &arcs)] {
            let whole = lengths(&ties);
            let distances_before = distances(&whole);
            for (unit, found) in without_each::each(&ties, Alpha::default()).into_iter().enumerate() {
                let mut left = whole.clone();
                left[unit].fill(None);
                for row in &mut left {
                    row[unit] = None;
                }
                let distances_after = distances(&left);
                let (mut before, mut lost) = (0.0, 0.0);
                for (s, t) in (0..n * n).map(|pair| (pair / n, pair % n)) {
                    if s != t && s != unit && t != unit {
                        let near = |d: u64| if d == u64::MAX { 0.0 } else { 420.0 / d as f64 };
                        before += near(distances_before[s][t]);
                        lost += near(distances_before[s][t]) - near(distances_after[s][t]);
                    }
                }
                prop_assert!(close(Some(found.before), Some(before)), "{}: {:?} {}", unit, found, before);
                prop_assert!(close(Some(found.lost), Some(lost)), "{}: {:?} {}", unit, found, lost);
                prop_assert_eq!(found.before == 0.0, before == 0.0);
                prop_assert_eq!(found.lost == 0.0, lost == 0.0);
            }
        }
    }
}

/// Strengths that are no small fractions, and a network in parts with hubs.
#[test]
fn a_larger_network_without_each_unit_is_measured_anew() {
    let mut dice = Dice::new(5, "without");
    let arcs: Arcs = (0..420)
        .map(|_| {
            let (a, b) = (dice.below(70), dice.below(70));
            // Two parts, in which those with small numbers meet most.
            let b = if a % 2 == b % 2 { b } else { (b + 1) % 70 };
            ((a * a / 70) as u32 / 2 * 2 + (a % 2) as u32, b as u32, 0.05 + dice.unit())
        })
        .filter(|arc| arc.0 % 2 == arc.1 % 2)
        .collect();
    for (make, n) in [(undirected as fn(usize, &Arcs) -> Ties, 72), (directed, 72)] {
        let without = without_each::each(&make(n, &arcs), Alpha::default());
        let harmonic = |arcs: &Arcs| shortest::weighted(&make(n, arcs)).harmonic;
        for (unit, found) in without.into_iter().enumerate() {
            let rest = |arc: &(u32, u32, f64)| arc.0 as usize != unit && arc.1 as usize != unit;
            let left: Arcs = arcs.iter().copied().filter(rest).collect();
            let after: f64 = harmonic(&left).iter().sum();
            assert!(close(Some(found.before - found.lost), Some(after)), "{unit}");
        }
    }
}

/// Lengths as whole numbers: strengths a/b with a < 8 make lengths b/a that divide by 420.
fn lengths(ties: &Ties) -> Vec<Vec<Option<u64>>> {
    let n = ties.units();
    let mut lengths = vec![vec![None; n]; n];
    for (a, b, strength) in ties.out().all() {
        lengths[a][b] = Some((420.0 / strength.0).round() as u64);
    }
    lengths
}

/// All distances in whole numbers, the largest where there is no path.
fn distances(lengths: &[Vec<Option<u64>>]) -> Vec<Vec<u64>> {
    let n = lengths.len();
    let mut distance = vec![vec![u64::MAX; n]; n];
    for (s, row) in distance.iter_mut().enumerate() {
        for (t, length) in lengths[s].iter().enumerate() {
            row[t] = length.unwrap_or(u64::MAX);
        }
        row[s] = 0;
    }
    for q in 0..n {
        for s in 0..n {
            for t in 0..n {
                let over = distance[s][q].saturating_add(distance[q][t]);
                distance[s][t] = distance[s][t].min(over);
            }
        }
    }
    distance
}

/// The distances of those who reach a unit.
fn to_here(distances: &[Vec<u64>], unit: usize) -> Vec<f64> {
    let all = distances.iter().map(|row| row[unit]);
    all.filter(|&d| d != 0 && d != u64::MAX).map(|d| d as f64).collect()
}

/// Brandes 2001 as printed, over ordered pairs, on all ties, with whole lengths.
fn textbook(ties: &Ties) -> Vec<f64> {
    let (n, lengths) = (ties.units(), lengths(ties));
    let mut between = vec![0.0; n];
    for s in 0..n {
        let (mut distance, mut paths) = (vec![u64::MAX; n], vec![0.0; n]);
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); n];
        let (mut left, mut order): (Vec<usize>, Vec<usize>) = ((0..n).collect(), Vec::new());
        (distance[s], paths[s]) = (0, 1.0);
        while let Some(at) = (0..left.len()).min_by_key(|&at| distance[left[at]]) {
            let v = left.swap_remove(at);
            if distance[v] == u64::MAX {
                break;
            }
            order.push(v);
            for w in 0..n {
                let Some(length) = lengths[v][w] else { continue };
                if distance[v] + length < distance[w] {
                    distance[w] = distance[v] + length;
                    paths[w] = 0.0;
                    before[w].clear();
                }
                if distance[v] + length == distance[w] {
                    paths[w] += paths[v];
                    before[w].push(v);
                }
            }
        }
        let mut dependency = vec![0.0; n];
        for &w in order.iter().rev() {
            for &v in &before[w] {
                dependency[v] += paths[v] / paths[w] * (1.0 + dependency[w]);
            }
            if w != s {
                between[w] += dependency[w];
            }
        }
    }
    between
}
