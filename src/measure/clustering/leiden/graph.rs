//! The network that Leiden moves nodes in: units at first, then whole parts taken as one node.

use super::near::Near;

/// Nodes with rows of ties; ties inside a node live on only in its strength.
#[derive(Debug, Clone)]
pub(super) struct Graph {
    pub(super) starts: Vec<u32>,
    pub(super) alters: Vec<u32>,
    pub(super) weights: Vec<f64>,
    /// Summed strength of each node, inner ties included.
    pub(super) strengths: Vec<f64>,
    /// 2m: the summed strength of all nodes.
    pub(super) total: f64,
}

/// Gains closer than this share of 2m are the same gain.
pub(super) const SAME_GAIN: f64 = 1e-12;

impl Graph {
    pub(super) fn nodes(&self) -> usize {
        self.strengths.len()
    }

    pub(super) fn ties(&self, node: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let row = self.starts[node] as usize..self.starts[node + 1] as usize;
        self.alters[row.clone()]
            .iter()
            .map(|&alter| alter as usize)
            .zip(self.weights[row].iter().copied())
    }

    /// The strength of the ties of a node to others of its part. Four sums side by side, put together in
    /// one order: a single one would wait for itself at each tie.
    pub(super) fn within(&self, node: usize, part: &[u32]) -> f64 {
        let row = self.starts[node] as usize..self.starts[node + 1] as usize;
        let own = part[node];
        // Adding nothing is sooner done than foreseeing who is in the same part.
        let counted =
            |alter: u32, weight: f64| if part[alter as usize] == own { weight } else { 0.0 };
        let mut sums = [0.0; 4];
        let (alters, last_alters) = self.alters[row.clone()].as_chunks::<4>();
        let (weights, last_weights) = self.weights[row].as_chunks::<4>();
        for (alters, weights) in alters.iter().zip(weights) {
            for lane in 0..4 {
                sums[lane] += counted(alters[lane], weights[lane]);
            }
        }
        let rest = last_alters.iter().zip(last_weights);
        let rest: f64 = rest.map(|(&alter, &weight)| counted(alter, weight)).sum();
        (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
    }

    /// What a gain in strength must exceed to count as one.
    pub(super) fn tolerance(&self) -> f64 {
        SAME_GAIN * self.total
    }

    /// m·ΔQ of joining a node to a part: its ties into the part less those that chance would give.
    pub(super) fn gain(&self, into: f64, strength: f64, part: f64) -> f64 {
        into - strength * (part / self.total)
    }

    /// The network of the parts: `part` numbers them from 0 to `parts` − 1.
    pub(super) fn of_parts(&self, part: &[u32], parts: usize) -> Self {
        let members = members(part, parts);
        let mut starts = vec![0];
        let mut alters = Vec::new();
        let mut weights = Vec::new();
        let mut strengths = vec![0.0; parts];
        let mut row = Near::of(parts);
        for (own, nodes) in members.iter().enumerate() {
            for &node in nodes {
                strengths[own] += self.strengths[node as usize];
                for (alter, weight) in self.ties(node as usize) {
                    row.add(part[alter], weight);
                }
            }
            row.sort();
            for &other in row.all().iter().filter(|&&other| other as usize != own) {
                alters.push(other);
                weights.push(row.ties_into(other));
            }
            row.clear();
            starts.push(alters.len() as u32);
        }
        Self { starts, alters, weights, strengths, total: self.total }
    }

    /// Modularity of a partition of the units.
    pub(super) fn quality(&self, part: &[u32]) -> f64 {
        let parts = part.iter().max().map_or(0, |&last| last as usize + 1);
        let (mut strength, mut inside) = (vec![0.0; parts], vec![0.0; parts]);
        for (node, &own) in part.iter().enumerate() {
            strength[own as usize] += self.strengths[node];
            inside[own as usize] += self.within(node, part);
        }
        let share = |(strength, inside): (&f64, &f64)| {
            inside / self.total - (strength / self.total) * (strength / self.total)
        };
        strength.iter().zip(&inside).map(share).sum()
    }
}

/// The nodes of each part, in order.
pub(super) fn members(part: &[u32], parts: usize) -> Vec<Vec<u32>> {
    let mut members = vec![Vec::new(); parts];
    for (node, &own) in part.iter().enumerate() {
        members[own as usize].push(node as u32);
    }
    members
}

/// Renumbers parts from 0 in the order of their first members; says how many there are.
pub(super) fn renumber(part: &mut [u32]) -> usize {
    let bound = part.iter().max().map_or(0, |&last| last as usize + 1);
    let mut new = vec![u32::MAX; bound];
    let mut parts = 0;
    for own in part {
        let number = &mut new[*own as usize];
        if *number == u32::MAX {
            *number = parts;
            parts += 1;
        }
        *own = *number;
    }
    parts as usize
}
