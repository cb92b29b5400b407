//! Laws of shortest paths, centrality and cohesion, against whole-number arithmetic.

use proptest::prelude::*;
use tiebeam::base::seed::Dice;
use tiebeam::connect::adjacency::Ties;
use tiebeam::connect::strength::Alpha;
use tiebeam::measure::card::{Column, Scores};
use tiebeam::measure::groups::Groups;
use tiebeam::measure::paths::shortest;
use tiebeam::measure::paths::sums::Paths;
use tiebeam::measure::paths::without_each;

use super::networks::{self, Arcs, close, directed, undirected};

/// Up to `units` units and ties of strengths a/b with small a and b, so that equal lengths abound.
fn arcs(units: u32) -> impl Strategy<Value = (usize, Arcs)> {
    (2..=units).prop_flat_map(|n| {
        let arc = (0..n, 0..n, 1_u8..8, 1_u8..5)
            .prop_map(|(a, b, over, under)| (a, b, f64::from(over) / f64::from(under)));
        (Just(n as usize), prop::collection::vec(arc, 0..40)).prop_map(|(n, mut arcs)| {
            // One arc a pair, so that strengths stay the small fractions they are.
            arcs.retain(|arc| arc.0 != arc.1);
            arcs.sort_by_key(|arc| (arc.0.min(arc.1), arc.0.max(arc.1)));
            arcs.dedup_by_key(|arc| (arc.0.min(arc.1), arc.0.max(arc.1)));
            (n, arcs)
        })
    })
}

fn scores(ties: Ties) -> Scores {
    networks::scores(ties, None, |_| true)
}

