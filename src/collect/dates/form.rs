//! One cell as a date: every usual way of writing it, with or without a weekday and a time. What is
//! merely like a date, or has something else behind it, is none.

use crate::base::calendar::{Date, long_date};
use crate::collect::dates::clock::{self, Clock};
use crate::collect::dates::day;
use crate::collect::dates::order::DayMonth;
use crate::collect::dates::parts::Parts;
use crate::collect::dates::serial::{self, Epoch};
use crate::collect::dates::style::Style;
use crate::collect::dates::tokens::{Token, Tokens, skip_sign};
use crate::collect::dates::words::{weekday, weekday_name, weekday_of};

/// A day and, where the cell has one, a time of day, both as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The day.
    pub date: Date,
    /// Seconds since midnight.
    pub seconds: Option<u32>,
}

/// Reads a date; a time of day behind it is left out.
#[must_use]
pub fn parse(cell: &str, order: DayMonth) -> Option<Date> {
    stamp(cell, order).map(|stamp| stamp.date)
}

/// Reads a date and the time of day behind it.
#[must_use]
pub fn stamp(cell: &str, order: DayMonth) -> Option<Stamp> {
    Written::of(cell).ok()?.stamp(order).ok()
}

/// A cell as it is written, before the order of its column is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Day, month and year.
    pub parts: Parts,
    /// The time of day.
    pub clock: Clock,
    /// The weekday it names, Monday being 1.
    pub weekday: Option<u8>,
    /// The year has two digits.
    pub short_year: bool,
    /// The way of writing, as bits of [`Style`].
    pub style: Style,
}

/// Why a cell is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Nothing like a date.
    NoDate,
    /// A date with something else behind it.
    SomethingElse,
}

impl Written {
    /// Reads a cell; blanks around it do not matter.
    pub fn of(cell: &str) -> Result<Self, Unread> {
        if let Some(written) = Self::ten_signs(cell.as_bytes()) {
            return Ok(written);
        }
        Self::any(cell)
    }

    /// `2025-10-03` and `03/10/2025`, which fill most logs, at a tenth of the time.
    fn ten_signs(cell: &[u8]) -> Option<Self> {
        let number = |range: std::ops::Range<usize>| {
            let digits = cell.get(range)?;
            let all = digits.iter().all(u8::is_ascii_digit);
            all.then(|| digits.iter().fold(0_u16, |sum, digit| sum * 10 + u16::from(digit - b'0')))
        };
        let (parts, style) = match cell {
            [_, _, _, _, b'-', _, _, b'-', _, _] => {
                let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
                (Parts::Sure { year, month: month as u8, day: day as u8 }, 0)
            }
            [_, _, b'/', _, _, b'/', _, _, _, _] => {
                let (first, second, year) = (number(0..2)?, number(3..5)?, number(6..10)?);
                let padded = if first < 10 || second < 10 { Style::PADDED } else { 0 };
                let parts = Parts::Open { first: first as u8, second: second as u8, year };
                (parts, Style::SLASH | padded)
            }
            _ => return None,
        };
        let style = Style(style | Style::LONG_YEAR | Style::NO_TIME);
        Some(Self { parts, clock: Clock::Silent, weekday: None, short_year: false, style })
    }

    fn any(cell: &str) -> Result<Self, Unread> {
        let tokens = Tokens::of(cell).ok_or(Unread::NoDate)?;
        let (before, rest) = take_weekday(tokens.list());
        let date = day::date(rest).ok_or(Unread::NoDate)?;
        let (after, rest) = match skip_sign(date.rest, &[',', '(']) {
            behind @ [Token::Word(word), ..] if weekday(word).is_some() => {
                let (day, rest) = take_weekday(behind);
                (day, skip_sign(rest, &[')']))
            }
            _ => (None, date.rest),
        };
        let clock = match (date.parts, rest) {
            // XML writes dates with a time zone and without a time.
            (Parts::Sure { .. }, [Token::Word("Z")]) => Clock::Silent,
            (Parts::Sure { .. }, [Token::Sign('+' | '-'), _, Token::Sign(':'), _])
                if clock::zone(rest).is_some_and(<[Token]>::is_empty) =>
            {
                Clock::Silent
            }
            _ => clock::behind(rest).ok_or(Unread::SomethingElse)?,
        };
        let time = match clock {
            Clock::Silent | Clock::HalfDay => Style::NO_TIME,
            Clock::AmPm(_) => Style::TIME | Style::AM_PM,
            Clock::At(_) | Clock::Impossible => Style::TIME,
        };
        let year = if date.short_year { Style::SHORT_YEAR } else { Style::LONG_YEAR };
        Ok(Self {
            parts: date.parts,
            clock,
            weekday: before.or(after),
            short_year: date.short_year,
            style: Style(date.style | time | year),
        })
    }

