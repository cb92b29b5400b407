//! The user's own terms: in order, without overlap, each with a name of its own.

use std::collections::BTreeMap;

use crate::base::calendar::{HOLIDAY_DAYS, Term, days_between, long_date, school_year_of};
use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::draft::facts::ListedTerm;
use crate::collect::draft::{Draft, RowFault};

/// Why the listed terms cannot be used, if so.
#[must_use]
pub fn overlap(draft: &Draft) -> Option<Error> {
    let terms = sorted(draft);
    let pair = terms.windows(2).find(|pair| pair[1].start <= pair[0].end)?;
    let what = format!(
        "the terms `{}` and `{}` overlap: {} is in both",
        pair[0].name,
        pair[1].name,
        long_date(pair[1].start)
    );
    let fix = "correct the dates, so that each day is in one term at most; list either terms or half-terms";
    let error = Error::data(what, fix)
        .coded(codes::CONTRADICTION)
        .plainly("two of the listed terms overlap")
        .plain_fix(fix);
    Some(error.at(draft.places.of(pair[1].row)))
}

/// The terms, in order.
pub fn settle(draft: &mut Draft) -> Vec<Term> {
    let terms = sorted(draft);
    let mut called: BTreeMap<String, u32> = BTreeMap::new();
    for term in &terms {
        *called.entry(term.name.clone()).or_default() += 1;
    }
    for pair in terms.windows(2) {
        let between = days_between(pair[0].end, pair[1].start) - 1;
        if between > HOLIDAY_DAYS {
            let what = format!(
                "{between} days lie between `{}` and `{}`: too many for a holiday, so the usual English terms count there",
                pair[0].name, pair[1].name
            );
            let fix = "add the term that is missing";
            let fault = RowFault::new(codes::TERM_GAP, what, &pair[1].name, fix);
            draft.note(pair[1].row, None, Outcome::Noted, fault);
        }
    }
    let name = |term: &ListedTerm| {
        let shared = called.get(&term.name).is_some_and(|count| *count > 1);
        if shared {
            format!("{} {}", term.name, school_year_of(term.start))
        } else {
            term.name.clone()
        }
    };
    let term = |listed: &ListedTerm| Term {
        start: listed.start,
        end: listed.end,
        last_school_day: listed.end,
        name: name(listed),
    };
    terms.iter().map(term).collect()
}

/// In order of their days; a term listed twice in the same words counts once.
fn sorted(draft: &Draft) -> Vec<ListedTerm> {
    let mut terms = draft.facts.terms.clone();
    terms.sort_by(|a, b| (a.start, a.end, &a.name, a.row).cmp(&(b.start, b.end, &b.name, b.row)));
    terms.dedup_by(|a, b| (a.start, a.end, &a.name) == (b.start, b.end, &b.name));
    terms
}
