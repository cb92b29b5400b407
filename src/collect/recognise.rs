//! What kind of file a table is, and where its fields stand.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::head::Head;
use crate::collect::bytes::table::Table;
use crate::collect::cells::columns::{Columns, Naming};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::names::nobody::is_title;
use crate::collect::cells::two_tables;
use crate::collect::guesses::said_halves;
use crate::collect::namings::in_words_of;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::SHAPES;
use crate::collect::shapes::given::{strength_column, ties};
use crate::collect::shapes::lists::{gias, people, schools};
use crate::collect::shapes::logs::event_fields::PERHAPS_COUNTS;
use crate::collect::shapes::logs::visits::went_to;
use crate::collect::shapes::logs::{attendance, interactions, sign_in_grid, visit_log};
use crate::collect::unrecognised::{KEY_FIELDS, missing_column, misspelt, other_sheets};
use crate::collect::who::names::person_key;
use crate::collect::wishes::Input;

/// A file as one shape understands it.
#[derive(Debug, Clone)]
pub struct Recognised {
    /// The shape.
    pub shape: &'static Shape,
    /// Where the table stands.
    pub layout: Layout,
    /// Where the fields stand.
    pub columns: Columns,
    /// Whether the user says that it is of this shape.
    pub is_said: bool,
}

impl Recognised {
    fn by(shape: &'static Shape, head: &Head, named: &[Naming]) -> Option<Self> {
        let layout = (shape.layout)(head)?;
        let named = &in_words_of(shape.fields, named);
        let columns = Columns::find(shape.fields, &layout.headings, named);
        let columns = if WITH_NAME_PARTS.contains(&shape.name) {
            let said = said_halves(&layout.headings, named);
            let columns = columns.with_named_parts(shape.fields, said);
            columns.with_name_parts(shape.fields, &layout.headings)
        } else {
            columns
        };
        let columns = if shape.name == interactions::SHAPE.name {
            went_to::with_visitors(columns, &layout.headings, named)
        } else {
            columns
        };
        let below = head.rows.partition_point(|row| row.line < layout.first_line);
        let columns = without_salutations(columns.above(&head.rows[below..]));
        let columns = ["id", "person_id"].into_iter().fold(columns, without_counts);
        let columns = strength_column::without_texts(columns, named);
        Some(Self { shape, layout, columns, is_said: false })
    }
}

/// `Title` above `Mr` and `Ms` is nobody's activity.
fn without_salutations(columns: Columns) -> Columns {
    let is_called = |row: &StringRecord| !columns.text(row, "title").is_empty();
    let says_more = |row: &StringRecord| is_called(row) && !is_title(columns.text(row, "title"));
    if columns.has("title") && columns.seen(is_called) && !columns.seen(says_more) {
        columns.without("title")
    } else {
        columns
    }
}

/// A column of numbers is nobody's identifier where no name stands beside it, or one number beside two people of
/// one school: it may say how many there are.
fn without_counts(columns: Columns, field: &str) -> Columns {
    if !PERHAPS_COUNTS.contains(&columns.heading(field)) {
        return columns;
    }
    let mut named: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut is_count = !columns.has("person");
    for row in columns.first_rows() {
        let name = person_key(columns.text(row, "person"));
        let (number, school) = (columns.text(row, field), columns.text(row, "school"));
        // Two spellings of one name have one surname.
        if let (false, Some(surname)) = (number.is_empty(), name.split(' ').next_back()) {
            let at = (number.to_owned(), school.to_owned());
            let known = named.entry(at).or_insert_with(|| surname.to_owned());
            is_count |= *known != surname;
        }
    }
    if is_count { columns.without(field) } else { columns }
}

/// Kinds of file in which a first name and a surname may stand in two columns; surveys look themselves.
const WITH_NAME_PARTS: &[&str] =
    &["people", "attendance", "interactions", "visit_log", "sign_in_grid"];

/// The shape of a file and where its fields stand.
pub fn recognise(table: &Table, named: &[Naming], input: &Input) -> Result<Recognised, Error> {
    let found = by_content(table, named, input)?;
    if input.shape.is_none() && found.shape.name == interactions::SHAPE.name {
        dated_strength(table, &found)?;
    }
    match two_tables::above(&table.head, &found.layout, found.shape.fields) {
        Some(_) if !found.layout.has_preamble => {
            Err(two_tables::refusal(&table.name, found.layout.headings_line))
        }
        _ => Ok(found),
    }
}

