//! A sheet of a workbook as rows of text.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{
    Data, DataRef, ExcelDateTime, ExcelDateTimeType, Ods, Reader, Sheet, SheetType, SheetVisible,
    Xls, Xlsb, Xlsx,
};
use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::limits::{
    LARGEST_SHEET, LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_NOTES, MOST_UNPACKED,
};
use crate::collect::bytes::note::{Note, Sheets, listed};
use crate::collect::bytes::workbook::cell_text::{duration_text, number_text};
use crate::collect::bytes::workbook::epoch;
use crate::collect::bytes::workbook::guard::guarded;
use crate::collect::bytes::workbook::joined::{Joined, MOST_ROWS};
use crate::collect::bytes::workbook::package::Package;
use crate::collect::dates::Epoch;

/// The rows of a sheet.
#[derive(Debug, Default)]
pub struct Grown {
    /// The sheet's name.
    pub name: String,
    /// Rows that hold something, each with its number in the workbook and without the blank cells
    /// at its end.
    pub rows: Vec<(u32, StringRecord)>,
    /// Cells of a row, blank ones too.
    pub width: usize,
    /// What is worth knowing.
    pub notes: Vec<Note>,
    /// It and the other sheets.
    pub sheets: Sheets,
    /// From when the workbook counts its days.
    pub epoch: Epoch,
    /// Cells joined over several rows.
    pub joined: Joined,
}

/// Reads a sheet: the one that is wanted, or the first visible one that holds anything.
pub fn read(name: &str, package: Package, wanted: Option<&str>) -> Result<Grown, Error> {
    let damaged = || {
        let what = "the workbook is damaged, or of a kind that cannot be read";
        Error::data(what, "open it in Excel, save it as .xlsx or `CSV UTF-8`, and use that file")
            .at(Place::file(name))
    };
    let read = guarded(|| match package {
        Package::Xlsx(bytes) => {
            let said = epoch::said(&bytes);
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged())?;
            let sheets = book.sheets_metadata().to_vec();
            let grown = choose(name, &sheets, wanted, |sheet| streamed(name, &mut book, sheet))?;
            let joined = joined_in(&mut book, &grown);
            Ok(Grown { epoch: said.unwrap_or(grown.epoch), joined, ..grown })
        }
        Package::Xlsb(bytes) => {
            let book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(|_| damaged())?;
            whole(name, book, wanted)
        }
        Package::Xls(bytes) => {
            let book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|_| damaged())?;
            whole(name, book, wanted)
        }
        Package::Ods(bytes) => {
            let book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|_| damaged())?;
            whole(name, book, wanted)
        }
        Package::Text(..) => Err(damaged()),
    });
    read.unwrap_or_else(|| Err(damaged()))
}

/// Settles which sheet is meant, and reads it with `read`.
fn choose(
    name: &str,
    sheets: &[Sheet],
    wanted: Option<&str>,
    mut read: impl FnMut(&str) -> Result<Growing, Error>,
) -> Result<Grown, Error> {
    let tables: Vec<&Sheet> =
        sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).collect();
    let names: Vec<&str> = tables.iter().map(|sheet| sheet.name.as_str()).collect();
    let mut lacking = None;
    if let Some(wanted) = wanted {
        let same =
            |sheet: &&&Sheet| sheet.name.trim().to_lowercase() == wanted.trim().to_lowercase();
        let exact = tables.iter().find(|sheet| sheet.name == wanted);
        if let Some(sheet) = exact.or_else(|| tables.iter().find(same)) {
            let mut grown = read(&sheet.name)?.grown(&sheet.name);
            grown.sheets.read.push(grown.name.clone());
            return Ok(grown);
        }
        lacking = Some(format!("its sheets are: {}", listed(&names)));
    }
    let mut others = Vec::new();
    let mut found: Option<Grown> = None;
    for sheet in &tables {
        let is_shown = sheet.visible == SheetVisible::Visible;
        if found.is_some() || !is_shown {
            others.push(sheet.name.clone());
            continue;
        }
        let grown = read(&sheet.name)?.grown(&sheet.name);
        if !grown.rows.is_empty() {
            found = Some(grown);
        }
    }
    let Some(mut grown) = found else {
        let what = "no visible sheet of the workbook holds anything";
        let fix = format!("name the sheet with --sheet; there are: {}", listed(&names));
        return Err(Error::data(what, fix).at(Place::file(name)));
    };
    grown.sheets = Sheets { read: vec![grown.name.clone()], others, lacking };
    grown.notes.extend(grown.sheets.note());
    Ok(grown)
}

/// The cells that a sheet joins over rows; none if it is too large for anybody to have done so.
fn joined_in(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &Grown) -> Joined {
    let is_small = sheet.rows.len() <= MOST_ROWS;
    let ranges =
        if is_small { book.merge_cells_by_sheet_name(&sheet.name) } else { Ok(Vec::new()) };
    let ranges = ranges.unwrap_or_default().into_iter().map(|range| (range.start, range.end));
    Joined::of(ranges, &sheet.rows)
}

