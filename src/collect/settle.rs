//! Draft → Records: who is who, which rows are one activity, and what became of every row.

use std::collections::{BTreeMap, BTreeSet};

use self::double_logged::Doubled;
use crate::base::codes;
use crate::base::problem::{Outcome, Problem};
use crate::collect::draft::intern::Texts;
use crate::collect::draft::{Draft, DraftActivity, Entry, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{
    Activity, Affiliation, By, Details, GivenTie, Presence, Records, Unit,
};
use crate::collect::who::aliases;
use crate::collect::who::aliases::follow::follow;
use crate::collect::who::aliases::people::Applied;
use crate::collect::who::loggers;
use crate::collect::who::names::person_key;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::proposals;
use crate::collect::who::proposals::proposal::Proposals;
use crate::collect::who::proposals::propose::propose;
use crate::collect::who::school_book::SchoolBook;
use crate::collect::who::school_book::lines::Repeated;

pub mod answers;
pub mod contacts;
pub mod double_logged;
pub mod headcounts;
pub mod markers;
pub mod notes;
pub mod submitted;
pub mod term_dates;

/// Settles the draft.
#[must_use]
pub fn settle(mut draft: Draft) -> (Records, Vec<Problem>) {
    let meanings = follow(&draft.answered, &draft.places).unwrap_or_default();
    let (mut used, repeated) = aliases::schools::apply(&mut draft, &meanings);
    let mut schools = SchoolBook::settle(&draft);
    headcounts::fill(&mut draft, &mut schools);
    let markers = markers::settle(&mut draft, &schools);
    let terms = term_dates::settle(&mut draft);
    let Applied { used: of_people, known_at } =
        aliases::people::apply(&mut draft, &meanings, &schools);
    used.extend(of_people);
    let people = PeopleBook::settle(&draft, &schools, &known_at);
    let mut joined = join_undated(&mut draft);
    let doubled = double_logged::join(&mut draft, &mut joined, &schools, &people);
    let activities = activities(&mut draft, &people, &joined, &doubled);
    let again = std::mem::take(&mut draft.answered_again);
    draft.merged.extend(again);
    let logged_by = loggers::settle(&mut draft, &joined, &schools, &people);
    let ties = ties(&draft, &people);
    let responses = answers::settle(&draft, &schools, &people);
    for (row, list) in schools
        .repeated
        .iter()
        .map(|line| (line.row, listed_twice(line)))
        .chain(repeated.iter().map(|row| (*row, UNDER_TWO_NAMES.to_owned())))
        .chain(people.repeated.iter().map(|row| (*row, PERSON_TWICE.to_owned())))
    {
        draft.merged.push(row);
        draft.note(
            row,
            None,
            Outcome::Merged,
            RowFault::new(codes::LISTED_TWICE, list, "", "delete one line"),
        );
    }
    let mut merges = std::mem::take(&mut draft.aliased);
    merges.extend_from_slice(&schools.merges);
    merges.extend_from_slice(&people.merges);
    merges.sort();
    notes::of_names(&mut draft, &merges, &schools, &people);
    notes::of_unused_answers(&mut draft, &used);
    merges.extend(notes::of_doubled(&mut draft, &doubled));
    notes::of_events(&mut draft);
    count_rows(&mut draft);
    let mut problems = draft.problems;
    let mut records = Records {
        files: draft.files,
        places: draft.places,
        people: people.people,
        person_ids: people.ids,
        schools: schools.schools,
        bodies: schools.bodies,
        activities,
        logged_by,
        ties,
        responses,
        merges,
        markers,
        terms,
        proposals: Proposals::default(),
        known: draft.known,
    };
    records.proposals = propose(&records, &draft.answered, doubled.proposals);
    problems.extend(proposals::notes::of(&records.proposals.all, &records));
    problems.sort_by(|a, b| (&a.place, a.code, &a.text).cmp(&(&b.place, b.code, &b.text)));
    (records, problems)
}

const PERSON_TWICE: &str = "the person is listed twice; one counts";
const UNDER_TWO_NAMES: &str = "the school is listed under two names; one counts";

/// What became of a line of the school list that is the same school as another.
fn listed_twice(line: &Repeated) -> String {
    match line.by {
        By::UrnLink => format!(
            "`{}` is the same school as `{}` by a link between their official numbers; the newer counts",
            line.spelling, line.into
        ),
        By::Laestab => format!(
            "`{}` is the same school as `{}` by its DfE number, and closed; the open one counts",
            line.spelling, line.into
        ),
        _ => "the school is listed twice; the first line by name counts".to_owned(),
    }
}

fn activities(
    draft: &mut Draft,
    people: &PeopleBook,
    joined: &[u32],
    doubled: &Doubled,
) -> Vec<Activity> {
    let mut present: Vec<Vec<Presence>> = vec![Vec::new(); draft.activities.len()];
    let mut kept: BTreeMap<RowId, bool> = BTreeMap::new();
    let entries = draft
        .entries
        .iter()
        .map(|entry| Entry { activity: joined[entry.activity as usize], ..*entry });
    let (mut named, mut leaders, mut schools) = (Vec::new(), Vec::new(), Vec::new());
    for entry in entries {
        match kind_of(draft, entry) {
            MentionKind::Person | MentionKind::Either => named.push(entry),
            MentionKind::Leader => leaders.push(entry),
            MentionKind::School => schools.push(entry),
        }
    }
    for entry in named {
        kept.insert(entry.row, false);
        present[entry.activity as usize].push(presence(people, entry));
    }
    for entry in leaders {
        let there = &mut present[entry.activity as usize];
        match leader(draft, people, there, entry) {
            Some(leader) => there.push(leader),
            None => notes::of_unclear_leader(draft, entry),
        }
    }
    for entry in schools {
        let there = &mut present[entry.activity as usize];
        let school = presence(people, entry);
        kept.entry(entry.row).or_insert(false);
        if school.from == Affiliation::Unknown || !there.iter().any(|p| p.from == school.from) {
            there.push(school);
        }
    }
    let mut activities = Vec::with_capacity(present.len());
    for (drafted, present) in draft.activities.iter().zip(present) {
        if present.is_empty() {
            continue;
        }
        let present = join_repeats(present, people, &mut kept);
        let id = draft.texts.of(drafted.id).to_owned();
        activities.push(Activity { id, date: drafted.date, details: wording(drafted), present });
    }
    activities.sort_by(canonical);
    for (&row, _) in kept.iter().filter(|(_, kept)| !**kept) {
        draft.merged.push(row);
    }
    draft.merged.retain(|row| !doubled.rows.contains_key(row));
    for row in draft.merged.clone() {
        let what = "the row repeats another one and counts once";
        draft.note(row, None, Outcome::Merged, RowFault::new(codes::ROW_REPEATED, what, "", ""));
    }
    draft.merged.extend(doubled.rows.keys());
    activities
}

/// Rows of an event without a day belong to its only day. For each activity: where its rows go.
fn join_undated(draft: &mut Draft) -> Vec<u32> {
    let mut joined: Vec<u32> = (0..draft.activities.len() as u32).collect();
    let mut dated: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (number, activity) in draft.activities.iter().enumerate() {
        if activity.id != Texts::EMPTY && activity.date.is_some() {
            dated.entry(activity.id).or_default().push(number);
        }
    }
    for (number, target) in joined.iter_mut().enumerate() {
        let activity = &draft.activities[number];
        if activity.id == Texts::EMPTY || activity.date.is_some() {
            continue;
        }
        if let Some([only]) = dated.get(&activity.id).map(Vec::as_slice) {
            *target = *only as u32;
            let wordings = std::mem::take(&mut draft.activities[number].wordings);
            for (details, rows) in wordings {
                draft.activities[*only].add_wording(details, rows);
            }
        }
    }
    joined
}

fn kind_of(draft: &Draft, entry: Entry) -> MentionKind {
    draft.mentions.get(entry.mention as usize).map_or(MentionKind::Person, |m| m.mention.kind)
}

/// A leader named without a school is whoever of that name was there; else the one person of that
/// name. Where several people have it, nobody can say who led.
fn leader(
    draft: &Draft,
    people: &PeopleBook,
    there: &[Presence],
    entry: Entry,
) -> Option<Presence> {
    let text = draft.texts.of(draft.mentions.get(entry.mention as usize)?.mention.name);
    let key = person_key(text);
    let mut of_name: Vec<&Presence> = there
        .iter()
        .filter(|presence| {
            let person = presence.person.and_then(|person| people.people.get(person as usize));
            person.is_some_and(|person| person_key(&person.name) == key)
        })
        .collect();
    of_name.dedup_by_key(|presence| presence.person);
    let found = match of_name.as_slice() {
        [only] => **only,
        [] => presence(people, entry),
        _ => return None,
    };
    found.person?;
    Some(Presence { leads: true, hosts: false, row: entry.row, ..found })
}

fn presence(people: &PeopleBook, entry: Entry) -> Presence {
    let found = people.found.get(entry.mention as usize).copied();
    let (person, from) = found.unwrap_or((None, Affiliation::Unknown));
    Presence { person, from, leads: entry.leads, hosts: entry.hosts, row: entry.row }
}

/// A person named twice is there once, with everything that any of the rows says of them. Where
/// the rows differ about the school, their own one counts, else the first by name.
fn join_repeats(
    mut present: Vec<Presence>,
    people: &PeopleBook,
    kept: &mut BTreeMap<RowId, bool>,
) -> Vec<Presence> {
    let away = |presence: &Presence| {
        let person = presence.person.and_then(|person| people.people.get(person as usize));
        person.is_some_and(|person| person.affiliation != presence.from)
    };
    present.sort_by_key(|p| (p.person, away(p), p.from, p.row));
    let mut joined: Vec<Presence> = Vec::with_capacity(present.len());
    for presence in present {
        let same = |last: &&mut Presence| last.person.is_some() && last.person == presence.person;
        if let Some(last) = joined.last_mut().filter(same) {
            last.leads |= presence.leads;
            last.hosts |= presence.hosts;
        } else {
            kept.insert(presence.row, true);
            joined.push(presence);
        }
    }
    joined.sort_by_key(|p| (p.person.is_none(), p.person, p.from, p.leads, p.hosts, p.row));
    joined
}

/// The wording that most rows use; the first in order among equals.
fn wording(activity: &DraftActivity) -> Details {
    let mut best: Option<&(Details, u32)> = None;
    for candidate in &activity.wordings {
        let better = best.is_none_or(|(details, rows)| {
            candidate.1 > *rows
                || (candidate.1 == *rows
                    && candidate.0.partial_cmp(details).is_some_and(std::cmp::Ordering::is_lt))
        });
        if better {
            best = Some(candidate);
        }
    }
    best.map(|(details, _)| details.clone()).unwrap_or_default()
}

/// By day and content, and only between identical activities by row.
fn canonical(a: &Activity, b: &Activity) -> std::cmp::Ordering {
    let seen = |activity: &Activity| -> Vec<(Option<u32>, Affiliation, bool, bool)> {
        activity.present.iter().map(|p| (p.person, p.from, p.leads, p.hosts)).collect()
    };
    (a.date, &a.id)
        .cmp(&(b.date, &b.id))
        .then_with(|| a.details.partial_cmp(&b.details).unwrap_or(std::cmp::Ordering::Equal))
        .then_with(|| seen(a).cmp(&seen(b)))
        .then_with(|| a.present.iter().map(|p| p.row).cmp(b.present.iter().map(|p| p.row)))
}

fn ties(draft: &Draft, people: &PeopleBook) -> Vec<GivenTie> {
    let unit = |mention: u32| match people.found.get(mention as usize) {
        Some((Some(person), _)) => Some(Unit::Person(*person)),
        Some((None, Affiliation::School(school))) => Some(Unit::School(*school)),
        Some((None, Affiliation::Outside(body))) => Some(Unit::Outside(*body)),
        _ => None,
    };
    let given = draft.ties.iter().filter_map(|tie| {
        let (from, to, strength) = (unit(tie.from)?, unit(tie.to)?, tie.strength?);
        Some(GivenTie { from, to, strength, row: tie.row })
    });
    let mut ties: Vec<GivenTie> = given.collect();
    ties.sort_by(|a, b| {
        (a.from, a.to)
            .cmp(&(b.from, b.to))
            .then(a.strength.total_cmp(&b.strength))
            .then(a.row.cmp(&b.row))
    });
    ties
}

/// What became of every row that has text: used, unless it was left out or repeats another.
fn count_rows(draft: &mut Draft) {
    let rejected: BTreeSet<RowId> = draft.rejected.iter().copied().collect();
    let merged: BTreeSet<RowId> = draft.merged.iter().copied().collect();
    for row in 0..draft.places.rows() {
        let Some(file) = draft.files.get_mut(draft.places.file_of(row)) else { continue };
        if rejected.contains(&row) {
            file.rows.rejected += 1;
        } else if merged.contains(&row) {
            file.rows.merged += 1;
        } else {
            file.rows.used += 1;
        }
    }
}