/// Asks about two ends with a day and a strength: a contact in each row, or a tie?
fn dated_strength(table: &Table, found: &Recognised) -> Result<(), Error> {
    let (columns, headings) = (&found.columns, &found.layout.headings);
    let of_a_log = ["event_id", "type", "title", "initiative", "hours", "duration", "led_by"];
    if !columns.has("from") || !columns.has("to") || columns.has_any(&of_a_log) {
        return Ok(());
    }
    let as_ties = Columns::find(ties::SHAPE.fields, headings, &[]);
    let counts = |row: &StringRecord| {
        as_ties.text(row, "weight").parse::<f64>().is_ok_and(|number| number > 1.0)
    };
    let Some(column) = as_ties.number("weight").filter(|_| columns.seen(counts)) else {
        return Ok(());
    };
    let heading = &headings[column as usize - 1];
    let what = format!("every row has a date and a strength (`{heading}`): one contact, or a tie?");
    let fix = "add --shape interactions if each row is one contact, --shape ties if the strengths count and the dates do not";
    Err(Error::data(what, fix)
        .coded(codes::DATED_STRENGTH)
        .plainly("every row has a date and a strength: one contact, or a tie?")
        .at(Place::cell(&table.name, found.layout.headings_line, column)))
}

fn by_content(table: &Table, named: &[Naming], input: &Input) -> Result<Recognised, Error> {
    if let Some(wanted) = input.shape {
        // A list of members may be an extract of the national register.
        let by_register = Recognised::by(&gias::SHAPE, &table.head, named);
        let by_register = by_register.filter(|found| (found.shape.recognises)(&found.columns));
        if let Some(found) = by_register.filter(|_| wanted == schools::SHAPE.name) {
            return Ok(found);
        }
        let Some(shape) = SHAPES.iter().find(|shape| shape.name == wanted) else {
            return Err(Error::bug(format!("there is no shape `{wanted}`")));
        };
        let Some(found) = Recognised::by(shape, &table.head, named) else {
            let layout = Layout::plain(&table.head).unwrap_or_default();
            let columns = Columns::find(shape.fields, &layout.headings, named);
            return Err(missing_column(table, shape, &layout, &columns));
        };
        if let Some(error) = another_list(table, &found, named) {
            return Err(error);
        }
        return if (shape.suffices)(&found.columns) {
            Ok(Recognised { is_said: true, ..found })
        } else {
            Err(missing_column(table, shape, &found.layout, &found.columns))
        };
    }
    let shapes = SHAPES.iter().filter_map(|shape| Recognised::by(shape, &table.head, named));
    let mut shapes: Vec<Recognised> = shapes.collect();
    let is_register = shapes.iter().any(|found| {
        found.shape.name == gias::SHAPE.name && (found.shape.recognises)(&found.columns)
    });
    let by_name = |shape: &Shape| {
        let stem = table.name.to_lowercase();
        input.found
            && stem.starts_with(shape.name)
            && matches!(shape.name, "schools" | "people")
            && !is_register
    };
    let named_so =
        |found: &Recognised| by_name(found.shape) && (found.shape.suffices)(&found.columns);
    if let Some(at) = shapes.iter().position(named_so) {
        return Ok(shapes.swap_remove(at));
    }
    if let Some(at) = first_recognised(&shapes, &table.head) {
        return Ok(shapes.swap_remove(at));
    }
    // First the shapes that correcting a misspelt heading would make readable.
    let likely = |found: &Recognised| {
        let misspelt = misspelt(&found.layout, found.shape, &found.columns).into_iter();
        let meant = misspelt.map(|(ours, theirs)| Naming { ours: ours.to_owned(), theirs });
        let meant: Vec<Naming> = named.iter().cloned().chain(meant).collect();
        let columns = Columns::find(found.shape.fields, &found.layout.headings, &meant);
        // What several kinds of file have is named by the plainest of them.
        let plain = PLAIN.iter().position(|name| *name == found.shape.name);
        let keys = columns.names().filter(|name| KEY_FIELDS.contains(name)).count();
        // What a program writes is written as always, or not by it.
        let is_by_hand = !BY_PROGRAMS.contains(&found.shape.name);
        ((found.shape.suffices)(&columns), is_by_hand, keys, columns.count(), plain)
    };
    shapes.retain(|found| found.shape.turn != Turn::Lists);
    if let Some(grid) = shapes.iter().find(|found| found.shape.name == sign_in_grid::SHAPE.name) {
        return Err(missing_column(table, grid.shape, &grid.layout, &grid.columns));
    }
    shapes.sort_by_key(|found| std::cmp::Reverse(likely(found)));
    if let Some(found) = shapes.first() {
        return Err(missing_column(table, found.shape, &found.layout, &found.columns));
    }
    let fix = format!("{}check that the export worked", other_sheets(table));
    let error = Error::data("the file holds no row", fix);
    Err(error.plain_fix("check that the export worked").at(Place::file(&table.name)))
}

