//! `LimeSurvey`: headings are codes (`contact[SQ001]`), wordings (`Which schools? [Ashbrook]`) or both
//! (`contact[SQ001]. Which schools? [Ashbrook]`). An answer without a submit date was not handed in.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::plain;
use crate::collect::questions::asks::remark::is_bare_number;
use crate::collect::questions::asks::wording::{bracketed, shown};
use crate::collect::questions::choices::is_other;
use crate::collect::questions::part::{Choice, Part, Parts};
use crate::collect::questions::platform::{FIELDS, NEEDS, Platform, Stamps, has_any, layout};
use crate::collect::questions::taking::handed_in::{self, OF_LIMESURVEY, SUBMITTED};
use crate::collect::questions::taking::take::read;
use crate::collect::shape::{Shape, Turn};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "limesurvey",
    says: "answers to a LimeSurvey survey, with codes or wordings or both as headings",
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
\"id\",\"submitdate\",\"lastpage\",\"startlanguage\",\"school. Your school\",\"contact[SQ001]. Which schools did you work with? [Ashbrook Primary School]\",\"contact[SQ002]. Which schools did you work with? [Wharfside Academy]\"\n\
\"1\",\"2025-10-06 09:06:40\",\"3\",\"en\",\"Larkspur Lane Junior School\",\"Y\",\"\"\n";

const PLATFORM: Platform = Platform {
    name: "LimeSurvey",
    parts,
    own: &[
        "id",
        "response_id",
        "submitdate",
        "date_submitted",
        "lastpage",
        "last_page",
        "startlanguage",
        "start_language",
        "seed",
        "startdate",
        "date_started",
        "datestamp",
        "date_last_action",
        "ipaddr",
        "ip_address",
        "refurl",
        "referrer_url",
        "token",
        "access_code",
        "firstname",
        "lastname",
        "email",
        "first_name",
        "last_name",
        "email_address",
        "interviewtime",
        "total_time",
        "antwort_id",
        "datum_abgeschickt",
        "letzte_seite",
        "start_sprache",
        "zufallsstartwert",
        "datum_gestartet",
        "datum_letzte_aktivität",
        "ip_adresse",
        "id_de_la_réponse",
        "date_de_soumission",
        "dernière_page",
        "langue_de_départ",
        "tête_de_série",
        "date_de_lancement",
        "date_de_la_dernière_action",
        "adresse_ip",
    ],
    own_prefixes: &["grouptime", "group_time", "questiontime", "question_time", "attribute_"],
    name_column: &[],
    email_column: &[],
    handed_in: SUBMITTED,
    stamps: Stamps::Local,
    state: handed_in::limesurvey,
    // `A3` and `AO03` unless the author chose others.
    is_own_code: |code| is_bare_number(code.trim_start_matches("AO").trim_start_matches('A')),
};

/// A heading as code, sub-question and wording.
fn taken_apart(heading: &str) -> (&str, Option<&str>, &str) {
    let code_end =
        heading.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(heading.len());
    let (code, rest) = heading.split_at(code_end);
    if code.is_empty() || !code.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return ("", None, heading);
    }
    let (sub, rest) = match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((sub, rest)) => (Some(sub), rest),
        None => (None, rest),
    };
    match rest.strip_prefix(". ").or_else(|| rest.strip_prefix(": ")) {
        Some(text) => (code, sub, text.trim()),
        None if rest.trim().is_empty() => (code, sub, ""),
        None => ("", None, heading),
    }
}

