//! What keeps a record from being cut into cells, and how that is said.

use crate::base::codes;
use crate::collect::draft::RowFault;

/// Why a record cannot be cut into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flaw {
    /// The line at fault.
    pub line: u32,
    /// The cell at fault, from 1.
    pub cell: u32,
    /// The last line that is lost with it.
    pub last: u32,
    /// What is wrong.
    pub what: Wrong,
}

/// What is wrong with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Text follows a closing quotation mark.
    AfterQuote,
    /// A quotation mark stands inside a cell that does not begin with one.
    InsideCell,
    /// A NUL character.
    Nul,
}

impl Wrong {
    /// What is wrong, in a sentence.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::AfterQuote => "text follows a closing quotation mark",
            Self::InsideCell => "a quotation mark stands inside a cell that has none around it",
            Self::Nul => "the row holds a NUL byte, which no text has",
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn fix(self) -> &'static str {
        match self {
            Self::AfterQuote => "write a quotation mark that belongs to the text twice (`\"\"`)",
            Self::InsideCell => {
                "delete it; or put marks around the cell and write it twice (`\"\"`)"
            }
            Self::Nul => "delete it, or export the file again as `CSV UTF-8`",
        }
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::AfterQuote | Self::InsideCell => codes::STRAY_QUOTE,
            Self::Nul => codes::NUL_BYTE,
        }
    }
}

impl Flaw {
    /// What is wrong with the row whose text this is.
    #[must_use]
    pub fn fault(&self, text: &[u8]) -> RowFault {
        let mut what = self.what.says().to_owned();
        if self.last > self.line {
            what.push_str(&format!(
                ": the one opened here ends in the middle of a cell, and lines {} to {} are lost",
                self.line, self.last
            ));
        }
        let text = String::from_utf8_lossy(text);
        RowFault::new(self.what.code(), what, text.trim_end(), self.what.fix())
    }
}
