//! The English names of months and weekdays.

use crate::base::calendar::Date;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const DAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The month that a word names: the whole name or its beginning, from three letters on.
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    named(word, &MONTHS)
}

/// The weekday that a word names, Monday being 1.
#[must_use]
pub fn weekday(word: &str) -> Option<u8> {
    if word.eq_ignore_ascii_case("weds") {
        return Some(3);
    }
    named(word, &DAYS)
}

fn named(word: &str, names: &[&str]) -> Option<u8> {
    let fits = |name: &&str| {
        word.len() >= 3 && name.get(..word.len()).is_some_and(|b| b.eq_ignore_ascii_case(word))
    };
    names.iter().position(fits).map(|at| at as u8 + 1)
}

/// The name of a month.
pub(super) fn month_name(month: u8) -> String {
    capital(MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default())
}

/// The name of a weekday, Monday being 1.
pub(super) fn weekday_name(day: u8) -> String {
    capital(DAYS.get(usize::from(day).wrapping_sub(1)).copied().unwrap_or_default())
}

/// The weekday of a date, Monday being 1.
pub(super) fn weekday_of(date: Date) -> u8 {
    date.weekday().to_monday_one_offset().unsigned_abs()
}

fn capital(name: &str) -> String {
    name.get(..1).map_or_else(String::new, |first| first.to_uppercase() + &name[1..])
}
