//! A list of names that may as well say who came to something: only whoever made it can say.

use std::collections::BTreeSet;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::head::HeadRow;
use crate::collect::bytes::note::listed;
use crate::collect::cells::columns::plain;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::came::marks::{Mark, mark};
use crate::collect::shapes::logs::grids::session_heading::session_heading;
use crate::collect::who::names::{person_key, tidy};

/// Headings that only a sheet has that people signed, or a list of who was in a meeting.
const SIGNED: [&str; 22] = [
    "signature",
    "signatures",
    "signed",
    "sign",
    "sign_here",
    "please_sign",
    "signed_in",
    "sign_in",
    "signed_out",
    "sign_out",
    "sign_in_time",
    "time_in",
    "time_out",
    "time_signed_in",
    "time_joined",
    "time_exited",
    "time_left",
    "join_time",
    "leave_time",
    "arrival_time",
    "time_of_arrival",
    "arrived",
];

/// Words before a colon, or alone in a cell, above the table of one activity.
const OF_ACTIVITY: [&str; 16] = [
    "course",
    "course_title",
    "session",
    "session_date",
    "session_title",
    "event",
    "event_date",
    "training",
    "meeting",
    "workshop",
    "venue",
    "trainer",
    "facilitator",
    "date_of_session",
    "date_of_training",
    "date_of_meeting",
];

/// What makes a list of people look like something else.
enum Looks {
    /// Somebody came to one activity.
    Signed(String),
    /// A row of days below the headings.
    Days(String),
    /// Several activities one below the other.
    Blocks(String),
    /// Marks of who sent apologies.
    Marks(String),
    /// The same people again and again.
    Again,
}

/// Asks about a list of people that looks like a log, unless the user says what it is: read as a list, whoever
/// came to something would be people without activity.
pub fn ask(reading: &Reading) -> Result<(), Error> {
    let is_called_so = reading.table.name.to_lowercase().starts_with("people");
    if is_called_so || reading.columns.has("leaving") {
        return Ok(());
    }
    let line = reading.layout.headings_line;
    let found = signed(reading).map(|heading| (line, Looks::Signed(heading)));
    let found = found.or_else(|| above(reading)).or_else(|| below(reading));
    let found = found.or_else(|| {
        let marked = marked(reading);
        let is_away = |cell: &str| mark(cell, &[]) == Mark::Apologies;
        let rows = reading.columns.first_rows();
        let says = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(is_away));
        let found = marked.iter().find(|(at, _)| says(*at)).filter(|_| marked.len() > 1);
        found.map(|(_, heading)| (line, Looks::Marks((*heading).to_owned())))
    });
    match found.or_else(|| is_again(reading).then_some((line, Looks::Again))) {
        None => Ok(()),
        Some((line, looks)) => Err(question(&looks).at(Place::line(&reading.table.name, line))),
    }
}

/// The heading above signatures.
fn signed(reading: &Reading) -> Option<String> {
    let unused = reading.columns.ignored(&reading.layout.headings);
    unused.into_iter().find(|heading| SIGNED.contains(&plain(heading).as_str()))
}

/// A line above the headings that says what the activity was, or when.
fn above(reading: &Reading) -> Option<(u32, Looks)> {
    let is_post = reading.columns.has_any(&["role", "id", "from"]);
    let says = |text: &str, behind: &str| {
        let label = plain(text);
        let is_day = label == "date" && !is_post;
        !behind.trim().is_empty() && (is_day || OF_ACTIVITY.contains(&label.as_str()))
    };
    let told = |row: &HeadRow| {
        let next = |at: usize| row.cells.get(at + 1).map_or("", String::as_str);
        let mut cells = row.cells.iter().enumerate();
        let found = cells.find(|(at, cell)| match cell.split_once(':') {
            Some((label, rest)) if !rest.trim().is_empty() => says(label, rest),
            _ => says(cell, next(*at)),
        });
        found.map(|(_, cell)| (row.line, Looks::Signed(tidy(cell))))
    };
    let rows = reading.table.head.rows.iter();
    rows.take_while(|row| row.line < reading.layout.headings_line).find_map(told)
}

