//! One file given twice in other clothes: a workbook and what was saved from it as CSV. Everything in it would
//! count double, so it is asked. Files that only share something are none.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::words::counted;
use crate::collect::draft::Draft;
use crate::collect::records::{Activity, Affiliation, GivenTie, Unit};
use crate::collect::who::proposals::proposal::What;

/// Fewer may well be the same in two files.
const FEWEST: usize = 2;

/// What tells one activity from another, whoever wrote it down.
type Told<'a> = (Option<Date>, [&'a str; 4], Vec<(Option<u32>, Affiliation, bool)>);

/// The question, if all that stands in one log stands in another one too and counts there again.
#[must_use]
pub fn of_logs(draft: &Draft, activities: &[Activity]) -> Option<Error> {
    let is_told_apart =
        draft.answered.iter().any(|row| row.what == What::Activity && row.same == Some(false));
    if draft.logs() < 2 || is_told_apart {
        return None;
    }
    let mut of_file: BTreeMap<usize, BTreeMap<Told, usize>> = BTreeMap::new();
    for activity in activities {
        let files: BTreeSet<usize> =
            activity.present.iter().map(|there| draft.places.file_of(there.row)).collect();
        if let (Some(&file), 1, Some(_)) = (files.first(), files.len(), activity.date) {
            *of_file.entry(file).or_default().entry(told(activity)).or_default() += 1;
        }
    }
    let (copy, whole, many) = copied(&of_file)?;
    let [copy, whole] = [copy, whole].map(|file| draft.files[file].name.clone());
    let what = format!(
        "all {} of {copy} stand in {whole} too, on the same days and of the same people: they would count twice",
        counted(many as u32, "activity", "activities")
    );
    Some(ask(
        what,
        &copy,
        "give only one of the two files; or, if they are different activities, put the rows of both into one file",
    ))
}

fn told(activity: &Activity) -> Told<'_> {
    let details = &activity.details;
    let mut present: Vec<_> =
        activity.present.iter().map(|there| (there.person, there.from, there.hosts)).collect();
    present.sort();
    let words = [&activity.id, &*details.kind, &details.title, &details.initiative];
    (activity.date, words, present)
}

/// The file of which everything stands in another one, that one, and how much it is. The later of two alike.
fn copied<T: Ord>(of_file: &BTreeMap<usize, BTreeMap<T, usize>>) -> Option<(usize, usize, usize)> {
    let within = |few: &BTreeMap<T, usize>, many: &BTreeMap<T, usize>| {
        few.iter().all(|(told, times)| many.get(told).is_some_and(|known| known >= times))
    };
    for (&copy, few) in of_file.iter().rev() {
        let times: usize = few.values().sum();
        let whole = of_file.iter().find(|(other, many)| **other != copy && within(few, many));
        if let Some((&whole, _)) = whole.filter(|_| times >= FEWEST) {
            return Some((copy, whole, times));
        }
    }
    None
}

/// The question, if all ties of one file stand in another one with the same strength; else a note where two
/// files tie the same two. Answers of a survey are left to what is asked about those who answer twice.
#[must_use]
pub fn of_ties(draft: &mut Draft, ties: &[GivenTie]) -> Option<Error> {
    let answered: BTreeSet<usize> =
        draft.answers.iter().map(|answer| draft.places.file_of(answer.row)).collect();
    let mut of_file: BTreeMap<usize, BTreeMap<(Unit, Unit, u64), usize>> = BTreeMap::new();
    let mut pairs: BTreeMap<[Unit; 2], BTreeSet<usize>> = BTreeMap::new();
    for tie in ties {
        let file = draft.places.file_of(tie.row);
        let told = (tie.from, tie.to, tie.strength.to_bits());
        if !answered.contains(&file) {
            *of_file.entry(file).or_default().entry(told).or_default() += 1;
        }
        let mut pair = [tie.from, tie.to];
        pair.sort();
        pairs.entry(pair).or_default().insert(file);
    }
    if let Some((copy, whole, many)) = copied(&of_file) {
        let [copy, whole] = [copy, whole].map(|file| draft.files[file].name.clone());
        let what = format!(
            "all {} of {copy} stand in {whole} too, as strong as there: they would count twice",
            counted(many as u32, "tie", "ties")
        );
        let fix = "give only one of the two files; or, if both count, put their rows into one file";
        return Some(ask(what, &copy, fix));
    }
    let is_mixed =
        |files: &&BTreeSet<usize>| files.len() > 1 && files.iter().any(|at| !answered.contains(at));
    let shared: Vec<&BTreeSet<usize>> = pairs.values().filter(is_mixed).collect();
    let names: BTreeSet<usize> = shared.iter().copied().flatten().copied().collect();
    let names: Vec<String> = names.into_iter().map(|at| draft.files[at].name.clone()).collect();
    if let (Some(last), Some(first)) = (names.last(), names.first()) {
        let what = format!(
            "{} tied in {first} and in {last}: their strengths are added",
            counted(shared.len() as u32, "pair is", "pairs are")
        );
        let fix =
            "nothing, if each file tells of contacts of its own; else measure each file alone";
        draft.note_file(last, codes::PAIR_IN_TWO_FILES, what, fix);
    }
    None
}

fn ask(what: String, file: &str, fix: &'static str) -> Error {
    Error::data(what, fix)
        .coded(codes::FILE_COPIED)
        .plainly("everything that one file holds stands in another one too and would count twice")
        .plain_fix(fix)
        .at(Place::file(file))
}
