//! One file per command.

pub mod check;
pub mod explain;
pub mod export;
pub mod measure;
pub mod report;
pub mod template;
