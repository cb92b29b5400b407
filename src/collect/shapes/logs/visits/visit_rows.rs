//! Which rows of a visit log are visits: cells joined in a spreadsheet hold for the rows below them,
//! and totals, titles and repeated headings stand between the visits.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::bytes::rows::Row;
use crate::collect::cells::columns::{Columns, Field, plain};
use crate::collect::cells::ditto::Dittos;
use crate::collect::cells::two_tables;
use crate::collect::draft::RowFault;
use crate::collect::shape::Reading;
use crate::collect::shapes::totals;
use crate::collect::within::{titled, walk_lines};

/// The fields that a row may take from the row above it.
pub const FILLED: &[&str] = &["date", "type", "host"];
/// The fields that say who visited.
pub const VISITING: &[&str] = &[
    "visiting_schools",
    "visiting_school",
    "visiting_school_2",
    "visiting_school_3",
    "visiting_school_4",
    "visiting_school_5",
    "visiting_school_6",
    "visitors",
    "visitor",
    "visitor_2",
    "visitor_3",
    "visitor_4",
    "visitor_5",
    "visitor_6",
];
/// The fields that make a row without a date an activity of its own.
const OWN: &[&str] =
    &["date", "type", "host", "title", "initiative", "hours", "led_by", "event_id"];

/// What is known about the rows before they are read one by one.
#[derive(Debug, Default)]
pub struct VisitRows {
    /// Rows that are no visits, by line, and why.
    pub others: BTreeMap<u32, RowFault>,
    /// Rows that take cells from the row above, by line.
    pub filled: BTreeMap<u32, Filled>,
    /// Lines of rows whose activity goes on in the rows below.
    pub heads: BTreeSet<u32>,
}

/// A row with the cells that it takes from above.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Its cells, with those taken.
    pub record: StringRecord,
    /// The line they are taken from.
    pub above: u32,
    /// The same line, if the row is more of the same activity.
    pub same_as: Option<u32>,
}

impl Filled {
    /// Its cells over those of the row, of which some may be joined with cells above.
    #[must_use]
    pub fn over(&self, row: &StringRecord) -> StringRecord {
        let cells = self.record.iter().enumerate().map(|(at, cell)| {
            if cell.trim().is_empty() { row.get(at).unwrap_or(cell) } else { cell }
        });
        cells.collect()
    }
}

impl VisitRows {
    /// Studies all rows of the table.
    pub fn study(reading: &Reading, fields: &[Field]) -> Result<Self, Error> {
        let Reading { table, layout, columns, .. } = reading;
        let mut rows = Self::default();
        let mut head: Option<(u32, StringRecord)> = None;
        let mut other_table = None;
        let (mut dittos, mut at) = (Dittos::of(columns), 0);
        walk_lines(table, layout, &mut 0, &mut |row| {
            let Row::Cells(line, record) = row else {
                head = None;
                return;
            };
            if record.iter().all(|cell| cell.trim().is_empty()) {
                head = None;
                return;
            }
            at += 1;
            match other(record, columns, &layout.headings, fields) {
                Other::None => {}
                Other::Leave(fault) => {
                    rows.others.insert(line, fault);
                    head = None;
                    return;
                }
                Other::Table => {
                    other_table.get_or_insert(line);
                    return;
                }
            }
            let is_whole = record.len() == layout.headings.len();
            let dittos = dittos.as_mut().filter(|_| is_whole);
            let said = dittos.and_then(|dittos| dittos.fill(at, line, record));
            let record = said.as_ref().unwrap_or(record);
            let has = |field: &&str| !columns.text(record, field).is_empty();
            if has(&"date") || has(&"event_id") || !VISITING.iter().any(&has) {
                head = has(&"date").then(|| (line, record.clone()));
            } else if let Some((above, cells)) = &head {
                let same_as = (!OWN.iter().any(has)).then_some(*above);
                rows.heads.extend(same_as);
                let record = fill(record, cells, columns);
                rows.filled.insert(line, Filled { record, above: *above, same_as });
            }
        })?;
        match other_table {
            None => Ok(rows),
            Some(line) => Err(two_tables::refusal(&table.name, line)),
        }
    }
}

fn fill(record: &StringRecord, above: &StringRecord, columns: &Columns) -> StringRecord {
    let taken =
        |column: usize| FILLED.iter().any(|field| columns.number(field) == Some(column as u32 + 1));
    let cells = record.iter().enumerate().map(|(column, cell)| {
        if cell.trim().is_empty() && taken(column) {
            above.get(column).unwrap_or(cell)
        } else {
            cell
        }
    });
    cells.collect()
}

/// What a row is, if it is no visit.
enum Other {
    None,
    Leave(RowFault),
    /// The headings of another table.
    Table,
}

fn other(record: &StringRecord, columns: &Columns, headings: &[String], fields: &[Field]) -> Other {
    let text = titled(record);
    if totals::is_total(record) {
        return Other::Leave(totals::fault(&text));
    }
    let filled: Vec<usize> =
        (0..record.len()).filter(|&at| !record[at].trim().is_empty()).collect();
    let visiting = |at: usize| {
        let number = Some(at as u32 + 1);
        VISITING.iter().chain(&["date"]).any(|field| columns.number(field) == number)
    };
    let is_title = match filled.as_slice() {
        [only] if !visiting(*only) => true,
        [only] => columns.number("date") == Some(*only as u32 + 1) && !has_day(&record[*only]),
        _ => false,
    };
    let cells: Vec<String> = record.iter().map(str::to_owned).collect();
    let again = filled.len() > 1
        && filled.iter().all(|&at| headings.get(at).is_some_and(|h| plain(h) == plain(&cells[at])));
    if is_title || again {
        let what = if again { "the headings stand here again" } else { "a title or a remark" };
        let fix = "nothing, if it is no visit; else fill in its date and who was there";
        let what = format!("`{text}`: {what}, so no visit");
        return Other::Leave(RowFault::new(codes::TITLE_ROW, what, &text, fix));
    }
    let found = Columns::find(fields, &cells, &[]);
    let is_table = found.has("date") && found.count() >= 3 && found.count() * 2 > filled.len();
    if is_table { Other::Table } else { Other::None }
}

/// Whether a text may hold a date, readable or not: it has a digit, and is not mere words around a year.
fn has_day(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    digits > 0 && letters <= 12 && text.starts_with(|c: char| c.is_ascii_digit()) || digits >= 6
}
