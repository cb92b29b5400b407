//! What the rows say, before anybody knows who is who.

use std::collections::BTreeMap;

use csv::StringRecord;
use rustc_hash::FxHashMap;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::draft::activity_key::Activities;
pub use crate::collect::draft::activity_key::ActivityKey;
use crate::collect::draft::facts::Facts;
use crate::collect::draft::intern::{Text, Texts};
pub use crate::collect::draft::mention::{Mention, MentionKind, Mentioned};
pub use crate::collect::draft::row_fault::RowFault;
use crate::collect::draft::rows_of::{RowsOf, fingerprint};
use crate::collect::draft::submissions::Submissions;
use crate::collect::draft::worded::{Again, Worded, Wording, Wordings};
use crate::collect::places::{FileRead, Places, RowId};
use crate::collect::records::{By, Details, Known, Merge, RowMerge};
use crate::collect::responses::Slots;
use crate::collect::who::aliases::row::AliasRow;
use crate::collect::who::names::{person_key, tidy};

pub mod activity_key;
pub mod facts;
pub mod intern;
pub mod mention;
pub mod row_fault;
pub mod rows_of;
pub mod span;
pub mod submissions;
pub mod worded;

/// Everything read from the files so far.
#[derive(Debug, Default)]
pub struct Draft {
    /// The files, in the order given.
    pub files: Vec<FileRead>,
    /// File and line of each row.
    pub places: Places,
    /// The texts that the rest refers to.
    pub texts: Texts,
    /// Everybody the rows refer to, each wording once.
    pub mentions: Vec<Mentioned>,
    /// How many rows name each text as a school or body.
    pub school_rows: RowsOf,
    /// How many rows name each text as a person.
    pub name_rows: RowsOf,
    /// Activities by what identifies them.
    pub activities: Vec<DraftActivity>,
    /// How many there were when each file was begun.
    pub file_starts: Vec<u32>,
    /// Those that have no number and are told by day, type, title and initiative: the last three.
    pub alike: Vec<(u32, [Text; 3])>,
    /// What rows call them.
    pub wordings: Wordings,
    /// Who took part in what.
    pub entries: Vec<Entry>,
    /// Who entered rows of which activity, with the first row that says so.
    pub logged_by: BTreeMap<(u32, Text), RowId>,
    /// Ties given as such.
    pub ties: Vec<DraftTie>,
    /// Who answered a survey.
    pub answers: Vec<Answer>,
    /// Whom a survey offers to tick, and so asks about.
    pub asked: Vec<u32>,
    /// Trial answers of the survey's author.
    pub previews: u32,
    /// The places of a name generator.
    pub slots: Option<Slots>,
    /// Field forms' submissions, to which rows of other files may belong.
    pub submissions: Submissions,
    /// The first and the last day on which a survey was answered.
    pub answer_days: Option<(Date, Date)>,
    /// The people list.
    pub people: Vec<ListedPerson>,
    /// The school list.
    pub schools: Vec<ListedSchool>,
    /// What lists say beside who there is.
    pub facts: Facts,
    /// Which lists and columns there were.
    pub known: Known,
    /// What was found in the rows.
    pub problems: Vec<Problem>,
    /// Rows left out.
    pub rejected: Vec<RowId>,
    /// Rows that repeat another row.
    pub merged: Vec<RowMerge>,
    /// Answers of somebody who answered again; both count.
    pub answered_again: Vec<RowMerge>,
    /// The user's aliases by [`person_key`].
    pub aliases: BTreeMap<String, String>,
    /// The rows of the user's lists of aliases.
    pub answered: Vec<AliasRow>,
    /// The aliases that rows used.
    pub aliased: Vec<Merge>,
    /// Fingerprints of rows that are activities of their own, with the first that has each.
    seen: FxHashMap<[u32; 3], RowId>,
    mention_numbers: FxHashMap<Mention, u32>,
    numbers: Activities,
}

/// One activity as worded in its rows.
#[derive(Debug, Clone)]
pub struct DraftActivity {
    /// The event's number.
    pub id: Text,
    /// The day.
    pub date: Option<Date>,
    /// What its rows call it.
    pub worded: Worded,
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

/// One answer to a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Who answered, as a mention: a person, or somebody unnamed of a school.
    pub who: u32,
    /// How far they came.
    pub state: AnswerState,
    /// The row.
    pub row: RowId,
}

