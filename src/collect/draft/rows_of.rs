//! How many rows name a text, each row once however often it names it; and which rows are the same.

use csv::StringRecord;
use sha2::{Digest, Sha256};

use crate::collect::draft::intern::{Text, Texts};
use crate::collect::places::RowId;

/// For each text: how many rows, and the last of them.
#[derive(Debug, Default)]
pub struct RowsOf {
    seen: Vec<(u32, RowId)>,
}

impl RowsOf {
    /// Takes a row into account; the cells of a row follow each other.
    pub fn add(&mut self, text: Text, row: RowId) {
        if text == Texts::EMPTY {
            return;
        }
        let at = text as usize;
        if at >= self.seen.len() {
            self.seen.resize(at + 1, (0, RowId::MAX));
        }
        let (rows, last) = &mut self.seen[at];
        *rows += u32::from(*last != row);
        *last = row;
    }

    /// Takes rows into account that were not counted yet and name the text once each.
    pub fn add_rows(&mut self, text: Text, rows: u32) {
        if let Some((counted, _)) = self.seen.get_mut(text as usize) {
            *counted += rows;
        }
    }

    /// How many rows name a text.
    #[must_use]
    pub fn of(&self, text: Text) -> u32 {
        self.seen.get(text as usize).map_or(0, |(rows, _)| *rows)
    }

    /// Counts some rows of a text for another one, which stands in its place there.
    pub fn pass_some(&mut self, from: Text, into: Text, rows: u32) {
        let longest = (from.max(into) as usize + 1).max(self.seen.len());
        self.seen.resize(longest, (0, RowId::MAX));
        let left = &mut self.seen[from as usize].0;
        *left = left.saturating_sub(rows);
        self.seen[into as usize].0 += rows;
    }

    /// Counts the rows of a text for another one, which stands in its place.
    pub fn pass_on(&mut self, from: Text, into: Text) {
        let rows = self.of(from);
        let longest = (from.max(into) as usize + 1).max(self.seen.len());
        self.seen.resize(longest, (0, RowId::MAX));
        self.seen[from as usize].0 = 0;
        self.seen[into as usize].0 += rows;
    }
}

/// What tells the cells of a row from those of any other: three words of a hash are enough.
#[must_use]
pub fn fingerprint(record: &StringRecord) -> [u32; 3] {
    let mut hasher = Sha256::new();
    for cell in record {
        hasher.update((cell.len() as u64).to_le_bytes());
        hasher.update(cell);
    }
    let whole = hasher.finalize();
    [0, 4, 8]
        .map(|at| whole.iter().skip(at).take(4).fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_counts_once_for_each_text_it_names() {
        let mut rows = RowsOf::default();
        for (text, row) in [(3, 0), (5, 0), (3, 0), (3, 2), (Texts::EMPTY, 2), (5, 4)] {
            rows.add(text, row);
        }
        assert_eq!((rows.of(3), rows.of(5), rows.of(Texts::EMPTY), rows.of(99)), (2, 2, 0, 0));
        rows.pass_on(5, 9);
        assert_eq!((rows.of(5), rows.of(9)), (0, 2));
        rows.pass_some(9, 4, 1);
        assert_eq!((rows.of(4), rows.of(9)), (1, 1));
    }
}
