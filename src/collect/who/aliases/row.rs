//! One row of a list of aliases: a spelling, what it means, and whether the user agrees.

use crate::collect::cells::words::{Tick, tick};
use crate::collect::places::RowId;
use crate::collect::who::names::{person_key, school_key, tidy};
use crate::collect::who::proposals::proposal::What;

/// The columns of the list, in the order in which it is written.
pub const COLUMNS: [&str; 9] =
    ["what", "spelling", "school", "means", "means_school", "same", "rows", "where", "why"];

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AliasRow {
    /// A school, a person or an activity.
    pub what: What,
    /// The spelling; of an activity what it is called.
    pub spelling: String,
    /// Where that person works, or the file that an activity stands in; empty where nobody says.
    pub school: String,
    /// The name that is meant.
    pub means: String,
    /// Where the person of that name works.
    pub means_school: String,
    /// What the user says; nothing as long as the question is open.
    pub same: Option<bool>,
    /// The row.
    pub row: RowId,
}

/// What a spelling is found under: a person only together with a school, since two people may share
/// a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// A school or a person.
    pub what: What,
    /// The name's key.
    pub name: String,
    /// The key of the school; empty of schools.
    pub school: String,
}

impl Key {
    /// The key of a name.
    #[must_use]
    pub fn of(what: What, name: &str, school: &str) -> Self {
        let at = if school.is_empty() { String::new() } else { school_key(school) };
        match what {
            What::School => Self { what, name: school_key(name), school: String::new() },
            What::Person => Self { what, name: person_key(&tidy(name)), school: at },
            What::Activity => {
                Self { what, name: person_key(&tidy(name)), school: person_key(&tidy(school)) }
            }
        }
    }
}

impl AliasRow {
    /// What the spelling is found under.
    #[must_use]
    pub fn key(&self) -> Key {
        Key::of(self.what, &self.spelling, &self.school)
    }

    /// What is meant.
    #[must_use]
    pub fn target(&self) -> Key {
        Key::of(self.what, &self.means, &self.means_school)
    }
}

/// The word for a kind in the list; `None` if it is none.
#[must_use]
pub fn what_of(word: &str) -> Option<What> {
    match word.to_lowercase().as_str() {
        "school" | "body" => Some(What::School),
        "person" => Some(What::Person),
        "activity" | "contact" | "visit" => Some(What::Activity),
        _ => None,
    }
}

/// An answer: yes, no, or nothing yet. `Err` if it is none of these.
pub fn answer_of(word: &str) -> Result<Option<bool>, &'static str> {
    match word.to_lowercase().as_str() {
        "" | "?" => Ok(None),
        "same" => Ok(Some(true)),
        "different" => Ok(Some(false)),
        // A cross means yes on some lists and no on others.
        "x" => Err("yes for some, no for others"),
        other => tick(other).map(|tick| Some(tick == Tick::Yes)).ok_or("neither yes nor no"),
    }
}
