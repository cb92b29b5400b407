//! The columns of a log that say whether an activity took place, and what stands in them.

use std::collections::BTreeMap;

use csv::StringRecord;
use rustc_hash::FxHashSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::took_place::called_off::{
    Remark, called_off, nobody_came, noted_with_school, remark, unknown_status,
};
use crate::collect::who::names::tidy;
use crate::collect::within::walk_column;

/// What became of an activity, in a word.
pub const STATUS: Field = field!(
    "status",
    "visit_status",
    "status_of_visit",
    "state_of_visit",
    "outcome",
    "outcome_of_visit",
    "visit_outcome",
    "event_status",
    "activity_status",
    "booking_status",
    "delegate_status",
    "attendee_status",
    "participant_status",
    "registration_status"
);
/// A tick for what was called off.
pub const CANCELLED: Field = field!(
    "cancelled",
    "canceled",
    "postponed",
    "called_off",
    "visit_cancelled",
    "visit_canceled",
    "visit_postponed",
    "event_cancelled",
    "session_cancelled",
    "was_it_cancelled",
    "cancelled_postponed",
    "cancelled_or_postponed"
);
/// A tick for what took place.
pub const TOOK_PLACE: Field = Field { name: "took_place", synonyms: DONE.split_at(3).1 };
/// The same for a visit, which `Attended` says too; of a person it says who was there.
pub const VISIT_TOOK_PLACE: Field = Field { name: "took_place", synonyms: DONE };
const DONE: &[&str] = &[
    "attended",
    "did_they_attend",
    "visit_attended",
    "happened",
    "did_it_happen",
    "did_it_take_place",
    "did_it_go_ahead",
    "did_the_visit_happen",
    "did_the_visit_take_place",
    "did_the_visit_go_ahead",
    "visit_took_place",
    "went_ahead",
    "visit_completed",
    "completed",
    "done",
];
/// Remarks, which may say that something was called off.
pub const NOTES: Field = field!(
    "notes",
    "note",
    "comments",
    "comment",
    "remarks",
    "remark",
    "visit_notes",
    "further_notes",
    "other_notes",
    "additional_notes",
    "notes_comments",
    "comments_notes",
    "any_other_comments",
    "other_comments"
);

/// Notes a remark about something that was called off, if it may have been the row's own activity.
pub fn see_remark(draft: &mut Draft, columns: &Columns, record: &StringRecord, row: RowId) {
    let text = columns.text(record, "notes");
    if !text.is_empty() && remark(text) == Remark::Perhaps {
        let what =
            format!("`{text}`: whether the activity was called off is not certain; it counts");
        let fix = "nothing, if it took place; else write cancelled in a column Status";
        let fault = RowFault::new(codes::REMARK_ON_OFF, what, text, fix);
        draft.note(row, columns.number("notes"), Outcome::Noted, fault);
    }
}

/// An `x` below `Took place` or `Status` means yes for some and no for others: only the user can say.
pub fn ask_about_crosses(reading: &Reading) -> Result<(), Error> {
    let is_meant = |mark: &String| mark.trim().eq_ignore_ascii_case("x");
    if reading.wishes.present.iter().any(is_meant) {
        return Ok(());
    }
    let columns = ["took_place", "status"].into_iter();
    columns
        .filter_map(|field| reading.columns.number(field))
        .try_for_each(|column| ask(reading, column))
}

fn ask(reading: &Reading, column: u32) -> Result<(), Error> {
    let mut first = None;
    walk_column(reading.table, reading.layout, column as usize - 1, &mut |line, cell| {
        if first.is_none() && cell.trim().eq_ignore_ascii_case("x") {
            first = Some(line);
        }
    })?;
    let Some(line) = first else { return Ok(()) };
    let what = "`x` means that it took place for some, that it did not for others";
    let fix = "add --present x if it means that it took place; otherwise write no in its place";
    let error = Error::data(what, fix).coded(codes::WHICH_MARK);
    Err(error.at(Place::cell(&reading.table.name, line, column)))
}

/// What the rows of a log say about whether they took place.
#[derive(Debug, Default)]
pub struct Statuses {
    /// Words that nobody knows: their rows and the first of them.
    unknown: BTreeMap<String, (u32, RowId)>,
    /// The cells of rows that took place: most others are worded alike.
    held: FxHashSet<Vec<u8>>,
    /// The cells of the row that is looked at.
    cells: Vec<u8>,
}

/// So many wordings are remembered, and none that is longer.
const MOST_HELD: usize = 1 << 12;
const LONGEST_HELD: usize = 200;

/// The columns in which a row may say that it did not take place, beside the host.
const SAYING: [&str; 7] = ["status", "type", "title", "hours", "cancelled", "took_place", "notes"];

impl Statuses {
    /// Why a row is no visit, if it says that it was called off or is still to come.
    pub fn called_off(&mut self, columns: &Columns, record: &StringRecord) -> Option<RowFault> {
        if let Some(fault) = nobody_came(columns, record) {
            return Some(fault);
        }
        self.cells.clear();
        for field in SAYING {
            let text = columns.text(record, field);
            // A number of hours says nothing of the kind.
            if field != "hours" || text.contains(char::is_alphabetic) {
                self.cells.extend_from_slice(text.as_bytes());
            }
            self.cells.push(0x1F);
        }
        if self.held.contains(&self.cells) && noted_with_school(columns, record).is_none() {
            return None;
        }
        let fault = called_off(columns, record);
        if fault.is_none() && self.held.len() < MOST_HELD && self.cells.len() <= LONGEST_HELD {
            self.held.insert(self.cells.clone());
        }
        fault
    }

    /// Remembers the status of a row that counts, if nobody knows its word.
    pub fn see(&mut self, columns: &Columns, record: &StringRecord, row: RowId) {
        if columns.text(record, "status").is_empty() {
            return;
        }
        if let Some(text) = unknown_status(columns, record) {
            let seen = self.unknown.entry(tidy(text)).or_insert((0, row));
            seen.0 += 1;
        }
    }

    /// Words of a status that nobody knows, the most frequent first; `column` is where they stand.
    pub fn note(&self, draft: &mut Draft, column: Option<u32>) {
        const SHOWN: usize = 5;
        let Some(row) = self.unknown.values().map(|(_, first)| *first).min() else { return };
        let mut words: Vec<(&String, u32)> =
            self.unknown.iter().map(|(word, seen)| (word, seen.0)).collect();
        words.sort_by_key(|(word, rows)| (std::cmp::Reverse(*rows), *word));
        let told: Vec<String> =
            words.iter().take(SHOWN).map(|(word, rows)| format!("`{word}` ({rows})")).collect();
        let more = words.len().saturating_sub(SHOWN);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let rows: u32 = words.iter().map(|(_, rows)| rows).sum();
        let what = format!(
            "words for the status that are not known: {}{more}; {} as having taken place",
            told.join(", "),
            if rows == 1 { "the row counts".to_owned() } else { format!("the {rows} rows count") }
        );
        let fix = "if some did not take place, write cancelled or planned; else completed";
        let text = words.first().map_or("", |(word, _)| word);
        let fault = RowFault::new(codes::STATUS_UNKNOWN, what, text, fix);
        draft.note(row, column, Outcome::Noted, fault);
    }
}
