//! The sessions of a sign-in sheet: which columns they are and on which days they were.

use crate::base::calendar::Date;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::plain;
use crate::collect::cells::words::is_total;
use crate::collect::dates::school_year::{in_school_year, named_day};
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::grids::session_heading::{SessionHeading, session_heading};

/// A column of marks.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its column, counted from 0.
    pub column: usize,
    /// Its heading, as written.
    pub heading: String,
    /// What it is called.
    pub title: String,
    /// When it was.
    pub date: Option<Date>,
}

/// The sessions, and the columns that add them up. The order of day and month is decided over all
/// headings together.
pub fn sessions(reading: &mut Reading) -> Result<(Vec<Session>, Vec<usize>), Error> {
    let headings = &reading.layout.headings;
    let place = |column: usize| {
        Place::cell(&reading.table.name, reading.layout.headings_line, column as u32 + 1)
    };
    let is_field = |column: usize| {
        let fields = ["person_id", "person", "school", "org_type", "role"];
        fields.iter().any(|field| reading.columns.number(field) == Some(column as u32 + 1))
    };
    let taken: Vec<(usize, &String, Option<SessionHeading>)> = headings
        .iter()
        .enumerate()
        .filter(|(column, _)| !is_field(*column))
        .map(|(column, heading)| (column, heading, session_heading(heading)))
        .collect();
    let mut study = reading.study(None, "the headings of sessions");
    for (_, _, heading) in &taken {
        let date = heading.iter().filter(|heading| !heading.yearless && !heading.date.is_empty());
        date.for_each(|heading| study.see(reading.layout.headings_line, &heading.date));
    }
    let (dates, mut notes) = study.finish(reading.wishes.day_month, None)?;
    for note in &mut notes {
        note.what = note.what.replace("column `the headings of sessions`", "row of headings");
    }
    let year = reading.school_year();
    let mut sessions = Vec::new();
    for (column, text, heading) in &taken {
        let Some(heading) = heading else { continue };
        if is_repeat_of_total(text) {
            continue;
        }
        let date = if heading.date.is_empty() {
            None
        } else if heading.yearless {
            let date = year.and_then(|year| {
                let named = named_day(&heading.date, year);
                // `Oct-25` may be a month of 2025.
                let whole = Some(&heading.date).filter(|date| !date.contains('-'));
                named.or_else(|| in_school_year(whole?, year))
            });
            let Some(date) = date else {
                let is_month = heading.date.starts_with(char::is_alphabetic)
                    && heading.date.contains(['-', '–']);
                if is_month {
                    let what =
                        format!("the heading `{text}` may name a month or a day without a year");
                    let fix = "write the day of the session, as in 3 Oct 2025";
                    let plain =
                        "the heading of a session may name a month, or a day without a year";
                    return Err(Error::data(what, fix).plainly(plain).at(place(*column)));
                }
                let what = format!("the heading `{text}` gives no year");
                let fix = "write it as 3 Oct 2025, or the school year (2025/26) into the title above the headings";
                let error =
                    Error::data(what, fix).plainly("the heading of a session gives no year");
                return Err(error.at(place(*column)));
            };
            Some(date)
        } else {
            let read = dates.read(&heading.date);
            Some(read.map_err(|what| {
                let error = Error::data(what, "correct the date in the heading");
                error.plainly("a heading holds a date that cannot be read").at(place(*column))
            })?)
        };
        let title = heading.title.clone();
        sessions.push(Session { column: *column, heading: (*text).clone(), title, date });
    }
    let totals =
        taken.iter().filter(|(_, text, heading)| heading.is_none() && is_repeat_of_total(text));
    let totals = totals.map(|(column, ..)| *column).collect();
    for note in notes {
        reading.draft.note_file(&reading.table.name, note.code, note.what, note.fix);
    }
    Ok((sessions, totals))
}

/// A column that adds up the sessions.
#[must_use]
pub fn is_repeat_of_total(heading: &str) -> bool {
    is_total(heading)
        || matches!(plain(heading).as_str(), "attended" | "sessions_attended" | "times_attended")
}
