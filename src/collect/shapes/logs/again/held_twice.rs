//! Rows of one day and one title that differ in where or when it was: one activity, or two sessions.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::plain;
use crate::collect::dates::{DayMonth, stamp};
use crate::collect::shape::Reading;
use crate::collect::who::names::{is_nobody, person_key, school_key};
use crate::collect::within::walk;

/// Headings above where or when something was.
const OF_ACTIVITY: [&str; 8] = [
    "venue",
    "venue_name",
    "start_time",
    "session_time",
    "time_of_session",
    "starts",
    "starts_at",
    "start",
];
/// The same, or where and when somebody came from.
const PERHAPS: [&str; 5] = ["location", "place", "site", "room", "time"];

/// What stands in a column in the rows of one day and title: by value, its rows and the first line.
type Values = BTreeMap<String, (u32, u32, String)>;

/// Asks where several rows of one day and one title say one place or time, and several another. A column
/// that may be about the people is asked about only where a school has several of its values.
pub fn ask(reading: &Reading) -> Result<(), Error> {
    const ACTIVITY: [&str; 5] = ["date", "event_id", "type", "title", "initiative"];
    let columns = reading.columns;
    // A column of numbers tells activities apart, and so does one of which the user says that it does.
    let is_said = reading.wishes.named.iter().any(|naming| naming.ours == "event_id");
    let is_worded = columns.heading("event_id") == "event"
        && columns.seen(|row| columns.text(row, "event_id").contains(' '));
    let is_numbered = columns.has("event_id") && (!is_worded || is_said);
    if is_numbered || columns.has("part_of_day") {
        return Ok(());
    }
    let headings = &reading.layout.headings;
    let unused = columns.ignored(headings);
    for (column, heading) in headings.iter().enumerate() {
        let is_open = PERHAPS.contains(&plain(heading).as_str());
        if !unused.contains(heading) || !(is_open || OF_ACTIVITY.contains(&plain(heading).as_str()))
        {
            continue;
        }
        let mut activities: BTreeMap<[String; 5], Values> = BTreeMap::new();
        let mut of_school: BTreeMap<String, String> = BTreeMap::new();
        let mut is_of_activity = !is_open;
        walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
            let cell = record.get(column).unwrap_or("");
            if is_nobody(cell.trim()) {
                return;
            }
            let value = place_or_time(cell);
            let school = school_key(columns.text(record, "school"));
            let known = of_school.entry(school).or_insert_with(|| value.clone());
            is_of_activity |= *known != value;
            let activity = ACTIVITY.map(|field| person_key(columns.text(record, field)));
            let values = activities.entry(activity).or_default();
            values.entry(value).or_insert_with(|| (0, line, cell.trim().to_owned())).0 += 1;
        })?;
        let differ = |values: &&Values| values.values().filter(|(rows, ..)| *rows > 1).count() > 1;
        let found = activities.values().find(differ).filter(|_| is_of_activity);
        if let Some(values) = found {
            let mut told: Vec<&(u32, u32, String)> = values.values().collect();
            told.sort_by_key(|(_, line, _)| *line);
            let [(_, _, one), (_, line, other), ..] = told.as_slice() else { continue };
            let what = format!(
                "rows of one day and title differ in `{heading}` (`{one}`, `{other}`): one activity, or several?"
            );
            let event = columns.number("event_id").and_then(|at| headings.get(at as usize - 1));
            let (title, one) = match event {
                Some(event) => {
                    (format!("--map title=\"{event}\" "), format!("add --map event_id=\"{event}\""))
                }
                None => (String::new(), "delete the column".to_owned()),
            };
            let fix = format!(
                "if they are several, add {title}--map part_of_day=\"{heading}\"; if they are one, {one}"
            );
            let plain = "rows of one day and title differ in where or when it was";
            return Err(Error::data(what, fix)
                .coded(codes::HELD_TWICE)
                .plainly(plain)
                .plain_fix("if they are several activities, name the column with --map part_of_day=; if they are one, delete the column")
                .at(Place::cell(&reading.table.name, *line, column as u32 + 1)));
        }
    }
    Ok(())
}

/// What two spellings of one time or one place have in common: `9:00` and `09:00`, with and without `School`.
fn place_or_time(cell: &str) -> String {
    let is_of_a_time = |c: char| c.is_ascii_digit() || c.is_whitespace() || ":.apmAPM".contains(c);
    let time = Some(cell).filter(|cell| cell.chars().all(is_of_a_time));
    // A time is read behind a day.
    let time = time.and_then(|cell| stamp(&format!("2025-01-01 {cell}"), DayMonth::DayFirst));
    let seconds = time.and_then(|stamp| stamp.seconds);
    seconds.map_or_else(|| school_key(cell), |seconds| seconds.to_string())
}
