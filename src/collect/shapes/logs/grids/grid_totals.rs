//! The totals of a sign-in sheet, checked against its marks: a difference may be a row gone missing.

use csv::StringRecord;

use crate::base::codes;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::cells::columns::Columns;
use crate::collect::cells::names::nobody::is_absence;
use crate::collect::cells::words;
use crate::collect::draft::Draft;
use crate::collect::shapes::logs::came::marks::{Mark, mark};
use crate::collect::shapes::logs::grids::grid_sessions::Session;
use crate::collect::shapes::totals;
use crate::collect::who::names::tidy;

/// Who was there, counted by column, and the totals that say something else.
#[derive(Debug)]
pub struct GridTotals {
    columns: Vec<usize>,
    total_columns: Vec<usize>,
    present: Vec<u32>,
    differing: Vec<(u32, usize, String, u32)>,
}

impl GridTotals {
    /// Nothing counted yet.
    #[must_use]
    pub fn over(sessions: &[Session], totals: &[usize]) -> Self {
        Self {
            columns: sessions.iter().map(|session| session.column).collect(),
            total_columns: totals.to_vec(),
            present: vec![0; sessions.len()],
            differing: Vec::new(),
        }
    }

    /// Counts the marks of a row, or compares a row of totals with those above it.
    pub fn see(&mut self, line: u32, record: &StringRecord, columns: &Columns, marks: &[String]) {
        if totals::is_total(record) {
            for at in 0..self.columns.len() {
                self.compare(line, self.columns[at], record, self.present[at]);
            }
            return;
        }
        let first = record.iter().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or("");
        if words::is_sum(first) || is_absence(first) {
            return;
        }
        let named = ["person", "school", "person_id"];
        if named.iter().all(|field| tidy(columns.text(record, field)).is_empty()) {
            return;
        }
        let mut times = 0;
        for (at, &column) in self.columns.iter().enumerate() {
            if mark(record.get(column).unwrap_or(""), marks) == Mark::Present {
                self.present[at] += 1;
                times += 1;
            }
        }
        for column in self.total_columns.clone() {
            self.compare(line, column, record, times);
        }
    }

    fn compare(&mut self, line: u32, column: usize, record: &StringRecord, counted: u32) {
        let text = record.get(column).unwrap_or("").trim();
        if text.parse::<u32>().is_ok_and(|total| total != counted) {
            self.differing.push((line, column, text.to_owned(), counted));
        }
    }

    /// Says which totals differ.
    pub fn note(self, draft: &mut Draft, file: &str) {
        for (line, column, text, counted) in self.differing {
            draft.problems.push(Problem {
                place: Place::cell(file, line, column as u32 + 1),
                code: codes::TOTAL_DIFFERS,
                outcome: Outcome::Noted,
                what: format!("the total is `{text}`, and {counted} are marked present"),
                text,
                fix: "look whether a row is missing, or a mark".to_owned(),
            });
        }
    }
}
