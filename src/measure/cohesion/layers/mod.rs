//! Kinds of activity as networks of their own, and whether they tie the same units.

pub mod layer;
pub mod qap_correlation;
