//! Table `key-players`: the best sets of few, by what they are best for.

use crate::connect::network::{Level, Network};
use crate::measure::cohesion::key_players::key_table::KeyRow;
use crate::measure::cohesion::key_players::search::How;
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 7] = ["goal", "players", "who", "value", "before", "search", "sets_as_good"];

/// One row a goal and size; `who` is blank where the network is too large to search.
#[must_use]
pub fn sheet(rows: &[KeyRow], network: &Network, level: Level) -> Sheet {
    let rank = network.shown_ranks(level);
    let cells = |row: &KeyRow| {
        let found = row.found.as_ref();
        let who = found.map_or(Cell::Blank, |found| {
            let mut set = found.set.clone();
            set.sort_by_key(|&unit| rank.get(unit));
            let names: Vec<&str> = set.iter().map(|&unit| network.name(level, unit)).collect();
            Cell::Text(names.join("; "))
        });
        let search = match found.map(|found| found.how) {
            Some(How::Every) => "every set",
            Some(How::Greedy) => "greedy: there may be better ones",
            None => "not searched: too large, or too few",
        };
        vec![
            row.goal.into(),
            Cell::Number(row.players as f64),
            who,
            found.map(|found| found.value).into(),
            row.before.into(),
            search.into(),
            found.and_then(|found| found.as_good).map(|sets| sets as f64).into(),
        ]
    };
    let columns = COLUMNS.map(str::to_owned).to_vec();
    Sheet { name: "key-players", columns, rows: rows.iter().map(cells).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::cohesion::key_players::key_table::of;
    use crate::measure::view::View;
    use crate::report::sample::worked_example;

    #[test]
    fn every_goal_has_a_row_a_size() {
        let network = worked_example();
        let rows = of(&View::new(&network, Level::People, None, 1), 2);
        let found = sheet(&rows, &network, Level::People);
        assert_eq!(found.rows.len(), 8);
        assert!(found.rows.iter().all(|row| row.len() == COLUMNS.len()));
        // Everybody met at E1: any one of four is next to all, and nobody is cut off.
        assert_eq!(found.rows[6][2..4], ["a1".into(), Cell::Number(1.0)]);
        assert_eq!(found.rows[6][5..], ["every set".into(), Cell::Number(4.0)]);
        assert_eq!(found.rows[0][3..5], [Cell::Number(0.0), Cell::Number(0.0)]);
    }
}
