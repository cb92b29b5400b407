//! The texts that stand for schools and bodies in the data, and which of them are one.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::draft::Draft;
use crate::collect::places::RowId;
use crate::collect::records::By;
use crate::collect::who::authorities::name_and_place;
use crate::collect::who::names::school_key;
use crate::collect::who::numbers;
use crate::collect::who::register::{Found, Register, Scope};

/// A text that stands for a school or body in the log or on the people list.
#[derive(Debug, Clone)]
pub struct Wording {
    /// As written.
    pub text: String,
    /// What kind of body it is, if a row says so.
    pub kind: String,
    /// A kind says that it is no school.
    pub is_outside: bool,
    /// How many rows use it.
    pub rows: u32,
    /// The first row that does.
    pub first: RowId,
}

/// Every wording once.
#[must_use]
pub fn wordings(draft: &Draft) -> Vec<Wording> {
    let mut rows: BTreeMap<&str, (u32, &str, RowId)> = BTreeMap::new();
    for mentioned in &draft.mentions {
        let text = draft.texts.of(mentioned.mention.school);
        let kind = draft.texts.of(mentioned.mention.org_type);
        let entry = rows.entry(text).or_insert((0, "", mentioned.first));
        entry.0 = draft.school_rows.of(mentioned.mention.school);
        entry.1 = entry.1.max(kind);
        entry.2 = entry.2.min(mentioned.first);
    }
    rows.remove("");
    let wording = |(text, (rows, kind, first)): (&str, (u32, &str, RowId))| Wording {
        text: text.to_owned(),
        kind: kind.to_lowercase(),
        is_outside: !kind.is_empty() && !kind.eq_ignore_ascii_case("school"),
        rows,
        first,
    };
    rows.into_iter().map(wording).collect()
}

/// What one school or body goes by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Its newest official number.
    Number(u32),
    /// The key of its name.
    Key(String),
}

/// Wordings that are one school or body.
#[derive(Debug)]
pub struct Group {
    /// What it goes by.
    pub who: Who,
    /// Its name: the register's, else the wording that most rows use.
    pub name: String,
    /// What the register calls it, where another school is called so too.
    pub called: String,
    /// Its wordings, with what leads from each to the name.
    pub texts: Vec<(String, By)>,
    /// What kind of body it is, if a row says so.
    pub kind: String,
    /// How many rows name it.
    pub rows: u32,
    /// The first row that does.
    pub first: RowId,
}

/// Wordings put together: by official number, by name within the register's scope, by spelling.
#[must_use]
pub fn groups<'w>(
    wordings: impl Iterator<Item = &'w Wording>,
    register: &Register,
    scope: &Scope,
) -> Vec<Group> {
    let mut members: BTreeMap<Who, Vec<(&Wording, By)>> = BTreeMap::new();
    for wording in wordings {
        let (who, by) = identify(&wording.text, register, scope);
        members.entry(who).or_default().push((wording, by));
    }
    members.into_iter().map(|(who, members)| group(who, &members, register)).collect()
}

/// What a text goes by, and what says so.
fn identify(text: &str, register: &Register, scope: &Scope) -> (Who, By) {
    if let Some(found) = register.number(text) {
        return (Who::Number(found.id), found.by);
    }
    if let Some(laestab) = numbers::laestab(text) {
        return (Who::Key(laestab), By::Laestab);
    }
    let found = register.named(text, "", scope).or_else(|| named_apart(text, register, scope));
    match found {
        Some(found) => (Who::Number(found.id), found.by),
        None => (Who::Key(school_key(text)), By::SameName),
    }
}

/// The school of a name that an authority or its own number stands beside: `St Mary's, Northmoor`.
fn named_apart(text: &str, register: &Register, scope: &Scope) -> Option<Found> {
    if let Some((name, number)) = numbers::beside_a_name(text) {
        let found = register.number(number)?;
        let is_so = |(other, _): &(&str, By)| school_key(other) == school_key(&name);
        return register.names(found.id).iter().any(is_so).then_some(found);
    }
    let (name, place) = name_and_place(text)?;
    register.named(name, place, scope)
}

fn group(who: Who, members: &[(&Wording, By)], register: &Register) -> Group {
    let known = match &who {
        Who::Number(number) => register.name(*number).map(str::to_owned),
        Who::Key(_) => None,
    };
    // A name is worth more than a number; then what most rows use, then the alphabet.
    let rank = |wording: &Wording| {
        let is_number =
            numbers::urn(&wording.text).is_some() || numbers::laestab(&wording.text).is_some();
        let newest = matches!(who, Who::Number(n) if numbers::urn(&wording.text) == Some(n));
        (is_number, !newest && is_number, std::cmp::Reverse(wording.rows), wording.text.clone())
    };
    let best = members.iter().map(|(wording, _)| *wording).min_by_key(|wording| rank(wording));
    let mut texts = members.iter().map(|(wording, _)| wording.text.as_str());
    let known = known.or_else(|| texts.find_map(|text| register.called(text)).map(str::to_owned));
    let written = best.map(|wording| wording.text.clone()).unwrap_or_default();
    Group {
        who,
        name: known.unwrap_or(written),
        called: String::new(),
        texts: members.iter().map(|(wording, by)| (wording.text.clone(), *by)).collect(),
        kind: members.iter().map(|(wording, _)| wording.kind.clone()).max().unwrap_or_default(),
        rows: members.iter().map(|(wording, _)| wording.rows).sum(),
        first: members.iter().map(|(wording, _)| wording.first).min().unwrap_or_default(),
    }
}

/// The official numbers that the wordings use.
#[must_use]
pub fn used_numbers(wordings: &[Wording], register: &Register) -> BTreeSet<u32> {
    wordings.iter().filter_map(|wording| register.number(&wording.text)).map(|f| f.id).collect()
}
