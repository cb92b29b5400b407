//! Any file as one table, whatever it is about: which row holds the headings, which rows are rows
//! of the table, and which cannot be trusted.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::foreign::other_quotes;
use crate::collect::bytes::profile::{Doubt, Profile, Settled};
use crate::collect::bytes::rows::{Next, Row};
use crate::collect::bytes::table::Table;
use crate::collect::cells::doubtful::swallowed;
use crate::collect::draft::RowFault;

/// What is known of a table before its rows are handed out.
#[derive(Debug)]
pub struct Grid<'a> {
    table: &'a Table,
    /// Cells that each row has; more may follow in rows where they are blank throughout.
    width: usize,
    /// Cells that rows may have, the last of them blank.
    most: usize,
    /// The line of the headings.
    top: u32,
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
        let Some((width, most)) = Widths::of(table)?.settle() else {
            let fix = "check that the export worked: it should hold headings and rows";
            return Err(Error::data("the file holds no row", fix).at(Place::file(&table.name)));
        };
        let (mut profile, mut top, mut above) = (Profile::default(), None, None);
        table.walk(&mut |line, record| {
            if is_blank(record) {
            } else if is_row(record, width, most) {
                top.get_or_insert(line);
                profile.add(record);
            } else if top.is_none() {
                above = Some((line, record.len()));
            }
        })?;
        let top = top.unwrap_or(1);
        if profile.top_is_data() {
            let (line, what) = match above {
                Some((line, cells)) if cells > 1 => {
                    (line, format!("the headings have {cells} cells, most rows have {width}"))
                }
                _ => (top, "the first row looks like data: the headings are missing".to_owned()),
            };
            let fix = "put the headings right, one for each column, in a row above the data";
            let error = Error::data(what.clone(), fix).plainly(what);
            return Err(error.at(Place::line(&table.name, line)));
        }
        Ok(Self { table, width, most, top, settled: profile.settled() })
    }

    /// Visits every line in order.
    pub fn walk(&self, visit: &mut dyn FnMut(Seen) -> Next) -> Result<(), Error> {
        let name = self.table.name.as_str();
        let mut cut = StringRecord::new();
        let separator = char::from(self.table.delimiter.byte);
        self.table.walk_lines(&mut |row| {
            let (line, record) = match row {
                Row::Blank(_) => return visit(Seen::Blank),
                Row::Flawed(flaw, text) => {
                    let place = Place::cell(name, flaw.line, flaw.cell);
                    return visit(Seen::Refused(place, flaw.fault(text)));
                }
                Row::Cells(line, record) => (line, record),
            };
            if is_blank(record) {
                return visit(Seen::Blank);
            }
            let doubt = swallowed(record, self.width, separator).or_else(|| other_quotes(record));
            if let Some((column, fault)) = doubt.or_else(|| self.fault(line, record)) {
                let place =
                    Place { column: (column > 0).then_some(column), ..Place::line(name, line) };
                return visit(Seen::Refused(place, fault));
            }
            if record.len() == self.width {
                return visit(Seen::Row(record));
            }
            cut.clear();
            record.iter().take(self.width).for_each(|cell| cut.push_field(cell));
            visit(Seen::Row(&cut))
        })
    }

    /// Why a row cannot be trusted, with the column from 1, or 0 for the whole row.
    fn fault(&self, line: u32, record: &StringRecord) -> Option<(u32, RowFault)> {
        let width = self.width;
        let cells = record.len();
        if !is_row(record, width, self.most) {
            let text = record.iter().collect::<Vec<_>>().join(" | ");
            if line < self.top {
                let what = format!(
                    "the line stands above the headings and has {cells} cells, not {width}"
                );
                let fix = "delete it, or put the headings right if it is meant to be them";
                return Some((0, RowFault::new(codes::NOT_IN_TABLE, what, &text, fix)));
            }
            let what = format!("the row has {cells} cells, the table has {width}");
            let fix = "put the missing or extra cell right; quote a cell that holds the separator";
            return Some((0, RowFault::new(codes::WRONG_WIDTH, what, &text, fix)));
        }
        if line <= self.top {
            return None;
        }
        let (column, code, what) = match self.settled.doubt(record)? {
            Doubt::Headings => {
                (0, codes::NOT_IN_TABLE, "the row says the headings again".to_owned())
            }
            Doubt::Foreign(column) => {
                let usual = self.settled.kind_of(column).map_or("another", |kind| kind.says());
                let what = format!(
                    "no cell of the row is like the others of its column; here stands {usual} elsewhere"
                );
                (column as u32 + 1, codes::SHIFTED_CELLS, what)
            }
            Doubt::Shifted(column) => {
                let usual = self.settled.kind_of(column).map_or("another", |kind| kind.says());
                let what = format!(
                    "cells seem to stand in the wrong columns; here stands {usual} elsewhere"
                );
                (column as u32 + 1, codes::SHIFTED_CELLS, what)
            }
        };
        let cell = record.get((column as usize).saturating_sub(1)).unwrap_or_default();
        let fix = "put each cell under its heading, or delete the line if it is no row";
        Some((column, RowFault::new(code, what, cell, fix)))
    }
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

/// Whether a row has the cells of the table, or as many as `most` with nothing in those after.
fn is_row(record: &StringRecord, width: usize, most: usize) -> bool {
    record.len() == width
        || (record.len() == most && record.iter().skip(width).all(|cell| cell.trim().is_empty()))
}

/// How many cells the rows have.
#[derive(Debug, Default)]
struct Widths {
    /// Cells of a row → what is known of such rows.
    rows: BTreeMap<usize, Rows>,
    /// Cells of the first row, and up to its last that holds text.
    first: Option<(usize, usize)>,
}

/// Rows of one width.
#[derive(Debug)]
struct Rows {
    count: u64,
    line: u32,
    /// Cells up to the last that holds text, at most.
    filled: usize,
}

impl Widths {
    fn of(table: &Table) -> Result<Self, Error> {
        let mut widths = Self::default();
        table.walk(&mut |line, record| {
            if is_blank(record) {
                return;
            }
            let last = record.len()
                - record.iter().rev().take_while(|cell| cell.trim().is_empty()).count();
            widths.first.get_or_insert((record.len(), last));
            let rows =
                widths.rows.entry(record.len()).or_insert(Rows { count: 0, line, filled: 0 });
            rows.count += 1;
            rows.filled = rows.filled.max(last);
        })?;
        Ok(widths)
    }

    /// How many cells a row of the table has, and how many it may have with the last ones blank:
    /// some programs end all rows but the headings in a separator, or only the headings.
    fn settle(&self) -> Option<(usize, usize)> {
        let most =
            self.rows.iter().max_by_key(|(_, rows)| (rows.count, std::cmp::Reverse(rows.line)));
        let ((&usual, rows), (first, filled)) = (most?, self.first?);
        Some(if first < usual && rows.filled <= first && first > 1 {
            (first, usual)
        } else if first > usual && filled <= usual {
            (usual, first)
        } else {
            (usual, usual)
        })
    }
}
