//! What many starts agree on, and how firmly each node stands in its part.
//!
//! Two tied nodes agree by the share of starts that put them together; ties of less than half are
//! dropped (but not the last of a node), the rest is taken as a network of its own, and so on until
//! all starts agree: A. Lancichinetti and S. Fortunato (2012), doi:10.1038/srep00336, with only
//! those pairs that have a tie, as A. Tandon and others (2019), doi:10.1103/PhysRevE.99.042301.

use rayon::prelude::*;

use super::field::Field;
use super::graph::{Graph, members, renumber};
use super::pass::climb;
use crate::base::seed::Dice;

/// Pairs that fewer starts than this share put together are taken apart.
const AGREE: f64 = 0.5;
/// At most so many rounds; starts nearly always agree after two.
const ROUNDS: usize = 6;
/// Passes in a row that may bring nothing before a start ends.
const PATIENCE: u32 = 1;
/// Starts in a round.
const STARTS: usize = 4;

/// The partition that the starts agree on.
pub(super) fn of(graph: &Graph, starts: &[Vec<u32>], seed: u64) -> Vec<u32> {
    let mut parts = starts.to_vec();
    for round in 0..ROUNDS {
        let agreed = agreement(graph, &parts);
        let Some(next) = kept(graph, &agreed) else { break };
        let nodes = next.strengths.len() as u32;
        let next = Field::of(next);
        parts = (0..STARTS.min(starts.len()))
            .into_par_iter()
            .map(|start| {
                let mut dice = Dice::new(seed, &format!("leiden consensus {round} start {start}"));
                let alone = (0..nodes).collect();
                climb(&next, alone, 0.01, PATIENCE, &mut dice).part
            })
            .collect();
        if parts.iter().all(|part| *part == parts[0]) {
            break;
        }
    }
    parts.into_iter().min().unwrap_or_default()
}

/// For each tie the share of partitions in which its ends are together.
fn agreement(graph: &Graph, parts: &[Vec<u32>]) -> Vec<f64> {
    let together = |node: usize, alter: usize| {
        parts.iter().filter(|part| part[node] == part[alter]).count() as f64 / parts.len() as f64
    };
    let row = |node: usize| graph.ties(node).map(move |(alter, _)| together(node, alter));
    (0..graph.nodes()).into_par_iter().flat_map_iter(row).collect()
}

/// The network of agreements; `None` where nobody agrees with anybody.
fn kept(graph: &Graph, agreed: &[f64]) -> Option<Graph> {
    let row = |node: usize| graph.starts[node] as usize..graph.starts[node + 1] as usize;
    let closest = |node: usize| {
        let best = row(node).max_by(|&a, &b| agreed[a].total_cmp(&agreed[b]).then(b.cmp(&a)));
        best.map(|at| graph.alters[at])
    };
    let closest: Vec<Option<u32>> = (0..graph.nodes()).map(closest).collect();
    let mut next = Graph {
        starts: vec![0],
        alters: Vec::new(),
        weights: Vec::new(),
        strengths: Vec::new(),
        total: 0.0,
    };
    for node in 0..graph.nodes() {
        let mut strength = 0.0;
        for at in row(node) {
            let alter = graph.alters[at];
            let is_last =
                closest[node] == Some(alter) || closest[alter as usize] == Some(node as u32);
            if agreed[at] >= AGREE || (is_last && agreed[at] > 0.0) {
                next.alters.push(alter);
                next.weights.push(agreed[at]);
                strength += agreed[at];
            }
        }
        next.strengths.push(strength);
        next.starts.push(next.alters.len() as u32);
    }
    next.total = next.strengths.iter().sum();
    (next.total > 0.0).then_some(next)
}

/// How far a partition says the same of tied pairs as the starts do.
pub(super) fn likeness(graph: &Graph, starts: &[Vec<u32>], part: &[u32]) -> f64 {
    let agreed = agreement(graph, starts);
    let mut at = 0;
    let mut sum = 0.0;
    for node in 0..graph.nodes() {
        for (alter, _) in graph.ties(node) {
            sum += if part[node] == part[alter] { agreed[at] } else { 1.0 - agreed[at] };
            at += 1;
        }
    }
    sum
}

/// For each node the share of starts in which it is together with more than half of the others of
/// its part; `None` for a node alone.
pub(super) fn stability(part: &[u32], starts: &[Vec<u32>]) -> Vec<Option<f64>> {
    let mut part = part.to_vec();
    let parts = renumber(&mut part);
    let members = members(&part, parts);
    let mut stands = vec![0_u32; part.len()];
    for start in starts {
        for nodes in &members {
            let mut there: Vec<(u32, u32)> =
                nodes.iter().map(|&node| (start[node as usize], node)).collect();
            there.sort_unstable();
            for together in there.chunk_by(|a, b| a.0 == b.0) {
                if 2 * (together.len() - 1) > nodes.len() - 1 {
                    for &(_, node) in together {
                        stands[node as usize] += 1;
                    }
                }
            }
        }
    }
    let share = |(node, &times): (usize, &u32)| {
        let is_alone = members[part[node] as usize].len() < 2;
        (!is_alone && !starts.is_empty()).then(|| f64::from(times) / starts.len() as f64)
    };
    stands.iter().enumerate().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two triangles and a node tied to both.
    fn graph() -> Graph {
        let ties: [&[u32]; 7] =
            [&[1, 2], &[0, 2], &[0, 1, 6], &[4, 5, 6], &[3, 5], &[3, 4], &[2, 3]];
        let mut graph = Graph {
            starts: vec![0],
            alters: Vec::new(),
            weights: Vec::new(),
            strengths: ties.iter().map(|alters| alters.len() as f64).collect(),
            total: 16.0,
        };
        for alters in ties {
            graph.alters.extend(alters);
            graph.weights.extend(alters.iter().map(|_| 1.0));
            graph.starts.push(graph.alters.len() as u32);
        }
        graph
    }

    #[test]
    fn whoever_wavers_is_less_firm_than_the_others() {
        let (left, right) = (vec![0, 0, 0, 1, 1, 1, 0], vec![0, 0, 0, 1, 1, 1, 1]);
        let starts = [left.clone(), left.clone(), left.clone(), right];
        assert_eq!(of(&graph(), &starts, 1), left);
        let firm = stability(&left, &starts);
        assert_eq!(firm[6], Some(0.75));
        assert!(firm[..6].iter().all(|share| *share == Some(1.0)), "{firm:?}");
        assert_eq!(stability(&[0, 1, 1], &[vec![0, 1, 1]]), [None, Some(1.0), Some(1.0)]);
        assert!(likeness(&graph(), &starts, &left) > likeness(&graph(), &starts, &starts[3]));
    }

    #[test]
    fn where_nobody_agrees_everybody_stays_as_they_were() {
        let alone: Vec<u32> = (0..7).collect();
        assert_eq!(of(&graph(), std::slice::from_ref(&alone), 1), alone);
    }
}
