//! Which school a text means: official number, name, alias, or the same name spelled otherwise.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, ListedSchool};
use super::names::school_key;
use super::places::RowId;
use super::proposals::school_names::SchoolName;
use super::records::{Affiliation, Body, Merge, School};

/// Schools, outside bodies, and the texts that mean them.
#[derive(Debug, Default)]
pub struct SchoolBook {
    /// The network's schools, by name.
    pub schools: Vec<School>,
    /// Everything else that was named as a school or body, by name.
    pub bodies: Vec<Body>,
    /// Spellings joined to a school or body.
    pub merges: Vec<Merge>,
    /// Rows of the school list that repeat another row.
    pub repeated: Vec<RowId>,
    exact: BTreeMap<String, Affiliation>,
    by_key: BTreeMap<String, Option<Affiliation>>,
}

impl SchoolBook {
    /// Settles every school and body that the draft names.
    #[must_use]
    pub fn settle(draft: &Draft) -> Self {
        let mut book = Self::default();
        if draft.known.school_list {
            book.take_list(draft);
        }
        let wordings = wordings(draft);
        if !draft.known.school_list {
            book.take_log(&wordings);
        }
        book.take_bodies(&wordings);
        book.note_spellings(&wordings);
        book
    }

    /// The school or body that a text means.
    #[must_use]
    pub fn find(&self, text: &str) -> Affiliation {
        if text.is_empty() {
            return Affiliation::Unknown;
        }
        let exact = self.exact.get(text).copied().filter(|found| *found != Affiliation::Unknown);
        let found = exact.or_else(|| self.by_key.get(&school_key(text)).copied().flatten());
        found.unwrap_or(Affiliation::Unknown)
    }

    /// The name of a school or body.
    #[must_use]
    pub fn name(&self, affiliation: Affiliation) -> &str {
        match affiliation {
            Affiliation::School(at) => {
                self.schools.get(at as usize).map_or("", |s| s.name.as_str())
            }
            Affiliation::Outside(at) => {
                self.bodies.get(at as usize).map_or("", |b| b.name.as_str())
            }
            Affiliation::Unknown => "",
        }
    }

    fn take_list(&mut self, draft: &Draft) {
        let mut listed: Vec<_> = draft.schools.iter().collect();
        listed.sort_by(|a, b| {
            (&a.name, &a.urn, &a.attributes).cmp(&(&b.name, &b.urn, &b.attributes))
        });
        let names: Vec<&str> = listed.iter().map(|line| line.name.as_str()).collect();
        let shared = |name: &str| names.iter().filter(|other| **other == name).count() > 1;
        let mut lines: Vec<&ListedSchool> = Vec::new();
        for line in listed {
            let repeats = |other: &&ListedSchool| {
                other.name == line.name
                    && (other.urn == line.urn || line.urn.is_empty() || other.urn.is_empty())
                    || (other.urn == line.urn
                        && !line.urn.is_empty()
                        && school_key(&other.name) == school_key(&line.name))
            };
            if lines.iter().any(repeats) {
                self.repeated.push(line.row);
            } else {
                lines.push(line);
            }
        }
        for line in &lines {
            // Two schools of one name are told apart by their number.
            let name = if shared(&line.name) && !line.urn.is_empty() {
                format!("{} ({})", line.name, line.urn)
            } else {
                line.name.clone()
            };
            self.schools.push(School {
                name,
                urn: line.urn.clone(),
                joined: line.joined,
                left: line.left,
                attributes: line.attributes.clone(),
            });
        }
        let school = |at: usize| Affiliation::School(at as u32);
        for (at, line) in lines.iter().enumerate() {
            self.claim(&line.urn, school(at));
            self.claim(&line.name, school(at));
        }
        for (at, line) in lines.iter().enumerate() {
            self.claim_key(&line.name, school(at));
        }
        // Other texts come after all names: a name always wins over another school's alias.
        let named: BTreeSet<String> = self.exact.keys().cloned().collect();
        let keyed: BTreeSet<String> = self.by_key.keys().cloned().collect();
        for (at, line) in lines.iter().enumerate() {
            for text in &line.also {
                if !named.contains(text) {
                    self.claim(text, school(at));
                }
                if !keyed.contains(&school_key(text)) {
                    self.claim_key(text, school(at));
                }
            }
        }
    }

    /// A text that two schools claim means neither.
    fn claim(&mut self, text: &str, school: Affiliation) {
        if !text.is_empty() {
            let slot = self.exact.entry(text.to_owned()).or_insert(school);
            if *slot != school {
                *slot = Affiliation::Unknown;
            }
        }
    }

    /// The same for the key of a text.
    fn claim_key(&mut self, text: &str, school: Affiliation) {
        let slot = self.by_key.entry(school_key(text)).or_insert(Some(school));
        if *slot != Some(school) {
            *slot = None;
        }
    }

