//! Whether a network hangs together, and what would split it.

pub mod bridge;
pub mod components;
pub mod cut_off;
pub mod cutpoint;
pub mod efficiency_loss;
pub mod fragmentation;
pub mod isolates;
pub mod largest_component;
pub mod pairs_cut;
