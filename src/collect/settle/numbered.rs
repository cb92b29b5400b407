//! Event numbers that stand in several files on one day: one activity, or two files that each number
//! their own rows from 1 on. The same of activities without numbers that are called alike.
//!
//! They are one where host and type do not differ and somebody, or the title, is the same in both. Else
//! they are two if the files' other common numbers stand on different days as often as on the same one;
//! and if nothing tells, it is asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::calendar::{Date, long_date};
use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, DraftActivity};
use crate::collect::places::RowId;
use crate::collect::records::Affiliation;
use crate::collect::who::people_book::PeopleBook;

/// An activity of a file that may go on in another one.
#[derive(Debug, Clone, Copy)]
struct Numbered {
    /// Its number; or type, title and initiative.
    key: [Text; 3],
    date: Option<Date>,
    file: usize,
    activity: u32,
    by: Tells,
}

/// What tells an activity from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tells {
    Number,
    Words,
}

/// Two files, the earlier first.
type Files = (usize, usize);

/// Joins what is one activity in several files; `joined` says where the rows of each go. The error is
/// what only the user can say.
pub fn join(draft: &mut Draft, joined: &mut [u32], people: &PeopleBook) -> Option<Error> {
    let all = in_files(draft);
    let shared: Vec<&[Numbered]> = all
        .chunk_by(|a, b| (a.by, a.key, a.date) == (b.by, b.key, b.date))
        .filter(|group| group.len() > 1)
        .collect();
    if shared.is_empty() {
        return None;
    }
    let mut parties = Party::of(draft, people, &shared);
    let own = number_themselves(&all, &shared);
    let (mut apart, mut open) = (BTreeMap::<Files, Vec<Text>>::new(), Vec::new());
    for group in shared {
        let mut heads: Vec<Numbered> = Vec::new();
        for &one in group {
            let Some(party) = parties.remove(&one.activity) else { continue };
            let same = heads.iter().find(|head| {
                let known = parties.get(&head.activity);
                one.is_titled() || known.is_some_and(|known| known.is_same(&party))
            });
            if let Some(head) = same {
                joined[one.activity as usize] = head.activity;
                move_wordings(draft, one.activity, head.activity);
                parties.entry(head.activity).or_default().extend(party);
                continue;
            }
            for head in &heads {
                let files = (head.file, one.file);
                if one.by == Tells::Number && own.contains(&files) {
                    apart.entry(files).or_default().push(one.key[0]);
                } else {
                    open.push((one, files, party.row));
                }
            }
            parties.insert(one.activity, party);
            heads.push(one);
        }
    }
    for (files, ids) in apart {
        note(draft, files, &ids);
    }
    ask(draft, &open)
}

impl Numbered {
    /// Whether a title or an initiative tells it, which other activities of the day do not have.
    fn is_titled(&self) -> bool {
        self.by == Tells::Words && self.key[1..].iter().any(|text| *text != Texts::EMPTY)
    }
}

/// Every such activity by number or words and day, the earlier files first.
fn in_files(draft: &mut Draft) -> Vec<Numbered> {
    let alike = std::mem::take(&mut draft.alike);
    if draft.logs() < 2 {
        return Vec::new();
    }
    let starts = &draft.file_starts;
    let one = |activity: u32, key: [Text; 3], by: Tells| {
        let file = starts.partition_point(|start| *start <= activity);
        Numbered { key, date: draft.activities[activity as usize].date, file, activity, by }
    };
    let numbered = (0_u32..).zip(&draft.activities).filter(|(_, known)| known.id != Texts::EMPTY);
    let by_number = |(activity, known): (u32, &DraftActivity)| {
        one(activity, [known.id, Texts::EMPTY, Texts::EMPTY], Tells::Number)
    };
    let mut all: Vec<Numbered> = numbered.map(by_number).collect();
    all.extend(alike.into_iter().map(|(activity, key)| one(activity, key, Tells::Words)));
    all.sort_unstable_by_key(|one| (one.by, one.key, one.date, one.activity));
    all
}

/// Pairs of files whose common numbers stand on different days at least as often as on the same one.
fn number_themselves(all: &[Numbered], shared: &[&[Numbered]]) -> BTreeSet<Files> {
    let pairs = |group: &[Numbered]| -> BTreeSet<Files> {
        let files: BTreeSet<usize> = group.iter().map(|one| one.file).collect();
        let later = |a: usize| files.range(a + 1..).map(move |b| (a, *b)).collect::<Vec<_>>();
        files.iter().flat_map(|a| later(*a)).collect()
    };
    // Above zero: more numbers on the same day than on different ones.
    let mut balance: BTreeMap<Files, i64> =
        shared.iter().flat_map(|group| pairs(group)).map(|files| (files, 0)).collect();
    let numbers = all.partition_point(|one| one.by == Tells::Number);
    for group in all[..numbers].chunk_by(|a, b| a.key == b.key) {
        for files in pairs(group) {
            let Some(sum) = balance.get_mut(&files) else { continue };
            let days = |file: usize| group.iter().filter(move |one| one.file == file);
            let on_one_day = days(files.0).any(|a| days(files.1).any(|b| a.date == b.date));
            *sum += if on_one_day { 1 } else { -1 };
        }
    }
    balance.into_iter().filter(|(_, sum)| *sum <= 0).map(|(files, _)| files).collect()
}

/// Puts what the rows of one activity call it with those of another.
pub fn move_wordings(draft: &mut Draft, from: u32, into: u32) {
    let worded = std::mem::take(&mut draft.activities[from as usize].worded);
    for (wording, rows) in worded.iter() {
        draft.activities[into as usize].worded.add(wording, rows);
    }
}

