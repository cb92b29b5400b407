//! Paths from some units: all of them are the exact result, some are right on average, and the margins
//! hold as often as they say.

use tiebeam::base::seed::Dice;
use tiebeam::connect::adjacency::Ties;
use tiebeam::connect::strength::Alpha;
use tiebeam::measure::paths::estimate;
use tiebeam::measure::paths::lengths::Lengths;
use tiebeam::measure::paths::pruning::Detours;
use tiebeam::measure::paths::shortest::{self, unweighted_from, weighted_from};
use tiebeam::measure::paths::sources::{Part, Sources, Wish};
use tiebeam::measure::paths::sums::Paths;

use super::networks::{self, Arcs, undirected};

/// A log of meetings in circles of forty, some of people from anywhere: strengths add up over them.
fn meetings(units: u32, seed: u64) -> Arcs {
    let mut dice = Dice::new(seed, "meetings");
    let active: Vec<f64> = (0..units).map(|_| (1.0 - dice.unit()).powf(-1.0 / 1.8) - 0.7).collect();
    let mut arcs = std::collections::BTreeMap::new();
    for _ in 0..units * 3 {
        let first = dice.below(units as usize / 40) as u32 * 40;
        let from = if dice.unit() < 0.85 { first..first + 40 } else { 0..units };
        let all: f64 = from.clone().map(|unit| active[unit as usize]).sum();
        let size = 2 + dice.below(4) * dice.below(3);
        let mut who: Vec<u32> = (0..size)
            .map(|_| {
                let mut at = dice.unit() * all;
                let one = from.clone().find(|&unit| {
                    at -= active[unit as usize];
                    at < 0.0
                });
                one.unwrap_or(from.start)
            })
            .collect();
        who.sort_unstable();
        who.dedup();
        for (at, &a) in who.iter().enumerate() {
            for &b in &who[at + 1..] {
                *arcs.entry((a, b)).or_insert(0.0) += 1.0 / (who.len() - 1) as f64;
            }
        }
    }
    arcs.into_iter().map(|((a, b), w)| (a, b, w)).collect()
}

fn sparse(units: u32, seed: u64) -> Arcs {
    let mut dice = Dice::new(seed, "sparse");
    let mut arcs = std::collections::BTreeMap::new();
    for _ in 0..2 * units {
        let (a, b) = (dice.below(units as usize) as u32, dice.below(units as usize) as u32);
        if a != b {
            arcs.insert((a.min(b), a.max(b)), (1 + dice.below(4)) as f64);
        }
    }
    arcs.into_iter().map(|((a, b), w)| (a, b, w)).collect()
}

/// Half of the arcs the other way.
fn directed(units: usize, arcs: &Arcs) -> Ties {
    let turned =
        |&(a, b, w): &(u32, u32, f64)| if (a + b) % 2 == 0 { (a, b, w) } else { (b, a, w) };
    networks::directed(units, &arcs.iter().map(turned).collect())
}

/// Both kinds of search from these sources, whoever they are.
fn searched(ties: &Ties, sources: &Sources) -> [Paths; 2] {
    let lengths = Lengths::of(ties, Alpha::default()).pruned(Detours::One);
    let weighted = estimate::weighted(ties, lengths.arcs(), sources).in_lengths_of(lengths.one());
    [weighted, estimate::unweighted(ties, sources)]
}

fn exact(ties: &Ties) -> [Paths; 2] {
    [shortest::weighted(ties), shortest::unweighted(ties)]
}

/// Each sum with its margin.
fn sums(paths: &Paths) -> [(&[f64], &[f64]); 4] {
    let margins = paths.estimated.as_ref().map(|estimated| &estimated.margins).unwrap();
    [
        (&paths.betweenness, &margins.betweenness),
        (&paths.harmonic, &margins.harmonic),
        (&paths.far, &margins.far),
        (&paths.reached, &margins.reached),
    ]
}

fn exact_sums(paths: &Paths) -> [&[f64]; 4] {
    [&paths.betweenness, &paths.harmonic, &paths.far, &paths.reached]
}

fn same(found: &[f64], exact: &[f64], within: f64) {
    for (found, exact) in found.iter().zip(exact) {
        assert!((found - exact).abs() <= within * exact.abs().max(1.0), "{found} {exact}");
    }
}

#[test]
fn from_everybody_it_is_the_exact_result_and_no_margin() {
    for seed in 0..40 {
        let units = 40 + 40 * (seed as u32 % 3);
        for arcs in [meetings(units, seed), sparse(units, seed)] {
            for ties in [undirected(units as usize, &arcs), directed(units as usize, &arcs)] {
                let (component, sizes) =
                    tiebeam::measure::cohesion::parts::components(ties.collapse());
                let linked = |size: &u32| if *size > 1 { *size as usize } else { 0 };
                let part = |size| Part { sources: linked(size), units: linked(size) };
                let with_tie = |&unit: &u32| ties.collapse().degree(unit as usize) > 0;
                let all = Sources {
                    units: (0..units).filter(with_tie).collect(),
                    part_of: component,
                    parts: sizes.iter().map(part).collect(),
                };
                for (found, exact) in searched(&ties, &all).iter().zip(exact(&ties)) {
                    for ((found, margins), exact) in sums(found).into_iter().zip(exact_sums(&exact))
                    {
                        same(found, exact, 1e-11);
                        assert!(margins.iter().all(|&margin| margin == 0.0));
                    }
                }
            }
        }
    }
}

