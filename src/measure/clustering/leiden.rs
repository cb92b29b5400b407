//! Communities by Leiden, from many seeded starts: the partition of highest modularity found.
//!
//! V. A. Traag, L. Waltman and N. J. van Eck (2019), doi:10.1038/s41598-019-41695-z: local moving,
//! refinement and aggregation, on the strengths of the undirected collapse, resolution 1, repeated
//! until passes bring nothing. No number of starts proves an optimum, so three things help:
//!
//! - Starts differ. Every other one begins with all units alone, the others with units thrown at
//!   random into 2 to `HEAPS` heaps (on one test network 2 % of the former and 46 % of the latter
//!   reach the best known value); θ of the refinement goes round `WARMTH`.
//! - The best are mixed (`mixing`): one or two parts of one are put together in another, and units
//!   move from there until none gains by moving, the one-way crossing of M. Tasgin, A. Herdagdelen and
//!   H. Bingol (2007), arXiv:0711.0491, with the local search of memetic algorithms. The first children
//!   of a round climb by passes of Leiden too (`CLIMBS`), in the end the `LAST` best.
//! - What the starts agree on (`consensus`) is a partition to begin with as well.
//!
//! Among partitions of equal modularity the one wins that agrees most with the starts; among these
//! the one with the smallest labels, labels being numbered in the order of first members. So the
//! consensus is shown wherever none is better; where one is, the starts disagree, and the stability
//! of each member says about whom.
//!
//! How many starts: `EFFORT` divided by the number of arcs (a tie is two), at least `FEWEST` and at
//! most `MOST`; none follow where all of the first `AT_ONCE` end in one partition. Above `LARGE` arcs
//! all of them begin with all units alone, since heaps end clearly worse there, they are fewer, down to
//! two, and the best is shown as it is.
//!
//! A network with many ties for its units is gone through as a table of all pairs (`pairs`): there a
//! search takes a tenth of the time. One core takes 0.001 to 0.02 s for up to 80 units, 0.008 s for 149
//! with 11,600 arcs, 0.3 s for 8,500 with 530,000 and 3 s for 44,000 with 4.4 million; random networks of
//! several hundred units with few ties are the hardest (0.4 s for 433 with 3,400).
//!
//! What it reaches: the optimum in 11,617 of 11,617 random networks of 2 to 8 units; the same
//! modularity under other names (so in another order) in 5,983 of 5,983 random networks of 5 to 30
//! units, 900 of 900 of 30 to 80, and 448 of 450 of 80 to 120 (else at most .0004 apart). Networks of
//! many ties that are random through and through are the hardest, having no communities to find: on 149
//! units with 11,600 arcs thirty seeds end between .0432 and .0445, at .0439 on average, where igraph's best of fifty runs is
//! .0436 and, run until nothing changes, .0438.
//!
//! Units stand in the order of their names and every start has its own stream of the seed, so
//! neither the order of rows nor the number of threads can matter. Isolates take no part: they are
//! communities of one, and their number changes nothing for others.

mod consensus;
mod field;
mod graph;
mod mixing;
mod moving;
mod near;
mod pairs;
mod pass;
mod refining;
mod steps;

use rayon::prelude::*;

use self::field::Field;
use self::graph::Graph;
use self::mixing::mix;
use self::pass::{Found, SAME_QUALITY, climb};
use super::quality;
use crate::base::seed::Dice;
use crate::connect::adjacency::Adjacency;

