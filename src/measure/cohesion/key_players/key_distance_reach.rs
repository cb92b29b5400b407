//! How close everybody is to the nearest of a set of key players.
//!
//! DR = `Σ_j` `1/d_Sj` / N, `d_Sj` the steps from j to the nearest of the set, 1 for its members, and 1/d =
//! 0 where there is no way.
//!
//! High: everybody is in the set or next to it. Ties: presence, undirected collapse. Undefined where
//! the network is too large to search. Cost: n walks, then n² for adding one more to a set; pairs
//! exact, n of these.
//!
//! Agrees with the exact search of the stored networks (karate club: {34} .713235, {1, 34}
//! .955882).
//!
//! S. P. Borgatti (2006), doi:10.1007/s10588-006-7084-x.

use rayon::prelude::*;

use super::goal::{Goal, walk};
use crate::connect::adjacency::Adjacency;
use crate::measure::card::{Measure, Of};

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "key_distance_reach",
    family: "cohesion",
    of: Of::Table("rows `distance_reach` of measure --what key-players"),
    says: "From which few people or schools everybody is close: 1 if everybody is one of them or \
           works with one of them.",
    reading: "1: everybody is in the set or next to it. 0.5: two steps on average. Whoever cannot \
              be reached adds nothing",
    formula: "DR = Σ_j 1/d_Sj / N, d_Sj the steps to the nearest of the set, 1 for its members, \
              1/d = 0 where there is no way",
    ties: "Without direction, all alike however strong",
    undefined: "Where the network is too large to search",
    tools: "Agrees with an exact search in Python on four networks, with how many sets are as good \
            (karate club: unit 34 0.713235; units 1 and 34 0.955882). Members count as one step \
            away; counted as none they would add nothing",
    cite: "S. P. Borgatti (2006), Identifying sets of key players in a social network, \
           doi:10.1007/s10588-006-7084-x",
};

/// Steps between all units.
#[derive(Debug)]
pub struct DistanceReach {
    far: Vec<Vec<u32>>,
}

impl DistanceReach {
    /// Walks from every unit.
    #[must_use]
    pub fn of(ties: &Adjacency) -> Self {
        let nobody = vec![false; ties.units()];
        let from = |unit: usize| {
            let mut far = vec![u32::MAX; ties.units()];
            walk(ties, unit, &nobody, &mut far);
            // A member of the set counts as one step away.
            far[unit] = 1;
            far
        };
        Self { far: (0..ties.units()).into_par_iter().map(from).collect() }
    }
}

impl Goal for DistanceReach {
    fn with_each(&self, set: &[usize]) -> Vec<Option<f64>> {
        let units = self.far.len();
        let nearest = |unit: usize| set.iter().map(|&member| self.far[member][unit]).min();
        let nearest: Vec<u32> = (0..units).map(|unit| nearest(unit).unwrap_or(u32::MAX)).collect();
        let value = |unit: usize| {
            if set.contains(&unit) {
                return None;
            }
            let mut apart: Vec<u32> = Vec::new();
            for (own, far) in self.far[unit].iter().zip(&nearest) {
                let steps = *own.min(far) as usize;
                if steps < u32::MAX as usize {
                    if apart.len() <= steps {
                        apart.resize(steps + 1, 0);
                    }
                    apart[steps] += 1;
                }
            }
            let near =
                apart.iter().enumerate().skip(1).map(|(d, &units)| f64::from(units) / d as f64);
            Some(near.sum::<f64>() / units as f64)
        };
        (0..units).map(value).collect()
    }

    fn steps(&self) -> usize {
        2 * self.far.len() * self.far.len()
    }
}
