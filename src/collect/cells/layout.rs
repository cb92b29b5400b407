//! Where the table stands in a file: its headings, its rows, and what is around them.

use csv::StringRecord;

use crate::collect::bytes::head::{Head, HeadRow};
use crate::collect::cells::columns::{Columns, Field};

/// Headings stand within so many rows: more above them is no title.
const MOST_ABOVE: usize = 25;

/// Where the headings of a file stand and which rows below belong to the table.
#[derive(Debug, Clone)]
pub struct Layout {
    /// One per column, as shown to the user.
    pub headings: Vec<String>,
    /// The line of the headings.
    pub headings_line: u32,
    /// What each column's heading belongs to, where the file says it in a row of its own: the
    /// wording of the question. As many as headings, or none.
    pub wordings: Vec<String>,
    /// Parts of questions that stand in headings beside the wording, such as `Full name` of `Your details`: the user
    /// may name a column by its part.
    pub parts: Vec<String>,
    /// The first line that can hold data.
    pub first_line: u32,
    /// Whether a row ends the table: what follows is something else. None if nothing does.
    pub ends: Option<fn(&StringRecord) -> bool>,
    /// Whether what stands above the headings is known, and read: a meeting's title and times.
    pub has_preamble: bool,
}

impl Layout {
    /// Headings in one row, data in all rows below.
    #[must_use]
    pub fn below(row: &HeadRow) -> Self {
        Self {
            headings: row.cells.clone(),
            headings_line: row.line,
            wordings: Vec::new(),
            parts: Vec::new(),
            first_line: row.next_line(),
            ends: None,
            has_preamble: false,
        }
    }

    /// The usual table: the first row holds the headings.
    #[must_use]
    pub fn plain(head: &Head) -> Option<Self> {
        head.rows.first().map(Self::below)
    }

    /// A table below its title: the headings stand in the row that holds most of these fields, if
    /// all rows above it are narrower; else in the first row.
    #[must_use]
    pub fn below_titles(head: &Head, fields: &[Field]) -> Option<Self> {
        let first = head.rows.first()?;
        let found = |row: &HeadRow| Columns::find(fields, &row.cells, &[]).count();
        let (mut best, mut most) = (0, found(first));
        for (at, row) in head.rows.iter().enumerate().take(MOST_ABOVE).skip(1) {
            let narrower = head.rows[..at].iter().all(|above| above.filled() < row.filled());
            let fields = if narrower { found(row) } else { 0 };
            if fields >= 2 && fields > most {
                (best, most) = (at, fields);
            }
        }
        head.rows.get(best).map(Self::below)
    }
}

impl Default for Layout {
    /// A file without a table.
    fn default() -> Self {
        Self {
            headings: Vec::new(),
            headings_line: 1,
            wordings: Vec::new(),
            parts: Vec::new(),
            first_line: 1,
            ends: None,
            has_preamble: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[Field] = &[
        Field { name: "date", synonyms: &[] },
        Field { name: "person", synonyms: &["name"] },
        Field { name: "led_by", synonyms: &["lead"] },
    ];

    fn headings_line(rows: &[&[&str]]) -> u32 {
        let row = |(at, cells): (usize, &&[&str])| HeadRow {
            line: at as u32 + 1,
            cells: cells.iter().map(|&cell| cell.to_owned()).collect(),
        };
        let rows = rows.iter().enumerate().map(row).collect();
        let head = Head { name: "log.csv".to_owned(), rows };
        Layout::below_titles(&head, FIELDS).unwrap().headings_line
    }

    #[test]
    fn headings_stand_below_narrower_rows_only() {
        assert_eq!(headings_line(&[&["Date", "Name"], &["1/9/2025", "Ann"]]), 1);
        assert_eq!(
            headings_line(&[&["Visits", "", ""], &["", "", ""], &["Date", "Name", "Hrs"]]),
            3
        );
        // Words of a row below headings of the user's own are no headings.
        assert_eq!(headings_line(&[&["When", "Who", "How"], &["date", "name", "lead"]]), 1);
        assert_eq!(headings_line(&[&["Visits"], &["Monday", "Ann"]]), 1);
    }
}
