//! Terms: the school year as the user's schools have it, instead of the usual English one.

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::{Columns, Field, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::dates::{self, DayMonth};
use crate::collect::draft::RowFault;
use crate::collect::draft::facts::ListedTerm;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::logs::event::field;
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
    let layout = Layout::plain(head)?;
    let columns = Columns::find(FIELDS, &layout.headings, &[]);
    let at = |field| columns.number(field).map(|number| number as usize - 1);
    let (Some(start), Some(end)) = (at("start"), at("end")) else { return Some(layout) };
    let rows = || head.rows.iter().filter(|row| row.line >= layout.first_line);
    let is_day = |cell: &str| {
        let orders = [DayMonth::DayFirst, DayMonth::MonthFirst];
        orders.into_iter().any(|order| dates::parse(cell, order).is_some())
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
        let (name, start, end) = (text("term"), text("start"), text("end"));
        let days = dates::parse(&start, first.order()).zip(dates::parse(&end, last.order()));
        let Some((start, end)) = days.filter(|(start, end)| start <= end && !name.is_empty())
        else {
            let what = "the row has no name, or no first and last day in that order";
            let written = format!("{name} | {start} | {end}");
            let fault = RowFault::new(
                codes::NO_TERM,
                what,
                &written,
                "write it as Autumn,2025-09-01,2025-12-19",
            );
            return draft.reject(row, columns.number("start"), fault);
        };
        let name = [name, text("year")].join(" ").trim().to_owned();
        draft.facts.terms.push(ListedTerm { start, end, name, row });
    })
}
