//! What the files say, once people, schools and activities are known apart: the first stage's result.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::calendar::{Date, Term};
use crate::collect::places::{FileRead, Places, RowCounts, RowId};
use crate::collect::responses::Responses;
use crate::collect::shared::Shared;
use crate::collect::who::proposals::proposal::Proposals;

/// Everything read, in an order that does not depend on the order of rows.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// The files, in the order given.
    pub files: Vec<FileRead>,
    /// Which file and line each row came from.
    pub places: Places,
    /// Everyone named in the log or on the people list, by name, then school.
    pub people: Vec<Person>,
    /// The identifier of each person, where a file gives one; else empty.
    pub person_ids: Vec<String>,
    /// The network's schools by name: the school list if there is one, else every school named.
    pub schools: Vec<School>,
    /// Bodies that are not schools of the network: authority, university, schools not on the list.
    pub bodies: Vec<Body>,
    /// What happened, by date, kind and content.
    pub activities: Vec<Activity>,
    /// On which days which schools entered rows of their own, each pair once.
    pub logged_by: Vec<Logged>,
    /// Ties given as such (a `ties` file), one entry a row.
    pub ties: Vec<GivenTie>,
    /// Who answered, if the data is a survey.
    pub responses: Option<Responses>,
    /// Spellings that were read as the same person or school.
    pub merges: Vec<Merge>,
    /// Rows that count together with another one, each row once.
    pub merged_rows: Vec<RowMerge>,
    /// Dated happenings, by day.
    pub markers: Vec<Marker>,
    /// The user's own school terms, in order; empty where the usual calendar counts.
    pub terms: Vec<Term>,
    /// What may be the same and was not joined.
    pub proposals: Proposals,
    /// Which lists and columns there were.
    pub known: Known,
}

impl Records {
    /// Whether anybody in the data comes from a school that is known; a list alone says nothing about
    /// who came from where.
    #[must_use]
    pub fn tells_schools(&self) -> bool {
        let present = self.activities.iter().flat_map(|activity| &activity.present);
        let from_school = present.map(|presence| presence.from).any(|from| from.school().is_some());
        let is_school = |unit: Unit| match unit {
            Unit::School(_) => true,
            Unit::Person(person) => {
                let person = self.people.get(person as usize);
                person.is_some_and(|person| person.affiliation.school().is_some())
            }
            Unit::Outside(_) => false,
        };
        // A survey in which everybody says never has no tie, and its schools are known all the same.
        let answered = self.responses.iter().flat_map(|responses| &responses.schools);
        from_school
            || self.ties.iter().any(|tie| is_school(tie.from) || is_school(tie.to))
            || answered.into_iter().any(|answered| *answered == Some(true))
    }

    /// What became of the rows of all files.
    #[must_use]
    pub fn rows(&self) -> RowCounts {
        let mut rows = RowCounts::default();
        for file in &self.files {
            rows.add(file.rows);
        }
        rows
    }

    /// The outside bodies in the order of their names as shown.
    #[must_use]
    pub fn bodies_shown(&self) -> Vec<&Body> {
        let mut bodies: Vec<&Body> = self.bodies.iter().collect();
        let key = |body: &Body| (body.name.clone(), body.kind.clone(), body.perhaps.clone());
        bodies.sort_by_cached_key(|body| (key(body), body.rows));
        bodies
    }
}

/// Where a person works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Affiliation {
    /// An index into the schools.
    School(u32),
    /// An index into the outside bodies.
    Outside(u32),
    /// Nobody says.
    Unknown,
}

impl Affiliation {
    /// The school's index, if it is a school of the network.
    #[must_use]
    pub fn school(self) -> Option<u32> {
        match self {
            Self::School(school) => Some(school),
            Self::Outside(_) | Self::Unknown => None,
        }
    }
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name as first listed, or the identifier when no name is given.
    pub name: String,
    /// Where they work.
    pub affiliation: Affiliation,
    /// Their role, as written; empty when unknown.
    pub role: String,
    /// The day they leave, if the people list says so.
    pub leaves: Option<Date>,
    /// The other columns of the people list, by heading.
    pub attributes: BTreeMap<String, String>,
}

/// One school of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    /// The name as listed.
    pub name: String,
    /// Its official number, if the school list gives one; else empty.
    pub urn: String,
    /// When it joined the network.
    pub joined: Option<Date>,
    /// When it left the network.
    pub left: Option<Date>,
    /// The other columns of the school list, by heading.
    pub attributes: BTreeMap<String, String>,
}

/// A body that is not a school of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The name as written.
    pub name: String,
    /// What it is (`la`, `hei`, `trust`, …), if `org_type` says so; else empty.
    pub kind: String,
    /// Listed schools with a similar name, if any is close: only a question, never used.
    pub perhaps: Vec<String>,
    /// How many rows name it.
    pub rows: u32,
    /// The first row that does.
    pub row: RowId,
}

