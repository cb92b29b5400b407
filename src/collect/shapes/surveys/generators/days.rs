//! Numbered columns that are headed by days.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::grids::session_heading::session_heading;
use crate::collect::shapes::surveys::generators::series::Series;

/// Columns headed by days hold who was there on each, which is no list of contacts.
pub fn refuse(reading: &Reading, series: &[Series]) -> Result<(), Error> {
    let headings = &reading.layout.headings;
    let is_day = |column: &usize| {
        let heading = headings.get(*column).and_then(|heading| session_heading(heading));
        heading.is_some_and(|heading| !heading.date.is_empty())
    };
    let columns = series.iter().flat_map(|series| series.columns.values());
    let days = columns.filter(|column| is_day(column)).count();
    if days < 2 {
        return Ok(());
    }
    let what = "the headings are days and the cells hold names; whether those named were there or were visited, the table does not say";
    let fix =
        "make a log of it, with a row for each person and day: date, person, school, event_id";
    Err(Error::data(what, fix)
        .coded(codes::DAYS_OVER_NAMES)
        .plainly(what)
        .plain_fix(fix)
        .at(Place::line(&reading.table.name, reading.layout.headings_line)))
}
