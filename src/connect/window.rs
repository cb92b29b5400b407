//! Which days count, and which terms are finished on the day the log ends.

use crate::base::calendar::{Date, Term, long_date};

/// A span of days; an open end reaches as far as the log does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// First day that counts.
    pub since: Option<Date>,
    /// Last day that counts.
    pub until: Option<Date>,
}

impl Window {
    /// Whether a day counts. Activities without a day count only when nothing is cut off.
    #[must_use]
    pub fn holds(&self, day: Option<Date>) -> bool {
        match day {
            Some(day) => {
                self.since.is_none_or(|since| day >= since)
                    && self.until.is_none_or(|until| day <= until)
            }
            None => self.is_open(),
        }
    }

    /// Whether nothing is cut off.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.since.is_none() && self.until.is_none()
    }
}

/// The terms a log covers and the window that flags speak about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The day the log is read as ending on.
    pub as_of: Date,
    /// The finished terms of the log, in order.
    pub finished: Vec<Term>,
    /// The term that has begun and is not finished, if the log reaches into one.
    pub unfinished: Option<Term>,
}

/// Flags speak about this many finished terms.
pub const RECENT_TERMS: usize = 3;

impl Terms {
    /// The terms of a log whose first and last days are given.
    #[must_use]
    pub fn of(first: Date, last: Date, until: Option<Date>) -> Self {
        Self::by(&[], first, last, until)
    }

    /// The same by a calendar of the user's own; an empty one is the usual calendar.
    #[must_use]
    pub fn by(calendar: &[Term], first: Date, last: Date, until: Option<Date>) -> Self {
        let as_of = until.unwrap_or(last);
        let terms = Term::between_of(calendar, first, as_of);
        let (finished, rest): (Vec<Term>, Vec<Term>) =
            terms.into_iter().partition(|term| term.is_finished(as_of));
        Self { as_of, finished, unfinished: rest.into_iter().next() }
    }

    /// Every term of the log, the unfinished one last.
    #[must_use]
    pub fn all(&self) -> Vec<Term> {
        self.finished.iter().chain(&self.unfinished).cloned().collect()
    }

    /// The last three finished terms; fewer if there are fewer.
    #[must_use]
    pub fn recent(&self) -> &[Term] {
        &self.finished[self.finished.len().saturating_sub(RECENT_TERMS)..]
    }

    /// The window that flags speak about, and its name, which can follow `in`.
    ///
    /// The last three finished terms; the whole log if it has fewer, or what the user asked for.
    #[must_use]
    pub fn flag_window(&self, asked: Window, first: Date, last: Date) -> (Window, String) {
        let recent = self.recent();
        if let ([from, .., to], true) = (recent, asked.is_open() && recent.len() == RECENT_TERMS) {
            let window = Window { since: Some(from.start), until: Some(to.end) };
            return (window, format!("the three terms from {} to {}", from.name, to.name));
        }
        let from = asked.since.map_or(first, |since| since.max(first));
        let to = asked.until.map_or(last, |until| until.min(last));
        (asked, format!("the time from {} to {}", long_date(from), long_date(to)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn flags_speak_of_the_last_three_finished_terms() {
        let (first, last) = (date(2024, 9, 10), date(2026, 2, 1));
        let terms = Terms::of(first, last, None);
        let names: Vec<_> = terms.recent().iter().map(|term| term.name.as_str()).collect();
        assert_eq!(names, ["Spring 2024/25", "Summer 2024/25", "Autumn 2025/26"]);
        assert_eq!(terms.unfinished.as_ref().map(|t| t.name.as_str()), Some("Spring 2025/26"));
        let (window, words) = terms.flag_window(Window::default(), first, last);
        assert_eq!(window.since, Some(date(2025, 1, 1)));
        assert_eq!(words, "the three terms from Spring 2024/25 to Autumn 2025/26");
    }

    #[test]
    fn a_short_log_is_taken_whole() {
        let (first, last) = (date(2025, 9, 10), date(2025, 12, 1));
        let terms = Terms::of(first, last, None);
        assert_eq!(terms.finished.len(), 1);
        let (window, words) = terms.flag_window(Window::default(), first, last);
        assert!(window.is_open());
        assert_eq!(words, "the time from 10 September 2025 to 1 December 2025");
    }
}
