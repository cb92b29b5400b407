//! What activities are called, each wording once: a log repeats few of them millions of times.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::collect::draft::intern::{Text, Texts};
use crate::collect::records::Details;

/// A wording, as a number.
pub type Wording = u32;

/// Wordings by number.
#[derive(Debug, Default)]
pub struct Wordings {
    all: Vec<Arc<Details>>,
    numbers: FxHashMap<Key, Wording>,
}

/// A wording by the numbers of its texts and the bits of its hours.
type Key = ([Text; 6], Option<u64>);

impl Wordings {
    /// The number of a wording.
    pub fn number(&mut self, details: Details, texts: &mut Texts) -> Wording {
        let parts = [
            &details.kind,
            &details.title,
            &details.initiative,
            &details.strand,
            &details.depth,
            &details.funding,
        ];
        let key = (parts.map(|text| texts.number(text)), details.hours.map(f64::to_bits));
        let next = self.all.len() as Wording;
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.all.push(Arc::new(details));
        }
        number
    }

    /// The wording of a number.
    #[must_use]
    pub fn of(&self, number: Wording) -> Arc<Details> {
        self.all.get(number as usize).cloned().unwrap_or_default()
    }
}

/// An activity as a row words it, for the next row that does.
#[derive(Debug, Clone, Copy)]
pub struct Again {
    /// Its number.
    pub activity: u32,
    /// What the row calls it.
    pub wording: Wording,
}

/// What the rows of an activity call it, and how many rows do; nearly always there is one wording.
#[derive(Debug, Clone, Default)]
pub struct Worded {
    first: Option<(Wording, u32)>,
    more: Vec<(Wording, u32)>,
}

impl Worded {
    /// Notes rows that word the activity so.
    pub fn add(&mut self, wording: Wording, rows: u32) {
        let Some(first) = &mut self.first else {
            self.first = Some((wording, rows));
            return;
        };
        let mut known = std::iter::once(first).chain(&mut self.more);
        match known.find(|(other, _)| *other == wording) {
            Some((_, count)) => *count += rows,
            None => self.more.push((wording, rows)),
        }
    }

    /// The wordings in the order of their first rows, and how many rows use each.
    pub fn iter(&self) -> impl Iterator<Item = (Wording, u32)> + '_ {
        self.first.iter().chain(&self.more).copied()
    }

    /// The wording of the first row.
    #[must_use]
    pub fn first(&self) -> Option<Wording> {
        self.first.map(|(wording, _)| wording)
    }

    /// Words it otherwise where its first row words it, if it has one.
    pub fn reword_first(&mut self, wording: Wording) {
        if let Some((first, _)) = &mut self.first {
            *first = wording;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_are_counted_in_the_order_of_their_first_rows() {
        let mut worded = Worded::default();
        for wording in [7, 3, 7, 9, 3] {
            worded.add(wording, 1);
        }
        assert_eq!(worded.iter().collect::<Vec<_>>(), [(7, 2), (3, 2), (9, 1)]);
        worded.reword_first(4);
        assert_eq!(worded.first(), Some(4));
    }

    #[test]
    fn a_wording_has_one_number_however_it_is_asked_for() {
        let (mut wordings, mut texts) = (Wordings::default(), Texts::default());
        let visit = |hours| Details { kind: "visit".into(), hours, ..Details::default() };
        let one = wordings.number(visit(None), &mut texts);
        assert_ne!(wordings.number(visit(Some(1.5)), &mut texts), one);
        assert_eq!(wordings.number(visit(None), &mut texts), one);
        assert_eq!(*wordings.of(1), visit(Some(1.5)));
    }
}
