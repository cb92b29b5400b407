//! The ties as a table: `source,target,type,weight`, what is said of each, and both names.

use super::writer::{Carries, Face, Writer, Written};
use crate::base::error::Error;
use crate::connect::rule::Direction;
use crate::report::graph::{Field, Graph, Value};
use crate::report::sheet::{Cell, Sheet};
use crate::report::writers::csv;

/// The format.
pub const WRITER: Writer = Writer {
    name: "edges",
    ending: "csv",
    opens_in: "the ties as CSV, one row each, for Gephi, R, pandas and spreadsheets",
    carries: Carries::Ties,
    write,
};

fn write(graph: &Graph, face: Face) -> Result<Written, Error> {
    table(&sheet(graph), face)
}

/// A table as bytes.
pub(super) fn table(sheet: &Sheet, face: Face) -> Result<Written, Error> {
    let bytes = match face {
        Face::File => csv::exact_file(sheet)?,
        Face::Stream => csv::exact_stream(sheet)?,
    };
    Ok(Written { bytes, replaced: 0 })
}

/// A value as a cell; yes is 1, as in every table.
pub(super) fn cell(field: &Field, row: usize) -> Cell {
    match field.at(row) {
        None => Cell::Blank,
        Some(Value::Text(text)) => text.into(),
        Some(Value::Whole(value)) => Cell::Number(value as f64),
        Some(Value::Real(value)) => Cell::Number(value),
        Some(Value::YesNo(value)) => Cell::Number(f64::from(u8::from(value))),
    }
}

fn sheet(graph: &Graph) -> Sheet {
    let first = ["source", "target", "type", "weight"].map(str::to_owned).into_iter();
    let names = ["source_label", "target_label"].map(str::to_owned);
    let fields = graph.edge_fields.iter().map(|field| field.name.clone());
    let kind = match graph.direction {
        Direction::Undirected => "Undirected",
        Direction::Directed => "Directed",
    };
    let label = |node: usize| Cell::from(graph.nodes.get(node).map_or("", |n| n.label.as_str()));
    let row = |(at, edge): (usize, &crate::report::graph::Edge)| {
        let ids = [graph.id(edge.source).into(), graph.id(edge.target).into()];
        let weight = [kind.into(), Cell::Number(edge.weight)];
        let fields = graph.edge_fields.iter().map(|field| cell(field, at));
        let labels = [label(edge.source), label(edge.target)];
        ids.into_iter().chain(weight).chain(fields).chain(labels).collect()
    };
    Sheet {
        name: "edges",
        columns: first.chain(fields).chain(names).collect(),
        rows: graph.edges.iter().enumerate().map(row).collect(),
    }
}
