//! Every format as the same plain graph.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::rows;

/// A value as a reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Read {
    Text(String),
    Number(f64),
    YesNo(bool),
}

pub(super) type Attributes = BTreeMap<String, Read>;

/// A graph as a reader sees it; what is undefined is absent.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Graph {
    pub(super) directed: bool,
    pub(super) about: Attributes,
    /// Ids in the order of the file, with the label among the attributes.
    pub(super) nodes: Vec<(String, Attributes)>,
    /// Source, target and attributes, the weight among them.
    pub(super) edges: Vec<(String, String, Attributes)>,
}

impl Graph {
    pub(super) fn label(&self, id: &str) -> &str {
        let (_, attributes) = self.nodes.iter().find(|(other, _)| other == id).unwrap();
        text(&attributes["label"])
    }
}

#[track_caller]
pub(super) fn text(value: &Read) -> &str {
    match value {
        Read::Text(text) => text,
        other => panic!("{other:?} is no text"),
    }
}

fn typed(kind: &str, text: &str) -> Read {
    match kind {
        "string" => Read::Text(text.to_owned()),
        "long" => Read::Number(text.parse::<i64>().unwrap() as f64),
        "double" => Read::Number(text.parse().unwrap()),
        "boolean" => Read::YesNo(text.parse().unwrap()),
        other => panic!("no such type: {other}"),
    }
}

type Node<'a> = roxmltree::Node<'a, 'a>;

fn children<'a>(node: Node<'a>, name: &'static str) -> impl Iterator<Item = Node<'a>> {
    node.children().filter(move |child| child.has_tag_name(name) || local(*child, name))
}

