//! Where something stands in an input file.

use std::fmt;

/// A file, and where known a line and a column (both from 1, as an editor counts them).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's name without its folders, so that no report holds a path.
    pub file: String,
    /// Line in the file, counted with its headings.
    pub line: Option<u32>,
    /// Position of the cell in its line: 1 is the first column.
    pub column: Option<u32>,
}

impl Place {
    /// A place that is a whole file.
    #[must_use]
    pub fn file(name: &str) -> Self {
        Self { file: name.to_owned(), line: None, column: None }
    }

    /// A line of a file.
    #[must_use]
    pub fn line(name: &str, line: u32) -> Self {
        Self { line: Some(line), ..Self::file(name) }
    }

    /// A cell of a file.
    #[must_use]
    pub fn cell(name: &str, line: u32, column: u32) -> Self {
        Self { column: Some(column), ..Self::line(name, line) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for part in [self.line, self.column].into_iter().flatten() {
            write!(f, ":{part}")?;
        }
        Ok(())
    }
}
