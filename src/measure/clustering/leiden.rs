//! Communities by Leiden, from many seeded starts: the partition of highest modularity found.
//!
//! V. A. Traag, L. Waltman and N. J. van Eck (2019), doi:10.1038/s41598-019-41695-z: local moving,
//! refinement and aggregation, on the strengths of the undirected collapse, resolution 1, repeated
//! until passes bring nothing. No number of starts proves an optimum, so three things help:
//!
//! - Starts differ. Every other one begins with all units alone, the others with units thrown at
//!   random into 2 to `HEAPS` heaps (on one test network 2 % of the former and 46 % of the latter
//!   reach the best known value); θ of the refinement goes round `WARMTH`.
//! - The best are crossed (the ensemble idea of M. Ovelgönne and A. Geyer-Schulz, An ensemble
//!   learning strategy for graph clustering, 2013): units that two good partitions both keep
//!   together move as one at first. Rounds of crossing end when `PATIENCE` in a row bring nothing.
//! - What the starts agree on (`consensus`) is a partition to begin with as well.
//!
//! Among partitions of equal modularity the one wins that agrees most with the starts; among these
//! the one with the smallest labels, labels being numbered in the order of first members. So the
//! consensus is shown wherever none is better; where one is, the starts disagree, and the stability
//! of each member says about whom.
//!
//! How many starts: `EFFORT` divided by the number of arcs (a tie is two), at least `FEWEST` and at
//! most `MOST`. Above `LARGE` arcs all of them begin with all units alone, since heaps end clearly worse
//! there, and are fewer by `LARGE_EFFORT`, down to two. Where fewer starts than crossings are made, crossings are bounded too (`CROSSING`): they
//! were nine tenths of the work on networks of many ties, and four rounds of ten reach what igraph
//! reaches in a hundred runs. One core takes 0.06 s for 80 units with 600 arcs, 0.1 s for 149 with
//! 11,600, 0.7 s for 8,500 with 530,000 and 3 to 4 s for 44,000 with 4.4 million; random networks of
//! several hundred units are the hardest (1.3 s for 433 with 3,400).
//!
//! What it reaches: the optimum in 3,843 of 3,843 random networks of 2 to 8 units; the same
//! modularity under other names (so in another order) in 2,000 of 2,000 random networks of 5 to 30
//! units, 295 of 300 of 30 to 80, and 132 of 150 of 80 to 120 (else at most .0022 apart). Networks
//! that are random through and through are the hardest, having no communities to find.
//!
//! Units stand in the order of their names and every start has its own stream of the seed, so
//! neither the order of rows nor the number of threads can matter. Isolates take no part: they are
//! communities of one, and their number changes nothing for others.

mod consensus;
mod graph;
mod moving;
mod near;
mod pass;
mod refining;

use rayon::prelude::*;

use self::graph::Graph;
use self::pass::{Found, SAME_QUALITY, climb, cross};
use super::quality;
use crate::base::seed::Dice;
use crate::connect::adjacency::Adjacency;

/// Arcs times starts.
const EFFORT: usize = 300_000;
/// Starts of a network of any size.
const FEWEST: usize = 8;
/// A network of more arcs is large.
const LARGE: usize = 150_000;
/// Arcs times starts of a large network, and its fewest starts.
const LARGE_EFFORT: usize = 20_000_000;
const FEWEST_LARGE: usize = 2;
/// So many of these at once: where two find the same best partition, that is it. On large networks
/// starts are dear, and what is found twice has not been beaten since by any further start.
const FEW_AT_ONCE: usize = 4;
/// Starts of a small network.
const MOST: usize = 200;
/// Starts that do not begin alone begin in 2 to this many heaps.
const HEAPS: usize = 12;
/// θ of the refinement, in mean ties: nearly greedy, as in the paper, and freer.
const WARMTH: [f64; 3] = [0.01, 0.1, 1.0];
/// How many of the best partitions are kept to be crossed.
const ELITE: usize = 24;
/// Crossings in one round, unless there were fewer starts.
const CROSSINGS: usize = 64;
/// At most so many rounds of crossing.
const ROUNDS: usize = 10;
/// Arcs times crossings where there are fewer starts than crossings: four rounds on hundreds of units,
/// none above 150,000 arcs, where starts have found what there is.
const CROSSING: usize = 4 * EFFORT;
/// Rounds in a row that may bring nothing before the search ends.
const PATIENCE: u32 = 2;

