//! Networks that stay outside the project, with what other tools say about them.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use tiebeam::connect::adjacency::{Adjacency, Ties};
use tiebeam::connect::network::{Level, Network};
use tiebeam::measure::card::Scores;
use tiebeam::measure::groups::Groups;
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

    /// The network with the direction it is stored with.
    pub(super) fn network(&self) -> Network {
        let both = self.arcs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
        let collapse = Adjacency::from_arcs(self.units, both);
        let ties = if self.reference["meta"]["directed"] == true {
            Ties::directed(collapse, Adjacency::from_arcs(self.units, self.arcs.clone()))
        } else {
            Ties::undirected(collapse)
        };
        Network { between_people: ties.into(), ..Network::default() }
    }

    /// The groups of the reference.
    pub(super) fn groups(&self) -> Groups {
        let words: Vec<String> = self.reference["group"]
            .as_array()
            .unwrap()
            .iter()
            .map(|group| group.as_str().map_or(group.to_string(), str::to_owned))
            .collect();
        let names: BTreeSet<String> = words.iter().cloned().collect();
        let number = |word: &String| names.iter().position(|name| name == word).map(|at| at as u32);
        Groups { of: words.iter().map(number).collect(), names: names.into_iter().collect() }
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
