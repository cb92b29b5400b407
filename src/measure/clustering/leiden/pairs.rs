//! The same steps on a table of all pairs, for networks with many ties for their nodes.
//!
//! It holds of each pair how much stronger it is tied than chance would have it. What a node gains
//! in a part is then one number, the sum over the members, and that of all nodes is kept up to date
//! while nodes move: looking at a node takes as long as there are parts, not as it has ties.

use super::graph::{Graph, SAME_GAIN, members, renumber};
use super::refining::{LOWEST, draw};
use super::steps::Steps;
use crate::base::seed::Dice;

/// All pairs of nodes.
#[derive(Debug, Clone)]
pub(super) struct Pairs {
    nodes: usize,
    /// Row after row the strength of each pair less what chance would give; nothing with oneself.
    excess: Vec<f64>,
    /// 2m of the whole network, and between how many pairs it lies at most.
    total: f64,
    arcs: usize,
}

impl Pairs {
    /// The table of a network.
    pub(super) fn of(graph: &Graph) -> Self {
        let nodes = graph.nodes();
        let mut excess = Vec::with_capacity(nodes * nodes);
        for node in 0..nodes {
            let share = graph.strengths[node] / graph.total;
            let from = excess.len();
            excess.extend(graph.strengths.iter().map(|strength| -share * strength));
            let row = &mut excess[from..];
            for (alter, weight) in graph.ties(node) {
                row[alter] += weight;
            }
            row[node] = 0.0;
        }
        Self { nodes, excess, total: graph.total, arcs: graph.alters.len() }
    }

    fn row(&self, node: usize) -> &[f64] {
        &self.excess[node * self.nodes..(node + 1) * self.nodes]
    }

    /// What a gain in strength must exceed to count as one.
    fn tolerance(&self) -> f64 {
        SAME_GAIN * self.total
    }

    /// For each part one behind the other what each node gains in it, itself left out.
    fn gains(&self, part: &[u32], parts: usize) -> Vec<f64> {
        if parts == self.nodes && part.iter().enumerate().all(|(node, &own)| node as u32 == own) {
            return self.excess.clone();
        }
        let mut gains = vec![0.0; parts * self.nodes];
        for (node, &own) in part.iter().enumerate() {
            let sums = &mut gains[own as usize * self.nodes..(own as usize + 1) * self.nodes];
            add(sums, self.row(node));
        }
        gains
    }

    /// The modularity, but for what is the same for all partitions.
    pub(super) fn quality(&self, part: &[u32]) -> f64 {
        let mut part = part.to_vec();
        let parts = renumber(&mut part);
        let mut sum = 0.0;
        for inside in members(&part, parts) {
            for &node in &inside {
                let row = self.row(node as usize);
                sum += inside.iter().map(|&other| row[other as usize]).sum::<f64>();
            }
        }
        sum / self.total
    }
}

fn add(sums: &mut [f64], row: &[f64]) {
    for (sum, value) in sums.iter_mut().zip(row) {
        *sum += value;
    }
}

fn take(sums: &mut [f64], row: &[f64]) {
    for (sum, value) in sums.iter_mut().zip(row) {
        *sum -= value;
    }
}

impl Steps for Pairs {
    fn nodes(&self) -> usize {
        self.nodes
    }

