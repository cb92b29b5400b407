//! The rows of a table one after the other: each is used, left out with its reason, or blank.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::bytes::halves::{self, is_half};
use crate::collect::bytes::rows::Row;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::doubtful;
use crate::collect::cells::mending::Mending;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;

/// What a shape does with a row.
pub type Visit<'v> = &'v mut dyn FnMut(&mut Draft, &Columns, RowId, &StringRecord);

/// Why a row is none of the table, such as a total, by its line and cells.
pub type Other<'o> = &'o dyn Fn(u32, &StringRecord) -> Option<RowFault>;

/// The rows of a file on their way into the draft.
pub struct Taking<'a> {
    /// Where they go.
    pub draft: &'a mut Draft,
    /// The fields of the file.
    pub columns: &'a Columns,
    /// Its number among the places.
    pub file: u16,
    /// How many headings it has.
    pub width: usize,
    /// What stands between its cells.
    pub separator: char,
    /// Which cells stand between marks that are none.
    pub quotes: fn(&StringRecord) -> Option<(u32, RowFault)>,
    /// What was mended in it.
    pub mending: Mending,
    /// Which rows are none of the table.
    pub other: Other<'a>,
    /// Who reads the rest.
    pub visit: Visit<'a>,
    /// Lines so far.
    pub read: u64,
    /// Those without text.
    pub blank: u64,
    /// The row that waits until the line below it is known not to be its other half.
    pub held: StringRecord,
    /// Its line; 0 if there is none.
    pub held_line: u32,
    /// Whether the line above is such a half.
    pub below_half: bool,
}

impl Taking<'_> {
    /// Takes the next line.
    pub fn line(&mut self, row: Row) {
        let is_half = is_half(&row, self.width);
        let is_broken = std::mem::replace(&mut self.below_half, is_half);
        self.let_go(Some(&row));
        self.read += 1;
        match row {
            Row::Blank(_) => self.blank += 1,
            Row::Flawed(flaw, text) => {
                let row = self.draft.places.add_row(self.file, flaw.line);
                self.draft.reject(row, Some(flaw.cell), flaw.fault(text));
            }
            Row::Cells(line, record) if record.len() < self.width || is_broken => {
                let broken = is_broken && record.len() >= self.width && !is_blank(record);
                self.take(line, record, broken.then(|| halves::fault(record)));
            }
            Row::Cells(line, record) => {
                self.held.clone_from(record);
                self.held_line = line;
            }
        }
    }

    /// Takes the row that waits, if there is one; the line below it, if any, may be its other half.
    pub fn let_go(&mut self, below: Option<&Row>) {
        if self.held_line == 0 {
            return;
        }
        let (line, held) = (self.held_line, std::mem::take(&mut self.held));
        let is_broken = below.is_some_and(|row| is_half(row, self.width)) && !is_blank(&held);
        let broken = is_broken.then(|| halves::fault(&held));
        self.take(line, &held, broken);
        (self.held, self.held_line) = (held, 0);
    }

    fn take(&mut self, line: u32, record: &StringRecord, broken: Option<RowFault>) {
        if is_blank(record) {
            self.blank += 1;
            return;
        }
        let row = self.draft.places.add_row(self.file, line);
        let mended = self.mending.mend(line, record);
        let is_empty = mended.as_ref().is_some_and(is_blank);
        let record = mended.as_ref().unwrap_or(record);
        let joined = self.columns.joined(record);
        let record = joined.as_ref().unwrap_or(record);
        if let Some(fault) = (self.other)(line, record).or(broken) {
            return self.draft.reject(row, None, fault);
        }
        if is_empty {
            let what = "the row holds nothing but words for nothing or errors of a spreadsheet";
            let fix = "fill it in, or delete it";
            return self.draft.reject(row, None, RowFault::new(codes::NOBODY, what, "", fix));
        }
        let width = self.width;
        let extra =
            record.len() > width && record.iter().skip(width).any(|cell| !cell.trim().is_empty());
        if record.len() < width || extra {
            self.draft.reject(row, None, wrong_width(record, width));
        } else if let Some((column, fault)) =
            doubtful::cell(record, width, self.separator).or_else(|| (self.quotes)(record))
        {
            self.draft.reject(row, Some(column), fault);
        } else {
            (self.visit)(self.draft, self.columns, row, record);
        }
    }
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

fn wrong_width(record: &StringRecord, width: usize) -> RowFault {
    let text = record.iter().collect::<Vec<_>>().join(" | ");
    let what = format!("the row has {} cells, the headings have {width}", record.len());
    let fix = "put the missing or extra cell right; quote a cell that holds the separator";
    RowFault::new(codes::WRONG_WIDTH, what, &text, fix)
}
