//! Which file and line each row came from, and what became of the rows of each file.

use crate::base::place::Place;

/// A row of the input: an index into [`Places`].
pub type RowId = u32;

/// The file and line of every row, small enough to keep for ten million of them.
#[derive(Debug, Clone, Default)]
pub struct Places {
    names: Vec<String>,
    rows: Vec<(u16, u32)>,
}

impl Places {
    /// Notes a file and returns its number.
    pub fn add_file(&mut self, name: &str) -> u16 {
        self.names.push(name.to_owned());
        (self.names.len() - 1) as u16
    }

    /// Calls the files otherwise; as many names as there are files.
    pub fn rename(&mut self, names: impl Iterator<Item = String>) {
        self.names = names.collect();
    }

    /// Notes a row of a file.
    pub fn add_row(&mut self, file: u16, line: u32) -> RowId {
        self.rows.push((file, line));
        (self.rows.len() - 1) as RowId
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> RowId {
        self.rows.len() as RowId
    }

    /// The number of a row's file.
    #[must_use]
    pub fn file_of(&self, row: RowId) -> usize {
        self.rows.get(row as usize).map_or(usize::MAX, |(file, _)| usize::from(*file))
    }

    /// Where a row stands.
    #[must_use]
    pub fn of(&self, row: RowId) -> Place {
        let (file, line) = self.rows.get(row as usize).copied().unwrap_or_default();
        let name = self.names.get(usize::from(file)).map_or("", String::as_str);
        Place::line(name, line)
    }

    /// The rows as `log.csv:12,15; walks.csv:3`, in the order given.
    #[must_use]
    pub fn list(&self, rows: &[RowId]) -> String {
        let mut text = String::new();
        let mut current = None;
        for &row in rows {
            let Some(&(file, line)) = self.rows.get(row as usize) else { continue };
            if current == Some(file) {
                text.push(',');
            } else {
                if current.is_some() {
                    text.push_str("; ");
                }
                text.push_str(self.names.get(usize::from(file)).map_or("", String::as_str));
                text.push(':');
                current = Some(file);
            }
            text.push_str(&line.to_string());
        }
        text
    }
}

/// What was read from one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileRead {
    /// Name without folders.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The shape it was read as.
    pub shape: &'static str,
    /// The encoding it was read in, or the sheet of which workbook.
    pub encoding: String,
    /// What separates its cells, in words.
    pub delimiter: &'static str,
    /// Headings that were understood: (our name, their heading).
    pub columns: Vec<(String, String)>,
    /// Headings that were not used.
    pub ignored: Vec<String>,
    /// What became of its rows.
    pub rows: RowCounts,
}

/// `read = used + rejected + merged + blank`, always.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Rows below the headings.
    pub read: u64,
    /// Rows that count in the network.
    pub used: u64,
    /// Rows left out, each with a problem.
    pub rejected: u64,
    /// Rows that repeat another row.
    pub merged: u64,
    /// Rows without any text.
    pub blank: u64,
}

impl RowCounts {
    /// Adds the counts of another file.
    pub fn add(&mut self, other: Self) {
        self.read += other.read;
        self.used += other.used;
        self.rejected += other.rejected;
        self.merged += other.merged;
        self.blank += other.blank;
    }
}