/// The first kind of file that a table can be; of a list with columns for terms or months, a list.
fn first_recognised(shapes: &[Recognised], head: &Head) -> Option<usize> {
    let is_one = |found: &Recognised| (found.shape.recognises)(&found.columns);
    let at = shapes.iter().position(is_one)?;
    let first = &shapes[at];
    let is_open = first.shape.name == sign_in_grid::SHAPE.name
        && sign_in_grid::is_perhaps_a_list(head, &first.layout, &first.columns);
    let is_list = |found: &Recognised| found.shape.turn == Turn::Lists && is_one(found);
    let list = shapes.iter().position(is_list).filter(|_| is_open);
    Some(list.unwrap_or(at))
}

/// Why a file given as a list is none: it is another list, or a log. Its names would be taken for schools,
/// or its schools for people.
fn another_list(table: &Table, found: &Recognised, named: &[Naming]) -> Option<Error> {
    let is_said = |ours: &[&str]| named.iter().any(|naming| ours.contains(&naming.ours.as_str()));
    let view = |shape| Recognised::by(shape, &table.head, named);
    let recognised = |shape: &'static Shape| {
        view(shape).filter(|view| (shape.recognises)(&view.columns)).map(|view| view.columns)
    };
    let of_people = ["event_id", "person", "from_person", "visitor", "visitors"];
    let is_log = || {
        let logs = [&attendance::SHAPE, &interactions::SHAPE, &visit_log::SHAPE];
        logs.into_iter().filter_map(recognised).any(|columns| columns.has_any(&of_people))
    };
    let is_list_of = |shape: &'static Shape, fields: [&str; 2]| {
        view(shape).is_some_and(|view| fields.iter().all(|field| view.columns.has(field)))
    };
    let (what, flag, field) = match found.shape.name {
        "schools" if !is_said(&["name", "urn", "id"]) => {
            if (schools::SHAPE.recognises)(&found.columns) {
                return None;
            }
            let what = match () {
                () if is_log() => "a log",
                () if is_list_of(&people::SHAPE, ["person", "school"]) => "a list of people",
                () => return None,
            };
            (what, "schools", "name")
        }
        "people" if !is_said(&["person", "id"]) => {
            let is_other = ["school", "role", "leaving", "id"];
            let what = match () {
                () if found.columns.has("event_id") && found.columns.has("date") => "a log",
                () if !found.columns.has_any(&is_other)
                    && recognised(&schools::SHAPE).is_some() =>
                {
                    "a list of schools"
                }
                () => return None,
            };
            (what, "people", "person")
        }
        _ => return None,
    };
    let text = format!("what is given with --{flag} looks like {what}");
    let fix = format!(
        "{}give the list of {flag} there; if it is that, say which column names them: --map {field}=\"its heading\"",
        other_sheets(table)
    );
    let place = Place::line(&table.name, found.layout.headings_line);
    let error = Error::data(text, fix).coded(codes::ANOTHER_LIST);
    Some(error.plain_fix(format!("give the list of {flag} with --{flag}")).at(place))
}

/// Lists of a meeting as a program writes them.
const BY_PROGRAMS: [&str; 2] = ["zoom", "teams"];

/// The plainest kinds of file, the plainest last.
const PLAIN: [&str; 3] = ["ties", "interactions", "attendance"];
