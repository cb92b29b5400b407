//! Numbers of events that look as if they had gone wrong: dragged down, or written in two ways.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::Activity;

/// Fewer numbers than these show no habit.
const FEWEST: usize = 3;

/// Notes both.
pub fn note(draft: &mut Draft, activities: &[Activity]) {
    let numbered: Vec<&Activity> =
        activities.iter().filter(|activity| !activity.id.is_empty()).collect();
    note_lonely(draft, &numbered);
    note_alike(draft, &numbered);
}

/// Numbers that count up row by row, as a spreadsheet does where a cell is dragged down: each names one
/// person, although rows share their day and what they call the activity.
fn note_lonely(draft: &mut Draft, numbered: &[&Activity]) {
    let lonely: Vec<&&Activity> =
        numbered.iter().filter(|activity| activity.present.len() == 1).collect();
    if numbered.len() < FEWEST || lonely.len() * 10 < numbered.len() * 9 {
        return;
    }
    let mut alike: BTreeMap<(Date, &str, &str), usize> = BTreeMap::new();
    for activity in &lonely {
        if let Some(date) = activity.date {
            let details = &activity.details;
            *alike.entry((date, &details.kind, &details.title)).or_default() += 1;
        }
    }
    let shared: usize = alike.values().filter(|many| **many > 1).sum();
    let Some(first) = lonely.first().filter(|_| shared * 2 >= numbered.len()) else { return };
    let text = first.id.to_string();
    let what = format!(
        "{} of {} event numbers, such as `{text}`, name one person each, although {shared} of them share their day, type and title: they tie nobody",
        lonely.len(),
        numbered.len()
    );
    let fix = "if a cell was dragged down and counted up, give the rows of one activity one number";
    tell(draft, first_row(first), codes::LONELY_EVENTS, what, &text, fix);
}

/// `A1` and `a1`, `1` and `01` on one day. Activities stand in the order of their days.
fn note_alike(draft: &mut Draft, numbered: &[&Activity]) {
    for day in numbered.chunk_by(|a, b| a.date == b.date) {
        // Numbers that are written plainly, all of them, differ in more than how they are written.
        if day.iter().all(|activity| is_plain(&activity.id)) {
            continue;
        }
        let mut alike: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for activity in day {
            alike.entry(plainly(&activity.id)).or_default().insert(&activity.id);
        }
        for ids in alike.into_values().filter(|ids| ids.len() > 1) {
            let of_them = |activity: &&&Activity| ids.contains(&*activity.id);
            let row = day.iter().filter(of_them).filter_map(|activity| first_row(activity)).min();
            let texts: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
            let what =
                format!("{} on one day are read as {} events", texts.join(" and "), ids.len());
            let fix = "write the number in one way, if it is one event";
            let text = ids.first().copied().unwrap_or_default();
            tell(draft, row, codes::EVENTS_ALIKE, what, text, fix);
        }
    }
}

/// Whether a number is as [`plainly`] would write it, for certain.
fn is_plain(id: &str) -> bool {
    let is_small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !id.starts_with('0') && id.bytes().all(is_small)
}

/// A number in lower case, without zeros in front or behind a point.
fn plainly(id: &str) -> String {
    let text = id.trim().to_lowercase();
    let text = text.strip_suffix(".0").unwrap_or(&text);
    let digits = text.trim_start_matches('0');
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits } else { text }.to_owned()
}

fn first_row(activity: &Activity) -> Option<RowId> {
    activity.present.iter().map(|presence| presence.row).min()
}

fn tell(
    draft: &mut Draft,
    row: Option<RowId>,
    code: &'static str,
    what: String,
    text: &str,
    fix: &str,
) {
    if let Some(row) = row {
        draft.note(row, None, Outcome::Noted, RowFault::new(code, what, text, fix));
    }
}
