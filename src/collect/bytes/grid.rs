//! Any file as one table, whatever it is about: which row holds the headings, which rows are rows
//! of the table, and which cannot be trusted.

use std::borrow::Cow;

use csv::StringRecord;
use memchr::memchr_iter;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::fit::profile::Profile;
use crate::collect::bytes::fit::settled::{Doubt, Settled};
use crate::collect::bytes::fit::title;
use crate::collect::bytes::fit::widths::{Widths, is_blank, is_row};
use crate::collect::bytes::flaw::{Flaw, Wrong};
use crate::collect::bytes::foreign::other_quotes;
use crate::collect::bytes::halves::{self, is_half};
use crate::collect::bytes::rows::{Next, Row};
use crate::collect::bytes::table::Table;
use crate::collect::cells::doubtful::swallowed;
use crate::collect::cells::footers::is_footer;
use crate::collect::draft::RowFault;

/// What is known of a table before its rows are handed out.
#[derive(Debug)]
pub struct Grid<'a> {
    table: &'a Table,
    /// Cells that each row has; more may follow in rows where they are blank throughout.
    width: usize,
    /// Cells that rows may have, the last of them blank.
    most: usize,
    /// How many cells rows have.
    widths: Widths,
    /// The line of the headings.
    top: u32,
    /// The line on which another table begins.
    end: Option<u32>,
    settled: Settled,
}

/// What becomes of a row.
#[derive(Debug)]
pub enum Seen<'a> {
    /// A row of the table; the first holds the headings.
    Row(&'a StringRecord),
    /// A row left out, with its place and the reason.
    Refused(Place, RowFault),
    /// A line without any text.
    Blank,
}

impl<'a> Grid<'a> {
    /// Studies the whole table once.
    pub fn study(table: &'a Table) -> Result<Self, Error> {
        let widths = Widths::of(table)?;
        let Some((width, most)) = widths.settle() else {
            let fix = "check that the export worked: it should hold headings and rows";
            return Err(Error::data("the file holds no row", fix).at(Place::file(&table.name)));
        };
        let titled = title::below_titles(table, width, most)?;
        let (mut profile, mut top, mut above) = (Profile::default(), None, None);
        let (mut end, mut blank) = (None, false);
        table.walk_lines(&mut |row| {
            match row {
                Row::Cells(line, record) if !is_blank(record) => {
                    let record = &*whole(record, width, &widths);
                    let is_top = titled.is_none_or(|titled| line >= titled);
                    if !is_top || !is_row(record, width, most) {
                        above = top.is_none().then_some((line, record.len())).or(above);
                    } else if blank && profile.begins_another(record) {
                        end = Some(line);
                        return Next::Enough;
                    } else {
                        top.get_or_insert(line);
                        profile.add(record);
                    }
                    blank = false;
                }
                Row::Cells(..) | Row::Blank(_) => blank = true,
                Row::Flawed(..) => blank = false,
            }
            Next::More
        })?;
        let top = top.unwrap_or(1);
        if let Some((place, what)) = unheaded(&profile, top, above, width) {
            let fix = "put the headings right, one for each column, in a row above the data";
            let error = Error::data(what.clone(), fix).plainly(what);
            return Err(error.at(Place { file: table.name.clone(), ..place }));
        }
        let settled = profile.settled();
        Ok(Self { table, width, most, widths, top, end, settled })
    }