    fn settle(&self, part: &mut [u32], dice: &mut Dice) {
        let nodes = self.nodes;
        let mut parts = renumber(part);
        let mut gains = self.gains(part, parts);
        let mut size = vec![0_u32; parts];
        for &own in &*part {
            size[own as usize] += 1;
        }
        let mut live: Vec<u32> = (0..parts as u32).collect();
        let mut free: Vec<u32> = Vec::new();
        let mut order: Vec<u32> = (0..nodes as u32).collect();
        dice.shuffle(&mut order);
        let tolerance = self.tolerance();
        let (mut at, mut quiet) = (0, 0);
        while quiet < nodes {
            let node = order[at] as usize;
            at = if at + 1 == nodes { 0 } else { at + 1 };
            quiet += 1;
            let home = part[node];
            let mut best = home;
            let mut most = gains[home as usize * nodes + node] + tolerance;
            for &other in &live {
                let gained = gains[other as usize * nodes + node];
                if gained > most {
                    (best, most) = (other, gained);
                }
            }
            if most < 0.0 && size[home as usize] > 1 {
                best = free.pop().unwrap_or_else(|| {
                    gains.resize((parts + 1) * nodes, 0.0);
                    size.push(0);
                    parts += 1;
                    parts as u32 - 1
                });
                live.push(best);
            }
            if best == home {
                continue;
            }
            quiet = 0;
            part[node] = best;
            size[best as usize] += 1;
            size[home as usize] -= 1;
            let row = self.row(node);
            add(&mut gains[best as usize * nodes..(best as usize + 1) * nodes], row);
            let left = &mut gains[home as usize * nodes..(home as usize + 1) * nodes];
            if size[home as usize] == 0 {
                left.fill(0.0);
                free.push(home);
                live.retain(|&own| own != home);
            } else {
                take(left, row);
            }
        }
    }

    fn refine(&self, part: &[u32], parts: usize, warmth: f64, dice: &mut Dice) -> Vec<u32> {
        let mut fine: Vec<u32> = (0..self.nodes as u32).collect();
        let theta = warmth * self.total / self.arcs.max(1) as f64;
        let least = -self.tolerance();
        let mut choices: Vec<(u32, f64)> = Vec::new();
        let mut table: Vec<f64> = Vec::new();
        for mut inside in members(part, parts) {
            dice.shuffle(&mut inside);
            let number = inside.len();
            table.clear();
            for &node in &inside {
                let row = self.row(node as usize);
                table.extend(inside.iter().map(|&other| row[other as usize]));
            }
            // How much more each refined part is tied to the rest of the part than chance would have it.
            let mut outward: Vec<f64> =
                table.chunks_exact(number).map(|row| row.iter().sum()).collect();
            // Those who are well connected: the others neither join nor are joined.
            let mut open: Vec<u32> =
                (0..number as u32).filter(|&node| outward[node as usize] >= least).collect();
            let mut is_alone: Vec<bool> = outward.iter().map(|&outward| outward >= least).collect();
            for node in 0..number {
                if !is_alone[node] {
                    continue;
                }
                let gain = |other: u32| table[other as usize * number + node];
                // Staying alone gains nothing, and that is what the table holds of oneself.
                let most = open.iter().map(|&other| gain(other)).fold(0.0, f64::max);
                let least = least.max(most + LOWEST * theta);
                choices.clear();
                choices.extend(
                    open.iter()
                        .map(|&other| (other, gain(other)))
                        .filter(|choice| choice.1 >= least),
                );
                let to = draw(&mut choices, theta, dice).map_or(node, |chosen| chosen as usize);
                if to == node {
                    continue;
                }
                fine[inside[node] as usize] = inside[to];
                outward[to] += outward[node] - 2.0 * table[to * number + node];
                (is_alone[node], is_alone[to]) = (false, false);
                let is_open = outward[to] >= -self.tolerance();
                open.retain(|&other| other as usize != node && (is_open || other as usize != to));
                let (low, high) = table.split_at_mut(to.max(node) * number);
                let (low, high) =
                    (&mut low[to.min(node) * number..][..number], &mut high[..number]);
                if to < node { add(low, high) } else { add(high, low) }
            }
        }
        fine
    }

    fn of_parts(&self, part: &[u32], parts: usize) -> Self {
        let gains = self.gains(part, parts);
        let mut excess = vec![0.0; parts * parts];
        for (own, gains) in gains.chunks_exact(self.nodes).enumerate() {
            let row = &mut excess[own * parts..(own + 1) * parts];
            for (&other, gained) in part.iter().zip(gains) {
                row[other as usize] += gained;
            }
            row[own] = 0.0;
        }
        let arcs = self.arcs.min(parts * (parts - 1));
        Self { nodes: parts, excess, total: self.total, arcs }
    }
}