/// Relabelling may move a value to another unit and nothing else. The eigenvector is left out where
/// two parts share the largest eigenvalue within rounding.
const MINE: [&str; 17] = [
    "degree",
    "in_degree",
    "out_degree",
    "strength",
    "in_strength",
    "out_strength",
    "betweenness",
    "betweenness_unweighted",
    "betweenness_share",
    "harmonic",
    "harmonic_unweighted",
    "closeness",
    "reach_two",
    "efficiency_loss",
    "k_core",
    "cutpoint",
    "pairs_cut",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn everything_is_finite((n, arcs) in arcs(12)) {
        for ties in [undirected(n, &arcs), directed(n, &arcs)] {
            let scores = scores(ties);
            for (measure, column) in &scores.units {
                prop_assert_eq!(column.len(), n, "{}", measure.name);
                prop_assert!(column.iter().flatten().all(|v| v.is_finite()), "{}", measure.name);
            }
            for (measure, value) in &scores.network {
                prop_assert!(value.is_none_or(f64::is_finite), "{}", measure.name);
            }
        }
    }

    #[test]
    fn sums_are_as_they_must_be((n, arcs) in arcs(12)) {
        for ties in [undirected(n, &arcs), directed(n, &arcs)] {
            let scores = scores(ties);
            let sum = |name| scores.column(name).expect("a measure").iter().flatten().sum::<f64>();
            prop_assert_eq!(sum("degree"), 2.0 * arcs.len() as f64);
            prop_assert!((sum("pagerank") - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn relabelling_moves_values_along((n, arcs) in arcs(12), seed in any::<u64>()) {
        let mut new: Vec<u32> = (0..n as u32).collect();
        Dice::new(seed, "relabel").shuffle(&mut new);
        let moved: Arcs =
            arcs.iter().map(|&(a, b, w)| (new[a as usize], new[b as usize], w)).collect();
        for make in [undirected, directed] {
            let (before, after) = (scores(make(n, &arcs)), scores(make(n, &moved)));
            for name in MINE.into_iter().chain(["pagerank", "eigenvector"]) {
                for (unit, &moved) in new.iter().enumerate() {
                    let (a, b) =
                        (before.unit(name, unit), after.unit(name, moved as usize));
                    prop_assert!(close(a, b), "{} of {}: {:?} {:?}", name, unit, a, b);
                }
            }
            for (measure, value) in &before.network {
                prop_assert!(close(*value, after.value(measure.name)), "{}", measure.name);
            }
        }
    }

    #[test]
    fn an_isolate_more_changes_no_count((n, arcs) in arcs(12)) {
        for make in [undirected, directed] {
            let (before, after) = (scores(make(n, &arcs)), scores(make(n + 1, &arcs)));
            for name in MINE.into_iter().filter(|name| *name != "betweenness_share") {
                for unit in 0..n {
                    prop_assert_eq!(before.unit(name, unit), after.unit(name, unit), "{}", name);
                }
                prop_assert!(after.unit(name, n).is_none_or(|value| value == 0.0));
            }
            let more = |name| after.value(name).zip(before.value(name)).map(|(a, b)| a - b);
            prop_assert_eq!(more("components"), Some(1.0));
            prop_assert_eq!(more("isolates"), Some(1.0));
            prop_assert_eq!(more("ties"), Some(0.0));
        }
    }

    #[test]
    fn side_by_side_networks_keep_their_betweenness(a in arcs(9), b in arcs(9)) {
        let shift = a.0 as u32;
        let both: Arcs = a.1.iter().copied()
            .chain(b.1.iter().map(|&(x, y, w)| (x + shift, y + shift, w))).collect();
        for make in [undirected, directed] {
            for pass in [shortest::weighted, shortest::unweighted] {
                let together = pass(&make(a.0 + b.0, &both));
                let apart = [pass(&make(a.0, &a.1)), pass(&make(b.0, &b.1))];
                let chained = |of: fn(&Paths) -> &Vec<f64>| -> Vec<f64> {
                    apart.iter().flat_map(|paths| of(paths).iter().copied()).collect()
                };
                // Searches that go side by side may add up in another order.
                let same = |a: &[f64], b: &[f64]| {
                    a.iter().zip(b).all(|(&a, &b)| close(Some(a), Some(b)))
                };
                prop_assert!(same(&together.betweenness, &chained(|paths| &paths.betweenness)));
                prop_assert!(same(&together.harmonic, &chained(|paths| &paths.harmonic)));
            }
        }
    }

    #[test]
    fn strengths_in_another_unit_change_nothing_but_the_unit(
        (n, arcs) in arcs(12), power in -20..20_i32,
    ) {
        let factor = 2.0_f64.powi(power);
        let scaled: Arcs = arcs.iter().map(|&(a, b, w)| (a, b, w * factor)).collect();
        for make in [undirected, directed] {
            let (before, after) = (scores(make(n, &arcs)), scores(make(n, &scaled)));
            for name in MINE.into_iter().chain(["pagerank", "eigenvector"]) {
                let linear = name.ends_with("strength") || matches!(name, "harmonic" | "closeness");
                let factor = if linear { factor } else { 1.0 };
                for unit in 0..n {
                    let (a, b) = (before.unit(name, unit), after.unit(name, unit));
                    prop_assert_eq!(a.map(|value| value * factor), b, "{}", name);
                }
            }
        }
    }

    #[test]
    fn one_thread_and_two_give_the_same_bits((n, arcs) in arcs(100)) {
        let ties = undirected(n, &arcs);
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.expect("threads").install(|| {
                let paths = [shortest::weighted(&ties), shortest::unweighted(&ties)];
                paths.map(|p| [p.betweenness, p.harmonic].concat().iter().map(|v| v.to_bits())
                    .collect::<Vec<_>>())
            })
        };
        prop_assert_eq!(on(1), on(2));
    }

    #[test]
    fn betweenness_is_that_of_exact_fractions((n, arcs) in arcs(10)) {
        for (ties, halved) in [(undirected(n, &arcs), true), (directed(n, &arcs), false)] {
            let found = shortest::weighted(&ties);
            let (between, harmonic) = by_fractions(&ties);
            for unit in 0..n {
                let exact = if halved { between[unit] / 2.0 } else { between[unit] };
                prop_assert!(close(Some(found.betweenness[unit]), Some(exact)),
                    "{}: {:?} for {:?}", unit, found.betweenness, between);
                prop_assert!(close(Some(found.harmonic[unit]), Some(harmonic[unit])));
            }
        }
    }

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

    #[test]
    fn a_cut_point_is_whose_loss_leaves_more_parts((n, arcs) in arcs(12)) {
        let whole = scores(undirected(n, &arcs));
        for unit in 0..n {
            let rest: Arcs = arcs.iter().copied()
                .filter(|arc| arc.0 as usize != unit && arc.1 as usize != unit).collect();
            let after = scores(undirected(n, &rest)).value("components");
            // The unit itself stays as one part of the rest.
            let more = after.zip(whole.value("components")).is_some_and(|(a, b)| a - 1.0 > b);
            prop_assert_eq!(whole.unit("cutpoint", unit), Some(f64::from(u8::from(more))));
        }
    }
}

#[test]
fn many_chunks_on_one_thread_and_on_three_give_the_same_bits() {
    let near = (0..600_u32).flat_map(|a| (1..6).map(move |b| (a, (a + b * b) % 600, b)));
    let arcs: Arcs = near.map(|(a, b, w)| (a, b, f64::from(w + a % 7) / 3.0)).collect();
    for ties in [undirected(600, &arcs), directed(600, &arcs)] {
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            let all = || {
                let both = [shortest::weighted(&ties), shortest::unweighted(&ties)];
                (both, without_each::each(&ties, Alpha::default()))
            };
            pool.expect("threads").install(all)
        };
        // Equal without any tolerance.
        assert_eq!(on(1), on(3));
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

/// Bits on any number of threads, with more units than one chunk of sources.
#[test]
fn threads_do_not_matter() {
    let mut dice = Dice::new(3, "threads");
    let arcs: Arcs = (0..400)
        .map(|_| (dice.below(60) as u32, dice.below(60) as u32, 0.1 + dice.unit()))
        .collect();
    let groups = Groups {
        names: ["a", "b", "c", "d"].map(str::to_owned).to_vec(),
        of: (0..60).map(|unit| Some(unit % 4)).collect(),
    };
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let scores = networks::scores(directed(60, &arcs), Some(groups.clone()), |_| true);
            let units: Vec<Column> = scores.units.into_iter().map(|(_, column)| column).collect();
            let network: Vec<_> = scores.network.into_iter().map(|(_, value)| value).collect();
            (units, network)
        })
    };
    assert_eq!(run(1), run(2));
    assert_eq!(run(1), run(8));
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

/// Betweenness over ordered pairs and harmonic closeness by definition, with whole numbers.
fn by_fractions(ties: &Ties) -> (Vec<f64>, Vec<f64>) {
    let (n, lengths) = (ties.units(), lengths(ties));
    let distance = distances(&lengths);
    // Path counts, nearest first.
    let mut paths = vec![vec![0_u128; n]; n];
    for s in 0..n {
        paths[s][s] = 1;
        let mut order: Vec<usize> = (0..n).filter(|&v| distance[s][v] < u64::MAX).collect();
        order.sort_by_key(|&v| distance[s][v]);
        for &v in order.iter().filter(|&&v| v != s) {
            paths[s][v] = (0..n)
                .filter(|&u| distance[s][u] < u64::MAX)
                .filter(|&u| lengths[u][v].is_some_and(|l| distance[s][u] + l == distance[s][v]))
                .map(|u| paths[s][u])
                .sum();
        }
    }
    let (mut between, mut harmonic) = (vec![0.0; n], vec![0.0; n]);
    for s in 0..n {
        for t in (0..n).filter(|&t| t != s && distance[s][t] < u64::MAX) {
            harmonic[t] += 420.0 / distance[s][t] as f64;
            for v in (0..n).filter(|&v| v != s && v != t) {
                let through = distance[s][v].checked_add(distance[v][t]);
                if through == Some(distance[s][t]) {
                    between[v] += (paths[s][v] * paths[v][t]) as f64 / paths[s][t] as f64;
                }
            }
        }
    }
    (between, harmonic)
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
