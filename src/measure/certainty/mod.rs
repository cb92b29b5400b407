//! How sure a number is.

pub mod chance;
