//! Numbers and hours as people write them: what cannot be read for certain is no number.

use crate::collect::bytes::delimiter::Delimiter;

/// A number. A comma in it is a decimal comma where semicolons separate the cells; between tabs only
/// where it cannot stand between thousands (`1,5`). Elsewhere `1,000` could be one or a thousand, so it
/// is no number.
#[must_use]
pub fn number(text: &str, separator: Delimiter) -> Option<f64> {
    let is_plain =
        text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | 'e' | 'E'));
    let decimal = match text.split_once(',') {
        None => true,
        Some((_, after)) if after.is_empty() || after.contains([',', '.']) => false,
        Some((before, _)) if before.contains('.') => false,
        Some((_, after)) => match separator.byte {
            b';' => true,
            b'\t' => after.len() != 3,
            _ => false,
        },
    };
    if !is_plain || !decimal {
        return None;
    }
    text.replace(',', ".").parse::<f64>().ok().filter(|value| value.is_finite())
}

/// No activity lasts longer: more hours than this are something else, such as pounds or a year.
const MOST_HOURS: f64 = 1_000.0;

/// How many hours something took: `1.5`, `1½`, `1 1/2`, `3/4`, `1h30`, `1:30`, `90 min`, `2 hrs`, `1 hour 30 mins`.
/// Zero is read as zero; what is no length of time is `None`.
#[must_use]
pub fn hours(text: &str, separator: Delimiter) -> Option<f64> {
    let text = plain(text);
    let value = from_to(&text).or_else(|| clock(&text));
    let value = value.or_else(|| with_units(&text, separator))?;
    (0.0..=MOST_HOURS).contains(&value).then_some(value)
}

/// Longer than a day, no single activity is logged in hours.
const MOST_WITHOUT_UNIT: f64 = 24.0;

/// Whether an amount without a unit would be more than a day of hours: `90` is rather minutes.
#[must_use]
pub fn are_perhaps_minutes(text: &str, separator: Delimiter) -> bool {
    let has_unit = text.contains(|c: char| c.is_alphabetic() || c == ':');
    !has_unit && hours(text, separator).is_some_and(|hours| hours > MOST_WITHOUT_UNIT)
}

/// Lower case, with one blank for any run of blanks, however narrow.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// `9:00-12:00`: the hours between two times of one day, if the second is the later one.
fn from_to(text: &str) -> Option<f64> {
    let signs = [" to ", "-", "–", "—"];
    let (from, to) = signs.iter().find_map(|sign| text.split_once(sign))?;
    let time = |text: &str| clock(text.trim()).filter(|hours| *hours < 24.0);
    let (from, to) = (time(from)?, time(to)?);
    (to > from).then_some(to - from)
}

/// `1:30` and `01:30:00`: hours, minutes and seconds.
fn clock(text: &str) -> Option<f64> {
    let parts: Vec<&str> = text.split(':').collect();
    let (hours, rest) = parts.split_first().filter(|(_, rest)| matches!(rest.len(), 1 | 2))?;
    let hours = whole(hours, 1..=3)?;
    let mut share = 1.0;
    let mut total = f64::from(hours);
    for part in rest {
        share *= 60.0;
        total += f64::from(whole(part, 2..=2).filter(|value| *value < 60)?) / share;
    }
    Some(total)
}

/// `90 min`, `2 hrs`, `1h30`, `1 h 30 min`, or an amount without a unit, which is hours.
fn with_units(text: &str, separator: Delimiter) -> Option<f64> {
    let text = text.strip_suffix('.').filter(|t| t.ends_with(char::is_alphabetic)).unwrap_or(text);
    let unit_at = text.find(char::is_alphabetic);
    let Some(unit_at) = unit_at else { return amount(text, separator) };
    let first = amount(text[..unit_at].trim_end(), separator)?;
    let rest = &text[unit_at..];
    let unit_end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let (unit, rest) = (&rest[..unit_end], rest[unit_end..].trim_start_matches('.').trim());
    match unit {
        "m" | "min" | "mins" | "minute" | "minutes" => rest.is_empty().then_some(first / 60.0),
        "h" | "hr" | "hrs" | "hour" | "hours" if rest.is_empty() => Some(first),
        "h" | "hr" | "hrs" | "hour" | "hours" if first.fract() == 0.0 => {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let minutes = whole(&rest[..digits], 1..=2).filter(|minutes| *minutes < 60)?;
            let unit = rest[digits..].trim().trim_end_matches('.');
            let is_unit = matches!(unit, "" | "m" | "min" | "mins" | "minute" | "minutes");
            (is_unit && (digits == 2 || !unit.is_empty()))
                .then_some(first + f64::from(minutes) / 60.0)
        }
        _ => None,
    }
}

/// An amount without a unit: `2`, `1.5`, `1½`, `1 1/2`, `¾`.
fn amount(text: &str, separator: Delimiter) -> Option<f64> {
    let (before, share) = if let Some((before, share)) = sign_at_end(text) {
        (before, share)
    } else if let Some((above, below)) = text.split_once('/') {
        let (before, above) = above.rsplit_once(' ').unwrap_or(("", above));
        let (above, below) = (whole(above, 1..=1)?, whole(below, 1..=1)?);
        if !(matches!(below, 2..=4) && (1..below).contains(&above)) {
            return None;
        }
        (before, f64::from(above) / f64::from(below))
    } else {
        // Hours are never written with powers of ten.
        let is_plain = !text.contains(char::is_alphabetic) && !text.starts_with(['+', '-']);
        return number(text, separator).filter(|_| is_plain);
    };
    let before = before.trim_end();
    let before = if before.is_empty() { 0 } else { whole(before, 1..=3)? };
    Some(f64::from(before) + share)
}