/// The mean over every pair of sources that could be drawn is the exact sum.
#[test]
fn the_mean_of_all_draws_is_the_exact_sum() {
    for seed in 0..20 {
        let arcs = sparse(9, seed);
        for ties in [undirected(9, &arcs), directed(9, &arcs)] {
            let (part_of, sizes) = tiebeam::measure::cohesion::parts::components(ties.collapse());
            if sizes.len() > 1 {
                continue;
            }
            let mut mean = vec![[[0.0; 4]; 9]; 2];
            for a in 0..9 {
                for b in a + 1..9 {
                    let sources = Sources {
                        units: vec![a, b],
                        part_of: part_of.clone(),
                        parts: vec![Part { sources: 2, units: 9 }],
                    };
                    for (found, mean) in searched(&ties, &sources).iter().zip(&mut mean) {
                        for (sum, (found, _)) in sums(found).into_iter().enumerate() {
                            (0..9).for_each(|unit| mean[unit][sum] += found[unit] / 36.0);
                        }
                    }
                }
            }
            for (mean, exact) in mean.iter().zip(exact(&ties)) {
                for (sum, exact) in exact_sums(&exact).into_iter().enumerate() {
                    let mean: Vec<f64> = mean.iter().map(|unit| unit[sum]).collect();
                    same(&mean, exact, 1e-10);
                }
            }
        }
    }
}

/// Over units that lie between somebody, two kinds of network, both kinds of length and thirty
/// seeds, 93 of 100 intervals or more hold the exact value; and for each kind of sum on its own.
#[test]
fn margins_hold_as_often_as_they_say() {
    for arcs in [meetings(400, 1), sparse(400, 1)] {
        for (ties, kind) in [(undirected(400, &arcs), "both ways"), (directed(400, &arcs), "along")]
        {
            let exact = exact(&ties);
            let mut held = [[(0_u32, 0_u32); 4]; 2];
            for seed in 0..30 {
                let wish = Wish::Number(60);
                let found = [
                    weighted_from(&ties, Alpha::default(), wish, seed),
                    unweighted_from(&ties, wish, seed),
                ];
                for ((found, exact), held) in found.iter().zip(&exact).zip(&mut held) {
                    let all = sums(found).into_iter().zip(exact_sums(exact)).zip(held.iter_mut());
                    for (((found, margins), exact), held) in all {
                        for ((found, margin), exact) in found.iter().zip(margins).zip(exact) {
                            if *exact > 0.0 {
                                let off = (found - exact).abs() - 1e-9 * exact;
                                held.0 += u32::from(off <= *margin);
                                held.1 += 1;
                            }
                        }
                    }
                }
            }
            for (by, held) in ["length", "steps"].iter().zip(&held) {
                let shares = held.map(|(held, all)| f64::from(held) / f64::from(all));
                assert!(shares.iter().all(|&share| share >= 0.93), "{kind}, by {by}: {shares:?}");
            }
        }
    }
}

#[test]
fn a_part_beside_it_and_a_stranger_change_nothing() {
    let arcs = meetings(200, 3);
    let beside: Arcs = sparse(60, 4).into_iter().map(|(a, b, w)| (a + 201, b + 201, w)).collect();
    let both = [arcs.clone(), beside].concat();
    let wish = Wish::Number(50);
    let of = |ties: &Ties| {
        [weighted_from(ties, Alpha::default(), wish, 5), unweighted_from(ties, wish, 5)]
    };
    let alone = of(&undirected(200, &arcs));
    let with_both = of(&undirected(261, &both));
    for (alone, both) in alone.iter().zip(&with_both) {
        for ((alone, of_alone), (both, of_both)) in sums(alone).into_iter().zip(sums(both)) {
            same(&both[..200], alone, 1e-11);
            same(&of_both[..200], of_alone, 1e-9);
            // The stranger has nothing, surely.
            assert_eq!((both[200], of_both[200]), (0.0, 0.0));
        }
    }
}

#[test]
fn threads_change_no_bit() {
    let ties = undirected(400, &meetings(400, 7));
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let wish = Wish::Number(150);
            [weighted_from(&ties, Alpha::default(), wish, 2), unweighted_from(&ties, wish, 2)]
        })
    };
    assert_eq!(with(1), with(2));
    assert_eq!(with(1), with(5));
}
