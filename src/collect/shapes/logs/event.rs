//! What attendance and interactions have in common: the columns that describe an activity.

use std::borrow::Cow;

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::amounts;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::names::crowds::without_others;
use crate::collect::cells::names::nobody::{is_absence, is_oneself};
use crate::collect::cells::names::persons::{apart, at_commas, headed};
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::dates::DateColumn;
use crate::collect::dates::school_year::is_yearless;
use crate::collect::draft::worded::Wording;
use crate::collect::draft::{ActivityKey, Draft, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::Details;
pub use crate::collect::shapes::logs::event_fields::*;
use crate::collect::who::names::{is_nobody, tidied, tidy};

/// The event and day of a row, or why it must be left out.
pub fn event_and_day<'r>(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    record: &'r StringRecord,
    dates: DateColumn,
) -> Option<(Cow<'r, str>, Option<Date>)> {
    let event = tidied(columns.text(record, "event_id"));
    let written = columns.text(record, "date");
    let date = match dates.read(written) {
        Ok(date) => Some(date),
        Err(_) if written.is_empty() => None,
        Err(what) => {
            let correct = if is_yearless(written) { "write its year" } else { "correct the date" };
            let fix = format!("{correct}; the row is left out of the network until then");
            let fault = RowFault::new(codes::NOT_A_DATE, what, written, &fix);
            draft.reject(row, columns.number("date"), fault);
            return None;
        }
    };
    if date.is_none() && event.is_empty() {
        let fix = "fill in the date, or give the activity an event_id";
        let what = "the row has neither a date nor an event";
        draft.reject(
            row,
            columns.number("date"),
            RowFault::new(codes::NO_DAY_NO_EVENT, what, "", fix),
        );
        return None;
    }
    if date.is_some_and(|date| dates.is_apart(date)) {
        let what = format!("`{written}` is more than a year from the other dates; it is used");
        let fix = "correct the year if it is a slip";
        draft.note(
            row,
            columns.number("date"),
            Outcome::Noted,
            RowFault::new(codes::DATE_APART, what, written, fix),
        );
    }
    draft.known.dates |= date.is_some();
    Some((event, date))
}

/// What the row calls the activity.
pub fn details(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    record: &StringRecord,
    separator: Delimiter,
) -> Details {
    let text = |field| tidy(columns.text(record, field));
    let written = columns.text(record, "hours");
    let length = columns.text(record, "duration");
    let is_bare = written.is_empty() && !length.contains(|c: char| c.is_alphabetic() || c == ':');
    let written = if written.is_empty() { length } else { written };
    let hours = amounts::hours(written, separator).filter(|hours| *hours > 0.0);
    let long = hours.filter(|_| amounts::are_perhaps_minutes(written, separator));
    let hours = hours.filter(|_| long.is_none());
    let hours = hours.filter(|_| !is_bare);
    if is_bare && !written.is_empty() {
        let what =
            format!("`{written}` may be hours or minutes; the row is used without its length");
        let fix = "write the unit: 2 h or 90 min; or head the column Hours";
        let fault = RowFault::new(codes::NOT_HOURS, what, written, fix);
        draft.note(row, columns.number("duration"), Outcome::Noted, fault);
    } else if let Some(long) = long {
        let what = format!(
            "`{written}` would be {long} hours and may be minutes; the row is used without"
        );
        let fix = "write the unit: 90 min, or 30 h if it is hours";
        let fault = RowFault::new(codes::PERHAPS_MINUTES, what, written, fix);
        draft.note(row, columns.number("hours"), Outcome::Noted, fault);
    } else if hours.is_none() && !written.is_empty() {
        draft.note(row, columns.number("hours"), Outcome::Noted, not_hours(written));
    }
    Details {
        kind: text("type").to_lowercase().replace('_', " "),
        title: text("title"),
        initiative: text("initiative"),
        strand: text("strand"),
        depth: text("depth").to_lowercase().replace('_', " "),
        funding: text("funding"),
        hours,
    }
}

