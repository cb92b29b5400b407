//! The date at the beginning of a cell, in figures or with the name of its month.

use crate::collect::dates::parts::Parts;
use crate::collect::dates::style::Style;
use crate::collect::dates::tokens::{Token, is_one_of, skip_sign, skip_word};
use crate::collect::dates::words::month;

/// A date and what stands behind it.
pub(super) struct Found<'t, 'c> {
    pub(super) parts: Parts,
    pub(super) short_year: bool,
    pub(super) style: u16,
    pub(super) rest: &'t [Token<'c>],
}

/// The date at the beginning of a cell.
pub(super) fn date<'t, 'c>(tokens: &'t [Token<'c>]) -> Option<Found<'t, 'c>> {
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
