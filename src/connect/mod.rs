//! Records → Network: who is tied to whom, how strongly, and what happened when.

pub mod adjacency;
pub mod asked;
pub mod build;
pub mod deal;
pub mod fewer;
pub mod kept;
pub mod leave_out;
pub mod mask;
pub mod network;
pub mod pools;
pub mod project;
pub mod redraw;
pub mod resample;
pub mod rule;
pub mod square;
pub mod state;
pub mod strength;
pub mod timeline;
pub mod together;
pub mod ways;
pub mod window;
pub mod with_bodies;
pub mod without;
