//! How far the network falls apart without a set of key players.
//!
//! F = 1 − Σ `s_k` (`s_k` − 1) / (r (r − 1)), `s_k` the sizes of the parts without the set and r how many
//! are left: the share of pairs of others that cannot reach one another.
//!
//! High: a few hold it together. It says nothing about how much longer the ways become: see
//! `key_distance_fragmentation`. Ties: presence, undirected collapse. Undefined with fewer than two
//! others. Cost: adding one more to a set is one depth-first search for all candidates, O(n + m);
//! pairs exact, n of these.
//!
//! Agrees with the exact search of the stored networks (karate club: {1} .316288, {1, 2} .423387)
//! and with components counted anew.
//!
//! S. P. Borgatti (2006), doi:10.1007/s10588-006-7084-x.

use super::goal::Goal;
use crate::connect::adjacency::Adjacency;
use crate::measure::card::{Measure, Of};
use crate::measure::cohesion::cuts;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "key_fragmentation",
    family: "cohesion",
    of: Of::Table("rows `fragmentation` of measure --what key-players"),
    says: "Which few people or schools hold the network together: the share of pairs of others \
           who could not reach one another without all of them.",
    reading: "Near before: nobody's leaving parts others. Far above it: the network rests on \
              these. Which set is best can hang on one tie: see how many are as good",
    formula: "F = 1 − Σ s_k (s_k − 1) / (r (r − 1)), s_k the sizes of the parts without the set, r \
              the number left",
    ties: "Without direction, all alike however strong",
    undefined: "With fewer than two others, and where the network is too large to search",
    tools: "Agrees with an exact search in Python on four networks, with how many sets are as good \
            (karate club: unit 1 0.316288; units 1 and 2 0.423387)",
    cite: "S. P. Borgatti (2006), Identifying sets of key players in a social network, \
           doi:10.1007/s10588-006-7084-x",
};

/// Fragmentation by removal.
#[derive(Debug)]
pub struct Fragmentation<'a>(pub &'a Adjacency);

impl Goal for Fragmentation<'_> {
    fn with_each(&self, set: &[usize]) -> Vec<Option<f64>> {
        let units = self.0.units();
        let mut rest = Adjacency::without_rows();
        for unit in 0..units {
            let left = |(alter, _): &(usize, _)| !set.contains(alter);
            let row = self.0.ties(unit).filter(left).map(|(alter, tie)| (alter as u32, tie.0));
            rest.push_row(if set.contains(&unit) { Vec::new() } else { row.collect() });
        }
        let cuts = cuts::of(&rest, units);
        let left = units as f64 - set.len() as f64 - 1.0;
        let value = |unit: usize| {
            let (together, lost) = cuts.pairs(unit);
            let linked = 2.0 * (together - lost) as f64;
            (!set.contains(&unit) && left > 1.0).then(|| 1.0 - linked / (left * (left - 1.0)))
        };
        (0..units).map(value).collect()
    }

    fn steps(&self) -> usize {
        8 * (self.0.units() + self.0.arcs())
    }
}
