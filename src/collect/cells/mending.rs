//! Cells that are not what they seem: signs that nobody sees are taken out of them, and the errors of a
//! spreadsheet are nobody. How many there were is said once for each file.

use csv::StringRecord;
use memchr::memchr;

use crate::base::codes;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::cells::columns::Columns;
use crate::collect::cells::errors::{is_error, is_nothing};
use crate::collect::cells::invisible::{has_invisible, visible};
use crate::collect::cells::lookups::without_item_numbers;

/// Fields in which an error is a bad date or number like any other, and is said to be one.
const FIGURES: &[&str] = &[
    "date",
    "time",
    "start",
    "end",
    "timestamp",
    "join_time",
    "leave_time",
    "joined",
    "left",
    "opened",
    "closed",
    "link_date",
    "hours",
    "minutes",
    "weight",
    "headcount",
    "teachers",
];

/// Cells of one kind: how many, and where the first stands.
#[derive(Debug, Default)]
struct Found {
    cells: u64,
    first: Option<(u32, u32, String)>,
}

impl Found {
    fn add(&mut self, line: u32, column: usize, cell: &str) {
        self.cells += 1;
        self.first.get_or_insert_with(|| (line, column as u32 + 1, cell.trim().to_owned()));
    }
}

/// The cells of a file that were mended so far.
#[derive(Debug)]
pub struct Mending {
    figures: Vec<usize>,
    /// All columns that are known fields.
    fields: Vec<usize>,
    errors: Found,
    marks: Found,
}

impl Mending {
    /// Nothing yet, of a file with these columns.
    #[must_use]
    pub fn of(columns: &Columns) -> Self {
        let numbers = FIGURES.iter().filter_map(|field| columns.number(field));
        let figures = numbers.map(|number| number as usize - 1).collect();
        let fields = columns.names().filter_map(|field| columns.number(field));
        let fields = fields.map(|number| number as usize - 1).collect();
        Self { figures, fields, errors: Found::default(), marks: Found::default() }
    }

    /// The row as it is to be read; `None` if that is as it stands, which is nearly always so.
    pub fn mend(&mut self, line: u32, record: &StringRecord) -> Option<StringRecord> {
        let text = record.as_slice();
        let has_error = memchr(b'#', text.as_bytes()).is_some() || record.iter().any(is_odd);
        if !has_error && !has_invisible(text) {
            return None;
        }
        let mut mended = StringRecord::new();
        for (column, cell) in record.iter().enumerate() {
            if has_invisible(cell) {
                self.marks.add(line, column, &escaped(cell));
            }
            let cell = visible(cell);
            let cell = without_item_numbers(&cell);
            // Programs for statistics write so what an answer leaves blank.
            let is_blank = cell.trim() == "#NULL!" && !self.fields.contains(&column);
            if !is_blank && cell.split([';', ',', '|', '\n']).any(is_error) {
                self.errors.add(line, column, &cell);
            }
            // In a column of the user's own it may be the name of a group.
            let is_nothing = is_nothing(&cell) && self.fields.contains(&column);
            let is_nobody = (is_error(&cell) || is_nothing) && !self.figures.contains(&column);
            mended.push_field(if is_nobody { "" } else { &cell });
        }
        Some(mended)
    }

    /// Takes headings into account, which are nobody's to mend.
    pub fn see_headings(&mut self, line: u32, record: &StringRecord) {
        for (column, cell) in record.iter().enumerate() {
            if has_invisible(cell.trim_matches('\u{feff}')) {
                self.marks.add(line, column, &escaped(cell));
            }
            if is_error(cell) {
                self.errors.add(line, column, cell);
            }
        }
    }

    /// What is to be said of the file.
    #[must_use]
    pub fn problems(self, file: &str) -> Vec<Problem> {
        let errors = self.errors.first.map(|(line, column, text)| Problem {
            place: Place::cell(file, line, column),
            code: codes::ERROR_TEXT,
            outcome: Outcome::Noted,
            what: format!(
                "{} the error of a spreadsheet, here `{text}`: {} nobody, and where a date or a number should stand no such",
                hold(self.errors.cells),
                if self.errors.cells == 1 { "it is" } else { "they are" }
            ),
            text,
            fix: "put the formulas right in the spreadsheet, and export it again".to_owned(),
        });
        let marks = self.marks.first.map(|(line, column, text)| Problem {
            place: Place::cell(file, line, column),
            code: codes::INVISIBLE_SIGNS,
            outcome: Outcome::Noted,
            what: format!(
                "{} signs that nobody sees, here `{text}`; they are read without them",
                hold(self.marks.cells)
            ),
            text,
            fix: "nothing; they often come from copying out of web pages".to_owned(),
        });
        errors.into_iter().chain(marks).collect()
    }
}

/// Whether a cell is the error of a spreadsheet or nothing; its first byte settles nearly all.
fn is_odd(cell: &str) -> bool {
    let may_be = matches!(
        cell.as_bytes().first(),
        Some(b'E' | b'n' | b'N' | b'<' | b'#' | ..=b' ' | 0x80..)
    );
    may_be && (is_error(cell) || is_nothing(cell))
}

fn hold(cells: u64) -> String {
    if cells == 1 { "1 cell holds".to_owned() } else { format!("{cells} cells hold") }
}

/// A cell with its invisible signs written out.
fn escaped(cell: &str) -> String {
    let signs = cell.chars().map(|c| {
        if has_invisible(c.encode_utf8(&mut [0; 4])) {
            format!("\\u{{{:x}}}", u32::from(c))
        } else {
            c.to_string()
        }
    });
    signs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::cells::columns::Field;

    #[test]
    fn errors_are_nobody_but_in_figures_and_all_of_them_are_counted() {
        let fields = ["person", "school", "hours"].map(|name| Field { name, synonyms: &[] });
        let headings = ["person", "school", "hours"].map(str::to_owned);
        let mut mending = Mending::of(&Columns::find(&fields, &headings, &[]));
        let row = |cells: [&str; 3]| StringRecord::from(cells.to_vec());
        assert_eq!(mending.mend(2, &row(["Ann Lee", "Alder", "2"])), None);
        let mended = mending.mend(3, &row(["#REF!", "Al\u{200b}der", "#N/A"]));
        assert_eq!(mended, Some(row(["", "Alder", "#N/A"])));
        assert_eq!(mending.mend(4, &row(["null", "NaN", "1"])), Some(row(["", "", "1"])));
        let said = mending.problems("log.csv");
        assert_eq!(said[0].place, Place::cell("log.csv", 3, 1));
        assert!(said[0].what.starts_with("2 cells hold the error"), "{}", said[0].what);
        assert!(said[1].what.contains("`Al\\u{200b}der`"), "{}", said[1].what);
    }
}
