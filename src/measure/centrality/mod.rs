//! Centrality: how much contact a unit has, and how much runs through it.

pub mod betweenness;
pub mod betweenness_share;
pub mod betweenness_unweighted;
pub mod closeness;
pub mod degree;
pub mod eigenvector;
pub mod harmonic;
pub mod harmonic_unweighted;
pub mod in_degree;
pub mod in_strength;
pub mod k_core;
pub mod out_degree;
pub mod out_strength;
pub mod pagerank;
pub mod perron;
pub mod reach_two;
pub mod strength;
