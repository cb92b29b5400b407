//! How long each school has been without contact: what F04 and the table of terms both read.

use super::contact::Contact;
use crate::base::calendar::{Date, Term, days_after};
use crate::collect::records::School;
use crate::connect::network::Activity;
use crate::connect::timeline::Timeline;

/// A term that the log enters later than this many days after its start is not covered.
const HALF_TERM_DAYS: i64 = 42;

/// What a log says about a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cover {
    /// It covers the term: a school without contact in it was without contact.
    Whole,
    /// It begins in the term's second half, so the term speaks about no school.
    Part,
    /// It has no row at all in the term: a gap in the log, not in contact.
    Gap,
    /// The term is not finished.
    SoFar,
}

/// The terms of a log, each with what the log says about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Covered {
    /// The terms, in order.
    pub terms: Vec<(Term, Cover)>,
    last_finished: Option<Date>,
}

impl Covered {
    /// The terms of a log; `None` without dates.
    #[must_use]
    pub fn of(timeline: &Timeline) -> Option<Self> {
        let terms = timeline.terms.as_ref()?;
        let (first, _) = timeline.span?;
        let logged: Vec<&Activity> = timeline.whole.activities.iter().collect();
        let finished = |term: &Term| {
            let is_full = first <= days_after(term.start, HALF_TERM_DAYS);
            match (met(term, &logged), is_full) {
                (0, _) => Cover::Gap,
                (_, true) => Cover::Whole,
                (_, false) => Cover::Part,
            }
        };
        let unfinished = terms.unfinished.iter().map(|term| (term.clone(), Cover::SoFar));
        let all = terms.finished.iter().map(|term| (term.clone(), finished(term)));
        Some(Self {
            terms: all.chain(unfinished).collect(),
            last_finished: terms.finished.last().map(|term| term.end),
        })
    }

    /// In how many terms up to the latest finished one a member had no contact, counting only those
    /// that the log covers and that it was a member from the start of; 0 if it had contact since.
    #[must_use]
    pub fn quiet(&self, school: &School, contact: &Contact) -> usize {
        let since = contact.activities.iter().any(|activity| activity.date > self.last_finished);
        // Whoever has left is not quiet: it is gone.
        if since || school.left.is_some_and(|left| Some(left) <= self.last_finished) {
            return 0;
        }
        let judged = self.judged(school).rev();
        judged.take_while(|term| met(term, &contact.activities) == 0).count()
    }

    /// In how many of the terms that speak about a school it had no contact.
    #[must_use]
    pub fn missed(&self, school: &School, contact: &Contact) -> usize {
        self.judged(school).filter(|term| met(term, &contact.activities) == 0).count()
    }

    /// The terms that speak about a school: covered by the log, and it was a member throughout.
    fn judged<'a>(&'a self, school: &'a School) -> impl DoubleEndedIterator<Item = &'a Term> {
        let whole = self.terms.iter().filter(|(_, cover)| *cover == Cover::Whole);
        let member = |term: &&Term| {
            school.joined.is_none_or(|joined| joined <= term.start)
                && school.left.is_none_or(|left| left >= term.last_school_day)
        };
        whole.map(|(term, _)| term).filter(member)
    }
}

/// How many of the activities fall in a term.
#[must_use]
pub fn met(term: &Term, activities: &[&Activity]) -> usize {
    let dates = activities.iter().filter_map(|activity| activity.date);
    dates.filter(|day| term.holds(*day)).count()
}
