//! What a cell of a roster says.

use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::amounts;
use crate::collect::cells::words::{Tick, tick};
use crate::collect::shapes::surveys::strength::Strength;
use crate::collect::who::names::person_key;
use crate::collect::wishes::Wishes;

/// What a cell beside the diagonal holds.
#[derive(Debug, Clone, Copy)]
pub enum Cell {
    /// A strength, or that there is none.
    Is(Strength),
    /// A mark that may mean either.
    Cross,
}

/// Reads a cell; the marks that the user names are ties.
#[must_use]
pub fn read_cell(cell: &str, separator: Delimiter, wishes: &Wishes) -> Cell {
    let is_present = wishes.present.iter().any(|mark| person_key(mark) == person_key(cell));
    match tick(cell) {
        _ if !cell.is_empty() && is_present => Cell::Is(Strength::Given(1.0)),
        _ if wishes.scale.contains_key(&person_key(cell)) => {
            Cell::Is(Strength::read(cell, separator, wishes))
        }
        Some(Tick::Yes) => Cell::Is(Strength::Given(1.0)),
        Some(Tick::No) => Cell::Is(Strength::Never),
        Some(Tick::Cross) => Cell::Cross,
        None if matches!(cell, "." | "*" | "\\") => Cell::Is(Strength::Unsaid),
        None => Cell::Is(Strength::read(cell, separator, wishes)),
    }
}

/// The first word that nobody knows, if what a row says is all such words.
pub fn unknown_only<'c>(
    cells: impl Iterator<Item = (usize, &'c str)>,
    separator: Delimiter,
    wishes: &Wishes,
) -> Option<(usize, &'c str)> {
    let is_unknown = |cell: &str| {
        cell.contains(char::is_alphabetic)
            && matches!(read_cell(cell, separator, wishes), Cell::Is(Strength::Unclear))
    };
    let said: Vec<_> = cells.filter(|(_, cell)| !says_nothing(cell, separator, wishes)).collect();
    said.first().copied().filter(|_| said.iter().all(|(_, cell)| is_unknown(cell)))
}

/// How much a word counts; `None` if it says nothing.
#[must_use]
pub fn steps_of(strength: Strength) -> Option<String> {
    match strength {
        Strength::Given(steps) => Some(steps.to_string()),
        Strength::Never => Some("0".to_owned()),
        Strength::Unsaid | Strength::Unclear => None,
    }
}

/// Blank, `NA` or a number below 0, such as -9, which stands for no answer: a respondent of whom
/// there is nothing else did not answer.
#[must_use]
pub fn says_nothing(cell: &str, separator: Delimiter, wishes: &Wishes) -> bool {
    matches!(read_cell(cell, separator, wishes), Cell::Is(Strength::Unsaid))
        || amounts::number(cell, separator).is_some_and(|number| number < 0.0)
}
