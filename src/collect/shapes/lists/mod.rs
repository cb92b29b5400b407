//! Lists: who there is, with or without activity.

pub mod aliases;
pub mod people;
pub mod schools;
