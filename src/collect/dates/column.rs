//! A column whose way of writing dates is known: reads its cells one by one.

use crate::base::calendar::{Date, long_date};
use crate::collect::dates::form::{Stamp, Unread, Written};
use crate::collect::dates::order::DayMonth;
use crate::collect::dates::school_year::{is_yearless, named_day};
use crate::collect::dates::serial::Epoch;

/// Dates further than this from the middle of their column are slips of the pen (2062 for 2026).
const FAR_YEARS: i16 = 10;

/// How the dates of one column are written, and around when they lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateColumn {
    pub(super) order: DayMonth,
    /// Its numbers are days as Excel counts them.
    pub(super) serials: bool,
    /// From when they count.
    pub(super) epoch: Epoch,
    /// Years of two digits stand first.
    pub(super) year_first: bool,
    /// The dates around the middle one that follow each other without a long gap.
    pub(super) core: Option<(Date, Date)>,
    /// The year in which the school year began that days without a year are of.
    pub(super) school_year: Option<i16>,
}

impl DateColumn {
    /// A column in which nothing stands.
    pub const EMPTY: Self = Self {
        order: DayMonth::DayFirst,
        serials: false,
        epoch: Epoch::In1900,
        year_first: false,
        core: None,
        school_year: None,
    };

    /// The same for a table whose title names a school year.
    #[must_use]
    pub fn within(self, school_year: Option<i16>) -> Self {
        Self { school_year, ..self }
    }

    /// Reads a cell that is not empty; an error says what is wrong with it.
    pub fn read(&self, cell: &str) -> Result<Date, String> {
        let date = self.stamp(cell)?.date;
        let years = self
            .core
            .map_or(0, |(first, last)| (first.year() - date.year()).max(date.year() - last.year()));
        if years > FAR_YEARS {
            return Err(format!("`{cell}` is {years} years from the other dates of the column"));
        }
        Ok(date)
    }

    /// Reads a cell with its time of day, however far from the others it lies.
    pub fn stamp(&self, cell: &str) -> Result<Stamp, String> {
        if let Some(number) = Written::serial(cell).map(|number| number.counted(self.epoch)) {
            return match (self.serials, number.stamp(self.order)) {
                (true, read) => read.map_err(|why| format!("`{cell}` is not a date: {why}")),
                (false, read) => Err(perhaps_excel(cell, read.ok())),
            };
        }
        match Written::of(cell) {
            Ok(written) if self.year_first && written.short_year => {
                let Some(written) = written.year_first() else {
                    return Err(format!("`{cell}` is not a date with the year first"));
                };
                let stamp = written.stamp(self.order);
                stamp.map_err(|why| format!("`{cell}` is not a date with the year first: {why}"))
            }
            Ok(written) => {
                let stamp = written.stamp(self.order);
                stamp.map_err(|why| format!("`{cell}` is not a date: {why}"))
            }
            Err(Unread::NoDate) => {
                let day = self.school_year.and_then(|start| named_day(cell, start));
                let stamp = day.map(|date| Stamp { date, seconds: None });
                stamp.ok_or_else(|| {
                    let why = if is_yearless(cell) {
                        ": it has no year, and neither the title nor the file's name says one, as 2025-26 would"
                    } else {
                        ""
                    };
                    format!("`{cell}` is not a date{why}")
                })
            }
            Err(Unread::SomethingElse) => {
                Err(format!("`{cell}` is not a date: something else stands behind it"))
            }
        }
    }

    /// Whether a date lies apart from the rest of its column, more than a year from the next.
    #[must_use]
    pub fn is_apart(&self, date: Date) -> bool {
        self.core.is_some_and(|(first, last)| !(first..=last).contains(&date))
    }

    /// Day or month first.
    #[must_use]
    pub fn order(&self) -> DayMonth {
        self.order
    }
}

fn perhaps_excel(cell: &str, read: Option<Stamp>) -> String {
    match read {
        Some(stamp) => format!(
            "`{cell}` is not a date; it may be Excel's number for {}, but not all of the column are such",
            long_date(stamp.date)
        ),
        None => format!("`{cell}` is not a date"),
    }
}
