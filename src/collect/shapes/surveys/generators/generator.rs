//! How a name generator is known, and which of its columns are the respondent's own.

use std::collections::BTreeMap;

use crate::collect::bytes::head::{Head, HeadRow};
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field, Naming, column_of, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::questions::choices::ticked;
use crate::collect::questions::scales::scale::often;
use crate::collect::shapes::surveys::generators::numbered;
use crate::collect::shapes::surveys::generators::of_contact::{
    Says, is_contact, is_numbered_contact,
};
use crate::collect::shapes::surveys::generators::series::{self, Series};
use crate::collect::shapes::surveys::generators::ticks;
use crate::collect::shapes::surveys::rosters::roster;
use crate::collect::who::names::is_nobody;

/// What is asked of the respondent.
pub const FIELDS: &[Field] = &[
    field!("person_id", "respondent_id", "participant_id", "ego_id", "staff_id", "id"),
    field!(
        "person",
        "respondent",
        "name",
        "your_name",
        "respondent_name",
        "ego",
        "ego_name",
        "participant",
        "full_name",
        "your_full_name",
        "my_name",
        "staff_name",
        "source",
        "from"
    ),
    field!(
        "school",
        "your_school",
        "school_name",
        "own_school",
        "my_school",
        "organisation",
        "organization",
        "your_organisation",
        "setting",
        "academy",
        "respondent_school",
        "ego_school"
    ),
    field!(
        "role",
        "your_role",
        "job",
        "job_title",
        "position",
        "post",
        "respondent_role",
        "ego_role"
    ),
];

/// The same, and which of several questions says how strong the tie to a contact is.
pub const NAMED: &[Field] = &[FIELDS[0], FIELDS[1], FIELDS[2], FIELDS[3], field!("how_often")];

/// Headings of logs and lists, which a name generator does not have.
const OTHERS: &[&str] = &[
    "event_id",
    "urn",
    "laestab",
    "phase",
    "headcount",
    "host_school",
    "from_school",
    "to_school",
    "event",
    "visit_date",
    "date_of_visit",
    "session",
    "activity",
    "aliases",
];

/// Where a name generator stands, if the first rows are one.
#[must_use]
pub fn layout(head: &Head) -> Option<Layout> {
    let at = head.rows.iter().take(5).position(|row| is_generator(&row.cells, head))?;
    let row = head.rows.get(at)?;
    let mut layout = Layout::below(row);
    // A row for the import of the file, as Qualtrics adds one, is no answer.
    let import =
        head.rows.get(at + 1).filter(|row| row.cells.iter().any(|c| c.contains("\"ImportId\"")));
    layout.first_line = import.map_or(layout.first_line, HeadRow::next_line);
    Some(layout)
}

/// Whether headings are those of a name generator; `head` has a row of headings and rows below.
#[must_use]
pub fn is_generator(headings: &[String], head: &Head) -> bool {
    let plain: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    if plain.iter().any(|heading| OTHERS.contains(&heading.as_str())) {
        return false;
    }
    let short = numbered::headings(headings);
    let found = series::find(&short);
    let is_dated = plain.iter().any(|heading| heading == "date" || heading == "day");
    let asks_contacts = |series: &Series| series.words.iter().any(|word| is_contact(word));
    let also = |says| found.iter().any(|series| series.says == says);
    let names = found.iter().any(|series| match series.says {
        Says::Name | Says::First => {
            (!is_dated || asks_contacts(series)) && !holds_scale(series, head)
        }
        Says::School => asks_contacts(series) && also(Says::Strength) && !also(Says::Name),
        Says::Code => !is_dated && holds_names(series, head),
        Says::Last | Says::Strength | Says::Role => false,
    });
    let own = own_columns(headings, &found, &[]);
    // These are asked about.
    let is_roster = || roster::layout(head).is_some();
    let in_codes =
        || !also(Says::Name) && !also(Says::First) && !ticks::in_codes(headings).is_empty();
    let in_codes = || in_codes() && !is_roster();
    (names || in_codes()) && own.has_any(&["person", "person_id", "school"])
}

/// Whether most cells of a series look like names.
#[must_use]
pub fn holds_names(series: &Series, head: &Head) -> bool {
    let cells = head
        .rows
        .iter()
        .skip(1)
        .flat_map(|row| series.columns.values().filter_map(|&column| row.cells.get(column)));
    let cells: Vec<&String> = cells.filter(|cell| !is_nobody(cell)).collect();
    let own = BTreeMap::new();
    let is_name = |cell: &&&String| {
        cell.chars().filter(|c| c.is_alphabetic()).count() >= 4
            && often(cell, &own).is_none()
            && cell.split_whitespace().count() >= 2
    };
    cells.iter().filter(is_name).count() * 2 > cells.len()
}

/// Whether the cells of a series say how often, or tick: its people stand in the headings.
fn holds_scale(series: &Series, head: &Head) -> bool {
    let own = BTreeMap::new();
    let below = head.rows.iter().skip(1);
    let cells =
        below.flat_map(|row| series.columns.values().filter_map(|&column| row.cells.get(column)));
    let mut cells = cells.filter(|cell| !is_nobody(cell)).peekable();
    let is_scale = |cell: &String| often(cell, &own).is_some() || ticked(cell, "").is_some();
    let words = |cell: &&String| cell.parse::<f64>().is_err();
    cells.peek().is_some() && cells.clone().any(|cell| words(&cell)) && cells.all(is_scale)
}

/// The respondent's own columns.
#[must_use]
pub fn own_columns(headings: &[String], series: &[Series], named: &[Naming]) -> Columns {
    let in_series = |column: usize| series.iter().any(|s| s.columns.values().any(|c| *c == column));
    let question = |(column, heading): (usize, &String)| {
        let is_theirs = |naming: &&Naming| column_of(headings, &naming.theirs) == Some(column);
        if let Some(naming) = named.iter().find(is_theirs) {
            return naming.ours.clone();
        }
        let text = plain(heading);
        let known =
            |text: &str| FIELDS.iter().any(|f| f.name == text || f.synonyms.contains(&text));
        if in_series(column) || is_numbered_contact(heading) {
            String::new()
        } else if known(&text) {
            text
        } else {
            match asks(heading) {
                Some(Ask::OwnName) => "person".to_owned(),
                Some(Ask::OwnSchool) => "school".to_owned(),
                Some(Ask::OwnRole) => "role".to_owned(),
                _ => String::new(),
            }
        }
    };
    let questions: Vec<String> = headings.iter().enumerate().map(question).collect();
    Columns::find(FIELDS, &questions, &[])
}