/// Arcs times starts.
const EFFORT: usize = 160_000;
/// Starts of a network that is not large.
const FEWEST: usize = 12;
/// Starts of a small network.
const MOST: usize = 200;
/// So many starts at once: where all that were made end in the same partition, that is it.
const AT_ONCE: usize = 64;
/// A network of more arcs is large.
const LARGE: usize = 150_000;
/// Arcs times starts of a large network, and its fewest and most starts.
const LARGE_EFFORT: usize = 20_000_000;
const FEWEST_LARGE: usize = 2;
const MOST_LARGE: usize = 8;
/// So many of these at once: where two find the same best partition, that is it. On large networks
/// starts are dear, and what is found twice has not been beaten since by any further start.
const AT_ONCE_LARGE: usize = 4;
/// Starts that do not begin alone begin in 2 to this many heaps.
const HEAPS: usize = 12;
/// θ of the refinement, in mean ties: nearly greedy, as in the paper, and freer.
const WARMTH: [f64; 3] = [0.01, 0.1, 1.0];
/// How many of the best partitions are kept to be mixed.
const ELITE: usize = 12;
/// Children in one round of mixing.
const CHILDREN: usize = 32;
/// At most so many rounds, and so many in a row that may bring nothing.
const ROUNDS: usize = 8;
const PATIENCE: u32 = 4;
/// Arcs times children of a round that climb by passes too, and the fewest that do.
const CLIMBS: usize = 100_000;
const FEWEST_CLIMBS: usize = 8;
/// None climbs where there are more arcs and the table of pairs: one climb takes as long there as
/// twenty children, and the best children climb in the end.
const MOVING: usize = 10_000;
/// So many of the best climb at the end.
const LAST: usize = 4;

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
    let field = if is_large { Field::Rows(graph) } else { Field::of(graph) };
    let starts = if is_large {
        (LARGE_EFFORT / ties.arcs()).clamp(FEWEST_LARGE, MOST_LARGE)
    } else {
        (EFFORT / ties.arcs()).clamp(FEWEST, MOST)
    };
    let climb_from = |number: usize| {
        // The even ones begin with all units alone.
        let start = if is_large { 2 * number } else { number };
        let mut dice = Dice::new(seed, &format!("leiden start {start}"));
        let first = origin(tied.len(), start, &mut dice);
        climb(&field, first, WARMTH[start / 2 % WARMTH.len()], 1, &mut dice)
    };
    let at_once = if is_large { AT_ONCE_LARGE } else { AT_ONCE };
    let mut climbed: Vec<Found> = Vec::new();
    let mut is_settled = false;
    while climbed.len() < starts && !is_settled {
        let some = climbed.len()..starts.min(climbed.len() + at_once);
        climbed.extend(some.into_par_iter().map(climb_from).collect::<Vec<Found>>());
        let is_same = |found: &Found| found.part == climbed[0].part;
        is_settled = if is_large { found_twice(&climbed) } else { climbed.iter().all(is_same) };
    }
    let all: Vec<Vec<u32>> = climbed.iter().map(|found| found.part.clone()).collect();
    if is_settled || is_large {
        let part = ranked(climbed).swap_remove(0).part;
        return Best { stability: consensus::stability(&part, &all), part };
    }
    let graph = field.graph();
    let agreed = consensus::of(graph, &all, seed);
    let mut dice = Dice::new(seed, "leiden from the consensus");
    let agreed = climb(&field, agreed, WARMTH[0], 1, &mut dice);
    let elite = mixed(&field, ranked(climbed.into_iter().chain([agreed]).collect()), seed);
    let most = elite.first().map_or(0.0, |found| found.quality);
    let equal = elite.into_iter().filter(|found| found.quality >= most - SAME_QUALITY);
    let parts: Vec<Vec<u32>> = equal.map(|found| found.part).collect();
    // One has to be chosen only where several are equally good.
    let likeness = |part: &Vec<u32>| match parts.len() {
        1 => 0.0,
        _ => consensus::likeness(graph, &all, part),
    };
    let first = parts
        .iter()
        .map(|part| (likeness(part), part))
        .min_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let part = first.map(|(_, part)| part.clone()).unwrap_or_default();
    Best { stability: consensus::stability(&part, &all), part }
}

/// What rounds of mixing the best ones bring, and passes from the best of all then.
fn mixed(field: &Field, mut elite: Vec<Found>, seed: u64) -> Vec<Found> {
    let arcs = field.graph().alters.len();
    let climbing = match field {
        Field::Pairs(..) if arcs > MOVING => 0,
        _ => (CLIMBS / arcs).clamp(FEWEST_CLIMBS, CHILDREN),
    };
    let mut vain = 0;
    for round in 0..ROUNDS {
        if elite.len() < 2 || vain == PATIENCE {
            break;
        }
        let children: Vec<Found> = (0..CHILDREN)
            .into_par_iter()
            .map(|child| {
                let mut dice = Dice::new(seed, &format!("leiden round {round} child {child}"));
                let one = dice.below(elite.len());
                let two = (one + 1 + dice.below(elite.len() - 1)) % elite.len();
                let (one, two) = (&elite[one].part, &elite[two].part);
                let found = mix(field, one, two, 1 + child % 2, &mut dice);
                if child >= climbing {
                    return found;
                }
                climb(field, found.part, WARMTH[child % WARMTH.len()], 1, &mut dice)
            })
            .collect();
        let before = elite[0].quality;
        elite.extend(children);
        elite = ranked(elite);
        vain = if elite[0].quality > before + SAME_QUALITY { 0 } else { vain + 1 };
    }
    let last = |(place, found): (usize, &Found)| {
        let mut dice = Dice::new(seed, &format!("leiden last climb {place}"));
        climb(field, found.part.clone(), WARMTH[0], 2, &mut dice)
    };
    let lasts: Vec<Found> = elite.iter().take(LAST).enumerate().map(last).collect();
    elite.extend(lasts);
    ranked(elite)
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
