//! Rows that the end of a line broke in two without quotation marks around the cell. Where the first or
//! the last cell was broken, one half has all the cells of a row, and the other is a line of one cell.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::bytes::delimiter::KNOWN;
use crate::collect::bytes::fit::kinds::{Kind, kind};
use crate::collect::bytes::rows::Row;
use crate::collect::cells::footers::is_footer;
use crate::collect::cells::words::{is_remark, is_sum, is_term};
use crate::collect::draft::RowFault;

/// Whether a line of a table of so many columns can be the other half of the row beside it.
#[must_use]
pub fn is_half(row: &Row, width: usize) -> bool {
    let Row::Cells(_, record) = row else { return false };
    let mut cells = record.iter().map(str::trim);
    let (first, more) = (cells.next().unwrap_or_default(), cells.next());
    let is_aside = || {
        is_sum(first)
            || is_remark(first)
            || is_term(first)
            || is_footer(first)
            || first.starts_with('*')
    };
    width > 1
        && more.is_none()
        && !first.is_empty()
        && first != "\u{1a}"
        && !is_aside()
        && separated(record, width).is_none()
}

/// What separates the cells of a line that would have those of the table if it were cut there: it is a row
/// of its own, and no half of another one.
fn separated(record: &StringRecord, width: usize) -> Option<&'static str> {
    let mut cells = record.iter();
    let (text, None) = (cells.next()?, cells.next()) else { return None };
    let is_one = matches!(kind(text.trim()), Kind::Number | Kind::Date);
    let cuts = |byte: u8| {
        let mut rest = text.split(char::from(byte)).skip(1);
        let tight = byte == b'\t' || rest.clone().all(|cell| !cell.starts_with(' '));
        tight && rest.by_ref().count() + 1 == width
    };
    let found = KNOWN.into_iter().find(|known| !is_one && width > 1 && cuts(known.byte));
    found.map(|known| known.name)
}

/// The same of a line that holds quotation marks, which only that separator would explain.
#[must_use]
pub fn is_cut_otherwise(line: &[u8], width: usize) -> bool {
    let line = String::from_utf8_lossy(line);
    let cuts = |byte: u8| {
        let bare = line.trim_end_matches(['\n', '\r']).split('"').step_by(2);
        bare.map(|part| part.matches(char::from(byte)).count()).sum::<usize>() + 1 == width
    };
    width > 2 && KNOWN.into_iter().any(|known| cuts(known.byte))
}

/// Why a line is left out whose cells another separator sets apart.
#[must_use]
pub fn other_separator(record: &StringRecord, width: usize) -> Option<RowFault> {
    let name = separated(record, width)?;
    let what = format!("the cells of the line are separated by {name}, unlike those of the table");
    let fix = "put the separator of the other rows between the cells";
    let text = record.iter().collect::<String>();
    Some(RowFault::new(codes::WRONG_WIDTH, what, &text, fix))
}

/// Why the row beside such a line is left out.
#[must_use]
pub fn fault(record: &StringRecord) -> RowFault {
    let text = record.iter().collect::<Vec<_>>().join(" | ");
    let what =
        "a line of one cell stands beside the row: its first or last cell may be broken in two";
    let fix = "join the two lines, with quotation marks around the cell; else delete the line of one cell, or put a blank line between";
    RowFault::new(codes::BROKEN_ROW, what, &text, fix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_cell_in_a_table_of_several_is_a_half() {
        let is = |cells: &[&str], width| {
            is_half(&Row::Cells(2, &StringRecord::from(cells.to_vec())), width)
        };
        assert!(is(&["ecial"], 3) && is(&["Fellgate Sp"], 2));
        assert!(!is(&["ecial"], 1) && !is(&[" "], 3) && !is(&["a", "b"], 3) && !is(&["a", ""], 3));
        assert!(!is(&["Total"], 3) && !is_half(&Row::Blank(2), 3));
        assert!(!is(&["Page 1 of 2"], 3) && !is(&["\u{1a}"], 3));
        assert!(!is(&["Pen;1.20;3"], 3) && !is(&["Pen\t3"], 2) && is(&["Pen; red; new"], 3));
        assert!(is(&["Pen;1.20"], 3) && is(&["1,5"], 2));
        assert!(!is(&["Last updated 3 May"], 3) && !is(&["* supply cover"], 3));
        assert!(!is(&["Autumn term"], 3) && is(&["Autumn"], 3));
    }
}
