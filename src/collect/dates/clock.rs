//! Times of day behind a date: 24 hours or AM and PM, with or without a time zone. They are taken as
//! written and never converted.

use crate::collect::dates::tokens::{Token, is_one_of, skip_sign, skip_word};

/// What a cell says about the time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Nothing.
    Silent,
    /// Morning or afternoon, no more.
    HalfDay,
    /// Seconds since midnight, on a 24-hour clock.
    At(u32),
    /// Seconds since midnight, on a 12-hour clock.
    AmPm(u32),
    /// A time that does not exist, such as 25:61.
    Impossible,
}

impl Clock {
    /// Seconds since midnight, if there is a time.
    #[must_use]
    pub fn seconds(self) -> Option<u32> {
        match self {
            Self::At(seconds) | Self::AmPm(seconds) => Some(seconds),
            Self::Silent | Self::HalfDay | Self::Impossible => None,
        }
    }
}

/// Reads all that follows a date; `None` if it is anything but a time.
pub(super) fn behind(tokens: &[Token]) -> Option<Clock> {
    if tokens.is_empty() {
        return Some(Clock::Silent);
    }
    let (rest, compact) = match skip_sign(tokens, &[',']) {
        [Token::Word(t), rest @ ..] if is_one_of(t, &["t"]) => (rest, true),
        rest => (skip_sign(skip_word(rest, &["at"]), &['-']), false),
    };
    if let [Token::Word(half)] = skip_bracket(rest)
        && is_one_of(half, &["am", "pm"])
    {
        return Some(Clock::HalfDay);
    }
    let (clock, rest) = time(rest, compact)?;
    let (end, after) = match rest {
        [Token::Sign('-'), after @ ..] => (time(after, false), true),
        [Token::Word(word), after @ ..] if is_one_of(word, &["to", "until", "till"]) => {
            (time(after, false), true)
        }
        _ => (None, false),
    };
    // `9:00-10:30`: the time meant is the first; `09:00-05:00` is a time zone and ends here too.
    match end.filter(|_| after) {
        Some((Clock::Impossible, _)) => Some(Clock::Impossible),
        Some((_, rest)) if zone(rest).is_some_and(<[Token]>::is_empty) => Some(clock),
        _ => zone(rest)?.is_empty().then_some(clock),
    }
}

/// A single word in brackets, without them.
fn skip_bracket<'t, 'c>(tokens: &'t [Token<'c>]) -> &'t [Token<'c>] {
    match tokens {
        [Token::Sign('('), inside @ .., Token::Sign(')')] => inside,
        _ => tokens,
    }
}

/// `9:15`, `09:15:22.000`, `16.32`, `4pm`, `9:15:22 a.m.`; after a T also `0915` and `091522`.
fn time<'t, 'c>(tokens: &'t [Token<'c>], compact: bool) -> Option<(Clock, &'t [Token<'c>])> {
    use Token::{Number, Sign};
    let (hour, minute, second, rest) = match *tokens {
        [Number(hms, 6), ref rest @ ..] if compact => {
            (hms / 10_000, hms / 100 % 100, hms % 100, fraction(rest))
        }
        [Number(hm, 4), ref rest @ ..] if compact => (hm / 100, hm % 100, 0, rest),
        [Number(h, 1 | 2), Sign(a), Number(m, 2), Sign(b), Number(s, 2), ref rest @ ..]
            if a == b && matches!(a, ':' | '.') =>
        {
            (h, m, s, fraction(rest))
        }
        [Number(h, 1 | 2), Sign(':' | '.'), Number(m, 2), ref rest @ ..] => (h, m, 0, rest),
        [Number(h, 1 | 2), ref rest @ ..] if half_of(rest).is_some() => (h, 0, 0, rest),
        _ => return None,
    };
    let (half, rest) = half_of(rest).map_or((None, rest), |(half, rest)| (Some(half), rest));
    let hour = match half {
        Some(Half::Morning) if hour == 12 => Some(0),
        Some(Half::Morning) => (hour < 12).then_some(hour),
        Some(Half::Afternoon) if hour < 12 => Some(hour + 12),
        None | Some(Half::Afternoon) => Some(hour),
    };
    let clock = match hour {
        Some(24) if half.is_none() && minute == 0 && second == 0 => Clock::At(86_400),
        Some(hour) if hour < 24 && minute < 60 && second < 60 => {
            let seconds = hour * 3_600 + minute * 60 + second;
            if half.is_some() { Clock::AmPm(seconds) } else { Clock::At(seconds) }
        }
        _ => Clock::Impossible,
    };
    Some((clock, rest))
}

/// Parts of a second are left out.
fn fraction<'t, 'c>(tokens: &'t [Token<'c>]) -> &'t [Token<'c>] {
    match tokens {
        [Token::Sign('.' | ','), Token::Number(..), rest @ ..] => rest,
        _ => tokens,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// `AM`, `pm`, `a.m.`, `p.m`.
fn half_of<'t, 'c>(tokens: &'t [Token<'c>]) -> Option<(Half, &'t [Token<'c>])> {
    let half = |word: &str| match word.as_bytes().first()? {
        b'a' | b'A' => Some(Half::Morning),
        b'p' | b'P' => Some(Half::Afternoon),
        _ => None,
    };
    match tokens {
        [Token::Word(word), rest @ ..] if is_one_of(word, &["am", "pm"]) => {
            Some((half(word)?, skip_sign(rest, &['.'])))
        }
        [Token::Word(word), Token::Sign('.'), Token::Word(m), rest @ ..]
            if is_one_of(word, &["a", "p"]) && is_one_of(m, &["m"]) =>
        {
            Some((half(word)?, skip_sign(rest, &['.'])))
        }
        _ => None,
    }
}

/// Names of time zones that exports write.
const ZONES: &[&str] = &[
    "z", "gmt", "utc", "ut", "bst", "ist", "wet", "west", "cet", "cest", "eet", "eest", "est",
    "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "aest", "aedt", "nzst", "nzdt",
];

/// The rest after a time zone, if there is one: `Z`, `GMT+1`, `+01:00`, `(BST)`, and the name in words
/// that browsers add in brackets. `None` if an offset is none.
pub(super) fn zone<'t, 'c>(tokens: &'t [Token<'c>]) -> Option<&'t [Token<'c>]> {
    if let [Token::Sign('('), inside @ .., Token::Sign(')')] = tokens {
        return zone(inside).filter(|rest| rest.is_empty());
    }
    let rest = skip_word(tokens, ZONES);
    let rest = match *rest {
        [
            Token::Sign('+' | '-'),
            Token::Number(hour, 1 | 2),
            Token::Sign(':'),
            Token::Number(minute, 2),
            ref rest @ ..,
        ] => (hour <= 14 && minute < 60).then_some(rest)?,
        [Token::Sign('+' | '-'), Token::Number(hour, 1 | 2), ref rest @ ..] => {
            (hour <= 14).then_some(rest)?
        }
        [Token::Sign('+' | '-'), Token::Number(both, 4), ref rest @ ..] => {
            (both / 100 <= 14 && both % 100 < 60).then_some(rest)?
        }
        _ => rest,
    };
    match rest {
        [Token::Sign('('), words @ .., Token::Sign(')')]
            if rest.len() < tokens.len() && words.iter().all(|t| matches!(t, Token::Word(_))) =>
        {
            Some(&[])
        }
        _ => Some(rest),
    }
}
