//! cohesion

pub mod parts;
