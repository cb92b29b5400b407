//! A sign-in sheet: a row for each person, a column for each session, and a mark for who was there.

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::bytes::head::{Head, HeadRow};
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::names::name_parts::NameParts;
use crate::collect::cells::names::nobody::is_absence;
use crate::collect::cells::words;
use crate::collect::dates::school_year::school_year;
use crate::collect::draft::{ActivityKey, Entry, MentionKind, RowFault};
use crate::collect::records::Details;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::logs::came::marks::{Mark, is_cross_sign, mark};
use crate::collect::shapes::logs::event::{self, MentionFields};
use crate::collect::shapes::logs::grids::grid_schools::SchoolHeadings;
use crate::collect::shapes::logs::grids::grid_sessions::{Session, is_repeat_of_total, sessions};
use crate::collect::shapes::logs::grids::grid_totals::GridTotals;
use crate::collect::shapes::logs::grids::session_heading::{SessionHeading, session_heading};
use crate::collect::shapes::totals;
use crate::collect::within::{titled, walk};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "sign_in_grid",
    says: "a row for each person, a column for each session, and a mark for who was there",
    fields: FIELDS,
    needs: "a name or a school, and headings that name sessions, such as Session 1 (03/10/2025)",
    gives: "who was at which session; leading is not known; `x` is asked about (`--present x`)",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout,
    suffices,
    recognises: suffices,
    read,
};

const EXAMPLE: &str = "\
Name,School,Maths (03/10/2025),Maths (14/11/2025)\n\
Priya Nair,Ashbrook Primary,✓,✓\n\
Tom Okafor,St Mary's CE Primary,✓,apologies\n";

const FIELDS: &[Field] = &[
    field!("person_id", "participant_id", "staff_id", "email", "e_mail", "email_address"),
    field!(
        "person",
        "name",
        "full_name",
        "participant",
        "attendee",
        "staff",
        "staff_name",
        "member",
        "colleague",
        "delegate",
        "names",
        "participants",
        "attendees",
        "person_name",
        "member_name",
        "participant_name",
        "attendee_name",
        "delegate_name",
        "team_member",
        "team_member_name",
        "staff_member",
        "teacher_name",
        "governor_name"
    ),
    field!(
        "school",
        "school_name",
        "organisation",
        "organization",
        "setting",
        "academy",
        "workplace"
    ),
    event::SCHOOL_NUMBER,
    field!("org_type", "organisation_type"),
    field!("role", "job", "position", "post", "job_title"),
];

const WHO: MentionFields = MentionFields {
    id: "person_id",
    name: "person",
    school: "school",
    number: "school_number",
    org_type: "org_type",
    role: "role",
    kind: MentionKind::Person,
};

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["person", "school"])
}

/// The headings are the first row with somebody's name and two sessions, or one session with a day;
/// below the sessions stand marks.
fn layout(head: &Head) -> Option<Layout> {
    let sessions = |row: &HeadRow| -> Vec<SessionHeading> {
        row.cells.iter().filter_map(|cell| session_heading(cell)).collect()
    };
    let is_dated = |session: &SessionHeading| !session.date.is_empty();
    let named = head.rows.iter().position(|row| {
        let (columns, sessions) = (Columns::find(FIELDS, &row.cells, &[]), sessions(row));
        suffices(&columns) && (sessions.len() > 1 || sessions.iter().any(is_dated))
    });
    // The user may have to say which column holds the names.
    let at = named.or_else(|| {
        head.rows.iter().take(1).position(|row| {
            let days = sessions(row).iter().filter(|session| is_dated(session)).count();
            days > 1 && row.cells.first().is_some_and(|cell| session_heading(cell).is_none())
        })
    })?;
    let (above, below) = head.rows.split_at(at + 1);
    let row = above.last()?;
    let columns = (0..row.cells.len()).filter(|&at| session_heading(&row.cells[at]).is_some());
    let cells = columns.flat_map(|at| below.iter().filter_map(move |row| row.cells.get(at)));
    let cells: Vec<&String> = cells.filter(|cell| !cell.is_empty()).collect();
    let is_mark = |cell: &str| cell.chars().count() == 1 || mark(cell, &[]) != Mark::Unknown;
    let marks = cells.iter().filter(|cell| is_mark(cell)).count();
    // A row of a log may hold a day and a word for somebody, and be its last.
    let is_data =
        cells.is_empty() && above[..at].iter().any(|other| other.filled() >= row.filled());
    (!is_data && marks * 2 >= cells.len()).then(|| Layout::below(row))
}

