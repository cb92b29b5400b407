//! Submissions of field forms, found again by key: rows of a repeat stand in a file of their own.

use std::collections::BTreeMap;

use csv::StringRecord;
use sha2::{Digest, Sha256};

use crate::collect::places::RowId;

/// Every submission read so far.
#[derive(Debug, Default)]
pub struct Submissions {
    /// The main tables.
    pub forms: Vec<Form>,
    /// The submissions of all forms.
    pub list: Vec<Submission>,
    /// For each form, the table to which rows say they belong by number.
    pub tables: BTreeMap<usize, String>,
    /// Fingerprint of each row of a repeat by its own key, which tells a file read twice.
    pub repeated: BTreeMap<String, ([u8; 32], RowId)>,
    by_id: BTreeMap<String, usize>,
    /// `None` where two submissions of a table have one number.
    by_index: BTreeMap<(usize, String), Option<usize>>,
}

/// The main table of a form.
#[derive(Debug)]
pub struct Form {
    /// Its file's number among the places.
    pub file: u16,
    /// Its file's name without folders.
    pub name: String,
    /// The program it comes from, as the name of the shape.
    pub shape: &'static str,
    /// Whether a column asks for anybody beside whoever fills it in.
    pub asks_others: bool,
    /// Whether a question asks for the day of an activity.
    pub is_dated: bool,
    /// Rows of repeats that belong to its submissions.
    pub repeats: u32,
}

/// One submission.
#[derive(Debug)]
pub struct Submission {
    /// Its form.
    pub form: usize,
    /// Its row.
    pub row: RowId,
    /// What tells it from one that was changed.
    pub fingerprint: [u8; 32],
    /// What it logs; nothing if the row was left out.
    pub activity: Option<u32>,
    /// The schools it names, each as a mention of somebody unnamed.
    pub sides: Vec<Side>,
}

/// A school that a submission names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Side {
    /// The school, as a mention.
    pub mention: u32,
    /// It hosted.
    pub hosts: bool,
    /// Whoever was there from it led.
    pub leads: bool,
}

/// What identifies a submission.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Identifiers that no other form has.
    pub ids: Vec<String>,
    /// Its number within its table.
    pub index: String,
}

/// What a key finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// No submission.
    Nothing,
    /// One submission.
    One(usize),
    /// The keys belong to different submissions.
    Several,
}

impl Submissions {
    /// Adds a submission under its keys.
    pub fn add(&mut self, keys: &Keys, submission: Submission) -> usize {
        let number = self.list.len();
        for id in keys.ids.iter().filter(|id| !id.is_empty()) {
            self.by_id.insert(id.clone(), number);
        }
        self.count(submission.form, &keys.index, number);
        self.list.push(submission);
        number
    }

    /// Notes the number that a table gives a submission.
    pub fn count(&mut self, form: usize, index: &str, number: usize) {
        if !index.is_empty() {
            let slot = self.by_index.entry((form, index.to_owned())).or_insert(Some(number));
            *slot = slot.filter(|other| *other == number);
        }
    }

    /// The submission with any of these identifiers.
    #[must_use]
    pub fn of_ids(&self, ids: &[String]) -> Found {
        let mut found = Found::Nothing;
        for number in ids.iter().filter_map(|id| self.by_id.get(id)) {
            found = match found {
                Found::Nothing => Found::One(*number),
                Found::One(other) if other == *number => found,
                _ => Found::Several,
            };
        }
        found
    }

    /// The submission with this number in the table of a form.
    #[must_use]
    pub fn of_index(&self, form: usize, index: &str) -> Found {
        match self.by_index.get(&(form, index.to_owned())) {
            Some(Some(number)) => Found::One(*number),
            Some(None) => Found::Several,
            None => Found::Nothing,
        }
    }
}

/// What a row says, except for one column.
#[must_use]
pub fn fingerprint(record: &StringRecord, except: Option<usize>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for (column, cell) in record.iter().enumerate().filter(|(column, _)| Some(*column) != except) {
        hasher.update((column as u64).to_le_bytes());
        hasher.update((cell.len() as u64).to_le_bytes());
        hasher.update(cell);
    }
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_disagree_find_no_one_submission() {
        let mut submissions = Submissions::default();
        for (id, index) in [("a", "1"), ("b", "2")] {
            let keys = Keys { ids: vec![id.to_owned()], index: index.to_owned() };
            let submission = Submission {
                form: 0,
                row: 0,
                fingerprint: [0; 32],
                activity: None,
                sides: Vec::new(),
            };
            submissions.add(&keys, submission);
        }
        let ids = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
        assert_eq!(submissions.of_ids(&ids(&["a", "", "x"])), Found::One(0));
        assert_eq!(submissions.of_ids(&ids(&["a", "b"])), Found::Several);
        assert_eq!(submissions.of_ids(&ids(&["x"])), Found::Nothing);
        assert_eq!(submissions.of_index(0, "2"), Found::One(1));
        assert_eq!(submissions.of_index(1, "2"), Found::Nothing);
    }
}