/// One logged event.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// The event's identifier; empty when the log has none.
    pub id: Arc<str>,
    /// The day it happened.
    pub date: Option<Date>,
    /// What it is called: title, type, initiative and the like.
    pub details: Arc<Details>,
    /// Who took part, by person, then school.
    pub present: Shared<Presence>,
}

/// What an activity was called. Empty means not given.
#[derive(Debug, Clone, Default, PartialEq, PartialOrd)]
pub struct Details {
    /// `visit`, `learning walk`, `joint cpd` …
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The initiative it belongs to.
    pub initiative: String,
    /// The strand of work.
    pub strand: String,
    /// The kind of collaboration (storytelling, aid, sharing, joint work).
    pub depth: String,
    /// Who paid.
    pub funding: String,
    /// How long it took.
    pub hours: Option<f64>,
}

impl Details {
    /// The fields in which two rows word an activity otherwise.
    pub fn unlike(&self, other: &Self) -> impl Iterator<Item = &'static str> + use<> {
        let texts = [
            ("type", &self.kind, &other.kind),
            ("title", &self.title, &other.title),
            ("initiative", &self.initiative, &other.initiative),
            ("strand", &self.strand, &other.strand),
            ("depth", &self.depth, &other.depth),
            ("funding", &self.funding, &other.funding),
        ];
        let texts = texts.map(|(field, one, other)| (field, one != other));
        let hours = ("hours", self.hours != other.hours);
        texts.into_iter().chain([hours]).filter(|(_, unlike)| *unlike).map(|(field, _)| field)
    }
}

/// One person, or somebody unnamed from a school or body, at one activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Presence {
    /// Index of the person, if named.
    pub person: Option<u32>,
    /// Where they came from.
    pub from: Affiliation,
    /// They led or co-led it.
    pub leads: bool,
    /// They hosted it.
    pub hosts: bool,
    /// The row that says so.
    pub row: RowId,
}

/// An end of a given tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Index of a person.
    Person(u32),
    /// Index of a school.
    School(u32),
    /// Index of an outside body.
    Outside(u32),
}

/// A tie that the data gives as such.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GivenTie {
    /// Who it comes from.
    pub from: Unit,
    /// Whom it goes to.
    pub to: Unit,
    /// How strong it is: finite and above zero.
    pub strength: f64,
    /// The row that says so.
    pub row: RowId,
}

/// A day whose activities the staff of a school entered themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Logged {
    /// The day of the activities.
    pub date: Option<Date>,
    /// Index of the school whose staff entered a row of them.
    pub school: u32,
}

/// Why two spellings are one, the surest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The same official number.
    Urn,
    /// A link from one official number to just one other.
    UrnLink,
    /// The same LAESTAB.
    Laestab,
    /// Somebody wrote down that they are one.
    Alias,
    /// The same identifier.
    Identifier,
    /// The same name but for spelling.
    SameName,
    /// The same visit, entered by each side.
    BothSides,
    /// The row says again what another one says.
    Repeats,
    /// The same respondent answered more than once.
    AnsweredAgain,
}

impl By {
    /// The reason in a table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Urn => "URN",
            Self::UrnLink => "URN link",
            Self::Laestab => "LAESTAB",
            Self::Alias => "alias",
            Self::Identifier => "identifier",
            Self::SameName => "same name",
            Self::BothSides => "entered by both sides",
            Self::Repeats => "says the same again",
            Self::AnsweredAgain => "same respondent",
        }
    }
}

/// A dated happening that somebody listed: a new head, an inspection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// The day.
    pub date: Date,
    /// The school; unknown where it is about the whole network or a school that nobody knows.
    pub school: Affiliation,
    /// What happened, as written.
    pub label: String,
    /// The row.
    pub row: RowId,
}

/// A spelling that was read as another one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merge {
    /// `person` or `school`.
    pub what: &'static str,
    /// The spelling in the file.
    pub spelling: String,
    /// The name it was joined to.
    pub into: String,
    /// Why they are one.
    pub by: By,
    /// How many rows use the spelling.
    pub rows: u32,
    /// The first row that does.
    pub row: RowId,
}

/// A row that counts together with another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowMerge {
    /// The row.
    pub row: RowId,
    /// The row that it counts with; nothing where several together say the same.
    pub into: Option<RowId>,
    /// Why they are one.
    pub by: By,
}

/// Which lists and columns there were: what the data can and cannot speak about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // independent facts, read one by one
pub struct Known {
    /// A school list was given, so a school without rows is seen.
    pub school_list: bool,
    /// The log has a column that says who led.
    pub leads: bool,
    /// The log has dates.
    pub dates: bool,
    /// The log says who entered its rows, or some of them.
    pub logged_by: bool,
}
