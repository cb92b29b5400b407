//! How many cells the rows of a table have.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::error::Error;
use crate::collect::bytes::table::Table;

/// Whether nothing stands in a row.
#[must_use]
pub fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

/// Whether a row has the cells of the table, or as many as `most` with nothing in those after.
#[must_use]
pub fn is_row(record: &StringRecord, width: usize, most: usize) -> bool {
    record.len() == width
        || (record.len() == most && record.iter().skip(width).all(|cell| cell.trim().is_empty()))
}

/// How many cells the rows have.
#[derive(Debug, Default)]
pub struct Widths {
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
    /// Counts the cells of all rows.
    pub fn of(table: &Table) -> Result<Self, Error> {
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
    #[must_use]
    pub fn settle(&self) -> Option<(usize, usize)> {
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
