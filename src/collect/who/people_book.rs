//! Which person a mention means: by identifier, else by name and school.
//!
//! The same name at two schools is two people, unless an identifier says otherwise. A name without
//! a school is the one person of that name, if there is just one.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::draft::{Draft, Mention, MentionKind, Mentioned};
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, By, Merge, Person};
use crate::collect::who::names::{person_key, tidy};
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
    pub repeated: Vec<RowId>,
    /// Whether each person is on the people list.
    pub listed: Vec<bool>,
    /// The first row that names each person; `None` for those only listed.
    pub first: Vec<Option<RowId>>,
}

/// A person while the mentions are being told apart.
#[derive(Debug, Default)]
struct Entry {
    id: String,
    listed_name: Option<String>,
    spellings: BTreeMap<String, (u32, RowId)>,
    first: Option<RowId>,
    affiliations: BTreeMap<Affiliation, u32>,
    listed_affiliation: Option<Affiliation>,
    roles: BTreeMap<String, u32>,
    person: Option<Person>,
}

/// Places and people under one name.
type Named = BTreeMap<String, Vec<(Affiliation, usize)>>;

#[derive(Debug, Default)]
struct Index {
    entries: Vec<Entry>,
    by_id: BTreeMap<String, usize>,
    /// By the spelling itself, and by its key: an exact spelling wins over a similar one.
    by_spelling: Named,
    by_key: Named,
    /// At how many places the rows put somebody of this name.
    places: BTreeMap<String, BTreeSet<Affiliation>>,
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
        let place = |at: usize| {
            let named = || mention_place(draft, schools, draft.mentions[at].mention);
            known_at.get(&(at as u32)).copied().unwrap_or_else(named)
        };
        let homes: Vec<Affiliation> = (0..draft.mentions.len()).map(place).collect();
        let mut index = Index { places: places(draft, &homes), ..Index::default() };
        let mut book = Self::default();
        book.take_list(draft, schools, &mut index);
        let mut numbers = vec![None; draft.mentions.len()];
        for at in reading_order(draft, &homes) {
            numbers[at] = index.take(draft, schools, draft.mentions[at], homes[at]);
        }
        book.finish(draft, schools, index, &numbers);
        book
    }

    fn take_list(&mut self, draft: &Draft, schools: &SchoolBook, index: &mut Index) {
        let mut lines: Vec<_> = draft.people.iter().collect();
        let sort_key = |line: &&crate::collect::draft::ListedPerson| {
            let text = |number| draft.texts.of(number).to_owned();
            (text(line.mention.name), text(line.mention.id), text(line.mention.school))
        };
        lines.sort_by(|a, b| {
            sort_key(a).cmp(&sort_key(b)).then_with(|| a.attributes.cmp(&b.attributes))
        });
        for line in lines {
            let text = |number| draft.texts.of(number).to_owned();
            let (id, name) = (text(line.mention.id), text(line.mention.name));
            let affiliation = schools.find(draft.texts.of(line.mention.school));
            let shown = if name.is_empty() { id.clone() } else { name };
            let same_id = !id.is_empty() && index.by_id.contains_key(&id);
            let twin = index.by_spelling.get(&shown).is_some_and(|named| {
                named
                    .iter()
                    .any(|(place, other)| *place == affiliation && index.entries[*other].id == id)
            });
            if same_id || twin {
                self.repeated.push(line.row);
                continue;
            }
            let person = Person {
                name: shown.clone(),
                affiliation,
                role: text(line.mention.role),
                leaves: line.leaves,
                attributes: line.attributes.clone(),
            };
            let entry = Entry {
                id,
                listed_name: Some(shown.clone()),
                listed_affiliation: Some(affiliation),
                person: Some(person),
                ..Entry::default()
            };
            index.add(entry, &shown, affiliation);
        }
    }

    fn finish(
        &mut self,
        draft: &Draft,
        schools: &SchoolBook,
        index: Index,
        numbers: &[Option<usize>],
    ) {
        let ids: Vec<String> = index.entries.iter().map(|entry| entry.id.clone()).collect();
        let spellings: Vec<_> = index.entries.iter().map(|entry| entry.spellings.clone()).collect();
        let first: Vec<Option<RowId>> = index.entries.iter().map(|entry| entry.first).collect();
        let listed: Vec<bool> =
            index.entries.iter().map(|entry| entry.listed_name.is_some()).collect();
        let mut people: Vec<Person> = index.entries.into_iter().map(Entry::into_person).collect();
        tell_apart(&mut people, &ids);
        let mut order: Vec<usize> = (0..people.len()).collect();
        let key = |at: &usize| {
            let person = &people[*at];
            (person.name.clone(), schools.name(person.affiliation).to_owned(), ids[*at].clone())
        };
        order.sort_by_cached_key(key);
        let mut new_number = vec![0_u32; people.len()];
        for (new, &old) in order.iter().enumerate() {
            new_number[old] = new as u32;
        }
        self.people = order.iter().map(|&old| people[old].clone()).collect();
        self.ids = order.iter().map(|&old| ids[old].clone()).collect();
        self.listed = order.iter().map(|&old| listed[old]).collect();
        self.first = order.iter().map(|&old| first[old]).collect();
        for (&number, mentioned) in numbers.iter().zip(&draft.mentions) {
            let person = number.map(|old| new_number[old]);
            let named = mention_place(draft, schools, mentioned.mention);
            let home = person.map_or(Affiliation::Unknown, |p| self.people[p as usize].affiliation);
            let from = if named == Affiliation::Unknown { home } else { named };
            self.found.push((person, from));
        }
        for (old, spellings) in spellings.iter().enumerate() {
            let into = &people[old].name;
            let plain = into.strip_suffix(&format!(" ({})", ids[old])).unwrap_or(into);
            for (spelling, &(rows, row)) in
                spellings.iter().filter(|(text, _)| *text != plain && **text != ids[old])
            {
                let same = folded(spelling) == folded(plain);
                let by = if same { By::SameName } else { By::Identifier };
                let (spelling, into) = (spelling.clone(), into.clone());
                self.merges.push(Merge { what: "person", spelling, into, by, rows, row });
            }
        }
        self.merges.sort();
    }
}

