//! How long something took, as meeting programs write it.

use crate::collect::dates::tokens::{Token, Tokens, is_one_of, skip_sign};

/// The seconds of `1h 4m 43s`, `2m`, `58 min 30 sec`, `1 hour 5 minutes`, `01:04:43`; a number without a
/// unit is none.
#[must_use]
pub fn seconds(text: &str) -> Option<u32> {
    let tokens = Tokens::of(text)?;
    if let [
        Token::Number(hours, 1..=3),
        Token::Sign(':'),
        Token::Number(minutes, 2),
        Token::Sign(':'),
        Token::Number(seconds, 2),
    ] = *tokens.list()
    {
        let is_time = minutes < 60 && seconds < 60;
        return is_time.then_some(hours * 3_600 + minutes * 60 + seconds);
    }
    let (mut total, mut smallest, mut rest) = (0_u32, u32::MAX, tokens.list());
    while let [Token::Number(count, 1..=6), Token::Word(unit), after @ ..] = rest {
        let size = unit_of(unit).filter(|size| *size < smallest)?;
        total = total.checked_add(count.checked_mul(size)?)?;
        smallest = size;
        rest = skip_sign(after, &['.']);
        if let [Token::Sign(','), after @ ..] = rest
            && !after.is_empty()
        {
            rest = after;
        }
    }
    (rest.is_empty() && smallest < u32::MAX).then_some(total)
}

/// The seconds of a number of minutes, whole or not, as Zoom writes it; also all that [`seconds`] reads.
#[must_use]
pub fn seconds_of_minutes(text: &str) -> Option<u32> {
    let text = text.trim();
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !is_number {
        return seconds(text);
    }
    let minutes = text.parse::<f64>().ok().filter(|minutes| *minutes <= MOST_MINUTES)?;
    Some((minutes * 60.0).round() as u32)
}

/// A year: a meeting lasts no longer.
const MOST_MINUTES: f64 = 527_040.0;

fn unit_of(word: &str) -> Option<u32> {
    match word {
        _ if is_one_of(word, &["h", "hr", "hrs", "hour", "hours"]) => Some(3_600),
        _ if is_one_of(word, &["m", "min", "mins", "minute", "minutes"]) => Some(60),
        _ if is_one_of(word, &["s", "sec", "secs", "second", "seconds"]) => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_meetings_are_read_in_seconds() {
        let cases = [
            ("1h 4m 43s", Some(3_883)),
            ("1h 0m 50s", Some(3_650)),
            ("58m 30s", Some(3_510)),
            ("2m", Some(120)),
            ("0s", Some(0)),
            ("1h4m43s", Some(3_883)),
            ("1 hour 5 minutes", Some(3_900)),
            ("1 hr, 5 min.", Some(3_900)),
            ("01:04:43", Some(3_883)),
            ("1h\u{202f}4m", Some(3_840)),
            ("01:04", None),
            ("01:64:00", None),
            ("4m 1h", None),
            ("1h 1h", None),
            ("1h 4", None),
            ("65", None),
            ("-2m", None),
            ("", None),
            ("h", None),
            ("9999999999h", None),
            ("999999h 1m", Some(3_599_996_460)),
            ("2m,", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(seconds(text), wanted, "{text:?}");
        }
        let cases =
            [("65", Some(3_900)), ("0", Some(0)), ("1.5", Some(90)), ("58m 30s", Some(3_510))];
        for (text, wanted) in cases {
            assert_eq!(seconds_of_minutes(text), wanted, "{text:?}");
        }
        for text in ["", ".", "1.5.5", "-1", "nan", "999999999", "1e3"] {
            assert_eq!(seconds_of_minutes(text), None, "{text:?}");
        }
    }
}
