//! Which person a mention means: by identifier, else by name and school.
//!
//! The same name at two schools is two people, unless an identifier says otherwise. A name without
//! a school is the one person of that name, if there is just one.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::collect::draft::intern::{Text, Texts, beginning};
use crate::collect::draft::{Draft, ListedPerson, Mention, MentionKind, Mentioned};
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, By, Merge, Person, RowMerge};
use crate::collect::who::people_index::{Found, PeopleIndex};
use crate::collect::who::people_list;
use crate::collect::who::school_book::SchoolBook;

/// People, and the mentions that mean them.
#[derive(Debug, Default)]
pub struct PeopleBook {
    /// Everyone, by name, workplace and identifier.
    pub people: Vec<Person>,
    /// Their identifiers; empty where no file gives one.
    pub ids: Vec<String>,
    /// For each mention of the draft: the person, if it names one, and where they came from.
    pub found: Vec<(Option<u32>, Affiliation)>,
    /// Spellings joined to a person.
    pub merges: Vec<Merge>,
    /// Rows of the people list that repeat another row.
    pub repeated: Vec<RowMerge>,
    /// Lines of the list that say different things of one person: the line, the first one, and what.
    pub differ: Vec<(RowId, RowId, Vec<String>)>,
    /// Further lines of the list about whom a line is about.
    further: BTreeMap<u32, Vec<u32>>,
    /// Whether each person is on the people list.
    pub listed: Vec<bool>,
    /// The first row that names each person; `None` for those only listed.
    pub first: Vec<Option<RowId>>,
    /// Where people came to stand, by the order of being found; empty once settled.
    new_number: Vec<u32>,
}

/// One mention of somebody.
#[derive(Debug, Clone, Copy)]
struct Use {
    entry: u32,
    spelling: Text,
    place: Affiliation,
    role: Text,
    rows: u32,
    first: RowId,
}

/// The schools and bodies that texts mean, each looked up once.
#[derive(Debug)]
struct Places<'a> {
    draft: &'a Draft,
    schools: &'a SchoolBook,
    known: FxHashMap<Text, Affiliation>,
}

impl Places<'_> {
    fn of_text(&mut self, text: Text) -> Affiliation {
        let find = || self.schools.find(self.draft.texts.of(text));
        *self.known.entry(text).or_insert_with(find)
    }

    fn is_school(&mut self, text: Text) -> bool {
        matches!(self.of_text(text), Affiliation::School(_))
    }

    fn of(&mut self, mention: Mention) -> Affiliation {
        let place = self.of_text(mention.school);
        let either = mention.kind == MentionKind::Either;
        if place == Affiliation::Unknown && either && self.is_school(mention.name) {
            return self.of_text(mention.name);
        }
        place
    }
}

impl PeopleBook {
    /// Settles everyone whom the draft names; `known_at` holds mentions of people whom the user
    /// knows to work elsewhere than their rows say.
    #[must_use]
    pub fn settle(
        draft: &Draft,
        schools: &SchoolBook,
        known_at: &BTreeMap<u32, Affiliation>,
    ) -> Self {
        let mut places = Places { draft, schools, known: FxHashMap::default() };
        let named: Vec<Affiliation> =
            draft.mentions.iter().map(|mentioned| places.of(mentioned.mention)).collect();
        let mut homes = named.clone();
        for (&at, &home) in known_at {
            if let Some(place) = homes.get_mut(at as usize) {
                *place = home;
            }
        }
        let mut index = PeopleIndex::new(draft, &homes);
        let mut book = Self::default();
        let listed_at = book.take_list(draft, &mut places, &mut index);
        let mut uses = Vec::with_capacity(draft.mentions.len());
        let mut numbers = vec![None; draft.mentions.len()];
        for at in reading_order(draft, &homes) {
            let mentioned = draft.mentions[at];
            numbers[at] = take(&mut index, &mut places, mentioned, homes[at]);
            if let Some(entry) = numbers[at] {
                let Mentioned { mention, rows, first } = mentioned;
                let (spelling, place) = (shown(mention), named[at]);
                uses.push(Use { entry, spelling, place, role: mention.role, rows, first });
            }
        }
        uses.sort_by_key(|one| one.entry);
        book.finish(draft, schools, index, (&uses, &listed_at));
        for (number, named) in numbers.into_iter().zip(named) {
            let person = number.map(|old| book.new_number[old as usize]);
            let home = person.map_or(Affiliation::Unknown, |p| book.people[p as usize].affiliation);
            let from = if named == Affiliation::Unknown { home } else { named };
            book.found.push((person, from));
        }
        book.new_number = Vec::new();
        book
    }

