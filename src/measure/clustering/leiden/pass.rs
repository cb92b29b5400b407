//! One start of Leiden, from some partition to one that no pass improves.

use super::field::Field;
use super::graph::{Graph, renumber};
use super::steps::Steps;
use crate::base::seed::Dice;

/// Improvements of modularity below this are rounding.
pub(super) const SAME_QUALITY: f64 = 1e-12;

/// A partition and its quality.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Part of each node, numbered in the order of first members.
    pub(super) part: Vec<u32>,
    /// Its modularity, but for what is the same for all partitions.
    pub(super) quality: f64,
}

impl Found {
    /// A partition in any numbers.
    pub(super) fn of(field: &Field, mut part: Vec<u32>) -> Self {
        renumber(&mut part);
        Self { quality: field.quality(&part), part }
    }
}

/// Runs passes from `start` until `patience` in a row bring nothing.
pub(super) fn climb(
    field: &Field,
    start: Vec<u32>,
    warmth: f64,
    patience: u32,
    dice: &mut Dice,
) -> Found {
    let mut best = Found::of(field, start);
    loop {
        let mut vain = 0;
        while vain < patience {
            let mut part = match field {
                Field::Rows(graph) => pass(graph, best.part.clone(), warmth, dice),
                Field::Pairs(_, pairs) => pass(pairs, best.part.clone(), warmth, dice),
            };
            renumber(&mut part);
            vain += 1;
            if part == best.part {
                continue;
            }
            let quality = field.quality(&part);
            if quality > best.quality + SAME_QUALITY {
                best = Found { part, quality };
                vain = 0;
            }
        }
        let part = connected(field.graph(), &best.part);
        if part == best.part {
            return best;
        }
        best = Found::of(field, part);
    }
}

/// Move, refine, take the refined parts as nodes, and again, until parts and nodes are the same.
fn pass<S: Steps>(units: &S, start: Vec<u32>, warmth: f64, dice: &mut Dice) -> Vec<u32> {
    let mut of_unit: Vec<u32> = (0..units.nodes() as u32).collect();
    let mut merged: Option<S> = None;
    let mut part = start;
    loop {
        let nodes = merged.as_ref().unwrap_or(units);
        nodes.settle(&mut part, dice);
        let parts = renumber(&mut part);
        if parts == nodes.nodes() {
            break;
        }
        let mut fine = nodes.refine(&part, parts, warmth, dice);
        let number = renumber(&mut fine);
        if number == nodes.nodes() {
            break;
        }
        let mut coarse = vec![0; number];
        for (node, &own) in fine.iter().enumerate() {
            coarse[own as usize] = part[node];
        }
        for node in &mut of_unit {
            *node = fine[*node as usize];
        }
        merged = Some(nodes.of_parts(&fine, number));
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