/// The fraction that a text ends with, as one sign.
fn sign_at_end(text: &str) -> Option<(&str, f64)> {
    let last = text.chars().last()?;
    let share = match last {
        '¼' => 0.25,
        '½' => 0.5,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        _ => return None,
    };
    Some((text.strip_suffix(last)?, share))
}

fn whole(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let is_whole = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::bytes::delimiter::KNOWN;

    /// What is written, and the hours between commas, semicolons and tabs.
    type Case = (&'static str, [Option<f64>; 3]);

    const fn same(value: f64) -> [Option<f64>; 3] {
        [Some(value); 3]
    }
    const NONE: [Option<f64>; 3] = [None; 3];

    const HOURS: &[Case] = &[
        ("2", same(2.0)),
        (" 2 ", same(2.0)),
        ("02", same(2.0)),
        ("1.5", same(1.5)),
        ("9:00-12:00", same(3.0)),
        ("09:30 to 11:00", same(1.5)),
        ("10:00-3:00", NONE),
        ("1:30-", NONE),
        (".5", same(0.5)),
        ("0", same(0.0)),
        ("1,5", [None, Some(1.5), Some(1.5)]),
        ("0,75", [None, Some(0.75), Some(0.75)]),
        ("1,500", [None, Some(1.5), None]),
        ("1.000,5", NONE),
        ("1,000.5", NONE),
        ("1,5,0", NONE),
        ("1,", NONE),
        ("½", same(0.5)),
        ("¼", same(0.25)),
        ("¾", same(0.75)),
        ("⅔", same(2.0 / 3.0)),
        ("1½", same(1.5)),
        ("1 ½", same(1.5)),
        ("1½ hrs", same(1.5)),
        ("½½", NONE),
        ("1.5½", NONE),
        ("-1½", NONE),
        ("1/2", same(0.5)),
        ("3/4", same(0.75)),
        ("1 1/2", same(1.5)),
        ("1 1/2 hours", same(1.5)),
        ("2/2", NONE),
        ("3/10", NONE),
        ("1/0", NONE),
        ("03/10/2025", NONE),
        ("1h30", same(1.5)),
        ("1h 30m", same(1.5)),
        ("1 h 30 min", same(1.5)),
        ("1 hour 5 mins", same(1.0 + 5.0 / 60.0)),
        ("1hr. 30min.", same(1.5)),
        ("1h5", NONE),
        ("1h60", NONE),
        ("1.5h30", NONE),
        ("1:30", same(1.5)),
        ("01:30:00", same(1.5)),
        ("1:60", NONE),
        ("1:3", NONE),
        ("1:30pm", NONE),
        ("90 min", same(1.5)),
        ("90min", same(1.5)),
        ("90 minutes", same(1.5)),
        ("90m", same(1.5)),
        ("1,5 h", [None, Some(1.5), Some(1.5)]),
        ("2 hrs", same(2.0)),
        ("2 hrs.", same(2.0)),
        ("2\u{a0}Hours", same(2.0)),
        ("2\u{2009}h", same(2.0)),
        ("2 days", NONE),
        ("2 hrs approx", NONE),
        ("c. 2", NONE),
        ("~2", NONE),
        ("2-3", NONE),
        ("2+", NONE),
        ("+2", NONE),
        ("-0", NONE),
        ("-2", NONE),
        ("£0", NONE),
        ("£20", NONE),
        ("half a day", NONE),
        ("n/a", NONE),
        ("", NONE),
        (" ", NONE),
        ("nan", NONE),
        ("NaN", NONE),
        ("inf", NONE),
        ("infinity", NONE),
        ("1e2", NONE),
        ("1e308", NONE),
        ("0x10", NONE),
        ("1_000", NONE),
        ("1 000", NONE),
        ("1\u{202f}000", NONE),
        ("２", NONE),
        ("٢", NONE),
        ("1001", NONE),
        ("1000", same(1000.0)),
        ("99999999999999999999", NONE),
        ("1..5", NONE),
        ("h", NONE),
        ("½h", same(0.5)),
        ("45936.375", NONE),
    ];

    fn separators() -> [Delimiter; 3] {
        [KNOWN[0], KNOWN[1], KNOWN[2]]
    }

    #[test]
    fn hours_are_read_as_people_write_them_or_not_at_all() {
        for (text, wanted) in HOURS {
            assert_eq!(separators().map(|separator| hours(text, separator)), *wanted, "{text:?}");
        }
    }

    #[test]
    fn more_than_a_day_without_a_unit_is_rather_minutes() {
        for (text, wanted) in [
            ("90", true),
            ("30", true),
            ("24", false),
            ("1.5", false),
            ("30 h", false),
            ("90 min", false),
            ("30:00", false),
            ("x", false),
        ] {
            assert_eq!(are_perhaps_minutes(text, KNOWN[0]), wanted, "{text}");
        }
    }

    #[test]
    fn a_number_is_plain_and_finite() {
        let cases: &[Case] = &[
            ("1.5", same(1.5)),
            ("1e-5", same(1e-5)),
            ("1e308", same(1e308)),
            ("1e309", NONE),
            ("+2", same(2.0)),
            ("-2", same(-2.0)),
            ("1,5", [None, Some(1.5), Some(1.5)]),
            ("1,000", [None, Some(1.0), None]),
            ("1.000,5", NONE),
            ("nan", NONE),
            ("inf", NONE),
            ("0x10", NONE),
            ("", NONE),
            ("-", NONE),
            (" 1", NONE),
            ("２", NONE),
        ];
        for (text, wanted) in cases {
            assert_eq!(separators().map(|separator| number(text, separator)), *wanted, "{text:?}");
        }
    }
}
