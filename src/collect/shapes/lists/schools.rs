//! Schools: the full member list. Without it a school that does nothing cannot be seen.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::{Columns, Field, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::dates::DateColumn;
use crate::collect::draft::{Draft, ListedSchool, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::logs::event::field;
use crate::collect::who::names::tidy;
use crate::collect::who::numbers;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "schools",
    says: "the list of member schools, with or without activity",
    fields: FIELDS,
    needs: "the school's name",
    gives: "schools that stand alone; coverage and response; who is outside the network",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout: Layout::plain,
    suffices: |columns| columns.has_any(&["name", "urn", "id"]),
    recognises: |columns| {
        columns.has("name")
            && columns.has_any(&[
                "urn",
                "laestab",
                "phase",
                "headcount",
                "joined",
                "short",
                "aliases",
            ])
            && !columns.has_any(&["role", "date", "event_id"])
    },
    read,
};

const EXAMPLE: &str = "\
name,urn,phase,joined,aliases\n\
Ashbrook Primary School,990001,Primary,2023-09-01,Ashbrook|Ash Brook\n\
Fellgate Special School,990006,Special,2024-09-01,\n";

const FIELDS: &[Field] = &[
    field!("name", "school", "school_name", "establishmentname", "establishment_name"),
    field!("urn", "school_urn"),
    field!("id", "school_id"),
    field!("laestab", "dfe_number", "school_laestab"),
    field!("short", "short_name"),
    field!("aliases", "alias", "also_known_as"),
    field!("phase", "phaseofeducation_name"),
    field!("la", "local_authority", "la_name"),
    field!("mat", "trust", "trusts_name"),
    field!("headcount", "staff"),
    field!("joined", "join_date", "date_joined", "member_since"),
    field!("left", "left_on", "date_left"),
    // Known only so that a people list or a log is not taken for a school list.
    field!("role"),
    field!("date"),
    field!("event_id"),
];

fn read(reading: &mut Reading) -> Result<(), Error> {
    let joined = reading.dates("joined")?;
    let left = reading.dates("left")?;
    reading.draft.known.school_list = true;
    let headings = reading.layout.headings.clone();
    reading.rows(&mut |draft, columns, row, record| {
        let text = |field| tidy(columns.text(record, field));
        let (name, id) = (text("name"), text("id"));
        let urn = if text("urn").is_empty() { id.clone() } else { text("urn") };
        let name = if name.is_empty() { urn.clone() } else { name };
        if name.is_empty() {
            let fault =
                RowFault::new(codes::NOBODY, "the row names no school", "", "fill in the name");
            return draft.reject(row, columns.number("name"), fault);
        }
        let (aliases, number) = (text("aliases"), text("laestab"));
        let laestab = numbers::laestab(&number);
        let unread = if laestab.is_none() { number } else { String::new() };
        let also = [unread, text("short"), id].into_iter();
        let also = also.chain(aliases.split(['|', ';']).map(tidy)).filter(|a| !a.is_empty());
        let mut cells = attributes(&headings, record);
        for field in ["phase", "la", "mat", "headcount"] {
            let cell = text(field);
            let known = cells.get(field).is_some_and(|known| !known.is_empty());
            if !cell.is_empty() && !known {
                cells.insert(field.to_owned(), cell);
            }
        }
        let school = ListedSchool {
            name,
            urn: numbers::urn(&urn).filter(|_| urn.ends_with(".0")).map_or(urn, |n| n.to_string()),
            laestab: laestab.unwrap_or_default(),
            la: text("la"),
            is_closed: false,
            also: also.collect(),
            joined: day(draft, columns, row, "joined", columns.text(record, "joined"), joined),
            left: day(draft, columns, row, "left", columns.text(record, "left"), left),
            attributes: cells,
            row,
        };
        draft.schools.push(school);
    })
}

/// An optional date of a list; what cannot be read is noted and left out.
pub(super) fn day(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    field: &str,
    written: &str,
    dates: DateColumn,
) -> Option<crate::base::calendar::Date> {
    if written.is_empty() {
        return None;
    }
    match dates.stamp(written) {
        Ok(stamp) => Some(stamp.date),
        Err(why) => {
            let what = format!("{why}; the row is used without it");
            let fault = RowFault::new(codes::LIST_DATE, what, written, "write it as 2025-09-01");
            draft.note(row, columns.number(field), Outcome::Noted, fault);
            None
        }
    }
}

/// Every cell of a list by its heading, so that `--groups` can use any column.
pub(super) fn attributes(
    headings: &[String],
    record: &csv::StringRecord,
) -> std::collections::BTreeMap<String, String> {
    let cells =
        headings.iter().zip(record.iter()).map(|(heading, cell)| (plain(heading), tidy(cell)));
    cells.filter(|(heading, _)| !heading.is_empty()).collect()
}
