//! clustering

pub mod leiden;
pub mod triangles;
