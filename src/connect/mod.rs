//! Records → Network: who is tied to whom, how strongly, and what happened when.

pub mod adjacency;
pub mod build;
pub mod mask;
pub mod network;
pub mod project;
pub mod rule;
pub mod strength;
pub mod timeline;
pub mod window;
