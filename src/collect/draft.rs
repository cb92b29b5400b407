//! What the rows say, before anybody knows who is who.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::intern::{Text, Texts};
use super::places::{FileRead, Places, RowId};
use super::records::{Details, Known};
use crate::base::calendar::Date;
use crate::base::problem::{Outcome, Problem};

/// Everything read from the files so far.
#[derive(Debug, Default)]
pub struct Draft {
    /// The files, in the order given.
    pub files: Vec<FileRead>,
    /// File and line of each row.
    pub places: Places,
    /// The texts that the rest refers to.
    pub texts: Texts,
    /// Everybody the rows refer to, each wording once, with how many rows use it.
    pub mentions: Vec<(Mention, u32)>,
    /// Activities by what identifies them.
    pub activities: Vec<DraftActivity>,
    /// Who took part in what.
    pub entries: Vec<Entry>,
    /// Ties given as such.
    pub ties: Vec<DraftTie>,
    /// The people list.
    pub people: Vec<ListedPerson>,
    /// The school list.
    pub schools: Vec<ListedSchool>,
    /// Which lists and columns there were.
    pub known: Known,
    /// What was found in the rows.
    pub problems: Vec<Problem>,
    /// Rows left out, and rows that repeat another.
    pub rejected: Vec<RowId>,
    /// Rows that repeat another row.
    pub merged: Vec<RowId>,
    mention_numbers: FxHashMap<Mention, u32>,
    activity_numbers: FxHashMap<ActivityKey, u32>,
}

/// Somebody as a row words it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Mention {
    /// An identifier, if the file has one.
    pub id: Text,
    /// A name.
    pub name: Text,
    /// A school or body.
    pub school: Text,
    /// What kind of body that is.
    pub org_type: Text,
    /// A role.
    pub role: Text,
    /// The name may be a school's: the file does not say whether its units are people.
    pub either: bool,
}

/// What tells activities apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActivityKey {
    /// An event number on a day.
    Event(Text, Option<Date>),
    /// Without event numbers: day, type, title and initiative together.
    Alike(Option<Date>, Text, Text, Text),
    /// A contact that is an activity of its own.
    Row(RowId),
}

/// One activity as worded in its rows.
#[derive(Debug, Clone)]
pub struct DraftActivity {
    /// The event's number.
    pub id: Text,
    /// The day.
    pub date: Option<Date>,
    /// What its rows call it, and how many rows do.
    pub wordings: Vec<(Details, u32)>,
}

/// Somebody's part in an activity.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Which activity.
    pub activity: u32,
    /// Who, as a mention.
    pub mention: u32,
    /// They led or co-led.
    pub leads: bool,
    /// They hosted.
    pub hosts: bool,
    /// The row.
    pub row: RowId,
}

/// A given tie between two mentions.
#[derive(Debug, Clone, Copy)]
pub struct DraftTie {
    /// From whom.
    pub from: u32,
    /// To whom.
    pub to: u32,
    /// How strong; `None` if the row gives no usable strength but names two units.
    pub strength: Option<f64>,
    /// The row.
    pub row: RowId,
}

/// A line of the people list.
#[derive(Debug, Clone)]
pub struct ListedPerson {
    /// Identifier, name, school and role as a mention.
    pub mention: Mention,
    /// The day they leave.
    pub leaves: Option<Date>,
    /// Every column by heading.
    pub attributes: BTreeMap<String, String>,
    /// The row.
    pub row: RowId,
}

/// A line of the school list.
#[derive(Debug, Clone)]
pub struct ListedSchool {
    /// Name.
    pub name: String,
    /// Official number.
    pub urn: String,
    /// Other texts that mean this school: LAESTAB, short name, aliases.
    pub also: Vec<String>,
    /// When it joined.
    pub joined: Option<Date>,
    /// When it left.
    pub left: Option<Date>,
    /// Every column by heading.
    pub attributes: BTreeMap<String, String>,
    /// The row.
    pub row: RowId,
}

impl Draft {
    /// The number of a mention; counts one more row that uses it.
    pub fn mention(&mut self, mention: Mention) -> u32 {
        let number = *self.mention_numbers.entry(mention).or_insert_with(|| {
            self.mentions.push((mention, 0));
            (self.mentions.len() - 1) as u32
        });
        self.mentions[number as usize].1 += 1;
        number
    }

    /// The number of an activity; notes one more row that words it so.
    pub fn activity(&mut self, key: ActivityKey, details: Details) -> u32 {
        let number = *self.activity_numbers.entry(key).or_insert_with(|| {
            let (id, date) = match key {
                ActivityKey::Event(id, date) => (id, date),
                ActivityKey::Alike(date, ..) => (Texts::EMPTY, date),
                ActivityKey::Row(_) => (Texts::EMPTY, None),
            };
            self.activities.push(DraftActivity { id, date, wordings: Vec::new() });
            (self.activities.len() - 1) as u32
        });
        let wordings = &mut self.activities[number as usize].wordings;
        match wordings.iter_mut().find(|(wording, _)| *wording == details) {
            Some((_, rows)) => *rows += 1,
            None => wordings.push((details, 1)),
        }
        number
    }

    /// Leaves a row out, with the reason.
    pub fn reject(&mut self, row: RowId, column: Option<u32>, fault: RowFault) {
        self.rejected.push(row);
        self.note(row, column, Outcome::Rejected, fault);
    }

    /// Notes something about a row that is used or merged.
    pub fn note(&mut self, row: RowId, column: Option<u32>, outcome: Outcome, fault: RowFault) {
        let mut place = self.places.of(row);
        place.column = column;
        let RowFault { code, what, text, fix } = fault;
        self.problems.push(Problem { place, code, outcome, what, text, fix });
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone)]
pub struct RowFault {
    /// A code that stays the same between versions.
    pub code: &'static str,
    /// One sentence.
    pub what: String,
    /// The offending text.
    pub text: String,
    /// What to do.
    pub fix: String,
}

impl RowFault {
    /// A fault of a row.
    #[must_use]
    pub fn new(code: &'static str, what: impl Into<String>, text: &str, fix: &str) -> Self {
        Self { code, what: what.into(), text: text.to_owned(), fix: fix.to_owned() }
    }
}
