//! Table `nonresponse`: what those who did not answer could have changed for whom.

use crate::connect::network::{Level, Network};
use crate::measure::certainty::silent::{Limits, Silent};
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 9] =
    ["measure", "of", "person", "school", "low", "high", "rank", "rank_low", "rank_high"];

/// One row a unit and measure, in the order of ranks.
#[must_use]
pub fn sheet(network: &Network, level: Level, silent: &Silent) -> Sheet {
    let rows = silent.measures.iter().flat_map(|limits| rows(network, level, limits));
    Sheet {
        name: "nonresponse",
        columns: COLUMNS.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

fn rows(network: &Network, level: Level, limits: &Limits) -> Vec<Vec<Cell>> {
    let shown = network.shown_ranks(level);
    let mut units: Vec<usize> =
        (0..limits.of_unit.len()).filter(|&unit| limits.of_unit[unit].is_some()).collect();
    units.sort_by_key(|&unit| (limits.measured[unit], shown.get(unit).copied()));
    let number = |number: Option<usize>| Cell::from(number.map(|number| number as f64));
    let row = |unit: usize| {
        let name = Cell::from(network.name(level, unit));
        let (person, school) = match (level, network.workplace(unit)) {
            (Level::Schools, _) => (Cell::Blank, name),
            (Level::People, "") => (name, Cell::Blank),
            (Level::People, place) => (name, place.into()),
        };
        let (ends, rank) = (limits.of_unit[unit], limits.rank[unit]);
        vec![
            limits.name.into(),
            level.word().into(),
            person,
            school,
            ends.map(|(low, _)| low).into(),
            ends.map(|(_, high)| high).into(),
            number(limits.measured[unit]),
            number(rank.map(|(best, _)| best)),
            number(rank.map(|(_, worst)| worst)),
        ]
    };
    units.into_iter().map(row).collect()
}
