//! Columns that nothing is read from, though a side of a log lacks what stands in them.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::plain;
use crate::collect::cells::names::several::KnownNames;
use crate::collect::shape::Reading;
use crate::collect::who::names::{is_nobody, tidy};
use crate::collect::within::walk_column;

/// Headings that name a school and not whose it is.
const OPEN: [&str; 6] =
    ["school", "school_name", "organisation", "organization", "setting", "academy"];

/// Asks whose schools a column holds that is not used, where nobody of a side has a school. `sides` are the
/// fields for the schools of each, with others that may say them. Without the question there would be no
/// tie, or a phantom.
pub fn ask_about_schools(reading: &Reading, sides: &[(&str, &[&str])]) -> Result<(), Error> {
    let columns = reading.columns;
    let bare = sides.iter().find(|(field, others)| !columns.has(field) && !columns.has_any(others));
    let Some((field, _)) = bare else { return Ok(()) };
    // A people list says where everybody works.
    let listed = |text| !is_nobody(reading.draft.texts.of(text));
    if reading.draft.people.iter().any(|line| listed(line.mention.school)) {
        return Ok(());
    }
    let known = KnownNames::listed(reading.draft);
    let unused = columns.ignored(&reading.layout.headings);
    for (column, heading) in reading.layout.headings.iter().enumerate() {
        if !unused.contains(heading) || is_of_absent(heading) {
            continue;
        }
        let (mut filled, mut schools, mut first) = (0_u32, 0_u32, 0);
        walk_column(reading.table, reading.layout, column, &mut |line, cell| {
            let cell = tidy(cell);
            if !is_nobody(&cell) {
                first = if filled == 0 { line } else { first };
                filled += 1;
                schools += u32::from(known.has_school(&cell));
            }
        })?;
        let is_open = OPEN.contains(&plain(heading).as_str());
        if filled > 0 && (is_open || schools * 2 >= filled) {
            let place = Place::cell(&reading.table.name, first, column as u32 + 1);
            return Err(question(field, heading).at(place));
        }
    }
    Ok(())
}

/// Says which columns that are not used hold people or schools of the lists: they may have been there.
pub fn note_names(reading: &mut Reading) {
    let known = KnownNames::listed(reading.draft);
    let unused = reading.columns.ignored(&reading.layout.headings);
    let rows = reading.columns.first_rows();
    let mut told = Vec::new();
    for (column, heading) in reading.layout.headings.iter().enumerate() {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(tidy);
        let cells: Vec<String> = cells.filter(|cell| !is_nobody(cell)).collect();
        let of = |is: &dyn Fn(&str) -> bool| {
            cells.iter().filter(|cell| is(cell)).count() * 2 > cells.len()
        };
        let what = match () {
            () if !unused.contains(heading) => continue,
            () if of(&|cell| known.person(cell).is_some()) => "people",
            () if of(&|cell| known.has_school(cell)) => "schools",
            () => continue,
        };
        told.push((
            format!("`{heading}` holds {what} of the lists and is not used"),
            is_of_absent(heading),
        ));
    }
    for (what, is_of_absent) in told {
        if is_of_absent {
            let what =
                format!("{what}; whoever stands there and elsewhere in a row counts as there");
            let fix = "nothing, if whoever sent apologies stands there alone; else delete them from the other column";
            reading.draft.note_file(&reading.table.name, codes::NAMES_OF_ABSENT, what, fix);
            continue;
        }
        let fix = "if they were there, write them into the column of the visitors or into rows of their own; else nothing";
        reading.draft.note_file(&reading.table.name, codes::UNUSED_NAMES, what, fix);
    }
}

/// Whether a column is for those who did not come.
fn is_of_absent(heading: &str) -> bool {
    const WORDS: [&str; 6] = ["apologies", "apols", "absent", "declined", "unable", "cancelled"];
    let heading = plain(heading);
    heading.split('_').any(|word| WORDS.contains(&word)) || heading.contains("did_not_")
}

fn question(field: &str, heading: &str) -> Error {
    let whose = match field {
        "host" | "to_school" => "the host",
        _ => "the visitors",
    };
    let what = format!(
        "`{heading}` holds schools and is not used, and no column says which school {whose} belonged to"
    );
    let fix = format!(
        "if it is the school of {whose}, add --map {field}=\"{heading}\"; if not, delete the column"
    );
    let plain = format!(
        "a column of schools is not used, and no column says which school {whose} belonged to"
    );
    Error::data(what, fix)
        .coded(codes::WHOSE_SCHOOLS)
        .plainly(plain)
        .plain_fix(format!("add --map {field}= with its heading, or delete the column"))
}
