//! One file per command.

pub mod check;
pub mod measure;
pub mod report;
