//! Story + Charts → Report: every sentence and table of the page, ready for the writers.

use super::page::{self, Page};
use super::summary::{self, Summary};
use crate::collect::places::RowCounts;
use crate::connect::network::Level;
use crate::measure::card::Scores;
use crate::notice::account::Account;
use crate::notice::story::Story;
use crate::plot::chart::Chart;

/// What is told, in words for people and in numbers for scripts.
pub struct Report<'a> {
    pub(crate) page: Page<'a>,
    pub(crate) summary: Summary<'a>,
}

/// Puts the report together. No number is computed here or later: they come from the story.
#[must_use]
pub fn compose<'a>(
    story: &'a Story<'a>,
    account: &'a Account<'a>,
    charts: &'a [Chart],
) -> Report<'a> {
    Report { page: page::of(story, account, charts), summary: summary::of(story, account) }
}

/// The measures of the level that the report is about.
pub(crate) fn scores<'a>(story: &Story, account: &Account<'a>) -> &'a Scores {
    match story.level {
        Level::People => account.people,
        Level::Schools => account.schools,
    }
}

/// What became of the rows of all files.
pub(crate) fn rows(account: &Account) -> RowCounts {
    let mut rows = RowCounts::default();
    for file in &account.records.files {
        rows.add(file.rows);
    }
    rows
}
