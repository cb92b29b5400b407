//! How long everybody stayed in a meeting, over all times they joined.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::words::ticked;
use crate::collect::dates::length::{seconds, seconds_of_minutes};
use crate::collect::dates::{DateColumn, Stamp};
use crate::collect::draft::RowFault;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::meetings::which::{Meeting, Meetings};
use crate::collect::who::names::{is_nobody, person_key, tidy};
use crate::collect::within::walk;

/// The fields that say when or for how long somebody was there.
const TIMES: [&str; 4] = ["duration", "minutes", "join_time", "leave_time"];

/// The stays of everybody.
#[derive(Debug, Default)]
pub struct Stays {
    people: BTreeMap<(Meeting, String, String), Stay>,
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
    /// Nobody saw them leave: they stayed so long at least.
    is_at_least: bool,
}

impl Stays {
    /// Adds up the stays of all rows.
    pub fn count(reading: &Reading, dates: DateColumn, meetings: &Meetings) -> Result<Self, Error> {
        let mut stays = Self::default();
        let columns = reading.columns;
        let mut last: BTreeMap<Meeting, Stamp> = BTreeMap::new();
        walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
            let at = |field| dates.stamp(columns.text(record, field)).ok();
            if is_waiting(columns, record) || no_stay(columns, record, dates).is_some() {
                return;
            }
            let meeting = meetings.which(line, columns, record);
            let stay = stays.people.entry(who(meeting.clone(), columns, record)).or_default();
            stay.rows += 1;
            if columns.has("action") {
                let now = at("timestamp");
                if let Some(now) = now {
                    let latest = last.entry(meeting).or_insert(now);
                    *latest = (*latest).max(now);
                }
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
        for ((meeting, ..), stay) in &mut stays.people {
            // Who never left was there to the end.
            if let (Some(since), Some(&last)) = (stay.since, last.get(meeting)) {
                stay.is_at_least = true;
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
        dates: DateColumn,
        meeting: Meeting,
        least: u32,
    ) -> Option<(Option<u32>, RowFault)> {
        let name = tidy(columns.text(record, "person"));
        if is_waiting(columns, record) {
            let what = format!("`{name}` was in the waiting room, so not there");
            let fault = RowFault::new(codes::ABSENT, what, &name, "nothing");
            return Some((columns.number("waiting"), fault));
        }
        if let Some((field, fault)) = no_stay(columns, record, dates) {
            return Some((columns.number(field), fault));
        }
        let stay = self.people.get(&who(meeting, columns, record))?;
        if stay.open || stay.seconds >= least.saturating_mul(60) {
            return None;
        }
        let minutes = stay.seconds / 60;
        let often = if stay.rows > 1 { " in all" } else { "" };
        let at_least = if stay.is_at_least { "at least " } else { "" };
        let what = format!(
            "`{name}` was there for {at_least}{minutes} minutes{often}, fewer than {least}"
        );
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

fn who(meeting: Meeting, columns: &Columns, record: &StringRecord) -> (Meeting, String, String) {
    (meeting, person_key(&tidy(columns.text(record, "person"))), email(columns, record))
}

/// Why a row is nobody's stay, with the field that says so: they only registered, or no time of it can be read.
fn no_stay(
    columns: &Columns,
    record: &StringRecord,
    dates: DateColumn,
) -> Option<(&'static str, RowFault)> {
    let name = tidy(columns.text(record, "person"));
    let absent = |what| RowFault::new(codes::ABSENT, what, &name, "nothing, if they did not come");
    if ticked(columns.text(record, "attended")) == Some(false) {
        return Some(("attended", absent(format!("`{name}` registered and did not attend"))));
    }
    if columns.has("action") {
        return None;
    }
    let texts = TIMES.map(|field| (field, columns.text(record, field)));
    if texts.iter().all(|(_, text)| is_nobody(text)) {
        let field = TIMES.into_iter().find(|field| columns.has(field))?;
        let what = format!("no time says that `{name}` joined, so they are not counted as there");
        return Some((field, absent(what)));
    }
    let is_read = |(field, text): &(&str, &str)| match *field {
        "minutes" => seconds_of_minutes(text).is_some(),
        "duration" => seconds(text).is_some(),
        _ => dates.stamp(text).is_ok(),
    };
    if texts.iter().any(is_read) {
        return None;
    }
    let (field, text) = texts.into_iter().find(|(_, text)| !is_nobody(text))?;
    let what = format!("`{text}` does not say when or for how long `{name}` was there");
    let fix = "write the time or the minutes, or delete the row of somebody who was not there";
    Some((field, RowFault::new(codes::STAY_UNREAD, what, text, fix)))
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
