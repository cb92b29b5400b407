//! Node-link JSON, as `networkx.node_link_graph(data, edges="links")` and D3 read it.
//!
//! `{schema, version, seed, inputs, settings, directed, multigraph, graph: {name, level, direction,
//! measures of the network}, nodes: [{id, label, attributes}], links: [{source, target, weight,
//! attributes}]}`; an undefined value is `null`.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use super::writer::{Carries, Face, Writer, Written};
use crate::base::error::Error;
use crate::connect::rule::Direction;
use crate::report::graph::{Field, Graph, Value};
use crate::report::summary::number::{Number, Pairs};
use crate::report::summary::{Input, SCHEMA, VERSION};
use crate::report::writers::json::pretty;

/// The format.
pub const WRITER: Writer = Writer {
    name: "json",
    ending: "json",
    opens_in: "everything as node-link JSON, for NetworkX, D3 and scripts",
    carries: Carries::Everything,
    write,
};

#[derive(Serialize)]
struct Document<'a> {
    schema: u8,
    version: &'static str,
    seed: u64,
    inputs: &'a [Input<'a>],
    settings: &'a Pairs<&'a str>,
    directed: bool,
    multigraph: bool,
    graph: Object<'a>,
    nodes: Nodes<'a>,
    links: Links<'a>,
}

fn write(graph: &Graph, _: Face) -> Result<Written, Error> {
    let document = Document {
        schema: SCHEMA,
        version: VERSION,
        seed: graph.seed,
        inputs: &graph.inputs,
        settings: &graph.settings,
        directed: graph.direction == Direction::Directed,
        multigraph: false,
        graph: Object { first: Vec::new(), fields: &graph.about, row: 0 },
        nodes: Nodes(graph),
        links: Links(graph),
    };
    Ok(Written { bytes: pretty(&document)?, replaced: 0 })
}

struct Nodes<'a>(&'a Graph<'a>);

struct Links<'a>(&'a Graph<'a>);

/// What every entry has, then its attributes.
struct Object<'a> {
    first: Vec<(&'static str, Value<'a>)>,
    fields: &'a [Field],
    row: usize,
}

impl Serialize for Nodes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_seq(Some(self.0.nodes.len()))?;
        for (row, node) in self.0.nodes.iter().enumerate() {
            let first = vec![("id", Value::Text(&node.id)), ("label", Value::Text(&node.label))];
            all.serialize_element(&Object { first, fields: &self.0.node_fields, row })?;
        }
        all.end()
    }
}

impl Serialize for Links<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_seq(Some(self.0.edges.len()))?;
        for (row, edge) in self.0.edges.iter().enumerate() {
            let first = vec![
                ("source", Value::Text(self.0.id(edge.source))),
                ("target", Value::Text(self.0.id(edge.target))),
                ("weight", edge.value()),
            ];
            all.serialize_element(&Object { first, fields: &self.0.edge_fields, row })?;
        }
        all.end()
    }
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.first.len() + self.fields.len()))?;
        for (name, value) in &self.first {
            map.serialize_entry(name, value)?;
        }
        for field in self.fields {
            map.serialize_entry(&field.name, &field.at(self.row))?;
        }
        map.end()
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Value::Text(text) => serializer.serialize_str(text),
            Value::Whole(value) => serializer.serialize_i64(value),
            Value::Real(value) => Number(value).serialize(serializer),
            Value::YesNo(value) => serializer.serialize_bool(value),
        }
    }
}
