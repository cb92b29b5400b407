//! Signs by which a cell says what the cell above it says: `"`, `ditto`, `as above`.

use csv::StringRecord;

use crate::base::codes;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::cells::columns::Columns;

/// Whether a cell is such a sign.
#[must_use]
pub fn is_ditto(cell: &str) -> bool {
    const WORDS: [&str; 5] = ["ditto", "do.", "as above", "same as above", "see above"];
    let first = cell.trim_start().bytes().next();
    // Most cells are none.
    if cell.len() > 20 || !first.is_some_and(|b| b"\"-(dDaAsS".contains(&b) || b >= 0x80) {
        return false;
    }
    let text = cell.trim().trim_matches(['-', '–', '—', '(', ')', ' ']);
    // Two of them may be a text of nothing in quotation marks.
    let is_mark =
        matches!(text, "\"" | "\u{201c}" | "\u{201d}" | "\u{201e}" | "\u{3003}" | "\u{2033}");
    let bare = text.trim_end_matches(['!', ' ']).to_lowercase();
    let bare = bare.strip_suffix('.').filter(|word| word.len() > 2).unwrap_or(&bare);
    is_mark || WORDS.contains(&text.to_lowercase().as_str()) || WORDS.contains(&bare)
}

/// The rows of a table in which such signs stand, one after the other.
#[derive(Debug)]
pub struct Dittos {
    /// The columns that are read.
    fields: Vec<usize>,
    /// Somebody and their school, where each has one column.
    who: Option<(usize, usize)>,
    /// The cells above, with those that they took, and the number of their row.
    above: StringRecord,
    row: u32,
    cells: u32,
    first: Option<(u32, u32, String)>,
}

impl Dittos {
    /// None yet, where the first rows have such signs; no row of such a table may be taken uncut.
    #[must_use]
    pub fn of(columns: &Columns) -> Option<Self> {
        let numbers = columns.names().filter_map(|field| columns.number(field));
        let fields: Vec<usize> = numbers.map(|number| number as usize - 1).collect();
        let has_sign =
            |row: &StringRecord| fields.iter().any(|&column| row.get(column).is_some_and(is_ditto));
        let is_written_so = columns.seen(has_sign);
        let at = |field| columns.number(field).map(|number| number as usize - 1);
        let (who, above) = (at("person").zip(at("school")), StringRecord::new());
        is_written_so.then_some(Self { fields, who, above, row: 0, cells: 0, first: None })
    }

    /// The row with the cells that it takes from the row above. Nothing is taken over a row that was left
    /// out before it came here; `row` counts them all.
    pub fn fill(&mut self, row: u32, line: u32, record: &StringRecord) -> Option<StringRecord> {
        let is_next = self.row + 1 == row && !self.above.is_empty();
        self.row = row;
        // The same name at another school is somebody else, or a slip.
        let is_elsewhere = self.who.is_some_and(|(_, school)| {
            let [own, above] = [record, &self.above].map(|row| row.get(school).unwrap_or_default());
            !is_ditto(own) && own.trim() != above.trim()
        });
        let taken = |column: usize| {
            if is_elsewhere && self.who.is_some_and(|(person, _)| person == column) {
                return None;
            }
            let above = self.above.get(column).map(str::trim).filter(|cell| !cell.is_empty())?;
            let cell = record.get(column).filter(|cell| is_ditto(cell))?;
            (is_next && !is_ditto(above) && self.fields.contains(&column)).then_some((above, cell))
        };
        let cells = (0..record.len()).map(|column| {
            let own = record.get(column).unwrap_or_default();
            taken(column).map_or(own, |(above, _)| above)
        });
        let filled: StringRecord = cells.collect();
        let many = (0..record.len()).filter(|column| taken(*column).is_some()).count() as u32;
        let first = (0..record.len()).find_map(|column| Some((column, taken(column)?.1)));
        if let Some((column, sign)) = first.filter(|_| self.first.is_none()) {
            self.first = Some((line, column as u32 + 1, sign.trim().to_owned()));
        }
        self.cells += many;
        self.above.clone_from(&filled);
        (many > 0).then_some(filled)
    }

    /// What is to be said of the file.
    #[must_use]
    pub fn problem(self, file: &str) -> Option<Problem> {
        let (line, column, text) = self.first?;
        let cells = if self.cells == 1 { "1 cell says" } else { "cells say" };
        let many = if self.cells == 1 { String::new() } else { format!("{} ", self.cells) };
        Some(Problem {
            place: Place::cell(file, line, column),
            code: codes::DITTO,
            outcome: Outcome::Noted,
            what: format!(
                "{many}{cells} that they hold what stands above, here `{text}`; so they are read"
            ),
            text,
            fix: "nothing, if that is meant; else write it into every row".to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_for_the_cell_above_are_told_from_names() {
        for text in ["\"", " \" ", "\u{201d}", "-\"-", "ditto", "Ditto.", "do.", "As above"] {
            assert!(is_ditto(text), "{text}");
        }
        for text in [
            "",
            "\"\"",
            "''",
            "-",
            "Do",
            "do",
            "Ditton Primary",
            "as",
            "Id",
            "Alder",
            "\"Elm\"",
            "2",
        ] {
            assert!(!is_ditto(text), "{text}");
        }
    }
}
