//! The first rows of a file as they stand, by which its shape is known.

/// How many rows are looked at before a file is read.
pub const LOOKED_AT: usize = 60;

/// The first rows of a file.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The file's name without folders.
    pub name: String,
    /// Up to [`LOOKED_AT`] rows that are not blank lines.
    pub rows: Vec<HeadRow>,
}

/// One of the first rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeadRow {
    /// The line on which it begins.
    pub line: u32,
    /// Its cells, trimmed.
    pub cells: Vec<String>,
}

impl HeadRow {
    /// How many cells hold text.
    #[must_use]
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// The line after this row's first one; the data below a row of headings begins there.
    #[must_use]
    pub fn next_line(&self) -> u32 {
        self.line + 1
    }
}
