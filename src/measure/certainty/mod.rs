//! How sure a number is.

pub mod anew;
pub mod bootstrap;
pub mod chance;
pub mod draws;
pub mod kinds;
pub mod ranking;
pub mod ranks;
pub mod sums;
