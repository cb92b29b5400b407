//! Story + Charts → Report: every sentence and table of the page, ready for the writers.

use super::page::{self, Page};
use super::summary::{self, Summary};
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
