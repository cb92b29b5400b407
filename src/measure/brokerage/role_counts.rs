//! Gould and Fernandez's five roles, counted in one pass.
//!
//! Unit v brokers for a and b when a → v → b and there is no a → b. The letters are the groups of
//! a, v and b in that order. With direction every ordered pair counts. Without it, each pair is met
//! in both orders: coordinator, itinerant and liaison are halved, and a pair of one own and one
//! other unit counts once as gatekeeper and once as representative. A unit without a group has
//! no role, and neighbours without one are skipped. A broker costs the summed out-degrees of those
//! who reach it plus in-degree × out-degree; counts are whole numbers, so threads cannot matter.

use rayon::prelude::*;

use crate::connect::adjacency::Ties;
use crate::measure::groups::Groups;

/// How often each unit stands in each role; `None` without groups.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleCounts {
    /// AAA
    pub coordinator: Vec<Option<f64>>,
    /// ABA
    pub itinerant: Vec<Option<f64>>,
    /// ABB
    pub gatekeeper: Vec<Option<f64>>,
    /// AAB
    pub representative: Vec<Option<f64>>,
    /// ABC
    pub liaison: Vec<Option<f64>>,
}

/// Counts the roles.
#[must_use]
pub fn count(ties: &Ties, groups: Option<&Groups>) -> RoleCounts {
    let group_of = |unit: usize| groups.and_then(|groups| groups.of.get(unit).copied().flatten());
    let group: Vec<Option<u32>> = (0..ties.units()).map(group_of).collect();
    let tallies: Vec<Option<Tally>> = (0..ties.units())
        .into_par_iter()
        .with_min_len(16)
        .map_init(
            || Met { by: vec![NOBODY; ties.units()] },
            |met, broker| Some(met.tally(ties, &group, broker, group[broker]?)),
        )
        .collect();
    let orders = if ties.is_directed() { 1 } else { 2 };
    let column = |of: fn(&Tally) -> u64, orders: u64| {
        tallies.iter().map(|tally| tally.as_ref().map(|t| (of(t) / orders) as f64)).collect()
    };
    RoleCounts {
        coordinator: column(|t| t.coordinator, orders),
        itinerant: column(|t| t.itinerant, orders),
        gatekeeper: column(|t| t.gatekeeper, 1),
        representative: column(|t| t.representative, 1),
        liaison: column(|t| t.liaison, orders),
    }
}

const NOBODY: u32 = u32::MAX;

/// How often one unit brokers for an ordered pair in each role.
#[derive(Default)]
struct Tally {
    coordinator: u64,
    itinerant: u64,
    gatekeeper: u64,
    representative: u64,
    liaison: u64,
}

impl Tally {
    fn add(&mut self, from: u32, broker: u32, to: u32) {
        let role = match (from == broker, broker == to) {
            (true, true) => &mut self.coordinator,
            (true, false) => &mut self.representative,
            (false, true) => &mut self.gatekeeper,
            (false, false) if from == to => &mut self.itinerant,
            (false, false) => &mut self.liaison,
        };
        *role += 1;
    }
}

/// A scratch row: which source last reached each unit directly.
struct Met {
    by: Vec<u32>,
}

impl Met {
    fn tally(&mut self, ties: &Ties, group: &[Option<u32>], broker: usize, own: u32) -> Tally {
        let mut tally = Tally::default();
        for &source in ties.into().alters(broker) {
            let Some(from) = group[source as usize] else { continue };
            for &direct in ties.out().alters(source as usize) {
                self.by[direct as usize] = source;
            }
            for &target in ties.out().alters(broker) {
                if target == source || self.by[target as usize] == source {
                    continue;
                }
                if let Some(to) = group[target as usize] {
                    tally.add(from, own, to);
                }
            }
        }
        tally
    }
}