/// A sheet that the reader gives cell by cell, however far they lie apart.
fn streamed(name: &str, book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Result<Growing, Error> {
    let damaged = |_| {
        let what = format!("the sheet `{sheet}` is damaged");
        Error::data(what, "open the workbook in Excel and save it again")
            .plainly("a sheet of the workbook is damaged")
            .at(Place::file(name))
    };
    let mut growing = Growing::new(name);
    let mut cells = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    while let Some(cell) = cells.next_cell_with_formula().map_err(damaged)? {
        let is_pending = cell.formula.is_some() && cell.value == DataRef::Empty;
        growing.add(cell.pos, &Data::from(cell.value), is_pending)?;
    }
    growing.end_row()?;
    Ok(growing)
}

/// A sheet that the reader gives as a whole.
fn whole<B>(name: &str, mut book: B, wanted: Option<&str>) -> Result<Grown, Error>
where
    B: Reader<Cursor<Vec<u8>>>,
{
    let sheets = book.sheets_metadata().to_vec();
    choose(name, &sheets, wanted, |sheet| {
        let range = book.worksheet_range(sheet).map_err(|_| {
            let what = "a sheet of the workbook is damaged";
            Error::data(what, "open the workbook in Excel and save it again").at(Place::file(name))
        })?;
        let (top, left) = range.start().unwrap_or_default();
        let mut growing = Growing::new(name);
        for (row, column, value) in range.used_cells() {
            growing.add((top + row as u32, left + column as u32), value, false)?;
        }
        growing.end_row()?;
        let formulas = book.worksheet_formula(sheet).unwrap_or_default();
        let (top, left) = formulas.start().unwrap_or_default();
        let formulas = formulas.used_cells().filter(|(.., formula)| !formula.is_empty());
        let places = formulas.map(|(row, column, _)| (top + row as u32, left + column as u32));
        let is_blank = |place: &(u32, u32)| {
            range.get_value(*place).is_none_or(|value| text_of(value).is_empty())
        };
        let mut blank = places.filter(is_blank);
        if let Some(first) = blank.next() {
            let more = match blank.count() {
                0 => String::new(),
                1 => ", and so does 1 more".to_owned(),
                more => format!(", and so do {more} more"),
            };
            let what = format!(
                "the cell holds a formula without a result, or with an empty one, read as blank{more}"
            );
            growing.note(first, codes::NO_RESULT, what);
        }
        Ok(growing)
    })
}

/// Rows being put together.
struct Growing {
    file: String,
    rows: Vec<(u32, StringRecord)>,
    row: u32,
    cells: Vec<(u32, String)>,
    count: usize,
    /// Bytes of their texts: one text may stand in many cells.
    bytes: u64,
    width: usize,
    notes: Vec<Note>,
    /// Notes of each code that are only counted.
    hidden_notes: BTreeMap<&'static str, usize>,
    epoch: Epoch,
}

impl Growing {
    fn new(name: &str) -> Self {
        Self {
            file: name.to_owned(),
            rows: Vec::new(),
            row: 0,
            cells: Vec::new(),
            count: 0,
            bytes: 0,
            width: 0,
            notes: Vec::new(),
            hidden_notes: BTreeMap::new(),
            epoch: Epoch::default(),
        }
    }

    fn add(&mut self, (row, column): (u32, u32), value: &Data, pending: bool) -> Result<(), Error> {
        if row != self.row {
            self.end_row()?;
            if row < self.row {
                return Err(self.refused("the rows of the sheet are not in order".to_owned()));
            }
            self.row = row;
        }
        if let Data::Error(error) = value {
            let what = format!("the cell holds Excel's error {error}");
            self.note((row, column), codes::ERROR_CELL, what);
        } else if pending {
            let what = "the formula of the cell has no result yet, so it is read as blank";
            self.note((row, column), codes::NO_RESULT, what.to_owned());
        }
        if let Data::DateTime(when) = value
            && is_1904(when)
        {
            self.epoch = Epoch::In1904;
        }
        let text = text_of(value);
        if text.is_empty() {
            return Ok(());
        }
        if column as usize >= MOST_COLUMNS {
            let line = row + 1;
            let what = format!("row {line} of the sheet has a cell beyond column {MOST_COLUMNS}");
            return Err(self.refused(what));
        }
        self.bytes += text.len() as u64;
        if text.len() > LONGEST_CELL || self.bytes > MOST_UNPACKED {
            let line = row + 1;
            let what = format!("the texts of the sheet are too long, from row {line} on");
            return Err(self.refused(what));
        }
        self.cells.push((column, text));
        self.count += 1;
        if self.count > MOST_CELLS {
            return Err(self.refused(format!("the sheet has more than {MOST_CELLS} cells")));
        }
        Ok(())
    }

    fn note(&mut self, (row, column): (u32, u32), code: &'static str, what: String) {
        if self.notes.iter().filter(|note| note.code == code).count() < MOST_NOTES {
            let fix = "open the workbook in Excel, put the formula right, and save it";
            self.notes.push(Note { at: Some((row + 1, column + 1)), code, what, fix });
        } else {
            *self.hidden_notes.entry(code).or_default() += 1;
        }
    }

    fn end_row(&mut self) -> Result<(), Error> {
        self.cells.sort_by_key(|(column, _)| *column);
        let Some((last, _)) = self.cells.last() else { return Ok(()) };
        self.width = self.width.max(*last as usize + 1);
        let mut record = StringRecord::new();
        for (column, text) in self.cells.drain(..) {
            while record.len() < column as usize {
                record.push_field("");
            }
            record.push_field(&text);
        }
        self.rows.push((self.row + 1, record));
        if u64::from(self.row) * self.width as u64 > LARGEST_SHEET {
            let what =
                "the sheet is far larger than what it holds: a cell lies far from the others";
            return Err(self.refused(what.to_owned()));
        }
        Ok(())
    }

    fn refused(&self, what: String) -> Error {
        let fix = "delete what stands far from the table, or save the table as `CSV UTF-8`";
        Error::data(what.clone(), fix).plainly(what).at(Place::file(&self.file))
    }

    fn grown(mut self, name: &str) -> Grown {
        for (code, hidden) in &self.hidden_notes {
            if let Some(note) = self.notes.iter_mut().rfind(|note| note.code == *code) {
                note.what.push_str(&format!(", and {hidden} more cells are like it"));
            }
        }
        let (rows, width, notes, epoch) = (self.rows, self.width, self.notes, self.epoch);
        Grown { name: name.to_owned(), rows, width, notes, epoch, ..Grown::default() }
    }
}

/// A cell as Excel shows it without any format, except that days are written as days.
fn text_of(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(when) => when_text(when),
        Data::DateTimeIso(text) => text.replace('T', " ").trim_end_matches(" 00:00:00").to_owned(),
        Data::DurationIso(text) => duration_text(text),
        Data::Error(error) => error.to_string(),
    }
}