/// Notes who entered a row of an activity.
pub fn logged_by(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    record: &StringRecord,
    activity: u32,
) {
    let text = tidied(columns.text(record, "logged_by"));
    if is_nobody(&text) {
        return;
    }
    draft.known.logged_by = true;
    let who = draft.named("person", &text, row);
    draft.logged_by.entry((activity, who)).or_insert(row);
}

/// What identifies the activity of an attendance row.
pub fn key(
    draft: &mut Draft,
    event: &str,
    date: Option<Date>,
    wording: Wording,
    part_of_day: &str,
) -> Option<ActivityKey> {
    if !event.is_empty() {
        return Some(ActivityKey::Event(draft.texts.number(event), date));
    }
    let details = draft.wordings.of(wording);
    if details.kind.is_empty() && details.title.is_empty() && details.initiative.is_empty() {
        return None;
    }
    let mut title = plainly(&details.title);
    if !part_of_day.is_empty() {
        title = format!("{title}\u{1f}{}", plainly(part_of_day));
    }
    let mut number = |text: &str| draft.texts.number(text);
    let parts = (number(&details.kind), number(&title), number(&details.initiative));
    Some(ActivityKey::Alike(date, parts.0, parts.1, parts.2))
}

/// A title as it joins rows: in any case, and with any dash.
fn plainly(title: &str) -> String {
    title.to_lowercase().replace(['–', '—', '‑'], "-")
}

/// Whether a form says that whoever fills it in led, and what else the cell says.
pub fn oneself(draft: &mut Draft, cell: &str, row: RowId, column: usize) -> (bool, String) {
    let is_own = |name: &str| is_oneself(name) || name == "I";
    let parts = apart(cell);
    if !parts.iter().any(|part| is_own(part)) {
        return (false, cell.to_owned());
    }
    let what = format!("`{cell}`: whoever filled in the form is read as having led");
    let fix = "nothing, if that is right; else write the name";
    let fault = RowFault::new(codes::NAME_TAKEN_APART, what, cell, fix);
    draft.note(row, Some(column as u32 + 1), Outcome::Noted, fault);
    let others: Vec<&str> = parts.into_iter().filter(|part| !is_own(part)).collect();
    (true, others.join("; "))
}

/// The names in a cell that may hold several.
#[must_use]
pub fn names_in(cell: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in apart(cell).into_iter().map(tidy) {
        // `1) Ann Lee, 2) Bo Day`.
        let part = part.trim_end_matches([',', ' ']).to_owned();
        let pieces: Vec<String> = at_commas(&part).into_iter().map(tidy).collect();
        let is_behind = |piece: &String| {
            sounds_like_a_school(piece) || is_role(piece) || headed(piece).is_some()
        };
        let are_whole = pieces.iter().all(|piece| piece.contains(' '));
        if are_whole && !is_absence(&part) && !pieces.iter().any(is_behind) {
            names.extend(pieces);
        } else {
            names.push(part);
        }
    }
    names.retain(|name| !is_nobody(name));
    names
}

/// The mentions of one side of a contact: several people may stand in its cell.
pub fn side(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    record: &StringRecord,
    fields: &MentionFields,
) -> Vec<u32> {
    let cell = columns.text(record, fields.name);
    let names = match fields.kind {
        MentionKind::Person => names_in(cell),
        // A school's name may hold any other sign.
        _ => cell.split([';', '|', '\n']).map(tidy).filter(|name| !is_nobody(name)).collect(),
    };
    if names.len() < 2 {
        return mention(draft, columns, row, record, fields).into_iter().collect();
    }
    let one = |name: &String| named_mention(draft, columns, (row, record), fields, name, "");
    names.iter().filter_map(one).collect()
}

/// Whether a row names anybody: a person, or at least a school.
#[must_use]
pub fn names_somebody(columns: &Columns, record: &StringRecord, fields: &MentionFields) -> bool {
    let named = |field: &str| !is_nobody(&tidied(columns.text(record, field)));
    [fields.id, fields.name, fields.school, fields.number].into_iter().any(named)
}

