//! Story + Charts → bytes: the report, its tables and its exchange files.

pub mod arrange;
pub mod compose;
pub mod explain;
pub mod graph;
mod holding_json;
mod json_number;
pub(crate) mod page;
#[cfg(test)]
mod sample;
pub mod sheet;
pub mod sheets;
pub(crate) mod summary;
mod terms_json;
pub(crate) mod words;
pub mod writers;
