//! Table `groups`: how much each group keeps to itself.

use crate::base::number::ratio;
use crate::base::people_as::PeopleAs;
use crate::connect::network::{Level, Network};
use crate::measure::groups::Groups;
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 8] = [
    "group",
    "members",
    "ties_inside",
    "ties_outside",
    "strength_inside",
    "strength_outside",
    "ei_index",
    "density_inside",
];

#[derive(Clone, Copy, Default)]
struct Sums {
    members: f64,
    inside: f64,
    outside: f64,
    strength_inside: f64,
    strength_outside: f64,
}

/// One row a group, on ties without direction, each tie counted once.
///
/// E–I is (outside − inside) / (outside + inside) over ties (Krackhardt and Stern 1988), blank
/// without ties; density inside is blank with fewer than two members. A tie to a unit whose group
/// nobody knows counts neither inside nor outside.
#[must_use]
pub fn sheet(groups: &Groups, network: &Network, level: Level) -> Sheet {
    let group = |unit: usize| groups.of.get(unit).copied().flatten().map(|group| group as usize);
    let mut sums = vec![Sums::default(); groups.names.len()];
    for unit in 0..groups.of.len() {
        if let Some(own) = group(unit).and_then(|group| sums.get_mut(group)) {
            own.members += 1.0;
        }
    }
    for (from, to, strength) in network.ties(level).collapse().all().filter(|tie| tie.0 < tie.1) {
        let (Some(of_from), Some(of_to)) = (group(from), group(to)) else { continue };
        if of_from == of_to {
            if let Some(own) = sums.get_mut(of_from) {
                own.inside += 1.0;
                own.strength_inside += strength.0;
            }
            continue;
        }
        for end in [of_from, of_to] {
            if let Some(own) = sums.get_mut(end) {
                own.outside += 1.0;
                own.strength_outside += strength.0;
            }
        }
    }
    let mut named: Vec<_> = groups.names.iter().zip(&sums).collect();
    // In the order of names as shown: where they are masked the order of indices would tell them.
    if network.people_as != PeopleAs::Names {
        named.sort_by_key(|(name, _)| *name);
    }
    let rows = named.into_iter().map(|(name, sums)| row(name, sums)).collect();
    Sheet { name: "groups", columns: COLUMNS.map(str::to_owned).to_vec(), rows }
}

fn row(name: &str, sums: &Sums) -> Vec<Cell> {
    let pairs = sums.members * (sums.members - 1.0) / 2.0;
    vec![
        name.into(),
        Cell::Number(sums.members),
        Cell::Number(sums.inside),
        Cell::Number(sums.outside),
        Cell::Number(sums.strength_inside),
        Cell::Number(sums.strength_outside),
        ratio(sums.outside - sums.inside, sums.outside + sums.inside).into(),
        ratio(sums.inside, pairs).into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::worked_example;

    #[test]
    fn ties_are_counted_once_and_undefined_is_blank() {
        let names = ["one", "two", "empty"].map(str::to_owned).to_vec();
        let groups = Groups { names, of: vec![Some(0), Some(0), Some(1)] };
        let sheet = sheet(&groups, &worked_example(), Level::Schools);
        let numbers = |row: &[f64]| row.iter().map(|&n| Cell::Number(n)).collect::<Vec<_>>();
        assert_eq!(sheet.rows[0][1..], numbers(&[2.0, 1.0, 2.0, 1.5, 1.0, 1.0 / 3.0, 1.0]));
        assert_eq!(sheet.rows[1][1..7], numbers(&[1.0, 0.0, 2.0, 0.0, 1.0, 1.0]));
        assert_eq!(sheet.rows[1][7], Cell::Blank);
        assert_eq!(sheet.rows[2][6..], [Cell::Blank, Cell::Blank]);
    }
}
