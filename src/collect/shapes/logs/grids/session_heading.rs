//! What the heading of a session says: its title and its day, `Session 1 (03/10/25)`.

use crate::collect::dates::school_year::is_day_and_month;
use crate::collect::dates::words::month;
use crate::collect::dates::{DayMonth, parse};
use crate::collect::who::names::tidy;

/// A heading taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionHeading {
    /// What is left without the date; may be empty.
    pub title: String,
    /// The date as written; empty if there is none.
    pub date: String,
    /// The date lacks a year.
    pub yearless: bool,
}

impl SessionHeading {
    /// Whether it may as well be the heading of a term, a month or a day in a list: `Autumn 1`, `Sep-25`, `01-Sep`.
    /// A day and a month are a day where a title gives the school year.
    #[must_use]
    pub fn is_open(&self, has_year: bool) -> bool {
        const TERMS: [&str; 5] = ["autumn", "spring", "summer", "term", "half term"];
        if self.date.is_empty() {
            let title = self.title.to_lowercase();
            return TERMS.iter().any(|term| title.starts_with(term));
        }
        let is_month = self.date.starts_with(char::is_alphabetic) && self.date.contains(['-', '–']);
        self.yearless && (is_month || !has_year)
    }
}

/// A longer heading is a question that happens to name a day.
const LONGEST: usize = 60;

/// Words that begin the heading of a session without a date.
const SESSIONS: &[&str] = &[
    "session",
    "week",
    "wk",
    "meeting",
    "workshop",
    "day",
    "module",
    "twilight",
    "training",
    "seminar",
    "visit",
    "inset",
    "webinar",
    "autumn",
    "spring",
    "summer",
    "term",
    "half term",
];

/// Takes a heading apart; `None` if it is none of a session.
#[must_use]
pub fn session_heading(heading: &str) -> Option<SessionHeading> {
    let text = tidy(heading);
    if text.chars().count() > LONGEST {
        return None;
    }
    let words = words(&text);
    let of = |&(start, end): &(usize, usize)| &text[start..end];
    let is_date = |word: &str| {
        [DayMonth::DayFirst, DayMonth::MonthFirst].iter().any(|&order| parse(word, order).is_some())
    };
    let whole = words.iter().find(|word| is_date(of(word))).map(|&word| (word, false));
    let found = whole.or_else(|| named_month(&text, &words)).or_else(|| {
        let short = words.iter().find(|word| is_day_and_month(of(word)) || is_cut_short(of(word)));
        short.map(|&word| (word, true))
    });
    if let Some(((start, end), yearless)) = found {
        let title = format!("{} {}", &text[..start], &text[end..]);
        let title = tidy(&title);
        let sign = |c: char| !c.is_alphanumeric();
        let title = title.trim_matches(sign).to_owned();
        return Some(SessionHeading { title, date: text[start..end].to_owned(), yearless });
    }
    let lower = text.to_lowercase();
    let begins = SESSIONS.iter().any(|word| {
        let rest = lower.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    let numbered = lower.chars().any(|c| c.is_ascii_digit());
    (begins && numbered).then_some(SessionHeading { title: text, ..SessionHeading::default() })
}

/// Where the words stand, without signs around them.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = !(c.is_whitespace() || "()[]–—,:;|".contains(c));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = text[from..at].trim_end_matches(['.', '-']);
                let skip = word.len() - word.trim_start_matches('-').len();
                if skip < word.len() {
                    words.push((from + skip, from + word.len()));
                }
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// `3 Oct`, `Oct 3rd`, `7 November 2025`: where it stands, and whether the year is missing.
fn named_month(text: &str, words: &[(usize, usize)]) -> Option<((usize, usize), bool)> {
    let of = |at: usize| words.get(at).map(|&(start, end)| &text[start..end]);
    let month = |at: usize| of(at).is_some_and(|word| month(word).is_some());
    let day = |at: usize| {
        let number = of(at).map(|word| word.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']));
        number.and_then(|word| word.parse::<u32>().ok()).is_some_and(|day| (1..=31).contains(&day))
    };
    let year = |at: usize| {
        of(at).is_some_and(|word| {
            matches!(word.len(), 2 | 4) && word.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let at = (0..words.len()).find(|&at| month(at))?;
    let (first, last) = if at > 0 && day(at - 1) {
        (at - 1, at)
    } else if day(at + 1) {
        (at, at + 1)
    } else {
        return None;
    };
    let with_year = year(last + 1);
    let end = if with_year { last + 1 } else { last };
    Some(((words[first].0, words[end].1), !with_year))
}

/// `03-Oct` as a spreadsheet writes a day, or `Oct-25`, which may be a month of 2025.
fn is_cut_short(word: &str) -> bool {
    let Some((first, second)) = word.split_once(['-', '–']) else { return false };
    let is_day = |text: &str| {
        let digits = text.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']);
        matches!((digits.parse::<u32>(), digits.len()), (Ok(1..=31), 1..=2))
    };
    let is_month = |text: &str| text.chars().all(char::is_alphabetic) && month(text).is_some();
    is_day(first) && is_month(second) || is_month(first) && is_day(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_sessions_hold_a_title_and_a_day() {
        let of = |text: &str| {
            let found = session_heading(text)?;
            let year = if found.yearless { "?" } else { "" };
            Some(format!("{}|{}{year}", found.title, found.date))
        };
        let is = |text: &str, told: &str| assert_eq!(of(text).as_deref(), Some(told), "{text}");
        is("Session 1 (03/10/25)", "Session 1|03/10/25");
        is("3 Oct", "|3 Oct?");
        is("03-Oct", "|03-Oct?");
        is("Oct-25", "|Oct-25?");
        is("Maths 3-Oct", "Maths|3-Oct?");
        is("Autumn 1", "Autumn 1|");
        is("Autumn 1 – 07/11/2025", "Autumn 1|07/11/2025");
        is("Autumn 1 – 7 Nov 2025", "Autumn 1|7 Nov 2025");
        is("2025-11-07", "|2025-11-07");
        is("Oracy: Oct 3rd 2025", "Oracy|Oct 3rd 2025");
        is("Meeting 2 03/10", "Meeting 2|03/10?");
        is("Week 3", "Week 3|");
        for text in ["Name", "School", "Total", "Role 2", "Weekly hours 3", "May Ashbrook", "Q2_1"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
