//! Days as Excel counts them: 1 is 1 January 1900, and 45936 is 6 October 2025.
//!
//! Excel keeps an error of Lotus 1-2-3, by which 1900 was a leap year: its day 60 is a 29 February that never was,
//! and all later days count one more than have passed. Old Macintosh files count from 1904: that is known only where
//! the workbook says it, and not guessed.

use crate::base::calendar::{Date, days_after};

/// 1 January 1990 to 31 December 2100: a five-digit number outside them is rather something else.
const LIKELY: std::ops::RangeInclusive<u32> = 32_874..=73_415;
/// Excel's 29 February 1900.
const NEVER_WAS: i64 = 60;
/// 31 December 2199, the last day that any date may have.
const LAST: f64 = 109_574.0;

/// The day from which a workbook counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Epoch {
    /// As nearly all do, and as is taken where nothing is said.
    #[default]
    In1900,
    /// As workbooks of old Macintoshes say that they do.
    In1904,
}

impl Epoch {
    /// By how many days its numbers lie later than those from 1900.
    #[must_use]
    pub fn later(self) -> u32 {
        match self {
            Self::In1900 => 0,
            Self::In1904 => 1462,
        }
    }
}

/// The day with this number in Excel's 1900 system; a fraction is a time of day and left out.
#[must_use]
pub fn from_serial(serial: f64) -> Option<Date> {
    let day = serial.floor();
    let passed = match day as i64 {
        _ if !(1.0..=LAST).contains(&day) => return None,
        NEVER_WAS => return None,
        day @ ..NEVER_WAS => day - 1,
        day => day - 2,
    };
    Some(days_after(Date::constant(1900, 1, 1), passed))
}

/// A cell that can be such a number: the day, and the seconds of its fraction if it has one.
pub(super) fn written(cell: &str) -> Option<(u32, Option<u32>)> {
    let (days, fraction) = match cell.split_once(['.', ',']) {
        Some((days, fraction)) => (days, Some(fraction)),
        None => (cell, None),
    };
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || !plain(days) || fraction.is_some_and(|text| !plain(text)) {
        return None;
    }
    let days = days.parse().ok().filter(|days| LIKELY.contains(days))?;
    let seconds = fraction.and_then(|text| format!("0.{text}").parse::<f64>().ok());
    // The last half second of a day still belongs to it.
    Some((days, seconds.map(|share| ((share * 86_400.0).round() as u32).min(86_399))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_those_that_excel_shows() {
        let cases = [
            (1.0, date(1900, 1, 1)),
            (59.0, date(1900, 2, 28)),
            (61.0, date(1900, 3, 1)),
            (32_874.0, date(1990, 1, 1)),
            (36_526.0, date(2000, 1, 1)),
            (36_585.0, date(2000, 2, 29)),
            (45_936.375, date(2025, 10, 6)),
            (73_415.0, date(2100, 12, 31)),
            (109_574.0, date(2199, 12, 31)),
        ];
        for (serial, day) in cases {
            assert_eq!(from_serial(serial), Some(day), "{serial}");
        }
        let day = |epoch: Epoch| from_serial(f64::from(44_471 + epoch.later()));
        assert_eq!(day(Epoch::In1904), Some(date(2025, 10, 3)));
        assert_eq!(day(Epoch::In1900), Some(date(2021, 10, 2)));
        for serial in [60.0, 60.5, 0.0, 0.5, -1.0, 109_575.0, f64::NAN, f64::INFINITY, 1e300] {
            assert_eq!(from_serial(serial), None, "{serial}");
        }
    }

    #[test]
    fn only_likely_numbers_of_five_digits_are_cells_of_excel() {
        assert_eq!(written("45936"), Some((45_936, None)));
        assert_eq!(written("45936.375"), Some((45_936, Some(32_400))));
        assert_eq!(written("45936,5"), Some((45_936, Some(43_200))));
        assert_eq!(written("45936.3854166667"), Some((45_936, Some(33_300))));
        assert_eq!(written("45936.9999999"), Some((45_936, Some(86_399))));
        for text in [
            "",
            "4593",
            "459360",
            "32873",
            "73416",
            "45936.",
            ".5",
            "45 936",
            "+45936",
            "4593a",
            "4593６",
            "45936.5.5",
            "20251003",
        ] {
            assert_eq!(written(text), None, "{text:?}");
        }
    }
}
