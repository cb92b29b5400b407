//! Dates that a spreadsheet has made: it turns what it can read into real dates, by its own order of day
//! and month, and leaves the rest as text.

use std::collections::BTreeSet;

use crate::base::calendar::Date;
use crate::collect::dates::order::{DayMonth, Evidence, Proofs};
use crate::collect::dates::parts::Parts;

/// The real dates of a column: numbers of days, or year first, as the cells of a workbook are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// Those that would be another day with day and month turned round.
    pub both: Proofs,
    /// On how many days they are.
    days: BTreeSet<Date>,
    /// Those with a day above 12, which nothing has turned round.
    sure: u64,
}

impl Typed {
    pub(super) fn see(&mut self, line: u32, cell: &str, parts: Parts) {
        // What is written year first, or as a number, is the same day in either order.
        let Ok(date) = parts.date(DayMonth::DayFirst) else { return };
        if date.day() > 12 {
            self.sure += 1;
        } else if i32::from(date.day()) != i32::from(date.month()) {
            self.both.add(line, cell);
            self.days.insert(date);
        }
    }

    /// The order of the texts, where the column looks like one that a spreadsheet has turned by half: no
    /// real date has a day above 12, and every text has a number that no month has.
    #[must_use]
    pub fn perhaps_turned(&self, texts: &Evidence) -> Option<DayMonth> {
        let order = texts.proved().filter(|_| texts.either.rows == 0)?;
        // One day alone is no pattern.
        (self.sure == 0 && self.days.len() > 1).then_some(order)
    }
}

/// Whether a text is written as the real dates of a workbook are: the year first.
pub(super) fn is_typed(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    bytes.get(..4).is_some_and(|year| year.iter().all(u8::is_ascii_digit))
        && bytes.get(4) == Some(&b'-')
}
