//! How much of a network there is.

pub mod activities;
pub mod assessed;
pub mod density;
pub mod people;
pub mod schools;
pub mod ties;
