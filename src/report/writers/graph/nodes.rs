//! The units as a table: `id,label` and every attribute. With the edges it makes the whole graph.

use super::edges::{cell, table};
use super::writer::{Carries, Face, Writer, Written};
use crate::base::error::Error;
use crate::report::graph::Graph;
use crate::report::sheet::Sheet;

/// The format.
pub const WRITER: Writer = Writer {
    name: "nodes",
    ending: "csv",
    opens_in: "the schools or people as CSV, one row each, to go with edges",
    carries: Carries::Units,
    write,
};

fn write(graph: &Graph, face: Face) -> Result<Written, Error> {
    table(&sheet(graph), face)
}

fn sheet(graph: &Graph) -> Sheet {
    let fields = graph.node_fields.iter().map(|field| field.name.clone());
    let row = |(at, node): (usize, &crate::report::graph::Node)| {
        let first = [node.id.as_str().into(), node.label.as_str().into()];
        first.into_iter().chain(graph.node_fields.iter().map(|field| cell(field, at))).collect()
    };
    Sheet {
        name: "nodes",
        columns: ["id", "label"].map(str::to_owned).into_iter().chain(fields).collect(),
        rows: graph.nodes.iter().enumerate().map(row).collect(),
    }
}
