//! The columns of a log that say whether an activity took place, and what stands in them.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::draft::RowFault;
use crate::collect::places::RowId;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::called_off::{called_off, noted_with_host, unknown_status};
use crate::collect::shapes::logs::event::field;
use crate::collect::who::names::tidy;

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
    "activity_status"
);
/// A tick for what was called off.
pub const CANCELLED: Field = field!("cancelled", "canceled", "postponed", "called_off");
/// A tick for what took place.
pub const TOOK_PLACE: Field = field!(
    "took_place",
    "happened",
    "did_it_happen",
    "did_it_take_place",
    "did_it_go_ahead",
    "did_the_visit_happen",
    "did_the_visit_take_place",
    "did_the_visit_go_ahead",
    "visit_took_place",
    "went_ahead",
    "completed",
    "done"
);

/// What the rows of a log say about whether they took place.
#[derive(Debug, Default)]
pub struct Statuses {
    /// Words that nobody knows: their rows and the first of them.
    unknown: BTreeMap<String, (u32, RowId)>,
    /// Kind and title of the last row that took place: the next is mostly worded alike.
    last: Option<(String, String)>,
}

impl Statuses {
    /// Why a row is no visit, if it says that it was called off or is still to come.
    pub fn called_off(&mut self, columns: &Columns, record: &StringRecord) -> Option<RowFault> {
        let text = |field| columns.text(record, field);
        let (kind, title) = (text("type"), text("title"));
        let says_more = ["status", "cancelled", "took_place", "hours"];
        let is_bare = says_more.into_iter().all(|field| {
            let text = text(field);
            text.is_empty() || (field == "hours" && !text.contains(char::is_alphabetic))
        });
        let alike = self.last.as_ref().is_some_and(|last| last.0 == kind && last.1 == title);
        if is_bare && alike && noted_with_host(columns, record).is_none() {
            return None;
        }
        let fault = called_off(columns, record);
        if fault.is_none() && !alike {
            self.last = Some((kind.to_owned(), title.to_owned()));
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

    /// Words of a status that nobody knows, the most frequent first.
    pub fn note(&self, reading: &mut Reading) {
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
        let column = reading.columns.number("status");
        reading.draft.note(row, column, Outcome::Noted, fault);
    }
}
