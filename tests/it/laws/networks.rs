//! Small networks made by chance, and what all laws need.

use std::collections::BTreeMap;

use tiebeam::collect::records::{Affiliation, Person};
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::network::{Level, Network};
use tiebeam::measure::card::{Measure, Scores};
use tiebeam::measure::groups::Groups;
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::measure::view::View;

pub(super) type Arcs = Vec<(u32, u32, f64)>;

pub(super) fn undirected(units: usize, arcs: &Arcs) -> Ties {
    Ties::undirected(collapse(units, arcs))
}

pub(super) fn directed(units: usize, arcs: &Arcs) -> Ties {
    Ties::directed(collapse(units, arcs), Adjacency::from_arcs(units, arcs.clone()))
}

pub(super) fn collapse(units: usize, arcs: &Arcs) -> Adjacency {
    let both = arcs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
    Adjacency::from_arcs(units, both)
}

/// The measures that `wanted` names, of people who have these ties.
pub(super) fn scores(ties: Ties, groups: Option<Groups>, wanted: fn(&str) -> bool) -> Scores {
    let person = |unit: usize| Person {
        name: format!("p{unit:03}"),
        affiliation: Affiliation::Unknown,
        role: String::new(),
        leaves: None,
        attributes: BTreeMap::new(),
    };
    let people = (0..ties.units()).map(person).collect();
    let network = Network { people, between_people: ties.into(), ..Network::default() };
    let all = UNIT.iter().chain(NETWORK).copied();
    let measures: Vec<&Measure> = all.filter(|measure| wanted(measure.name)).collect();
    Scores::of(&View::new(&network, Level::People, groups, 1), &measures)
}

pub(super) fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-3),
        _ => a == b,
    }
}
