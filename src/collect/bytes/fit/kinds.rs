//! What kind of text a cell holds, as far as its form says.

use crate::collect::cells::errors::is_error;
use crate::collect::dates::words;

/// The kind of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Nothing, or a word that stands for nothing, such as n/a.
    Nothing,
    /// A number, perhaps with a currency or per cent.
    Number,
    /// A day, perhaps with a time.
    Date,
    /// A time of day.
    Time,
    /// A web address.
    Address,
    /// An e-mail address.
    Email,
    /// Yes or no.
    YesNo,
    /// Anything else.
    Text,
}

/// How many kinds there are.
pub const KINDS: usize = 8;

impl Kind {
    /// Whether its form alone tells it from other text.
    #[must_use]
    pub fn is_formed(self) -> bool {
        !matches!(self, Self::Nothing | Self::YesNo | Self::Text)
    }

    /// What it is called, with its article.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Number => "a number",
            Self::Date => "a date",
            Self::Time => "a time",
            Self::Address => "a web address",
            Self::Email => "an e-mail address",
            Self::YesNo => "yes or no",
            Self::Text => "text",
        }
    }
}

/// The kind of a cell. Blanks around a text make it plain text: a column of numbers is written in
/// one way, and a cell that is not may come from elsewhere.
#[must_use]
pub fn kind(cell: &str) -> Kind {
    let bytes = cell.as_bytes();
    let Some(&first) = bytes.first() else { return Kind::Nothing };
    if bytes.len() > 200 {
        return Kind::Text;
    }
    if matches!(first, b'0'..=b'9' | b'+' | b'-' | b'.' | b'(' | b'$' | 0xC2 | 0xE2) {
        let formed = number(cell).or_else(|| time(cell)).or_else(|| date(cell));
        return formed.unwrap_or_else(|| word(cell));
    }
    word(cell)
}

fn word(cell: &str) -> Kind {
    const NOTHING: [&str; 13] =
        ["n/a", "na", "#n/a", "nan", "null", "nil", "none", "-", "–", "—", "?", "tbc", "unknown"];
    let trimmed = cell.trim();
    if trimmed.is_empty() || is_error(trimmed) {
        return Kind::Nothing;
    }
    if trimmed.len() <= 7 {
        let is = |word: &&str| trimmed.eq_ignore_ascii_case(word);
        if NOTHING.iter().any(is) {
            return Kind::Nothing;
        }
        if ["yes", "no", "true", "false", "y", "n"].iter().any(is) {
            return Kind::YesNo;
        }
    }
    if trimmed.len() != cell.len() {
        return Kind::Text;
    }
    let starts =
        |start: &str| cell.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    if (starts("http") && cell.contains("://") || starts("www.")) && !cell.contains(' ') {
        return Kind::Address;
    }
    if let Some((name, host)) = cell.split_once('@') {
        let end = host.rsplit('.').next().unwrap_or_default();
        let ends = end.len() > 1 && end.len() < host.len() && end.chars().all(char::is_alphabetic);
        let whole = !name.is_empty() && ends && !cell.contains([' ', ',', ';']);
        return if whole && !host.contains('@') { Kind::Email } else { Kind::Text };
    }
    // `3 October 2025` begins with a digit; `Friday 3 October 2025` and `Oct 3, 2025` do not.
    date_in_words(cell).unwrap_or(Kind::Text)
}

/// `12`, `-1.5`, `1,000`, `1,5`, `£12.50`, `80%`, `(3)`, `1e-3`.
fn number(cell: &str) -> Option<Kind> {
    let inner = cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(cell);
    let plain = inner.trim_start_matches(['+', '-', '£', '$', '€']).trim_end_matches(['%', '€']);
    let (mantissa, exponent) = plain.split_once(['e', 'E']).unwrap_or((plain, "0"));
    let digits = |text: &str, others: &[char]| {
        text.bytes().any(|byte| byte.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || others.contains(&c))
    };
    let groups: Vec<&str> = mantissa.split(['.', ',']).collect();
    let between = groups.get(1..groups.len() - 1).unwrap_or_default();
    let grouped = between.iter().all(|group| group.len() == 3);
    let exponent = exponent.trim_start_matches(['+', '-']);
    (digits(mantissa, &['.', ',']) && grouped && digits(exponent, &[])).then_some(Kind::Number)
}

