//! Names that are known before a cell is taken apart.

use std::collections::BTreeSet;

use crate::collect::cells::names::crowds::{is_group, is_open};
use crate::collect::draft::Draft;
use crate::collect::who::names::{is_nobody, person_key, school_key, tidy};
use crate::collect::who::numbers;
use crate::collect::who::proposals::proposal::What;

/// Names that are known from lists, aliases and cells that hold just one.
#[derive(Debug, Default)]
pub struct KnownNames {
    schools: BTreeSet<String>,
    people: BTreeSet<String>,
    /// People whose school a list says.
    placed: BTreeSet<String>,
    /// Authorities of listed and registered schools.
    authorities: BTreeSet<String>,
    /// Whether the school list says which phase schools are of.
    pub has_phases: bool,
}

impl KnownNames {
    /// What the lists read so far and the user's aliases name.
    #[must_use]
    pub fn listed(draft: &Draft) -> Self {
        let mut known = Self::default();
        for school in &draft.schools {
            known.add_school(&school.name);
            known.add_school(&school.urn);
            school.also.iter().for_each(|text| known.add_school(text));
            known.add_placed(&school.name, &school.la);
            known.has_phases |= school.attributes.get("phase").is_some_and(|text| !text.is_empty());
        }
        for one in &draft.facts.register {
            known.add_placed(&one.name, &one.la);
        }
        for (spelling, name) in &draft.aliases {
            for text in [spelling, name] {
                known.add_school(text);
                known.add_person(text);
            }
        }
        for answer in draft.answered.iter().filter(|answer| answer.same == Some(true)) {
            for text in [&answer.spelling, &answer.means] {
                match answer.what {
                    What::School => known.add_school(text),
                    What::Person => known.add_person(text),
                    What::Activity => {}
                }
            }
        }
        for person in &draft.people {
            let text = |number| draft.texts.of(number);
            known.add_person(text(person.mention.name));
            known.add_school(text(person.mention.school));
            if !is_nobody(text(person.mention.school)) {
                known.placed.insert(person_key(text(person.mention.name)));
            }
        }
        known
    }

    /// Takes the name of a school.
    pub fn add_school(&mut self, name: &str) {
        let name = &tidy(name);
        if !is_nobody(name) && !is_open(name) && !is_group(name) {
            self.schools.insert(school_key(name));
        }
    }

    /// Takes a school with its authority, as `St Mary's, Leeds` names it.
    pub fn add_placed(&mut self, name: &str, la: &str) {
        if !is_nobody(la) && !is_nobody(name) {
            self.schools.insert(school_key(&format!("{name} {la}")));
            self.authorities.insert(person_key(la));
        }
    }

    /// Whether a text is one school as a whole, whatever signs it holds: a known name, a LAESTAB, or the
    /// full name of a school and a place, which may be another school than the known one of that name.
    #[must_use]
    pub fn is_whole(&self, text: &str) -> bool {
        if self.has_school(text) || numbers::laestab(text).is_some() {
            return true;
        }
        let Some((name, place)) = text.rsplit_once(',') else { return false };
        let (name, place) = (tidy(name), tidy(place));
        self.has_school(&name)
            && !self.has_school(&place)
            && (self.authorities.contains(&person_key(&place))
                || (is_full_name(&name) && !is_full_name(&place) && !name.contains(',')))
    }

    /// Takes the name of a person.
    pub fn add_person(&mut self, name: &str) {
        if !is_nobody(&tidy(name)) {
            self.people.insert(person_key(&tidy(name)));
        }
    }

    /// Whether this is a known school.
    #[must_use]
    pub fn has_school(&self, name: &str) -> bool {
        self.schools.contains(&school_key(name))
    }

    /// Whether a text is the beginning of a known school's name: `Wharfside` of Wharfside Academy.
    #[must_use]
    pub fn begins_a_school(&self, text: &str) -> bool {
        const SHORTEST: usize = 4;
        if text.len() < SHORTEST || self.has_school(text) || self.person(text).is_some() {
            return false;
        }
        let start = format!("{} ", school_key(text));
        self.schools.range(start.clone()..).next().is_some_and(|key| key.starts_with(&start))
    }

    /// Whether the people list says where a person works.
    #[must_use]
    pub fn is_placed(&self, name: &str) -> bool {
        self.placed.contains(&person_key(name))
    }

    /// The known person whom a text names; `Nair, Priya` is Priya Nair.
    #[must_use]
    pub fn person(&self, text: &str) -> Option<String> {
        let text = tidy(text);
        if self.people.contains(&person_key(&text)) {
            return Some(text);
        }
        reversed(&text).filter(|name| self.people.contains(&person_key(name)))
    }
}

/// Whether a text is worded as the whole name of a school, and not as the short form that people use.
fn is_full_name(text: &str) -> bool {
    const LAST: [&str; 8] =
        ["school", "academy", "primary", "college", "infants", "juniors", "infant", "junior"];
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.contains(' ') && LAST.iter().any(|word| last.eq_ignore_ascii_case(word))
}

/// `Priya Nair` from `Nair, Priya`.
#[must_use]
pub fn reversed(text: &str) -> Option<String> {
    let (last, first) = text.split_once(',')?;
    let (last, first) = (tidy(last), tidy(first));
    let whole = !last.is_empty() && !first.is_empty() && !first.contains(',');
    whole.then(|| format!("{first} {last}"))
}
