//! Whether there is a core that everybody is tied to, and who is in it.

pub mod best_core;
pub mod by_shape;
pub mod core;
pub mod core_periphery;
pub mod every_core;
pub mod pattern;
