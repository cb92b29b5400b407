//! Entries → activities: who took part in each, and which rows say nothing new.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::{Draft, DraftActivity, Entry, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{Activity, Affiliation, By, Details, Presence, RowMerge};
use crate::collect::settle::double_logged::Doubled;
use crate::collect::settle::entries::{in_day_order, kind_of, of_each};
use crate::collect::settle::leading::{Worded, leader, presence};
use crate::collect::settle::notes;
use crate::collect::shared::Shared;
use crate::collect::who::people_book::PeopleBook;

/// Every activity with those who were there; `joined` says where the rows of each drafted one go.
pub fn activities(
    draft: &mut Draft,
    people: &PeopleBook,
    joined: &[u32],
    (doubled, worded): (&Doubled, &Worded),
) -> Vec<Activity> {
    let order = in_day_order(draft);
    // One byte each, as they are looked up out of order.
    let kinds: Vec<MentionKind> = draft.mentions.iter().map(|m| m.mention.kind).collect();
    let ranges = of_each(draft, joined, &order, &kinds);
    let mut called = called(draft);
    let mut rows = Rows::of(draft);
    let mut activities = Vec::with_capacity(draft.activities.len());
    let mut unclear = Vec::new();
    let (mut present, mut all) = (Vec::new(), Vec::with_capacity(draft.entries.len()));
    let mut ends = Vec::with_capacity(draft.activities.len());
    for (number, range) in order.into_iter().zip(ranges) {
        let entries = &draft.entries[range.start as usize..range.end as usize];
        present_at(draft, (people, worded), &kinds, entries, &mut present, &mut rows, &mut unclear);
        if present.is_empty() {
            continue;
        }
        let Some(Called { id, date, details, is_alike }) = called[number as usize].take() else {
            continue;
        };
        join_repeats(&mut present, people, &mut rows);
        if !is_alike {
            rows.worded_apart(draft, &draft.activities[number as usize], entries);
        }
        all.append(&mut present);
        ends.push(all.len());
        // What is made here stands in memory in the order of days.
        let id = draft.texts.at(id).into();
        activities.push(Activity { id, date, details, present: Shared::default() });
    }
    let all = Arc::new(all);
    let mut start = 0;
    for (activity, end) in activities.iter_mut().zip(ends) {
        activity.present = Shared::part(&all, start..end);
        start = end;
    }
    // As the rows name them, not as activities are numbered.
    unclear.sort_by_key(|entry: &Entry| entry.row);
    for entry in unclear {
        notes::of_unclear_leader(draft, entry);
    }
    order_of_one_day(&mut activities);
    draft.merged.extend(rows.merged());
    draft.merged.retain(|merge| !doubled.rows.contains_key(&merge.row));
    for RowMerge { row, into, .. } in draft.merged.clone() {
        let other = into.map_or(String::new(), |first| format!(" ({})", draft.places.of(first)));
        let apart = rows.apart.get(&row).map_or(String::new(), |cells| {
            let cells: Vec<&str> = cells.iter().copied().collect();
            format!(", although the rows of the activity differ in {}", cells.join(", "))
        });
        let what = format!("the row repeats another one{other} and counts once{apart}");
        draft.note(row, None, Outcome::Merged, RowFault::new(codes::ROW_REPEATED, what, "", ""));
    }
    let by = |row| if doubled.said.contains(row) { By::Alias } else { By::BothSides };
    let doubled = doubled.rows.iter().map(|(row, into)| RowMerge {
        row: *row,
        into: Some(*into),
        by: by(row),
    });
    draft.merged.extend(doubled);
    activities
}

/// What the rows of an activity call it.
struct Called {
    /// Where its number stands among the texts.
    id: Range<usize>,
    date: Option<Date>,
    details: Arc<Details>,
    /// Whether all of them call it so.
    is_alike: bool,
}

