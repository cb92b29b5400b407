//! Text → records: where each begins and ends, on which line, and whether its quotation marks can
//! be trusted.
//!
//! A lenient reader takes a stray mark for text, or rows for one long cell. Here a record whose
//! marks do not close where they should is told apart, with the cell at fault, before the csv crate
//! cuts it into cells.

use memchr::{memchr, memchr_iter, memchr3};

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::encoding::{Decoder, Stop};
use crate::collect::bytes::flaw::{Flaw, Wrong};
use crate::collect::bytes::limits::{LONGEST_CELL, LONGEST_RECORD};
use crate::collect::bytes::scan::Scan;

/// How cells are set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The separator.
    pub byte: u8,
    /// One space after each separator belongs to it, as in `a, b, "c"`.
    pub spaced: bool,
}

/// The next thing in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A line without anything.
    Blank(u32),
    /// A record that begins on this line and holds no quotation mark.
    Plain(u32),
    /// A record that begins on this line.
    Record(u32),
    /// A record that cannot be cut into cells.
    Flawed(Flaw),
    /// Nothing more.
    End,
}

/// Cuts a text into records.
#[derive(Debug)]
pub struct Splitter {
    decoder: Decoder,
    text: Vec<u8>,
    at: usize,
    /// How much text there was before.
    gone: u64,
    line: u32,
    style: Style,
    has_nul: bool,
    over: bool,
    /// Bytes that all passes must find.
    bytes: u64,
    /// The file, for errors.
    name: String,
}

impl Splitter {
    /// Cuts what the decoder gives after its byte-order marks.
    #[must_use]
    pub fn new(decoder: Decoder, style: Style, scan: &Scan, name: &str) -> Self {
        let (text, name) = (Vec::new(), name.to_owned());
        let (has_nul, bytes) = (scan.has_nul, scan.bytes - scan.marks as u64);
        Self { decoder, text, at: 0, gone: 0, line: 1, style, has_nul, over: false, bytes, name }
    }

    /// What separates the cells.
    #[must_use]
    pub fn separator(&self) -> u8 {
        self.style.byte
    }

    /// Passes over a whole line.
    pub fn skip_line(&mut self) -> Result<(), Error> {
        let length = self.unquoted_end(0)?;
        self.end_record(length)
    }

    /// The next piece; `record` becomes its text with one line end.
    pub fn next(&mut self, record: &mut Vec<u8>) -> Result<Piece, Error> {
        record.clear();
        let line = self.line;
        let first_mark = self.first_mark()?;
        let (length, flaw) = match first_mark {
            Some(length) => (length, None),
            None => self.quoted_record(record)?,
        };
        self.check_record(length)?;
        if length == 0 && self.peek(0)?.is_none() {
            return Ok(Piece::End);
        }
        if length == 0 {
            self.end_record(0)?;
            return Ok(Piece::Blank(line));
        }
        let text = &self.text[self.at..self.at + length];
        let nul = if self.has_nul { memchr(0, text) } else { None };
        let nul = nul.map(|at| {
            let cell = memchr_iter(self.style.byte, &text[..at]).count();
            Flaw { line, cell: cell as u32 + 1, last: line, what: Wrong::Nul }
        });
        if !self.style.spaced {
            record.extend_from_slice(text);
        } else if first_mark.is_some() {
            let mut cells = text.split(|&byte| byte == self.style.byte);
            record.extend_from_slice(cells.next().unwrap_or_default());
            for cell in cells {
                record.push(self.style.byte);
                record.extend_from_slice(cell.strip_prefix(b" ").unwrap_or(cell));
            }
        }
        record.push(b'\n');
        self.end_record(length)?;
        let flaw = flaw.or(nul).map(|flaw| Flaw { last: self.line.max(2) - 1, ..flaw });
        let piece = if first_mark.is_some() { Piece::Plain(line) } else { Piece::Record(line) };
        Ok(flaw.map_or(piece, Piece::Flawed))
    }

    /// The text that comes next, where rows stand in it as they are: at least so much, unless it ends.
    pub fn ahead(&mut self, wanted: usize) -> Result<&[u8], Error> {
        if self.style.spaced || self.has_nul {
            return Ok(&[]);
        }
        if self.text.len() - self.at < wanted {
            self.fill()?;
        }
        Ok(&self.text[self.at..])
    }

