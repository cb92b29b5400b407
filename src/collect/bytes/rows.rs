//! Text → rows of cells, each with its line.

use std::io::Read;

use csv::{Reader, ReaderBuilder, StringRecord};
use memchr::memchr;

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::block::{Block, Found};
use crate::collect::bytes::encoding::Decoder;
use crate::collect::bytes::flaw::Flaw;
use crate::collect::bytes::limits::{LONGEST_CELL, MOST_COLUMNS};
use crate::collect::bytes::scan::Scan;
use crate::collect::bytes::source::{Source, unreadable};
use crate::collect::bytes::split::{Piece, Splitter, Style};
use crate::collect::bytes::uncut::{Uncut, ends_of};

/// A line of a table as it is visited.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// A row and the line on which it begins.
    Cells(u32, &'a StringRecord),
    /// A row that cannot be cut into cells, and its text.
    Flawed(Flaw, &'a [u8]),
    /// A line without anything.
    Blank(u32),
}

/// What a walk comes to.
#[derive(Debug, Clone, Copy)]
pub enum Sight<'a> {
    /// Rows that come next, if whoever sees them takes any.
    Block(Block<'a>),
    /// A row that is cut next, if whoever sees it asks for that.
    Uncut(Uncut<'a>),
    /// A line as every other walk shows it.
    Line(Row<'a>),
}

/// How a text is to be read.
#[derive(Debug, Clone)]
pub struct Text {
    /// The file, for errors.
    pub name: String,
    /// Its bytes.
    pub source: Source,
    /// What is known of them.
    pub scan: Scan,
    /// How cells are set apart.
    pub style: Style,
    /// Whether the first line says what the separator is, and is no row.
    pub skips_line: bool,
}

impl Text {
    /// The rows from the start.
    pub fn rows(&self) -> Result<Rows, Error> {
        let mut raw = self.source.open()?;
        let mut marks = vec![0; self.scan.marks];
        raw.read_exact(&mut marks).map_err(|error| unreadable(&error))?;
        let decoder = Decoder::new(raw, self.scan.encoding);
        let mut splitter = Splitter::new(decoder, self.style, &self.scan, &self.name);
        if self.skips_line {
            splitter.skip_line()?;
        }
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.style.byte)
            .from_reader(Feed::default());
        let name = self.name.clone();
        let (ends, record, found) = (Vec::new(), StringRecord::new(), Found::default());
        Ok(Rows { splitter, reader, ends, record, found, name })
    }

    /// The first lines that hold anything, whatever marks stand in them.
    #[must_use]
    pub fn first_lines(&self, most: usize) -> Vec<Vec<u8>> {
        let mut text = Vec::new();
        let Ok(mut raw) = self.source.open() else { return Vec::new() };
        if raw.read_exact(&mut vec![0; self.scan.marks]).is_err() {
            return Vec::new();
        }
        let mut decoder = Decoder::new(raw, self.scan.encoding);
        // One piece of text is enough to see what separates the cells.
        drop(decoder.fill(&mut text));
        let lines = text.split(|byte| matches!(byte, b'\n' | b'\r'));
        lines.filter(|line| !line.is_empty()).take(most).map(<[u8]>::to_vec).collect()
    }

    /// Visits every line of the table until `visit` has seen enough.
    pub fn walk(&self, visit: &mut dyn FnMut(Row) -> Next) -> Result<(), Error> {
        let mut rows = self.rows()?;
        while let Some(row) = rows.advance()? {
            if visit(row) == Next::Enough {
                break;
            }
        }
        Ok(())
    }

    /// The same, and shows rows in which nothing is quoted before they are cut, many at once and then one
    /// by one: those that `visit` then does not want cut are not shown again.
    pub fn walk_uncut(&self, visit: &mut dyn FnMut(Sight) -> Next) -> Result<(), Error> {
        let mut rows = self.rows()?;
        loop {
            if let Some(block) = rows.block()? {
                match visit(Sight::Block(block)) {
                    Next::Enough => return Ok(()),
                    Next::Taken(taken) => rows.pass(taken)?,
                    Next::More | Next::Cut => rows.found.set_apart(),
                }
                if rows.found.is_done() {
                    continue;
                }
            }
            let piece = rows.take_piece()?;
            if let Piece::Plain(line) = piece {
                match visit(Sight::Uncut(rows.uncut(line))) {
                    Next::More | Next::Taken(_) => continue,
                    Next::Enough => return Ok(()),
                    Next::Cut => {}
                }
            }
            let Some(row) = rows.cut(piece)? else { return Ok(()) };
            if visit(Sight::Line(row)) == Next::Enough {
                return Ok(());
            }
        }
    }

    /// Visits one cell of every row that can be cut into cells. Where nothing in a row is quoted, the
    /// others need not be cut.
    pub fn walk_column(
        &self,
        column: usize,
        visit: &mut dyn FnMut(u32, &str),
    ) -> Result<(), Error> {
        let mut rows = self.rows()?;
        loop {
            if let Some(block) = rows.block()? {
                let taken = block.walk_column(self.style.byte, column, visit);
                rows.pass(taken)?;
                if rows.found.is_done() {
                    continue;
                }
            }
            let piece = rows.take_piece()?;
            if let Piece::Plain(line) = piece
                && let Some(cell) =
                    nth_cell(rows.reader.get_ref().bare(), rows.splitter.separator(), column)
            {
                visit(line, cell);
                continue;
            }
            match rows.cut(piece)? {
                Some(Row::Cells(line, record)) => visit(line, record.get(column).unwrap_or("")),
                Some(_) => {}
                None => return Ok(()),
            }
        }
    }
}

/// Whether a visitor wants more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Go on.
    More,
    /// Show the same row cut into cells, and go on.
    Cut,
    /// So many rows of a block are taken; show the one below them alone, and go on.
    Taken(usize),
    /// Stop here.
    Enough,
}

/// Rows being read.
#[derive(Debug)]
pub struct Rows {
    splitter: Splitter,
    reader: Reader<Feed>,
    /// Where the cells of the row end that is looked at.
    ends: Vec<usize>,
    record: StringRecord,
    found: Found,
    name: String,
}

/// One record at a time, so that what the csv crate reads is what was looked at.
#[derive(Debug, Default)]
struct Feed {
    record: Vec<u8>,
    read: usize,
}

impl Feed {
    /// The record without its line end.
    fn bare(&self) -> &[u8] {
        self.record.strip_suffix(b"\n").unwrap_or(&self.record)
    }
}

impl Read for Feed {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let mut rest = &self.record[self.read..];
        let got = rest.read(into)?;
        self.read += got;
        Ok(got)
    }
}

