//! Table `terms`: with how many activities each school met another one, term by term.

use crate::notice::quiet::Cover;
use crate::notice::term_grid::{TermGrid, TermRow};
use crate::report::sheet::{Cell, Sheet};

/// `school,state`, one column a term, then the last contact and how many terms it has been quiet.
///
/// Blank where a school was no member or the log has a gap, and of schools that nobody heard from;
/// 0 is no contact.
#[must_use]
pub fn sheet(grid: &TermGrid) -> Sheet {
    let terms = grid.terms.iter().map(|term| match term.cover {
        Cover::Whole => term.name.clone(),
        Cover::Part => format!("{} (in part)", term.name),
        Cover::Gap => format!("{} (no rows)", term.name),
        Cover::SoFar => format!("{} (so far)", term.name),
    });
    let own = ["last_contact", "quiet_terms", "left"].map(str::to_owned);
    let first = ["school", "state"].map(str::to_owned).into_iter();
    let columns = first.chain(terms).chain(own).collect();
    Sheet { name: "terms", columns, rows: grid.rows.iter().map(row).collect() }
}

fn row(row: &TermRow) -> Vec<Cell> {
    let met = row.met.iter().map(|met| Cell::from(met.map(|met| met as f64)));
    let last = row.last_contact.map_or(Cell::Blank, |day| Cell::Text(day.to_string()));
    let left = if row.left { "yes".into() } else { Cell::Blank };
    // Of whom nobody heard it is not known either how long they have been quiet.
    let quiet = Cell::from((!row.is_unheard()).then_some(row.quiet as f64));
    [row.name.as_str().into(), row.state.word().into()]
        .into_iter()
        .chain(met)
        .chain([last, quiet, left])
        .collect()
}
