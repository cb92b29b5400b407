//! The English school year: terms, Easter, and when a term counts as finished.
//!
//! Autumn 1 September–31 December, spring 1 January–Easter Sunday, summer Easter Monday–31 August.

use jiff::ToSpan;
pub use jiff::civil::Date;

/// A term counts as finished when the log ends at most this many days before its last school day.
pub const GRACE_DAYS: i64 = 21;

/// One term of a school year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// The last day on which schools are usually open in it.
    pub last_school_day: Date,
    /// For example `Autumn 2025/26`.
    pub name: String,
}

impl Term {
    /// The term that holds `date`.
    #[must_use]
    pub fn of(date: Date) -> Self {
        let year = date.year();
        let easter = easter_sunday(year);
        let day = |month, day| Date::constant(year, month, day);
        if date.month() >= 9 {
            let name = format!("Autumn {}", school_year(year));
            return Self { start: day(9, 1), end: day(12, 31), last_school_day: day(12, 20), name };
        }
        let of_year = school_year(year - 1);
        if date <= easter {
            let maundy_thursday = easter.saturating_sub(3.days());
            let name = format!("Spring {of_year}");
            Self { start: day(1, 1), end: easter, last_school_day: maundy_thursday, name }
        } else {
            let monday = easter.saturating_add(1.day());
            let name = format!("Summer {of_year}");
            Self { start: monday, end: day(8, 31), last_school_day: day(7, 22), name }
        }
    }

    /// The terms from the one that holds `first` to the one that holds `last`.
    #[must_use]
    pub fn between(first: Date, last: Date) -> Vec<Self> {
        let mut terms = vec![Self::of(first)];
        while let Some(term) = terms.last().filter(|term| term.end < last) {
            let next = Self::of(term.end.saturating_add(1.day()));
            terms.push(next);
        }
        terms
    }

    /// Whether `date` falls in the term.
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        (self.start..=self.end).contains(&date)
    }

    /// Whether a log that ends on `as_of` covers the term.
    #[must_use]
    pub fn is_finished(&self, as_of: Date) -> bool {
        as_of.saturating_add(GRACE_DAYS.days()) >= self.last_school_day
    }
}

/// `2025/26` for the school year that begins in 2025.
fn school_year(start: i16) -> String {
    format!("{start}/{:02}", (start + 1).rem_euclid(100))
}

/// Easter Sunday by the Gregorian computus (the anonymous algorithm printed in Nature, 20 April
/// 1876, and in J. Meeus, Astronomical Algorithms, 1991).
#[must_use]
pub fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Date::new(year, month as i8, day as i8).unwrap_or(Date::constant(year, 4, 1))
}

/// The day so many days later.
#[must_use]
pub fn days_after(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// How many days the second lies after the first.
#[must_use]
pub fn days_between(first: Date, second: Date) -> i64 {
    second.duration_since(first).as_hours() / 24
}

/// `1 September 2025`.
#[must_use]
pub fn long_date(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// `1 Sep 2025`, where a column is narrow.
#[must_use]
pub fn short_date(date: Date) -> String {
    let month: String = month(date).chars().take(3).collect();
    format!("{} {month} {}", date.day(), date.year())
}

fn month(date: Date) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS[usize::from(date.month().unsigned_abs().clamp(1, 12)) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn terms_turn_on_the_right_days() {
        let name = |y, m, d| Term::of(date(y, m, d)).name;
        assert_eq!(name(2025, 8, 31), "Summer 2024/25");
        assert_eq!(name(2025, 9, 1), "Autumn 2025/26");
        assert_eq!(name(2026, 4, 5), "Spring 2025/26");
        assert_eq!(name(2026, 4, 6), "Summer 2025/26");
        assert_eq!(name(2025, 4, 20), "Spring 2024/25");
        assert_eq!(name(2024, 3, 29), "Spring 2023/24");
        assert_eq!(name(2024, 3, 31), "Spring 2023/24");
        assert_eq!(name(2024, 4, 1), "Summer 2023/24");
        assert_eq!(name(1999, 9, 1), "Autumn 1999/00");
    }

    #[test]
    fn terms_follow_each_other_without_gaps() {
        let terms = Term::between(date(2023, 10, 2), date(2026, 1, 8));
        let names: Vec<_> = terms.iter().map(|term| term.name.as_str()).collect();
        assert_eq!(names.first(), Some(&"Autumn 2023/24"));
        assert_eq!(names.last(), Some(&"Spring 2025/26"));
        assert_eq!(names.len(), 8);
        assert!(terms.windows(2).all(|pair| pair[0].end.tomorrow().ok() == Some(pair[1].start)));
    }

    #[test]
    fn a_term_is_finished_three_weeks_before_its_last_school_day() {
        let autumn = Term::of(date(2025, 10, 1));
        assert!(!autumn.is_finished(date(2025, 11, 28)));
        assert!(autumn.is_finished(date(2025, 11, 29)));
        assert!(Term::of(date(2026, 5, 1)).is_finished(date(2026, 7, 1)));
    }

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(long_date(date(2025, 9, 1)), "1 September 2025");
        assert_eq!(short_date(date(2025, 9, 1)), "1 Sep 2025");
    }
}
