//! How many are within two steps of a set of key players.
//!
//! R = the set and all within two steps of any of it / N.
//!
//! High: news told to these few reaches nearly everybody through one other. Ties: presence,
//! undirected collapse. Undefined where the network is too large to search. Cost: sets of bits, n²/64
//! steps for adding one more to a set; pairs exact, n of these.
//!
//! Agrees with the definition, set by set, in a test.
//!
//! S. P. Borgatti (2006), doi:10.1007/s10588-006-7084-x.

use super::goal::Goal;
use crate::connect::adjacency::Adjacency;
use crate::measure::card::{Measure, Of};

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "key_reach",
    family: "cohesion",
    of: Of::Table("rows `reach_in_two_steps` of measure --what key-players"),
    says: "From which few people or schools most others are reached: the share of everybody who \
           is one of them, works with one of them, or works with somebody who does.",
    reading: "0.9: telling these reaches 9 of 10 through at most one other. Many sets are often as \
              good: see how many",
    formula: "R = |set and all within 2 steps of it| / N",
    ties: "Without direction, all alike however strong",
    undefined: "Where the network is too large to search",
    tools: "Agrees with the definition in Python, set by set. UCINET's default counts one step",
    cite: "S. P. Borgatti (2006), Identifying sets of key players in a social network, \
           doi:10.1007/s10588-006-7084-x",
};

/// Who is within two steps of each unit, a bit each.
#[derive(Debug)]
pub struct Reach {
    units: usize,
    within: Vec<Vec<u64>>,
}

impl Reach {
    /// Looks two steps round every unit.
    #[must_use]
    pub fn of(ties: &Adjacency) -> Self {
        let units = ties.units();
        let around = |unit: usize| {
            let mut bits = vec![0_u64; units.div_ceil(64)];
            let mut put = |unit: usize| bits[unit / 64] |= 1 << (unit % 64);
            put(unit);
            for &alter in ties.alters(unit) {
                put(alter as usize);
                ties.alters(alter as usize).iter().for_each(|&next| put(next as usize));
            }
            bits
        };
        Self { units, within: (0..units).map(around).collect() }
    }
}

impl Goal for Reach {
    fn with_each(&self, set: &[usize]) -> Vec<Option<f64>> {
        let mut all = vec![0_u64; self.units.div_ceil(64)];
        for &unit in set {
            all.iter_mut().zip(&self.within[unit]).for_each(|(all, own)| *all |= own);
        }
        let value = |unit: usize| {
            let both =
                all.iter().zip(&self.within[unit]).map(|(all, own)| (all | own).count_ones());
            let reached: u32 = both.sum();
            (!set.contains(&unit)).then(|| f64::from(reached) / self.units as f64)
        };
        (0..self.units).map(value).collect()
    }

    fn steps(&self) -> usize {
        self.units * (self.units / 16 + 1)
    }
}