fn parts(head: &Head) -> Option<Parts> {
    let row = head.rows.first()?;
    let apart: Vec<_> = row.cells.iter().map(|cell| taken_apart(cell)).collect();
    // The program's own headings are told by their code, or by their wording where there is none.
    let own: Vec<String> = row
        .cells
        .iter()
        .zip(&apart)
        .map(|(cell, (code, sub, text))| {
            let both = !text.is_empty() && !code.is_empty() && sub.is_none();
            plain(if both && PLATFORM_CODES.contains(code) { code } else { cell })
        })
        .collect();
    let is_ours = has_any(&own, SUBMITTED)
        && (has_any(&own, OF_LIMESURVEY) || has_any(&own, &["datestamp", "date_last_action"]))
        || has_any(&own, &["lastpage", "last_page"])
            && has_any(&own, &["startlanguage", "start_language"]);
    if !is_ours {
        return None;
    }
    // The choices of a question are the wordings, unless all of its columns are worded alike.
    let mut worded: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (code, sub, text) in &apart {
        if sub.is_some() && !text.is_empty() {
            worded.entry(code).or_default().push(text);
        }
    }
    let columns = row.cells.iter().zip(&apart).zip(&own).map(|((cell, (code, sub, text)), own)| {
        if PLATFORM_CODES.contains(&own.as_str()) {
            return Part::whole(own, own);
        }
        let Some(sub) = sub else {
            return match (*code, *text) {
                ("", text) => match bracketed(text) {
                    (stem, Some(side)) if dual(&apart, stem, side) => {
                        let (question, school) = bracketed(stem);
                        both(cell, code, question, school, side)
                    }
                    _ => Part::bracketed(text),
                },
                (code, "") => Part::whole(code, code),
                (_, text) => Part { code: cell.clone(), ..Part::whole(cell, &shown(text)) },
            };
        };
        let alike =
            worded.get(code).is_some_and(|texts| texts.windows(2).all(|pair| pair[0] == pair[1]));
        let (stem, option) = match bracketed(text) {
            (stem, Some(side)) if dual(&apart, stem, side) => {
                let (question, school) = bracketed(stem);
                return both(cell, code, question, school, side);
            }
            (stem, Some(option)) => (stem, Choice::Named(shown(option))),
            (stem, None) if stem.is_empty() || alike => (stem, code_or_other(sub)),
            (option, None) => (*code, Choice::Named(shown(option))),
        };
        let stem = if stem.is_empty() { code } else { stem };
        Part {
            code: cell.clone(),
            group: (*code).to_owned(),
            stem: shown(stem),
            option: Some(option),
        }
    });
    let columns = join_others(columns.collect());
    Some(Parts { columns, line: row.line, first_line: row.next_line() })
}

/// Whether a heading ends in a row and a scale, `[Elm School] [Given]`, and others do in the same row or
/// the same scale.
fn dual(apart: &[(&str, Option<&str>, &str)], stem: &str, side: &str) -> bool {
    let (question, Some(row)) = bracketed(stem) else { return false };
    let others = apart.iter().filter_map(|(_, _, text)| {
        let (stem, other) = bracketed(text);
        let (asked, school) = bracketed(stem);
        (asked == question).then_some((school?, other?))
    });
    others.filter(|(school, other)| (*school == row) != (*other == side)).count() > 0
}

/// Each scale of two asks another question about the same schools.
fn both(heading: &str, code: &str, question: &str, school: Option<&str>, side: &str) -> Part {
    Part {
        code: heading.to_owned(),
        group: format!("{code}{question}[{side}]"),
        stem: shown(&format!("{question} [{side}]")),
        option: school.map(|school| Choice::Named(shown(school))),
    }
}

/// `school[other]` holds the words of whoever chose `-oth-` under `school`.
fn join_others(mut columns: Vec<Part>) -> Vec<Part> {
    let is_free = |part: &Part| part.option.as_ref().is_some_and(|option| is_other(option.text()));
    let groups: BTreeSet<String> =
        columns.iter().filter(|part| is_free(part)).map(|part| part.group.clone()).collect();
    for part in columns.iter_mut().filter(|part| part.option.is_none() && part.group.is_empty()) {
        let code = taken_apart(&part.code).0;
        let group = groups.get(code).or_else(|| groups.get(&part.stem)).cloned();
        part.group = group.unwrap_or_default();
    }
    columns
}

fn code_or_other(sub: &str) -> Choice {
    if sub.eq_ignore_ascii_case("other") {
        Choice::Named(sub.to_owned())
    } else {
        Choice::Code(sub.to_owned())
    }
}

/// Codes of the program's own columns.
const PLATFORM_CODES: &[&str] = &[
    "id",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "startdate",
    "datestamp",
    "ipaddr",
    "refurl",
    "token",
    "firstname",
    "lastname",
    "email",
    "interviewtime",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_codes_or_wordings_or_both() {
        assert_eq!(taken_apart("contact[SQ001]"), ("contact", Some("SQ001"), ""));
        assert_eq!(
            taken_apart("contact[SQ001]. Which? [A]"),
            ("contact", Some("SQ001"), "Which? [A]")
        );
        assert_eq!(taken_apart("Q1. Your school"), ("Q1", None, "Your school"));
        assert_eq!(taken_apart("Which schools? [A]"), ("", None, "Which schools? [A]"));
        assert_eq!(taken_apart("school"), ("school", None, ""));
    }
}
