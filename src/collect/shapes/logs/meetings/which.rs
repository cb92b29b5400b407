//! Which meeting a row is about: reports pasted below each other, and downloads of all meetings of an account,
//! hold several.

use std::collections::BTreeSet;

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::base::error::Error;
use crate::collect::cells::columns::{Columns, Field, field};
use crate::collect::dates::DateColumn;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::meetings::preamble::{NUMBERS, TITLES};
use crate::collect::who::names::tidy;
use crate::collect::within::walk;

/// The number of a meeting in each of its rows.
pub const NUMBER: Field = Field { name: "meeting", synonyms: NUMBERS };
/// Its title in each of its rows.
pub const TITLE: Field = Field { name: "title", synonyms: TITLES };
/// Whether somebody who registered came.
pub const ATTENDED: Field = field!("attended", "joined", "did_attend");

/// A meeting, as a row names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meeting {
    /// Its title; empty if rows say none.
    pub title: String,
    /// Its number; empty if rows say none.
    pub number: String,
    /// Its day, if the file has meetings on several.
    pub day: Option<Date>,
}

/// How the meetings of a file are told apart.
#[derive(Debug, Clone, Copy)]
pub struct Meetings {
    /// The first day on which anybody joined.
    pub first_day: Option<Date>,
    dates: DateColumn,
    by_day: bool,
}

impl Meetings {
    /// Looks at the days on which people joined.
    pub fn of(reading: &Reading, dates: DateColumn) -> Result<Self, Error> {
        let (mut days, mut beyond_midnight) = (BTreeSet::new(), false);
        walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
            let day =
                |field| dates.stamp(reading.columns.text(record, field)).ok().map(|at| at.date);
            let joined = day("join_time").or_else(|| day("timestamp"));
            days.extend(joined);
            beyond_midnight |=
                day("leave_time").is_some_and(|left| joined.is_some_and(|day| day < left));
        })?;
        let is_next = || {
            let (first, last) = (days.first()?, days.last()?);
            Some(first.tomorrow().ok()? == *last)
        };
        // A meeting that goes on into the next day is one.
        let is_one = days.len() < 2 || beyond_midnight && is_next() == Some(true);
        Ok(Self { first_day: days.first().copied(), dates, by_day: !is_one })
    }

    /// The meeting of a row.
    #[must_use]
    pub fn which(&self, columns: &Columns, record: &StringRecord) -> Meeting {
        let day = |field| self.dates.stamp(columns.text(record, field)).ok().map(|at| at.date);
        let joined = || day("join_time").or_else(|| day("timestamp"));
        Meeting {
            title: tidy(columns.text(record, "title")),
            number: tidy(columns.text(record, "meeting")),
            day: self.by_day.then(joined).flatten(),
        }
    }
}