    /// A number of Excel's; only a column can tell whether it is one.
    #[must_use]
    pub fn serial(cell: &str) -> Option<Self> {
        let (days, seconds) = serial::written(cell.trim())?;
        let clock = seconds.map_or(Clock::Silent, Clock::At);
        let (weekday, style) = (None, Style::default());
        Some(Self { parts: Parts::Serial(days), clock, weekday, short_year: false, style })
    }

    /// The same with its year of two digits first, if it can stand there: `25-09-15` as 15 September 2025.
    #[must_use]
    pub fn year_first(&self) -> Option<Self> {
        let Parts::Open { first, .. } = self.parts else { return None };
        let is_bare = self.style.0 & Style::BARE != 0;
        if !self.short_year || (is_bare && first < 10) {
            return None;
        }
        Some(Self { parts: self.parts.year_first()?, ..*self })
    }

    /// The same where days are counted from another one.
    #[must_use]
    pub fn counted(self, epoch: Epoch) -> Self {
        match self.parts {
            Parts::Serial(days) => Self { parts: Parts::Serial(days + epoch.later()), ..self },
            _ => self,
        }
    }

    /// The day and time that are meant, or why there is no such.
    pub fn stamp(&self, order: DayMonth) -> Result<Stamp, String> {
        let date = self.parts.date(order)?;
        if self.clock == Clock::Impossible {
            return Err("there is no such time of day".to_owned());
        }
        match self.weekday {
            Some(named) if named != weekday_of(date) => Err(format!(
                "{} is a {}, not a {}",
                long_date(date),
                weekday_name(weekday_of(date)),
                weekday_name(named)
            )),
            _ => Ok(Stamp { date, seconds: self.clock.seconds() }),
        }
    }

    /// What the cell proves about its column: a number above 12 is no month, and a weekday fits
    /// only one of two days.
    #[must_use]
    pub fn proves(&self) -> Proves {
        let Parts::Open { first, second, .. } = self.parts else { return Proves::Nothing };
        match (first > 12, second > 12) {
            (true, false) => return Proves::Order(DayMonth::DayFirst),
            (false, true) => return Proves::Order(DayMonth::MonthFirst),
            (true, true) => return Proves::Nothing,
            (false, false) => {}
        }
        let fits = |order| self.stamp(order).is_ok();
        match (fits(DayMonth::DayFirst), fits(DayMonth::MonthFirst)) {
            (true, true) if first != second => Proves::Either,
            (true, false) => Proves::Order(DayMonth::DayFirst),
            (false, true) => Proves::Order(DayMonth::MonthFirst),
            _ => Proves::Nothing,
        }
    }
}

/// What one cell says about the order of day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proves {
    /// It can only be meant so.
    Order(DayMonth),
    /// It can be two different days.
    Either,
    /// It is the same day either way, or none.
    Nothing,
}

