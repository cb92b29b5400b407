//! Whom a cell for the leader means.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, Entry, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
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

/// Takes leaders out whose name may be short for that of somebody in the same activity (`Sam`, `SP` beside
/// Sam Patel), unless somebody goes by just that name: they are nobody new, and it is not certain who led.
pub fn leave_out_short(draft: &mut Draft) {
    let kind = |entry: &Entry| mention_of(draft, *entry).kind;
    let is_word =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphabetic() || c == '.');
    let mut short: BTreeMap<u32, Text> = (0..)
        .zip(draft.mentions.iter().map(|known| known.mention))
        .filter(|(_, mention)| mention.kind == MentionKind::Leader)
        .filter(|(_, mention)| is_word(draft.texts.of(mention.name)))
        .map(|(number, mention)| (number, mention.name))
        .collect();
    // Whoever goes by just that name keeps it.
    let names: BTreeSet<Text> = short.values().copied().collect();
    let others = draft.mentions.iter().map(|known| known.mention);
    let others = others.filter(|mention| mention.kind.is_of_a_person());
    let others = others.chain(draft.people.iter().map(|line| line.mention));
    let alone: BTreeSet<Text> =
        others.map(|mention| mention.name).filter(|name| names.contains(name)).collect();
    short.retain(|_, name| !alone.contains(name));
    if short.is_empty() {
        return;
    }
    let led = draft.entries.iter().filter(|entry| short.contains_key(&entry.mention));
    let mut there: BTreeMap<u32, BTreeSet<Text>> =
        led.map(|entry| (entry.activity, BTreeSet::new())).collect();
    for entry in draft.entries.iter().filter(|entry| kind(entry).is_of_a_person()) {
        if let Some(names) = there.get_mut(&entry.activity) {
            names.insert(mention_of(draft, *entry).name);
        }
    }
    let long = |entry: &Entry| {
        let text = draft.texts.of(mention_of(draft, *entry).name);
        let mut names = there.get(&entry.activity)?.iter();
        names.find(|name| is_short_for(text, draft.texts.of(**name))).copied()
    };
    let mut told: BTreeMap<(u32, u32), (RowId, Text)> = BTreeMap::new();
    let mut kept = Vec::with_capacity(draft.entries.len());
    for entry in &draft.entries {
        match Some(entry).filter(|entry| short.contains_key(&entry.mention)).and_then(long) {
            Some(long) => {
                told.entry((entry.activity, entry.mention)).or_insert((entry.row, long));
            }
            None => kept.push(*entry),
        }
    }
    draft.entries = kept;
    let still: BTreeSet<u32> = draft.entries.iter().map(|entry| entry.mention).collect();
    for (mention, (row, long)) in told.into_iter().map(|((_, mention), told)| (mention, told)) {
        let Some(mentioned) = draft.mentions.get(mention as usize) else { continue };
        let text = draft.texts.of(mentioned.mention.name).to_owned();
        let what = format!(
            "`{text}` may be short for {}, who was there; nobody is read as having led",
            draft.texts.of(long)
        );
        let fix = "write the whole name of whoever led";
        let fault = RowFault::new(codes::UNCLEAR_LEADER, what, &text, fix);
        draft.note(row, None, Outcome::Noted, fault);
    }
    for (number, mentioned) in (0..).zip(&mut draft.mentions) {
        if short.contains_key(&number) && !still.contains(&number) {
            mentioned.mention.name = Texts::EMPTY;
        }
    }
}

fn mention_of(draft: &Draft, entry: Entry) -> Mention {
    draft.mentions.get(entry.mention as usize).map(|known| known.mention).unwrap_or_default()
}

/// Whether a single word is the first name, the surname or the initials of a longer name.
fn is_short_for(short: &str, long: &str) -> bool {
    let short = short.to_lowercase().replace('.', "");
    let long = long.to_lowercase();
    let words: Vec<&str> = long.split_whitespace().collect();
    if words.len() < 2 || short.is_empty() || !short.chars().all(char::is_alphabetic) {
        return false;
    }
    let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
    words.first() == Some(&short.as_str())
        || words.last() == Some(&short.as_str())
        || initials == short
}

#[cfg(test)]
mod tests {
    use super::is_short_for;

    #[test]
    fn a_first_name_a_surname_and_initials_are_short_for_a_name() {
        for short in ["Sam", "patel", "SP", "S.P."] {
            assert!(is_short_for(short, "Sam Patel"), "{short}");
        }
        for short in ["Sami", "S Patel", "PS", "", "Sam Patel"] {
            assert!(!is_short_for(short, "Sam Patel"), "{short}");
        }
        assert!(!is_short_for("Sam", "Sam"));
    }
}