const DAY: f64 = 86_400.0;
/// Days before the year 10000, by the calendar that begins in 1900.
const DAYS: f64 = 2_958_466.0;

fn when_text(when: &ExcelDateTime) -> String {
    // A number that is no day stays the number that it is.
    if !(0.0..DAYS).contains(&when.as_f64()) {
        return number_text(when.as_f64());
    }
    let seconds = (when.as_f64() * DAY).round();
    let clock = |seconds: f64| {
        let (hours, rest) = ((seconds / 3600.0).floor(), seconds % 3600.0);
        let (minutes, seconds) = ((rest / 60.0).floor(), rest % 60.0);
        let end = if seconds > 0.0 { format!(":{seconds:02}") } else { String::new() };
        format!("{hours:02}:{minutes:02}{end}")
    };
    if when.is_duration() || (0.0..DAY).contains(&seconds) {
        return clock(seconds);
    }
    // The days of workbooks that count from 1904 are four years later.
    let is_1904 = is_1904(when);
    let days = (seconds / DAY).floor();
    let day = ExcelDateTime::new(days, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    let time = seconds - days * DAY;
    let time = if time > 0.0 { format!(" {}", clock(time)) } else { String::new() };
    format!("{year:04}-{month:02}-{day:02}{time}")
}

/// Whether a day counts from 1904.
fn is_1904(when: &ExcelDateTime) -> bool {
    let as_1900 = ExcelDateTime::new(when.as_f64(), ExcelDateTimeType::DateTime, false);
    as_1900.to_ymd_hms_milli() != when.to_ymd_hms_milli()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_written_as_people_do() {
        let day = |value, is_1904| {
            when_text(&ExcelDateTime::new(value, ExcelDateTimeType::DateTime, is_1904))
        };
        assert_eq!(number_text(1.0), "1");
        assert_eq!(number_text(0.1 + 0.2), "0.3");
        assert_eq!(number_text(1_234_567.5), "1234567.5");
        assert_eq!(number_text(-0.0), "0");
        assert_eq!(day(45_933.0, false), "2025-10-03");
        assert_eq!(day(45_933.375, false), "2025-10-03 09:00");
        assert_eq!(day(45_932.999_999_99, false), "2025-10-03");
        assert_eq!(day(45_933.0 - 1462.0, true), "2025-10-03");
        assert_eq!(day(0.5, false), "12:00");
        assert_eq!(day(2_958_465.0, false), "9999-12-31");
        assert_eq!(day(2_958_466.0, false), "2958466");
        assert_eq!(day(-1.0, false), "-1");
        assert_eq!(day(1e300, false), number_text(1e300));
        assert_eq!(duration_text("PT09H30M00S"), "09:30");
    }
}
