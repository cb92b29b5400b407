//! The network over the whole log and over the window that flags speak about.

use super::build::build;
use super::network::Network;
use super::rule::Rule;
use super::window::{Terms, Window};
use crate::base::calendar::Date;
use crate::base::error::Error;
use crate::collect::records::Records;

/// One log, seen whole and seen lately. The units are the same in both.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Everything between `--since` and `--until`; without them the whole log.
    pub whole: Network,
    /// The window that flags speak about.
    pub recent: Network,
    /// That window in words that can follow `in`: `the three terms from …`, `this data`.
    pub words: String,
    /// First and last day of `whole`.
    pub span: Option<(Date, Date)>,
    /// The school terms; `None` when no activity has a date.
    pub terms: Option<Terms>,
}

impl Timeline {
    /// Builds both networks.
    pub fn build(records: &Records, rule: &Rule, asked: Window) -> Result<Self, Error> {
        let whole = build(records, rule, asked)?;
        let span = whole.span();
        let Some((first, last)) = span else {
            let words = "this data".to_owned();
            return Ok(Self { recent: whole.clone(), whole, words, span, terms: None });
        };
        let from = asked.since.map_or(first, |since| since.max(first));
        let terms = Terms::by(&records.terms, from, last, asked.until);
        let (window, words) = terms.flag_window(asked, first, last);
        let recent = if window == asked { whole.clone() } else { build(records, rule, window)? };
        Ok(Self { whole, recent, words, span, terms: Some(terms) })
    }
}