    /// The text from one place of all of it on, if it is still there.
    #[must_use]
    pub fn text_from(&self, place: u64) -> Option<&[u8]> {
        self.text.get(place.checked_sub(self.gone)? as usize..)
    }

    /// Where the next piece begins in all of the text, and on which line.
    #[must_use]
    pub fn place(&self) -> (u64, u32) {
        (self.gone + self.at as u64, self.line)
    }

    /// Passes over whole lines of what comes next.
    pub fn pass(&mut self, bytes: usize, lines: usize) -> Result<(), Error> {
        self.at += bytes;
        for _ in 0..lines {
            self.line = next_line(self.line, true)?;
        }
        Ok(())
    }

    /// Whether the line that comes next has several cells for certain; it may have them all the same
    /// where this is false.
    #[must_use]
    pub fn has_cells_below(&self) -> bool {
        /// First cells are seldom longer.
        const NEAR: usize = 256;
        let text = &self.text[self.at..];
        let text = &text[..text.len().min(NEAR)];
        let first = memchr(self.style.byte, text).map(|end| &text[..end]);
        first.is_some_and(|first| memchr3(b'\n', b'\r', b'"', first).is_none())
    }

    /// Where the record ends, if no quotation mark comes first.
    fn first_mark(&mut self) -> Result<Option<usize>, Error> {
        let mut known = 0;
        loop {
            let text = &self.text[self.at..];
            match memchr3(b'"', b'\n', b'\r', &text[known..]) {
                Some(found) if text[known + found] == b'"' => return Ok(None),
                Some(found) => return Ok(Some(known + found)),
                None => known = text.len(),
            }
            self.check_record(known)?;
            if !self.fill()? {
                return Ok(Some(known));
            }
        }
    }

    /// The length of a record that holds quotation marks; `record` is filled where spaces belong to
    /// the separator.
    fn quoted_record(&mut self, record: &mut Vec<u8>) -> Result<(usize, Option<Flaw>), Error> {
        let mut flaw = None;
        let (mut pos, mut cell, mut line) = (0, 0, self.line);
        loop {
            cell += 1;
            self.check_record(pos)?;
            if self.style.spaced && cell > 1 && self.peek(pos)? == Some(b' ') {
                pos += 1;
            }
            let start = pos;
            if self.peek(pos)? == Some(b'"') {
                let opened = line;
                pos = self.closing_mark(pos + 1, cell, &mut line)?;
                let next = self.peek(pos)?;
                if next.is_some_and(|next| !self.ends_cell(next)) {
                    let what = Wrong::AfterQuote;
                    flaw.get_or_insert(Flaw { line: opened, cell, last: line, what });
                }
            }
            let rest = pos;
            pos = self.unquoted_cell_end(pos)?;
            let bare = &self.text[self.at + rest..self.at + pos];
            // Qualtrics writes {"ImportId":"QID1"} as it is where tabs separate the cells.
            let is_object = rest == start && bare.starts_with(b"{\"") && bare.ends_with(b"}");
            if !is_object && memchr(b'"', bare).is_some() {
                flaw.get_or_insert(Flaw { line, cell, last: line, what: Wrong::InsideCell });
            }
            if self.style.spaced {
                record.extend_from_slice(&self.text[self.at + start..self.at + pos]);
            }
            if self.peek(pos)? != Some(self.style.byte) {
                self.line = line;
                return Ok((pos, flaw));
            }
            if self.style.spaced {
                record.push(self.style.byte);
            }
            pos += 1;
        }
    }

    /// The position after the mark that closes a cell, where `from` is after its opening mark.
    fn closing_mark(&mut self, from: usize, cell: u32, line: &mut u32) -> Result<usize, Error> {
        let (opened, mut pos) = (*line, from);
        loop {
            let known = &self.text[self.at + pos..];
            let Some(found) = memchr3(b'"', b'\n', b'\r', known) else {
                pos += known.len();
                self.check_cell(pos - from, opened, cell)?;
                if !self.fill()? {
                    return Err(self.never_closed(opened, cell));
                }
                continue;
            };
            pos += found;
            let here = self.text[self.at + pos];
            let next = self.peek(pos + 1)?;
            match here {
                b'"' if next == Some(b'"') => pos += 1,
                b'"' => return Ok(pos + 1),
                b'\r' if next == Some(b'\n') => pos += 1,
                _ => {}
            }
            *line = next_line(*line, here != b'"')?;
            pos += 1;
            self.check_cell(pos - from, opened, cell)?;
        }
    }

