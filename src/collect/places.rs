//! Which file and line each row came from, and what became of the rows of each file.

use crate::base::place::Place;

/// A row of the input: an index into [`Places`].
pub type RowId = u32;

/// The file and line of every row. Rows mostly follow one another line by line, so only where they
/// do not is anything kept: ten million rows of one file take no more than one.
#[derive(Debug, Clone, Default)]
pub struct Places {
    names: Vec<String>,
    runs: Vec<Run>,
    rows: RowId,
}

/// Rows on lines that follow one another.
#[derive(Debug, Clone, Copy)]
struct Run {
    first: RowId,
    file: u16,
    line: u32,
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
        let row = self.rows;
        let follows = self
            .runs
            .last()
            .is_some_and(|run| run.file == file && run.line.wrapping_add(row - run.first) == line);
        if !follows {
            self.runs.push(Run { first: row, file, line });
        }
        self.rows += 1;
        row
    }

    /// Notes rows of a file on lines that follow one another.
    pub fn add_rows(&mut self, file: u16, line: u32, rows: u32) {
        if rows > 0 {
            self.add_row(file, line);
            self.rows += rows - 1;
        }
    }

    /// File and line of a row.
    fn find(&self, row: RowId) -> Option<(u16, u32)> {
        let after = self.runs.partition_point(|run| run.first <= row);
        let run = self.runs.get(after.checked_sub(1)?).filter(|_| row < self.rows)?;
        Some((run.file, run.line.wrapping_add(row - run.first)))
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> RowId {
        self.rows
    }

    /// The number of a row's file.
    #[must_use]
    pub fn file_of(&self, row: RowId) -> usize {
        self.find(row).map_or(usize::MAX, |(file, _)| usize::from(file))
    }

    /// Where a row stands.
    #[must_use]
    pub fn of(&self, row: RowId) -> Place {
        let (file, line) = self.find(row).unwrap_or_default();
        let name = self.names.get(usize::from(file)).map_or("", String::as_str);
        Place::line(name, line)
    }

    /// The rows as `log.csv:12,15; walks.csv:3`, in the order given.
    #[must_use]
    pub fn list(&self, rows: &[RowId]) -> String {
        let mut text = String::new();
        let mut current = None;
        for &row in rows {
            let Some((file, line)) = self.find(row) else { continue };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_know_their_lines_wherever_they_stand() {
        let mut places = Places::default();
        let (a, b) = (places.add_file("a.csv"), places.add_file("b.csv"));
        let all = [(a, 2), (a, 3), (a, 5), (b, 6), (b, 7), (a, 8), (a, 9), (a, 9)];
        for (number, &(file, line)) in (0..).zip(&all) {
            assert_eq!(places.add_row(file, line), number);
        }
        for (number, &(file, line)) in (0..).zip(&all) {
            assert_eq!(places.file_of(number), usize::from(file));
            assert_eq!(places.of(number).line, Some(line));
        }
        assert_eq!((places.rows(), places.file_of(8)), (8, usize::MAX));
        assert_eq!(places.list(&[1, 2, 3, 8]), "a.csv:3,5; b.csv:6");
        assert_eq!(Places::default().file_of(0), usize::MAX);
    }
}
