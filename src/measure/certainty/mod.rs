//! How sure a number is.

pub mod alone_chance;
pub mod anew;
pub mod band;
pub mod bootstrap;
pub mod chance;
pub mod draws;
pub mod estimate;
pub mod kinds;
pub mod margins;
pub mod permuted;
pub mod ranking;
pub mod ranks;
pub mod silent;
pub mod source;
pub mod sums;
pub mod two_sided;