    /// Visits every line in order.
    pub fn walk(&self, visit: &mut dyn FnMut(Seen) -> Next) -> Result<(), Error> {
        let name = self.table.name.as_str();
        // A row waits until the line below it is known not to be the end of its last cell.
        let (mut held, mut held_line) = (StringRecord::new(), 0);
        let (mut below_half, mut below_blank) = (false, false);
        self.table.walk_lines(&mut |row| {
            let refused = match row {
                Row::Blank(_) => None,
                Row::Flawed(flaw, text) => {
                    Some((Place::cell(name, flaw.line, flaw.cell), flaw.fault(text)))
                }
                Row::Cells(_, record) if is_blank(record) => None,
                Row::Cells(line, record) => {
                    let record = &*whole(record, self.width, &self.widths);
                    let doubt = self.doubt(line, record);
                    let doubt = doubt.or_else(|| about_table(record).filter(|_| below_blank));
                    let broken =
                        || (below_half && line > self.top).then(|| (0, halves::fault(record)));
                    doubt.or_else(broken).map(|(column, fault)| {
                        let column = (column > 0).then_some(column);
                        (Place { column, ..Place::line(name, line) }, fault)
                    })
                }
            };
            let is_half = is_half(&row, self.width);
            below_half = is_half;
            below_blank = match row {
                Row::Blank(_) => true,
                Row::Cells(_, record) => is_blank(record),
                Row::Flawed(..) => false,
            };
            let mut next = Next::More;
            if held_line > 0 {
                next = if refused.is_some() && self.continues(&row) {
                    let what = "the line below seems to be the end of the last cell".to_owned();
                    let fix = "join the two lines, and put quotation marks around the cell";
                    let fault = RowFault::new(codes::STRAY_QUOTE, what, &text(&held), fix);
                    visit(Seen::Refused(Place::line(name, held_line), fault))
                } else if is_half && held_line > self.top {
                    let place = Place::line(name, held_line);
                    visit(Seen::Refused(place, halves::fault(&held)))
                } else {
                    visit(Seen::Row(&held))
                };
                held_line = 0;
            }
            if next == Next::Enough {
                return next;
            }
            match (row, refused) {
                (Row::Flawed(flaw, _), Some((place, fault))) => {
                    refuse_lines(flaw, place, fault, visit)
                }
                (_, Some((place, fault))) => visit(Seen::Refused(place, fault)),
                (Row::Cells(line, record), None) if !is_blank(record) => {
                    held.clear();
                    let record = whole(record, self.width, &self.widths);
                    record.iter().take(self.width).for_each(|cell| held.push_field(cell));
                    held_line = line;
                    Next::More
                }
                _ => visit(Seen::Blank),
            }
        })?;
        if held_line > 0 {
            visit(Seen::Row(&held));
        }
        Ok(())
    }

    /// Whether a line that is no row holds less than one and a mark that was closed, so that it can
    /// be the end of the row above.
    fn continues(&self, row: &Row) -> bool {
        let separator = self.table.delimiter.byte;
        match row {
            Row::Flawed(flaw, text) => {
                let cells = 1 + memchr_iter(separator, text).count();
                flaw.what != Wrong::AfterQuote
                    && cells < self.width
                    && !halves::is_cut_otherwise(text, self.width)
            }
            Row::Cells(_, record) => {
                record.len() < self.width && record.iter().any(|cell| cell.ends_with('\''))
            }
            Row::Blank(_) => false,
        }
    }

    /// Why a row is left out, with the column from 1, or 0 for the whole row.
    fn doubt(&self, line: u32, record: &StringRecord) -> Option<(u32, RowFault)> {
        let separator = char::from(self.table.delimiter.byte);
        swallowed(record, self.width, separator)
            .or_else(|| other_quotes(record))
            .or_else(|| self.fault(line, record))
    }