impl Index {
    fn add(&mut self, entry: Entry, name: &str, affiliation: Affiliation) -> usize {
        let number = self.entries.len();
        if !entry.id.is_empty() {
            self.by_id.insert(entry.id.clone(), number);
        }
        self.by_spelling.entry(name.to_owned()).or_default().push((affiliation, number));
        self.by_key.entry(folded(name)).or_default().push((affiliation, number));
        self.entries.push(entry);
        number
    }

    /// Finds or adds the person of a mention.
    fn take(
        &mut self,
        draft: &Draft,
        schools: &SchoolBook,
        mentioned: Mentioned,
        home: Affiliation,
    ) -> Option<usize> {
        let Mentioned { mention, rows, first } = mentioned;
        let (id, name) = (draft.texts.of(mention.id), draft.texts.of(mention.name));
        if id.is_empty() && name.is_empty() {
            return None;
        }
        if mention.kind == MentionKind::Either && is_school(schools, name) {
            return None;
        }
        let leader = match mention.kind {
            MentionKind::Leader if home != Affiliation::Unknown => self.named(name, home),
            MentionKind::Leader => self.leader(name).ok()?,
            MentionKind::Person | MentionKind::Either | MentionKind::School => None,
        };
        let affiliation = mention_place(draft, schools, mention);
        let shown = if name.is_empty() { id } else { name };
        let found = leader.or_else(|| self.find(id, shown, home, mention.kind));
        let number = found.unwrap_or_else(|| {
            let entry = Entry { id: id.to_owned(), ..Entry::default() };
            self.add(entry, shown, home)
        });
        let entry = &mut self.entries[number];
        let spelling = entry.spellings.entry(shown.to_owned()).or_insert((0, first));
        *spelling = (spelling.0 + rows, spelling.1.min(first));
        entry.first = Some(entry.first.map_or(first, |other| other.min(first)));
        *entry.affiliations.entry(affiliation).or_default() += rows;
        let role = draft.texts.of(mention.role);
        if !role.is_empty() {
            *entry.roles.entry(role.to_owned()).or_default() += rows;
        }
        Some(number)
    }

    fn find(&self, id: &str, name: &str, place: Affiliation, kind: MentionKind) -> Option<usize> {
        if !id.is_empty() {
            let by_id = self.by_id.get(id).copied();
            let nameless = |&number: &usize| self.entries[number].id.is_empty();
            return by_id.or_else(|| self.named(name, place).filter(nameless));
        }
        if kind != MentionKind::Either {
            return self.named(name, place);
        }
        // A bare token of a ties file is an identifier: only a listed name may match loosely.
        let exact =
            self.by_id.get(name).copied().or_else(|| self.pick(&self.by_spelling, name, place));
        exact.or_else(|| {
            let found = self.pick(&self.by_key, &folded(name), place)?;
            self.entries[found].listed_name.is_some().then_some(found)
        })
    }

    fn named(&self, name: &str, place: Affiliation) -> Option<usize> {
        let exact = self.pick(&self.by_spelling, name, place);
        exact.or_else(|| self.pick(&self.by_key, &folded(name), place))
    }

    fn pick(&self, names: &Named, name: &str, place: Affiliation) -> Option<usize> {
        let named = names.get(name)?;
        if let Some((_, number)) = named.iter().find(|(other, _)| *other == place) {
            return Some(*number);
        }
        let unplaced: Vec<usize> = named
            .iter()
            .filter(|(other, _)| *other == Affiliation::Unknown)
            .map(|(_, number)| *number)
            .collect();
        match (place, named.as_slice(), unplaced.as_slice()) {
            (Affiliation::Unknown, [(_, only)], _) => Some(*only),
            (Affiliation::Unknown, ..) => None,
            // Listed without a school: it is theirs if the rows know just one place.
            (_, _, [only]) if self.places.get(&folded(name)).is_some_and(|p| p.len() == 1) => {
                Some(*only)
            }
            _ => None,
        }
    }

