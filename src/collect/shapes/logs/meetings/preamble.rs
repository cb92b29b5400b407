//! What a meeting program writes above its list of participants: the meeting's title and times.

use crate::collect::bytes::head::HeadRow;
use crate::collect::bytes::table::Table;
use crate::collect::cells::columns::plain;
use crate::collect::cells::layout::Layout;
use crate::collect::dates::length::{seconds, seconds_of_minutes};
use crate::collect::who::names::tidy;

/// What the title of a meeting stands under.
const TITLES: &[&str] = &[
    "meeting_title",
    "topic",
    "title",
    "subject",
    "meeting_topic",
    "webinar_title",
    "webinar_topic",
];
/// What its number stands under.
pub const NUMBERS: &[&str] = &["meeting_id", "webinar_id", "meeting_number", "meeting_uuid"];

/// The meeting, as far as the lines above the table tell.
#[derive(Debug, Default)]
pub struct Preamble {
    /// Its title; empty if there is none.
    pub title: String,
    /// When it began, with the line.
    pub start: Option<(u32, String)>,
    /// When it ended, with the line.
    pub end: Option<(u32, String)>,
    length: Option<String>,
    minutes: Option<String>,
}

impl Preamble {
    /// Reads the lines above the headings.
    #[must_use]
    pub fn of(table: &Table, layout: &Layout) -> Self {
        let rows = table.head.rows.iter().filter(|row| row.line < layout.headings_line);
        let rows: Vec<&HeadRow> = rows.collect();
        let says = |labels: &[&str]| said(&rows, labels);
        let title = says(TITLES);
        let text = |found: Option<(u32, String)>| found.map(|(_, text)| text);
        Self {
            title: title.map(|(_, text)| tidy(&text)).unwrap_or_default(),
            start: says(&["start_time", "meeting_start_time", "started", "start", "meeting_start"]),
            end: says(&["end_time", "meeting_end_time", "ended", "end", "meeting_end"]),
            length: text(says(&["meeting_duration", "duration"])),
            minutes: text(says(&["duration_minutes", "duration_min"])),
        }
    }

    /// How long the meeting lasted.
    #[must_use]
    pub fn hours(&self) -> Option<f64> {
        let length = self.length.as_deref().and_then(seconds);
        let length = length.or_else(|| self.minutes.as_deref().and_then(seconds_of_minutes));
        length.filter(|seconds| *seconds > 0).map(|seconds| f64::from(seconds) / 3_600.0)
    }
}

/// The text that belongs to a label: beside it, or below it where several labels stand in a row.
fn said(rows: &[&HeadRow], labels: &[&str]) -> Option<(u32, String)> {
    for (at, row) in rows.iter().enumerate() {
        for (column, cell) in row.cells.iter().enumerate() {
            if !labels.contains(&plain(cell).as_str()) {
                continue;
            }
            let found = if row.filled() > 2 {
                let below = rows.get(at + 1);
                below.and_then(|below| Some((below.line, below.cells.get(column)?.clone())))
            } else {
                row.cells.get(column + 1).map(|text| (row.line, text.clone()))
            };
            if let Some(found) = found.filter(|(_, text)| !text.is_empty()) {
                return Some(found);
            }
        }
    }
    None
}
