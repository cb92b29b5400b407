//! Local moving: each node goes to the part where it gains most, until nobody gains by going.

use std::collections::VecDeque;

use super::graph::Graph;
use super::near::Near;
use crate::base::seed::Dice;

/// Moves nodes between the parts of `part` (numbers below the number of nodes).
///
/// A queue in random order holds the nodes to look at; after a move, the neighbours outside the
/// new part are looked at again. Every move gains more than the tolerance, so it ends.
pub(super) fn settle(graph: &Graph, part: &mut [u32], dice: &mut Dice) {
    let nodes = graph.nodes();
    let mut parts = Parts::new(graph, part);
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    dice.shuffle(&mut order);
    let mut queue = VecDeque::from(order);
    let mut waits = vec![true; nodes];
    let mut near = Near::of(nodes);
    while let Some(node) = queue.pop_front() {
        let node = node as usize;
        waits[node] = false;
        for (alter, weight) in graph.ties(node) {
            near.add(part[alter], weight);
        }
        let home = part[node];
        let strength = graph.strengths[node];
        parts.leave(home, strength);
        let best = parts.best(graph, home, strength, &near);
        parts.join(best, strength);
        near.clear();
        if best == home {
            continue;
        }
        part[node] = best;
        for (alter, _) in graph.ties(node) {
            if part[alter] != best && !waits[alter] {
                waits[alter] = true;
                queue.push_back(alter as u32);
            }
        }
    }
}

/// Strength and size of each part, and the numbers that no part has.
struct Parts {
    strength: Vec<f64>,
    size: Vec<u32>,
    free: Vec<u32>,
}

impl Parts {
    fn new(graph: &Graph, part: &[u32]) -> Self {
        let mut strength = vec![0.0; part.len()];
        let mut size = vec![0; part.len()];
        for (node, &own) in part.iter().enumerate() {
            strength[own as usize] += graph.strengths[node];
            size[own as usize] += 1;
        }
        let free = (0..part.len() as u32).rev().filter(|&own| size[own as usize] == 0).collect();
        Self { strength, size, free }
    }

    fn leave(&mut self, part: u32, strength: f64) {
        let own = part as usize;
        self.size[own] -= 1;
        self.strength[own] -= strength;
        if self.size[own] == 0 {
            self.strength[own] = 0.0;
            self.free.push(part);
        }
    }

    fn join(&mut self, part: u32, strength: f64) {
        let own = part as usize;
        if self.size[own] == 0 {
            // Only the number freed last is ever taken: see `best`.
            self.free.pop();
        }
        self.size[own] += 1;
        self.strength[own] += strength;
    }

    /// Home unless another part, or being alone, is better by more than the tolerance.
    fn best(&self, graph: &Graph, home: u32, strength: f64, near: &Near) -> u32 {
        let gain =
            |part: u32| graph.gain(near.ties_into(part), strength, self.strength[part as usize]);
        let mut best = home;
        let mut most = gain(home) + graph.tolerance();
        for &other in near.all() {
            let gained = gain(other);
            if gained > most {
                best = other;
                most = gained;
            }
        }
        match self.free.last() {
            Some(&alone) if most < 0.0 && self.size[home as usize] > 0 => alone,
            _ => best,
        }
    }
}
