//! The edges of a graph and what is said of them.

use super::{Edge, Field, Values};
use crate::connect::network::{Level, Network};
use crate::connect::strength::Strength;
use crate::report::sheets::ties::{Tie, all};

/// Every tie once, or every arc where ties have a direction, by source and target as shown.
pub(super) fn links(network: &Network, level: Level, order: &[usize]) -> (Vec<Edge>, Vec<Field>) {
    let mut place = vec![0; order.len()];
    for (at, &unit) in order.iter().enumerate() {
        if let Some(place) = place.get_mut(unit) {
            *place = at;
        }
    }
    let is_directed = network.ties(level).is_directed();
    let mut ties: Vec<Tie> = all(network, level)
        .into_iter()
        .map(|tie| Tie { from: place[tie.from], to: place[tie.to], ..tie })
        .map(|tie| if tie.from > tie.to && !is_directed { tie.turned() } else { tie })
        .collect();
    ties.sort_unstable_by_key(|tie| (tie.from, tie.to));
    let edge = |tie: &Tie| Edge { source: tie.from, target: tie.to, weight: tie.strength };
    let edges = ties.iter().map(edge).collect();
    let distance = |tie: &Tie| Strength(tie.strength).distance(network.alpha).0;
    let distances = ties.iter().map(|tie| Some(distance(tie))).collect();
    let counts = |of: fn(&Tie) -> Option<u32>| {
        Values::Whole(ties.iter().map(|tie| of(tie).map(i64::from)).collect())
    };
    let field = |name: &str, values| Field { name: name.to_owned(), values };
    let mut fields = vec![field("distance", Values::Real(distances))];
    if network.has_log {
        fields.push(field("activities", counts(|tie| tie.with.map(|with| with.activities))));
        if level == Level::Schools {
            let own = counts(|tie| tie.with.map(|with| with.own_people));
            let their = counts(|tie| tie.with.map(|with| with.their_people));
            fields.extend([field("source_people", own), field("target_people", their)]);
        }
    }
    (edges, fields)
}
