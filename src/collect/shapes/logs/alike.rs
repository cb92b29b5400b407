//! Contacts that look alike: they count each, and somebody should know which they are.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::collect::draft::Draft;
use crate::collect::places::RowId;

/// Lines that are named.
const SHOWN: usize = 20;

/// The contacts of a file by what makes them look alike, with the number of rows and the first of them.
#[derive(Debug)]
pub struct Alike<K> {
    of: BTreeMap<K, (u32, RowId)>,
    /// Rows that share it with another one, the first of them only.
    first: Vec<RowId>,
}

impl<K> Default for Alike<K> {
    fn default() -> Self {
        Self { of: BTreeMap::new(), first: Vec::new() }
    }
}

impl<K: Ord> Alike<K> {
    /// Takes a row into account.
    pub fn add(&mut self, key: K, row: RowId) {
        let (rows, first) = self.of.entry(key).or_insert((0, row));
        *rows += 1;
        if *rows > 1 && self.first.len() < SHOWN {
            let rows = if *rows == 2 { vec![*first, row] } else { vec![row] };
            self.first.extend(rows);
        }
    }

    /// Says which rows share day, type and host, and that each counts as `what`.
    pub fn note(mut self, draft: &mut Draft, file: &str, what: &str) {
        let rows: u32 = self.of.into_values().map(|(rows, _)| rows).filter(|rows| *rows > 1).sum();
        if rows == 0 {
            return;
        }
        self.first.sort_unstable();
        self.first.truncate(SHOWN);
        let lines = self.first.iter().filter_map(|row| draft.places.of(*row).line);
        let lines: Vec<String> = lines.map(|line| line.to_string()).collect();
        let more = if rows as usize > lines.len() { " …" } else { "" };
        let what = format!(
            "{rows} rows share day, type and host with another row (lines {}{more}); each counts as {what} of its own, unless it is told to be merged with another",
            lines.join(", ")
        );
        let fix = "if several people went on one visit, give its rows one event_id";
        draft.note_file(file, codes::ALIKE_VISITS, what, fix);
    }
}
