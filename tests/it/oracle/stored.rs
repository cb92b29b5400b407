//! Networks that stay outside the project, with what other tools say about them.

use std::path::Path;

use serde_json::Value;
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::network::{Level, Network};
use tiebeam::measure::card::Scores;
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::measure::view::View;

use crate::support::json;

/// A network as stored; units in the order of the reference.
pub(super) struct Stored {
    pub(super) reference: Value,
    units: usize,
    arcs: Vec<(u32, u32, f64)>,
}

impl Stored {
    pub(super) fn read(folder: &Path) -> Self {
        let reference = json(&folder.join("reference.json"));
        let word = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
        let ids: Vec<String> = reference["ids"].as_array().unwrap().iter().map(word).collect();
        let unit = |id: &str| ids.iter().position(|other| other == id).unwrap() as u32;
        let rows = csv::Reader::from_path(folder.join("edges.csv")).unwrap().into_records();
        let arcs = rows
            .map(|row| row.unwrap())
            .map(|row| (unit(&row[0]), unit(&row[1]), row[2].parse().unwrap()))
            .collect();
        Self { reference, units: ids.len(), arcs }
    }

    /// The undirected collapse, as it is or with every tie 1.
    pub(super) fn scores(&self, with_strengths: bool) -> Scores {
        let both = self.arcs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
        let mut collapse = Adjacency::from_arcs(self.units, both);
        if !with_strengths {
            let ones = collapse.all().map(|(a, b, _)| (a as u32, b as u32, 1.0)).collect();
            collapse = Adjacency::from_arcs(self.units, ones);
        }
        let between_people = Ties::undirected(collapse).into();
        let network = Network { between_people, ..Network::default() };
        Scores::of(&View::new(&network, Level::People, None, 1), &[UNIT, NETWORK].concat())
    }
}
