//! Cells of a sheet that are joined over several rows: what stands in the first of them holds for all.

use std::collections::BTreeMap;

use csv::StringRecord;

/// Larger sheets are tables of programs, which join no cells; looking for them would take as long as
/// reading the sheet.
pub const MOST_ROWS: usize = 20_000;
/// So many cells are filled: no file makes them grow beyond it.
const MOST_CELLS: usize = 100_000;

/// From row and column, to row and column, counted from 0.
pub type Range = ((u32, u32), (u32, u32));

/// The cells below the first of each range, by line.
#[derive(Debug, Clone, Default)]
pub struct Joined {
    by_line: BTreeMap<u32, Vec<Part>>,
}

/// A blank cell that belongs to one above it.
#[derive(Debug, Clone)]
struct Part {
    column: usize,
    /// The line of the first.
    first: u32,
    /// What stands there.
    text: String,
}

impl Joined {
    /// The ranges over several rows among these; rows have their lines.
    #[must_use]
    pub fn of(ranges: impl Iterator<Item = Range>, rows: &[(u32, StringRecord)]) -> Self {
        let mut joined = Self::default();
        let mut left = MOST_CELLS;
        for ((top, column), (bottom, _)) in ranges {
            let first = top.saturating_add(1);
            let Ok(at) = rows.binary_search_by_key(&first, |(line, _)| *line) else { continue };
            let column = column as usize;
            let text = rows[at].1.get(column).unwrap_or_default().trim();
            for line in (top.saturating_add(2)..=bottom.saturating_add(1)).take(left) {
                if !text.is_empty() {
                    let part = Part { column, first, text: text.to_owned() };
                    joined.by_line.entry(line).or_default().push(part);
                    left -= 1;
                }
            }
        }
        joined
    }

    /// Whether no cells are joined over rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_line.is_empty()
    }

    /// The row with what stands above its joined cells, if any of them began in a row of the table, which
    /// starts at `first_line`; `but` are columns that stay as they are.
    #[must_use]
    pub fn fill(
        &self,
        line: u32,
        record: &StringRecord,
        first_line: u32,
        but: &[usize],
    ) -> Option<StringRecord> {
        let parts = self.by_line.get(&line)?;
        let part_of = |column: usize| {
            let mut parts = parts.iter().filter(|part| part.column == column);
            parts.find(|part| part.first >= first_line && !but.contains(&column))
        };
        let is_blank =
            |column: usize| record.get(column).is_some_and(|cell| cell.trim().is_empty());
        if !(0..record.len()).any(|column| is_blank(column) && part_of(column).is_some()) {
            return None;
        }
        let cells = record.iter().enumerate().map(|(column, cell)| {
            let part = part_of(column).filter(|_| is_blank(column));
            part.map_or(cell, |part| part.text.as_str())
        });
        Some(cells.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_cells_hold_for_their_rows_below_the_headings_only() {
        let row = |line: u32, cells: [&str; 3]| (line, StringRecord::from(cells.to_vec()));
        let rows = [
            row(1, ["Name", "School", "Hours"]),
            row(2, ["", "", ""]),
            row(3, ["Ann", "Elm", "2"]),
            row(4, ["Bo", "", ""]),
            row(5, ["Cy", "Oak", ""]),
        ];
        let ranges = [((0, 0), (1, 0)), ((2, 1), (3, 1)), ((2, 2), (4, 2))];
        let joined = Joined::of(ranges.into_iter(), &rows);
        let fill = |at: usize| {
            let (line, record) = &rows[at];
            let filled = joined.fill(*line, record, 2, &[2]);
            filled.map(|record| record.iter().collect::<Vec<_>>().join(","))
        };
        assert_eq!(fill(1), None, "a heading over two rows");
        assert_eq!(fill(3).as_deref(), Some("Bo,Elm,"));
        assert_eq!(fill(4), None, "a column that stays as it is");
    }
}
