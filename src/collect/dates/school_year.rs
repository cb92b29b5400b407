//! Days without a year, and the school year that says theirs.

use crate::base::calendar::Date;
use crate::collect::dates::form::parse;
use crate::collect::dates::order::DayMonth;
use crate::collect::dates::words::{month, weekday};

/// The years of `2025/26`, `2025-2026` in a text: a school year from its September.
#[must_use]
pub fn school_year(text: &str) -> Option<i16> {
    text.char_indices().find_map(|(at, _)| {
        let rest = &text[at..];
        let start: i16 = rest.get(..4)?.parse().ok().filter(|year| (1990..=2099).contains(year))?;
        let after = rest.get(4..)?.strip_prefix(['/', '-', '–', '_'])?;
        let digits = after.chars().take_while(char::is_ascii_digit).count();
        let end: i16 = after.get(..digits)?.parse().ok()?;
        let next = (start + 1) % 100;
        let whole = !text[..at].ends_with(|c: char| c.is_ascii_digit());
        (whole && (digits == 2 && end == next || digits == 4 && end == start + 1)).then_some(start)
    })
}

/// A day and a month within the school year that begins in a September; of numbers only those that
/// give the same day either way.
#[must_use]
pub fn in_school_year(date: &str, start: i16) -> Option<Date> {
    let day = |year: i16, order| {
        let text =
            if date.contains('/') { format!("{date}/{year}") } else { format!("{date} {year}") };
        parse(&text, order)
    };
    let of = |order| {
        let in_first = day(start, order).filter(|date| date.month() >= 9);
        in_first.or_else(|| day(start + 1, order).filter(|date| date.month() < 9))
    };
    let (one, other) = (of(DayMonth::DayFirst), of(DayMonth::MonthFirst));
    match (one, other) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other),
    }
}

/// The same for a cell that may hold anything: the day must stand before the month's name, since `Jan-12`
/// may be a month of 2012.
#[must_use]
pub fn named_day(cell: &str, start: i16) -> Option<Date> {
    let text = cell.trim().replace(['-', ' ', '\u{a0}'], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let (day, name) = match words.as_slice() {
        [day, name] => (day, name),
        [named, day, name] if weekday(named).is_some() => (day, name),
        _ => return None,
    };
    let is_day = day.starts_with(|c: char| c.is_ascii_digit()) && day.len() <= 4;
    let is_plain = name.chars().all(char::is_alphabetic);
    (is_day && is_plain && month(name).is_some()).then(|| in_school_year(&text, start)).flatten()
}

/// Whether a cell is a day and a month alone: `13/10`, `13-Oct`.
#[must_use]
pub fn is_yearless(cell: &str) -> bool {
    // A year with a 29 February.
    const LEAP: i16 = 2023;
    let text = cell.trim();
    named_day(text, LEAP).is_some() || is_day_and_month(text)
}

/// `03/10`: two numbers that can be a day and a month.
#[must_use]
pub fn is_day_and_month(word: &str) -> bool {
    let Some((first, second)) = word.split_once('/') else { return false };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 2);
    matches!((number(first), number(second)), (Some(1..=31), Some(1..=31)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_year_is_of_its_school_year() {
        let day = |text: &str| named_day(text, 2025).map(|day| day.to_string());
        for (text, told) in [
            ("12-Jan", "2026-01-12"),
            ("03-Oct", "2025-10-03"),
            ("3 October", "2025-10-03"),
            ("3rd Oct", "2025-10-03"),
            ("Mon 12 Jan", "2026-01-12"),
        ] {
            assert_eq!(day(text).as_deref(), Some(told), "{text}");
        }
        for text in ["12-Jan", "29 Feb", "3rd Oct", "13/10"] {
            assert!(is_yearless(text), "{text}");
        }
        for text in ["Jan-12", "12", "31 Feb", "13/10/2025", "13 Oct 2025", "13/45"] {
            assert!(!is_yearless(text), "{text}");
        }
        for text in ["Jan-12", "12", "TBC", "12/01", "31 Feb", "12-13 Jan", "Week 12 Jan", ""] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_school_year_is_two_years_in_a_row() {
        assert_eq!(school_year("Oracy group 2025/26"), Some(2025));
        assert_eq!(school_year("signin_2025-2026.csv"), Some(2025));
        assert_eq!(school_year("Updated 14/11/2025"), None);
        assert_eq!(school_year("2025/27"), None);
    }
}
