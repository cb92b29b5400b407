//! Files that give the ties themselves, without dates.

pub mod ties;
