//! Official numbers in a column beside the names of schools: the number says which school is meant.
//!
//! Two schools share a name more easily than a number, and one is written in many ways. So a number that
//! the list or a register knows counts, and one that nobody knows keeps apart what it numbers otherwise.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, By, Merge};
use crate::collect::who::names::school_key;
use crate::collect::who::numbers::{self, official};
use crate::collect::who::proposals::school_names::SchoolName;
use crate::collect::who::school_book::SchoolBook;

/// A name with the number beside it, and the rows that have both.
type Pairs = BTreeMap<(Text, Text), (u32, RowId)>;

/// A name that stands beside a number, which counts.
#[derive(Debug)]
pub struct Numbered {
    name: String,
    number: String,
    rows: u32,
    first: RowId,
}

/// Puts the number in the place of the name wherever the number decides; returns where it did.
pub fn apply(draft: &mut Draft) -> Vec<Numbered> {
    let pairs = pairs(draft);
    if pairs.is_empty() {
        return Vec::new();
    }
    let numbers_of = numbers_of(draft, &pairs);
    let is_of_schools = are_of_schools(&pairs, &numbers_of);
    if !is_of_schools {
        note_unused(draft, &pairs);
    }
    let mut into: BTreeMap<(Text, Text), Text> = BTreeMap::new();
    let mut numbered = Vec::new();
    let mut unofficial: Vec<(RowId, String)> = Vec::new();
    // Without a list every number that is one counts; with a list its own names and numbers come first.
    let book = draft.known.school_list.then(|| SchoolBook::settle(draft));
    for (&(name, number), &(rows, first)) in pairs.iter().filter(|_| is_of_schools) {
        let (written, beside) = (draft.texts.of(name), draft.texts.of(number));
        if counts(written, beside, book.as_ref(), &numbers_of) {
            into.insert((name, number), number);
            let (name, number) = (written.to_owned(), beside.to_owned());
            numbered.push(Numbered { name, number, rows, first });
        } else if official(beside).is_none() && !written.is_empty() {
            unofficial.push((first, beside.to_owned()));
        }
    }
    unofficial.sort();
    if let Some((first, text)) = unofficial.first() {
        let what = match unofficial.len() {
            1 => format!("`{text}` is no official number of a school; the name beside it counts"),
            more => format!(
                "`{text}` and what {} other schools stand beside is no official number; their names count",
                more - 1
            ),
        };
        let fix = "write the URN or the DfE number, or leave the cell blank";
        let fault = RowFault::new(codes::NO_SCHOOL_NUMBER, what, text, fix);
        draft.note(*first, None, Outcome::Noted, fault);
    }
    draft.facts.called = called(&numbered, book.as_ref());
    if is_of_schools {
        take_along(draft, &numbers_of, book.as_ref(), &mut into);
    }
    write(draft, &into);
    numbered
}

/// Every name with a number beside it. What names no school but its number is among them.
fn pairs(draft: &Draft) -> Pairs {
    let mut pairs = Pairs::new();
    for mentioned in &draft.mentions {
        let mention = mentioned.mention;
        if mention.number != Texts::EMPTY {
            let pair = pairs.entry((mention.school, mention.number));
            let (rows, first) = pair.or_insert((0, mentioned.first));
            (*rows, *first) = (*rows + mentioned.rows, (*first).min(mentioned.first));
        }
    }
    pairs
}

/// The official numbers beside each name, by its key, with one text of each.
fn numbers_of(draft: &Draft, pairs: &Pairs) -> BTreeMap<String, BTreeMap<String, Text>> {
    let mut of: BTreeMap<String, BTreeMap<String, Text>> = BTreeMap::new();
    for &(name, number) in pairs.keys() {
        let Some(known) = official(draft.texts.of(number)) else { continue };
        if name != Texts::EMPTY {
            let of_name = of.entry(school_key(draft.texts.of(name))).or_default();
            of_name.entry(known).or_insert(number);
        }
    }
    of
}

/// Whether the numbers are those of schools, and not of events or rows: most names would then have
/// several, each row its own, or most numbers several names.
fn are_of_schools(pairs: &Pairs, numbers_of: &BTreeMap<String, BTreeMap<String, Text>>) -> bool {
    let several = numbers_of.values().filter(|numbers| numbers.len() > 1).count();
    let mut names: BTreeMap<&str, u32> = BTreeMap::new();
    for number in numbers_of.values().flat_map(BTreeMap::keys) {
        *names.entry(number).or_default() += 1;
    }
    let rows: u32 = pairs.values().map(|(rows, _)| rows).sum();
    let is_of_rows = rows > 2 && names.len() == rows as usize;
    let crossed = names.values().filter(|names| **names > 1).count();
    let is_of_events = crossed * 2 > names.len();
    let are_many = several > 2 && several * 2 > numbers_of.len();
    several == 0 || !(is_of_rows || is_of_events || are_many)
}

fn note_unused(draft: &mut Draft, pairs: &Pairs) {
    let Some(first) = pairs.values().map(|(_, first)| *first).min() else { return };
    let what = "schools stand beside several numbers, and nearly every row or event has one of its own, so they do not seem to be the schools'; they are not used";
    let fix = "nothing, if they number something else; else write each school's URN or DfE number";
    let fault = RowFault::new(codes::NO_SCHOOL_NUMBER, what, "", fix);
    draft.note(first, None, Outcome::Noted, fault);
}

