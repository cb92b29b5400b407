//! A card: what one word means, in plain English first.

use serde::Serialize;

use crate::report::words;

/// What kind of thing a word stands for. The order is the order in which cards of one word stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A measure of each person or school, or of the network.
    Measure,
    /// A pattern worth a conversation.
    Flag,
    /// A check whether the data can carry a verdict.
    Gate,
    /// A code of a problem in a row.
    Code,
    /// A chart of the report.
    Chart,
    /// A kind of input file.
    Shape,
    /// A limit that can be set.
    Threshold,
    /// A column of a table that is no measure.
    Column,
    /// A term of art.
    Term,
}

impl Kind {
    /// Every kind, with the heading of its list.
    pub const ALL: &[(Self, &str)] = &[
        (Self::Measure, "Measures"),
        (Self::Flag, "Flags"),
        (Self::Gate, "Gates"),
        (Self::Code, "Codes of problems"),
        (Self::Chart, "Charts"),
        (Self::Shape, "Kinds of input file"),
        (Self::Threshold, "Thresholds"),
        (Self::Column, "Columns of tables"),
        (Self::Term, "Terms"),
    ];
}

/// A label and its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// `Formula`, `Source` …
    pub label: &'static str,
    /// What it says.
    pub text: String,
}

/// What one word means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The word.
    pub name: &'static str,
    /// What the word is called in a heading: its name, with the pattern of a flag.
    pub title: String,
    /// What it is: `measure of the network`.
    pub what: &'static str,
    /// The first paragraph: plain English, without symbols.
    pub says: String,
    /// Everything else.
    pub parts: Vec<Part>,
    /// Other words for it.
    pub also: Vec<&'static str>,
    /// Other cards worth reading.
    pub see: Vec<&'static str>,
}

impl Card {
    /// A card without parts.
    #[must_use]
    pub fn new(kind: Kind, name: &'static str, what: &'static str, says: String) -> Self {
        let title = name.to_owned();
        Self { kind, name, title, what, says, parts: vec![], also: vec![], see: vec![] }
    }

    /// The card with one more part in sentences, unless its text is empty.
    #[must_use]
    pub fn saying(self, label: &'static str, text: &str) -> Self {
        let stop = if text.is_empty() || text.ends_with(['.', '?']) { "" } else { "." };
        self.with(label, words::capitalised(text) + stop)
    }

    /// The card with one more part as it stands, unless its text is empty.
    #[must_use]
    pub fn with(mut self, label: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.parts.push(Part { label, text });
        }
        self
    }
}
