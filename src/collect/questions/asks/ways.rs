//! Grids of ways, `In which ways have you worked with each school?`: anything in the cell of a row is a contact, but
//! for words that say there is none.

use std::collections::BTreeSet;

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::questions::asks::remark::says_none;
use crate::collect::questions::choices::at_semicolons;
use crate::collect::questions::form::Question;
use crate::collect::questions::scales::scale::{Meant, Often, often, unknown_words};
use crate::collect::questions::study::Study;
use crate::collect::who::names::person_key;

/// Words of what is no contact, or none yet.
const WISHES: &str = "would heard hope hoping wish want aware interested considering might";
/// The same of several words; `Joint planning` and `Future Leaders` are ways.
const PHRASES: [&str; 4] = ["in future", "in the future", "plan to", "planning to"];

/// Whether a way tells of a wish or of hearsay rather than of a contact: `Would like to in future`.
fn is_wish(way: &str) -> bool {
    let way = way.to_lowercase();
    let mut words = way.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WISHES.split_whitespace().any(|wish| wish == word))
        || PHRASES.iter().any(|phrase| way.contains(phrase))
}

/// What a way says of the contact; a word of the user's own scale says it first.
#[must_use]
pub fn is_contact(way: &str, scale: &Meant) -> Option<bool> {
    match often(way, scale) {
        Some(Often::Unsaid) => None,
        Some(Often::Steps(steps)) if steps <= 0.0 => Some(false),
        _ => Some(!says_none(way)),
    }
}

/// Whether cells hold several answers with commas between them, each of which stands alone elsewhere: `Visit` and
/// `Visit, Joint CPD`.
#[must_use]
pub fn are_lists(cells: &[(&str, &str)]) -> bool {
    let alone: BTreeSet<&str> =
        cells.iter().map(|(cell, _)| *cell).filter(|cell| !cell.contains(',')).collect();
    let mut lists =
        cells.iter().map(|(cell, _)| *cell).filter(|cell| cell.contains(',')).peekable();
    lists.peek().is_some()
        && lists.all(|cell| cell.split(',').all(|part| alone.contains(part.trim())))
}

impl Study<'_> {
    /// Asks about ways that tell of a wish or of hearsay: whether that is a contact, only whoever asked can say.
    pub fn refuse_wishes(&self, question: &Question, cells: &[(&str, &str)]) -> Result<(), Error> {
        let parts: BTreeSet<String> =
            cells.iter().flat_map(|(cell, _)| at_semicolons(cell)).collect();
        let is_open = |part: &&String| {
            is_wish(part)
                && is_contact(part, self.scale) == Some(true)
                && !self.scale.contains_key(&person_key(part))
        };
        let open: Vec<&String> = parts.iter().filter(is_open).collect();
        let Some(first) = open.first() else { return Ok(()) };
        let words = open.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        let what = format!("whether {words} in `{}` is a contact, nothing says", question.wording);
        Err(unknown_words(what, first, Place::line(self.file, self.line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_told_from_ways() {
        for text in ["Would like to in future", "Only heard of them", "Hope to", "We plan to"] {
            assert!(is_wish(text), "{text}");
        }
        for text in ["Joint planning", "Visits", "Future Leaders course", "Planned a unit"] {
            assert!(!is_wish(text), "{text}");
        }
    }
}
