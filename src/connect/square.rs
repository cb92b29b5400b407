//! Ties of few units, summed with a place for every pair: quicker than lists where most pairs meet.

use super::adjacency::Adjacency;

/// All pairs of units and how strongly activities tie them.
#[derive(Debug)]
pub struct Square {
    units: usize,
    sums: Vec<f64>,
}

impl Square {
    /// No ties yet.
    #[must_use]
    pub fn of(units: usize) -> Self {
        Self { units, sums: vec![0.0; units * units] }
    }

    /// Adds what happened so often with these units, each there once.
    pub fn add(&mut self, times: u32, weight: f64, units: &[u32]) {
        let share = f64::from(times) * (weight / (units.len() - 1) as f64);
        for (at, &one) in units.iter().enumerate() {
            for &other in &units[at + 1..] {
                let (low, high) = (one.min(other), one.max(other));
                self.sums[low as usize * self.units + high as usize] += share;
            }
        }
    }

    /// All ties, each sum in the order in which it was added.
    #[must_use]
    pub fn ties(&self) -> Adjacency {
        let mut ties = Vec::new();
        for one in 0..self.units {
            let row = self.sums[one * self.units..][..self.units].iter().enumerate().skip(one + 1);
            let tied = row.filter(|(_, sum)| **sum > 0.0);
            ties.extend(tied.map(|(other, &sum)| (one as u32, other as u32, sum)));
        }
        Adjacency::symmetric(self.units, &ties)
    }
}

#[cfg(test)]
mod tests {
    use super::Square;
    use crate::connect::project::{self, Group};

    #[test]
    fn all_pairs_at_once_are_what_lists_of_pairs_are() {
        let group = |units: &[u32], weight| Group {
            units: units.to_vec(),
            size: units.len(),
            hosts: Vec::new(),
            weight,
        };
        let groups =
            [group(&[0, 2, 4], 1.0), group(&[1, 2], 0.5), group(&[2, 4], 2.0), group(&[3], 1.0)];
        let listed = project::undirected(5, &groups, &[1; 4]);
        let mut square = Square::of(5);
        for group in groups.iter().filter(|group| group.size > 1) {
            square.add(1, group.weight, &group.units);
        }
        assert_eq!(square.ties(), listed);
    }
}
