//! The network as a file for graph programs: one file a format, in the order of the help.

pub mod edges;
pub mod gexf;
pub mod graphml;
pub mod json;
pub mod nodes;
pub mod writer;
mod xml;

use writer::Writer;

/// Every format, the first being the default.
pub const WRITERS: &[Writer] =
    &[graphml::WRITER, gexf::WRITER, edges::WRITER, nodes::WRITER, json::WRITER];
