//! Story + Charts → bytes: the report, its tables and its exchange files.

pub mod arrange;
pub mod compose;
pub mod explain;
pub mod graph;
pub(crate) mod page;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod sample_findings;
pub mod sheet;
pub mod sheets;
pub(crate) mod summary;
pub(crate) mod words;
pub mod writers;