    fn take_log(&mut self, wordings: &[Wording]) {
        let schools = wordings.iter().filter(|wording| !wording.is_outside);
        for (key, name) in commonest(schools) {
            let school = School {
                name: name.clone(),
                urn: String::new(),
                joined: None,
                left: None,
                attributes: BTreeMap::new(),
            };
            self.schools.push(school);
            self.by_key.insert(key, None);
        }
        self.schools.sort_by(|a, b| a.name.cmp(&b.name));
        for (at, school) in self.schools.iter().enumerate() {
            let affiliation = Affiliation::School(at as u32);
            self.exact.insert(school.name.clone(), affiliation);
            self.by_key.insert(school_key(&school.name), Some(affiliation));
        }
    }

    fn take_bodies(&mut self, wordings: &[Wording]) {
        let unknown = wordings.iter().filter(|w| self.find(&w.text) == Affiliation::Unknown);
        let mut bodies: Vec<(String, Body)> = Vec::new();
        let listed: Vec<SchoolName> =
            self.schools.iter().map(|school| SchoolName::of(&school.name)).collect();
        for (key, name) in commonest(unknown) {
            let same = || wordings.iter().filter(|wording| wording.key == key);
            let kind = same().map(|wording| wording.kind.clone()).max().unwrap_or_default();
            let perhaps = if kind.is_empty() { self.like(&listed, &name) } else { Vec::new() };
            let rows = same().map(|wording| wording.rows).sum();
            let row = same().map(|wording| wording.first).min().unwrap_or_default();
            bodies.push((key, Body { name, kind, perhaps, rows, row }));
        }
        bodies.sort_by(|a, b| a.1.name.cmp(&b.1.name));
        for (key, body) in bodies {
            let affiliation = Affiliation::Outside(self.bodies.len() as u32);
            self.exact.insert(body.name.clone(), affiliation);
            self.by_key.insert(key, Some(affiliation));
            self.bodies.push(body);
        }
    }

    /// Up to three schools that a name may mean, the likeliest first.
    fn like(&self, listed: &[SchoolName], name: &str) -> Vec<String> {
        let wanted = SchoolName::of(name);
        let like = |(school, other): (&School, &SchoolName)| {
            Some((Reverse(wanted.like(other)?.score), school.name.clone()))
        };
        let mut close: Vec<_> = self.schools.iter().zip(listed).filter_map(like).collect();
        close.sort();
        close.into_iter().take(3).map(|(_, name)| name).collect()
    }

    fn note_spellings(&mut self, wordings: &[Wording]) {
        for wording in wordings {
            let found = self.find(&wording.text);
            let into = self.name(found).to_owned();
            let is_number = match found {
                Affiliation::School(at) => self.schools[at as usize].urn == wording.text,
                _ => false,
            };
            if into != wording.text && !into.is_empty() && !is_number {
                let (spelling, rows, row) = (wording.text.clone(), wording.rows, wording.first);
                self.merges.push(Merge { what: "school", spelling, into, rows, row });
            }
        }
    }
}

/// A text that stands for a school or body in the log or on the people list.
#[derive(Debug)]
struct Wording {
    text: String,
    key: String,
    kind: String,
    is_outside: bool,
    rows: u32,
    first: RowId,
}

fn wordings(draft: &Draft) -> Vec<Wording> {
    let mut rows: BTreeMap<&str, (u32, &str, RowId)> = BTreeMap::new();
    for mentioned in &draft.mentions {
        let text = draft.texts.of(mentioned.mention.school);
        let kind = draft.texts.of(mentioned.mention.org_type);
        let entry = rows.entry(text).or_insert((0, "", mentioned.first));
        entry.0 += mentioned.rows;
        entry.1 = entry.1.max(kind);
        entry.2 = entry.2.min(mentioned.first);
    }
    rows.remove("");
    let wording = |(text, (rows, kind, first)): (&str, (u32, &str, RowId))| Wording {
        text: text.to_owned(),
        key: school_key(text),
        kind: kind.to_lowercase(),
        is_outside: !kind.is_empty() && !kind.eq_ignore_ascii_case("school"),
        rows,
        first,
    };
    rows.into_iter().map(wording).collect()
}

/// For each key the spelling that most rows use; the first in the alphabet among equals.
fn commonest<'w>(wordings: impl Iterator<Item = &'w Wording>) -> BTreeMap<String, String> {
    let mut best: BTreeMap<String, &Wording> = BTreeMap::new();
    for wording in wordings {
        let current = best.entry(wording.key.clone()).or_insert(wording);
        if wording.rows > current.rows {
            *current = wording;
        }
    }
    best.into_iter().map(|(key, wording)| (key, wording.text.clone())).collect()
}
