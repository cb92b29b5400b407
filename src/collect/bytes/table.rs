//! A delimited file as rows, each with its line.

use csv::{Reader, ReaderBuilder, StringRecord};
use sha2::{Digest, Sha256};

use super::delimiter::{self, Delimiter};
use super::head::{Head, HeadRow, LOOKED_AT};
use super::{encoding, quotes};
use crate::base::error::Error;
use crate::base::place::Place;

/// A file whose first rows are known and whose rows can be walked, as often as needed.
#[derive(Debug, Clone)]
pub struct Table {
    /// The file's name without folders.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The encoding it was read in.
    pub encoding: &'static str,
    /// What separates its cells.
    pub delimiter: Delimiter,
    /// The first rows.
    pub head: Head,
    /// Lines that hold nothing.
    pub blank_lines: Vec<u32>,
    text: String,
    /// Bytes before the headings (a `sep=` line).
    skip: usize,
    line_starts: Vec<usize>,
}

impl Table {
    /// Reads the first rows and checks that the rows can be told apart.
    pub fn open(name: &str, bytes: &[u8]) -> Result<Self, Error> {
        Self::open_nameless(name, bytes).map_err(|error| error.at(Place::file(name)))
    }

    fn open_nameless(name: &str, bytes: &[u8]) -> Result<Self, Error> {
        let decoded = encoding::decode(bytes)?;
        let (delimiter, skip) = delimiter::sniff(&decoded.text);
        if decoded.text[skip..].trim().is_empty() {
            let fix = "check that the export worked: it should hold headings and rows";
            return Err(Error::data("the file is empty", fix));
        }
        let blank_lines = quotes::check(&decoded.text, delimiter.byte)?;
        let mut table = Self {
            name: name.to_owned(),
            sha256: hex(&Sha256::digest(bytes)),
            encoding: decoded.encoding,
            delimiter,
            head: Head { name: name.to_owned(), rows: Vec::new() },
            blank_lines,
            line_starts: line_starts(&decoded.text),
            text: decoded.text,
            skip,
        };
        table.head.rows = table.first_rows()?;
        Ok(table)
    }

    fn first_rows(&self) -> Result<Vec<HeadRow>, Error> {
        let (mut reader, mut record) = (self.reader(), StringRecord::new());
        let mut rows = Vec::new();
        while rows.len() < LOOKED_AT
            && reader.read_record(&mut record).map_err(|error| unreadable(&error))?
        {
            let cells = record.iter().map(|cell| cell.trim().to_owned()).collect();
            rows.push(HeadRow { line: self.line_of(&record), cells });
        }
        Ok(rows)
    }

    /// Visits every row with its line, headings and all.
    pub fn walk(&self, visit: &mut dyn FnMut(u32, &StringRecord)) -> Result<(), Error> {
        let mut reader = self.reader();
        let mut record = StringRecord::new();
        loop {
            let more = reader.read_record(&mut record);
            let more = more.map_err(|error| unreadable(&error).at(Place::file(&self.name)))?;
            if !more {
                return Ok(());
            }
            visit(self.line_of(&record), &record);
        }
    }

    fn reader(&self) -> Reader<&[u8]> {
        ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter.byte)
            .from_reader(&self.text.as_bytes()[self.skip..])
    }

    fn line_of(&self, record: &StringRecord) -> u32 {
        let byte = record.position().map_or(0, |position| position.byte() as usize) + self.skip;
        // The reader starts a record right after the last one's end, before any blank lines.
        let rest = &self.text[byte..];
        let text_at = byte + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        self.line_starts.partition_point(|&start| start <= text_at) as u32
    }
}

/// Where each line begins; lines end with LF, CRLF or CR alone.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = |&at: &usize| {
        bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
    };
    std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|at| at + 1)).collect()
}

fn unreadable(error: &csv::Error) -> Error {
    Error::data(format!("the rows cannot be read: {error}"), "export the file again as CSV UTF-8")
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // writing to a String cannot fail
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let mut rows = Vec::new();
        let table = Table::open("t.csv", text.as_bytes()).unwrap();
        table
            .walk(&mut |line, record| {
                rows.push((line, record.iter().map(str::to_owned).collect()));
            })
            .unwrap();
        rows
    }

    #[test]
    fn rows_know_their_lines_whatever_ends_them() {
        let lines = |text| rows(text).into_iter().map(|(line, _)| line).collect::<Vec<_>>();
        assert_eq!(lines("a,b\n1,2\n3,4\n"), [1, 2, 3]);
        assert_eq!(lines("a,b\r\n1,2\r\n\r\n3,4"), [1, 2, 4]);
        assert_eq!(lines("a,b\r1,2\r3,4\r"), [1, 2, 3]);
        assert_eq!(lines("\n\na,b\n\"x\ny\",2\n3,4\n"), [3, 4, 6]);
        assert_eq!(lines("sep=;\na;b\n1;2\n"), [2, 3]);
    }

    #[test]
    fn an_empty_file_is_an_error_with_its_name() {
        for bytes in [&b""[..], b"\xEF\xBB\xBF", b" \r\n\n"] {
            let error = Table::open("log.csv", bytes).unwrap_err();
            assert!(error.to_string().starts_with("log.csv: the file is empty"), "{error}");
            assert_eq!(error.exit_code(), 3);
        }
    }

    #[test]
    fn blank_lines_are_known() {
        let table = Table::open("t", b"\na,b\n1,2\n\n\n3,4\n\n").unwrap();
        assert_eq!(table.blank_lines, [1, 4, 5, 7]);
    }
}
