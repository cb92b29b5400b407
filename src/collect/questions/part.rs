//! A column of an export as a part of a question: which question, and which choice or row of it.

use std::collections::{BTreeMap, BTreeSet};

/// The distinct texts of each column.
pub type Cells = BTreeMap<usize, BTreeSet<String>>;

/// One column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading as shown, unlike any other.
    pub code: String,
    /// What the columns of one question share.
    pub group: String,
    /// The wording of the question.
    pub stem: String,
    /// The choice, or the row of the grid.
    pub option: Option<Choice>,
}

/// A choice or a row of a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// By its wording.
    Named(String),
    /// By a code that only the form explains.
    Code(String),
}

impl Choice {
    /// The wording or code.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Named(text) | Self::Code(text) => text,
        }
    }
}

impl Part {
    /// A question of one column.
    #[must_use]
    pub fn whole(heading: &str, stem: &str) -> Self {
        Self { code: heading.to_owned(), group: String::new(), stem: stem.to_owned(), option: None }
    }

    /// `Question [Choice]`.
    #[must_use]
    pub fn bracketed(heading: &str) -> Self {
        let (stem, option) = crate::collect::questions::asks::wording::bracketed(heading);
        let Some(option) = option else { return Self::whole(heading, heading) };
        Self {
            code: heading.to_owned(),
            group: stem.to_owned(),
            stem: stem.to_owned(),
            option: Some(Choice::Named(crate::collect::questions::asks::wording::shown(option))),
        }
    }
}

/// The parts of a form and where its rows begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// One per column.
    pub columns: Vec<Part>,
    /// The line of the headings.
    pub line: u32,
    /// The first line that can hold an answer.
    pub first_line: u32,
}
