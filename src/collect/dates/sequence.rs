//! A date that a spreadsheet turned round among others that are right: a log is kept in the order of its
//! days, so a row that is out of order by months, and in order with day and month exchanged, is told.

use crate::base::calendar::{Date, days_between};
use crate::collect::dates::DateColumn;

/// Longer logs are not kept by hand, and their rows may stand in any order.
const MOST: usize = 5_000;
/// Nor are those of more rows.
const MOST_ROWS: u32 = 50_000;
/// Fewer different days in a row show no order.
const FEWEST: usize = 6;
/// A date is out of order by so many days at least.
const OUT_DAYS: i64 = 28;
/// Exchanged it may be out of order by so many days: rows are entered a little late.
const SLACK_DAYS: i64 = 7;

/// The cells of a column in the order of rows, one for each run of the same text.
#[derive(Debug, Default)]
pub struct Sequence {
    runs: Vec<(u32, String)>,
    rows: u32,
}

/// A date that is likely another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// The first line that has it.
    pub line: u32,
    /// As it stands.
    pub text: String,
    /// As it may be meant: with day and month exchanged, or in another year.
    pub swapped: Date,
}

impl Sequence {
    /// Takes the next cell.
    pub fn see(&mut self, line: u32, cell: &str) {
        self.rows += 1;
        let is_run = self.runs.last().is_some_and(|(_, last)| last == cell);
        if !cell.is_empty() && !is_run && !self.is_long() {
            self.runs.push((line, cell.to_owned()));
        }
    }

    /// Whether there are more rows than are looked at; then nothing is said about any.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.rows > MOST_ROWS || self.runs.len() > MOST
    }

    /// The dates that are likely turned round.
    #[must_use]
    pub fn turned(&self, column: &DateColumn) -> Vec<Turned> {
        self.out_of_order(column, swapped_in_order)
    }

    /// The dates that are likely of the year before or after.
    #[must_use]
    pub fn of_another_year(&self, column: &DateColumn) -> Vec<Turned> {
        self.out_of_order(column, in_order_in_another_year)
    }

    fn out_of_order(
        &self,
        column: &DateColumn,
        meant: fn(&[Date], usize) -> Option<Date>,
    ) -> Vec<Turned> {
        if self.is_long() {
            return Vec::new();
        }
        let mut all: Vec<(u32, &str, Date)> = Vec::with_capacity(self.runs.len());
        for (line, text) in &self.runs {
            all.extend(column.read(text).ok().map(|date| (*line, text.as_str(), date)));
        }
        let forward: Vec<Date> = all.iter().map(|(.., date)| *date).collect();
        let turned = |dates: &[Date]| -> Vec<(usize, Date)> {
            let found = (0..dates.len()).filter_map(|at| Some((at, meant(dates, at)?)));
            found.collect()
        };
        let mut found = turned(&forward);
        if !is_in_order(&forward, &found) {
            let backward: Vec<Date> = forward.iter().rev().copied().collect();
            found = turned(&backward);
            if !is_in_order(&backward, &found) {
                return Vec::new();
            }
            for (at, _) in &mut found {
                *at = backward.len() - 1 - *at;
            }
            found.reverse();
        }
        let told = |(at, swapped): (usize, Date)| {
            let (line, text, _) = all[at];
            Turned { line, text: text.to_owned(), swapped }
        };
        found.into_iter().map(told).collect()
    }
}

/// The date with day and month exchanged, where that puts it between its neighbours, and it is months
/// away from where they stand.
fn swapped_in_order(dates: &[Date], at: usize) -> Option<Date> {
    let date = dates[at];
    let swapped =
        Date::new(date.year(), date.day(), date.month()).ok().filter(|day| *day != date)?;
    in_order_as(dates, at, swapped).then_some(swapped)
}

/// The same day a year later or earlier, where that puts it between its neighbours.
fn in_order_in_another_year(dates: &[Date], at: usize) -> Option<Date> {
    let date = dates[at];
    // The first and the last row may well be of another year.
    if at == 0 || at + 1 == dates.len() {
        return None;
    }
    let years = [date.year() + 1, date.year() - 1].into_iter();
    let days = years.filter_map(|year| Date::new(year, date.month(), date.day()).ok());
    days.into_iter().find(|other| in_order_as(dates, at, *other))
}

