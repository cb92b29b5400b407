//! What is said of a file that is of no kind, or not of the one that it should be.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::table::Table;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::layout::Layout;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::cells::words::some_of;
use crate::collect::guesses;
use crate::collect::shape::{Shape, Turn};
use crate::collect::who::names::nearest;

/// The advice to read another sheet, where a workbook has some: its first may be a cover.
#[must_use]
pub fn other_sheets(table: &Table) -> String {
    const SHOWN: usize = 8;
    let others = &table.sheets.others;
    if others.is_empty() {
        return String::new();
    }
    let names: Vec<String> = others.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    let more = if others.len() > SHOWN { " …" } else { "" };
    let (first, names) = (&others[0], names.join(", "));
    format!(
        "this is one sheet of a workbook that also has {names}{more}: read one of them with --sheet \"{first}\"; or "
    )
}

/// Fields worth a guess: without them a file cannot be read.
pub const KEY_FIELDS: &[&str] = &[
    "event_id",
    "date",
    "person",
    "school",
    "from_person",
    "from_school",
    "to_person",
    "to_school",
    "from",
    "to",
    "name",
    "id",
];

/// The same of lists.
const KEYS_OF_LISTS: &[&str] = &["name", "person", "term", "start", "end", "label", "urn"];

/// Why a file cannot be of a kind: what it lacks, and what may help.
#[must_use]
pub fn missing_column(table: &Table, shape: &Shape, layout: &Layout, columns: &Columns) -> Error {
    let headings: Vec<&str> =
        layout.headings.iter().map(String::as_str).filter(|h| !h.is_empty()).collect();
    let found = some_of(&headings);
    let place = Place::line(&table.name, layout.headings_line);
    if headings.len() == 1 && layout.headings.len() > 1 {
        let what = format!("the first line holds only `{found}`: it is a title, not headings");
        let fix = "delete the lines above the headings and save the file again";
        let fix = format!("{}{fix}", other_sheets(table));
        let error = Error::data(what, fix)
            .plainly("the first line is a title, not headings")
            .plain_fix("read another sheet with --sheet, or delete the lines above the headings");
        return error.coded(codes::COLUMN_MISSING).at(place);
    }
    if let Some(error) = list_without_headings(table, shape, layout) {
        return error;
    }
    let guess = misspelt(layout, shape, columns).into_iter().next();
    let ends = two_ends(table, layout).filter(|_| shape.turn != Turn::Lists);
    let guess = guess
        .map(|(field, near)| format!("did you mean `{near}`? Add --map {field}=\"{near}\"; or "));
    let pairs = ends.map(|[from, to]| {
        format!(
            "if each row is a pair of `{from}` and `{to}`: --map from=\"{from}\" --map to=\"{to}\"; or "
        )
    });
    let told = guesses::about(shape, layout).map(|guess| format!("{guess}; or "));
    let guess = told.or(pairs).or(guess);
    let dateless = if shape.turn == Turn::Lists || columns.has_any(&["date", "event_id"]) {
        ""
    } else {
        "; a log without dates needs a column event_id that numbers its activities"
    };
    let what =
        format!("a column is missing: `{}` needs {}; found: {found}", shape.name, shape.needs);
    let fix = format!(
        "{}{}name your columns with --map OURS=THEIRS, for example --map {}{dateless}",
        other_sheets(table),
        guess.unwrap_or_default(),
        example_of(shape)
    );
    Error::data(what, fix)
        .plainly(format!("a column is missing: `{}` needs {}", shape.name, shape.needs))
        .plain_fix(format!("name your columns with --map OURS=THEIRS{dateless}"))
        .coded(codes::COLUMN_MISSING)
        .at(place)
}

/// What no heading can be named for: a school list that begins with a school, and answers without their columns.
fn list_without_headings(table: &Table, shape: &Shape, layout: &Layout) -> Option<Error> {
    let first = layout.headings.iter().find(|heading| sounds_like_a_school(heading));
    let (what, fix) = match (shape.name, first) {
        ("schools", Some(school)) => (
            format!("the list has no headings: its first line holds `{school}`"),
            "write headings above it, for example `name` above the names of the schools",
        ),
        ("aliases", _) => (
            format!("the file of aliases has not all of its columns: it needs {}", shape.needs),
            "let tiebeam write the file (tiebeam check --aliases-out FILE) and answer in its column `same`; or add the columns `what` (school or person) and `same` (yes or no)",
        ),
        _ => return None,
    };
    let plain = if shape.name == "schools" {
        "the list has no headings"
    } else {
        "the file of aliases has not all of its columns"
    };
    Some(
        Error::data(what, fix)
            .plainly(plain)
            .plain_fix(fix)
            .coded(codes::COLUMN_MISSING)
            .at(Place::line(&table.name, layout.headings_line)),
    )
}

/// Two columns that name the same units, as the ends of ties do: mostly one of a kind in each, and some in both.
fn two_ends(table: &Table, layout: &Layout) -> Option<[String; 2]> {
    const FEWEST: usize = 3;
    let rows = || table.head.rows.iter().filter(|row| row.line >= layout.first_line);
    let named = layout.headings.iter().enumerate().filter(|(_, heading)| !heading.is_empty());
    let units = |at: usize| -> BTreeSet<&str> {
        let cells = rows().filter_map(|row| row.cells.get(at));
        cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect()
    };
    let columns: Vec<(&String, BTreeSet<&str>)> =
        named.map(|(at, heading)| (heading, units(at))).collect();
    let is_of_units =
        |units: &BTreeSet<&str>| units.len() >= FEWEST && units.len() * 2 > rows().count();
    let mut of_units = columns.iter().filter(|(_, units)| is_of_units(units));
    let (from, first) = of_units.next()?;
    let (to, _) = of_units.find(|(_, units)| !units.is_disjoint(first))?;
    Some([(*from).clone(), (*to).clone()])
}

/// A column that this kind of file may well have under another heading.
fn example_of(shape: &Shape) -> &'static str {
    match shape.name {
        "schools" => "name=\"Our schools\"",
        "terms" => "start=\"Term begins on\"",
        "markers" => "label=\"What happened\"",
        "workforce" => "urn=\"School\"",
        "gias" => "establishment_name=\"School\"",
        "ties" => "from=\"Name\" --map to=\"Works with\"",
        _ => "person=\"Name\"",
    }
}

/// Headings that are nearly the name of a field that is missing: (field, heading). Of a list only what it
/// needs: what else it knows only tells it from other files.
#[must_use]
pub fn misspelt(layout: &Layout, shape: &Shape, columns: &Columns) -> Vec<(&'static str, String)> {
    let missing = || {
        let fields = shape.fields.iter().map(|field| field.name);
        let is_key = |name: &str| match shape.turn {
            Turn::Lists => KEYS_OF_LISTS.contains(&name),
            Turn::Logs | Turn::Repeats => KEY_FIELDS.contains(&name),
        };
        fields.filter(move |name| is_key(name) && !columns.has(name))
    };
    // What is the respondent's own is nobody else's.
    let is_own = |heading: &String| {
        let heading = heading.to_lowercase();
        let first = heading.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        matches!(first, "your" | "my" | "own")
    };
    let unused = columns.ignored(&layout.headings).into_iter().filter(|heading| !is_own(heading));
    unused.filter_map(|heading| Some((nearest(&heading, missing())?, heading))).collect()
}