    /// Why a row cannot be trusted, with the column from 1, or 0 for the whole row.
    fn fault(&self, line: u32, record: &StringRecord) -> Option<(u32, RowFault)> {
        let width = self.width;
        let cells = record.len();
        if line < self.top {
            let what = if cells == width {
                "the line stands above the headings".to_owned()
            } else {
                format!("the line stands above the headings and has {cells} cells, not {width}")
            };
            let fix = "delete it, or put the headings right if it is meant to be them";
            return Some((0, RowFault::new(codes::NOT_IN_TABLE, what, &text(record), fix)));
        }
        if !is_row(record, width, self.most) {
            if let Some(fault) = halves::other_separator(record, width) {
                return Some((0, fault));
            }
            let text = text(record);
            let what = format!("the row has {cells} cells, the table has {width}");
            let fix = "put the missing or extra cell right; quote a cell that holds the separator";
            return Some((0, RowFault::new(codes::WRONG_WIDTH, what, &text, fix)));
        }
        if line <= self.top {
            return None;
        }
        if let Some(end) = self.end.filter(|end| line >= *end) {
            let what = format!("another table seems to begin on line {end}");
            let fix = "put each table into a file of its own";
            return Some((0, RowFault::new(codes::NOT_IN_TABLE, what, &text(record), fix)));
        }
        let (column, code, what) = match self.settled.doubt(record)? {
            Doubt::Headings => {
                (0, codes::NOT_IN_TABLE, "the row says the headings again".to_owned())
            }
            Doubt::Foreign(column) => {
                let usual = self.settled.usual(column);
                let what = format!(
                    "no cell of the row is like the others of its column: here the other rows have {usual}"
                );
                (column as u32 + 1, codes::SHIFTED_CELLS, what)
            }
            Doubt::Broken(column) => {
                let what = "a line ends in the middle of the cell".to_owned();
                (column as u32 + 1, codes::SHIFTED_CELLS, what)
            }
            Doubt::Shifted(column) => {
                let usual = self.settled.usual(column);
                let what = format!(
                    "cells seem to stand in the wrong columns: here the other rows have {usual}"
                );
                (column as u32 + 1, codes::SHIFTED_CELLS, what)
            }
        };
        let cell = record.get((column as usize).saturating_sub(1)).unwrap_or_default();
        let fix = "put each cell under its heading, or delete the line if it is no row";
        Some((column, RowFault::new(code, what, cell, fix)))
    }
}

/// Why a line below a blank one is no row: the one cell that is filled says something about the table.
fn about_table(record: &StringRecord) -> Option<(u32, RowFault)> {
    let mut filled = record.iter().filter(|cell| !cell.trim().is_empty());
    let (only, None) = (filled.next()?, filled.next()) else { return None };
    let is_one = record.len() > 2 && is_footer(only);
    let what = "the line says something about the table and is no row";
    let fix = "nothing, if that is so; else fill in the row";
    is_one.then(|| (0, RowFault::new(codes::NOT_IN_TABLE, what, only, fix)))
}

/// A row with the blank cells that it ends before.
fn whole<'r>(record: &'r StringRecord, width: usize, widths: &Widths) -> Cow<'r, StringRecord> {
    if record.len() >= width || !widths.are_short(record.len()) {
        return Cow::Borrowed(record);
    }
    let mut whole = record.clone();
    (record.len()..width).for_each(|_| whole.push_field(""));
    Cow::Owned(whole)
}

fn text(record: &StringRecord) -> String {
    record.iter().collect::<Vec<_>>().join(" | ")
}

/// What is wrong with the headings, if they are missing or not whole.
fn unheaded(
    profile: &Profile,
    top: u32,
    above: Option<(u32, usize)>,
    width: usize,
) -> Option<(Place, String)> {
    if profile.top_is_data() {
        let Some((line, cells)) = above else {
            let what = "the first row looks like data: the headings are missing".to_owned();
            return Some((Place::line("", top), what));
        };
        let have = if cells == 1 { "1 cell".to_owned() } else { format!("{cells} cells") };
        let what = format!("the headings have {have}, most rows have {width}");
        return Some((Place::line("", line), what));
    }
    let column = profile.unnamed()? as u32 + 1;
    if let Some((line, cells)) = above.filter(|(_, cells)| *cells > 1) {
        let what = format!("the headings have {cells} cells, most rows have {width}");
        return Some((Place::line("", line), what));
    }
    let what = format!("column {column} has no heading, though its cells hold something");
    Some((Place::cell("", top, column), what))
}

/// Names every line that is lost with a flaw.
fn refuse_lines(
    flaw: Flaw,
    place: Place,
    fault: RowFault,
    visit: &mut dyn FnMut(Seen) -> Next,
) -> Next {
    let name = place.file.clone();
    let mut next = visit(Seen::Refused(place, fault));
    for line in flaw.line + 1..=flaw.last {
        if next == Next::Enough {
            break;
        }
        let what = format!("the line is lost with line {}", flaw.line);
        let fault = RowFault::new(flaw.what.code(), what, "", flaw.what.fix());
        next = visit(Seen::Refused(Place::line(&name, line), fault));
    }
    next
}
