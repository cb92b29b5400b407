//! The school days of the year, and which activity falls on which.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use tiebeam::base::seed::Dice;

use super::draft::Draft;

/// The first and last day of each term with anything in it. Nobody meets in the first days of
/// September; spring ends two weeks before Easter, as summer begins two weeks after it.
const TERMS: [[Date; 2]; 3] = [
    [date(2025, 9, 4), date(2025, 12, 17)],
    [date(2026, 1, 7), date(2026, 3, 20)],
    [date(2026, 4, 21), date(2026, 7, 15)],
];

/// Half-terms and the May bank holiday: first and last day.
const CLOSED: [[Date; 2]; 4] = [
    [date(2025, 10, 25), date(2025, 11, 2)],
    [date(2026, 2, 14), date(2026, 2, 22)],
    [date(2026, 5, 4), date(2026, 5, 4)],
    [date(2026, 5, 23), date(2026, 5, 31)],
];

fn school_days(term: usize) -> Vec<Date> {
    let [first, last] = TERMS[term];
    let closed = |day: Date| CLOSED.iter().any(|[from, to]| (*from..=*to).contains(&day));
    first
        .series(1.day())
        .take_while(|&day| day <= last)
        .filter(|&day| day.weekday().to_monday_zero_offset() < 5 && !closed(day))
        .collect()
}

/// Gives each draft a day of its term: nobody is at two activities in a day if it can be helped
/// (the leader at two), and the last day of the log is its last possible one.
pub(crate) fn dated(mut drafts: Vec<Draft>, dice: &mut Dice) -> Vec<(Date, Draft)> {
    dice.shuffle(&mut drafts);
    let days = [0, 1, 2].map(school_days);
    let mut dated: Vec<(Date, Draft)> = Vec::new();
    for draft in drafts {
        let days = &days[draft.term];
        let start = dice.below(days.len());
        let clashes = |day: Date| {
            let same_day = dated.iter().filter(|(other, _)| *other == day);
            let met = |other: &Draft| draft.present.iter().any(|&(person, _)| other.has(person));
            same_day.filter(|(_, other)| met(other)).count()
        };
        let later = (0..days.len()).map(|step| days[(start + step * 7) % days.len()]);
        let day = later.clone().find(|&day| clashes(day) == 0);
        let day = day.or_else(|| later.min_by_key(|&day| clashes(day))).unwrap_or(days[start]);
        dated.push((day, draft));
    }
    dated.sort_by(|(a, one), (b, other)| {
        (a, &one.title, &one.present).cmp(&(b, &other.title, &other.present))
    });
    if let Some((day, _)) = dated.last_mut() {
        *day = TERMS[2][1];
    }
    dated
}
