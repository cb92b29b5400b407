//! From the user's answers to what each spelling means in the end, or why they contradict each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::places::{Places, RowId};
use crate::collect::who::aliases::row::{AliasRow, Key};
use crate::collect::who::proposals::proposal::What;

/// What a spelling means in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// The name.
    pub name: String,
    /// Where that person works.
    pub school: String,
    /// The rows of the list that say so.
    pub rows: Vec<u32>,
}

/// Every spelling that the user says is another name's.
pub type Meanings = BTreeMap<Key, Meant>;

/// Follows every `yes` to the name at its end: where A is B and B is C, both are C. It is an error if
/// they run in a circle, end in two names, or join what another row says is not the same. Schools come
/// first: what is said of somebody at a school holds under each of its spellings.
pub fn follow(answers: &[AliasRow], places: &Places) -> Result<Meanings, Error> {
    let (schools, others): (Vec<_>, Vec<_>) =
        answers.iter().cloned().partition(|row| row.what == What::School);
    let mut meanings = follow_all(&schools, places)?;
    let others: Vec<AliasRow> = others.into_iter().map(|row| at_school(row, &meanings)).collect();
    meanings.extend(follow_all(&others, places)?);
    Ok(meanings)
}

/// A row about somebody with the schools as they are meant.
fn at_school(row: AliasRow, meanings: &Meanings) -> AliasRow {
    let meant = |school: &str| match meanings.get(&Key::of(What::School, school, "")) {
        Some(meant) if !school.is_empty() => meant.name.clone(),
        _ => school.to_owned(),
    };
    match row.what {
        What::Person => {
            AliasRow { school: meant(&row.school), means_school: meant(&row.means_school), ..row }
        }
        What::School | What::Activity => row,
    }
}

/// The rows that say nothing more once the schools are joined: somebody at one spelling of a school is
/// the one of that name at another.
#[must_use]
pub fn void(answers: &[AliasRow], meanings: &Meanings) -> BTreeSet<RowId> {
    let is_void = |row: &&AliasRow| {
        let told = at_school((*row).clone(), meanings);
        row.key() != row.target() && told.key() == told.target()
    };
    answers.iter().filter(is_void).map(|row| row.row).collect()
}

fn follow_all(answers: &[AliasRow], places: &Places) -> Result<Meanings, Error> {
    let mut next: BTreeMap<Key, Vec<&AliasRow>> = BTreeMap::new();
    let mut answers: Vec<&AliasRow> = answers.iter().collect();
    answers.sort_by_key(|row| (&row.spelling, &row.school, &row.means, &row.means_school, row.row));
    let joined = answers.iter().filter(|row| row.same == Some(true) && row.key() != row.target());
    for row in joined {
        next.entry(row.key()).or_default().push(row);
    }
    let mut meanings = Meanings::new();
    for (key, rows) in &next {
        let own: Vec<u32> = rows.iter().map(|row| row.row).collect();
        let ends = ends(key, &next);
        let told = || rows.iter().map(|row| format!("`{}`", row.means)).collect::<Vec<_>>();
        let last = rows.iter().max_by_key(|row| row.row);
        let wrong = |what: String, plain: &'static str| {
            let fix = "answer no in all of these rows but one, or leave them blank";
            let place = places.of(last.map_or(0, |row| row.row));
            Error::data(what, fix).coded(codes::CONTRADICTION).plainly(plain).at(place)
        };
        let spelling = last.map_or("", |row| row.spelling.as_str());
        let Ends::At(ends) = ends else {
            let told = told().join(", ");
            let what = format!("`{spelling}` and {told} are each said to mean the other");
            return Err(wrong(what, "aliases run in a circle"));
        };
        let [(name, school)] = ends.as_slice() else {
            let told: BTreeSet<String> = told().into_iter().collect();
            let told = told.into_iter().collect::<Vec<_>>().join(" and ");
            let what = format!("`{spelling}` is said to mean {told}, which are not the same");
            return Err(wrong(what, "a spelling is said to mean two names"));
        };
        let (name, school) = (name.clone(), school.clone());
        meanings.insert(key.clone(), Meant { name, school, rows: own });
    }
    for row in answers.iter().filter(|row| row.same == Some(false)) {
        let end = |key: Key| match meanings.get(&key) {
            Some(meant) => Key::of(row.what, &meant.name, &meant.school),
            None => key,
        };
        if end(row.key()) == end(row.target()) && row.key() != row.target() {
            let what = format!(
                "`{}` and `{}` are said not to be the same, and other rows join them",
                row.spelling, row.means
            );
            let fix = "change this answer or the others";
            let error = Error::data(what, fix)
                .coded(codes::CONTRADICTION)
                .plainly("aliases contradict each other");
            return Err(error.at(places.of(row.row)));
        }
    }
    Ok(meanings)
}

enum Ends {
    Circle,
    /// Names and schools, each once by key.
    At(Vec<(String, String)>),
}

fn ends(start: &Key, next: &BTreeMap<Key, Vec<&AliasRow>>) -> Ends {
    let mut seen: BTreeSet<Key> = BTreeSet::new();
    let mut open: Vec<Key> = vec![start.clone()];
    let mut found: BTreeMap<Key, (String, String)> = BTreeMap::new();
    while let Some(key) = open.pop() {
        for row in next.get(&key).into_iter().flatten() {
            let target = row.target();
            if target == *start {
                return Ends::Circle;
            }
            if !next.contains_key(&target) {
                let told = (row.means.clone(), row.means_school.clone());
                let known = found.entry(target).or_insert_with(|| told.clone());
                *known = told.min(known.clone());
            } else if seen.insert(target.clone()) {
                open.push(target);
            }
        }
    }
    // Nothing but a circle further on: the circle's own spellings are told as such.
    if found.is_empty() { Ends::Circle } else { Ends::At(found.into_values().collect()) }
}
