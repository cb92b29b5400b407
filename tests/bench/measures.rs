//! Measures by their names, and what tells that another tool found the same.

use serde_json::{Map, Value, json};
use tiebeam::connect::network::{Level, Network};
use tiebeam::measure::card::Scores;
use tiebeam::measure::registry;
use tiebeam::measure::view::View;

/// Computes `people:constraint+pagerank`: for each measure the sum and the largest value.
pub(crate) fn take(network: &Network, wanted: &str) -> Result<Value, String> {
    let (level, names) = wanted.split_once(':').ok_or(format!("{wanted}: LEVEL:NAME+NAME"))?;
    let level = match level {
        "people" => Level::People,
        "schools" => Level::Schools,
        _ => return Err(format!("{wanted}: the level is people or schools")),
    };
    let all = || registry::UNIT.iter().chain(registry::NETWORK).copied();
    let measures: Result<Vec<_>, String> = names
        .split('+')
        .map(|name| {
            let found = all().find(|measure| measure.name == name);
            found.ok_or(format!("{wanted}: no measure is called {name}"))
        })
        .collect();
    let scores = Scores::of(&View::new(network, level, None, 1), &measures?);
    let mut told = Map::new();
    for (measure, column) in &scores.units {
        let known = column.iter().flatten();
        let most = known.clone().copied().fold(0.0, f64::max);
        told.insert(measure.name.to_owned(), json!({"sum": known.sum::<f64>(), "most": most}));
    }
    for (measure, value) in &scores.network {
        told.insert(measure.name.to_owned(), json!(value));
    }
    Ok(told.into())
}