    /// Whom a leader's bare name means: the only one of that name, else the only listed one, else
    /// the only one at a school of the network. `Err` if several people could be meant.
    fn leader(&self, name: &str) -> Result<Option<usize>, ()> {
        let exact = self.by_spelling.get(name);
        let named = exact.or_else(|| self.by_key.get(&folded(name)));
        let named = named.map_or(&[][..], Vec::as_slice);
        let is_listed = |number: usize| self.entries[number].listed_name.is_some();
        let only = |wanted: &dyn Fn(&(Affiliation, usize)) -> bool| {
            let mut fitting = named.iter().filter(|candidate| wanted(candidate));
            fitting.next().filter(|_| fitting.next().is_none()).map(|(_, number)| *number)
        };
        let found = only(&|_| true)
            .or_else(|| only(&|(_, number)| is_listed(*number)))
            .or_else(|| only(&|(place, _)| place.school().is_some()));
        if named.is_empty() || found.is_some() { Ok(found) } else { Err(()) }
    }
}

impl Entry {
    fn into_person(self) -> Person {
        let name = self.listed_name.unwrap_or_else(|| {
            most_used(
                &self.spellings.iter().map(|(text, (rows, _))| (text.clone(), *rows)).collect(),
            )
        });
        let role = most_used(&self.roles);
        let known: BTreeMap<Affiliation, u32> = self
            .affiliations
            .into_iter()
            .filter(|(affiliation, _)| *affiliation != Affiliation::Unknown)
            .collect();
        let listed = self.listed_affiliation.filter(|place| *place != Affiliation::Unknown);
        let affiliation = listed.or_else(|| most_used_key(&known)).unwrap_or(Affiliation::Unknown);
        let base = self.person.unwrap_or(Person {
            name: String::new(),
            affiliation,
            role: String::new(),
            leaves: None,
            attributes: BTreeMap::new(),
        });
        let role = if base.role.is_empty() { role } else { base.role };
        Person { name, affiliation, role, ..base }
    }
}

/// People of one name at one place are told apart by their identifiers.
fn tell_apart(people: &mut [Person], ids: &[String]) {
    let mut of_name: BTreeMap<(String, Affiliation), u32> = BTreeMap::new();
    for person in people.iter() {
        *of_name.entry((person.name.clone(), person.affiliation)).or_default() += 1;
    }
    for (person, id) in people.iter_mut().zip(ids) {
        let named = (person.name.clone(), person.affiliation);
        if of_name.get(&named).is_some_and(|count| *count > 1) && !id.is_empty() {
            person.name = format!("{} ({id})", person.name);
        }
    }
}

/// Mentions with a known place first, leaders last, then by content: the order of rows cannot
/// matter.
fn reading_order(draft: &Draft, homes: &[Affiliation]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..draft.mentions.len()).collect();
    order.sort_by_cached_key(|&at| {
        let mention = draft.mentions[at].mention;
        let is_leader = mention.kind == MentionKind::Leader;
        let unplaced = homes[at] == Affiliation::Unknown;
        let text = |number| draft.texts.of(number).to_owned();
        let content =
            (text(mention.name), text(mention.id), text(mention.school), text(mention.role));
        (is_leader, unplaced, content, mention.kind)
    });
    order
}

/// The places at which the rows put each name.
fn places(draft: &Draft, homes: &[Affiliation]) -> BTreeMap<String, BTreeSet<Affiliation>> {
    let mut places: BTreeMap<String, BTreeSet<Affiliation>> = BTreeMap::new();
    for (mentioned, &place) in draft.mentions.iter().zip(homes) {
        let name = draft.texts.of(mentioned.mention.name);
        if place != Affiliation::Unknown && !name.is_empty() {
            places.entry(folded(name)).or_default().insert(place);
        }
    }
    places
}

fn mention_place(draft: &Draft, schools: &SchoolBook, mention: Mention) -> Affiliation {
    let place = schools.find(draft.texts.of(mention.school));
    let name = draft.texts.of(mention.name);
    let either = mention.kind == MentionKind::Either;
    if place == Affiliation::Unknown && either && is_school(schools, name) {
        return schools.find(name);
    }
    place
}

fn is_school(schools: &SchoolBook, text: &str) -> bool {
    matches!(schools.find(text), Affiliation::School(_))
}

fn folded(name: &str) -> String {
    person_key(&tidy(name))
}

fn most_used(counts: &BTreeMap<String, u32>) -> String {
    most_used_key(counts).unwrap_or_default()
}

fn most_used_key<K: Clone + Ord>(counts: &BTreeMap<K, u32>) -> Option<K> {
    let mut best: Option<(&K, u32)> = None;
    for (key, &count) in counts {
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((key, count));
        }
    }
    best.map(|(key, _)| key.clone())
}
