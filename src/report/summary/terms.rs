//! Schools by term, for scripts.

use serde::Serialize;

use crate::notice::quiet::Cover;
use crate::notice::term_grid::TermGrid;

/// The grid.
#[derive(Serialize)]
pub(crate) struct Terms<'a> {
    #[serde(rename = "terms")]
    columns: Vec<Term<'a>>,
    schools: Vec<School<'a>>,
    undated: usize,
}

#[derive(Serialize)]
struct Term<'a> {
    name: &'a str,
    /// `whole`, `part`, `gap` or `so far`.
    log_covers: &'static str,
}

#[derive(Serialize)]
struct School<'a> {
    name: &'a str,
    state: &'static str,
    /// One a term; `null` where it was not a member or the log has a gap.
    met: &'a [Option<usize>],
    last_contact: Option<String>,
    /// `null` for whom nobody heard from.
    quiet_terms: Option<usize>,
    left: bool,
}

pub(crate) fn of(grid: &TermGrid) -> Terms<'_> {
    let terms =
        grid.terms.iter().map(|term| Term { name: &term.name, log_covers: word(term.cover) });
    let schools = grid.rows.iter().map(|row| School {
        name: &row.name,
        state: row.state.word(),
        met: &row.met,
        last_contact: row.last_contact.map(|day| day.to_string()),
        quiet_terms: (!row.is_unheard()).then_some(row.quiet),
        left: row.left,
    });
    Terms { columns: terms.collect(), schools: schools.collect(), undated: grid.undated }
}

/// What the log says about a term, in a word.
pub(crate) fn word(cover: Cover) -> &'static str {
    match cover {
        Cover::Whole => "whole",
        Cover::Part => "part",
        Cover::Gap => "gap",
        Cover::SoFar => "so far",
    }
}
