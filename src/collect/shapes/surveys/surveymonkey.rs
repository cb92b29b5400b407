//! `SurveyMonkey`: the wording stands over the first column of its question; the choices stand in a
//! row of their own (expanded), or all in one cell (condensed, where that row may be empty).

use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::plain;
use crate::collect::questions::asks::remark::is_bare_number;
use crate::collect::questions::asks::wording::shown;
use crate::collect::questions::part::{Choice, Part, Parts};
use crate::collect::questions::platform::{
    FIELDS, NEEDS, Platform, Stamps, State, has_any, layout, plain_headings,
};
use crate::collect::questions::taking::take::read;
use crate::collect::shape::{Shape, Turn};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "surveymonkey",
    says: "answers to a SurveyMonkey survey, expanded or condensed, with two rows of headings",
    fields: FIELDS,
    needs: NEEDS,
    gives: "who works with whom, in the direction asked; who answered and who did not; no leading and no terms, unless the form asks for the date of each activity",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| layout(&PLATFORM, head),
    suffices: |_| true,
    recognises: |_| true,
    read: |reading| read(reading, &PLATFORM),
};

const EXAMPLE: &str = "\
Respondent ID,Collector ID,Start Date,End Date,Your school,Which schools did you work with?,,\n\
,,,,Open-Ended Response,Ashbrook Primary School,Wharfside Academy,Other (please specify)\n\
118000000001,420000001,10/16/2025 09:00:11 AM,10/16/2025 09:06:40 AM,Larkspur Lane Junior School,Ashbrook Primary School,,\n";

const OWN: &[&str] = &[
    "respondent_id",
    "collector_id",
    "start_date",
    "end_date",
    "date_created",
    "date_modified",
    "ip_address",
    "email_address",
    "first_name",
    "last_name",
    "custom_data_1",
    "custom_data_2",
    "custom_data_3",
    "custom_data_4",
    "custom_data_5",
    "custom_data_6",
    "custom_value",
    "collector",
    "language",
    "tags",
];

const PLATFORM: Platform = Platform {
    name: "SurveyMonkey",
    parts,
    own: OWN,
    own_prefixes: &["custom_data"],
    name_column: &[],
    email_column: &[],
    handed_in: &["end_date", "date_modified", "start_date", "date_created"],
    stamps: Stamps::MonthFirst,
    state: |_| State::Complete,
    is_own_code: is_bare_number,
};

fn parts(head: &Head) -> Option<Parts> {
    let row = head.rows.first()?;
    let names = plain_headings(&row.cells);
    let is_ours = has_any(&names, &["respondent_id"])
        && has_any(
            &names,
            &[
                "collector_id",
                "start_date",
                "end_date",
                "date_created",
                "date_modified",
                "ip_address",
            ],
        );
    if !is_ours {
        return None;
    }
    let is_own: Vec<bool> = names.iter().map(|name| OWN.contains(&name.as_str())).collect();
    // The second row of headings has nothing below the program's own.
    let id = names.iter().position(|name| name == "respondent_id")?;
    let second = head.rows.get(1).filter(|row| {
        let own = is_own.iter().zip(&row.cells).filter(|(own, _)| **own);
        own.clone().count() > 0
            && own.clone().all(|(_, cell)| cell.is_empty())
            && row.cells.get(id).is_some_and(String::is_empty)
    });
    let (mut stem, mut columns) = (String::new(), Vec::new());
    for (at, cell) in row.cells.iter().enumerate() {
        let below =
            second.and_then(|row| row.cells.get(at)).map(|cell| shown(cell)).unwrap_or_default();
        if !cell.is_empty() {
            stem = if is_own[at] { String::new() } else { shown(cell) };
        }
        let open = matches!(plain(&below).as_str(), "" | "open_ended_response" | "response");
        if is_own[at] || open && !cell.is_empty() {
            columns.push(Part::whole(cell, cell));
        } else if stem.is_empty() || open {
            columns.push(Part::default());
        } else {
            columns.push(Part {
                code: format!("{stem} [{below}]"),
                group: stem.clone(),
                stem: stem.clone(),
                option: Some(Choice::Named(below)),
            });
        }
    }
    let last = second.unwrap_or(row);
    Some(Parts { columns, line: row.line, first_line: last.next_line() })
}
