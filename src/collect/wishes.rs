//! What is to be read, and how the user wants it read.

use std::collections::BTreeMap;

use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::bytes::encoding::Wanted;
use crate::collect::bytes::source::Source;
use crate::collect::cells::columns::Naming;
use crate::collect::dates::{DayMonth, ShortYears};
use crate::collect::questions::scales::scale::Meant;

/// One file as handed in.
#[derive(Debug, Clone)]
pub struct Input {
    /// Its name without folders.
    pub name: String,
    /// Its content.
    pub bytes: Source,
    /// The shape the user says it has.
    pub shape: Option<&'static str>,
    /// Found in a folder rather than named: if it has no known shape it is passed over, with a note.
    pub found: bool,
}

/// How files are to be read.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Columns named by the user.
    pub named: Vec<Naming>,
    /// Day or month first, if settled.
    pub day_month: Option<DayMonth>,
    /// Where years of two digits stand, if settled.
    pub short_years: ShortYears,
    /// Spelling → name, of people, schools and bodies.
    pub aliases: BTreeMap<String, String>,
    /// Further marks that mean `present` in a sign-in sheet, such as `x`.
    pub present: Vec<String>,
    /// Fewer minutes in an online meeting count as absent; `None` is the default.
    pub least_minutes: Option<u32>,
    /// How much each word of a scale counts, by [`crate::collect::who::names::person_key`].
    pub scale: Meant,
    /// The sheet of a workbook to read; `None` is the first.
    pub sheet: Option<String>,
    /// What text files are written in; `None` is decided by their bytes.
    pub encoding: Option<Wanted>,
    /// What separates cells; `None` is decided by the first rows.
    pub delimiter: Option<Delimiter>,
}
