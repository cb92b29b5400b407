//! Rows that the end of a line broke in two without quotation marks around the cell. Where the first or
//! the last cell was broken, one half has all the cells of a row, and the other is a line of one cell.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::bytes::rows::Row;
use crate::collect::cells::words::{is_remark, is_sum, is_term};
use crate::collect::draft::RowFault;

/// Whether a line of a table of so many columns can be the other half of the row beside it.
#[must_use]
pub fn is_half(row: &Row, width: usize) -> bool {
    let Row::Cells(_, record) = row else { return false };
    let mut cells = record.iter().map(str::trim);
    let (first, more) = (cells.next().unwrap_or_default(), cells.next());
    let is_aside = || is_sum(first) || is_remark(first) || is_term(first) || first.starts_with('*');
    width > 1 && more.is_none() && !first.is_empty() && !is_aside()
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
        assert!(!is(&["Last updated 3 May"], 3) && !is(&["* supply cover"], 3));
        assert!(!is(&["Autumn term"], 3) && is(&["Autumn"], 3));
    }
}
