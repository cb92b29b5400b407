//! Network + Scores → Findings: what the numbers mean, in plain English, with the rows behind it.

pub mod account;
pub mod finding;
pub mod story;
