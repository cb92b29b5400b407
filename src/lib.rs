//! tiebeam: network analysis of school collaboration, from a dated log to findings.

pub mod base;
pub mod collect;
pub mod connect;
pub mod measure;
pub mod notice;
pub mod plot;
pub mod report;
pub mod run;
