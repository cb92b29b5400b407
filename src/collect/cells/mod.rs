//! What stands in the cells of a table: which column is which, numbers, several names at once.

pub mod absent;
pub mod amounts;
pub mod behind;
pub mod columns;
pub mod crowds;
pub mod ditto;
pub mod doubtful;
pub mod errors;
pub mod everybody;
pub mod footers;
pub mod invisible;
pub mod layout;
pub mod many_schools;
pub mod mending;
pub mod name_parts;
pub mod named;
pub mod nobody;
pub mod persons;
pub mod pieces;
pub mod roles;
pub mod several;
pub mod two_tables;
pub mod venues;
pub mod words;