/// Whether the table may be a list with a column for each term or month: no heading holds a full day, and
/// there are columns of more than a name, a school and a total.
#[must_use]
pub fn is_perhaps_a_list(head: &Head, layout: &Layout, columns: &Columns) -> bool {
    const NUMBERS_OF_ROWS: [&str; 4] = ["", "no", "nr", "number"];
    let headings = &layout.headings;
    let mut above = head.rows.iter().filter(|row| row.line < layout.headings_line);
    let has_year = above.any(|row| row.cells.iter().any(|cell| school_year(cell).is_some()));
    let mut sessions = headings.iter().filter_map(|heading| session_heading(heading));
    let parts = NameParts::of_field(headings, "person");
    let is_who = |at: usize| {
        let number = Some(at as u32 + 1);
        columns.number("person") == number
            || columns.number("school") == number
            || parts.is_some_and(|parts| parts.first == at || parts.last == at)
    };
    let is_more = |(at, heading): (usize, &String)| {
        session_heading(heading).is_none()
            && !is_who(at)
            && !is_repeat_of_total(heading)
            && !NUMBERS_OF_ROWS.contains(&plain(heading).as_str())
    };
    sessions.all(|session| session.is_open(has_year)) && headings.iter().enumerate().any(is_more)
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    let (sessions, totals) = sessions(reading)?;
    ask_about_crosses(reading, &sessions)?;
    name_columns(reading, &sessions);
    let present = &reading.wishes.present;
    let file = reading.table.name.clone();
    reading.draft.known.dates |= sessions.iter().any(|session| session.date.is_some());
    let mut apologies = 0_u32;
    let mut counts = GridTotals::over(&sessions, &totals);
    walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
        counts.see(line, record, reading.columns, present);
    })?;
    let schools = SchoolHeadings::find(reading)?;
    let other = |line: u32, record: &StringRecord| {
        if let Some(fault) = schools.fault(line) {
            return Some(fault);
        }
        let text = titled(record);
        if totals::is_total(record) {
            return Some(totals::fault(&text));
        }
        let first = record.iter().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or("");
        if words::is_sum(first) {
            return Some(totals::fault(&text));
        }
        if is_absence(first) {
            let what = format!("`{text}`: who was not there, so nobody's marks");
            let fix = "nothing, if it is nobody's row";
            return Some(RowFault::new(codes::TITLE_ROW, what, &text, fix));
        }
        let again = !sessions.is_empty()
            && sessions.iter().all(|session| record.get(session.column) == Some(&session.heading));
        let title = record.iter().filter(|cell| !cell.trim().is_empty()).count() == 1
            && record.iter().next().is_some_and(|first| first.trim().ends_with(':'));
        (again || title).then(|| {
            let what = format!("`{text}`: a title or the headings once more, so nobody");
            RowFault::new(codes::TITLE_ROW, what, &text, "nothing, if it is nobody")
        })
    };
    reading.rows_but(&other, &mut |draft, columns, row, record| {
        let line = draft.places.of(row).line.unwrap_or_default();
        let above = schools.above(line);
        let Some(mention) = event::mention_at(draft, columns, row, record, &WHO, above) else {
            let fix = "fill in the person or the school";
            let fault = RowFault::new(codes::NOBODY, "the row names nobody", "", fix);
            return draft.reject(row, columns.number("person"), fault);
        };
        for session in &sessions {
            let text = record.get(session.column).unwrap_or("").trim();
            // Beside a school and no name, a number says how many came.
            let is_count = !columns.has("person") && text.parse::<u32>().is_ok_and(|many| many > 0);
            match mark(text, present) {
                said if said == Mark::Present || (said == Mark::Unknown && is_count) => {
                    let mut number = |text: &str| draft.texts.number(text);
                    let (none, title) = (number(""), number(&session.title));
                    let key = ActivityKey::Alike(session.date, none, title, none);
                    let title = session.title.clone();
                    let activity = draft.activity(key, Details { title, ..Details::default() });
                    draft.entries.push(Entry { activity, mention, leads: false, hosts: false, row });
                }
                Mark::Absent | Mark::Ambiguous => {}
                Mark::Apologies => apologies += 1,
                Mark::Present | Mark::Unknown => {
                    let what = format!("`{text}` says neither present nor absent; it does not count as present at `{}`", session.heading);
                    let fix = "write 1 or leave the cell empty, or add --present with this mark if it means present";
                    let fault = RowFault::new(codes::MARK_UNKNOWN, what, text, fix);
                    draft.note(row, Some(session.column as u32 + 1), Outcome::Noted, fault);
                }
            }
        }
    })?;
    if apologies > 0 {
        let what = format!(
            "{apologies} {} that somebody was not there, such as apologies; they count like empty ones",
            if apologies == 1 { "cell says" } else { "cells say" }
        );
        reading.draft.note_file(&file, codes::NOT_THERE, what, "nothing, if they were not there");
    }
    counts.note(reading.draft, &file);
    schools.note(reading);
    Ok(())
}

/// An `x` means present in some sheets and absent in others: only the user can say.
fn ask_about_crosses(reading: &Reading, sessions: &[Session]) -> Result<(), Error> {
    let (mut first, mut many, mut ticks, mut letters) = (None, 0, 0_u32, 0_u32);
    let present = &reading.wishes.present;
    walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
        for session in sessions {
            let text = record.get(session.column).unwrap_or("");
            let said = mark(text, present);
            ticks += u32::from(said == Mark::Present);
            if said == Mark::Ambiguous {
                many += 1;
                letters += u32::from(!is_cross_sign(text));
                first.get_or_insert_with(|| (line, session.column, text.trim().to_owned()));
            }
        }
    })?;
    // Beside ticks a cross that is no letter says no.
    let is_open = letters > 0 || ticks == 0;
    let Some((line, column, text)) = first.filter(|_| is_open) else { return Ok(()) };
    let cells = if many == 1 { "1 cell holds".to_owned() } else { format!("{many} cells hold") };
    let what = format!("{cells} `{text}` or another cross: present for some, absent for others");
    let fix = format!("add --present {text} if it means present; otherwise write 0 in its place");
    let place = Place::cell(&reading.table.name, line, column as u32 + 1);
    Err(Error::data(what, fix)
        .coded(codes::WHICH_MARK)
        .plainly("cells hold crosses: present for some, absent for others")
        .plain_fix(
            "add --present with the cross if it means present; otherwise write 0 in its place",
        )
        .at(place))
}

/// The sessions are columns that were used, though they are no fields.
fn name_columns(reading: &mut Reading, sessions: &[Session]) {
    let Some(file) = reading.draft.files.get_mut(usize::from(reading.file)) else { return };
    let is_session = |heading: &String| sessions.iter().any(|session| session.heading == *heading);
    file.ignored.retain(|heading| !is_session(heading));
    let used = sessions.iter().map(|session| ("session".to_owned(), session.heading.clone()));
    file.columns.extend(used);
}
