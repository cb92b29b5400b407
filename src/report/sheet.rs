//! A table before anybody decides how it is written: the same for CSV, JSON, HTML and a terminal.

/// A table with headings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// File stem and registry name: `schools`, `people`, `ties`, `network`, `groups`, `flags`,
    /// `merges`.
    pub name: &'static str,
    /// The headings.
    pub columns: Vec<String>,
    /// The rows, each as long as the headings.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// Undefined: a blank, never a zero.
    Blank,
}

impl From<Option<f64>> for Cell {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::Blank, Self::Number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
