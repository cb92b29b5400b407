//! Contacts of the draft: activities with a host and a visitor, of one row or, with a number, of several.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::calendar::Date;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, MentionKind};
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, Details};
use crate::collect::who::loggers::Loggers;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::school_book::SchoolBook;

/// Logged by the host's side.
pub const HOST: u8 = 1;
/// Logged by the visitor's side.
pub const GUEST: u8 = 2;

/// A contact.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The drafted activity.
    pub activity: u32,
    /// Its only row, or the first of a numbered one.
    pub row: RowId,
    /// All of its rows.
    pub rows: Vec<RowId>,
    /// It has a number of its own.
    pub is_numbered: bool,
    /// The day.
    pub date: Date,
    /// Who was gone to.
    pub hosts: ContactSide,
    /// Who went.
    pub guests: ContactSide,
    /// The number of the row's file.
    file: usize,
    /// Whose side logged it, as far as anybody can tell.
    logged: Logged,
}

/// Whose side logged a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Logged {
    /// `logged_by` says it.
    Named(u8),
    /// These sides stand in every contact of the row's file.
    File(u8),
}

/// Who stands on one side.
#[derive(Debug, Clone)]
pub struct ContactSide {
    /// The schools, or the people where nobody says a school.
    pub unit: SideUnit,
    /// The people named.
    pub people: Vec<u32>,
    /// The entries of the draft.
    pub entries: Vec<SideEntry>,
}

/// An entry of a side.
#[derive(Debug, Clone, Copy)]
pub struct SideEntry {
    /// Its index in the draft.
    pub at: usize,
    /// Where whoever it names comes from.
    pub place: Affiliation,
    /// The person it names.
    pub person: Option<u32>,
}

/// What a side is, to compare it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SideUnit {
    /// Schools or bodies.
    Places(Vec<Affiliation>),
    /// People without a school.
    People(Vec<u32>),
}

impl SideUnit {
    /// The schools or bodies.
    #[must_use]
    pub fn places(&self) -> &[Affiliation] {
        match self {
            Self::Places(places) => places,
            Self::People(_) => &[],
        }
    }

    /// Its schools, or its people, each as a side of its own.
    #[must_use]
    pub fn parts(&self) -> Vec<Self> {
        match self {
            Self::Places(places) => places.iter().map(|at| Self::Places(vec![*at])).collect(),
            Self::People(people) => people.iter().map(|at| Self::People(vec![*at])).collect(),
        }
    }

    /// Whether all of its schools, or people, are among those of another.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Places(few), Self::Places(many)) => few.iter().all(|at| many.contains(at)),
            (Self::People(few), Self::People(many)) => few.iter().all(|at| many.contains(at)),
            _ => false,
        }
    }
}

impl ContactSide {
    /// Whether the named people are the same, or one row names none.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        self.people.is_empty() || other.people.is_empty() || self.people == other.people
    }

    /// Whether both name a person.
    #[must_use]
    pub fn shares_a_person(&self, other: &Self) -> bool {
        self.people.iter().any(|at| other.people.contains(at))
    }

    /// The same where the other row names more schools, and so perhaps more people.
    #[must_use]
    pub fn agrees_within(&self, other: &Self) -> bool {
        other.people.is_empty() || self.people.iter().all(|at| other.people.contains(at))
    }
}

impl Contact {
    /// The two sides, whichever was the host.
    #[must_use]
    pub fn pair(&self) -> [SideUnit; 2] {
        let mut pair = [self.hosts.unit.clone(), self.guests.unit.clone()];
        pair.sort();
        pair
    }

    /// What the row calls it.
    #[must_use]
    pub fn details(&self, draft: &Draft) -> Arc<Details> {
        let activity = draft.activities.get(self.activity as usize);
        let first = activity.and_then(|activity| activity.worded.first());
        first.map(|wording| draft.wordings.of(wording)).unwrap_or_default()
    }

