//! Jisc Online Surveys: headings begin with the number of the question, and a question with choices
//! has a column for each, `2.a.`, `2.b.`.
//!
//! The first column, `Unique Response Number` or URN, numbers the answers: it is no school's URN.

use std::collections::BTreeMap;

use crate::collect::bytes::head::Head;
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::questions::asks::remark::is_bare_number;
use crate::collect::questions::asks::wording::numbered;
use crate::collect::questions::choices::is_other;
use crate::collect::questions::part::{Choice, Part, Parts};
use crate::collect::questions::platform::{
    FIELDS, NEEDS, Platform, Stamps, State, column, layout, plain_headings,
};
use crate::collect::questions::taking::take::read;
use crate::collect::shape::{Shape, Turn};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "jisc",
    says: "answers to a Jisc Online Survey",
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
Unique Response Number,1. Your school,2. Which schools did you work with?,2.a. Ashbrook Primary School,2.b. Wharfside Academy\n\
900001-900001-1234567,Larkspur Lane Junior School,,1,\n";

const PLATFORM: Platform = Platform {
    name: "Jisc Online Surveys",
    parts,
    own: &[
        "unique_response_number",
        "urn",
        "response_id",
        "respondent_id",
        "started",
        "completed",
        "start_date",
        "started_date",
        "date_started",
        "start_time",
        "completed_date",
        "completion_date",
        "completion_time",
        "end_date",
        "end_time",
        "date_completed",
        "submitted",
        "date_submitted",
        "submission_date",
        "participant_id",
        "access_code",
        "response_number",
        "survey_language",
    ],
    own_prefixes: &[],
    name_column: &[],
    email_column: &[],
    handed_in: &[
        "completed",
        "completed_date",
        "completion_date",
        "completion_time",
        "date_completed",
        "submitted",
        "date_submitted",
        "submission_date",
        "end_date",
    ],
    stamps: Stamps::Local,
    state: |_| State::Complete,
    is_own_code: is_bare_number,
};

/// Whether a question below another asks for words of one's own rather than offering a choice.
fn is_remark(text: &str) -> bool {
    let text = text.to_lowercase();
    text.ends_with('?')
        || ["specify", "comment", "please explain", "tell us"]
            .iter()
            .any(|word| text.contains(word))
}

/// The question and the choice in `3.1. Which schools? - Ashbrook`, where further columns of the
/// question stand beside it and nothing above them.
fn beside_others<'t>(
    number: &str,
    text: &'t str,
    all: &[(String, String)],
) -> Option<(&'t str, &'t str)> {
    let above =
        |number: &str| number.rsplit_once('.').map_or(number, |(above, _)| above).to_owned();
    let splits = text.match_indices([':', '-', '–', '?']).map(|(at, mark)| at + mark.len());
    splits.map(|at| text.split_at(at)).find_map(|(stem, option)| {
        let option = option.trim_start_matches(|c: char| c.is_whitespace() || ":-–".contains(c));
        let others = all.iter().filter(|(other, text)| {
            text.starts_with(stem) && (other == number || above(other) == above(number))
        });
        let partner = [Ask::Schools, Ask::People, Ask::HowOften];
        let fits = !option.is_empty() && asks(stem).is_some_and(|ask| partner.contains(&ask));
        let stem = stem.trim_end_matches([':', '-', '–', ' ']);
        (fits && others.count() > 1).then_some((stem, option))
    })
}

fn parts(head: &Head) -> Option<Parts> {
    let row = head.rows.first()?;
    let plain = plain_headings(&row.cells);
    let numbers: Vec<(String, String)> = row.cells.iter().map(|cell| numbered(cell)).collect();
    let has_numbers = numbers.iter().any(|(number, _)| !number.is_empty());
    let full = column(&plain, &["unique_response_number"]).is_some();
    // 900001-900001-1234567 numbers an answer; a school's URN has six digits and no hyphen.
    let urn = column(&plain, &["urn", "response_id"]);
    let is_answer = |cell: &String| {
        cell.matches('-').count() == 2 && cell.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    };
    let answers = urn.is_some_and(|at| {
        let mut cells = head
            .rows
            .iter()
            .skip(1)
            .filter_map(|row| row.cells.get(at))
            .filter(|cell| !cell.is_empty())
            .peekable();
        cells.peek().is_some() && cells.all(is_answer)
    });
    let handed = column(&plain, &[PLATFORM.handed_in, &["start_date", "started"]].concat());
    let response = column(&plain, &["response_id"]).is_some() && handed.is_some();
    let is_ours = full || (answers || response) && has_numbers;
    if !is_ours {
        return None;
    }
    let whole: BTreeMap<&str, &str> = numbers
        .iter()
        .filter(|(number, _)| !number.is_empty())
        .map(|(n, text)| (n.as_str(), text.as_str()))
        .collect();
    // A question with nothing below it but a remark is answered in its own column.
    let has_choices = |parent: &str| {
        numbers.iter().any(|(number, text)| {
            number.rsplit_once('.').is_some_and(|(above, _)| above == parent) && !is_remark(text)
        })
    };
    let columns = row.cells.iter().zip(&numbers).map(|(cell, (number, text))| {
        let mut parent = number.as_str();
        let mut top = None;
        while let Some((above, _)) = parent.rsplit_once('.') {
            parent = above;
            top = whole.get(parent).map(|wording| (parent, *wording)).or(top);
        }
        if top.is_some_and(|(parent, _)| !has_choices(parent)) {
            return Part { group: number.clone(), ..Part::whole(cell, text) };
        }
        match top {
            // `2.a` belongs to `2`, and so does `2.c.i`.
            Some((group, stem)) => Part {
                code: cell.clone(),
                group: group.to_owned(),
                stem: stem.to_owned(),
                option: Some(Choice::Named(text.clone())),
            },
            None if let Some((stem, option)) = beside_others(number, text, &numbers) => Part {
                code: cell.clone(),
                group: stem.to_owned(),
                stem: stem.to_owned(),
                option: Some(Choice::Named(option.to_owned())),
            },
            None if number.is_empty() && is_other(text) && text.len() > 5 => Part::default(),
            None => Part { group: number.clone(), ..Part::whole(cell, text) },
        }
    });
    Some(Parts { columns: columns.collect(), line: row.line, first_line: row.next_line() })
}
