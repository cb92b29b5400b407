//! How many people work at each school: from a workforce table, where the school list does not say.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::facts::Headcount;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::who::school_book::SchoolBook;

/// The column of a school's staff number.
pub const COLUMN: &str = "headcount";

/// Fills the headcount of schools that have none; where the list says otherwise, the list counts.
pub fn fill(draft: &mut Draft, book: &mut SchoolBook) {
    let mut of_school: BTreeMap<u32, Vec<&Headcount>> = BTreeMap::new();
    let mut unknown = Vec::new();
    for headcount in &draft.facts.headcounts {
        let by_urn = headcount.urn.and_then(|urn| book.find(&urn.to_string()).school());
        let school = by_urn.or_else(|| book.find(&headcount.laestab).school());
        match school {
            Some(school) => of_school.entry(school).or_default().push(headcount),
            None => unknown.push(headcount),
        }
    }
    let unknown = unmatched(&unknown);
    let mut notes = Vec::new();
    let (mut teachers, mut filled): (u32, Option<RowId>) = (0, None);
    for (school, mut counts) in of_school {
        counts.sort_by_key(|count| (count.teachers_only, &count.period, count.staff, count.row));
        // Everybody before teachers alone, then the latest year.
        let everybody = counts.iter().any(|count| !count.teachers_only);
        counts.retain(|count| count.teachers_only != everybody);
        let Some(latest) = counts.iter().map(|count| &count.period).max() else { continue };
        let mut latest = counts.iter().filter(|count| count.period == *latest);
        let Some(first) = latest.next() else { continue };
        let Some(listed) = book.schools.get_mut(school as usize) else { continue };
        if let Some(other) = latest.find(|count| count.staff != first.staff) {
            let what = format!(
                "two rows give `{}` {} and {} people in the same year; neither is used",
                listed.name, first.staff, other.staff
            );
            notes.push((other.row, what, listed.name.clone()));
            continue;
        }
        let known = listed.attributes.entry(COLUMN.to_owned()).or_default();
        if known.is_empty() {
            *known = first.staff.to_string();
            teachers += u32::from(first.teachers_only);
            filled = Some(filled.map_or(first.row, |row| row.min(first.row)));
        } else if !first.teachers_only && *known != first.staff.to_string() {
            let what = format!(
                "the school list gives `{}` {known} people, the workforce table {}; the list counts",
                listed.name, first.staff
            );
            notes.push((first.row, what, listed.name.clone()));
        }
    }
    if let Some((row, what, text)) = unknown {
        let fix = "nothing, if they are no schools of this network; else give the school list their URN or LAESTAB";
        let fault = RowFault::new(codes::HEADCOUNT_UNKNOWN, what, &text, fix);
        draft.note(row, None, Outcome::Noted, fault);
    }
    for (row, what, text) in notes {
        let fix = "correct one of the two, or leave the cell of the list empty";
        let fault = RowFault::new(codes::HEADCOUNT_DIFFERS, what, &text, fix);
        draft.note(row, None, Outcome::Noted, fault);
    }
    if let Some(row) = filled.filter(|_| teachers > 0) {
        let what = format!(
            "headcounts of {teachers} schools count teachers only: teaching assistants and other staff are not in them"
        );
        let fix = "add the table of the whole workforce, or a column headcount to the school list";
        let fault = RowFault::new(codes::TEACHERS_ONLY, what, "", fix);
        draft.note(row, None, Outcome::Noted, fault);
    }
}

/// Numbers of staff that belong to no school of the data: how many schools, the first row and its number.
fn unmatched(counts: &[&Headcount]) -> Option<(RowId, String, String)> {
    let number = |count: &Headcount| count.urn.map_or(count.laestab.clone(), |urn| urn.to_string());
    let first = counts.iter().min_by_key(|count| count.row)?;
    let schools: BTreeSet<String> = counts.iter().map(|count| number(count)).collect();
    let text = number(first);
    let what = format!(
        "the workforce table has {} that no school of this data goes by, first `{text}`; their headcounts are not used",
        if schools.len() == 1 {
            "1 number".to_owned()
        } else {
            format!("{} numbers", schools.len())
        }
    );
    Some((first.row, what, text))
}