/// `9:00`, `09:00:30`, `1:15 PM`.
fn time(cell: &str) -> Option<Kind> {
    let lower = cell.to_ascii_lowercase();
    let clock = lower.trim_end_matches("am").trim_end_matches("pm").trim_end();
    let mut parts = clock.split(':');
    let hours = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let two = |part: &str| {
        let whole = part.split('.').next().unwrap_or_default();
        whole.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    let is_hours = (1..=2).contains(&hours.len()) && hours.bytes().all(|b| b.is_ascii_digit());
    let is_time = is_hours && (1..=2).contains(&rest.len()) && rest.iter().all(|part| two(part));
    is_time.then_some(Kind::Time)
}

/// `2025-10-03`, `3/10/25`, `03.10.2025 09:00`, `2025-10-03T09:00:00Z`, `3 Oct 2025`, `3-Oct-25`.
fn date(cell: &str) -> Option<Kind> {
    let end = cell.find(['T', ' ']).unwrap_or(cell.len());
    let (day, rest) = cell.split_at(end);
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let digits = |part: &str, from: usize, to: usize| {
        (from..=to).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_day = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            digits(year, 4, 4) && digits(month, 1, 2) && digits(day, 1, 2)
        }
        [day, month, year] => {
            digits(day, 1, 2)
                && (digits(month, 1, 2) || words::month(month.trim_end_matches('.')).is_some())
                && (digits(year, 2, 2) || digits(year, 4, 4))
        }
        _ => false,
    };
    if is_day {
        let clock = rest.trim_start_matches(['T', ' ']);
        let clock = clock.split(['Z', '+']).next().unwrap_or_default().trim();
        return (clock.is_empty() || time(clock).is_some()).then_some(Kind::Date);
    }
    date_in_words(cell)
}

fn date_in_words(cell: &str) -> Option<Kind> {
    if cell.len() > 40 || !cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (mut months, mut numbers) = (0, 0);
    for word in cell.split([' ', ',']).filter(|word| !word.is_empty()) {
        let number = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if words::month(word.trim_end_matches('.')).is_some() {
            months += 1;
        } else if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers += 1;
        } else if words::weekday(word.trim_end_matches('.')).is_none()
            && time(word).is_none()
            && !matches!(word, "AM" | "PM" | "am" | "pm")
        {
            return None;
        }
    }
    (months == 1 && (1..=2).contains(&numbers)).then_some(Kind::Date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_known_by_their_form() {
        let cases: &[(Kind, &[&str])] = &[
            (Kind::Nothing, &["", "  ", "n/a", "N/A", "-", "TBC", "–", "#VALUE!"]),
            (
                Kind::Number,
                &["0", "12", "-1.5", "1,000", "1,234,567.8", "1,5", "£12.50", "80%", "1e-3", "(3)"],
            ),
            (
                Kind::Date,
                &[
                    "2025-10-03",
                    "3/10/25",
                    "03.10.2025 09:00",
                    "2025-10-03T09:00:00Z",
                    "3 Oct 2025",
                    "3-Oct-25",
                    "Friday 3 October 2025",
                    "Oct 3, 2025",
                    "3rd October",
                ],
            ),
            (Kind::Time, &["9:00", "09:00:30", "1:15 PM", "1:15pm"]),
            (Kind::Address, &["https://example.org/a?b=1", "www.example.org"]),
            (Kind::Email, &["ann.lee@example.org"]),
            (Kind::YesNo, &["Yes", "no", "TRUE"]),
            (
                Kind::Text,
                &[
                    "Ann",
                    "Year 3",
                    "3 boys",
                    "12 High Street",
                    " 12",
                    "1.2.3.4.5",
                    "E1",
                    "Marchwood 3",
                    "ann@",
                    "May",
                    "1-2",
                    "12:5",
                ],
            ),
        ];
        for (expected, cells) in cases {
            for cell in *cells {
                assert_eq!(kind(cell), *expected, "{cell}");
            }
        }
    }
}
