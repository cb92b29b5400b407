//! How sure a number is.

pub mod bootstrap;
pub mod chance;
