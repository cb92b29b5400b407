//! Table `cutpoints`: without whom somebody would lose the rest, and who that is.

use std::collections::BTreeSet;

use crate::connect::network::{Level, Network};
use crate::measure::cohesion::pieces::cut_off::CutPoint;
use crate::report::sheet::{Cell, Sheet};

/// More names than this in a cell help nobody.
const NAMED: usize = 20;

/// People: `person,school,cut_off,pairs,cuts_off,schools,cuts_off_schools`; schools:
/// `school,cut_off,pairs,cuts_off`.
#[must_use]
pub fn sheet(points: &[CutPoint], network: &Network, level: Level) -> Sheet {
    let columns: &[&str] = match level {
        Level::People => {
            &["person", "school", "cut_off", "pairs", "cuts_off", "schools", "cuts_off_schools"]
        }
        Level::Schools => &["school", "cut_off", "pairs", "cuts_off"],
    };
    let rank = network.shown_ranks(level);
    let row = |point: &CutPoint| {
        let mut off: Vec<usize> = point.off.iter().map(|&unit| unit as usize).collect();
        off.sort_by_key(|&unit| rank.get(unit));
        let names: Vec<&str> = off.iter().map(|&unit| network.name(level, unit)).collect();
        let who = named(&names);
        let numbers = [point.off.len() as f64, point.pairs as f64].map(Cell::Number);
        let first = Cell::from(network.name(level, point.unit));
        if level == Level::Schools {
            return [first].into_iter().chain(numbers).chain([who]).collect();
        }
        let schools: BTreeSet<&str> = off.iter().map(|&unit| network.workplace(unit)).collect();
        let schools: Vec<&str> = schools.into_iter().filter(|school| !school.is_empty()).collect();
        let workplace = match network.workplace(point.unit) {
            "" => Cell::Blank,
            place => place.into(),
        };
        let last = [who, Cell::Number(schools.len() as f64), named(&schools)];
        [first, workplace].into_iter().chain(numbers).chain(last).collect()
    };
    let columns = columns.iter().map(|&column| column.to_owned()).collect();
    Sheet { name: "cutpoints", columns, rows: points.iter().map(row).collect() }
}

fn named(names: &[&str]) -> Cell {
    let more = names.len().saturating_sub(NAMED);
    let first = names[..names.len() - more].join("; ");
    match (names.is_empty(), more) {
        (true, _) => Cell::Blank,
        (false, 0) => Cell::Text(first),
        (false, more) => Cell::Text(format!("{first}; and {more} more")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn those_cut_off_are_named_and_many_are_counted() {
        let network = Sample::of(3).network;
        let point = CutPoint { unit: 0, off: vec![1, 2], pairs: 2 };
        let found = sheet(&[point], &network, Level::People);
        assert_eq!(found.rows[0][4], "Person 01; Person 02".into());
        assert_eq!(found.rows[0].len(), found.columns.len());
        assert_eq!(named(&["x"; 22]), Cell::Text(format!("{}; and 2 more", ["x"; 20].join("; "))));
        assert_eq!(named(&[]), Cell::Blank);
    }
}
