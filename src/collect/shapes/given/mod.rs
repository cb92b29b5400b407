//! Files that give the ties themselves, without dates.

pub mod relations;
pub mod strength_column;
pub mod ties;
pub mod units;