/// A mention from the cells of a row; `None` if all of them are empty.
pub fn mention(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    record: &StringRecord,
    fields: &MentionFields,
) -> Option<u32> {
    mention_at(draft, columns, row, record, fields, "")
}

/// The same for somebody whose school stands elsewhere, if the row says none.
pub fn mention_at(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    record: &StringRecord,
    fields: &MentionFields,
    place: &str,
) -> Option<u32> {
    let name = tidied(columns.text(record, fields.name));
    named_mention(draft, columns, (row, record), fields, &name, place)
}

fn named_mention(
    draft: &mut Draft,
    columns: &Columns,
    (row, record): (RowId, &StringRecord),
    fields: &MentionFields,
    name: &str,
    place: &str,
) -> Option<u32> {
    let cell = |field: &str| {
        let text = tidied(columns.text(record, field));
        if is_nobody(&text) { Cow::default() } else { text }
    };
    let name = if is_nobody(name) { "" } else { without_more(draft, name, row) };
    let (id, school, number) = (cell(fields.id), cell(fields.school), cell(fields.number));
    let is_named = !id.is_empty() || !name.is_empty();
    let is_blank = school.is_empty() && number.is_empty();
    let school = if is_blank && is_named { place } else { &school };
    let school = without_more(draft, school, row);
    if [&id, name, school, &number].into_iter().all(str::is_empty) {
        return None;
    }
    let mention = Mention {
        id: draft.texts.number(&id),
        name: draft.named("person", name, row),
        school: draft.named("school", school, row),
        number: draft.texts.number(&number),
        org_type: draft.texts.number(kind_of_body(&cell(fields.org_type), school)),
        role: draft.texts.number(&cell(fields.role)),
        kind: fields.kind,
    };
    Some(draft.mention(mention, row))
}

/// A name without the words for others who are not named.
fn without_more<'a>(draft: &mut Draft, text: &'a str, row: RowId) -> &'a str {
    let Some((name, others)) = without_others(text) else { return text };
    let what = format!("`{others}` names nobody; the row is used with `{name}` alone");
    let fix = "write the names, with semicolons between them";
    draft.note(row, None, Outcome::Noted, RowFault::new(codes::NO_NAME, what, text, fix));
    name
}

/// What kind of body a place is, as the file says, or as its name does.
fn kind_of_body<'a>(said: &'a str, place: &str) -> &'a str {
    if said.is_empty() && is_university(place) { "hei" } else { said }
}

fn is_university(place: &str) -> bool {
    const FIRST: &str = "university of ";
    const LAST: &str = " university";
    if !place.is_ascii() {
        let place = place.to_lowercase();
        return place.starts_with(FIRST) || place.ends_with(LAST);
    }
    let begins = place.get(..FIRST.len());
    let ends = place.len().checked_sub(LAST.len()).and_then(|start| place.get(start..));
    begins.is_some_and(|text| text.eq_ignore_ascii_case(FIRST))
        || ends.is_some_and(|text| text.eq_ignore_ascii_case(LAST))
}

/// Which fields of a shape describe one person.
#[derive(Debug, Clone, Copy, Default)]
pub struct MentionFields {
    /// Identifier.
    pub id: &'static str,
    /// Name.
    pub name: &'static str,
    /// School or body.
    pub school: &'static str,
    /// Official number beside it.
    pub number: &'static str,
    /// Kind of body.
    pub org_type: &'static str,
    /// Role.
    pub role: &'static str,
    /// What the name stands for.
    pub kind: MentionKind,
}

/// What is said of a length that is none.
#[must_use]
pub fn not_hours(written: &str) -> RowFault {
    let what = format!("`{written}` is not a number of hours above zero; the row is used without");
    RowFault::new(codes::NOT_HOURS, what, written, "write hours as a number, for example 1.5")
}
