//! How often each school met another one in each term, and who has been quiet the longest.

use super::contact;
use super::quiet::{Cover, Covered, met};
use crate::base::calendar::Date;
use crate::connect::timeline::Timeline;

/// The schools by term.
#[derive(Debug, Clone, PartialEq)]
pub struct TermGrid {
    /// The terms of the log, in order.
    pub terms: Vec<TermColumn>,
    /// Every school: first those without any contact, then by how long they have been quiet; those
    /// that left come last.
    pub rows: Vec<TermRow>,
    /// Activities of several schools that have no date, so they stand in no term.
    pub undated: usize,
}

/// One term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermColumn {
    /// For example `Autumn 2025/26`.
    pub name: String,
    /// What the log says about it.
    pub cover: Cover,
}

/// One school.
#[derive(Debug, Clone, PartialEq)]
pub struct TermRow {
    /// Its name.
    pub name: String,
    /// For each term the activities with another school of the network; `None` where it was not a
    /// member yet or any more, or where the log has a gap.
    pub met: Vec<Option<usize>>,
    /// The day of its last activity with another school.
    pub last_contact: Option<Date>,
    /// Finished terms up to now without contact.
    pub quiet: usize,
    /// Terms without contact in all, of those that speak about it.
    pub missed: usize,
    /// Whether it has met no other school in the whole log.
    pub never: bool,
    /// Whether it has left the network.
    pub left: bool,
}

impl TermGrid {
    /// The schools that are still members.
    pub fn members(&self) -> impl Iterator<Item = &TermRow> {
        self.rows.iter().filter(|row| !row.left)
    }

    /// Whether any term speaks about schools: a finished one that the log covers.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.terms.iter().any(|term| term.cover == Cover::Whole)
    }
}

/// The grid; `None` without dates, or with fewer than two schools, which nobody can meet.
#[must_use]
pub fn of(timeline: &Timeline) -> Option<TermGrid> {
    let network = &timeline.whole;
    let covered = Covered::of(timeline)?;
    let as_of = timeline.terms.as_ref().map(|terms| terms.as_of)?;
    if network.schools.len() < 2 {
        return None;
    }
    let contacts = contact::of_schools(network);
    let mut rows: Vec<TermRow> = Vec::with_capacity(contacts.len());
    for (school, contact) in network.schools.iter().zip(&contacts) {
        let cell = |(term, cover): &(crate::base::calendar::Term, Cover)| {
            let met = met(term, &contact.activities);
            let joined = school.joined.is_none_or(|joined| joined <= term.end);
            let stayed = school.left.is_none_or(|left| left > term.start);
            // What is in the log is shown, whatever the list says about membership.
            let speaks = met > 0 || (joined && stayed && *cover != Cover::Gap);
            speaks.then_some(met)
        };
        rows.push(TermRow {
            name: school.name.clone(),
            met: covered.terms.iter().map(cell).collect(),
            last_contact: contact.activities.iter().filter_map(|activity| activity.date).max(),
            quiet: covered.quiet(school, contact),
            missed: covered.missed(school, contact),
            never: contact.activities.is_empty(),
            left: school.left.is_some_and(|left| left <= as_of),
        });
    }
    // Schools are in the order of their names, and the sort keeps it among equals.
    rows.sort_by_key(|row| {
        (row.left, !row.never, std::cmp::Reverse(row.quiet), row.last_contact)
    });
    let crossing = network.activities.iter().filter(|activity| activity.crosses_schools());
    let terms = covered.terms.iter().map(|(term, cover)| TermColumn {
        name: term.name.clone(),
        cover: *cover,
    });
    Some(TermGrid {
        terms: terms.collect(),
        rows,
        undated: crossing.filter(|activity| activity.date.is_none()).count(),
    })
}
