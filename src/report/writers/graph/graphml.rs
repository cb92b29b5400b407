//! GraphML 1.0: <http://graphml.graphdrawing.org>.

use super::writer::{Carries, Face, Writer, Written};
use super::xml::{Xml, word};
use crate::base::error::Error;
use crate::report::graph::{Field, Graph};

/// The format.
pub const WRITER: Writer = Writer {
    name: "graphml",
    ending: "graphml",
    opens_in: "everything in one file, for Gephi, igraph, NetworkX and yEd",
    carries: Carries::Everything,
    write,
};

const OPEN: &str = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" \
    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
    xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns \
    http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

#[allow(clippy::unnecessary_wraps)] // tables and JSON can fail
fn write(graph: &Graph, _: Face) -> Result<Written, Error> {
    let about: Vec<Field> = graph.about.iter().cloned().chain(graph.origin()).collect();
    let mut xml = Xml::new();
    xml.markup(OPEN);
    // Keys by number: names of columns are no XML names. g, n and e keep the three apart.
    for (at, field) in about.iter().enumerate() {
        key(&mut xml, &format!("g{at}"), "graph", &field.name, word(&field.values));
    }
    key(&mut xml, "label", "node", "label", "string");
    for (at, field) in graph.node_fields.iter().enumerate() {
        key(&mut xml, &format!("n{at}"), "node", &field.name, word(&field.values));
    }
    key(&mut xml, "weight", "edge", "weight", "double");
    for (at, field) in graph.edge_fields.iter().enumerate() {
        key(&mut xml, &format!("e{at}"), "edge", &field.name, word(&field.values));
    }
    xml.markup(&format!("<graph edgedefault=\"{}\">\n", graph.direction.word()));
    data(&mut xml, "g", &about, 0);
    for (row, node) in graph.nodes.iter().enumerate() {
        xml.markup("<node");
        xml.attribute("id", &node.id);
        xml.markup(">\n<data key=\"label\">");
        xml.escaped(&node.label);
        xml.markup("</data>\n");
        data(&mut xml, "n", &graph.node_fields, row);
        xml.markup("</node>\n");
    }
    for (row, edge) in graph.edges.iter().enumerate() {
        xml.markup("<edge");
        xml.attribute("source", graph.id(edge.source));
        xml.attribute("target", graph.id(edge.target));
        xml.markup(">\n<data key=\"weight\">");
        xml.value(edge.value());
        xml.markup("</data>\n");
        data(&mut xml, "e", &graph.edge_fields, row);
        xml.markup("</edge>\n");
    }
    xml.markup("</graph>\n</graphml>\n");
    Ok(xml.written())
}

fn key(xml: &mut Xml, id: &str, of: &str, name: &str, kind: &str) {
    xml.markup("<key");
    for (attribute, value) in [("id", id), ("for", of), ("attr.name", name), ("attr.type", kind)] {
        xml.attribute(attribute, value);
    }
    xml.markup("/>\n");
}

/// What is defined: an undefined value is no `data`.
fn data(xml: &mut Xml, letter: &str, fields: &[Field], row: usize) {
    for (at, field) in fields.iter().enumerate() {
        if let Some(value) = field.at(row) {
            xml.markup(&format!("<data key=\"{letter}{at}\">"));
            xml.value(value);
            xml.markup("</data>\n");
        }
    }
}
