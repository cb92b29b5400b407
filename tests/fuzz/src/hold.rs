//! What must hold of whatever is read.

use std::collections::BTreeSet;

use tiebeam::base::codes::code;
use tiebeam::base::error::Error;
use tiebeam::base::problem::{Outcome, Problem};
use tiebeam::collect::bytes::grid::{Grid, Seen};
use tiebeam::collect::bytes::rows::{Next, Row};
use tiebeam::collect::bytes::table::Table;
use tiebeam::collect::read::{Input, Understood, Wishes};
use tiebeam::collect::records::{Affiliation, Records, Unit};

/// An error is the user's to mend, and has words.
pub fn of_error(error: &Error) {
    assert!(error.exit_code() != 101, "{error}");
    assert!(!error.fault().what.is_empty());
    let id = error.fault().code();
    assert!(id.is_empty() || code(id).is_some(), "{id} is no code");
}

/// Every row is accounted for, every code is registered, every index points at something.
pub fn of_understood(understood: &Understood) {
    let Understood { records, problems, refused } = understood;
    refused.iter().for_each(of_error);
    for problem in problems {
        let code = code(problem.code).unwrap_or_else(|| panic!("{} is no code", problem.code));
        assert!(code.outcome == problem.outcome, "{problem:?}");
        assert!(!problem.what.is_empty(), "{problem:?}");
    }
    if refused.is_empty() {
        of_counts(records, problems);
    }
    of_indices(records);
}

/// `read = used + rejected + merged + blank`, and what was left out or merged is said.
fn of_counts(records: &Records, problems: &[Problem]) {
    for (at, file) in records.files.iter().enumerate() {
        let rows = file.rows;
        let sum = rows.used + rows.rejected + rows.merged + rows.blank;
        assert_eq!(rows.read, sum, "{} as {}: {rows:?}", file.name, file.shape);
        // Files may have the same name.
        if records.files.iter().enumerate().any(|(other, f)| other != at && f.name == file.name) {
            continue;
        }
        let lines = |outcome: Outcome| -> BTreeSet<u32> {
            let of_file = problems.iter().filter(|problem| problem.place.file == file.name);
            of_file.filter(|p| p.outcome == outcome).filter_map(|p| p.place.line).collect()
        };
        let rejected = lines(Outcome::Rejected).len() as u64;
        assert_eq!(rows.rejected, rejected, "{} as {}: {problems:?}", file.name, file.shape);
        let merged = lines(Outcome::Merged).len() as u64;
        assert!(rows.merged <= merged, "{} as {}: {problems:?}", file.name, file.shape);
    }
}

fn of_indices(records: &Records) {
    let place = |place: Affiliation| match place {
        Affiliation::School(at) => assert!((at as usize) < records.schools.len()),
        Affiliation::Outside(at) => assert!((at as usize) < records.bodies.len()),
        Affiliation::Unknown => {}
    };
    assert_eq!(records.people.len(), records.person_ids.len());
    records.people.iter().for_each(|person| place(person.affiliation));
    for presence in records.activities.iter().flat_map(|activity| &activity.present) {
        place(presence.from);
        assert!(presence.person.is_none_or(|at| (at as usize) < records.people.len()));
        assert!(presence.row < records.places.rows());
    }
    for tie in &records.ties {
        assert!(tie.strength.is_finite() && tie.strength > 0.0, "{tie:?}");
        for unit in [tie.from, tie.to] {
            match unit {
                Unit::Person(at) => assert!((at as usize) < records.people.len()),
                Unit::School(at) => place(Affiliation::School(at)),
                Unit::Outside(at) => place(Affiliation::Outside(at)),
            }
        }
    }
    for activity in &records.activities {
        assert!(!activity.present.is_empty());
        assert!(activity.details.hours.is_none_or(|hours| hours.is_finite() && hours >= 0.0));
    }
}

/// As `check --rows` prints it: all rows have as many cells as the headings, and every line is seen once.
pub fn of_grid(input: &Input, wishes: &Wishes) {
    let table = match Table::open(input, wishes) {
        Ok(table) => table,
        Err(error) => return of_error(&error),
    };
    let grid = match Grid::study(&table) {
        Ok(grid) => grid,
        Err(error) => return of_error(&error),
    };
    let (mut width, mut seen, mut lines) = (None, 0_u64, 0_u64);
    let walked = grid.walk(&mut |row| {
        seen += 1;
        match row {
            Seen::Row(record) => assert_eq!(*width.get_or_insert(record.len()), record.len()),
            Seen::Refused(place, fault) => {
                assert!(place.line.is_some());
                assert!(code(fault.code).is_some(), "{} is no code", fault.code);
            }
            Seen::Blank => {}
        }
        Next::More
    });
    if let Err(error) = walked {
        return of_error(&error);
    }
    let counted = table.walk_lines(&mut |row| {
        // Every line that is lost with a flaw is named.
        lines += match row {
            Row::Flawed(flaw, _) => u64::from(flaw.last - flaw.line) + 1,
            _ => 1,
        };
        Next::More
    });
    assert!(counted.is_ok());
    assert_eq!(seen, lines);
}
