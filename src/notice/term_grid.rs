//! How often each school met another one in each term, and who has been quiet the longest.

use super::contact;
use super::quiet::{Cover, Covered, met};
use crate::base::calendar::{Date, Term};
use crate::connect::network::Level;
use crate::connect::state::State;
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
    /// Whether it is connected, alone though heard, or not heard from.
    pub state: State,
    /// For each term the activities with another school of the network; `None` where it was not a
    /// member yet or any more, where the log has a gap, and where nobody heard from it.
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

impl TermRow {
    /// Whether it entered no row and nobody met it, in a log that says who enters rows.
    #[must_use]
    pub fn is_unheard(&self) -> bool {
        self.state == State::NonRespondent
    }
}

impl TermGrid {
    /// The schools that are still members and were heard from, or met: of the others nobody can say
    /// anything.
    pub fn members(&self) -> impl Iterator<Item = &TermRow> {
        self.rows.iter().filter(|row| !row.left && !row.is_unheard())
    }

    /// The members that nobody heard from.
    pub fn unheard(&self) -> impl Iterator<Item = &TermRow> {
        self.rows.iter().filter(|row| !row.left && row.is_unheard())
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
    let states = network.states(Level::Schools);
    for ((school, contact), state) in network.schools.iter().zip(&contacts).zip(states) {
        let is_heard = state != State::NonRespondent;
        let cell = |(term, cover): &(Term, Cover)| {
            let met = met(term, &contact.activities);
            let joined = school.joined.is_none_or(|joined| joined <= term.end);
            let stayed = school.left.is_none_or(|left| left > term.start);
            // What is in the log is shown, whatever the list says about membership.
            let speaks = met > 0 || (is_heard && joined && stayed && *cover != Cover::Gap);
            speaks.then_some(met)
        };
        rows.push(TermRow {
            name: school.name.clone(),
            state,
            met: covered.terms.iter().map(cell).collect(),
            last_contact: contact.activities.iter().filter_map(|activity| activity.date).max(),
            quiet: if is_heard { covered.quiet(school, contact) } else { 0 },
            missed: if is_heard { covered.missed(school, contact) } else { 0 },
            never: is_heard && contact.activities.is_empty(),
            left: school.left.is_some_and(|left| left <= as_of),
        });
    }
    // Schools are in the order of their names, and the sort keeps it among equals.
    rows.sort_by_key(|row| {
        let last = (std::cmp::Reverse(row.quiet), row.last_contact);
        (row.left, row.is_unheard(), !row.never, last)
    });
    let crossing = network.activities.iter().filter(|activity| activity.crosses_schools());
    let terms = covered
        .terms
        .iter()
        .map(|(term, cover)| TermColumn { name: term.name.clone(), cover: *cover });
    Some(TermGrid {
        terms: terms.collect(),
        rows,
        undated: crossing.filter(|activity| activity.date.is_none()).count(),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::collect::records::{Affiliation, Presence, School};
    use crate::connect::network::{Activity, Network};
    use crate::connect::window::Terms;

    fn date(year: i16, month: i8, day: i8) -> Date {
        Date::constant(year, month, day)
    }

    fn school(name: &str, joined: Option<Date>, left: Option<Date>) -> School {
        let attributes = BTreeMap::new();
        School { name: name.to_owned(), urn: String::new(), joined, left, attributes }
    }

    fn met(day: Date, schools: &[u32]) -> Activity {
        let present = |&school: &u32| Presence {
            person: None,
            from: Affiliation::School(school),
            leads: false,
            hosts: false,
            row: 0,
        };
        Activity {
            id: std::sync::Arc::default(),
            date: Some(day),
            details: std::sync::Arc::default(),
            weight: 1.0,
            present: schools.iter().map(present).collect(),
        }
    }

    fn grid(schools: Vec<School>, activities: Vec<Activity>) -> Option<TermGrid> {
        let whole = Network { schools, activities, has_log: true, ..Network::default() };
        let span = whole.span();
        let terms = span.map(|(first, last)| Terms::of(first, last, None));
        let recent = whole.clone();
        of(&Timeline { whole, recent, words: String::new(), span, terms })
    }

    /// Four terms by hand: autumn whole, spring without a row, summer whole, autumn not over.
    fn example() -> Option<TermGrid> {
        let schools = vec![
            school("Always", None, None),
            school("Before", None, Some(date(2025, 2, 1))),
            school("Gone quiet", None, None),
            school("Joined", Some(date(2025, 5, 6)), None),
            school("Never", None, None),
        ];
        let log = vec![
            met(date(2024, 9, 10), &[0, 1, 2]),
            met(date(2024, 11, 10), &[0, 2]),
            met(date(2024, 11, 11), &[4]),
            met(date(2025, 6, 10), &[0, 3]),
            met(date(2025, 10, 1), &[0, 3]),
            met(date(2025, 10, 2), &[3]),
        ];
        grid(schools, log)
    }

    #[test]
    fn a_gap_no_member_and_no_contact_are_three_things() {
        let grid = example().unwrap();
        let covers: Vec<Cover> = grid.terms.iter().map(|term| term.cover).collect();
        assert_eq!(covers, [Cover::Whole, Cover::Gap, Cover::Whole, Cover::SoFar]);
        let rows: Vec<_> =
            grid.rows.iter().map(|row| (row.name.as_str(), row.met.clone())).collect();
        let (some, none) = (Some, None);
        let expected = [
            ("Never", vec![some(0), none, some(0), some(0)]),
            ("Gone quiet", vec![some(2), none, some(0), some(0)]),
            ("Always", vec![some(2), none, some(1), some(1)]),
            ("Joined", vec![none, none, some(1), some(1)]),
            ("Before", vec![some(1), none, none, none]),
        ];
        assert_eq!(rows, expected);
        let quiet: Vec<usize> = grid.rows.iter().map(|row| row.quiet).collect();
        assert_eq!(quiet, [2, 1, 0, 0, 0]);
        assert!(grid.rows[4].left && grid.rows[0].never);
        assert_eq!(grid.rows[1].last_contact, Some(date(2024, 11, 10)));
    }

    #[test]
    fn a_log_that_begins_late_says_nothing_about_its_first_term() {
        let schools =
            vec![school("A", None, None), school("B", None, None), school("C", None, None)];
        let log = vec![met(date(2025, 11, 20), &[0, 1]), met(date(2025, 12, 15), &[0, 1])];
        let grid = grid(schools, log).unwrap();
        assert_eq!(grid.terms[0].cover, Cover::Part);
        assert!(!grid.is_judged());
        assert!(grid.rows.iter().all(|row| row.quiet == 0));
    }

    #[test]
    fn without_dates_or_others_there_is_no_grid() {
        let two = || vec![school("A", None, None), school("B", None, None)];
        let undated = Activity { date: None, ..met(date(2025, 9, 1), &[0, 1]) };
        assert_eq!(grid(two(), vec![undated]), None);
        assert_eq!(grid(vec![school("A", None, None)], vec![met(date(2025, 9, 1), &[0])]), None);
    }
}
