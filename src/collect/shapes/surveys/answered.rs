//! Who has answered before: an answer that says the same again counts once, and what one person
//! says in several answers is put together.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::intern::Texts;
use crate::collect::draft::submissions::fingerprint;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{By, RowMerge};
use crate::collect::who::names::{person_key, school_key};

/// Who answered so far in a file.
#[derive(Debug, Default)]
pub struct Respondents {
    /// The first answer of each by number, with its row.
    numbers: BTreeMap<(String, String), (usize, RowId)>,
    prints: BTreeMap<(u32, [u8; 32]), RowId>,
    /// Each respondent as first worded.
    pub who: Vec<u32>,
}

/// Whose answer a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// A respondent's first.
    First(usize),
    /// Another one of somebody who answered before.
    Again(usize),
    /// It repeats another row cell by cell.
    Repeat,
}

impl Respondents {
    /// Whose answer a row is. Nobody knows whether two answers without a name are one person's,
    /// so each of them counts.
    pub fn turn(&mut self, draft: &mut Draft, who: u32, row: RowId, record: &StringRecord) -> Turn {
        let first = *self.prints.entry((who, fingerprint(record, None))).or_insert(row);
        if first != row {
            draft.repeats(row, first);
            return Turn::Repeat;
        }
        let mention = draft.mentions.get(who as usize).map(|m| m.mention).unwrap_or_default();
        let (id, name) = (draft.texts.of(mention.id), draft.texts.of(mention.name));
        let key = if mention.id != Texts::EMPTY {
            Some((id.to_owned(), String::new()))
        } else if mention.name != Texts::EMPTY {
            Some((person_key(name), school_key(draft.texts.of(mention.school))))
        } else {
            None
        };
        if let Some(&(before, first)) = key.as_ref().and_then(|key| self.numbers.get(key)) {
            let by = By::AnsweredAgain;
            draft.answered_again.push(RowMerge { row, into: Some(first), by });
            let what = "the same respondent answered before; whoever is named in any of the answers counts, once and with the greatest strength";
            let fix = "delete the answer that does not count, if only one does";
            let fault = RowFault::new(codes::ANSWERED_AGAIN, what, "", fix);
            draft.note(row, None, Outcome::Merged, fault);
            return Turn::Again(before);
        }
        let number = self.who.len();
        self.who.push(who);
        self.numbers.extend(key.map(|key| (key, (number, row))));
        Turn::First(number)
    }
}

/// The greater of two strengths; none is less than any.
#[must_use]
pub fn stronger(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.max(b)),
        (one, other) => one.or(other),
    }
}
