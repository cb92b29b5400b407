//! Files that look like tables and are none, and tables whose quotation marks are not `"`.

use std::io::Read;

use csv::StringRecord;
use memchr::memchr2;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::rows::{Next, Row, Text};
use crate::collect::bytes::source::{Source, unreadable};
use crate::collect::draft::RowFault;

/// How some other kinds of file begin, and what they are.
const BEGINNINGS: &[(&[u8], &str, &str)] = &[
    (b"%PDF", "a PDF", EXPORT),
    (b"\x89PNG", "a picture", EXPORT),
    (b"\xFF\xD8\xFF", "a picture", EXPORT),
    (b"\x1F\x8B", "a packed file (gzip)", "unpack it first"),
    (b"{\\rtf", "a text document", EXPORT),
    (b"<!doctype html", "a web page", PAGE),
    (b"<html", "a web page", PAGE),
    (b"<table", "a web page", PAGE),
    (b"<?xml", "an XML file", EXPORT),
];

const EXPORT: &str = "export the data as CSV or as an Excel workbook, and give that file";
const PAGE: &str =
    "open it in Excel and save it as `CSV UTF-8`; perhaps the download asked for a log-in";

/// Refuses a file that begins as no table does.
pub fn refuse(name: &str, source: &Source) -> Result<(), Error> {
    let mut start = Vec::new();
    source.open()?.take(256).read_to_end(&mut start).map_err(|error| unreadable(&error))?;
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start).trim_ascii_start();
    let lower = text.to_ascii_lowercase();
    for (beginning, what, fix) in BEGINNINGS {
        if lower.starts_with(&beginning.to_ascii_lowercase()) {
            let what = format!("this is {what}, not a table");
            return Err(Error::data(what.clone(), *fix).plainly(what).at(Place::file(name)));
        }
    }
    Ok(())
}

/// Refuses what a tiebeam without its reader of workbooks cannot unpack.
#[cfg(not(feature = "xlsx"))]
pub fn refuse_packed(name: &str, source: &Source) -> Result<(), Error> {
    let mut start = Vec::new();
    source.open()?.take(4).read_to_end(&mut start).map_err(|error| unreadable(&error))?;
    if start == b"PK\x03\x04" || start == [0xD0, 0xCF, 0x11, 0xE0] {
        let what = "this is an Excel workbook, which this build of tiebeam cannot read";
        let fix = "in Excel choose File, Save As, `CSV UTF-8 (Comma delimited)`, and use that file";
        return Err(Error::data(what, fix).at(Place::file(name)));
    }
    Ok(())
}

/// A cell with marks that are not ours, counted from 1, and what is wrong with it.
#[must_use]
pub fn other_quotes(record: &StringRecord) -> Option<(u32, RowFault)> {
    memchr2(b'\'', b'\\', record.as_slice().as_bytes())?;
    let mut opened = None;
    for (column, cell) in record.iter().enumerate() {
        let text = cell.trim();
        let (opens, closes) = (text.starts_with('\''), text.ends_with('\'') && text.len() > 1);
        let wrapped = opens && closes && text.len() > 2;
        let across = closes && !opens && opened.is_some();
        if wrapped || across {
            let what = if wrapped {
                "a cell stands between single quotation marks"
            } else {
                "a cell between single quotation marks holds the separator"
            };
            let at = opened.filter(|_| across).unwrap_or(column);
            let fix = "put double quotation marks around it, or none";
            let fault = RowFault::new(codes::OTHER_QUOTES, what, cell, fix);
            return Some((at as u32 + 1, fault));
        }
        if cell.contains("\\\"") {
            let what = "a backslash stands before a quotation mark";
            let fix = "write a quotation mark that belongs to the text twice (`\"\"`)";
            let fault = RowFault::new(codes::OTHER_QUOTES, what, cell, fix);
            return Some((column as u32 + 1, fault));
        }
        // `C:\` is a folder, and no end of a line that was written as `\` and the end.
        if text.ends_with('\\')
            && !is_register_mark(text)
            && !text.contains(":\\")
            && !text.starts_with("\\\\")
        {
            let what = "a backslash stands at the end of the cell";
            let fix =
                "put double quotation marks around text that holds the separator or a line end";
            let fault = RowFault::new(codes::OTHER_QUOTES, what, cell, fix);
            return Some((column as u32 + 1, fault));
        }
        if opens {
            opened = opened.or(Some(column));
        }
    }
    None
}

/// Whether a text is made of the marks of a register, where `/` is the morning and `\` the afternoon:
/// `/\`, `N\`, `/\/\LN/\`.
fn is_register_mark(text: &str) -> bool {
    let marks = text.chars().filter(|c| matches!(c, '/' | '\\')).count();
    let is_short = text.chars().nth(2).is_none();
    !text.contains(char::is_lowercase) && (is_short || marks > 1)
}

/// The same for the cells of a workbook, which need no marks around them: only what was typed between single
/// ones.
#[must_use]
pub fn other_quotes_of_workbook(record: &StringRecord) -> Option<(u32, RowFault)> {
    memchr::memchr(b'\'', record.as_slice().as_bytes())?;
    let is_wrapped = |text: &str| text.len() > 2 && text.starts_with('\'') && text.ends_with('\'');
    let found = record.iter().enumerate().find(|(_, cell)| is_wrapped(cell.trim()));
    found.map(|(column, cell)| {
        let what = "a cell stands between single quotation marks";
        let fix = "delete the quotation marks around it";
        (column as u32 + 1, RowFault::new(codes::OTHER_QUOTES, what, cell, fix))
    })
}

/// Refuses a table that uses other quotation marks throughout.
pub fn refuse_quotes(text: &Text) -> Result<(), Error> {
    let (mut rows, mut first, mut wrong) = (0, None, 0);
    text.walk(&mut |row| {
        rows += 1;
        match row {
            Row::Cells(line, record) => {
                if let Some((column, fault)) = other_quotes(record) {
                    wrong += 1;
                    first.get_or_insert((line, column, fault.what));
                }
            }
            Row::Flawed(flaw, bytes) if bytes.windows(2).any(|pair| pair == b"\\\"") => {
                wrong += 1;
                let what = "a backslash stands before a quotation mark".to_owned();
                first.get_or_insert((flaw.line, flaw.cell, what));
            }
            Row::Flawed(..) | Row::Blank(_) => {}
        }
        if rows < 200 { Next::More } else { Next::Enough }
    })?;
    let Some((line, column, what)) = first.filter(|_| wrong * 2 >= rows) else { return Ok(()) };
    let what = format!("{what}, and so in {wrong} of the first {rows} rows");
    let fix =
        "export the file with double quotation marks (`\"`) around text, written twice inside it";
    Err(Error::data(what.clone(), fix).plainly(what).at(Place::cell(&text.name, line, column)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backslash_of_a_register_is_a_mark() {
        let is_odd = |cell: &str| other_quotes(&StringRecord::from(vec!["x", cell])).is_some();
        for mark in ["\\", "/\\", "N\\", "/\\/\\/\\", "/\\NN/\\L\\", "C:\\dir\\"] {
            assert!(!is_odd(mark), "{mark}");
        }
        for cell in ["Ash\\", "said \\\"no", "a/b\\", "ASH\\"] {
            assert!(is_odd(cell), "{cell}");
        }
    }
}
