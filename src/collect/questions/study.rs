//! What is needed to read the cells of a question about others.

use crate::collect::questions::choices::Known;
use crate::collect::questions::part::Cells;
use crate::collect::questions::scales::scale::Meant;

/// Names that are known beforehand.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// Schools of the list and the settings.
    pub listed: &'a Known,
    /// These, and the respondents' own schools.
    pub members: &'a Known,
    /// People of the list, and the respondents.
    pub people: &'a Known,
}

/// What is needed to read the cells of a question.
#[derive(Debug, Clone, Copy)]
pub struct Study<'a> {
    /// All its cells.
    pub cells: &'a Cells,
    /// The user's words for how often.
    pub scale: &'a Meant,
    /// Which names are whose.
    pub names: Names<'a>,
    /// The headings of the columns.
    pub headings: &'a [String],
    /// The file.
    pub file: &'a str,
    /// The line of its headings.
    pub line: u32,
}

impl Study<'_> {
    /// The texts of a column, each once.
    pub fn of(&self, column: usize) -> impl Iterator<Item = &str> {
        self.cells.get(&column).into_iter().flatten().map(String::as_str)
    }
}

/// `School 1`: a place for a name, no name.
#[must_use]
pub fn is_slot(option: &str) -> bool {
    option.chars().last().is_some_and(|c| c.is_ascii_digit())
        && option.split_whitespace().count() <= 2
}
