//! What the user answered about contacts that may be one.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::draft::Draft;
use crate::collect::settle::double_fits::{Fit, Why};
use crate::collect::who::aliases::row::Key;
use crate::collect::who::proposals::proposal::{Side, What};

/// The pairs that are said not to be one.
#[derive(Debug, Default)]
pub struct Denied {
    pairs: BTreeSet<[Key; 2]>,
}

impl Denied {
    /// Whether the user says that these two are not one.
    #[must_use]
    pub fn is_denied(&self, one: &Side, other: &Side) -> bool {
        !self.pairs.is_empty() && self.pairs.contains(&sorted([key(one), key(other)]))
    }
}

/// The contacts that the user says are one, by what they are called, and those that are said not to be.
#[must_use]
pub fn fits(draft: &Draft, told: &[Side]) -> (Vec<Fit>, Denied) {
    let mut denied = Denied::default();
    let answers: Vec<_> = draft
        .answered
        .iter()
        .filter(|row| row.what == What::Activity && row.same.is_some())
        .collect();
    if answers.is_empty() {
        return (Vec::new(), denied);
    }
    let by_key: BTreeMap<Key, usize> =
        told.iter().enumerate().map(|(at, side)| (key(side), at)).collect();
    let mut fits = Vec::new();
    for row in answers {
        if row.same == Some(false) {
            denied.pairs.insert(sorted([row.key(), row.target()]));
            continue;
        }
        let found = (by_key.get(&row.target()), by_key.get(&row.key()));
        if let (Some(&host), Some(&guest)) = found
            && host != guest
        {
            fits.push(Fit { host, guest, days: 0, why: Why::Said(row.row) });
        }
    }
    (fits, denied)
}

fn key(side: &Side) -> Key {
    Key::of(What::Activity, &side.name, &side.school)
}

fn sorted(mut keys: [Key; 2]) -> [Key; 2] {
    keys.sort();
    keys
}