/// Who is in an activity, and what it is called.
#[derive(Debug, Default)]
struct Party {
    people: BTreeSet<u32>,
    places: BTreeSet<Affiliation>,
    hosts: BTreeSet<Affiliation>,
    kinds: BTreeSet<String>,
    titles: BTreeSet<String>,
    row: RowId,
}

impl Party {
    fn of(draft: &Draft, people: &PeopleBook, shared: &[&[Numbered]]) -> BTreeMap<u32, Self> {
        let mut parties: BTreeMap<u32, Self> = BTreeMap::new();
        for one in shared.iter().copied().flatten() {
            let mut party = Self { row: RowId::MAX, ..Self::default() };
            for (wording, _) in draft.activities[one.activity as usize].worded.iter() {
                let details = draft.wordings.of(wording);
                party.kinds.extend(Some(details.kind.clone()).filter(|text| !text.is_empty()));
                let titles = [&details.title, &details.initiative].into_iter().cloned();
                party.titles.extend(titles.filter(|text| !text.is_empty()));
            }
            parties.insert(one.activity, party);
        }
        for entry in &draft.entries {
            let Some(party) = parties.get_mut(&entry.activity) else { continue };
            party.row = party.row.min(entry.row);
            let Some(&(person, place)) = people.found.get(entry.mention as usize) else { continue };
            party.people.extend(person);
            if place != Affiliation::Unknown {
                party.places.insert(place);
                if entry.hosts {
                    party.hosts.insert(place);
                }
            }
        }
        // Whose every row was left out is no activity.
        parties.retain(|_, party| party.row != RowId::MAX);
        parties
    }

    fn extend(&mut self, other: Self) {
        self.people.extend(other.people);
        self.places.extend(other.places);
        self.hosts.extend(other.hosts);
        self.kinds.extend(other.kinds);
        self.titles.extend(other.titles);
        self.row = self.row.min(other.row);
    }

    /// Whether two with one number on one day are one activity.
    fn is_same(&self, other: &Self) -> bool {
        let agree = may_agree(&self.hosts, &other.hosts) && may_agree(&self.kinds, &other.kinds);
        let somebody = !self.people.is_disjoint(&other.people);
        let title = !self.titles.is_disjoint(&other.titles);
        let nameless = self.people.is_empty() || other.people.is_empty();
        let within = self.places.is_subset(&other.places) || other.places.is_subset(&self.places);
        agree && (somebody || title || (nameless && within))
    }
}

/// Whether two sets share something, or one says nothing.
fn may_agree<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> bool {
    one.is_empty() || other.is_empty() || !one.is_disjoint(other)
}

/// The name of a file by its place among those that were read.
fn name_of(draft: &Draft, file: usize) -> String {
    let first = file.checked_sub(1).and_then(|at| draft.file_starts.get(at)).copied();
    let row = first.and_then(|first| {
        draft.entries.iter().find(|entry| entry.activity >= first).map(|entry| entry.row)
    });
    row.map(|row| draft.places.of(row).file).unwrap_or_default()
}

fn note(draft: &mut Draft, files: Files, ids: &[Text]) {
    let (one, other) = (name_of(draft, files.0), name_of(draft, files.1));
    let example = ids.first().map(|id| draft.texts.of(*id)).unwrap_or_default();
    let what = format!(
        "{one} and {other} number their rows each for itself: {} in both on one day, such as `{example}`, and are read as different activities",
        match ids.len() {
            1 => "1 number stands".to_owned(),
            many => format!("{many} numbers stand"),
        }
    );
    draft.problems.push(Problem {
        place: Place::file(&other),
        code: codes::NUMBERED_APART,
        outcome: Outcome::Noted,
        what,
        text: String::new(),
        fix: "nothing, if they are different; else put the rows of one activity into one file"
            .to_owned(),
    });
}

/// The question, at the first row that raises it.
fn ask(draft: &Draft, open: &[(Numbered, Files, RowId)]) -> Option<Error> {
    let &(known, files, row) = open.iter().min_by_key(|(_, _, row)| *row)?;
    let (one, other) = (name_of(draft, files.0), name_of(draft, files.1));
    let id = draft.texts.of(known.key[0]);
    let what = match (known.by, id) {
        (Tells::Words, "") => "an activity without a type".to_owned(),
        _ => format!("`{id}`"),
    };
    let day = known.date.map(|date| format!(" on {}", long_date(date))).unwrap_or_default();
    let others =
        open.iter().map(|(known, ..)| (known.by, known.key)).collect::<BTreeSet<_>>().len();
    let more = match others - 1 {
        0 => String::new(),
        1 => "; so does 1 more".to_owned(),
        many => format!("; so do {many} more"),
    };
    let what = format!(
        "{what} stands in {one} and in {other}{day}, and nothing else says that it is one activity{more}"
    );
    let apart = match known.by {
        Tells::Number => format!("give the numbers of one file another beginning (`b-{id}`)"),
        Tells::Words => "give each an event_id of its own, or a title".to_owned(),
    };
    let fix =
        format!("if they are different, {apart}; if they are one, put their rows into one file");
    let error = Error::data(what, fix)
        .plainly("one activity, by its number or its type, stands in two files on one day, and nothing else says that it is one")
        .plain_fix("if they are different, give them numbers of their own; if they are one, put their rows into one file");
    Some(error.coded(codes::NUMBER_IN_TWO_FILES).at(draft.places.of(row)))
}