/// Whether another day in the place of a date stands between its neighbours, from which the date itself is
/// months away.
fn in_order_as(dates: &[Date], at: usize, other: Date) -> bool {
    let before = at.checked_sub(1).map(|at| dates[at]);
    let after = dates.get(at + 1).copied();
    // How far a day lies before the one above it, or after the one below it.
    let out = |day: Date| {
        let early = before.map_or(0, |before| days_between(day, before));
        early.max(after.map_or(0, |after| days_between(after, day)))
    };
    let neighbours_agree = match (before, after) {
        (Some(before), Some(after)) => days_between(before, after) >= 0,
        // At an end, where nothing holds it on one side, it must come close to the other.
        (Some(only), None) | (None, Some(only)) => days_between(only, other).abs() <= OUT_DAYS,
        (None, None) => false,
    };
    neighbours_agree && out(dates[at]) > OUT_DAYS && out(other) <= SLACK_DAYS
}

/// Whether nine of ten steps go forward, once the dates that are turned round are taken out.
fn is_in_order(dates: &[Date], turned: &[(usize, Date)]) -> bool {
    let is_turned = |at: usize| turned.iter().any(|(other, _)| *other == at);
    let rest: Vec<Date> =
        (0..dates.len()).filter(|at| !is_turned(*at)).map(|at| dates[at]).collect();
    let back = rest.windows(2).filter(|pair| days_between(pair[0], pair[1]) < 0).count();
    // One date among few is found; many are a column in no order.
    rest.len() >= FEWEST && back * 10 <= rest.len() && turned.len() * 5 <= rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(cells: &[&str]) -> Vec<String> {
        let mut sequence = Sequence::default();
        for (line, cell) in (2..).zip(cells) {
            sequence.see(line, cell);
        }
        let found = sequence.turned(&DateColumn::EMPTY);
        found.iter().map(|found| format!("{}: {}", found.line, found.swapped)).collect()
    }

    const LOG: [&str; 8] = [
        "2025-09-05",
        "2025-09-12",
        "2025-09-12",
        "2025-09-26",
        "2025-10-03",
        "2025-10-10",
        "2025-10-17",
        "2025-11-07",
    ];

    fn with(at: usize, cell: &'static str) -> Vec<String> {
        let mut cells = LOG;
        cells[at] = cell;
        turned(&cells)
    }

    #[test]
    fn one_date_out_of_order_by_months_is_found_wherever_it_stands() {
        assert!(turned(&LOG).is_empty());
        assert_eq!(with(4, "2025-03-10"), ["6: 2025-10-03"]);
        assert_eq!(with(5, "10/10/2025"), Vec::<String>::new(), "exchanged it is the same");
        assert_eq!(with(0, "05/09/2025"), Vec::<String>::new());
        assert_eq!(with(7, "2025-07-11"), ["9: 2025-11-07"]);
        let mut down = LOG;
        down.reverse();
        down[3] = "2025-03-10";
        assert_eq!(turned(&down), ["5: 2025-10-03"]);
    }

    #[test]
    fn a_year_that_was_not_turned_is_found() {
        let mut log = [
            "2025-10-03",
            "2025-11-07",
            "2025-12-05",
            "2025-01-12",
            "2026-01-20",
            "2026-02-03",
            "2026-03-03",
            "2026-03-10",
        ];
        let slips = |cells: &[&str]| {
            let mut sequence = Sequence::default();
            for (line, cell) in (2..).zip(cells) {
                sequence.see(line, cell);
            }
            let found = sequence.of_another_year(&DateColumn::EMPTY);
            found
                .iter()
                .map(|found| format!("{}: {}", found.line, found.swapped))
                .collect::<Vec<_>>()
        };
        assert_eq!(slips(&log), ["5: 2026-01-12"]);
        log[3] = "2026-01-12";
        assert!(slips(&log).is_empty());
        log[0] = "2024-10-03";
        assert!(slips(&log).is_empty(), "the first may be of last year");
    }

    #[test]
    fn what_is_right_or_has_no_order_is_left_alone() {
        // A row entered late, in order neither way.
        assert!(with(4, "2025-06-08").is_empty());
        // Exchanged it would be no better.
        assert!(with(4, "2025-04-02").is_empty());
        let mixed = [
            "2025-11-07",
            "2025-03-10",
            "2025-12-01",
            "2025-02-05",
            "2025-09-05",
            "2025-01-10",
            "2025-06-03",
            "2025-10-10",
        ];
        assert!(turned(&mixed).is_empty());
        assert!(turned(&["2025-09-05", "2025-03-10", "2025-10-07"]).is_empty(), "too few");
    }
}