impl Rows {
    /// The next line; `None` at the end.
    pub fn advance(&mut self) -> Result<Option<Row<'_>>, Error> {
        let piece = self.take_piece()?;
        self.cut(piece)
    }

    /// The rows that come next, if they can be shown many at once.
    fn block(&mut self) -> Result<Option<Block<'_>>, Error> {
        let (place, line) = self.splitter.place();
        let is_there = self.splitter.text_from(self.found.start()).is_some();
        if !(is_there && self.found.goes_on(place)) {
            if self.found.is_over() {
                return Ok(None);
            }
            let separator = self.splitter.separator();
            let text = self.splitter.ahead(Found::WANTED)?;
            self.found.find(text, (place, line), separator);
        }
        let text = self.splitter.text_from(self.found.start());
        Ok(text.and_then(|text| self.found.block(text)))
    }

    /// Passes over rows of the block.
    fn pass(&mut self, rows: usize) -> Result<(), Error> {
        let bytes = self.found.take(rows);
        self.splitter.pass(bytes, rows)
    }

    fn take_piece(&mut self) -> Result<Piece, Error> {
        let feed = self.reader.get_mut();
        feed.read = 0;
        self.splitter.next(&mut feed.record)
    }

    /// What was taken, in which nothing is quoted, as it stands.
    fn uncut(&mut self, line: u32) -> Uncut<'_> {
        let text = self.reader.get_ref().bare();
        ends_of(text, self.splitter.separator(), &mut self.ends);
        Uncut { line, text, ends: &self.ends, has_cells_below: self.splitter.has_cells_below() }
    }

    /// What was taken, cut into cells.
    fn cut(&mut self, piece: Piece) -> Result<Option<Row<'_>>, Error> {
        let line = match piece {
            Piece::End => return Ok(None),
            Piece::Blank(line) => return Ok(Some(Row::Blank(line))),
            Piece::Flawed(flaw) => {
                return Ok(Some(Row::Flawed(flaw, &self.reader.get_ref().record)));
            }
            Piece::Record(line) => line,
            Piece::Plain(line) => {
                if let Some(text) = plain(self.reader.get_ref().bare()) {
                    ends_of(text.as_bytes(), self.splitter.separator(), &mut self.ends);
                    self.record.clear();
                    let mut start = 0;
                    for &end in &self.ends {
                        self.record.push_field(&text[start..end]);
                        start = end + 1;
                    }
                    return self.checked(line);
                }
                line
            }
        };
        let read = self.reader.read_record(&mut self.record);
        let whole = self.reader.get_ref().read == self.reader.get_ref().record.len();
        match read {
            Ok(true) if whole => {}
            Err(error) => return Err(self.refused(line, &format!("cannot be read: {error}"))),
            Ok(_) => return Err(self.refused(line, "is no row of a table")),
        }
        self.checked(line)
    }

    /// The record, unless it is more than a row can be.
    fn checked(&self, line: u32) -> Result<Option<Row<'_>>, Error> {
        if self.record.len() > MOST_COLUMNS {
            return Err(self.refused(line, &format!("has more than {MOST_COLUMNS} cells")));
        }
        if self.record.as_slice().len() > LONGEST_CELL
            && self.record.iter().any(|cell| cell.len() > LONGEST_CELL)
        {
            let what = format!("holds a cell of more than {LONGEST_CELL} bytes");
            return Err(self.refused(line, &what));
        }
        Ok(Some(Row::Cells(line, &self.record)))
    }

    fn refused(&self, line: u32, what: &str) -> Error {
        let what = format!("line {line} {what}");
        let error = Error::data(what.clone(), "check that the file is a table of rows");
        error.plainly(what).at(Place::line(&self.name, line))
    }
}

/// The text of a record that needs no reader: nothing in it is quoted, so its cells stand between
/// separators.
fn plain(record: &[u8]) -> Option<&str> {
    // A reader drops the mark of UTF-8 where it begins.
    if record.starts_with(b"\xEF\xBB\xBF") { None } else { std::str::from_utf8(record).ok() }
}

/// One cell of such a record; blank if there are not so many.
fn nth_cell(record: &[u8], separator: u8, column: usize) -> Option<&str> {
    if column == 0 && record.starts_with(b"\xEF\xBB\xBF") {
        return None;
    }
    let mut start = 0;
    for _ in 0..column {
        match memchr(separator, &record[start..]) {
            Some(found) => start += found + 1,
            None => return Some(""),
        }
    }
    let end = memchr(separator, &record[start..]).map_or(record.len(), |found| start + found);
    std::str::from_utf8(&record[start..end]).ok()
}
