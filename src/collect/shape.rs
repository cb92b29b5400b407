//! What an input shape is: how it is recognised and how its rows are read.

use csv::StringRecord;

use super::bytes::table::Table;
use super::columns::{Columns, Field};
use super::dates::{DateColumn, DateStudy, DayMonth};
use super::draft::{Draft, RowFault};
use super::places::RowId;
use crate::base::codes;
use crate::base::error::Error;

/// One kind of file.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Registry name, as in `--shape NAME`.
    pub name: &'static str,
    /// What it is, in one sentence.
    pub says: &'static str,
    /// The fields it knows.
    pub fields: &'static [Field],
    /// What it cannot do without, in words.
    pub needs: &'static str,
    /// Whether the fields found are enough to read it.
    pub suffices: fn(&Columns) -> bool,
    /// Whether a file with these fields is of this kind rather than another.
    pub recognises: fn(&Columns) -> bool,
    /// Reads the rows.
    pub read: fn(&mut Reading) -> Result<(), Error>,
}

/// A file being read as a shape.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The file.
    pub table: &'a Table,
    /// Where its fields stand.
    pub columns: &'a Columns,
    /// Day or month first, if the user settled it.
    pub day_month: Option<DayMonth>,
    /// Where the result goes.
    pub draft: &'a mut Draft,
    /// The file's number among the places.
    pub file: u16,
}

impl Reading<'_> {
    /// Visits every row that has text and as many cells as there are headings; others are
    /// counted or rejected here.
    pub fn rows(
        &mut self,
        visit: &mut dyn FnMut(&mut Draft, &Columns, RowId, &StringRecord),
    ) -> Result<(), Error> {
        let width = self.table.headings.len();
        let (mut read, mut blank) = (self.table.blank_lines, self.table.blank_lines);
        let (draft, columns, file) = (&mut *self.draft, self.columns, self.file);
        let separator = char::from(self.table.delimiter.byte);
        self.table.walk(&mut |line, record| {
            read += 1;
            if record.iter().all(|cell| cell.trim().is_empty()) {
                blank += 1;
                return;
            }
            let row = draft.places.add_row(file, line);
            let extra = record.iter().skip(width).any(|cell| !cell.trim().is_empty());
            if record.len() < width || extra {
                draft.reject(row, None, wrong_width(record, width));
            } else if let Some((column, fault)) = doubtful_cell(record, width, separator) {
                draft.reject(row, Some(column), fault);
            } else {
                visit(draft, columns, row, record);
            }
        })?;
        if let Some(counted) = self.draft.files.get_mut(usize::from(file)) {
            counted.rows.read = read;
            counted.rows.blank = blank;
        }
        Ok(())
    }

    /// How the dates of a column are written. What its own cells leave open, another column of the
    /// same file may settle if it is written alike; another file never does.
    pub fn dates(&mut self, field: &str) -> Result<DateColumn, Error> {
        let Some(number) = self.columns.number(field) else { return Ok(DateColumn::EMPTY) };
        let mut study = self.study_of(number);
        self.table.walk(&mut |line, record| study.see(line, self.columns.text(record, field)))?;
        let elsewhere = if self.day_month.is_none() && study.is_open() {
            self.order_elsewhere(&study, number)?
        } else {
            None
        };
        let (column, notes) = study.finish(self.day_month, elsewhere)?;
        for note in notes {
            self.draft.note_file(&self.table.name, note.code, note.what, note.fix);
        }
        Ok(column)
    }

    fn study_of(&self, column: u32) -> DateStudy {
        let heading = self.table.headings.get(column as usize - 1).map_or("", String::as_str);
        DateStudy::of(&self.table.name, Some(column), heading)
    }

    /// The order that the other columns of the file prove, if those that prove one agree.
    fn order_elsewhere(&self, open: &DateStudy, column: u32) -> Result<Option<DayMonth>, Error> {
        let all = 1..=self.table.headings.len() as u32;
        let mut others: Vec<(usize, DateStudy)> = all
            .filter(|other| *other != column)
            .map(|other| (other as usize - 1, self.study_of(other)))
            .collect();
        self.table.walk(&mut |line, record| {
            for (at, study) in &mut others {
                study.see(line, record.get(*at).unwrap_or(""));
            }
        })?;
        let mut orders: Vec<DayMonth> =
            others.iter().filter_map(|(_, study)| study.proves_for(open)).collect();
        orders.sort_unstable();
        orders.dedup();
        Ok(if let [order] = orders.as_slice() { Some(*order) } else { None })
    }
}

fn wrong_width(record: &StringRecord, width: usize) -> RowFault {
    let text = record.iter().collect::<Vec<_>>().join(" | ");
    let what = format!("the row has {} cells, the headings have {width}", record.len());
    let fix = "put the missing or extra cell right; quote a cell that holds the separator";
    RowFault::new(codes::WRONG_WIDTH, what, &text, fix)
}

/// No name, title or note of a log is longer; a cell that is comes from a mark gone missing.
const LONGEST_CELL: usize = 10_000;

/// A cell that has swallowed other rows: two stray quotation marks make one cell of all between.
fn doubtful_cell(record: &StringRecord, width: usize, separator: char) -> Option<(u32, RowFault)> {
    for (column, cell) in record.iter().enumerate() {
        let lines = cell.lines().count();
        let swallowed = lines > 1 && width > 1 && cell.matches(separator).count() >= width - 1;
        if swallowed || cell.len() > LONGEST_CELL {
            let what = if swallowed {
                format!("a cell runs over {lines} lines and holds as many separators as a row")
            } else {
                format!("a cell is {} characters long", cell.chars().count())
            };
            let fix = "look for a stray quotation mark on this line; rows inside the cell are lost until it is mended";
            return Some((
                column as u32 + 1,
                RowFault::new(codes::SWALLOWED_ROWS, what, cell, fix),
            ));
        }
    }
    None
}