/// What the drafted activities are called, looked up in the order in which that was read, as the order of
/// days jumps from one to the next.
fn called(draft: &Draft) -> Vec<Option<Called>> {
    let one = |drafted: &DraftActivity| Called {
        id: draft.texts.place(drafted.id),
        date: drafted.date,
        details: wording(draft, drafted),
        is_alike: drafted.worded.iter().nth(1).is_none(),
    };
    draft.activities.iter().map(one).map(Some).collect()
}

/// Who was there, by the entries of one activity; leaders that nobody can tell go to `unclear`.
fn present_at(
    draft: &Draft,
    (people, worded): (&PeopleBook, &Worded),
    kinds: &[MentionKind],
    entries: &[Entry],
    there: &mut Vec<Presence>,
    rows: &mut Rows,
    unclear: &mut Vec<Entry>,
) {
    for &entry in entries {
        match kind_of(kinds, entry) {
            MentionKind::Person | MentionKind::Either => {
                rows.name(entry.row);
                there.push(presence(people, entry));
            }
            MentionKind::Leader => match leader(draft, (people, worded), entries, entry) {
                Some(leader) => there.push(leader),
                None => unclear.push(entry),
            },
            MentionKind::School => {
                let school = presence(people, entry);
                rows.name(entry.row);
                let known = school.from != Affiliation::Unknown;
                match there.iter().find(|p| known && p.from == school.from) {
                    Some(other) => rows.repeat(entry.row, other.row),
                    None => there.push(school),
                }
            }
        }
    }
}

/// Which rows name somebody, and which of them count.
struct Rows {
    named: Vec<bool>,
    counted: Vec<bool>,
    /// For rows of which a part says nothing new: the first row that says it.
    beside: BTreeMap<RowId, RowId>,
    /// For those of them that do not say just the same: the cells that differ.
    apart: BTreeMap<RowId, BTreeSet<&'static str>>,
}

impl Rows {
    fn of(draft: &Draft) -> Self {
        let rows = draft.places.rows() as usize;
        Self {
            named: vec![false; rows],
            counted: vec![false; rows],
            beside: BTreeMap::new(),
            apart: BTreeMap::new(),
        }
    }

    /// Notes a row that names somebody whom another names, and what they do not agree on.
    fn differ(&mut self, one: &Presence, other: &Presence) {
        let part = (one.leads, one.hosts) != (other.leads, other.hosts);
        let school = one.from != other.from;
        for (cell, _) in [("part", part), ("school", school)].iter().filter(|(_, apart)| *apart) {
            self.apart.entry(one.row).or_default().insert(cell);
        }
    }

    /// Notes what the rows of an activity do not call alike, for those of them that repeat another.
    fn worded_apart(&mut self, draft: &Draft, drafted: &DraftActivity, entries: &[Entry]) {
        let mut wordings = drafted.worded.iter().map(|(wording, _)| draft.wordings.of(wording));
        let Some(first) = wordings.next() else { return };
        let cells: BTreeSet<&'static str> =
            wordings.flat_map(|other| first.unlike(&other)).collect();
        if cells.is_empty() {
            return;
        }
        for entry in entries.iter().filter(|entry| self.beside.contains_key(&entry.row)) {
            self.apart.entry(entry.row).or_default().extend(cells.iter().copied());
        }
    }

    fn name(&mut self, row: RowId) {
        if let Some(named) = self.named.get_mut(row as usize) {
            *named = true;
        }
    }

    fn count(&mut self, row: RowId) {
        if let Some(counted) = self.counted.get_mut(row as usize) {
            *counted = true;
        }
    }

    fn repeat(&mut self, row: RowId, other: RowId) {
        if row != other {
            let first = self.beside.entry(row).or_insert(other);
            *first = (*first).min(other);
        }
    }

