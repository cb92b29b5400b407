//! How long everybody stayed in a meeting, over all times they joined.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::words::ticked;
use crate::collect::dates::length::{seconds, seconds_of_minutes};
use crate::collect::dates::{DateColumn, Stamp};
use crate::collect::draft::RowFault;
use crate::collect::shape::Reading;
use crate::collect::who::names::{person_key, tidy};
use crate::collect::within::walk;

/// The stays of everybody.
#[derive(Debug, Default)]
pub struct Stays {
    people: BTreeMap<(String, String), Stay>,
    /// The first day on which anybody joined.
    pub first_day: Option<Date>,
}

/// The stays of one person.
#[derive(Debug, Default)]
struct Stay {
    rows: u32,
    seconds: u32,
    /// A row does not say how long.
    open: bool,
    /// Since when they are there, where joining and leaving are rows of their own.
    since: Option<Stamp>,
}

impl Stays {
    /// Adds up the stays of all rows.
    pub fn count(reading: &Reading, dates: DateColumn) -> Result<Self, Error> {
        let mut stays = Self::default();
        let columns = reading.columns;
        let mut last: Option<Stamp> = None;
        walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
            let at = |field| dates.stamp(columns.text(record, field)).ok();
            let stay = stays.people.entry(who(columns, record)).or_default();
            let joined = at("join_time").or_else(|| at("timestamp"));
            let day = joined.map(|stamp| stamp.date);
            stays.first_day = stays.first_day.into_iter().chain(day).min();
            if is_waiting(columns, record) {
                return;
            }
            stay.rows += 1;
            if columns.has("action") {
                let now = at("timestamp");
                last = last.max(now);
                let left = columns.text(record, "action").to_lowercase().starts_with("left");
                match (left, stay.since.take(), now) {
                    (true, Some(since), Some(now)) => stay.add(between(since, now)),
                    (true, ..) => stay.open = true,
                    (false, since, now) => stay.since = since.or(now),
                }
                return;
            }
            let minutes = seconds_of_minutes(columns.text(record, "minutes"));
            let length = minutes.or_else(|| seconds(columns.text(record, "duration")));
            let times = || between(at("join_time")?, at("leave_time")?);
            stay.add(length.or_else(times));
        })?;
        for stay in stays.people.values_mut() {
            // Who never left was there to the end.
            if let (Some(since), Some(last)) = (stay.since, last) {
                if since == last {
                    stay.open = true;
                } else {
                    stay.add(between(since, last));
                }
            }
        }
        Ok(stays)
    }

    /// Why a row is no presence: its person was there for too short a time, or only waited.
    #[must_use]
    pub fn fault(
        &self,
        columns: &Columns,
        record: &StringRecord,
        least: u32,
    ) -> Option<(Option<u32>, RowFault)> {
        let name = tidy(columns.text(record, "person"));
        if is_waiting(columns, record) {
            let what = format!("`{name}` was in the waiting room, so not there");
            let fault = RowFault::new(codes::ABSENT, what, &name, "nothing");
            return Some((columns.number("waiting"), fault));
        }
        let stay = self.people.get(&who(columns, record))?;
        if stay.open || stay.seconds >= least.saturating_mul(60) {
            return None;
        }
        let minutes = stay.seconds / 60;
        let often = if stay.rows > 1 { " in all" } else { "" };
        let what = format!("`{name}` was there for {minutes} minutes{often}, fewer than {least}");
        let fix = "nothing, if they did not take part; else lower the limit with --min-minutes";
        let column = columns.number("minutes").or(columns.number("duration"));
        Some((column, RowFault::new(codes::STAYED_SHORT, what, &name, fix)))
    }
}

impl Stay {
    fn add(&mut self, seconds: Option<u32>) {
        match seconds {
            Some(seconds) => self.seconds = self.seconds.saturating_add(seconds),
            None => self.open = true,
        }
    }
}

/// The e-mail address of a row in lower case; empty if it has none.
#[must_use]
pub fn email(columns: &Columns, record: &StringRecord) -> String {
    let cells = ["email", "person_id"].map(|field| columns.text(record, field).to_lowercase());
    cells.into_iter().find(|text| text.contains('@')).unwrap_or_default()
}

fn who(columns: &Columns, record: &StringRecord) -> (String, String) {
    (person_key(&tidy(columns.text(record, "person"))), email(columns, record))
}

fn is_waiting(columns: &Columns, record: &StringRecord) -> bool {
    ticked(columns.text(record, "waiting")) == Some(true)
}

fn between(from: Stamp, to: Stamp) -> Option<u32> {
    let (start, end) = (from.seconds?, to.seconds?);
    let days = from.date.until(to.date).ok()?.get_days();
    let day = u32::try_from(days).ok()?.checked_mul(86_400)?;
    day.checked_add(end)?.checked_sub(start)
}
