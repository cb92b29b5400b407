//! GEXF 1.2: <https://gexf.net>. NetworkX reads 1.3 only from its version 3.6 on, and nothing of it
//! is needed here. GEXF has no attributes of the network, so the measures of the whole are not in it.

use super::writer::{Carries, Face, Writer, Written};
use super::xml::{Xml, word};
use crate::base::error::Error;
use crate::report::graph::{Field, Graph, Value};

/// The format.
pub const WRITER: Writer = Writer {
    name: "gexf",
    ending: "gexf",
    opens_in: "everything but the measures of the whole network, for Gephi and NetworkX",
    carries: Carries::Units,
    write,
};

const OPEN: &str = "<gexf xmlns=\"http://www.gexf.net/1.2draft\" \
    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
    xsi:schemaLocation=\"http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd\" \
    version=\"1.2\">\n";

#[allow(clippy::unnecessary_wraps)] // tables and JSON can fail
fn write(graph: &Graph, _: Face) -> Result<Written, Error> {
    let mut xml = Xml::new();
    xml.markup(OPEN);
    meta(&mut xml, graph);
    let direction = graph.direction.word();
    xml.markup(&format!("<graph mode=\"static\" defaultedgetype=\"{direction}\">\n"));
    attributes(&mut xml, "node", &graph.node_fields);
    attributes(&mut xml, "edge", &graph.edge_fields);
    xml.markup("<nodes>\n");
    for (row, node) in graph.nodes.iter().enumerate() {
        xml.markup("<node");
        xml.attribute("id", &node.id);
        xml.attribute("label", &node.label);
        xml.markup(">\n");
        values(&mut xml, "n", &graph.node_fields, row);
        xml.markup("</node>\n");
    }
    xml.markup("</nodes>\n<edges>\n");
    for (row, edge) in graph.edges.iter().enumerate() {
        xml.markup("<edge");
        xml.attribute("id", &format!("e{}", row + 1));
        xml.attribute("source", graph.id(edge.source));
        xml.attribute("target", graph.id(edge.target));
        xml.markup(" weight=\"");
        xml.value(edge.value());
        xml.markup("\">\n");
        values(&mut xml, "e", &graph.edge_fields, row);
        xml.markup("</edge>\n");
    }
    xml.markup("</edges>\n</graph>\n</gexf>\n");
    Ok(xml.written())
}

/// Where the graph comes from, in words; no date, because the same data gives the same bytes.
fn meta(xml: &mut Xml, graph: &Graph) {
    let texts = graph.about.iter().chain(&graph.origin()).cloned().collect::<Vec<Field>>();
    let text = |field: &Field| match field.at(0)? {
        Value::Text(text) => Some(format!("{}: {text}", field.name)),
        _ => None,
    };
    let texts: Vec<String> = texts.iter().filter_map(text).collect();
    xml.markup("<meta>\n<creator>tiebeam</creator>\n<description>");
    xml.escaped(&texts.join("; "));
    xml.markup("</description>\n</meta>\n");
}

fn attributes(xml: &mut Xml, class: &str, fields: &[Field]) {
    xml.markup(&format!("<attributes class=\"{class}\">\n"));
    for (at, field) in fields.iter().enumerate() {
        xml.markup("<attribute");
        xml.attribute("id", &format!("{}{at}", &class[..1]));
        xml.attribute("title", &field.name);
        xml.attribute("type", word(&field.values));
        xml.markup("/>\n");
    }
    xml.markup("</attributes>\n");
}

/// What is defined: an undefined value is no `attvalue`.
fn values(xml: &mut Xml, letter: &str, fields: &[Field], row: usize) {
    xml.markup("<attvalues>\n");
    for (at, field) in fields.iter().enumerate() {
        if let Some(value) = field.at(row) {
            xml.markup(&format!("<attvalue for=\"{letter}{at}\" value=\""));
            xml.value(value);
            xml.markup("\"/>\n");
        }
    }
    xml.markup("</attvalues>\n");
}
