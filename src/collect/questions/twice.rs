//! Two questions about the same names: `Elm School` and `Elm School2`, `Elm School (maths)` and `Elm School
//! (English)`. They are never put together unasked.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;

/// A heading without the mark by which a program tells it from an equal one: `Elm School2`, `Elm School.1`; itself,
/// if there is no other that is called so.
#[must_use]
pub fn first_of<'n>(heading: &'n str, others: &BTreeSet<&str>) -> &'n str {
    let stem = heading.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = heading.len() - stem.len();
    let stem = stem.strip_suffix('.').unwrap_or(stem);
    let is_mark =
        (1..3).contains(&digits) && stem.ends_with(|c: char| c.is_alphabetic() || c == ')');
    if is_mark && others.contains(stem) { stem } else { heading }
}

/// What stands in front of a remark at the end: `Elm School` of `Elm School (maths)` and `Elm School - visits`.
fn in_front(name: &str) -> Option<&str> {
    const SIGNS: [&str; 8] = [" (", " [", " - ", " – ", " — ", ": ", " / ", "_"];
    let last = SIGNS.iter().filter_map(|sign| name.rfind(sign)).max();
    last.map(|at| name[..at].trim()).filter(|base| !base.is_empty())
}

/// The places of two headings that ask about the same name, where several names stand twice so: `is_whole` tells what is
/// somebody's name as it stands, `is_name` what is without the remark behind it.
#[must_use]
pub fn asked_twice(
    headings: &[&str],
    is_whole: &dyn Fn(&str) -> bool,
    is_name: &dyn Fn(&str) -> bool,
) -> Option<[usize; 2]> {
    let all: BTreeSet<&str> = headings.iter().copied().collect();
    let mut of_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, &heading) in headings.iter().enumerate() {
        let first = first_of(heading, &all);
        let base = in_front(heading).filter(|base| !is_whole(heading) && is_name(base));
        let name = if first == heading { base.unwrap_or(heading) } else { first };
        of_name.entry(name).or_default().push(at);
    }
    let mut twice = of_name.into_values().filter(|places| places.len() > 1);
    match (twice.next()?.as_slice(), twice.next()) {
        ([first, second, ..], Some(_)) => Some([*first, *second]),
        _ => None,
    }
}

/// Asks which of the two counts.
#[must_use]
pub fn error(two: [&str; 2], fix: String) -> Error {
    let says = "two questions are asked about the same names, and only you know which one counts";
    let [first, second] = two;
    Error::data(format!("{says}: `{first}` and `{second}`"), fix)
        .coded(codes::ASKED_TWICE)
        .plainly(says)
        .plain_fix("keep the columns of one question in the file, and read the others apart")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_stand_twice_are_found() {
        let known = |name: &str| ["Elm School", "Oak School"].contains(&name);
        let two = |headings: &[&'static str]| asked_twice(headings, &known, &known);
        for tail in ["2", ".1", " (English)", " - CPD", ": advice", ""] {
            let again = [format!("Elm School{tail}"), format!("Oak School{tail}")];
            let headings = ["Elm School", "Oak School", &again[0], &again[1]];
            assert!(asked_twice(&headings, &known, &known).is_some(), "{tail}");
        }
        assert_eq!(two(&["Elm School", "Oak School", "Ash School (maths)", "Fir School"]), None);
        assert_eq!(two(&["Elm School", "Elm School2", "Oak School"]), None);
        // Numbers that are part of names.
        assert_eq!(two(&["School 1", "School 12", "School 2", "School 21"]), None);
        assert_eq!(
            two(&["Ash - Infants", "Ash - Juniors", "Fir - Infants", "Fir - Juniors"]),
            None
        );
    }
}
