//! Rows before they are cut into cells. Most rows of a log say what others said, and whoever knows that
//! by their text need not cut them.

use csv::StringRecord;
use memchr::memchr_iter;

/// A row in which nothing is quoted, as it stands in its text.
#[derive(Debug, Clone, Copy)]
pub struct Uncut<'a> {
    /// Its line.
    pub line: u32,
    /// Its text without the line end.
    pub text: &'a [u8],
    /// Where each of its cells ends.
    pub ends: &'a [usize],
    /// Whether the line below is known to have several cells.
    pub has_cells_below: bool,
}

/// Anything that has cells.
pub trait Cells {
    /// The bytes of a cell; none where there are not so many.
    fn cell(&self, column: usize) -> &[u8];
}

impl Cells for StringRecord {
    fn cell(&self, column: usize) -> &[u8] {
        self.get(column).unwrap_or_default().as_bytes()
    }
}

impl Cells for Uncut<'_> {
    fn cell(&self, column: usize) -> &[u8] {
        let Some(&end) = self.ends.get(column) else { return &[] };
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        &self.text[start..end]
    }
}

/// Puts down where the cells of a row end in which nothing is quoted.
pub fn ends_of(text: &[u8], separator: u8, ends: &mut Vec<usize>) {
    ends.clear();
    ends.extend(memchr_iter(separator, text));
    ends.push(text.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_those_of_the_row_when_it_is_cut() {
        for text in ["a,b,c", ",,", "", "a,", "\u{e9},b"] {
            let mut ends = Vec::new();
            ends_of(text.as_bytes(), b',', &mut ends);
            let row = Uncut { line: 1, text: text.as_bytes(), ends: &ends, has_cells_below: true };
            let cut: StringRecord = text.split(',').collect();
            assert_eq!(ends.len(), cut.len());
            for column in 0..5 {
                assert_eq!(row.cell(column), Cells::cell(&cut, column), "{column} of {text:?}");
            }
        }
    }
}
