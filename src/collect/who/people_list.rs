//! Several lines of the people list about one person: each says what it says, and where they differ it is told.

use std::collections::BTreeMap;

use crate::collect::draft::ListedPerson;
use crate::collect::records::Affiliation;
use crate::collect::who::names::person_key;
use crate::collect::who::school_book::SchoolBook;

/// What the lines say in their columns: the first that says anything counts.
#[must_use]
pub fn attributes(lines: &[&ListedPerson]) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for (column, text) in lines.iter().flat_map(|line| &line.attributes) {
        let known = all.entry(column.clone()).or_default();
        if known.is_empty() {
            known.clone_from(text);
        }
    }
    all
}

/// Where a further line says something else than the first. Two wordings of one school are the same.
#[must_use]
pub fn differ(first: &ListedPerson, other: &ListedPerson, schools: &SchoolBook) -> Vec<String> {
    let is_same_school = |own: &str, theirs: &str| {
        let place = schools.find(own);
        place != Affiliation::Unknown && place == schools.find(theirs)
    };
    let mut differ = Vec::new();
    for (column, theirs) in other.attributes.iter().filter(|(_, text)| !text.is_empty()) {
        let own = first.attributes.get(column).map_or("", String::as_str);
        let is_same = || {
            person_key(own) == person_key(theirs)
                || is_same_school(own, theirs)
                || (first.leaves.is_some()
                    && first.leaves == other.leaves
                    && is_same_day(own, theirs))
        };
        if !own.is_empty() && !is_same() {
            differ.push(format!("{column} `{own}` or `{theirs}`"));
        }
    }
    differ
}

/// Whether two wordings of a day hold the same numbers: `2026-08-31` and `31/08/2026`.
fn is_same_day(own: &str, theirs: &str) -> bool {
    let numbers = |text: &str| {
        let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        let mut numbers: Vec<u32> = parts.filter_map(|part| part.parse().ok()).collect();
        numbers.sort_unstable();
        numbers
    };
    numbers(own).len() == 3 && numbers(own) == numbers(theirs)
}
