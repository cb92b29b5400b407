//! Day, month and year as the numbers of a cell, before anybody knows which is which.

use crate::base::calendar::Date;
use crate::collect::dates::order::DayMonth;
use crate::collect::dates::serial;
use crate::collect::dates::words::month_name;

/// What a cell says about its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parts {
    /// The way of writing leaves no doubt: `2025-10-03`, `3 Oct 2025`, `3.10.2025`.
    Sure {
        /// Year.
        year: u16,
        /// Month, perhaps 13.
        month: u8,
        /// Day, perhaps 31 in November.
        day: u8,
    },
    /// Day and month in an order that the column must tell: `3/10/2025`.
    Open {
        /// The first number.
        first: u8,
        /// The second number.
        second: u8,
        /// Year.
        year: u16,
    },
    /// Days as Excel counts them.
    Serial(u32),
}

/// Years outside these are slips: nobody logs a visit of 1825.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

impl Parts {
    /// The same with a year of two digits that stood first.
    pub(super) fn year_first(self) -> Option<Self> {
        let Self::Open { first, second, year } = self else { return None };
        let century = if first < 70 { 2000 } else { 1900 };
        let day = (year % 100) as u8;
        Some(Self::Sure { year: century + u16::from(first), month: second, day })
    }

    /// The date, or why there is none.
    pub fn date(self, order: DayMonth) -> Result<Date, String> {
        let (year, month, day) = match (self, order) {
            (Self::Serial(days), _) => {
                let date = serial::from_serial(f64::from(days));
                return date.ok_or_else(|| "no day has this number".to_owned());
            }
            (Self::Sure { year, month, day }, _) => (year, month, day),
            (Self::Open { first, second, year }, DayMonth::DayFirst) => (year, second, first),
            (Self::Open { first, second, year }, DayMonth::MonthFirst) => (year, first, second),
        };
        made(year, month, day).ok_or_else(|| self.why_not(year, month, day, order))
    }

    fn why_not(self, year: u16, month: u8, day: u8, order: DayMonth) -> String {
        if !YEARS.contains(&year) {
            return format!("the year {year} lies outside {} to {}", YEARS.start(), YEARS.end());
        }
        if !(1..=12).contains(&month) {
            let open = matches!(self, Self::Open { .. });
            let order = if open { order.in_this_column() } else { "" };
            return format!("there is no month {month}{order}");
        }
        let longest = (28..=31).rev().find(|&last| made(year, month, last).is_some());
        match (month, day, longest) {
            (2, 29, _) => format!("{year} has no 29 February"),
            (_, 29.., Some(days)) => format!("{} has {days} days", month_name(month)),
            _ => format!("there is no day {day}"),
        }
    }
}

fn made(year: u16, month: u8, day: u8) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|_| YEARS.contains(&year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