fn take_weekday<'t, 'c>(tokens: &'t [Token<'c>]) -> (Option<u8>, &'t [Token<'c>]) {
    match tokens {
        [Token::Word(word), rest @ ..] if weekday(word).is_some() => {
            (weekday(word), skip_sign(skip_sign(rest, &['.']), &[',']))
        }
        _ => (None, tokens),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const FORMS: &[&str] = &[
        "2025-10-03",
        "2025-10-03Z",
        "2025-10-03+01:00",
        "2025/10/3",
        "2025.10.03",
        "20251003",
        "03/10/2025",
        "3/10/25",
        "03.10.2025",
        "3. 10. 2025",
        "03-10-2025",
        "03–10–2025",
        "3 Oct 2025",
        "3 Oct. 2025",
        "3rd October 2025",
        "3rd of October, 2025",
        "Fri 3 Oct 2025",
        "Friday, 3 October 2025",
        "Fri. 03/10/2025",
        "03/10/2025 (Fri)",
        "October 3, 2025",
        "Oct 3 2025",
        "Oct. 3rd, 2025",
        "Friday, October 3, 2025",
        "3-Oct-25",
        "3 Oct '25",
        "03OCT2025",
        "2025 Oct 3",
        " 03/10/2025 ",
        "\u{feff}03/10/2025\u{a0}",
        "\u{200e}03/\u{200e}10/\u{200e}2025",
        "03/10/2025 am",
    ];

    /// A time behind the date, and its seconds.
    const TIMES: &[(&str, u32)] = &[
        ("2025-10-03T09:15:22", 33_322),
        ("2025-10-03T09:15:22Z", 33_322),
        ("2025-10-03T09:15:22.000Z", 33_322),
        ("2025-10-03T09:15:22.123456+01:00", 33_322),
        ("2025-10-03 09:15:22+01", 33_322),
        ("2025-10-03 09:15:22 +0100", 33_322),
        ("20251003T091522Z", 33_322),
        ("2025-10-03T0915", 33_300),
        ("2025/10/03 9:15:22 AM GMT+1", 33_322),
        ("2025/10/03 9:15:22 AM GMT", 33_322),
        ("03/10/2025 09:15", 33_300),
        ("03/10/2025 9.15", 33_300),
        ("03/10/2025, 09:15:22", 33_322),
        ("3 Oct 2025 at 4pm", 57_600),
        ("3 Oct 2025, 4:05pm", 57_900),
        ("3 October 2025 4:05 p.m. BST", 57_900),
        ("3/10/25, 3:58:01 PM", 57_481),
        ("3/10/25, 3:58:01\u{202f}PM", 57_481),
        ("03/10/2025 12:00 AM", 0),
        ("03/10/2025 12:00 PM", 43_200),
        ("03/10/2025 16:05 PM", 57_900),
        ("03/10/2025 00:00:00", 0),
        ("03/10/2025 24:00", 86_400),
        ("03/10/2025 9:00-10:30", 32_400),
        ("03/10/2025 9.00am to 10.30am", 32_400),
        ("03.10.2025, 15:58:01", 57_481),
        ("Fri Oct 03 2025 09:15:22 GMT+0100 (British Summer Time)", 33_322),
        ("Fri, 3 Oct 2025 09:15:22 +0100", 33_322),
    ];

    const NONE: &[&str] = &[
        "",
        " ",
        "soon",
        "TBC",
        "2025",
        "3/10",
        "Oct 2025",
        "October",
        "45936",
        "3 Oct",
        "31/11/2025",
        "2025-02-30",
        "29/02/2026",
        "00/00/2025",
        "2025-13-01",
        "31/12/1899",
        "01/01/2200",
        "3/10/0025",
        "3/10/202",
        "3/10/20255",
        "03/10-2025",
        "3//10/2025",
        "03/10/2025 25:61",
        "03/10/2025 24:01",
        "03/10/2025 09:60",
        "03/10/2025 16:05 AM",
        "03/10/2025 09:15 GMT+25",
        "03/10/2025 or 04/10/2025",
        "3/10/2025-5/10/2025",
        "2025-10-03/2025-10-05",
        "2025-10-03-04",
        "03/10/2025 tbc",
        "03/10/2025?",
        "03/10/2025,",
        "03/10/2025 10",
        "03/10/2025 T",
        "c. 03/10/2025",
        "w/c 06/10/2025",
        "3 and 4 Oct 2025",
        "3-4 Oct 2025",
        "3 Octopus 2025",
        "3 O 2025",
        "Mon 3 Oct 2025",
        "Friday",
        "０3/10/2025",
        "٣/10/2025",
        "2025-W40-5",
        "99999999999/10/2025",
        "-3/10/2025",
    ];

    #[test]
    fn every_usual_form_is_read_and_nothing_else() {
        let third = date(2025, 10, 3);
        for text in FORMS {
            let read = stamp(text, DayMonth::DayFirst);
            assert_eq!(read, Some(Stamp { date: third, seconds: None }), "{text:?}");
        }
        for (text, seconds) in TIMES {
            let read = stamp(text, DayMonth::DayFirst);
            assert_eq!(read, Some(Stamp { date: third, seconds: Some(*seconds) }), "{text:?}");
        }
        for text in NONE {
            assert_eq!(stamp(text, DayMonth::DayFirst), None, "{text:?}");
        }
        for text in
            ["2025-10-03", "2025-13-99", "03/10/2025", "13/10/2025", "03/03/0000", "12/12/2012"]
        {
            assert_eq!(Written::of(text), Written::any(text), "{text}");
        }
        assert_eq!(parse("9/22/25 8:12:50", DayMonth::MonthFirst), Some(date(2025, 9, 22)));
        assert_eq!(parse("1/2/69", DayMonth::DayFirst), Some(date(2069, 2, 1)));
        assert_eq!(parse("1/2/70", DayMonth::DayFirst), Some(date(1970, 2, 1)));
    }
}
