//! An official number in a column of its own, which says more than the name beside it.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::collect::who::names::tidy;

/// The two columns, and what their cells mean together where the name alone would not do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NumberBeside {
    /// The name's column.
    pub name: usize,
    /// The number's column.
    pub number: usize,
    /// By the two cells.
    pub texts: BTreeMap<(String, String), String>,
}

impl NumberBeside {
    /// What stands for the name in a row; `None` if it is the name itself.
    #[must_use]
    pub fn text(&self, row: &StringRecord) -> Option<&str> {
        let cell = |at: usize| tidy(row.get(at).unwrap_or_default());
        self.texts.get(&(cell(self.name), cell(self.number))).map(String::as_str)
    }
}