/// A row of days below the headings, or a title with a day between the rows.
fn below(reading: &Reading) -> Option<(u32, Looks)> {
    let dated = |cell: &String| {
        session_heading(cell).filter(|heading| !heading.date.is_empty()).is_some_and(|heading| {
            // A number with a slash may be anything.
            !heading.yearless || cell.contains(char::is_alphabetic)
        })
    };
    let told = |row: &HeadRow| {
        let record = StringRecord::from(row.cells.clone());
        let is_named = ["person", "id", "school"]
            .iter()
            .any(|field| !reading.columns.text(&record, field).is_empty());
        let days = row.cells.iter().filter(|cell| dated(cell)).count();
        let text = row.cells.iter().find(|cell| !cell.is_empty())?;
        if row.filled() == 1 && dated(text) {
            return Some((row.line, Looks::Blocks(text.clone())));
        }
        (!is_named && days > 1).then(|| (row.line, Looks::Days(text.clone())))
    };
    let rows = reading.table.head.rows.iter();
    rows.skip_while(|row| row.line < reading.layout.first_line).find_map(told)
}

/// Whether most rows name somebody whom other rows name too: a list names everybody once.
fn is_again(reading: &Reading) -> bool {
    const FEWEST: usize = 6;
    let columns = reading.columns;
    let key = |row: &StringRecord| {
        ["person", "id", "school"].map(|field| person_key(columns.text(row, field))).join("\u{1f}")
    };
    let named: Vec<String> = columns.first_rows().iter().map(key).collect();
    let different: BTreeSet<&String> = named.iter().collect();
    named.len() >= FEWEST
        && different.len() * 2 <= named.len()
        && !columns.ignored(&reading.layout.headings).is_empty()
}

/// Columns that are not used and hold nothing but marks.
fn marked<'a>(reading: &Reading<'a>) -> Vec<(usize, &'a str)> {
    let unused = reading.columns.ignored(&reading.layout.headings);
    let rows = reading.columns.first_rows();
    let is_marked = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
        let said: Vec<Mark> = cells.map(|cell| mark(cell, &[])).collect();
        said.iter().any(|said| *said != Mark::Absent) && !said.contains(&Mark::Unknown)
    };
    let headings = reading.layout.headings.iter().enumerate();
    let marked = headings.filter(|(at, heading)| unused.contains(heading) && is_marked(*at));
    marked.map(|(at, heading)| (at, heading.as_str())).collect()
}

/// Says which columns of a list of people hold nothing but marks: they may be sessions.
pub fn note_marks(reading: &mut Reading) {
    let marked: Vec<&str> = marked(reading).into_iter().map(|(_, heading)| heading).collect();
    if marked.len() < 2 {
        return;
    }
    let what = format!(
        "{} hold nothing but marks, such as ticks, and are not used: the file is read as the list of people",
        listed(&marked)
    );
    let fix = "nothing, if they are facts about people; if each is a session, write its day into its heading, as in Phonics (3 Oct 2025)";
    reading.draft.note_file(&reading.table.name, codes::MARKS_IN_LIST, what, fix);
}

fn question(looks: &Looks) -> Error {
    const LIST: &str = "if it is the list of people, give it with --people";
    const LOG: &str = "if it says who came to something, write what it was and its day into two more columns of every row, Course and Date";
    let (what, fix) = match looks {
        Looks::Signed(text) => (
            format!("`{text}`: this may be the list of people, or say who came to one activity"),
            format!("{LOG}; {LIST}"),
        ),
        Looks::Blocks(text) => (
            format!(
                "`{text}` stands between the rows: they may say who came to several activities"
            ),
            format!("{LOG}; {LIST}"),
        ),
        Looks::Days(text) => (
            format!(
                "days stand below the headings (`{text}` …): the rows may say who came on each"
            ),
            format!(
                "if they do, write each day into its heading, as in Phonics (3 Oct 2025), and delete the row of days; {LIST}"
            ),
        ),
        Looks::Marks(heading) => (
            format!(
                "`{heading}` and others hold marks of who was there or sent apologies: each may be a session"
            ),
            format!(
                "if they are, write the day of each into its heading, as in Phonics (3 Oct 2025); {LIST}"
            ),
        ),
        Looks::Again => (
            "most rows name people whom other rows name too; a list of people names each once"
                .to_owned(),
            format!(
                "if each row is a tie, name its two ends with --map from= and --map to=; if it says who was where, name the column that says so with --map event_id=; {LIST}"
            ),
        ),
    };
    let plain = "this may be the list of people, or say who came to something";
    Error::data(what, fix.clone()).coded(codes::LIST_OR_LOG).plainly(plain).plain_fix(fix)
}