    /// Everything that the row says, to put contacts in an order that does not depend on rows.
    #[must_use]
    pub fn words(&self, draft: &Draft) -> String {
        let place = draft.places.of(self.row);
        let sides = (&self.hosts.unit, &self.hosts.people, &self.guests.people);
        format!("{sides:?} {:?} {} {:?} {place}", self.details(draft), place.file, self.logged)
    }

    /// Whether the row was logged by that side, as far as anybody can tell.
    #[must_use]
    pub fn logged_by(&self, side: u8) -> bool {
        match self.logged {
            Logged::Named(sides) | Logged::File(sides) => sides & side != 0,
        }
    }

    /// Whether the two rows may have been logged apart: by name, or in two files.
    #[must_use]
    pub fn can_pair(&self, other: &Self) -> bool {
        let named = |contact: &Self| matches!(contact.logged, Logged::Named(_));
        (named(self) && named(other)) || self.file != other.file
    }

    /// Whether one file numbers both, and so says that they are two.
    #[must_use]
    pub fn is_told_from(&self, other: &Self) -> bool {
        self.is_numbered && other.is_numbered && self.file == other.file
    }

    /// Whether this row names some of the visitors that another one names, and not all.
    #[must_use]
    pub fn names_fewer_than(&self, other: &Self) -> bool {
        let (few, many) = (&self.guests.people, &other.guests.people);
        !few.is_empty() && few.len() < many.len() && few.iter().all(|at| many.contains(at))
    }

    /// Whether it is known that the rows were not logged one by each side.
    #[must_use]
    pub fn is_known_alone(&self, other: &Self) -> bool {
        matches!((self.logged, other.logged), (Logged::Named(a), Logged::Named(b)) if a != 0 && a == b)
    }
}

/// Every contact with a day.
#[must_use]
pub fn contacts(
    draft: &Draft,
    joined: &[u32],
    schools: &SchoolBook,
    people: &PeopleBook,
    loggers: &Loggers,
) -> Vec<Contact> {
    let mut contacts = Vec::new();
    // One who keeps a file gives numbers to tell activities apart; several may number one twice.
    let several = !draft.logged_by.is_empty() || draft.logs() > 1;
    let taken = (0_u32..).zip(joined).filter(|(at, to)| at != *to);
    let taken: BTreeSet<u32> = taken.map(|(_, to)| *to).collect();
    let mut numbered: Vec<(u32, usize)> =
        draft.entries.iter().enumerate().map(|(at, entry)| (entry.activity, at)).collect();
    numbered.sort_unstable();
    for group in numbered.chunk_by(|a, b| a.0 == b.0) {
        let number = group[0].0;
        let activity = &draft.activities[number as usize];
        let is_numbered = activity.id != Texts::EMPTY;
        let alone = joined[number as usize] == number && !taken.contains(&number);
        let Some(date) = activity.date.filter(|_| alone && (several || !is_numbered)) else {
            continue;
        };
        let group: Vec<usize> = group.iter().map(|(_, at)| *at).collect();
        let entry = draft.entries[group[0]];
        let rows: BTreeSet<RowId> = group.iter().map(|at| draft.entries[*at].row).collect();
        if !is_numbered && rows.len() > 1 {
            continue;
        }
        let side = |hosts: bool| {
            let is_leader = |at: usize| {
                let mention = draft.mentions.get(draft.entries[at].mention as usize);
                mention.is_some_and(|m| m.mention.kind == MentionKind::Leader)
            };
            let own = |at: &usize| draft.entries[*at].hosts == hosts && !is_leader(*at);
            side(draft, people, &group.iter().copied().filter(own).collect::<Vec<_>>())
        };
        let (Some(hosts), Some(guests)) = (side(true), side(false)) else { continue };
        let file = draft.places.file_of(entry.row);
        let activity = entry.activity;
        let logged = Logged::File(0);
        let (row, rows) = (entry.row, rows.into_iter().collect());
        contacts.push(Contact {
            activity,
            row,
            rows,
            is_numbered,
            date,
            hosts,
            guests,
            file,
            logged,
        });
    }
    say_who_logged(draft, &mut contacts, schools, people, loggers);
    contacts
}

