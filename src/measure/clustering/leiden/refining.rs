//! Refinement: what a part falls into when its nodes join up afresh inside it.
//!
//! Only nodes that are still alone join, only well-connected ones, and only parts that are well
//! connected themselves; which one is drawn with probability ∝ exp(gain / θ), as in the paper. So
//! every refined part is connected, and parts that hang together badly come apart.

use super::graph::{Graph, members};
use super::near::Near;
use crate::base::seed::Dice;

/// Splits each of the `parts` of `part`; gives the refined part of each node (numbers with gaps).
///
/// `warmth` is θ in units of the mean tie: near zero, nodes join where they gain most.
pub(super) fn refine(
    graph: &Graph,
    part: &[u32],
    parts: usize,
    warmth: f64,
    dice: &mut Dice,
) -> Vec<u32> {
    let nodes = graph.nodes();
    let mut fine: Vec<u32> = (0..nodes as u32).collect();
    let mut strength = graph.strengths.clone();
    let mut size = vec![1_u32; nodes];
    // Ties of each refined part to the rest of the part it lies in.
    let mut outward: Vec<f64> = (0..nodes).map(|node| graph.within(node, part)).collect();
    let theta = warmth * graph.total / graph.alters.len().max(1) as f64;
    let mut near = Near::of(nodes);
    let mut choices: Vec<(u32, f64)> = Vec::new();
    for mut inside in members(part, parts) {
        let whole: f64 = inside.iter().map(|&node| graph.strengths[node as usize]).sum();
        let holds = |outward: f64, strength: f64| {
            graph.gain(outward, strength, whole - strength) >= -graph.tolerance()
        };
        dice.shuffle(&mut inside);
        for node in inside {
            let node = node as usize;
            let own = graph.strengths[node];
            let alone = fine[node] as usize == node && size[node] == 1;
            if !alone || !holds(outward[node], own) {
                continue;
            }
            for (alter, weight) in graph.ties(node) {
                near.add_if(part[alter] == part[node], fine[alter], weight);
            }
            choices.push((node as u32, 0.0));
            for &other in near.all() {
                let to = other as usize;
                let gained = graph.gain(near.ties_into(other), own, strength[to]);
                if gained >= -graph.tolerance() && holds(outward[to], strength[to]) {
                    choices.push((other, gained));
                }
            }
            let to = draw(&mut choices, theta, dice).map_or(node, |chosen| chosen as usize);
            if to != node {
                fine[node] = to as u32;
                outward[to] += outward[node] - 2.0 * near.ties_into(to as u32);
                strength[to] += own;
                size[to] += 1;
                size[node] = 0;
            }
            near.clear();
            choices.clear();
        }
    }
    fine
}

/// What is less likely than e to this beside the likeliest is never drawn: it could not change the sum.
pub(super) const LOWEST: f64 = -38.0;

/// Draws one choice with probability ∝ exp(gain / θ); the gains become odds.
pub(super) fn draw(choices: &mut [(u32, f64)], theta: f64, dice: &mut Dice) -> Option<u32> {
    let most = choices.iter().map(|choice| choice.1).fold(f64::NEG_INFINITY, f64::max);
    let mut sum = 0.0;
    for (_, gain) in choices.iter_mut() {
        let height = (*gain - most) / theta;
        *gain = if height < LOWEST { 0.0 } else { height.exp() };
        sum += *gain;
    }
    let mut left = dice.unit() * sum;
    for &(part, odds) in &*choices {
        left -= odds;
        if left < 0.0 {
            return Some(part);
        }
    }
    choices.last().map(|choice| choice.0)
}
