//! How sure a number is.

pub mod anew;
pub mod bootstrap;
pub mod chance;
pub mod two_sided;