    fn ends_cell(&self, byte: u8) -> bool {
        byte == self.style.byte || byte == b'\n' || byte == b'\r'
    }

    /// Where a cell without marks around it ends.
    fn unquoted_cell_end(&mut self, mut pos: usize) -> Result<usize, Error> {
        loop {
            let known = &self.text[self.at + pos..];
            if let Some(found) = memchr3(self.style.byte, b'\n', b'\r', known) {
                return Ok(pos + found);
            }
            pos += known.len();
            self.check_record(pos)?;
            if !self.fill()? {
                return Ok(pos);
            }
        }
    }

    /// Where the line ends, whatever stands in it.
    fn unquoted_end(&mut self, mut pos: usize) -> Result<usize, Error> {
        while let Some(byte) = self.peek(pos)? {
            if byte == b'\n' || byte == b'\r' {
                break;
            }
            pos += 1;
        }
        Ok(pos)
    }

    /// Goes on after the record and its line end.
    fn end_record(&mut self, length: usize) -> Result<(), Error> {
        let (end, next) = (self.peek(length)?, self.peek(length + 1)?);
        let crlf = end == Some(b'\r') && next == Some(b'\n');
        self.at += length + usize::from(end.is_some()) + usize::from(crlf);
        self.line = next_line(self.line, true)?;
        Ok(())
    }

    fn peek(&mut self, pos: usize) -> Result<Option<u8>, Error> {
        loop {
            if let Some(&byte) = self.text.get(self.at + pos) {
                return Ok(Some(byte));
            }
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Gets more text; false at the end.
    fn fill(&mut self) -> Result<bool, Error> {
        if self.over {
            return Ok(false);
        }
        self.text.drain(..self.at);
        self.gone += self.at as u64;
        self.at = 0;
        match self.decoder.fill(&mut self.text) {
            Ok(()) => Ok(true),
            Err(Stop::Unreadable(error)) => Err(error),
            Err(Stop::Broken) => {
                let pairs = self.text.windows(2).filter(|pair| *pair == b"\r\n").count();
                let ends = self.text.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
                let line = self.line + (ends - pairs) as u32;
                let what = format!("line {line} holds characters that are not UTF-16");
                let fix = "export the file again as `CSV UTF-8`";
                Err(Error::data(what.clone(), fix).plainly(what).at(Place::line(&self.name, line)))
            }
            Err(Stop::End) if self.decoder.read != self.bytes => {
                let what = "the file changed while it was read";
                let error = Error::data(what, "wait until it is complete, and run this again");
                Err(error.at(Place::file(&self.name)))
            }
            Err(Stop::End) => {
                self.over = true;
                Ok(false)
            }
        }
    }

    /// Refuses a row that is none before it fills the memory.
    fn check_record(&self, length: usize) -> Result<(), Error> {
        if length <= LONGEST_RECORD {
            return Ok(());
        }
        let line = self.line;
        let what = format!("line {line} is longer than {LONGEST_RECORD} bytes");
        let error = Error::data(what.clone(), "check that the file is a table with lines");
        Err(error.plainly(what).at(Place::line(&self.name, line)))
    }

    /// Refuses a cell that is none before it fills the memory.
    fn check_cell(&self, length: usize, line: u32, cell: u32) -> Result<(), Error> {
        if length <= LONGEST_CELL {
            return Ok(());
        }
        let what = format!(
            "the quotation mark opened on line {line}, cell {cell}, is not closed within \
             {LONGEST_CELL} bytes"
        );
        let error = Error::data(what.clone(), CLOSE_IT).plainly(what);
        Err(error.at(Place::cell(&self.name, line, cell)))
    }

    fn never_closed(&self, line: u32, cell: u32) -> Error {
        let what = format!("the quotation mark opened on line {line} is never closed");
        let error = Error::data(what.clone(), CLOSE_IT).plainly(what);
        error.at(Place::cell(&self.name, line, cell))
    }
}

const CLOSE_IT: &str = "close it, or write it twice (`\"\"`) if it belongs to the text";

fn next_line(line: u32, ended: bool) -> Result<u32, Error> {
    line.checked_add(u32::from(ended)).ok_or_else(|| {
        Error::data("the file has more than 4,294,967,295 lines", "split it into parts")
    })
}
