//! The tables: one file each, all made of the same cells.

pub mod cutpoints;
pub mod flags;
pub mod groups;
pub mod holds_together;
pub mod key_players;
mod measured;
pub mod merges;
pub mod network;
pub mod nonresponse;
pub mod people;
pub mod qap;
pub mod ranks;
pub mod roles;
pub mod schools;
mod shared;
mod standing;
pub mod terms;
pub mod ties;
