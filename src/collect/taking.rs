//! The rows of a table one after the other: each is used, left out with its reason, or blank.

use csv::StringRecord;
use memchr::memchr2;

use crate::base::codes;
use crate::collect::bytes::block::Block;
use crate::collect::bytes::fit::widths::{Widths, is_blank};
use crate::collect::bytes::halves::{self, is_half};
use crate::collect::bytes::rows::{Next, Row, Sight};
use crate::collect::bytes::table::Table;
use crate::collect::bytes::uncut::Uncut;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::doubtful;
use crate::collect::cells::mending::Mending;
use crate::collect::cells::two_tables;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;

/// What a shape does with a row.
pub type Visit<'v> = &'v mut dyn FnMut(&mut Draft, &Columns, RowId, &StringRecord);

/// The same for a shape that knows some rows before they are cut into cells.
pub type Look<'v> = &'v mut dyn FnMut(&mut Draft, &Columns, RowId, Seen) -> Took;

/// A row on its way.
#[derive(Debug, Clone, Copy)]
pub enum Seen<'a> {
    /// Some of them, each as it stands; the first that cannot be taken so is shown alone.
    Block(Block<'a>),
    /// As it stands: it may be taken if it says what a row said that was taken without a remark.
    Uncut(Uncut<'a>),
    /// Its cells.
    Cut(&'a StringRecord),
}

/// What became of a row that was shown before it was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Took {
    /// It counts.
    Row,
    /// So many count.
    Rows(usize),
    /// Nothing yet: its cells are needed.
    Nothing,
}

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
    /// The table they stand in.
    pub table: &'a Table,
    /// How many cells its rows have, counted once a row has not those of the headings.
    pub widths: Option<Widths>,
    /// The fields of its kind of file.
    pub fields: &'static [Field],
    /// Its headings.
    pub headings: &'a [String],
    /// How many there are.
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
    pub look: Look<'a>,
    /// The line on which other headings stand, and with them another table.
    pub second: Option<u32>,
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
    /// Whether the line below is known to be no such half.
    pub has_cells_below: bool,
}

impl Taking<'_> {
    /// Takes what comes next.
    pub fn sight(&mut self, sight: Sight) -> Next {
        match sight {
            Sight::Block(rows) => self.block(rows),
            Sight::Uncut(row) => self.uncut(row),
            Sight::Line(row) => {
                self.line(row);
                self.has_cells_below = false;
                Next::More
            }
        }
    }

    /// Takes rows that are known by their text: those that [`Taking::uncut`] would take one by one.
    fn block(&mut self, rows: Block) -> Next {
        if self.second.is_some() || self.columns.are_joined() || self.width < 2 {
            return Next::Cut;
        }
        if self.below_half || self.held_line > 0 {
            return Next::Taken(0);
        }
        let (first, line) = (self.draft.places.rows(), rows.next_line());
        let Took::Rows(taken) = (self.look)(self.draft, self.columns, first, Seen::Block(rows))
        else {
            return Next::Cut;
        };
        self.draft.places.add_rows(self.file, line, taken as u32);
        self.read += taken as u64;
        Next::Taken(taken)
    }

    /// Takes a row that is known by its text, if it and the lines around it are whole.
    fn uncut(&mut self, row: Uncut) -> Next {
        self.has_cells_below = row.has_cells_below;
        let is_whole = row.has_cells_below && row.ends.len() == self.width && self.width > 1;
        // A name in two columns is not what its first cell says; a mark that is none may reach from cell to cell.
        if !is_whole
            || self.second.is_some()
            || self.below_half
            || self.columns.are_joined()
            || memchr2(b'\'', b'\\', row.text).is_some()
        {
            return Next::Cut;
        }
        self.let_go(None);
        let next = self.draft.places.rows();
        if (self.look)(self.draft, self.columns, next, Seen::Uncut(row)) == Took::Nothing {
            return Next::Cut;
        }
        self.draft.places.add_row(self.file, row.line);
        self.read += 1;
        Next::More
    }

    /// Takes the next line.
    fn line(&mut self, row: Row) {
        let is_half = is_half(&row, self.width);
        let is_broken = std::mem::replace(&mut self.below_half, is_half);
        self.let_go(Some(&row));
        if self.second.is_some() {
            return;
        }
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
            Row::Cells(line, record) if self.has_cells_below => self.take(line, record, None),
            Row::Cells(line, record) => {
                self.held.clear();
                self.held.extend(record);
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
        let is_second = || {
            is_other_order(record, self.headings)
                || two_tables::is_below(record, self.columns, self.headings, self.fields)
        };
        if self.second.is_some() || is_second() {
            // What stands below is none of this table's rows.
            self.second.get_or_insert_with(|| {
                self.read -= 1;
                line
            });
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
        if !self.has_its_cells(line, record) {
            return self.draft.reject(row, None, wrong_width(record, width));
        }
        let padded = (record.len() < width).then(|| padded(record, width));
        let record = padded.as_ref().unwrap_or(record);
        if let Some((column, fault)) =
            doubtful::cell(record, width, self.separator).or_else(|| (self.quotes)(record))
        {
            self.draft.reject(row, Some(column), fault);
        } else {
            (self.look)(self.draft, self.columns, row, Seen::Cut(record));
        }
    }

    /// Whether a row has the cells of the table, if need be with blank ones at its end.
    fn has_its_cells(&mut self, line: u32, record: &StringRecord) -> bool {
        let beyond = record.iter().skip(self.width).all(|cell| cell.trim().is_empty());
        if record.len() == self.width || !beyond {
            return beyond;
        }
        let table = self.table;
        // A file that changes while it is read is refused by who walks it.
        let widths = self.widths.get_or_insert_with(|| Widths::of(table).unwrap_or_default());
        widths.allows(line, record.len(), self.headings)
    }
}

/// Whether a row holds the headings in another order: what follows belongs under them.
fn is_other_order(record: &StringRecord, headings: &[String]) -> bool {
    // Numbers are headings of a square, and its cells as well.
    let is_heading = |cell: &str| {
        headings.iter().any(|h| h.eq_ignore_ascii_case(cell)) && cell.contains(char::is_alphabetic)
    };
    let mut cells = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let all = cells.clone().all(is_heading) && cells.nth(2).is_some();
    let in_order = || record.iter().zip(headings).all(|(a, b)| b.eq_ignore_ascii_case(a.trim()));
    all && !in_order()
}

/// A row with blank cells at its end.
fn padded(record: &StringRecord, width: usize) -> StringRecord {
    let mut padded = record.clone();
    (record.len()..width).for_each(|_| padded.push_field(""));
    padded
}

fn wrong_width(record: &StringRecord, width: usize) -> RowFault {
    if let Some(fault) = halves::other_separator(record, width) {
        return fault;
    }
    let text = record.iter().collect::<Vec<_>>().join(" | ");
    let what = format!("the row has {} cells, the headings have {width}", record.len());
    let fix = "put the missing or extra cell right; quote a cell that holds the separator";
    RowFault::new(codes::WRONG_WIDTH, what, &text, fix)
}
