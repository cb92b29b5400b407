//! What is worth knowing about a file before its rows are read.

use crate::base::codes;

/// Something worth knowing about a file.
#[derive(Debug, Clone)]
pub struct Note {
    /// Row and column, both from 1, if it is about a cell.
    pub at: Option<(u32, u32)>,
    /// Its code.
    pub code: &'static str,
    /// What it is.
    pub what: String,
    /// What to do.
    pub fix: &'static str,
}

/// The sheets of a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheets {
    /// The one that was read, and those that belong to it.
    pub read: Vec<String>,
    /// The others, if none was asked for by name.
    pub others: Vec<String>,
    /// Why the sheet that is asked for by name is not read, if the workbook has none so called.
    pub lacking: Option<String>,
}

impl Sheets {
    /// Says which sheets were not read.
    #[must_use]
    pub fn note(&self) -> Option<Note> {
        let (read, others) = (listed(&self.read), listed(&self.others));
        let (sheets, were) =
            if self.read.len() > 1 { ("sheets", "were") } else { ("sheet", "was") };
        (!self.others.is_empty()).then(|| Note {
            at: None,
            code: codes::OTHER_SHEETS,
            what: format!("only the {sheets} {read} {were} read, not {others}"),
            fix: "name another with --sheet if that is meant",
        })
    }
}

/// So many sheets are named; a workbook may have thousands.
const SHOWN: usize = 12;

/// The names of sheets as a sentence has them: the first, and how many more.
#[must_use]
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let shown: Vec<String> =
        names.iter().take(SHOWN).map(|name| format!("`{}`", name.as_ref())).collect();
    match names.len().saturating_sub(SHOWN) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// What joins the name of a workbook and of its sheet.
const SHEET: &str = ", sheet ";

/// What a further sheet of a workbook is called, where several are read.
#[must_use]
pub fn sheet_of(book: &str, sheet: &str) -> String {
    format!("{book}{SHEET}{sheet}")
}

/// The workbook of which something so called is a sheet; else the name itself.
#[must_use]
pub fn workbook_of(name: &str) -> &str {
    name.split_once(SHEET).map_or(name, |(book, _)| book)
}
