//! One file per command.

pub mod check;
pub mod export;
pub mod explain;
pub mod measure;
pub mod report;
