//! What stands in the cells of a table: which column is which, numbers, several names at once.

pub mod amounts;
pub mod columns;
pub mod ditto;
pub mod doubtful;
pub mod errors;
pub mod footers;
pub mod invisible;
pub mod layout;
pub mod mending;
pub mod names;
pub mod two_tables;
pub mod words;