fn side(draft: &Draft, people: &PeopleBook, entries: &[usize]) -> Option<ContactSide> {
    let found = |at: &usize| people.found.get(draft.entries[*at].mention as usize).copied();
    let found: Vec<(Option<u32>, Affiliation)> = entries.iter().filter_map(found).collect();
    let mut places: BTreeSet<Affiliation> = found.iter().map(|(_, place)| *place).collect();
    // Where several schools came, nobody may say who is from which.
    if places.len() > 2 {
        places.remove(&Affiliation::Unknown);
    }
    let named: BTreeSet<u32> = found.iter().filter_map(|(person, _)| *person).collect();
    let named: Vec<u32> = named.into_iter().collect();
    let unit = if places.contains(&Affiliation::Unknown) {
        SideUnit::People(named.clone())
    } else {
        SideUnit::Places(places.into_iter().collect())
    };
    let entries =
        entries.iter().zip(&found).map(|(&at, &(person, place))| SideEntry { at, place, person });
    let entries = entries.collect();
    (!found.is_empty()).then_some(ContactSide { unit, people: named, entries })
}

fn say_who_logged(
    draft: &Draft,
    contacts: &mut [Contact],
    schools: &SchoolBook,
    people: &PeopleBook,
    loggers: &Loggers,
) {
    let mut owners: BTreeMap<usize, Vec<SideUnit>> = BTreeMap::new();
    for contact in contacts.iter() {
        let sides = [contact.hosts.unit.parts(), contact.guests.unit.parts()].concat();
        let of_file = owners.entry(contact.file);
        of_file
            .and_modify(|known| known.retain(|unit| sides.contains(unit)))
            .or_insert_with(|| sides.clone());
    }
    let mut who: BTreeMap<u32, Vec<Text>> = BTreeMap::new();
    for &(activity, text) in draft.logged_by.keys() {
        who.entry(activity).or_default().push(text);
    }
    for contact in contacts {
        let named = who.get(&contact.activity).into_iter().flatten();
        let sides = named.fold(0, |sides, text| {
            let text = draft.texts.of(*text);
            sides | side_of(text, contact, schools, people, loggers)
        });
        let owns = owners.get(&contact.file).map_or(&[][..], Vec::as_slice);
        let is_owned =
            |side: &ContactSide| side.unit.parts().iter().any(|part| owns.contains(part));
        let owner = |side: &ContactSide, bit: u8| if is_owned(side) { bit } else { 0 };
        contact.logged = match sides {
            // Somebody of both sides, or of none, says nothing; then the file may.
            0 => Logged::File(owner(&contact.hosts, HOST) | owner(&contact.guests, GUEST)),
            3 => Logged::Named(0),
            one => Logged::Named(one),
        };
    }
}

/// On which side somebody stands: by name, else by school.
fn side_of(
    text: &str,
    contact: &Contact,
    schools: &SchoolBook,
    people: &PeopleBook,
    loggers: &Loggers,
) -> u8 {
    let sides = [(&contact.hosts, HOST), (&contact.guests, GUEST)];
    let key = crate::collect::who::names::person_key(text);
    let is_named = |side: &ContactSide| {
        let name = |person: &u32| people.people.get(*person as usize).map(|p| &p.name);
        side.people
            .iter()
            .filter_map(name)
            .any(|name| crate::collect::who::names::person_key(name) == key)
    };
    let named: u8 = sides.iter().filter(|(side, _)| is_named(side)).map(|(_, bit)| bit).sum();
    if named != 0 {
        return named;
    }
    let Ok(Some(school)) = loggers.school(text, schools) else { return 0 };
    let is_of = |side: &ContactSide| side.unit.places().contains(&Affiliation::School(school));
    sides.iter().filter(|(side, _)| is_of(side)).map(|(_, bit)| bit).sum()
}
