//! Cells that have swallowed rows: stray quotation marks make one cell of all between them.

use csv::StringRecord;
use memchr::memchr2;

use crate::base::codes;
use crate::collect::bytes::fit::kinds::{Kind, kind};
use crate::collect::bytes::fit::signs::sign;
use crate::collect::draft::RowFault;

/// No name, title or note of a log is longer; a cell that is comes from a mark gone missing.
const LONGEST: usize = 10_000;

const FIX: &str = "look for a stray quotation mark on this line; rows inside the cell are lost until it is mended. If the \
     cell is right, write a blank behind the commas in it";

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
/// and what stands between them is not what the columns hold. One whole row in the middle is enough,
/// whatever the others lack.
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
        let (behind, before) = (width - column, column + 1);
        if first.len() > behind || last.len() > before || is_prose(&rows) {
            continue;
        }
        let own = first.len() == behind && last.len() == before;
        let is_whole = own && between.iter().all(|row| row.len() == width);
        let holds_row = || {
            between
                .iter()
                .any(|row| row.len() == width && is_row(record, column, (first, last), row))
        };
        if is_whole && is_alike(record, column, first, last) || holds_row() {
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

/// Whether the separators in a cell are the commas of a text: a blank follows at least half of those that
/// something follows, or each is the last sign of its line.
fn is_prose(rows: &[Vec<&str>]) -> bool {
    let behind: Vec<&str> = rows.iter().flat_map(|row| &row[1..]).copied().collect();
    let filled = behind.iter().filter(|piece| !piece.trim().is_empty());
    let spaced = filled.clone().filter(|piece| piece.starts_with([' ', '\u{a0}'])).count();
    !behind.is_empty() && 2 * spaced >= filled.count()
}

/// Whether the pieces of the first and the last line are what the row holds in their columns: the first row
/// goes on behind its cell as the last one does, and that began as this one did.
fn is_alike(record: &StringRecord, column: usize, first: &[&str], last: &[&str]) -> bool {
    let before = record.iter().take(column).zip(last);
    let behind = record.iter().skip(column + 1).zip(first.iter().skip(1));
    before.chain(behind).all(|(own, piece)| fits(own, piece.trim()))
}

/// Whether a line in the middle of a cell is a row: the first row, which goes on in the first line of the
/// cell, or the last one, which begins in its last line, holds the same kinds, one of them of a form.
fn is_row(record: &StringRecord, column: usize, ends: (&[&str], &[&str]), row: &[&str]) -> bool {
    let (first, last) = ends;
    let mut has_form = false;
    for (at, piece) in row.iter().enumerate() {
        let piece = piece.trim();
        let in_first = if at < column { record.get(at) } else { first.get(at - column).copied() };
        let in_last = if at > column { record.get(at) } else { last.get(at).copied() };
        let held = [in_first, in_last].into_iter().flatten().map(str::trim);
        let held: Vec<&str> = held.filter(|own| kind(own) != Kind::Nothing).collect();
        if !held.is_empty() && !held.iter().any(|own| fits(own, piece)) {
            return false;
        }
        has_form |= held.iter().any(|own| is_of_one_form(own, piece));
    }
    has_form
}

/// Whether two cells may stand in one column; a blank may stand in each.
fn fits(own: &str, piece: &str) -> bool {
    let (own, piece) = (kind(own), kind(piece));
    let is_blank = own == Kind::Nothing || piece == Kind::Nothing;
    is_blank || own == piece || !(own.is_formed() || piece.is_formed())
}

/// Whether two cells are dates, numbers, addresses, or codes written in one way.
fn is_of_one_form(own: &str, piece: &str) -> bool {
    let is_formed = kind(own).is_formed() && kind(own) == kind(piece);
    is_formed || sign(own).is_some_and(|form| form.contains('9') && sign(piece) == Some(form))
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
        assert_eq!(found(&["Elm", "cold,\nBirch,wet,4\ngood", ""]), None, "nothing of a form");
        assert_eq!(found(&["Elm", "cold,\nBirch,wet,4\ngood", "3"]), Some(2), "a row and no end");
        assert_eq!(found(&["Elm", "a, b\nBirch, c, 4\nAlder, d", "3"]), None, "commas of a text");
    }
}
