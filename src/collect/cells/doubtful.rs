//! Cells that have swallowed rows: stray quotation marks make one cell of all between them.

use csv::StringRecord;
use memchr::memchr2;

use crate::base::codes;
use crate::collect::bytes::fit::kinds::kind;
use crate::collect::draft::RowFault;

/// No name, title or note of a log is longer; a cell that is comes from a mark gone missing.
const LONGEST: usize = 10_000;

const FIX: &str = "look for a stray quotation mark on this line; rows inside the cell are lost until it is mended. If the \
     cell is right, write a blank behind a comma in it";

/// The first cell of a log that cannot be trusted, counted from 1.
#[must_use]
pub fn cell(record: &StringRecord, width: usize, separator: char) -> Option<(u32, RowFault)> {
    let is_long = record.as_slice().len() > LONGEST;
    let long = is_long.then(|| record.iter().position(|cell| cell.len() > LONGEST)).flatten();
    if let Some(column) = long {
        let text = &record[column];
        let what = format!("a cell is {} characters long", text.chars().count());
        if !text.contains(['\n', '\r']) {
            let fix = "no name, title or note is so long: shorten it";
            return Some((column as u32 + 1, RowFault::new(codes::LONG_CELL, what, text, fix)));
        }
        return Some((column as u32 + 1, RowFault::new(codes::SWALLOWED_ROWS, what, text, FIX)));
    }
    swallowed(record, width, separator)
}

/// The first cell that holds whole rows, counted from 1.
///
/// A cell in column c that swallowed rows holds the separators of the rest of its own row
/// (width − c), of every row between, and of the row that closes it up to its own column (c − 1).
/// Addresses and comments of several lines may hold as many; a blank follows the commas of a text,
/// and what stands between them is not what the columns hold.
#[must_use]
pub fn swallowed(record: &StringRecord, width: usize, separator: char) -> Option<(u32, RowFault)> {
    let text = record.as_slice().as_bytes();
    if width < 2 || text.len() < 3 || memchr2(b'\n', b'\r', text).is_none() {
        return None;
    }
    for (column, cell) in record.iter().enumerate().take(width) {
        if !cell.contains(['\n', '\r']) {
            continue;
        }
        let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
        let rows: Vec<Vec<&str>> =
            cell.split('\n').map(|line| line.split(separator).collect()).collect();
        let [first, between @ .., last] = rows.as_slice() else { continue };
        let own = first.len() == width - column && last.len() == column + 1;
        let is_whole = own && between.iter().all(|row| row.len() == width);
        if is_whole && !is_prose(&rows) && is_alike(record, column, first, last) {
            let what = format!(
                "a cell runs over {} lines and holds as many separators as rows do",
                rows.len()
            );
            let fault = RowFault::new(codes::SWALLOWED_ROWS, what, &cell, FIX);
            return Some((column as u32 + 1, fault));
        }
    }
    None
}

/// Whether the separators in a cell are the commas of a text: a blank follows one of them, or each is the
/// last sign of its line.
fn is_prose(rows: &[Vec<&str>]) -> bool {
    let mut behind = rows.iter().flat_map(|row| &row[1..]).peekable();
    let has_any = behind.peek().is_some();
    let all_end = behind.clone().all(|piece| piece.trim().is_empty());
    has_any && (all_end || behind.any(|piece| piece.starts_with([' ', '\u{a0}'])))
}

/// Whether the pieces of the first and the last line are what the row holds in their columns: the first row
/// goes on behind its cell as the last one does, and that began as this one did.
fn is_alike(record: &StringRecord, column: usize, first: &[&str], last: &[&str]) -> bool {
    let fits = |(own, piece): (&str, &&str)| {
        let (own, piece) = (kind(own), kind(piece.trim()));
        own == piece || !(own.is_formed() || piece.is_formed())
    };
    let before = record.iter().take(column).zip(last);
    let behind = record.iter().skip(column + 1).zip(first.iter().skip(1));
    before.chain(behind).all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_holds_the_ends_of_two_rows_is_told_from_a_note() {
        let found = |cells: &[&str]| {
            let record: StringRecord = cells.iter().copied().collect();
            swallowed(&record, cells.len(), ',').map(|(column, _)| column)
        };
        assert_eq!(
            found(&["E2", "2025", "Cy,Alder,attend\nE3,2025,Di", "Birch", "attend"]),
            Some(3)
        );
        assert_eq!(found(&["E2", "2025", "a,b,c\n1,2,3,4,5\nE3,2025,Di", "Birch", "x"]), Some(3));
        assert_eq!(found(&["E2", "Dear all,\nthanks, and so on, and so on,\nAnn", "x"]), None);
        assert_eq!(found(&["E2", "two\nlines", "x"]), None);
        assert_eq!(found(&["Elm", "A Shaw", "12 High Street,\nHeadingley, Leeds", "0113"]), None);
        assert_eq!(found(&["Elm", "cold, late\ngood,bad", "3"]), None);
        assert_eq!(found(&["12 High Street,\nLeeds", "0113 200300"]), None);
        assert_eq!(found(&["Elm", "cold,late\ngood,bad", "3"]), None, "a word where numbers stand");
    }
}