/// A partition and its modularity.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Partition {
    /// Community of each unit from 1, numbered by size (largest first), then by first member.
    pub community: Vec<u32>,
    /// How many communities there are.
    pub count: usize,
    /// Modularity on strengths; `None` without ties.
    pub modularity: Option<f64>,
    /// In which share of the starts each unit is together with more than half of the other members
    /// of its community; `None` for a unit alone.
    pub stability: Vec<Option<f64>>,
}

/// A partition of the tied units.
#[derive(Debug, Default)]
struct Best {
    part: Vec<u32>,
    stability: Vec<Option<f64>>,
}

/// The best partition found.
#[must_use]
pub fn best(ties: &Adjacency, seed: u64) -> Partition {
    let tied: Vec<usize> = (0..ties.units()).filter(|&unit| ties.degree(unit) > 0).collect();
    // Isolates first, each with a number of its own beyond those of the tied.
    let mut part: Vec<u32> = (0..ties.units()).map(|unit| (tied.len() + unit) as u32).collect();
    let best = best_of_tied(ties, &tied, seed);
    let mut stability = vec![None; ties.units()];
    for ((&unit, own), firm) in tied.iter().zip(best.part).zip(best.stability) {
        part[unit] = own;
        stability[unit] = firm;
    }
    let (community, count) = by_size(&part);
    Partition { modularity: quality::modularity(ties, &community), community, count, stability }
}

fn best_of_tied(ties: &Adjacency, tied: &[usize], seed: u64) -> Best {
    if tied.is_empty() {
        return Best::default();
    }
    let graph = compact(ties, tied);
    let is_large = ties.arcs() > LARGE;
    let starts = if is_large {
        (LARGE_EFFORT / ties.arcs()).clamp(FEWEST_LARGE, FEWEST)
    } else {
        (EFFORT / ties.arcs()).clamp(FEWEST, MOST)
    };
    let climb_from = |number: usize| {
        // The even ones begin with all units alone.
        let start = if is_large { 2 * number } else { number };
        let mut dice = Dice::new(seed, &format!("leiden start {start}"));
        let first = origin(graph.nodes(), start, &mut dice);
        climb(&graph, first, WARMTH[start / 2 % WARMTH.len()], &mut dice)
    };
    let at_once = if starts <= FEWEST { FEW_AT_ONCE } else { starts };
    let mut climbed: Vec<Found> = Vec::new();
    let mut is_settled = false;
    while climbed.len() < starts && !is_settled {
        let some = climbed.len()..starts.min(climbed.len() + at_once);
        climbed.extend(some.into_par_iter().map(climb_from).collect::<Vec<Found>>());
        is_settled = starts <= FEWEST && found_twice(&climbed);
    }
    let all: Vec<Vec<u32>> = climbed.iter().map(|found| found.part.clone()).collect();
    let crossings = starts.min(CROSSINGS);
    let rounds = match starts {
        CROSSINGS.. => ROUNDS,
        _ => ROUNDS.min(CROSSING / (crossings * ties.arcs())),
    };
    if is_settled || rounds == 0 {
        let part = ranked(climbed).swap_remove(0).part;
        return Best { stability: consensus::stability(&part, &all), part };
    }
    let agreed = consensus::of(&graph, &all, seed);
    let mut dice = Dice::new(seed, "leiden from the consensus");
    let agreed = climb(&graph, agreed, WARMTH[0], &mut dice);
    let mut elite = ranked(climbed.into_iter().chain([agreed]).collect());
    let mut vain = 0;
    for round in 0..rounds {
        if elite.len() < 2 || vain == PATIENCE {
            break;
        }
        let crossed: Vec<Found> = (0..crossings)
            .into_par_iter()
            .map(|child| {
                let mut dice = Dice::new(seed, &format!("leiden round {round} crossing {child}"));
                let one = dice.below(elite.len());
                let two = (one + 1 + dice.below(elite.len() - 1)) % elite.len();
                let warmth = WARMTH[child % WARMTH.len()];
                cross(&graph, &elite[one].part, &elite[two].part, warmth, &mut dice)
            })
            .collect();
        let before = elite[0].quality;
        elite.extend(crossed);
        elite = ranked(elite);
        vain = if elite[0].quality > before + SAME_QUALITY { 0 } else { vain + 1 };
    }
    let most = elite.first().map_or(0.0, |found| found.quality);
    let equal = elite.into_iter().filter(|found| found.quality >= most - SAME_QUALITY);
    let parts: Vec<Vec<u32>> = equal.map(|found| found.part).collect();
    // One has to be chosen only where several are equally good.
    let likeness = |part: &Vec<u32>| match parts.len() {
        1 => 0.0,
        _ => consensus::likeness(&graph, &all, part),
    };
    let first = parts
        .iter()
        .map(|part| (likeness(part), part))
        .min_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let part = first.map(|(_, part)| part.clone()).unwrap_or_default();
    Best { stability: consensus::stability(&part, &all), part }
}

