//! Table `ranks`: who stands where by each measure, and how sure that is; and the same beside one
//! measure of another table.

use crate::connect::network::{Level, Network};
use crate::measure::card::Scores;
use crate::measure::certainty::ranks::Ranks;
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 13] = [
    "measure",
    "of",
    "person",
    "school",
    "value",
    "low",
    "high",
    "rank",
    "rank_low",
    "rank_high",
    "order_not_certain",
    "draws",
    "note",
];

/// One row a unit and measure, in the order of ranks; a measure without intervals has one row that
/// says why.
#[must_use]
pub fn sheet(network: &Network, levels: &[(Level, &Scores)]) -> Sheet {
    let rows = levels.iter().flat_map(|&(level, scores)| {
        scores.ranks.iter().flat_map(move |ranks| of(network, level, scores, ranks))
    });
    Sheet { name: "ranks", columns: COLUMNS.map(str::to_owned).to_vec(), rows: rows.collect() }
}

fn of(network: &Network, level: Level, scores: &Scores, ranks: &Ranks) -> Vec<Vec<Cell>> {
    let head = || vec![Cell::from(ranks.name), Cell::from(level.word())];
    if !ranks.draws.are_done() {
        let blanks = vec![Cell::Blank; COLUMNS.len() - 3];
        return vec![[head(), blanks, vec![ranks.draws.says().as_str().into()]].concat()];
    }
    let shown = network.shown_ranks(level);
    let mut units: Vec<usize> =
        (0..ranks.rank.len()).filter(|&unit| ranks.of(unit).is_some()).collect();
    units.sort_by_key(|&unit| (ranks.rank[unit], shown.get(unit).copied()));
    let row = |unit: usize| {
        let name = Cell::from(network.name(level, unit));
        let (person, school) = match level {
            Level::People => (name, text(network.workplace(unit))),
            Level::Schools => (Cell::Blank, name),
        };
        let value = scores.unit(ranks.name, unit);
        let told = ranks.of(unit).filter(|_| ranks.tells_values).and_then(|spread| spread.told());
        let values = [value, told.map(|(low, _)| low), told.map(|(_, high)| high)];
        let mut row = head();
        row.extend([person, school]);
        row.extend(values.map(Cell::from));
        row.extend(place(ranks, unit));
        row.extend([Cell::Number(ranks.draws.number() as f64), Cell::Blank]);
        row
    };
    units.into_iter().map(row).collect()
}

/// Rank, its interval, and whether the order of this one and the next is not certain.
fn place(ranks: &Ranks, unit: usize) -> [Cell; 4] {
    let number = |number: Option<usize>| Cell::from(number.map(|number| number as f64));
    let spread = ranks.of(unit).map(|spread| spread.rank);
    [
        number(ranks.rank.get(unit).copied().flatten()),
        number(spread.map(|(low, _)| low)),
        number(spread.map(|(_, high)| high)),
        match ranks.unsure.get(unit).copied().flatten() {
            Some(true) => "yes".into(),
            Some(false) => "no".into(),
            None => Cell::Blank,
        },
    ]
}

fn text(words: &str) -> Cell {
    if words.is_empty() { Cell::Blank } else { words.into() }
}

/// The table with the ranks by one of its measures beside it; `units` says whom each row is about.
#[must_use]
pub fn beside(mut sheet: Sheet, ranks: &Ranks, units: &[usize]) -> Sheet {
    let Some(at) = sheet.columns.iter().position(|column| column == ranks.name) else {
        return sheet;
    };
    let names = ["rank", "rank_low", "rank_high", "order_not_certain"].map(str::to_owned);
    let after = at + 1;
    sheet.columns.splice(after..after, names);
    for (row, &unit) in sheet.rows.iter_mut().zip(units) {
        row.splice(after..after, place(ranks, unit));
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::certainty::draws::{Draws, Way};
    use crate::measure::certainty::ranks::Spread;
    use crate::report::sample::Sample;

    fn ranks(draws: Draws) -> Ranks {
        let spread = |rank| Some(Spread { value: (1.0, 3.0), rank });
        Ranks {
            name: "degree",
            draws,
            rank: vec![Some(2), None, Some(1)],
            spread: vec![spread((2, 2)), None, spread((1, 2))],
            unsure: vec![None, None, Some(true)],
            order: None,
            tells_values: false,
        }
    }

    #[test]
    fn ranks_stand_in_their_order_and_what_was_not_drawn_says_why() {
        let sample = Sample::of(3);
        let mut scores = sample.schools.clone();
        scores.ranks = vec![ranks(Draws::Done(Way::Activities, 500)), ranks(Draws::TooLarge)];
        let sheet = sheet(&sample.network, &[(Level::Schools, &scores)]);
        let number = Cell::Number;
        assert_eq!(sheet.rows.len(), 3);
        assert_eq!(
            sheet.rows[0][1..5],
            ["schools".into(), Cell::Blank, "School 02".into(), number(2.0)]
        );
        assert_eq!(sheet.rows[0][5..7], [Cell::Blank, Cell::Blank], "no interval of a degree");
        assert_eq!(sheet.rows[0][7..11], [number(1.0), number(1.0), number(2.0), "yes".into()]);
        assert_eq!(
            sheet.rows[1][7..12],
            [number(2.0), number(2.0), number(2.0), Cell::Blank, number(500.0)]
        );
        assert!(matches!(&sheet.rows[2][12], Cell::Text(why) if why.contains("too large")));
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.columns.len()));
    }

    #[test]
    fn ranks_stand_beside_their_measure() {
        let sample = Sample::of(3);
        let schools = super::super::schools::sheet(&sample.network, &sample.schools);
        let ranked = beside(schools, &ranks(Draws::Done(Way::Activities, 500)), &[0, 1, 2]);
        let columns = ["degree", "rank", "rank_low", "rank_high", "order_not_certain"];
        assert_eq!(ranked.columns[2..7], columns);
        assert_eq!(ranked.rows[1][3..7], [Cell::Blank, Cell::Blank, Cell::Blank, Cell::Blank]);
        assert_eq!(ranked.rows[2][3], Cell::Number(1.0));
    }
}
