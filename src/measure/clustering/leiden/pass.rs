//! One start of Leiden, from units that are each alone to a partition that no pass improves.

use super::graph::{Graph, renumber};
use super::moving::settle;
use super::refining::refine;
use crate::base::seed::Dice;

/// How many passes in a row may bring nothing before a start ends.
const PATIENCE: u32 = 2;

/// Improvements of modularity below this are rounding.
pub(super) const SAME_QUALITY: f64 = 1e-12;

/// A partition and its quality.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Part of each node, numbered in the order of first members.
    pub(super) part: Vec<u32>,
    /// Its modularity.
    pub(super) quality: f64,
}

/// Runs passes from `start` until several in a row bring nothing.
pub(super) fn climb(graph: &Graph, start: Vec<u32>, warmth: f64, dice: &mut Dice) -> Found {
    let mut best = Found { quality: quality(graph, &start), part: start };
    let mut vain = 0;
    while vain < PATIENCE {
        let mut part = pass(graph, best.part.clone(), warmth, dice);
        renumber(&mut part);
        if part == best.part {
            vain += 1;
            continue;
        }
        let part = connected(graph, &part);
        let quality = quality(graph, &part);
        if quality > best.quality + SAME_QUALITY {
            best = Found { part, quality };
            vain = 0;
        } else {
            vain += 1;
        }
    }
    best
}

/// A climb from what two partitions agree on: units that both keep together move as one at first.
pub(super) fn cross(
    graph: &Graph,
    one: &[u32],
    two: &[u32],
    warmth: f64,
    dice: &mut Dice,
) -> Found {
    let bound = two.iter().max().map_or(0, |&last| u64::from(last) + 1);
    let pair = |unit: usize| u64::from(one[unit]) * bound + u64::from(two[unit]);
    let mut pairs: Vec<u64> = (0..one.len()).map(pair).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let agreed: Vec<u32> = (0..one.len())
        .map(|unit| pairs.partition_point(|&other| other < pair(unit)) as u32)
        .collect();
    let coarse = graph.of_parts(&agreed, pairs.len());
    let merged = pass(&coarse, (0..pairs.len() as u32).collect(), warmth, dice);
    let start: Vec<u32> = agreed.iter().map(|&node| merged[node as usize]).collect();
    climb(graph, connected(graph, &start), warmth, dice)
}

/// Move, refine, take the refined parts as nodes, and again, until parts and nodes are the same.
fn pass(units: &Graph, start: Vec<u32>, warmth: f64, dice: &mut Dice) -> Vec<u32> {
    let mut of_unit: Vec<u32> = (0..units.nodes() as u32).collect();
    let mut merged: Option<Graph> = None;
    let mut part = start;
    loop {
        let graph = merged.as_ref().unwrap_or(units);
        settle(graph, &mut part, dice);
        let parts = renumber(&mut part);
        if parts == graph.nodes() {
            break;
        }
        let mut fine = refine(graph, &part, parts, warmth, dice);
        let nodes = renumber(&mut fine);
        if nodes == graph.nodes() {
            break;
        }
        let mut coarse = vec![0; nodes];
        for (node, &own) in fine.iter().enumerate() {
            coarse[own as usize] = part[node];
        }
        for node in &mut of_unit {
            *node = fine[*node as usize];
        }
        merged = Some(graph.of_parts(&fine, nodes));
        part = coarse;
    }
    of_unit.iter().map(|&node| part[node as usize]).collect()
}

/// Takes apart what does not hang together (always an improvement) and numbers by first member.
fn connected(graph: &Graph, part: &[u32]) -> Vec<u32> {
    let mut piece = vec![u32::MAX; part.len()];
    let mut pieces = 0;
    let mut stack = Vec::new();
    // How many of each part have no piece yet: once nobody is left, the other ties are not asked.
    let mut left = vec![0_u32; part.iter().max().map_or(0, |&last| last as usize + 1)];
    for &own in part {
        left[own as usize] += 1;
    }
    for first in 0..part.len() {
        if piece[first] != u32::MAX {
            continue;
        }
        let (own, left) = (part[first], &mut left[part[first] as usize]);
        piece[first] = pieces;
        *left -= 1;
        stack.push(first);
        while let Some(node) = stack.pop().filter(|_| *left > 0) {
            for (alter, _) in graph.ties(node) {
                if part[alter] == own && piece[alter] == u32::MAX {
                    piece[alter] = pieces;
                    *left -= 1;
                    stack.push(alter);
                }
            }
        }
        stack.clear();
        pieces += 1;
    }
    piece
}

/// Modularity of a partition of the units.
fn quality(graph: &Graph, part: &[u32]) -> f64 {
    let parts = part.iter().max().map_or(0, |&last| last as usize + 1);
    let (mut strength, mut inside) = (vec![0.0; parts], vec![0.0; parts]);
    for (node, &own) in part.iter().enumerate() {
        strength[own as usize] += graph.strengths[node];
        inside[own as usize] += graph.within(node, part);
    }
    let share = |(strength, inside): (&f64, &f64)| {
        inside / graph.total - (strength / graph.total) * (strength / graph.total)
    };
    strength.iter().zip(&inside).map(share).sum()
}
