//! Shortest paths where the strength of a tie is read as its length: what igraph and NetworkX do
//! with `weights` and `weight`.

use crate::connect::adjacency::{Adjacency, Ties};
use crate::connect::strength::Alpha;
use crate::measure::paths::shortest;
use crate::measure::paths::sums::Paths;
use crate::measure::view::View;

/// Paths along the arcs, each as long as its strength.
#[must_use]
pub fn along(view: &View) -> Paths {
    let ties = view.ties();
    let turned = if ties.is_directed() {
        Ties::directed(turned(ties.collapse()), turned(ties.out()))
    } else {
        Ties::undirected(turned(ties.collapse()))
    };
    from_sources(view, &turned)
}

/// Paths that take arcs in either direction; of two between a pair the shorter counts.
#[must_use]
pub fn either_way(view: &View) -> Paths {
    let ties = view.ties();
    if !ties.is_directed() {
        return along(view);
    }
    let (out, into) = (turned(ties.out()), turned(ties.into()));
    let stronger = |(from, to, _)| {
        let strengths = [&out, &into].map(|rows| rows.between(from, to).map_or(0.0, |s| s.0));
        (from as u32, to as u32, strengths[0].max(strengths[1]))
    };
    let arcs = ties.collapse().all().map(stronger).filter(|arc| arc.2 > 0.0).collect();
    from_sources(view, &Ties::undirected(Adjacency::from_arcs(ties.units(), arcs)))
}

fn from_sources(view: &View, ties: &Ties) -> Paths {
    shortest::weighted_from(ties, Alpha::default(), view.sources, view.seed)
}

/// Ties whose length, 1/w, is what their strength was.
fn turned(ties: &Adjacency) -> Adjacency {
    let arcs = ties
        .all()
        .map(|(from, to, s)| (from as u32, to as u32, s.distance(Alpha::default()).0))
        .collect();
    Adjacency::from_arcs(ties.units(), arcs)
}

/// How many pairs of others a path can run between, where there are any.
#[must_use]
pub fn pairs_of_others(view: &View) -> Option<f64> {
    let n = view.units() as f64;
    let halves = if view.ties().is_directed() { 1.0 } else { 2.0 };
    (n > 2.0).then(|| (n - 1.0) * (n - 2.0) / halves)
}
