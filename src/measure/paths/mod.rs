//! paths

pub mod shortest;