/// Whether the best partition was reached from two starts.
fn found_twice(climbed: &[Found]) -> bool {
    let best = climbed.iter().max_by(|a, b| a.quality.total_cmp(&b.quality));
    best.is_some_and(|best| climbed.iter().filter(|one| one.part == best.part).count() > 1)
}

/// Where a start begins: every other one with all alone, the others with a few heaps at random.
fn origin(nodes: usize, start: usize, dice: &mut Dice) -> Vec<u32> {
    if start.is_multiple_of(2) {
        return (0..nodes as u32).collect();
    }
    let heaps = nodes.min(2 + dice.below(HEAPS - 1));
    (0..nodes).map(|_| dice.below(heaps) as u32).collect()
}

/// The best of these, each once.
fn ranked(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by(|a, b| b.quality.total_cmp(&a.quality).then_with(|| a.part.cmp(&b.part)));
    found.dedup_by(|a, b| a.part == b.part);
    found.truncate(ELITE);
    found
}

/// The tied units alone, in order.
fn compact(ties: &Adjacency, tied: &[usize]) -> Graph {
    let mut place = vec![0; ties.units()];
    for (node, &unit) in tied.iter().enumerate() {
        place[unit] = node as u32;
    }
    let mut graph = Graph {
        starts: vec![0],
        alters: Vec::with_capacity(ties.arcs()),
        weights: Vec::with_capacity(ties.arcs()),
        strengths: tied.iter().map(|&unit| ties.strength(unit)).collect(),
        total: 0.0,
    };
    graph.total = graph.strengths.iter().sum();
    for &unit in tied {
        graph.alters.extend(ties.alters(unit).iter().map(|&alter| place[alter as usize]));
        graph.weights.extend(ties.strengths(unit).iter().map(|strength| strength.0));
        graph.starts.push(graph.alters.len() as u32);
    }
    graph
}

/// Numbers the parts from 1: the largest first, then by first member.
fn by_size(part: &[u32]) -> (Vec<u32>, usize) {
    let mut part = part.to_vec();
    let parts = graph::renumber(&mut part);
    let members = graph::members(&part, parts);
    let mut order: Vec<usize> = (0..parts).collect();
    // Parts are in the order of first members already, and the sort keeps that order.
    order.sort_by_key(|&own| std::cmp::Reverse(members[own].len()));
    let mut number = vec![0; parts];
    for (rank, &own) in order.iter().enumerate() {
        number[own] = rank as u32 + 1;
    }
    (part.iter().map(|&own| number[own as usize]).collect(), parts)
}

#[cfg(test)]
mod tests {
    use super::best;
    use crate::connect::adjacency::Adjacency;

    fn ties(units: usize, pairs: &[(u32, u32)]) -> Adjacency {
        let arcs = pairs.iter().flat_map(|&(a, b)| [(a, b, 1.0), (b, a, 1.0)]).collect();
        Adjacency::from_arcs(units, arcs)
    }

    #[test]
    fn two_triangles_and_an_isolate() {
        // 0 stands alone; 1-2-3 and 4-5-6 are triangles joined by 3-4: 14 arcs, 12 of them inside.
        let found = best(&ties(7, &[(1, 2), (2, 3), (1, 3), (4, 5), (5, 6), (4, 6), (3, 4)]), 1);
        assert_eq!(found.community, [3, 1, 1, 1, 2, 2, 2]);
        assert_eq!(found.count, 3);
        let by_hand = 12.0 / 14.0 - 2.0 * 0.25;
        assert!(found.modularity.is_some_and(|q| (q - by_hand).abs() < 1e-15));
    }

    #[test]
    fn nothing_and_nobody() {
        assert_eq!(best(&ties(0, &[]), 1), super::Partition::default());
        let alone = best(&ties(2, &[]), 1);
        assert_eq!((alone.community, alone.count, alone.modularity), (vec![1, 2], 2, None));
    }
}
