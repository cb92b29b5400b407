//! Draft → Records: who is who, which rows are one activity, and what became of every row.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::{Outcome, Problem};
use crate::collect::draft::intern::Texts;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, By, GivenTie, Records, RowMerge, Unit};
use crate::collect::who::aliases::follow::{follow, void};
use crate::collect::who::aliases::people::Applied;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::proposals::proposal::Proposals;
use crate::collect::who::proposals::propose::propose;
use crate::collect::who::school_book::SchoolBook;
use crate::collect::who::school_book::lines::Repeated;
use crate::collect::who::{aliases, loggers, proposals};

pub mod alike_ids;
pub mod answers;
pub mod contacts;
pub mod copies;
pub mod crowded;
pub mod crowds;
pub mod double_answered;
pub mod double_fits;
pub mod double_logged;
pub mod entries;
pub mod event_numbers;
pub mod exchanged;
pub mod half_named;
pub mod happened;
pub mod headcounts;
pub mod leading;
pub mod markers;
pub mod membership;
pub mod notes;
pub mod numbered;
pub mod school_numbers;
pub mod several_people;
pub mod several_schools;
pub mod shared_ids;
pub mod submitted;
pub mod term_dates;
pub mod unnumbered;

/// What the draft comes to.
#[derive(Debug)]
pub struct Settled {
    /// What the files say.
    pub records: Records,
    /// What was found in their rows.
    pub problems: Vec<Problem>,
    /// What only the user can say, if there is such a thing.
    pub question: Option<Error>,
}

/// Settles the draft.
#[must_use]
pub fn settle(mut draft: Draft) -> Settled {
    let meanings = follow(&draft.answered, &draft.places).unwrap_or_default();
    several_schools::part(&mut draft);
    let nameless = several_people::part(&mut draft);
    exchanged::leave_out(&mut draft);
    crowds::leave_out(&mut draft, &meanings, nameless);
    let (mut used, repeated) = aliases::schools::apply(&mut draft, &meanings);
    used.extend(void(&draft.answered, &meanings));
    submitted::close(&mut draft);
    let numbered = school_numbers::apply(&mut draft);
    alike_ids::join(&mut draft);
    let mut schools = SchoolBook::settle(&draft);
    school_numbers::tell(&mut draft, &schools, numbered);
    headcounts::fill(&mut draft, &mut schools);
    let markers = markers::settle(&mut draft, &schools);
    let terms = term_dates::settle(&mut draft);
    let Applied { used: of_people, known_at, worded } =
        aliases::people::apply(&mut draft, &meanings, &schools);
    used.extend(of_people);
    shared_ids::take_away(&mut draft, &schools);
    half_named::leave_out(&mut draft);
    let people = PeopleBook::settle(&draft, &schools, &known_at);
    draft.close();
    let mut joined: Vec<u32> = (0..draft.activities.len() as u32).collect();
    let question = numbered::join(&mut draft, &mut joined, &people);
    join_undated(&mut draft, &mut joined);
    let doubled = double_logged::join(&mut draft, &mut joined, &schools, &people);
    let activities = happened::activities(&mut draft, &people, &joined, (&doubled, &worded));
    used.extend(doubled.used.iter().copied());
    crowded::note(&mut draft, &activities);
    event_numbers::note(&mut draft, &activities);
    notes::of_unmatched_list(&mut draft, &activities, &people);
    let question = question.or_else(|| copies::of_logs(&draft, &activities));
    membership::note(&mut draft, &activities, &schools);
    let again = std::mem::take(&mut draft.answered_again);
    draft.merged.extend(again);
    let logged_by = loggers::settle(&mut draft, &joined, &schools, &people);
    let ties = ties(&draft, &people);
    let question = question.or_else(|| copies::of_ties(&mut draft, &ties));
    let responses = answers::settle(&draft, &schools, &people);
    notes::of_lines_that_differ(&mut draft, &schools, &people);
    let line = |line: &Repeated| RowMerge { row: line.row, into: Some(line.first), by: line.by };
    for (merge, list) in schools
        .repeated
        .iter()
        .map(|one| (line(one), listed_twice(one)))
        .chain(repeated.iter().map(|merge| (*merge, UNDER_TWO_NAMES.to_owned())))
        .chain(people.repeated.iter().map(|merge| (*merge, PERSON_TWICE.to_owned())))
    {
        draft.merged.push(merge);
        draft.note(
            merge.row,
            None,
            Outcome::Merged,
            RowFault::new(codes::LISTED_TWICE, list, "", "delete one line"),
        );
    }
    let mut merges = std::mem::take(&mut draft.aliased);
    merges.extend_from_slice(&schools.merges);
    merges.extend_from_slice(&people.merges);
    merges.sort();
    notes::of_several_lists(&mut draft, &schools);
    notes::of_names(&mut draft, &merges, &schools, &people);
    unnumbered::note(&mut draft, &schools, &people);
    notes::of_unused_answers(&mut draft, &used);
    merges.extend(notes::of_doubled(&mut draft, &doubled));
    notes::of_events(&mut draft);
    count_rows(&mut draft);
    let (mut problems, answered) =
        (std::mem::take(&mut draft.problems), std::mem::take(&mut draft.answered));
    let mut records = Records {
        files: std::mem::take(&mut draft.files),
        places: std::mem::take(&mut draft.places),
        people: people.people,
        person_ids: people.ids,
        schools: schools.schools,
        bodies: schools.bodies,
        activities,
        logged_by,
        ties,
        responses,
        merges,
        merged_rows: merged_rows(&mut draft),
        markers,
        terms,
        proposals: Proposals::default(),
        known: draft.known,
    };
    drop(draft);
    records.proposals = propose(&records, &answered, doubled.proposals);
    problems.extend(proposals::notes::of(&records.proposals.all, &records));
    problems.sort_by(|a, b| (&a.place, a.code, &a.text).cmp(&(&b.place, b.code, &b.text)));
    Settled { records, problems, question }
}

