//! brokerage

pub mod burt;
pub mod role_counts;
