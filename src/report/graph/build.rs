//! Network + Scores → Graph.

use super::subject::Subject;
use super::{Graph, links, units};
use crate::connect::rule::Direction;
use crate::report::summary::inputs;
use crate::report::summary::number::Pairs;

/// The graph of a network: every unit, with or without ties.
#[must_use]
pub fn graph<'a>(subject: &Subject<'a>) -> Graph<'a> {
    let Subject { network, level, account, .. } = *subject;
    // Ids, rows and edges all follow the order in which units are shown.
    let order = network.in_shown_order(level);
    let is_directed = network.ties(level).is_directed();
    let direction = if is_directed { Direction::Directed } else { Direction::Undirected };
    let (edges, edge_fields) = links::links(network, level, &order);
    let settings = account.choices.iter().map(|choice| (choice.name, choice.value.as_str()));
    Graph {
        direction,
        about: units::about(subject, direction),
        nodes: units::nodes(network, level, &order),
        node_fields: units::fields(subject, &order),
        edges,
        edge_fields,
        seed: account.seed,
        inputs: inputs(account),
        settings: Pairs(settings.collect()),
    }
}
