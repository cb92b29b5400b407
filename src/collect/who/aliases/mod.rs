//! The user's answers: which spellings are the same, and which are not.

pub mod follow;
pub mod listed;
pub mod people;
pub mod row;
pub mod schools;
pub mod settings;
pub mod which;
