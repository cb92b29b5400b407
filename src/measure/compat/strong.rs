//! Strong components: everybody reaches everybody along the arcs.

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::measure::card::Column;
use crate::measure::view::View;

/// Each cutpoint is one search more: beyond so many steps the column stays blank.
const MOST_STEPS: usize = 5_000_000_000;

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

/// Whether the others fall into more strong components without a unit.
#[must_use]
pub fn cutpoints(view: &View) -> Column {
    let (out, into) = (view.ties().out(), view.ties().into());
    if view.units() * (view.units() + out.arcs()) > MOST_STEPS {
        return vec![None; view.units()];
    }
    let all = parts(view, None).len();
    let cuts = |unit: usize| {
        let is_between = out.degree(unit) > 0 && into.degree(unit) > 0;
        // The unit itself is a component of its own then.
        is_between && parts(view, Some(unit)).len() - 1 > all
    };
    (0..view.units()).map(|unit| Some(f64::from(u8::from(cuts(unit))))).collect()
}

fn sizes(view: &View) -> Vec<usize> {
    parts(view, None).iter().map(Vec::len).collect()
}

/// The strong components, all arcs of one unit left out.
fn parts(view: &View, without: Option<usize>) -> Vec<Vec<NodeIndex>> {
    let arcs = view.ties().out().all();
    let stays = |unit: usize| Some(unit) != without;
    let arcs = arcs.filter(|&(from, to, _)| stays(from) && stays(to));
    let mut graph: DiGraph<(), (), u32> =
        DiGraph::from_edges(arcs.map(|(from, to, _)| (from as u32, to as u32)));
    while graph.node_count() < view.units() {
        graph.add_node(());
    }
    tarjan_scc(&graph)
}

#[cfg(test)]
mod tests {
    use super::cutpoints;
    use crate::connect::network::Level;
    use crate::measure::paths::example::{directed_ties, people};
    use crate::measure::view::View;

    #[test]
    fn who_holds_two_circles_together_cuts_and_who_ends_a_ring_does_not() {
        let circles = [(0, 1), (1, 0), (1, 2), (2, 1), (2, 3)].map(|(a, b)| (a, b, 1.0));
        let network = people(directed_ties(5, &circles));
        let found = cutpoints(&View::new(&network, Level::People, None, 1));
        // Without 1 the circle of three is two units; 3 is a component with or without 2.
        assert_eq!(found, [0.0, 1.0, 0.0, 0.0, 0.0].map(Some));
    }
}
