//! Shortest paths, computed once for betweenness, closeness and efficiency.

pub mod by_length;
pub mod by_steps;
pub mod by_whole;
pub mod chunks;
pub mod estimate;
#[cfg(test)]
pub(crate) mod example;
pub mod lanes;
pub mod lengths;
pub mod pruning;
pub mod queue;
pub mod repair;
pub mod rows;
pub mod shortest;
pub mod sources;
pub mod spread;
pub mod sums;
pub mod whole;
pub mod without_each;
