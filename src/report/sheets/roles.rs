//! Table `roles`: everybody's roles as a broker beside what chance gives.

use crate::connect::network::{Level, Network};
use crate::measure::brokerage::expecting::role_table::RoleRow;
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 10] = [
    "group",
    "role",
    "count",
    "expected",
    "sd",
    "z",
    "p",
    "textbook_expected",
    "textbook_z",
    "group_size",
];

/// Fewer expected, and none found: nothing to say.
const WORTH_A_ROW: f64 = 1.0;

/// `person` or `school`, then one row a role; none where nothing was found and less than one
/// expected.
#[must_use]
pub fn sheet(rows: &[RoleRow], groups: &[String], network: &Network, level: Level) -> Sheet {
    let columns = std::iter::once(level.one()).chain(COLUMNS).map(str::to_owned).collect();
    let rank = network.shown_ranks(level);
    let worth = |row: &&RoleRow| row.count > 0.0 || row.moments.expected >= WORTH_A_ROW;
    let mut rows: Vec<&RoleRow> = rows.iter().filter(worth).collect();
    rows.sort_by_key(|row| rank.get(row.unit));
    let cells = |row: &&RoleRow| {
        let numbers = [
            Some(row.count),
            Some(row.moments.expected),
            Some(row.moments.variance.sqrt()),
            row.z,
            row.p,
            Some(row.textbook_expected),
            row.textbook_z,
            Some(row.members as f64),
        ];
        let group = groups.get(row.group).map_or(Cell::Blank, |name| name.as_str().into());
        let first = [network.name(level, row.unit).into(), group, row.role.word().into()];
        first.into_iter().chain(numbers.map(Cell::from)).collect()
    };
    Sheet { name: "roles", columns, rows: rows.iter().map(cells).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::brokerage::expecting::role_table::of;
    use crate::measure::groups::Groups;
    use crate::measure::view::View;
    use crate::report::sample::worked_example;

    #[test]
    fn a_role_that_nobody_has_and_nobody_should_have_is_no_row() {
        // A, B and C all met: nobody brokers, and with every tie there nothing is expected.
        let network = worked_example();
        let names = ["one", "two"].map(str::to_owned).to_vec();
        let groups = Groups { names: names.clone(), of: vec![Some(0), Some(0), Some(1)] };
        let rows = of(&View::new(&network, Level::Schools, Some(groups), 1), 200).unwrap();
        assert_eq!(rows.len(), 18);
        let found = sheet(&rows, &names, &network, Level::Schools);
        assert_eq!((found.columns.len(), found.rows.len()), (11, 0));
        let mut some = rows;
        some[0].count = 1.0;
        let found = sheet(&some, &names, &network, Level::Schools);
        assert_eq!(found.rows[0][..3], ["A".into(), "one".into(), "coordinator".into()]);
    }
}
