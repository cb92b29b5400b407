//! How many cells the rows of a table have.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::base::error::Error;
use crate::collect::bytes::fit::short::short_rows;
use crate::collect::bytes::table::Table;

/// The character by which some old programs end a file.
const END_OF_FILE: char = '\u{1a}';

/// Whether nothing stands in a row.
#[must_use]
pub fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().trim_end_matches(END_OF_FILE).is_empty())
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
    /// Sixteen lines together: the cells of their rows, if all have as many, and how many rows.
    blocks: BTreeMap<u32, (Option<usize>, u32)>,
    /// Cells of rows that end before their last, blank ones, as most rows of the table do.
    short: BTreeSet<usize>,
}

/// Lines that Excel looks at together when it leaves out the separators behind their last cells.
const BLOCK: u32 = 16;
/// Rows of such a block that are enough to know it.
const KNOWN_BY: u32 = 4;

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
            let cells = Some(record.len());
            let block = widths.blocks.entry((line - 1) / BLOCK).or_insert((cells, 0));
            block.0 = block.0.filter(|_| block.0 == cells);
            block.1 += 1;
        })?;
        let most = widths.usual().map(|(cells, _)| cells);
        if let (Some((first, filled)), Some(most)) = (widths.first, most)
            && most < first
            && filled == first
        {
            widths.short = short_rows(table, first)?;
            if !widths.short.contains(&most) {
                widths.short.clear();
            }
        }
        Ok(widths)
    }

    /// How many cells a row of the table has, and how many it may have with the last ones blank:
    /// some programs end all rows but the headings in a separator, or only the headings.
    #[must_use]
    pub fn settle(&self) -> Option<(usize, usize)> {
        let ((usual, rows), (first, filled)) = (self.usual()?, self.first?);
        Some(if !self.short.is_empty() {
            (first, first)
        } else if first < usual && rows.filled <= first && first > 1 {
            (first, usual)
        } else if first > usual && filled <= usual {
            (usual, first)
        } else {
            (usual, usual)
        })
    }

    /// Whether rows of so many cells lack only blank ones at their end, as most rows of the table do.
    #[must_use]
    pub fn are_short(&self, cells: usize) -> bool {
        self.short.contains(&cells)
    }

    /// The cells that most rows have.
    fn usual(&self) -> Option<(usize, &Rows)> {
        let by_count = |rows: &Rows| (rows.count, std::cmp::Reverse(rows.line));
        let most = self.rows.iter().max_by_key(|(_, rows)| by_count(rows));
        most.map(|(&cells, rows)| (cells, rows))
    }

    /// Whether a row of the table that has more or less cells than the headings can be trusted where those
    /// are blank: some programs end all rows but the headings in a separator, or only the headings, and
    /// Excel leaves out the last separators of sixteen lines together that hold nothing there.
    #[must_use]
    pub fn allows(&self, line: u32, cells: usize, headings: &[String]) -> bool {
        let Some((usual, rows)) = self.usual() else { return false };
        let Some(missing) = headings.get(cells..) else {
            return cells == usual && rows.filled <= headings.len();
        };
        let is_usual = cells == usual && missing.iter().all(String::is_empty);
        let are_others_whole = self.rows.get(&headings.len()).is_some_and(|rows| rows.count > 1);
        let block = self.blocks.get(&((line - 1) / BLOCK));
        let is_left_out = cells > 1
            && are_others_whole
            && block.is_some_and(|&(all, rows)| all == Some(cells) && rows >= KNOWN_BY);
        let is_short = self.first.is_some_and(|(first, _)| first == headings.len());
        is_usual || is_left_out || (is_short && self.are_short(cells))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::wishes::{Input, Wishes};

    /// Whether each row below the headings is trusted.
    fn trusted(text: &str) -> Vec<bool> {
        let input = Input { name: "log.csv".into(), bytes: text.into(), shape: None, found: false };
        let table = Table::open(&input, &Wishes::default()).unwrap();
        let (widths, headings) = (Widths::of(&table).unwrap(), table.head.rows[0].cells.clone());
        let mut seen = Vec::new();
        let see = &mut |line: u32, record: &StringRecord| {
            seen.push(
                record.len() == headings.len() || widths.allows(line, record.len(), &headings),
            );
        };
        table.walk(see).unwrap();
        seen.split_off(1)
    }

    #[test]
    fn a_cell_too_many_is_trusted_only_where_all_rows_have_it() {
        assert_eq!(trusted("a,b\n1,2,\n3,4,\n7,8,\n5,6\n"), [true, true, true, true]);
        assert_eq!(trusted("a,b\n1,2\n3,4,\n5,6\n"), [true, false, true]);
        assert_eq!(trusted("a,b\n1,2,\n3,4,x\n5,6,\n"), [false, false, false]);
        assert_eq!(trusted("a,b,\n1,2\n3,4\n7,8\n5,6,\n"), [true; 4]);
        assert_eq!(trusted("a,b,c\n1,2\n3,4\n5,6,\n"), [false, false, true]);
    }

    #[test]
    fn rows_are_short_together_or_not_at_all() {
        let rows = |short: std::ops::Range<u32>, last: u32| {
            let row = |line: u32| if short.contains(&line) { "1,2\n" } else { "1,2,3\n" };
            let lines: String = (2..=last).map(row).collect();
            trusted(&format!("a,b,c\n{lines}")).iter().filter(|is| !**is).count()
        };
        assert_eq!((rows(17..33, 40), rows(17..33, 32), rows(33..41, 40)), (0, 0, 0));
        assert_eq!((rows(18..33, 40), rows(17..18, 40), rows(40..41, 40)), (15, 1, 1));
        assert_eq!(rows(2..41, 40), 39, "nothing shows that the headings are right");
    }
}
