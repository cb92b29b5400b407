//! One cell as a date: every usual way of writing it, with or without a weekday and a time. What is
//! merely like a date, or has something else behind it, is none.

use super::clock::{self, Clock};
use super::order::DayMonth;
use super::parts::Parts;
use super::serial;
use super::tokens::{Token, Tokens, is_one_of, skip_sign, skip_word};
use super::words::{month, weekday, weekday_name, weekday_of};
use crate::base::calendar::{Date, long_date};

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

/// The ways of writing of the cells of a column, as bits: two columns that agree were written alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style(pub u16);

impl Style {
    const SLASH: u16 = 1;
    const DASH: u16 = 2;
    const SHORT_YEAR: u16 = 4;
    const LONG_YEAR: u16 = 8;
    const NO_TIME: u16 = 16;
    const TIME: u16 = 32;
    const AM_PM: u16 = 64;
    const PADDED: u16 = 128;
    const BARE: u16 = 256;

    /// Both ways together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one program, or one hand, may have written both.
    #[must_use]
    pub fn is_like(self, other: Self) -> bool {
        let zeros = Self::PADDED | Self::BARE;
        let (mine, theirs) = (self.0 & zeros, other.0 & zeros);
        let alike = mine == theirs || mine == 0 || theirs == 0;
        alike && self.0 & !zeros == other.0 & !zeros
    }
}

impl Written {
    /// Reads a cell; blanks around it do not matter.
    pub fn of(cell: &str) -> Result<Self, Unread> {
        let tokens = Tokens::of(cell).ok_or(Unread::NoDate)?;
        let (before, rest) = take_weekday(tokens.list());
        let date = date(rest).ok_or(Unread::NoDate)?;
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

struct Found<'t, 'c> {
    parts: Parts,
    short_year: bool,
    style: u16,
    rest: &'t [Token<'c>],
}

/// The date at the beginning of a cell.
fn date<'t, 'c>(tokens: &'t [Token<'c>]) -> Option<Found<'t, 'c>> {
    use Token::{Number, Sign};
    let sure = |year: u32, month: u32, day: u32| Parts::Sure {
        year: year as u16,
        month: month as u8,
        day: day as u8,
    };
    match *tokens {
        [Number(y, 4), Sign(a), Number(m, 1 | 2), Sign(b), Number(d, 1 | 2), ref rest @ ..]
            if a == b && matches!(a, '-' | '/' | '.') =>
        {
            Some(Found { parts: sure(y, m, d), short_year: false, style: 0, rest })
        }
        [
            Number(f, fs @ (1 | 2)),
            Sign(a),
            Number(s, ss @ (1 | 2)),
            Sign(b),
            Number(y, ys @ (2 | 4)),
            ref rest @ ..,
        ] if a == b && matches!(a, '-' | '/' | '.') => {
            let year = full_year(y, ys);
            // With dots the day comes first everywhere that writes dates so.
            let parts = if a == '.' {
                sure(u32::from(year), s, f)
            } else {
                Parts::Open { first: f as u8, second: s as u8, year }
            };
            let zeros = |value: u32, digits: u8| match (value, digits) {
                (_, 1) => Style::BARE,
                (..10, _) => Style::PADDED,
                _ => 0,
            };
            let sign = if a == '/' { Style::SLASH } else { Style::DASH };
            let style = sign | zeros(f, fs) | zeros(s, ss);
            Some(Found { parts, short_year: ys == 2, style, rest })
        }
        [Number(all, 8), ref rest @ ..] => {
            let parts = sure(all / 10_000, all / 100 % 100, all % 100);
            Some(Found { parts, short_year: false, style: 0, rest })
        }
        _ => with_month_name(tokens),
    }
}

/// `7 Nov 2025`, `7th of November, 2025`, `7-Nov-25`, `Nov 7, 2025`, `2025 Nov 7`.
fn with_month_name<'t, 'c>(tokens: &'t [Token<'c>]) -> Option<Found<'t, 'c>> {
    const BETWEEN: &[char] = &['-', '/', ','];
    let named = |tokens: &'t [Token<'c>]| match tokens {
        [Token::Word(word), rest @ ..] => Some((month(word)?, skip_sign(rest, &['.']))),
        _ => None,
    };
    let ordinal = |rest| skip_word(rest, &["st", "nd", "rd", "th"]);
    let year = |rest: &'t [Token<'c>]| match *skip_sign(skip_sign(rest, BETWEEN), &['\'']) {
        [Token::Number(value, digits @ (2 | 4)), ref rest @ ..] => {
            Some((full_year(value, digits), digits == 2, rest))
        }
        _ => None,
    };
    let day = |rest: &'t [Token<'c>]| match *rest {
        [Token::Number(value, 1 | 2), ref rest @ ..] => Some((value as u8, ordinal(rest))),
        _ => None,
    };
    let (month, day, (year, short_year, rest)) = match *tokens {
        [Token::Number(year, 4), ref rest @ ..] => {
            let (month, rest) = named(skip_sign(rest, BETWEEN))?;
            let (day, rest) = day(skip_sign(rest, BETWEEN))?;
            (month, day, (year as u16, false, rest))
        }
        [Token::Number(..), ..] => {
            let (day, rest) = day(tokens)?;
            let rest = skip_sign(skip_word(skip_sign(rest, &['.']), &["of"]), BETWEEN);
            let (month, rest) = named(rest)?;
            (month, day, year(rest)?)
        }
        [Token::Word(word), ..] if !is_one_of(word, &["t"]) => {
            let (month, rest) = named(tokens)?;
            let (day, rest) = day(skip_sign(rest, BETWEEN))?;
            (month, day, year(rest)?)
        }
        _ => return None,
    };
    Some(Found { parts: Parts::Sure { year, month, day }, short_year, style: 0, rest })
}

/// Two digits from 70 on are of the last century.
fn full_year(number: u32, digits: u8) -> u16 {
    match (digits, number) {
        (2, 70..) => 1900 + number as u16,
        (2, _) => 2000 + number as u16,
        _ => number as u16,
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
        assert_eq!(parse("9/22/25 8:12:50", DayMonth::MonthFirst), Some(date(2025, 9, 22)));
        assert_eq!(parse("1/2/69", DayMonth::DayFirst), Some(date(2069, 2, 1)));
        assert_eq!(parse("1/2/70", DayMonth::DayFirst), Some(date(1970, 2, 1)));
    }
}
