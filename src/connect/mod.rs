//! Records → Network: who is tied to whom, how strongly, and what happened when.

pub mod adjacency;
pub mod network;
pub mod strength;
