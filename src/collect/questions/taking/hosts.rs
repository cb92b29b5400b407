//! Who was host of an activity that a form logs, so far as the answer says.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::names::venues::is_own_place;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::questions::choices::at_semicolons;
use crate::collect::who::names::{is_nobody, tidy};

/// Everybody named beside the respondent, by key (a person or a school): the mention, and whether it hosts.
pub type Present = BTreeMap<(bool, String), (u32, bool)>;

/// On which side the respondent's school was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Host,
    Visitor,
}

fn side(cell: &str) -> Option<Side> {
    let text = tidy(cell).to_lowercase();
    let text = text.trim_start_matches("we ").trim_start_matches("the ").trim_start_matches("i ");
    let received =
        ["being visited", "were visited", "visited by"].iter().any(|word| text.contains(word));
    let host =
        received || text.contains("host") || text == "yes" || text == "y" || is_own_place(text);
    let visitor = !received
        && (text.contains("visit") || text.contains("guest") || text == "no" || text == "n");
    match (host, visitor) {
        (true, false) => Some(Side::Host),
        (false, true) => Some(Side::Visitor),
        _ => None,
    }
}

/// What a question for the side says: whether the respondent's school hosted. A visitor's host is the one
/// other school, if there is just one and nothing else says who hosted.
pub fn by_side(
    draft: &mut Draft,
    row: RowId,
    (column, cell): (usize, &str),
    present: &mut Present,
) -> bool {
    match side(cell) {
        Some(Side::Host) => return true,
        Some(Side::Visitor) => {
            let mut schools = present.iter_mut().filter(|((people, _), _)| !people);
            if let (Some((_, only)), None) = (schools.next(), schools.next()) {
                only.1 = true;
            }
        }
        None => {
            let what = format!(
                "`{cell}` says neither that the respondent's school was host nor that it was visitor; who hosted is not known"
            );
            let fix = "write host or visitor";
            let fault = RowFault::new(codes::SIDE_UNKNOWN, what, cell, fix);
            draft.note(row, Some(column as u32 + 1), Outcome::Noted, fault);
        }
    }
    false
}

/// The hosts that a cell names, without the respondent's own school where words stand for it; and
/// whether they do.
pub fn named(
    draft: &mut Draft,
    row: RowId,
    (column, cell): (usize, &str),
    own_school: &str,
) -> (Vec<String>, bool) {
    let names = at_semicolons(cell).into_iter().filter(|name| !is_nobody(name));
    let (own, names): (Vec<String>, Vec<String>) =
        names.partition(|name| !own_school.is_empty() && is_own_place(name));
    if let Some(text) = own.first() {
        let what = format!("`{text}` is read as the respondent's own school, {own_school}");
        let fix = "nothing, if that is right; else write the school's name";
        let fault = RowFault::new(codes::OWN_PLACE, what, text, fix);
        draft.note(row, Some(column as u32 + 1), Outcome::Noted, fault);
    }
    (names, !own.is_empty())
}
