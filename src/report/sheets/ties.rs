//! Table `ties`: who is tied to whom, how strongly, and by how many activities and people.

use super::shared::{Shared, With};
use crate::connect::network::{Level, Network};
use crate::measure::brokerage::tie_measures::{TieMeasure, TieMeasures};
use crate::report::sheet::{Cell, Sheet};

/// What is said of the ends of a tie, whatever its level.
const MEASURES: [&str; 6] = [
    "from_constraint",
    "from_constraint_share",
    "to_constraint",
    "to_constraint_share",
    "bridge",
    "cuts_pairs",
];

/// Each pair once (the first by name is `from`), or each arc where ties have a direction.
///
/// Schools: `from,to,strength,activities,from_people,to_people`; people:
/// `from,from_school,to,to_school,strength,activities`; then `from_constraint`,
/// `from_constraint_share`, `to_constraint`, `to_constraint_share`, `bridge` and `cuts_pairs`. Without a
/// log the counts are blank, and without `measures` (too few were heard) what follows them.
#[must_use]
pub fn sheet(network: &Network, level: Level, measures: Option<&TieMeasures>) -> Sheet {
    let headings: [&str; 6] = match level {
        Level::People => ["from", "from_school", "to", "to_school", "strength", "activities"],
        Level::Schools => ["from", "to", "strength", "activities", "from_people", "to_people"],
    };
    let rows = all(network, level).into_iter().map(|tie| {
        let measured = measures.and_then(|measures| measures.between(tie.from, tie.to));
        let mut cells = row(network, level, &tie);
        cells.extend(measured.map_or([const { Cell::Blank }; 6], said));
        cells
    });
    let columns = headings.into_iter().chain(MEASURES).map(str::to_owned).collect();
    Sheet { name: "ties", columns, rows: rows.collect() }
}

fn said(tie: TieMeasure) -> [Cell; 6] {
    let is_bridge = f64::from(u8::from(tie.pairs_cut > 0));
    let numbers = [tie.from.0, tie.from.1, tie.to.0, tie.to.1, is_bridge, tie.pairs_cut as f64];
    numbers.map(Cell::Number)
}

/// A tie, or an arc where ties have a direction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tie {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) strength: f64,
    /// What the two shared; unknown without a log.
    pub(crate) with: Option<With>,
}

impl Tie {
    /// The same tie seen from the other end.
    pub(crate) fn turned(self) -> Self {
        let with = self.with.map(|with| With {
            own_people: with.their_people,
            their_people: with.own_people,
            ..with
        });
        Self { from: self.to, to: self.from, with, ..self }
    }
}

/// Each pair once (the first by index is `from`), or each arc where ties have a direction.
pub(crate) fn all(network: &Network, level: Level) -> Vec<Tie> {
    let ties = network.ties(level);
    let shared = network.has_log.then(|| Shared::of(network, level));
    let mut all = Vec::new();
    let rank = network.shown_ranks(level);
    for from in network.in_shown_order(level) {
        let with = shared.as_ref().map(|shared| shared.with(from));
        let mut tied: Vec<_> = ties.out().ties(from).collect();
        tied.sort_by_key(|(to, _)| rank[*to]);
        for (to, strength) in tied {
            if ties.is_directed() || rank[from] < rank[to] {
                let with = with.as_ref().map(|with| among(with, to));
                all.push(Tie { from, to, strength: strength.0, with });
            }
        }
    }
    all
}

/// What was shared with a unit; nothing, where the tie comes from elsewhere than the log.
fn among(with: &[(u32, With)], unit: usize) -> With {
    let at = with.binary_search_by_key(&(unit as u32), |&(other, _)| other);
    at.ok().and_then(|at| with.get(at)).map_or(With::default(), |&(_, with)| with)
}

fn row(network: &Network, level: Level, tie: &Tie) -> Vec<Cell> {
    let Tie { from, to, strength, with } = *tie;
    let name = |unit| Cell::from(network.name(level, unit));
    let count = |of: fn(With) -> u32| Cell::from(with.map(|with| f64::from(of(with))));
    let school = |person| match network.workplace(person) {
        "" => Cell::Blank,
        workplace => workplace.into(),
    };
    let strength = Cell::Number(strength);
    let activities = count(|with| with.activities);
    match level {
        Level::People => vec![name(from), school(from), name(to), school(to), strength, activities],
        Level::Schools => vec![
            name(from),
            name(to),
            strength,
            activities,
            count(|with| with.own_people),
            count(|with| with.their_people),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::view::View;
    use crate::report::sample::{Sample, worked_example};

    fn numbers(sheet: &Sheet, row: usize, columns: std::ops::Range<usize>) -> Vec<f64> {
        let cells = sheet.rows[row][columns].iter();
        cells.filter_map(|cell| if let Cell::Number(n) = cell { Some(*n) } else { None }).collect()
    }

    #[test]
    fn people_who_carried_a_tie_are_counted_on_both_sides() {
        // E1: a1, a2 of A, b1 of B, c1 of C; E2: a1, b1; E3: a1 alone.
        let sheet = sheet(&worked_example(), Level::Schools, None);
        assert_eq!(sheet.rows.len(), 3);
        assert_eq!(sheet.rows[0][..2], ["A".into(), "B".into()]);
        assert_eq!(numbers(&sheet, 0, 2..6), [1.5, 2.0, 2.0, 1.0]);
        assert_eq!(numbers(&sheet, 1, 2..6), [0.5, 1.0, 2.0, 1.0]);
        assert_eq!(numbers(&sheet, 2, 2..6), [0.5, 1.0, 1.0, 1.0]);
    }

    #[test]
    fn people_have_their_schools_beside_them() {
        let sheet = sheet(&worked_example(), Level::People, None);
        assert_eq!(sheet.columns[1], "from_school");
        assert_eq!(sheet.rows.len(), 6);
        assert_eq!(sheet.rows[1][..4], ["a1".into(), "A".into(), "b1".into(), "B".into()]);
        assert_eq!(numbers(&sheet, 1, 4..6), [4.0 / 3.0, 2.0]);
    }

    #[test]
    fn what_each_end_owes_the_other_stands_beside_the_tie() {
        let network = worked_example();
        let measures = TieMeasures::of(&View::new(&network, Level::Schools, None, 1));
        let sheet = sheet(&network, Level::Schools, Some(&measures));
        assert_eq!(sheet.rows[0].len(), sheet.columns.len());
        // A: B .75 + .25 · .5, C .25 + .75 · .25, squared: .765625 and .191406.
        let found = numbers(&sheet, 0, 6..12);
        assert!((found[0] - 0.765_625).abs() < 1e-12 && (found[1] - 0.8).abs() < 1e-12);
        assert_eq!(found[4..], [0.0, 0.0]);
    }

    #[test]
    fn without_a_log_counts_are_blank() {
        let mut network = Sample::of(3).network;
        network.has_log = false;
        let sheet = sheet(&network, Level::Schools, None);
        assert!(sheet.rows.iter().all(|row| row[3..6] == [Cell::Blank, Cell::Blank, Cell::Blank]));
        assert!(!sheet.rows.is_empty());
    }
}