fn local(node: Node, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

#[track_caller]
fn said(node: Node, name: &str) -> String {
    node.attribute(name).unwrap_or_else(|| panic!("no {name} in {node:?}")).to_owned()
}

/// Key → where it belongs, its name and its type.
type Keys = BTreeMap<String, [String; 3]>;

pub(super) fn graphml(bytes: &str) -> Graph {
    let document = roxmltree::Document::parse(bytes).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://graphml.graphdrawing.org/xmlns"));
    let key = |key: Node| {
        (said(key, "id"), ["for", "attr.name", "attr.type"].map(|name| said(key, name)))
    };
    let keys: Keys = children(root, "key").map(key).collect();
    assert_eq!(keys.len(), children(root, "key").count(), "no key twice");
    let data = |node: Node, of: &str| -> Attributes {
        let all = children(node, "data").map(|data| {
            let [of_key, name, kind] = &keys[&said(data, "key")];
            assert_eq!(of_key, of);
            (name.clone(), typed(kind, data.text().unwrap_or_default()))
        });
        all.collect()
    };
    let graph = children(root, "graph").next().unwrap();
    Graph {
        directed: said(graph, "edgedefault") == "directed",
        about: data(graph, "graph"),
        nodes: children(graph, "node").map(|n| (said(n, "id"), data(n, "node"))).collect(),
        edges: children(graph, "edge")
            .map(|e| (said(e, "source"), said(e, "target"), data(e, "edge")))
            .collect(),
    }
}

pub(super) fn gexf(bytes: &str) -> Graph {
    let document = roxmltree::Document::parse(bytes).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.gexf.net/1.2draft"));
    let graph = children(root, "graph").next().unwrap();
    let mut keys = Keys::new();
    for list in children(graph, "attributes") {
        for attribute in children(list, "attribute") {
            let entry = [said(list, "class"), said(attribute, "title"), said(attribute, "type")];
            assert_eq!(keys.insert(said(attribute, "id"), entry), None);
        }
    }
    let values = |node: Node, of: &str| -> Attributes {
        let all = children(node, "attvalues").flat_map(|list| children(list, "attvalue"));
        let all = all.map(|value| {
            let [class, title, kind] = &keys[&said(value, "for")];
            assert_eq!(class, of);
            (title.clone(), typed(kind, &said(value, "value")))
        });
        all.collect()
    };
    let node = |node: Node| {
        let mut attributes = values(node, "node");
        attributes.insert("label".to_owned(), Read::Text(said(node, "label")));
        (said(node, "id"), attributes)
    };
    let edge = |edge: Node| {
        let mut attributes = values(edge, "edge");
        attributes.insert("weight".to_owned(), typed("double", &said(edge, "weight")));
        (said(edge, "source"), said(edge, "target"), attributes)
    };
    let inside = |name: &'static str| children(graph, name).next().unwrap();
    Graph {
        directed: said(graph, "defaultedgetype") == "directed",
        about: Attributes::new(),
        nodes: children(inside("nodes"), "node").map(node).collect(),
        edges: children(inside("edges"), "edge").map(edge).collect(),
    }
}

fn object(value: &Value) -> Attributes {
    let entry = |(name, value): (&String, &Value)| {
        let value = match value {
            Value::Null => return None,
            Value::String(text) => Read::Text(text.clone()),
            Value::Bool(yes) => Read::YesNo(*yes),
            other => Read::Number(other.as_f64().unwrap()),
        };
        Some((name.clone(), value))
    };
    value.as_object().unwrap().iter().filter_map(entry).collect()
}

pub(super) fn json(bytes: &str) -> Graph {
    let document: Value = serde_json::from_str(bytes).unwrap();
    assert_eq!((&document["schema"], &document["multigraph"]), (&1.into(), &false.into()));
    let all = |name: &str| -> Vec<Attributes> {
        document[name].as_array().unwrap().iter().map(object).collect()
    };
    let take = |from: &mut Attributes, name: &str| text(&from.remove(name).unwrap()).to_owned();
    let mut nodes = all("nodes");
    let mut edges = all("links");
    Graph {
        directed: document["directed"].as_bool().unwrap(),
        about: object(&document["graph"]),
        nodes: nodes.iter_mut().map(|n| (take(n, "id"), n.clone())).collect(),
        edges: edges
            .iter_mut()
            .map(|e| (take(e, "source"), take(e, "target"), e.clone()))
            .collect(),
    }
}

/// `nodes.csv` and `edges.csv`; a table has no types, so those of another reading are used.
pub(super) fn tables(nodes: &[u8], edges: &[u8], types: &Graph) -> Graph {
    let like = |cell: &str, other: Option<&Read>| match other {
        Some(Read::Text(_)) => Read::Text(cell.to_owned()),
        Some(Read::YesNo(_)) => Read::YesNo(cell == "1"),
        _ => Read::Number(cell.parse().unwrap()),
    };
    let filled = |row: &BTreeMap<String, String>, types: &Attributes| -> Attributes {
        let cells = row.iter().filter(|(_, cell)| !cell.is_empty());
        cells.map(|(name, cell)| (name.clone(), like(cell, types.get(name)))).collect()
    };
    let nodes = rows(nodes).into_iter().zip(&types.nodes).map(|(mut row, (_, types))| {
        let id = row.remove("id").unwrap();
        (id, filled(&row, types))
    });
    let mut directed = types.directed;
    let edges = rows(edges).into_iter().zip(&types.edges).map(|(mut row, (.., types))| {
        let mut take = |name: &str| row.remove(name).unwrap();
        directed = take("type") == "Directed";
        let ends = (take("source"), take("target"));
        let _ = (take("source_label"), take("target_label"));
        (ends.0, ends.1, filled(&row, types))
    });
    let edges = edges.collect();
    Graph { directed, about: types.about.clone(), nodes: nodes.collect(), edges }
}

/// Stops at the first node or edge that differs.
#[track_caller]
pub(super) fn same<T: PartialEq + std::fmt::Debug>(ours: &[T], theirs: &[T]) {
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(theirs) {
        assert_eq!(ours, theirs);
    }
}