    /// The people list, each person once; the result is where each of them works.
    fn take_list(
        &mut self,
        draft: &Draft,
        places: &mut Places,
        index: &mut PeopleIndex,
    ) -> Vec<Affiliation> {
        let text = |number| draft.texts.of(number);
        let mut lines: Vec<u32> = (0..draft.people.len() as u32).collect();
        lines.sort_by(|&a, &b| {
            let (a, b) = (&draft.people[a as usize], &draft.people[b as usize]);
            let key = |m: Mention| (text(m.name), text(m.id), text(m.school));
            let order = key(a.mention).cmp(&key(b.mention));
            // Who has two lines leaves with the later.
            let order = order.then_with(|| b.leaves.cmp(&a.leaves));
            order.then_with(|| a.attributes.cmp(&b.attributes))
        });
        let mut listed_at = Vec::new();
        let mut twins: FxHashMap<(Text, Affiliation, Text), u32> = FxHashMap::default();
        let mut ids: FxHashMap<Text, u32> = FxHashMap::default();
        for at in lines {
            let line = &draft.people[at as usize];
            let (id, name) = (line.mention.id, shown(line.mention));
            let place = places.of_text(line.mention.school);
            let same_id = ids.get(&id).map(|&first| (first, By::Identifier));
            let twin = twins.get(&(name, place, id)).map(|&first| (first, By::SameName));
            if let Some((first, by)) = same_id.or(twin) {
                let known = &draft.people[first as usize];
                self.repeated.push(RowMerge { row: line.row, into: Some(known.row), by });
                let differ = people_list::differ(known, line, places.schools);
                if !differ.is_empty() {
                    self.differ.push((line.row, known.row, differ));
                }
                self.further.entry(first).or_default().push(at);
                continue;
            }
            twins.insert((name, place, id), at);
            if id != Texts::EMPTY {
                ids.insert(id, at);
            }
            index.add(Found { id, listed: Some((name, at)) }, name, place);
            listed_at.push(place);
        }
        listed_at
    }

    fn finish(
        &mut self,
        draft: &Draft,
        schools: &SchoolBook,
        mut index: PeopleIndex,
        (uses, listed_at): (&[Use], &[Affiliation]),
    ) {
        let entries = std::mem::take(&mut index.entries);
        let text = |number| draft.texts.of(number);
        let mut people = Vec::with_capacity(entries.len());
        let mut ranges = Vec::with_capacity(entries.len());
        let mut start = 0;
        for (number, entry) in entries.iter().enumerate() {
            let after = uses[start..].iter().take_while(|one| one.entry as usize == number);
            let range = start..start + after.count();
            start = range.end;
            people.push(person(
                draft,
                *entry,
                listed_at.get(number).copied(),
                (&uses[range.clone()], &self.further),
            ));
            ranges.push(range);
        }
        tell_apart(&mut people, |at| text(entries[at].id));
        let mut order: Vec<usize> = (0..people.len()).collect();
        let names: Vec<u64> = people.iter().map(|person| beginning(&person.name)).collect();
        order.sort_by(|&a, &b| {
            let key = |at: usize| {
                let person: &Person = &people[at];
                (person.name.as_str(), schools.name(person.affiliation), text(entries[at].id))
            };
            names[a].cmp(&names[b]).then_with(|| key(a).cmp(&key(b)))
        });
        self.new_number = vec![0; people.len()];
        for (new, &old) in order.iter().enumerate() {
            self.new_number[old] = new as u32;
        }
        for ((entry, range), person) in entries.iter().zip(&ranges).zip(&people) {
            self.note_spellings(draft, &mut index, *entry, person, &uses[range.clone()]);
        }
        self.merges.sort();
        drop(index);
        let first =
            |range: &std::ops::Range<usize>| uses[range.clone()].iter().map(|u| u.first).min();
        self.ids = order.iter().map(|&old| text(entries[old].id).to_owned()).collect();
        self.listed = order.iter().map(|&old| entries[old].listed.is_some()).collect();
        self.first = order.iter().map(|&old| first(&ranges[old])).collect();
        let mut people: Vec<Option<Person>> = people.into_iter().map(Some).collect();
        self.people = order.iter().filter_map(|&old| people[old].take()).collect();
    }

    fn note_spellings(
        &mut self,
        draft: &Draft,
        index: &mut PeopleIndex,
        entry: Found,
        person: &Person,
        uses: &[Use],
    ) {
        let (into, id) = (&person.name, draft.texts.of(entry.id));
        let plain = into.strip_suffix(&format!(" ({id})")).unwrap_or(into);
        let mut other: Vec<(Text, u32, RowId)> = uses
            .iter()
            .filter(|one| one.spelling != entry.id && draft.texts.of(one.spelling) != plain)
            .map(|one| (one.spelling, one.rows, one.first))
            .collect();
        other.sort_unstable();
        for same in other.chunk_by(|a, b| a.0 == b.0) {
            let rows: u32 = same.iter().map(|one| one.1).sum();
            // A row that names somebody as present and as leader is one row.
            let rows = rows.min(draft.name_rows.of(same[0].0).max(1));
            let row = same.iter().map(|one| one.2).min().unwrap_or_default();
            let is_same = index.same_name(same[0].0, plain);
            let by = if is_same { By::SameName } else { By::Identifier };
            let (spelling, into) = (draft.texts.of(same[0].0).to_owned(), into.clone());
            self.merges.push(Merge { what: "person", spelling, into, by, rows, row });
        }
    }
}

/// The text that a mention is known by.
fn shown(mention: Mention) -> Text {
    if mention.name == Texts::EMPTY { mention.id } else { mention.name }
}

