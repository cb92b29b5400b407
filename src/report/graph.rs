//! The network as nodes and edges with typed attributes: all that a graph file says.

pub mod build;
mod links;
pub mod subject;
mod units;

use super::summary::number::Pairs;
use super::summary::{Input, VERSION};
use crate::connect::rule::Direction;

/// A network as graph programs see it.
pub struct Graph<'a> {
    /// Whether an edge goes from somebody to somebody.
    pub direction: Direction,
    /// What is said of the whole: its name, its level and the measures of the network, one row each.
    pub about: Vec<Field>,
    /// The units in the order they are shown.
    pub nodes: Vec<Node>,
    /// What is said of each node.
    pub node_fields: Vec<Field>,
    /// The ties by source, then target.
    pub edges: Vec<Edge>,
    /// What is said of each edge, beside its weight.
    pub edge_fields: Vec<Field>,
    pub(crate) seed: u64,
    pub(crate) inputs: Vec<Input<'a>>,
    pub(crate) settings: Pairs<&'a str>,
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Plain letters and digits, the same for the same data: `n0001`.
    pub id: String,
    /// The name as shown: people of one name have their school behind it.
    pub label: String,
}

/// One tie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// Index of the node it starts at; without direction the one shown first.
    pub source: usize,
    /// Index of the node it leads to.
    pub target: usize,
    /// Its strength.
    pub weight: f64,
}

/// One attribute.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// What it is called; a measure by its name in the registry.
    pub name: String,
    /// A value for each node or edge.
    pub values: Values,
}

/// The values of an attribute; `None` is undefined or not known.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // the names say it
pub enum Values {
    Text(Vec<Option<String>>),
    Whole(Vec<Option<i64>>),
    Real(Vec<Option<f64>>),
    YesNo(Vec<Option<bool>>),
}

/// One value.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs)] // the names say it
pub enum Value<'a> {
    Text(&'a str),
    Whole(i64),
    Real(f64),
    YesNo(bool),
}

impl Field {
    /// The value of a node or edge.
    #[must_use]
    pub fn at(&self, row: usize) -> Option<Value<'_>> {
        match &self.values {
            Values::Text(values) => values.get(row)?.as_deref().map(Value::Text),
            Values::Whole(values) => values.get(row).copied().flatten().map(Value::Whole),
            Values::Real(values) => values.get(row).copied().flatten().map(Value::Real),
            Values::YesNo(values) => values.get(row).copied().flatten().map(Value::YesNo),
        }
    }

    pub(crate) fn text(name: &str, values: Vec<Option<String>>) -> Self {
        Self { name: name.to_owned(), values: Values::Text(values) }
    }
}

impl Edge {
    /// Its weight as a value.
    #[must_use]
    pub fn value(&self) -> Value<'static> {
        Value::Real(self.weight)
    }
}

impl Graph<'_> {
    /// The id of a node.
    #[must_use]
    pub fn id(&self, node: usize) -> &str {
        self.nodes.get(node).map_or("", |node| node.id.as_str())
    }

    /// What made the file and with which settings, for formats without a place of their own for it.
    #[must_use]
    pub fn origin(&self) -> Vec<Field> {
        let one = |name: &str, text: String| Field::text(name, vec![Some(text)]);
        let settings = self.settings.0.iter().map(|(name, value)| format!("{name}: {value}"));
        let inputs = self.inputs.iter().map(Input::in_words);
        vec![
            one("tiebeam", VERSION.to_owned()),
            one("seed", self.seed.to_string()),
            one("settings", settings.collect::<Vec<_>>().join("; ")),
            one("inputs", inputs.collect::<Vec<_>>().join("; ")),
        ]
    }
}
