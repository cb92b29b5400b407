//! Who has answered before: the same answer again counts once, another one by the same person is
//! asked about.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::field_form::fingerprint;
use crate::base::error::Error;
use crate::collect::draft::Draft;
use crate::collect::intern::Texts;
use crate::collect::names::{person_key, school_key};
use crate::collect::places::RowId;

/// Who answered so far in a file.
#[derive(Debug, Default)]
pub struct Respondents {
    seen: BTreeMap<(String, String), (RowId, [u8; 32])>,
    twice: Option<(RowId, RowId)>,
}

impl Respondents {
    /// Whether a row is a respondent's first; one that repeats another cell by cell is merged.
    /// Nobody knows whether two answers without a name are one person's, so each counts.
    pub fn is_new(
        &mut self,
        draft: &mut Draft,
        who: u32,
        row: RowId,
        record: &StringRecord,
    ) -> bool {
        let mention = draft.mentions.get(who as usize).map(|m| m.mention).unwrap_or_default();
        let (id, name) = (draft.texts.of(mention.id), draft.texts.of(mention.name));
        let school = school_key(draft.texts.of(mention.school));
        let key = if mention.id != Texts::EMPTY {
            (id.to_owned(), String::new())
        } else if mention.name != Texts::EMPTY {
            (person_key(name), school)
        } else {
            return true;
        };
        self.first(draft, key, row, record)
    }

    /// The same for a name that is not yet known to be a person's or a school's.
    pub fn first(
        &mut self,
        draft: &mut Draft,
        key: (String, String),
        row: RowId,
        record: &StringRecord,
    ) -> bool {
        let print = fingerprint(record, None);
        match self.seen.get(&key) {
            None => {
                self.seen.insert(key, (row, print));
                true
            }
            Some((_, before)) if *before == print => {
                draft.merged.push(row);
                false
            }
            Some((before, _)) => {
                self.twice = self.twice.or(Some((row, *before)));
                false
            }
        }
    }

    /// An error, if somebody gave two different answers.
    pub fn settle(self, draft: &Draft) -> Result<(), Error> {
        let Some((row, before)) = self.twice else { return Ok(()) };
        let (place, before) = (draft.places.of(row), draft.places.of(before));
        let what = format!("the same respondent answered here and at {before}, and differently");
        let fix = "delete the answer that does not count, or join the two rows";
        Err(Error::data(what, fix)
            .plainly("the same respondent answered twice, and differently")
            .at(place))
    }
}