/// Finds or adds the person of a mention.
fn take(
    index: &mut PeopleIndex,
    places: &mut Places,
    mentioned: Mentioned,
    home: Affiliation,
) -> Option<u32> {
    let mention = mentioned.mention;
    let name = shown(mention);
    if name == Texts::EMPTY {
        return None;
    }
    if mention.kind == MentionKind::Either && places.is_school(mention.name) {
        return None;
    }
    let leader = match mention.kind {
        MentionKind::Leader if home != Affiliation::Unknown => index.named(mention.name, home),
        MentionKind::Leader => index.leader(mention.name).ok()?,
        MentionKind::Person | MentionKind::Either | MentionKind::School => None,
    };
    let found = leader.or_else(|| index.find(mention.id, name, home, mention.kind));
    Some(found.unwrap_or_else(|| index.add(Found { id: mention.id, listed: None }, name, home)))
}

/// Somebody by all that names them; `listed_at` is where the people list has them work.
fn person(
    draft: &Draft,
    entry: Found,
    listed_at: Option<Affiliation>,
    (uses, further): (&[Use], &BTreeMap<u32, Vec<u32>>),
) -> Person {
    let text = |number| draft.texts.of(number);
    let spellings = uses.iter().map(|one| (text(one.spelling), one.rows));
    let roles = uses.iter().filter(|one| one.role != Texts::EMPTY);
    let role = most_used(roles.map(|one| (text(one.role), one.rows))).unwrap_or_default();
    let known = uses.iter().filter(|one| one.place != Affiliation::Unknown);
    let listed = listed_at.filter(|place| *place != Affiliation::Unknown);
    let affiliation = listed.or_else(|| most_used(known.map(|one| (one.place, one.rows))));
    let affiliation = affiliation.unwrap_or(Affiliation::Unknown);
    let Some((name, line)) = entry.listed else {
        let name = most_used(spellings).unwrap_or_default().to_owned();
        let (role, attributes) = (role.to_owned(), BTreeMap::new());
        return Person { name, affiliation, role, leaves: None, attributes };
    };
    let mut lines = vec![line];
    lines.extend(further.get(&line).into_iter().flatten());
    let lines: Vec<&ListedPerson> = lines.iter().map(|at| &draft.people[*at as usize]).collect();
    let own = lines.iter().map(|line| text(line.mention.role)).find(|role| !role.is_empty());
    Person {
        name: text(name).to_owned(),
        affiliation,
        role: own.unwrap_or(role).to_owned(),
        leaves: lines.iter().find_map(|line| line.leaves),
        attributes: people_list::attributes(&lines),
    }
}

/// People of one name at one place are told apart by their identifiers.
fn tell_apart<'t>(people: &mut [Person], id: impl Fn(usize) -> &'t str) {
    let mut order: Vec<usize> = (0..people.len()).collect();
    let names: Vec<u64> = people.iter().map(|person| beginning(&person.name)).collect();
    let key = |at: usize| (people[at].name.as_str(), people[at].affiliation);
    order.sort_by(|&a, &b| names[a].cmp(&names[b]).then_with(|| key(a).cmp(&key(b))));
    let same = order.chunk_by(|&a, &b| key(a) == key(b)).filter(|same| same.len() > 1);
    let shared: Vec<usize> = same.flatten().copied().collect();
    for at in shared {
        if !id(at).is_empty() {
            people[at].name = format!("{} ({})", people[at].name, id(at));
        }
    }
}

/// Mentions with a known place first, leaders last, then with an identifier, then by content: the order
/// of rows cannot matter.
fn reading_order(draft: &Draft, homes: &[Affiliation]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..draft.mentions.len()).collect();
    let text = |number| draft.texts.of(number);
    let first = |at: usize| {
        let Mention { name, id, kind, .. } = draft.mentions[at].mention;
        let begins =
            (beginning(text(name)), beginning(if name == Texts::EMPTY { text(id) } else { "" }));
        let is_unnumbered = id == Texts::EMPTY;
        (kind == MentionKind::Leader, homes[at] == Affiliation::Unknown, is_unnumbered, begins)
    };
    let firsts: Vec<_> = order.iter().map(|&at| first(at)).collect();
    let whole = |at: usize| {
        let Mention { name, id, school, role, kind, .. } = draft.mentions[at].mention;
        ((text(name), text(id), text(school), text(role)), kind)
    };
    order.sort_by(|&a, &b| firsts[a].cmp(&firsts[b]).then_with(|| whole(a).cmp(&whole(b))));
    order
}

/// What most rows use; the first in order among equals.
fn most_used<K: Copy + Ord>(counts: impl Iterator<Item = (K, u32)>) -> Option<K> {
    let mut counts: Vec<(K, u32)> = counts.collect();
    counts.sort_unstable_by_key(|one| one.0);
    let mut best: Option<(K, u32)> = None;
    for same in counts.chunk_by(|a, b| a.0 == b.0) {
        let rows = same.iter().map(|one| one.1).sum();
        if best.is_none_or(|(_, most)| rows > most) {
            best = Some((same[0].0, rows));
        }
    }
    best.map(|(key, _)| key)
}
