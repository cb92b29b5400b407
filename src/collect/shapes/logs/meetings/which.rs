//! Which meeting a row is about: reports pasted below each other, and downloads of all meetings of an account,
//! hold several.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::base::error::Error;
use crate::collect::cells::columns::{Columns, Field, field};
use crate::collect::dates::DateColumn;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::meetings::preamble::NUMBERS;
use crate::collect::who::names::tidy;
use crate::collect::within::walk;

/// The number of a meeting in each of its rows.
pub const NUMBER: Field = Field { name: "meeting_id", synonyms: NUMBERS };
/// Its title in each of its rows. `Title` and `Subject` may be the participant's own.
pub const TITLE: Field = field!("topic", "meeting_title", "meeting_topic", "webinar_topic");
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
#[derive(Debug, Clone)]
pub struct Meetings {
    /// The first day on which anybody joined.
    pub first_day: Option<Date>,
    dates: DateColumn,
    by_day: bool,
    /// The title and number of each row that has some; rows below without any are about the same meeting.
    named: Vec<(u32, String, String)>,
}

impl Meetings {
    /// Looks at the days on which people joined.
    pub fn of(reading: &Reading, dates: DateColumn) -> Result<Self, Error> {
        let (mut days, mut beyond_midnight) = (BTreeSet::new(), false);
        let mut named: Vec<(u32, String, String)> = Vec::new();
        let mut titles: BTreeMap<String, String> = BTreeMap::new();
        walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
            let cell = |field| reading.columns.text(record, field);
            let day = |field| dates.stamp(cell(field)).ok().map(|at| at.date);
            let joined = day("join_time").or_else(|| day("timestamp"));
            days.extend(joined);
            beyond_midnight |=
                day("leave_time").is_some_and(|left| joined.is_some_and(|day| day < left));
            let title = tidy(cell("topic"));
            let title = titles.entry(title.to_lowercase()).or_insert(title).clone();
            let number = cell("meeting_id").chars().filter(|c| c.is_alphanumeric()).collect();
            let is_new = named.last().is_none_or(|(_, t, n)| (t, n) != (&title, &number));
            if is_new && !(title.is_empty() && number.is_empty()) {
                named.push((line, title, number));
            }
        })?;
        let is_next = || {
            let (first, last) = (days.first()?, days.last()?);
            Some(first.tomorrow().ok()? == *last)
        };
        // A meeting that goes on into the next day is one.
        let is_one = days.len() < 2 || beyond_midnight && is_next() == Some(true);
        Ok(Self { first_day: days.first().copied(), dates, by_day: !is_one, named })
    }

    /// The meeting of the row on a line.
    #[must_use]
    pub fn which(&self, line: u32, columns: &Columns, record: &StringRecord) -> Meeting {
        let day = |field| self.dates.stamp(columns.text(record, field)).ok().map(|at| at.date);
        let joined = || day("join_time").or_else(|| day("timestamp"));
        let last = self.named.partition_point(|(from, ..)| *from <= line).checked_sub(1);
        let (title, number) = last.map_or_else(Default::default, |at| {
            let (_, title, number) = &self.named[at];
            (title.clone(), number.clone())
        });
        Meeting { title, number, day: self.by_day.then(joined).flatten() }
    }
}