/// How far a respondent came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerState {
    /// Finished.
    Complete,
    /// Begun, and not handed in: used only on request.
    Partial,
    /// Asked, and there is a row for them, but it is blank.
    Silent,
    /// Handed in, and it says neither whom nor that there is nobody. Only its own row tells that they
    /// were asked.
    Unsaid,
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
    /// LAESTAB, seven digits; empty if not given.
    pub laestab: String,
    /// Local authority; empty if not given.
    pub la: String,
    /// The list says that it is closed.
    pub is_closed: bool,
    /// Other texts that mean this school: short name, aliases.
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
    /// An empty draft; `aliases` are the user's, by [`person_key`].
    #[must_use]
    pub fn with_aliases(aliases: BTreeMap<String, String>) -> Self {
        Self { aliases, ..Self::default() }
    }

    /// Begins another file: the numbers of its events are its own, until it is known who they are about.
    pub fn begin_file(&mut self) {
        self.file_starts.push(self.activities.len() as u32);
        self.numbers.begin_file();
    }

    /// The number of a mention; counts one more row that uses it.
    pub fn mention(&mut self, mention: Mention, row: RowId) -> u32 {
        self.school_rows.add(mention.school, row);
        self.name_rows.add(mention.name, row);
        let number = self.number_of(mention, row);
        self.mentions[number as usize].rows += 1;
        number
    }

    /// Counts more rows that use a mention and name nobody else.
    pub fn mention_again(&mut self, number: u32, rows: u32) {
        if let Some(mentioned) = self.mentions.get_mut(number as usize) {
            mentioned.rows += rows;
            self.school_rows.add_rows(mentioned.mention.school, rows);
            self.name_rows.add_rows(mentioned.mention.name, rows);
        }
    }

    fn number_of(&mut self, mention: Mention, row: RowId) -> u32 {
        *self.mention_numbers.entry(mention).or_insert_with(|| {
            self.mentions.push(Mentioned { mention, rows: 0, first: row });
            (self.mentions.len() - 1) as u32
        })
    }

    /// Notes whom a form offers to tick, without a row that names them.
    pub fn offer(&mut self, mention: Mention, row: RowId) {
        let number = self.number_of(mention, row);
        if !self.asked.contains(&number) {
            self.asked.push(number);
        }
    }

    /// Notes the day of an answer.
    pub fn answered_on(&mut self, day: Date) {
        let (first, last) = self.answer_days.unwrap_or((day, day));
        self.answer_days = Some((first.min(day), last.max(day)));
    }

    /// The name to use for a spelling: the user's alias, if there is one.
    pub fn named(&mut self, what: &'static str, spelling: &str, row: RowId) -> Text {
        if self.aliases.is_empty() {
            return self.texts.number(spelling);
        }
        let Some(name) = self.aliases.get(&person_key(spelling)) else {
            return self.texts.number(spelling);
        };
        let into = tidy(name);
        self.respelled(what, spelling, into.clone(), row);
        self.texts.number(&into)
    }

    /// Notes that a spelling was read as a name.
    pub fn respelled(&mut self, what: &'static str, spelling: &str, into: String, row: RowId) {
        let used = Merge { what, spelling: spelling.to_owned(), into, by: By::Alias, rows: 0, row };
        match self
            .aliased
            .iter_mut()
            .find(|m| m.what == what && m.spelling == used.spelling && m.into == used.into)
        {
            Some(merge) => merge.rows += 1,
            None => self.aliased.push(Merge { rows: 1, ..used }),
        }
    }

    /// The number of an activity; notes one more row that words it so.
    pub fn activity(&mut self, key: ActivityKey, details: Details) -> u32 {
        let wording = self.wordings.number(details, &mut self.texts);
        self.activity_called(key, wording)
    }

    /// The same for a wording by its number.
    pub fn activity_called(&mut self, key: ActivityKey, wording: Wording) -> u32 {
        let activity = self.activity_number(key);
        self.activity_again(Again { activity, wording })
    }

    /// The number of an activity; that a row words it so is yet to be noted.
    pub fn activity_number(&mut self, key: ActivityKey) -> u32 {
        let next = self.activities.len() as u32;
        let number = self.numbers.number(key, next);
        if number == next {
            let (id, date) = key.id_and_day();
            if let ActivityKey::Alike(_, kind, title, initiative) = key {
                self.alike.push((number, [kind, title, initiative]));
            }
            self.activities.push(DraftActivity { id, date, worded: Worded::default() });
        }
        number
    }

    /// One more row that words an activity so.
    pub fn activity_again(&mut self, known: Again) -> u32 {
        if let Some(activity) = self.activities.get_mut(known.activity as usize) {
            activity.worded.add(known.wording, 1);
        }
        known.activity
    }

    /// Whether a row with exactly these cells was seen before; it then counts together with that one.
    pub fn is_repeat(&mut self, row: RowId, record: &StringRecord) -> bool {
        let first = *self.seen.entry(fingerprint(record)).or_insert(row);
        if first != row {
            self.repeats(row, first);
        }
        first != row
    }

    /// Counts a row together with another one that says the same.
    pub fn repeats(&mut self, row: RowId, first: RowId) {
        self.merged.push(RowMerge { row, into: Some(first), by: By::Repeats });
    }

    /// Forgets what only reading needs.
    pub fn close(&mut self) {
        (self.seen, self.mention_numbers) = (FxHashMap::default(), FxHashMap::default());
        self.numbers = Activities::default();
    }

    /// Notes something about a file as a whole.
    pub fn note_file(&mut self, file: &str, code: &'static str, what: String, fix: &str) {
        self.problems.push(Problem {
            place: Place::file(file),
            code,
            outcome: Outcome::Noted,
            what,
            text: String::new(),
            fix: fix.to_owned(),
        });
    }

    /// Notes how many activities of a file were put together without event numbers.
    pub fn note_joined(&mut self, file: &str) {
        let joined = self.numbers.alike();
        let what = format!(
            "rows without an event_id were put together into {joined} {} by date, type, title and initiative",
            if joined == 1 { "activity" } else { "activities" }
        );
        let fix = "if two activities of one day share all of these, give each an event_id";
        self.note_file(file, codes::JOINED_BY_WORDING, what, fix);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::draft::activity_key::ActivityKey;
    use crate::collect::records::Presence;

    #[test]
    fn a_participation_costs_at_most_24_bytes() {
        assert!(size_of::<Entry>() <= 16, "while rows are read");
        assert!(size_of::<Presence>() <= 24, "once it is known who is who");
        // What a row has beside its participation, once per activity or per text.
        assert!(size_of::<ActivityKey>() <= 24 && size_of::<DraftActivity>() <= 56);
    }
}
