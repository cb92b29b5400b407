//! Terms: the school year as the user's schools have it, instead of the usual English one.

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::error::Error;
use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::dates::{self, DayMonth};
use crate::collect::draft::RowFault;
use crate::collect::draft::facts::ListedTerm;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::who::names::tidy;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "terms",
    says: "the dates of school terms, which then count instead of the usual English ones",
    fields: FIELDS,
    needs: "term, start and end",
    gives: "terms of your own instead of the usual English ones",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout,
    suffices: |columns| columns.has("term") && columns.has("start") && columns.has("end"),
    recognises: |columns| {
        let all = columns.has("term") && columns.has("start") && columns.has("end");
        all && !columns.has_any(&["person", "date"])
    },
    read,
};

const EXAMPLE: &str = "\
term,start,end\n\
Autumn 2025,2025-08-26,2025-12-19\n\
Spring 2026,2026-01-05,2026-03-27\n";

const FIELDS: &[Field] = &[
    field!("term", "term_name", "half_term", "name"),
    field!("year", "school_year", "academic_year"),
    field!("start", "starts", "first_day", "start_date", "term_starts", "begins", "from", "opens"),
    field!("end", "ends", "last_day", "end_date", "term_ends", "finishes", "to", "closes"),
    // Known only so that a people list or a log is not taken for terms.
    field!("person", "school", "role", "from_person", "from_school", "urn", "email", "job_title"),
    field!("date", "event_id", "type", "weight", "strength", "id"),
];

/// Words in the names of terms.
const TERM_WORDS: &[&str] = &[
    "term",
    "half",
    "autumn",
    "spring",
    "summer",
    "winter",
    "fall",
    "christmas",
    "easter",
    "michaelmas",
    "lent",
    "trinity",
    "hilary",
    "whitsun",
    "semester",
    "trimester",
    "quarter",
];

/// Days in the places of days; where the column is only called `name`, names of terms in it.
fn layout(head: &Head) -> Option<Layout> {
    let layout = Layout::below_titles(head, FIELDS)?;
    let columns = Columns::find(FIELDS, &layout.headings, &[]);
    let at = |field| columns.number(field).map(|number| number as usize - 1);
    let (Some(start), Some(end)) = (at("start"), at("end")) else { return Some(layout) };
    let rows = || head.rows.iter().filter(|row| row.line >= layout.first_line);
    let is_day = |cell: &str| {
        let orders = [DayMonth::DayFirst, DayMonth::MonthFirst];
        let is = |cell: &str| orders.iter().any(|order| dates::parse(cell, *order).is_some());
        // A weekday fits only some years, the 29 February too.
        is(cell) || (2020..2032).any(|year| is(&format!("{cell} {year}")))
    };
    let cells = |at: usize| rows().filter_map(move |row| row.cells.get(at));
    let days = cells(start).chain(cells(end)).filter(|cell| !cell.is_empty());
    let (known, wrong): (Vec<_>, Vec<_>) = days.partition(|cell| is_day(cell));
    let is_term = |cell: &String| {
        let words = plain(cell);
        TERM_WORDS.iter().any(|word| words.contains(word))
    };
    let named = at("term").is_none_or(|at| {
        layout.headings.get(at).is_some_and(|heading| plain(heading) != "name")
            || cells(at).any(is_term)
    });
    (known.len() > wrong.len() && named).then_some(layout)
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    // The last days may settle how the first days are written, or the other way round.
    let tried = reading.dates("end");
    let first = reading.dates("start")?;
    let last = tried.or_else(|_| reading.dates("end"))?;
    reading.rows(&mut |draft, columns, row, record| {
        let text = |field| tidy(columns.text(record, field));
        let (name, start, end, year) = (text("term"), text("start"), text("end"), text("year"));
        let first_day = day(&start, first.order(), &year);
        let last_day = day(&end, last.order(), &year);
        let Some((start, end)) =
            first_day.zip(last_day).filter(|(start, end)| start <= end && !name.is_empty())
        else {
            let yearless = |text: &str| !text.is_empty() && !has_year(text) && year.is_empty();
            let is_open = yearless(&start) || yearless(&end);
            let (what, fix) = if is_open {
                (
                    "the first or the last day has no year",
                    "write the year behind each day, or add a column Academic year with 2025/26",
                )
            } else {
                (
                    "the row has no name, or no first and last day in that order",
                    "write it as Autumn,2025-09-01,2025-12-19",
                )
            };
            let written = format!("{name} | {start} | {end}");
            let fault = RowFault::new(codes::NO_TERM, what, &written, fix);
            let at = match (name.is_empty(), first_day.is_some()) {
                (true, _) => "term",
                (false, true) => "end",
                (false, false) => "start",
            };
            return draft.reject(row, columns.number(at), fault);
        };
        let name = [name, year].join(" ").trim().to_owned();
        draft.facts.terms.push(ListedTerm { start, end, name, row });
    })
}

/// A day; one without a year takes that of its school year, which begins in August.
fn day(text: &str, order: DayMonth, school_year: &str) -> Option<Date> {
    let known = dates::parse(text, order);
    if known.is_some() || has_year(text) {
        return known;
    }
    let year: i16 = year_in(school_year)?;
    let in_year = |year: i16| dates::parse(&format!("{text} {year}"), order);
    let autumn = in_year(year).filter(|day| day.month() >= 8);
    autumn.or_else(|| in_year(year + 1).filter(|day| day.month() < 8))
}

fn has_year(text: &str) -> bool {
    year_in(text).is_some()
}

/// The first year of four digits in a text.
fn year_in(text: &str) -> Option<i16> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.filter(|number| number.len() == 4).find_map(|number| number.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_without_a_year_takes_that_of_its_school_year() {
        let read = |text, year| day(text, DayMonth::DayFirst, year);
        assert_eq!(read("Mon 1 September", "2025/26"), Some(date(2025, 9, 1)));
        assert_eq!(read("Fri 27 March", "2025-2026"), Some(date(2026, 3, 27)));
        assert_eq!(read("27 March 2027", "2025/26"), Some(date(2027, 3, 27)));
        assert_eq!(read("27 March", ""), None);
        assert_eq!(read("soon", "2025/26"), None);
    }
}
