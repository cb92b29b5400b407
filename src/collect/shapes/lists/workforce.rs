//! School workforce tables of the Department for Education: how many people work at each school.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::draft::facts::Headcount;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::who::names::tidy;
use crate::collect::who::numbers;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "workforce",
    says: "school workforce tables of the Department for Education: how many people work at a school",
    fields: FIELDS,
    needs: "school_urn or school_laestab, and a headcount",
    gives: "how many work at a school, where the school list does not say; only rows whose every filter is Total count",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout: Layout::plain,
    suffices,
    recognises: |columns| suffices(columns) && columns.has("time_period"),
    read,
};

const EXAMPLE: &str = "\
time_period,time_identifier,school_laestab,school_urn,school_name,grade,full_time_equivalent,headcount\n\
202526,Academic year,9902001,990001,Ashbrook Primary School,Total,11.4,14\n\
202526,Academic year,9902001,990001,Ashbrook Primary School,Head teacher,1,1\n";

const FIELDS: &[Field] = &[
    field!("time_period"),
    field!("urn", "school_urn"),
    field!("laestab", "school_laestab"),
    field!("school_name"),
    field!("level", "geographic_level"),
    field!(
        "workforce",
        "hc_workforce",
        "headcount_workforce",
        "workforce_headcount",
        "workforce_count"
    ),
    field!("teachers", "hc_all_teachers", "headcount", "headcount_all_teachers", "teacher_count"),
];

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["urn", "laestab"]) && columns.has_any(&["workforce", "teachers"])
}

/// Filters of these tables; a column in which some of the first rows say `Total` is one too.
const FILTERS: &[&str] = &[
    "grade",
    "sex",
    "gender",
    "age_group",
    "working_pattern",
    "contract_type",
    "qts_status",
    "on_route",
    "ethnicity_major",
    "ethnicity_minor",
    "ethnicity",
    "subject",
    "post",
    "role",
    "staff_group",
];

fn is_total(cell: &str) -> bool {
    matches!(
        cell.trim().to_lowercase().as_str(),
        "total" | "all" | "all staff" | "all teachers" | ""
    )
}

fn filters(reading: &Reading) -> Vec<usize> {
    let first = reading.layout.first_line;
    let says_total = |column: usize| {
        let rows = reading.table.head.rows.iter().filter(|row| row.line >= first);
        rows.filter_map(|row| row.cells.get(column)).any(|cell| cell.eq_ignore_ascii_case("total"))
    };
    let headings = reading.layout.headings.iter().enumerate();
    let is_filter = |(at, heading): &(usize, &String)| {
        FILTERS.contains(&plain(heading).as_str()) || says_total(*at)
    };
    headings.filter(is_filter).map(|(at, _)| at).collect()
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    let filters = filters(reading);
    let everybody = reading.columns.has("workforce");
    let field = if everybody { "workforce" } else { "teachers" };
    let name = reading.table.name.clone();
    // Marks for figures that are kept back, with how many totals have them.
    let mut hidden: BTreeMap<String, u32> = BTreeMap::new();
    let (mut totals, mut parts) = (0_u32, 0_u32);
    reading.rows(&mut |draft, columns, row, record| {
        let text = |field| tidy(columns.text(record, field));
        let (urn, laestab) = (numbers::urn(&text("urn")), numbers::laestab(&text("laestab")));
        if urn.is_none() && laestab.is_none() {
            // Totals of an authority or of England are no school.
            if columns.has("level") && !text("level").eq_ignore_ascii_case("school") {
                parts += 1;
                return;
            }
            let what = "the row has no official number of a school";
            let fault =
                RowFault::new(codes::NO_NUMBER, what, &text("school_name"), "fill in school_urn");
            return draft.reject(row, columns.number("urn"), fault);
        }
        if !filters.iter().all(|&at| record.get(at).is_none_or(is_total)) {
            parts += 1;
            return;
        }
        totals += 1;
        let written = text(field);
        let Some(staff) = whole(&written) else {
            let mark = if written.is_empty() { "(blank)".to_owned() } else { written };
            *hidden.entry(mark).or_default() += 1;
            return;
        };
        draft.facts.headcounts.push(Headcount {
            urn,
            laestab: laestab.unwrap_or_default(),
            staff,
            teachers_only: !everybody,
            period: text("time_period"),
            row,
        });
    })?;
    note(reading.draft, &name, &hidden, totals, parts);
    Ok(())
}

/// A whole number of people: `14`, `14.0`, `1,204`.
fn whole(text: &str) -> Option<u32> {
    let text = text.strip_suffix(".0").unwrap_or(text).replace(',', "");
    text.parse().ok().filter(|staff| *staff > 0)
}

fn note(draft: &mut Draft, file: &str, hidden: &BTreeMap<String, u32>, totals: u32, parts: u32) {
    if !hidden.is_empty() {
        let marks: Vec<String> = hidden
            .iter()
            .map(|(mark, count)| {
                format!("`{mark}` {count} {}", if *count == 1 { "time" } else { "times" })
            })
            .collect();
        let what = format!(
            "of {totals} headcounts {} are kept back or missing ({}); these schools have none",
            hidden.values().sum::<u32>(),
            marks.join(", ")
        );
        let fix = "fill in headcount in the school list where you know it";
        draft.note_file(file, codes::FIGURES_KEPT_BACK, what, fix);
    }
    if parts > 0 {
        let what = format!(
            "{parts} rows about part of the staff, or about no single school, change nothing: only totals of schools are used"
        );
        draft.note_file(file, codes::FACTS_READ, what, "nothing");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_no_numbers() {
        assert_eq!([whole("14"), whole("14.0"), whole("1,204")], [Some(14), Some(14), Some(1204)]);
        for mark in ["c", "x", "z", "low", "u", "", "0", "-", "11.4", "NaN"] {
            assert_eq!(whole(mark), None, "{mark}");
        }
    }
}