    /// Rows that say only what others say.
    fn merged(&self) -> impl Iterator<Item = RowMerge> + '_ {
        let both = self.named.iter().zip(&self.counted);
        let rows = (0..).zip(both).filter(|(_, (named, counted))| **named && !**counted);
        let merge = |row| RowMerge { row, into: self.beside.get(&row).copied(), by: By::Repeats };
        rows.map(move |(row, _)| merge(row))
    }
}

/// A person named twice is there once, with everything that any of the rows says of them. Where
/// the rows differ about the school, their own one counts, else the first by name.
fn join_repeats(present: &mut Vec<Presence>, people: &PeopleBook, rows: &mut Rows) {
    let away = |presence: &Presence| {
        let person = presence.person.and_then(|person| people.people.get(person as usize));
        person.is_some_and(|person| person.affiliation != presence.from)
    };
    let shown = |p: &Presence| (p.person.is_none(), p.person, p.from, p.leads, p.hosts, p.row);
    present.sort_by_key(shown);
    let same = |pair: &[Presence]| pair[0].person.is_some() && pair[0].person == pair[1].person;
    if !present.windows(2).any(same) {
        return present.iter().for_each(|presence| rows.count(presence.row));
    }
    let said = Said::of(present);
    present.sort_by_key(|p| (p.person, away(p), p.from, p.row));
    present.dedup_by(|presence, last| {
        let same = last.person.is_some() && last.person == presence.person;
        if same {
            if presence.row != last.row {
                rows.differ(presence, last);
            }
            last.leads |= presence.leads;
            last.hosts |= presence.hosts;
            let first = said.first_like(presence.row).unwrap_or(last.row);
            rows.repeat(presence.row, first);
        }
        same
    });
    for presence in present.iter() {
        rows.count(presence.row);
    }
    present.sort_by_key(shown);
}

/// A part that a row says somebody had.
type Part = (Option<u32>, Affiliation, (bool, bool));

/// What each row of an activity says, and which rows say a thing.
struct Said {
    of_row: BTreeMap<RowId, BTreeSet<Part>>,
    of_part: BTreeMap<Part, BTreeSet<RowId>>,
}

impl Said {
    /// Rows that are compared with another one, at most.
    const MOST: usize = 64;

    fn of(present: &[Presence]) -> Self {
        let mut said = Self { of_row: BTreeMap::new(), of_part: BTreeMap::new() };
        for p in present {
            let part = (p.person, p.from, (p.leads, p.hosts));
            said.of_row.entry(p.row).or_default().insert(part);
            said.of_part.entry(part).or_default().insert(p.row);
        }
        said
    }

    /// The first row that says all that a later one says.
    fn first_like(&self, row: RowId) -> Option<RowId> {
        let own = self.of_row.get(&row)?;
        let rarest =
            own.iter().filter_map(|part| self.of_part.get(part)).min_by_key(|r| r.len())?;
        let mut rows = rarest.iter().copied().take(Self::MOST).take_while(|other| *other < row);
        rows.find(|other| self.of_row.get(other).is_some_and(|said| said.is_superset(own)))
    }
}

/// The wording that most rows use; the first in order among equals.
fn wording(draft: &Draft, activity: &DraftActivity) -> Arc<Details> {
    let mut best: Option<(Arc<Details>, u32)> = None;
    for (wording, rows) in activity.worded.iter() {
        let details = draft.wordings.of(wording);
        let better = best.as_ref().is_none_or(|(known, most)| {
            rows > *most
                || (rows == *most
                    && details.partial_cmp(known).is_some_and(std::cmp::Ordering::is_lt))
        });
        if better {
            best = Some((details, rows));
        }
    }
    best.map(|(details, _)| details).unwrap_or_default()
}

/// Puts activities of one day and number in order by what they are.
fn order_of_one_day(activities: &mut [Activity]) {
    for alike in activities.chunk_by_mut(|a, b| a.date == b.date && a.id == b.id) {
        if alike.len() > 1 {
            alike.sort_by(canonical);
        }
    }
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
