//! What is told, as bytes: one file a format.

pub mod csv;
pub mod graph;
pub mod html;
pub mod json;
pub mod png;
mod policy;
pub mod problems;
pub mod terminal;
pub mod toml;
