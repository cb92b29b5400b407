//! Shortest paths in exact arithmetic, written down without regard to speed.

pub(crate) mod fraction;
pub(crate) mod natural;
pub(crate) mod paths;
