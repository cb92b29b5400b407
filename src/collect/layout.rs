//! Where the table stands in a file: its headings, its rows, and what is around them.

use csv::StringRecord;

use super::bytes::head::{Head, HeadRow};

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
    /// The first line that can hold data.
    pub first_line: u32,
    /// Whether a row ends the table: what follows is something else.
    pub ends: fn(&StringRecord) -> bool,
}

impl Layout {
    /// Headings in one row, data in all rows below.
    #[must_use]
    pub fn below(row: &HeadRow) -> Self {
        Self {
            headings: row.cells.clone(),
            headings_line: row.line,
            wordings: Vec::new(),
            first_line: row.next_line(),
            ends: |_| false,
        }
    }

    /// The usual table: the first row holds the headings.
    #[must_use]
    pub fn plain(head: &Head) -> Option<Self> {
        head.rows.first().map(Self::below)
    }
}

impl Default for Layout {
    /// A file without a table.
    fn default() -> Self {
        Self {
            headings: Vec::new(),
            headings_line: 1,
            wordings: Vec::new(),
            first_line: 1,
            ends: |_| false,
        }
    }
}
