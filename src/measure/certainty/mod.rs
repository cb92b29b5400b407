//! Certainty: what chance alone would give.

pub mod chance;
