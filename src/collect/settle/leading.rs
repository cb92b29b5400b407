//! Whom a cell for the leader means.

use std::collections::BTreeMap;

use crate::collect::draft::intern::Text;
use crate::collect::draft::{Draft, Entry, Mention};
use crate::collect::records::{Affiliation, Presence};
use crate::collect::who::names::person_key;
use crate::collect::who::people_book::PeopleBook;

/// How rows word mentions that an answer has renamed.
pub type Worded = BTreeMap<u32, Text>;

/// Who an entry means.
#[must_use]
pub fn presence(people: &PeopleBook, entry: Entry) -> Presence {
    let found = people.found.get(entry.mention as usize).copied();
    let (person, from) = found.unwrap_or((None, Affiliation::Unknown));
    Presence { person, from, leads: entry.leads, hosts: entry.hosts, row: entry.row }
}

/// A leader named without a school is whoever of that name was there, as the rows word it or as the person
/// is called; else the one person of that name. Where several people have it, nobody can say who led.
#[must_use]
pub fn leader(
    draft: &Draft,
    (people, worded): (&PeopleBook, &Worded),
    entries: &[Entry],
    entry: Entry,
) -> Option<Presence> {
    let wording =
        |entry: Entry| worded.get(&entry.mention).copied().unwrap_or(mention_of(draft, entry).name);
    let there =
        || entries.iter().copied().filter(|other| mention_of(draft, *other).kind.is_of_a_person());
    let some = |some: &mut dyn Iterator<Item = Entry>| {
        let mut some: Vec<Presence> = some.map(|other| presence(people, other)).collect();
        some.retain(|presence| presence.person.is_some());
        some.dedup_by_key(|presence| presence.person);
        some
    };
    // An answer may say that beside a school this name means somebody else.
    let mut found = some(&mut there().filter(|other| wording(*other) == wording(entry)));
    if found.is_empty() {
        let key = person_key(draft.texts.of(mention_of(draft, entry).name));
        let is_called = |other: &Entry| {
            let person = presence(people, *other).person;
            let person = person.and_then(|person| people.people.get(person as usize));
            person.is_some_and(|person| person_key(&person.name) == key)
        };
        found = some(&mut there().filter(is_called));
    }
    let found = match found.as_slice() {
        [only] => *only,
        [] => presence(people, entry),
        _ => return None,
    };
    found.person?;
    Some(Presence { leads: true, hosts: false, row: entry.row, ..found })
}

fn mention_of(draft: &Draft, entry: Entry) -> Mention {
    draft.mentions.get(entry.mention as usize).map(|known| known.mention).unwrap_or_default()
}
