//! Lists: who there is, with or without activity.

pub mod aliases;
pub mod gias;
pub mod gias_links;
pub mod markers;
pub mod people;
pub mod perhaps_a_log;
pub mod schools;
pub mod terms;
pub mod workforce;
