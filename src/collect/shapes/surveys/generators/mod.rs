//! Name generators: contacts in numbered columns.

pub mod contacts;
pub mod counting;
pub mod days;
pub mod generator;
pub mod name_generator;
pub mod numbered;
pub mod of_contact;
pub mod series;
pub mod ticks;
pub mod which_strength;