/// Whether the number beside a name says which school it is, rather than the name.
fn counts(
    name: &str,
    number: &str,
    book: Option<&SchoolBook>,
    numbers_of: &BTreeMap<String, BTreeMap<String, Text>>,
) -> bool {
    if name.is_empty() {
        return true;
    }
    // The name is a number itself: one kind beside the other.
    if official(name).is_some() {
        return false;
    }
    let known = official(number);
    let Some(book) = book else { return known.is_some() };
    match (book.find(number), book.find(name)) {
        (Affiliation::School(meant), named) => named != Affiliation::School(meant),
        (_, Affiliation::School(named)) => known.is_some_and(|known| {
            let several = numbers_of.get(&school_key(name)).is_some_and(|of| of.len() > 1);
            several || book.has_such(named, &known)
        }),
        _ => known.is_some(),
    }
}

/// What rows call the school of each number: as most of them do.
fn called(numbered: &[Numbered], book: Option<&SchoolBook>) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, BTreeMap<&str, u32>> = BTreeMap::new();
    for one in numbered.iter().filter(|one| !one.name.is_empty()) {
        if let Some(known) = official(&one.number) {
            *names.entry(known).or_default().entry(&one.name).or_default() += one.rows;
        }
    }
    let mut best: BTreeMap<String, String> = BTreeMap::new();
    for (number, names) in names {
        let most = names.into_iter().max_by_key(|(name, rows)| (*rows, std::cmp::Reverse(*name)));
        let Some((name, _)) = most else { continue };
        // What the list calls another school keeps its number.
        let is_taken = book.is_some_and(|book| matches!(book.find(name), Affiliation::School(_)));
        let name = if is_taken { format!("{name} ({number})") } else { name.to_owned() };
        best.insert(number, name);
    }
    best
}

/// A name without a number is the school that has the same name and a number in other rows.
fn take_along(
    draft: &mut Draft,
    numbers_of: &BTreeMap<String, BTreeMap<String, Text>>,
    book: Option<&SchoolBook>,
    into: &mut BTreeMap<(Text, Text), Text>,
) {
    let numbered: BTreeSet<Text> = into.keys().map(|(_, number)| *number).collect();
    let mut several: BTreeMap<Text, RowId> = BTreeMap::new();
    for mentioned in &draft.mentions {
        let mention = mentioned.mention;
        if mention.school == Texts::EMPTY || mention.number != Texts::EMPTY {
            continue;
        }
        let name = draft.texts.of(mention.school);
        if book.is_some_and(|book| matches!(book.find(name), Affiliation::School(_))) {
            continue;
        }
        let Some(of) = numbers_of.get(&school_key(name)) else { continue };
        match of.values().copied().collect::<Vec<Text>>().as_slice() {
            [only] if numbered.contains(only) => {
                into.insert((mention.school, Texts::EMPTY), *only);
            }
            [_, _, ..] if book.is_none() => {
                let first = several.entry(mention.school).or_insert(mentioned.first);
                *first = (*first).min(mentioned.first);
            }
            _ => {}
        }
    }
    for (name, first) in several {
        let name = draft.texts.of(name).to_owned();
        let of = numbers_of.get(&school_key(&name)).map(|of| of.keys().cloned().collect());
        let of: Vec<String> = of.unwrap_or_default();
        let what = format!(
            "`{name}` stands without a number, and beside {} elsewhere; it counts as another school",
            of.join(" and ")
        );
        let fix = "fill in the number in these rows too";
        let fault = RowFault::new(codes::NUMBER_LEFT_OUT, what, &name, fix);
        draft.note(first, None, Outcome::Noted, fault);
    }
}

/// Writes the texts that count.
fn write(draft: &mut Draft, into: &BTreeMap<(Text, Text), Text>) {
    let mut moved: BTreeMap<(Text, Text), u32> = BTreeMap::new();
    for mentioned in &mut draft.mentions {
        let mention = &mut mentioned.mention;
        if let Some(&text) = into.get(&(mention.school, mention.number)) {
            *moved.entry((mention.school, text)).or_default() += mentioned.rows;
            mention.school = text;
        }
        mention.number = Texts::EMPTY;
    }
    for ((from, text), rows) in moved {
        let rows = if from == Texts::EMPTY { rows } else { rows.min(draft.school_rows.of(from)) };
        draft.school_rows.pass_some(from, text, rows);
    }
    for person in &mut draft.people {
        let mention = &mut person.mention;
        if let Some(&text) = into.get(&(mention.school, mention.number)) {
            mention.school = text;
        }
        mention.number = Texts::EMPTY;
    }
}

/// Says which names were read as another one by the number beside them, and where the two contradict
/// each other.
pub fn tell(draft: &mut Draft, schools: &SchoolBook, numbered: Vec<Numbered>) {
    for Numbered { name, number, rows, first } in numbered {
        let meant = schools.find(&number);
        let into = schools.name(meant).to_owned();
        let plain = school_key(&name);
        let is_called_so = || {
            let called =
                numbers::beside_a_name(&into).map_or_else(|| into.clone(), |(name, _)| name);
            school_key(&called) == plain
        };
        if name.is_empty() || into.is_empty() {
            continue;
        }
        let alike = || SchoolName::of(&name).like(&SchoolName::of(&into)).is_some();
        let is_other = match schools.find(&name) {
            Affiliation::Unknown => !is_called_so() && !alike(),
            other => other != meant,
        };
        if is_other {
            let why = if is_called_so() {
                format!("and `{}` has another number", schools.name(schools.find(&name)))
            } else {
                format!("which is the number of `{into}`")
            };
            let what = format!("`{name}` stands beside {number}, {why}; the number counts");
            let fix = "correct the number or the name";
            let fault = RowFault::new(codes::NUMBER_CONTRADICTS, what, &name, fix);
            draft.note(first, None, Outcome::Noted, fault);
        }
        if is_called_so() {
            continue;
        }
        let by = if numbers::is_urn_like(&number) { By::Urn } else { By::Laestab };
        draft.aliased.push(Merge { what: "school", spelling: name, into, by, rows, row: first });
    }
}
