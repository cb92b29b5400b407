//! Small networks for the worked examples of brokerage and clustering.

use crate::connect::adjacency::{Adjacency, Ties};
use crate::connect::network::{Level, Network};
use crate::measure::card::{Column, Measure, Of};
use crate::measure::groups::Groups;
use crate::measure::view::View;

/// People with ties that have no direction.
pub(crate) fn undirected(units: usize, ties: &[(u32, u32, f64)]) -> Network {
    let between_people = Ties::undirected(both_ways(units, ties)).into();
    Network { between_people, ..Network::default() }
}

/// People with ties from the first to the second.
pub(crate) fn directed(units: usize, arcs: &[(u32, u32, f64)]) -> Network {
    let out = Adjacency::from_arcs(units, arcs.to_vec());
    Network {
        between_people: Ties::directed(both_ways(units, arcs), out).into(),
        ..Network::default()
    }
}

fn both_ways(units: usize, ties: &[(u32, u32, f64)]) -> Adjacency {
    let arcs = ties.iter().flat_map(|&(a, b, s)| [(a, b, s), (b, a, s)]).collect();
    Adjacency::from_arcs(units, arcs)
}

/// A measure's column; `groups` has one letter per person, a dot for nobody says.
pub(crate) fn column(measure: &Measure, network: &Network, groups: &str) -> Column {
    let view = View::new(network, Level::People, letters(groups), 1);
    match measure.of {
        Of::Unit(compute) => compute(&view),
        Of::Network(_) | Of::Table(_) => Vec::new(),
    }
}

/// A measure's value of the network.
pub(crate) fn value(measure: &Measure, network: &Network, groups: &str) -> Option<f64> {
    let view = View::new(network, Level::People, letters(groups), 1);
    match measure.of {
        Of::Unit(_) | Of::Table(_) => None,
        Of::Network(compute) => compute(&view),
    }
}

fn letters(groups: &str) -> Option<Groups> {
    let of = |letter: char| letter.is_ascii_uppercase().then(|| letter as u32 - 'A' as u32);
    let names = ('A'..='Z').map(String::from).collect();
    (!groups.is_empty()).then(|| Groups { names, of: groups.chars().map(of).collect() })
}

/// Rounds what is defined to three places, to compare with numbers worked out by hand.
pub(crate) fn rounded(column: &[Option<f64>]) -> Vec<Option<f64>> {
    column.iter().map(|value| value.map(|v| (v * 1000.0).round() / 1000.0)).collect()
}
