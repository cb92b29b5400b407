//! What was found in the rows: each with its place, the offending text and a fix.

use super::place::Place;

/// What became of the row, or of the whole file; the most serious first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Something must be settled before the file can be read.
    Asked,
    /// The file cannot be read.
    Unread,
    /// The row was left out.
    Rejected,
    /// The row says again what another row said; it was joined to that one.
    Merged,
    /// The row was used; this is worth knowing.
    Noted,
}

impl Outcome {
    /// The word used in problems.csv.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "question",
            Self::Unread => "not read",
            Self::Rejected => "left out",
            Self::Merged => "merged",
            Self::Noted => "note",
        }
    }
}

/// One thing found in the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File, line and column.
    pub place: Place,
    /// A code that stays the same between versions.
    pub code: &'static str,
    /// What became of the row.
    pub outcome: Outcome,
    /// One sentence without a full stop.
    pub what: String,
    /// The offending text as it stands in the file.
    pub text: String,
    /// What the user can do about it.
    pub fix: String,
}