const UNDER_TWO_NAMES: &str = "the school is listed under two names; one counts";
const PERSON_TWICE: &str =
    "the person is listed twice; they count once, with what either line says of them";

/// What became of a line of the school list that is the same school as another.
fn listed_twice(line: &Repeated) -> String {
    match line.by {
        By::UrnLink => format!(
            "`{}` is the same school as `{}` by a link between their official numbers; the newer counts",
            line.spelling, line.into
        ),
        By::Laestab => format!(
            "`{}` is the same school as `{}` by its DfE number; it counts once, under the latter",
            line.spelling, line.into
        ),
        _ => format!(
            "the school is listed twice, as `{}` too; it counts once, with what either line says of it",
            line.into
        ),
    }
}

/// Rows of an event without a day belong to its only day, in their own file if there is one. `joined`
/// says where the rows of each activity go.
fn join_undated(draft: &mut Draft, joined: &mut [u32]) {
    if draft.activities.iter().all(|activity| activity.date.is_some()) {
        return;
    }
    let file = |number: u32| draft.file_starts.partition_point(|start| *start <= number);
    let mut dated: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    let mut of_file: BTreeMap<(u32, usize), BTreeSet<u32>> = BTreeMap::new();
    for (number, activity) in (0..).zip(&draft.activities) {
        if activity.id != Texts::EMPTY && activity.date.is_some() {
            let target = joined[number as usize];
            dated.entry(activity.id).or_default().insert(target);
            of_file.entry((activity.id, file(number))).or_default().insert(target);
        }
    }
    let mut moved = Vec::new();
    for (number, activity) in (0..).zip(&draft.activities) {
        if activity.id == Texts::EMPTY || activity.date.is_some() {
            continue;
        }
        let own = of_file.get(&(activity.id, file(number)));
        let days = own.or_else(|| dated.get(&activity.id));
        if let Some(only) = days.filter(|days| days.len() == 1).and_then(BTreeSet::first) {
            moved.push((number, *only));
        }
    }
    for (number, only) in moved {
        joined[number as usize] = only;
        numbered::move_wordings(draft, number, only);
    }
    // What was joined with one of them goes where it goes.
    for at in 0..joined.len() {
        joined[at] = joined[joined[at] as usize];
    }
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

/// Every row that counts together with another one, once: a row that is left out is not merged.
fn merged_rows(draft: &mut Draft) -> Vec<RowMerge> {
    let mut merged = std::mem::take(&mut draft.merged);
    let mut rejected = std::mem::take(&mut draft.rejected);
    rejected.sort_unstable();
    merged.retain(|merge| rejected.binary_search(&merge.row).is_err());
    // What names the other row is worth more than what does not.
    merged.sort_unstable_by_key(|merge| (merge.row, merge.into.is_none(), *merge));
    merged.dedup_by_key(|merge| merge.row);
    merged
}

/// What became of every row that has text: used, unless it was left out or repeats another.
fn count_rows(draft: &mut Draft) {
    let rows = draft.places.rows() as usize;
    let flagged = |list: &mut dyn Iterator<Item = RowId>| {
        let mut flags = vec![false; rows];
        for row in list {
            if let Some(flag) = flags.get_mut(row as usize) {
                *flag = true;
            }
        }
        flags
    };
    let (rejected, merged) = (
        flagged(&mut draft.rejected.iter().copied()),
        flagged(&mut draft.merged.iter().map(|merge| merge.row)),
    );
    for (row, (rejected, merged)) in (0..).zip(rejected.iter().zip(&merged)) {
        let Some(file) = draft.files.get_mut(draft.places.file_of(row)) else { continue };
        if *rejected {
            file.rows.rejected += 1;
        } else if *merged {
            file.rows.merged += 1;
        } else {
            file.rows.used += 1;
        }
    }
}
