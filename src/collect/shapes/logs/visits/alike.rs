//! Contacts that look alike: they count each, and somebody should know which they are.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::collect::cells::columns::plain;
use crate::collect::places::RowId;
use crate::collect::shape::Reading;

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
    pub fn note(mut self, reading: &mut Reading, what: &str) {
        let number = number_of_events(reading);
        let (draft, file) = (&mut *reading.draft, &reading.table.name);
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
        let fix = match number {
            Some(heading) => format!(
                "if `{heading}` is the same in the rows of one visit, add --map event_id=\"{heading}\""
            ),
            None => "if several people went on one visit, give its rows one event_id".to_owned(),
        };
        draft.note_file(file, codes::ALIKE_VISITS, what, &fix);
    }
}

/// The heading of a column that is not used and may number the visits: one number stands in several rows,
/// and there are several numbers.
fn number_of_events(reading: &Reading) -> Option<String> {
    const NUMBERS: [&str; 9] =
        ["no", "nr", "number", "visit", "visit_no", "visit_number", "id", "ref_no", "num"];
    let headings = &reading.layout.headings;
    if reading.columns.has("event_id") {
        return None;
    }
    let unused = reading.columns.ignored(headings);
    let found = headings.iter().enumerate().find(|(column, heading)| {
        let rows = reading.columns.first_rows().iter();
        let cells = rows.filter_map(|row| row.get(*column)).map(str::trim);
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        let different: BTreeSet<&str> = cells.iter().copied().collect();
        NUMBERS.contains(&plain(heading).as_str())
            && unused.contains(heading)
            && different.len() > 1
            && different.len() < cells.len()
    });
    found.map(|(_, heading)| heading.clone())
}
