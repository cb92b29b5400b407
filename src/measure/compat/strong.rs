//! Strong components: everybody reaches everybody along the arcs.

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;

use crate::measure::view::View;

/// How many there are.
#[must_use]
pub fn components(view: &View) -> Option<f64> {
    Some(sizes(view).len() as f64)
}

/// How many units the largest has.
#[must_use]
pub fn largest(view: &View) -> Option<f64> {
    sizes(view).into_iter().max().map(|size| size as f64)
}

fn sizes(view: &View) -> Vec<usize> {
    let arcs = view.ties().out().all().map(|(from, to, _)| (from as u32, to as u32));
    let mut graph: DiGraph<(), (), u32> = DiGraph::from_edges(arcs);
    while graph.node_count() < view.units() {
        graph.add_node(());
    }
    tarjan_scc(&graph).iter().map(Vec::len).collect()
}
