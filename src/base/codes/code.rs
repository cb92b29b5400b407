//! What a code of a problem is, and how a list of them is written down.

use crate::base::problem::Outcome;

/// What a code stands for. The texts are shown to users, so they are written for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// `E203`: Q for questions, E1 for files not read, E2 for rows left out, W for notes, M for rows
    /// merged.
    pub id: &'static str,
    /// What becomes of the row.
    pub outcome: Outcome,
    /// What it means in plain words.
    pub says: &'static str,
    /// Text that has it.
    pub example: &'static str,
    /// What to do.
    pub fix: &'static str,
}

/// A list of codes with a constant for each.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $outcome:ident {
        says: $says:literal, example: $example:literal, fix: $fix:literal
    })*) => {
        $($(#[$doc])* pub const $name: &str = $id;)*

        /// The codes of this file, in order.
        pub(super) const LIST: &[Code] = &[$(Code {
            id: $id, outcome: Outcome::$outcome, says: $says, example: $example, fix: $fix,
        },)*];
    };
}
pub(super) use codes;
