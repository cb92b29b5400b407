//! A question that takes several answers, as field forms export it: a column of its own with the
//! answers one after another, one column an answer with 0 and 1, or both.

use csv::StringRecord;

/// Where the answers to one question stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The heading of the question.
    pub question: String,
    /// The column with all its answers.
    pub summary: Option<usize>,
    /// One column an answer: the column, and the answer.
    pub options: Vec<(usize, String)>,
}

impl Choices {
    /// Finds the questions with columns of their own for the answers. `ticks` says which columns
    /// hold nothing but 0 and 1.
    #[must_use]
    pub fn find(headings: &[String], ticks: &[Ticks]) -> Vec<Self> {
        let holds = |column: usize, what: &[Ticks]| {
            ticks.get(column).is_some_and(|found| what.contains(found))
        };
        let mut found: Vec<Self> = Vec::new();
        for (summary, question) in headings.iter().enumerate() {
            let option = |(column, heading): (usize, &String)| {
                let answer = heading.strip_prefix(question.as_str())?.strip_prefix('/')?;
                let is_tick = holds(column, &[Ticks::Only, Ticks::Blank]);
                (is_tick && !answer.is_empty()).then(|| (column, answer.trim().to_owned()))
            };
            let options: Vec<(usize, String)> =
                headings.iter().enumerate().filter_map(option).collect();
            if !question.is_empty() && !options.is_empty() {
                found.push(Self { question: question.clone(), summary: Some(summary), options });
            }
        }
        // An export may leave the summaries out.
        let known = |found: &[Self], column: usize| {
            found.iter().any(|choices| choices.options.iter().any(|(other, _)| *other == column))
        };
        for (column, heading) in headings.iter().enumerate() {
            let Some((question, answer)) = heading.rsplit_once('/') else { continue };
            if known(&found, column) || !holds(column, &[Ticks::Only]) {
                continue;
            }
            let option = (column, answer.trim().to_owned());
            match found.iter_mut().find(|c| c.summary.is_none() && c.question == question) {
                Some(choices) => choices.options.push(option),
                None => found.push(Self {
                    question: question.to_owned(),
                    summary: None,
                    options: vec![option],
                }),
            }
        }
        found
    }

    /// The answers that a row ticks.
    #[must_use]
    pub fn ticked<'c>(&'c self, record: &StringRecord) -> Vec<&'c str> {
        let is_ticked = |column: usize| record.get(column).and_then(tick) == Some(true);
        let ticked = self.options.iter().filter(|(column, _)| is_ticked(*column));
        ticked.map(|(_, answer)| answer.as_str()).collect()
    }

    /// Whether the ticks of a row and its summary say the same.
    #[must_use]
    pub fn agree(&self, record: &StringRecord) -> bool {
        let summary = self.summary.and_then(|column| record.get(column)).unwrap_or("");
        let close = |text: &str| text.split_whitespace().collect::<String>();
        let mut rest = close(summary);
        let mut ticked: Vec<String> = self.ticked(record).into_iter().map(close).collect();
        ticked.sort_by_key(|answer| std::cmp::Reverse(answer.len()));
        let all_there = ticked.iter().all(|answer| match rest.find(answer.as_str()) {
            Some(at) => {
                rest.replace_range(at..at + answer.len(), " ");
                true
            }
            None => false,
        });
        self.summary.is_none() || (all_there && rest.trim().is_empty())
    }
}

/// Whether a column holds ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ticks {
    /// Nothing so far.
    Blank,
    /// 0 and 1 only.
    Only,
    /// Something else.
    Other,
}

impl Ticks {
    /// With one more cell.
    #[must_use]
    pub fn with(self, cell: &str) -> Self {
        match (self, cell.trim().is_empty(), tick(cell)) {
            (before, true, _) => before,
            (Self::Other, ..) | (_, _, None) => Self::Other,
            _ => Self::Only,
        }
    }
}

/// A tick as the programs write it. The words of people (`cells::words`) are no ticks here: a column of
/// *yes* and *no* whose heading has a slash is a question of its own, not an answer to another.
fn tick(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "1" | "1.0" | "true" => Some(true),
        "0" | "0.0" | "false" => Some(false),
        _ => None,
    }
}

/// The answers in a cell that holds codes one after another; `None` if a blank in it could as well
/// be part of a name.
#[must_use]
pub fn codes_in(cell: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let is_code = |word: &&str| {
        let plain =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.');
        let has_digit = word.chars().any(|c| c.is_ascii_digit());
        word.chars().all(plain)
            || (has_digit && word.chars().all(|c| plain(c) || c.is_ascii_uppercase()))
    };
    words.iter().all(is_code).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(cells: &[&str]) -> StringRecord {
        StringRecord::from(cells.to_vec())
    }

    #[test]
    fn ticks_and_summary_are_told_from_groups() {
        let headings =
            ["visit/school", "visit/with", "visit/with/s01", "visit/with/s05", "visit/n"];
        let headings = headings.map(str::to_owned);
        let ticks = [Ticks::Other, Ticks::Other, Ticks::Only, Ticks::Blank, Ticks::Other];
        let found = Choices::find(&headings, &ticks);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].options, [(2, "s01".to_owned()), (3, "s05".to_owned())]);
        let row = record(&["s04", "s05 s01", "1", "1", "3"]);
        assert_eq!(found[0].ticked(&row), ["s01", "s05"]);
        assert!(found[0].agree(&row));
        assert!(!found[0].agree(&record(&["s04", "s05", "1", "1", "3"])));
        assert!(!found[0].agree(&record(&["s04", "s05 s01", "1", "0", "3"])));
    }

    #[test]
    fn labels_agree_in_any_order_and_ticks_stand_alone() {
        let headings = ["With", "With/Ash", "With/Ash Hill"].map(str::to_owned);
        let found = Choices::find(&headings, &[Ticks::Other, Ticks::Only, Ticks::Only]);
        assert!(found[0].agree(&record(&["Ash Ash Hill", "1", "1"])));
        assert!(found[0].agree(&record(&["Ash Hill", "0", "True"])));
        let headings = ["q/with/a", "q/with/b"].map(str::to_owned);
        let found = Choices::find(&headings, &[Ticks::Only, Ticks::Only]);
        assert_eq!((found.len(), found[0].question.as_str()), (1, "q/with"));
        assert_eq!(found[0].ticked(&record(&["1", "0"])), ["a"]);
    }

    #[test]
    fn names_are_not_split_at_blanks() {
        assert_eq!(codes_in("s01 s06"), Some(vec!["s01", "s06"]));
        assert_eq!(codes_in("S01 ash_brook"), Some(vec!["S01", "ash_brook"]));
        assert_eq!(codes_in("Ashbrook Wharfside"), None);
        assert_eq!(codes_in(""), Some(vec![]));
    }
}
