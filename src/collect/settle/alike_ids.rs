//! One identifier written in two ways: `0047` and, as a spreadsheet leaves it, `47` or `47.0`; `P12` and `p12`.
//!
//! They are one where nobody's name speaks against it. Two names beside them are two people.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::words::counted;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::who::names::{person_key, school_key};
use crate::collect::who::proposals::person_names::PersonName;

/// An identifier as written.
#[derive(Debug, Default)]
struct Written {
    schools: BTreeSet<String>,
    names: BTreeSet<String>,
    is_listed: bool,
    rows: u32,
    first: RowId,
}

/// By how they are written plainly, identifiers that are written so in several ways.
type Alike = BTreeMap<String, BTreeMap<Text, Written>>;

/// Reads identifiers that differ in nothing but how they are written as one.
pub fn join(draft: &mut Draft) {
    let mut into: BTreeMap<Text, Text> = BTreeMap::new();
    let mut rows = BTreeSet::new();
    for written in alike(draft).values().filter(|written| written.len() > 1 && agree(written)) {
        let best = written.iter().max_by_key(|(text, one)| {
            (one.is_listed, one.rows, std::cmp::Reverse(draft.texts.of(**text)))
        });
        let Some((&best, _)) = best else { continue };
        rows.extend(written.values().map(|one| one.first).max());
        into.extend(written.keys().filter(|text| **text != best).map(|text| (*text, best)));
    }
    let as_names = written_as_names(draft, &mut rows);
    if into.is_empty() && as_names.is_empty() {
        return;
    }
    tell(draft, &into, &as_names, &rows);
    let mentions = draft.mentions.iter_mut().map(|mentioned| &mut mentioned.mention);
    for mention in mentions.chain(draft.people.iter_mut().map(|line| &mut line.mention)) {
        mention.id = into.get(&mention.id).copied().unwrap_or(mention.id);
        if mention.id == Texts::EMPTY && is_somebody(mention) {
            mention.name = as_names.get(&mention.name).copied().unwrap_or(mention.name);
        }
    }
}

fn is_somebody(mention: &Mention) -> bool {
    mention.kind != MentionKind::School
}

/// Every identifier, with the names beside it.
fn alike(draft: &Draft) -> Alike {
    let mentioned = draft.mentions.iter().map(|one| (one.mention, one.rows, one.first, false));
    let listed = draft.people.iter().map(|line| (line.mention, 1, line.row, true));
    let mut alike = Alike::new();
    for (mention, rows, first, is_listed) in mentioned.chain(listed) {
        if mention.id == Texts::EMPTY {
            continue;
        }
        let known = alike.entry(plainly(draft.texts.of(mention.id))).or_default();
        let one = known.entry(mention.id).or_insert(Written { first, ..Written::default() });
        (one.rows, one.first) = (one.rows + rows, one.first.min(first));
        one.is_listed |= is_listed;
        if mention.school != Texts::EMPTY {
            one.schools.insert(school_key(draft.texts.of(mention.school)));
        }
        if mention.name != Texts::EMPTY {
            one.names.insert(draft.texts.of(mention.name).to_owned());
        }
    }
    alike
}

/// Whether somebody's name stands beside each of them. One that has no name beside it agrees with one other.
fn agree(written: &BTreeMap<Text, Written>) -> bool {
    // Each school may number its own staff.
    let is_elsewhere = |one: &Written, other: &Written| {
        !one.schools.is_empty()
            && !other.schools.is_empty()
            && one.schools.is_disjoint(&other.schools)
    };
    let all: Vec<&Written> = written.values().collect();
    if all.iter().any(|one| all.iter().any(|other| is_elsewhere(one, other))) {
        return false;
    }
    let mut named = written.values().filter(|one| !one.names.is_empty());
    let Some(first) = named.next() else { return false };
    let is_like = |name: &String, other: &String| {
        person_key(name) == person_key(other)
            || PersonName::of(name).like(&PersonName::of(other)).is_some()
    };
    let are_like = |other: &Written| {
        first.names.iter().any(|name| other.names.iter().any(|other| is_like(name, other)))
    };
    let nameless = written.values().filter(|one| one.names.is_empty()).count();
    named.all(are_like) && (nameless == 0 || written.len() == 2)
}

/// Numbers of the people list that rows write otherwise in the place of a name.
fn written_as_names(draft: &Draft, rows: &mut BTreeSet<RowId>) -> BTreeMap<Text, Text> {
    let mut listed: BTreeMap<String, BTreeSet<Text>> = BTreeMap::new();
    for line in draft.people.iter().filter(|line| line.mention.id != Texts::EMPTY) {
        let plain = plainly(draft.texts.of(line.mention.id));
        if is_number(&plain) {
            listed.entry(plain).or_default().insert(line.mention.id);
        }
    }
    let mut into = BTreeMap::new();
    if listed.is_empty() {
        return into;
    }
    for mentioned in &draft.mentions {
        let Mention { id, name, .. } = mentioned.mention;
        if id != Texts::EMPTY || name == Texts::EMPTY || !is_somebody(&mentioned.mention) {
            continue;
        }
        let text = draft.texts.of(name);
        if !text.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let Some(ids) = listed.get(&plainly(text)) else { continue };
        if let Some(&only) = ids.first().filter(|only| ids.len() == 1 && **only != name) {
            into.insert(name, only);
            rows.insert(mentioned.first);
        }
    }
    into
}

fn is_number(plain: &str) -> bool {
    !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number without its leading zeros and without the `.0` of a spreadsheet; letters in lower case.
fn plainly(text: &str) -> String {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    if !is_number(whole) {
        return person_key(text);
    }
    match whole.trim_start_matches('0') {
        "" => "0".to_owned(),
        digits => digits.to_owned(),
    }
}

fn tell(
    draft: &mut Draft,
    into: &BTreeMap<Text, Text>,
    as_names: &BTreeMap<Text, Text>,
    rows: &BTreeSet<RowId>,
) {
    let pairs: BTreeSet<(&str, &str)> = into
        .iter()
        .chain(as_names)
        .map(|(from, to)| (draft.texts.of(*from), draft.texts.of(*to)))
        .collect();
    let (Some(&(one, other)), Some(&row)) = (pairs.first(), rows.first()) else { return };
    let what = format!(
        "{} written in two ways, such as `{one}` and `{other}`, and read as one",
        counted(pairs.len() as u32, "identifier of a person is", "identifiers of people are")
    );
    let text = one.to_owned();
    let fix = "nothing, if they are the same; else give each person a number of their own";
    let fault = RowFault::new(codes::ID_IN_TWO_WAYS, what, &text, fix);
    draft.note(row, None, Outcome::Noted, fault);
}
