//! Qualtrics: a row of codes, a row of wordings, and a row of import ids; the legacy export has the
//! first two only. A question with choices has a column for each, `Q2_1`, `Q2_2`.

use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::plain;
use crate::collect::questions::asks::remark::is_bare_number;
use crate::collect::questions::asks::wording::{shown, without_choice};
use crate::collect::questions::part::{Choice, Part, Parts};
use crate::collect::questions::platform::{
    FIELDS, NEEDS, Platform, Stamps, has_any, layout, plain_headings,
};
use crate::collect::questions::taking::handed_in;
use crate::collect::questions::taking::take::read;
use crate::collect::shape::{Shape, Turn};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "qualtrics",
    says: "answers to a Qualtrics survey, as CSV or TSV, with two or three rows of headings",
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
StartDate,EndDate,Status,Progress,Finished,ResponseId,DistributionChannel,Q1,Q2_1,Q2_2\n\
Start Date,End Date,Response Type,Progress,Finished,Response ID,Distribution Channel,Your school,Which schools did you work with? - Selected Choice - Ashbrook Primary School,Which schools did you work with? - Selected Choice - Wharfside Academy\n\
\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"distributionChannel\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\",\"\"choiceId\"\":\"\"1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\",\"\"choiceId\"\":\"\"2\"\"}\"\n\
2025-10-06 10:15:02,2025-10-06 10:21:30,IP Address,100,True,R_1a,anonymous,Larkspur Lane Junior School,Ashbrook Primary School,\n";

const PLATFORM: Platform = Platform {
    name: "Qualtrics",
    parts,
    own: &[
        "startdate",
        "start_date",
        "enddate",
        "end_date",
        "status",
        "response_type",
        "ipaddress",
        "ip_address",
        "progress",
        "duration_in_seconds",
        "duration",
        "finished",
        "recordeddate",
        "recorded_date",
        "responseid",
        "response_id",
        "recipientlastname",
        "recipient_last_name",
        "recipientfirstname",
        "recipient_first_name",
        "recipientemail",
        "recipient_email",
        "externalreference",
        "external_data_reference",
        "externaldatareference",
        "emailaddress",
        "locationlatitude",
        "location_latitude",
        "locationlongitude",
        "location_longitude",
        "locationaccuracy",
        "distributionchannel",
        "distribution_channel",
        "userlanguage",
        "user_language",
        "responseset",
        "response_set",
        "q_recaptchascore",
        "q_relevantidduplicate",
        "q_relevantidduplicatescore",
        "q_relevantidfraudscore",
        "q_relevantidlaststartdate",
        "q_ballotboxstuffing",
        "q_duplicaterespondent",
        "q_totalduration",
    ],
    own_prefixes: &["q_recaptcha", "q_relevantid"],
    name_column: &[],
    email_column: &[],
    handed_in: &["recordeddate", "recorded_date", "enddate", "end_date"],
    stamps: Stamps::Local,
    state: handed_in::qualtrics,
    is_own_code: is_bare_number,
};

fn parts(head: &Head) -> Option<Parts> {
    let codes = head.rows.first()?;
    let names = plain_headings(&codes.cells);
    let is_import = |at: &usize| {
        head.rows.get(*at).is_some_and(|row| {
            row.cells
                .iter()
                .any(|cell| cell.contains("\"ImportId\"") || cell.contains("ImportId\":"))
        })
    };
    let import = (1..=3).find(is_import);
    let wordings = head.rows.get(1).filter(|_| import != Some(1));
    let meta = |plain: &[String]| {
        has_any(plain, &["responseid", "response_id"])
            || has_any(plain, &["recordeddate", "recorded_date", "responseset"])
    };
    // Below the codes stand either answers or the wordings, in which `StartDate` is worded again.
    let again = |row: &&crate::collect::bytes::head::HeadRow| {
        let worded = plain_headings(&row.cells);
        import.is_some()
            || meta(&worded)
            || worded
                .iter()
                .zip(&names)
                .any(|(a, b)| a.replace('_', "") == b.replace('_', "") && a.len() > 5)
    };
    let wordings = wordings.filter(again);
    let worded = wordings.map(|row| plain_headings(&row.cells)).unwrap_or_default();
    if import.is_none() && !meta(&names) && !meta(&worded) {
        return None;
    }
    // Other programs have a `Response ID` too.
    let own = |plain: &[String]| {
        has_any(
            plain,
            &[
                "recordeddate",
                "recorded_date",
                "finished",
                "distributionchannel",
                "distribution_channel",
                "responseset",
                "progress",
                "userlanguage",
            ],
        )
    };
    if import.is_none() && !own(&names) && !own(&worded) {
        return None;
    }
    let last = import.and_then(|at| head.rows.get(at)).or(wordings).unwrap_or(codes);
    let texts: Vec<String> = match wordings {
        Some(row) => row.cells.iter().map(|cell| shown(cell)).collect(),
        None => codes.cells.clone(),
    };
    let texts = |at: usize| texts.get(at).cloned().unwrap_or_default();
    let bases: Vec<&str> = codes.cells.iter().map(|code| base(code)).collect();
    let columns = codes.cells.iter().enumerate().map(|(at, code)| {
        let siblings: Vec<usize> =
            (0..bases.len()).filter(|&other| bases[other] == bases[at]).collect();
        let text = texts(at);
        // In which order choices were shown is the program's own.
        if is_order(code, &text) {
            return Part::whole(code, "");
        }
        // In the legacy export the program's own columns are V1, V2 and only worded.
        let code = if plain(&text) == "responseid" || is_legacy(code) {
            text.clone()
        } else {
            code.clone()
        };
        if let Some((stem, option)) = text.split_once("- Selected Choice -") {
            return part(&code, bases[at], stem, option);
        }
        let chosen = without_choice(&text);
        if chosen.len() < text.len() {
            return part(&code, bases[at], chosen, "");
        }
        if wordings.is_none() && siblings.len() < 2 {
            return match shared(&codes.cells, &text) {
                Some(stem) => {
                    part(&code, stem, stem, text[stem.len()..].trim_start_matches([' ', '-']))
                }
                None => Part::whole(&code, &text),
            };
        }
        if siblings.len() < 2 {
            return Part::whole(&code, &text);
        }
        if wordings.is_none() {
            let option = Some(Choice::Code(code.clone()));
            return Part { group: bases[at].to_owned(), stem: bases[at].to_owned(), option, code };
        }
        let all: Vec<String> = siblings.iter().map(|&other| texts(other)).collect();
        match stem_of(&all) {
            Some(length) => part(
                &code,
                bases[at],
                &text[..length],
                text[length..].trim_start_matches([' ', '-']),
            ),
            None => Part::whole(&code, &text),
        }
    });
    Some(Parts { columns: columns.collect(), line: codes.line, first_line: last.next_line() })
}

fn part(code: &str, base: &str, stem: &str, option: &str) -> Part {
    let stem = stem.trim().trim_end_matches('-').trim().to_owned();
    let option = option.trim().trim_end_matches("- Text").trim();
    let option = Some(Choice::Named(option.to_owned())).filter(|_| !option.is_empty());
    Part { code: code.to_owned(), group: base.to_owned(), stem, option }
}

/// The question of a heading that is a wording with its choice, `How often? - Elm School`, where another
/// heading asks the same.
fn shared<'t>(headings: &[String], text: &'t str) -> Option<&'t str> {
    let stems = text.match_indices(" - ").map(|(at, _)| &text[..at]);
    let is_shared = |stem: &&str| {
        let begins = |other: &&String| {
            other.strip_prefix(*stem).is_some_and(|rest| rest.starts_with(" - ")) && *other != text
        };
        !stem.is_empty() && headings.iter().any(|other| begins(&other))
    };
    stems.into_iter().find(is_shared)
}

/// `Q2_DO_1`, `… - Display Order - Elm School`.
fn is_order(code: &str, wording: &str) -> bool {
    let is_code = code.rsplit_once("_DO").is_some_and(|(base, rest)| {
        let number = rest.strip_prefix('_').unwrap_or(rest);
        !base.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let says = wording.to_lowercase();
    says.contains("- display order")
        && (is_code || says.contains("display order -") || says.ends_with("display order"))
}

/// `V5` of the legacy export.
fn is_legacy(code: &str) -> bool {
    let digits = code.strip_prefix('V').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `Q2` of `Q2_1`, `Q2_4_TEXT` and `Q2_x3`.
fn base(code: &str) -> &str {
    let code = code.trim_end_matches("_TEXT");
    match code.rsplit_once('_') {
        Some((base, number))
            if !number.is_empty()
                && number.trim_start_matches('x').bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            base
        }
        _ => code,
    }
}

/// How many bytes of the wordings of one question are the same, up to a hyphen before the choice.
fn stem_of(wordings: &[String]) -> Option<usize> {
    let first = wordings.first()?;
    let same =
        |length: &usize| wordings.iter().all(|other| other.get(..*length) == first.get(..*length));
    let ends = |mark: &str| first.match_indices(mark).map(|(at, _)| at).filter(same).last();
    // The mark itself must be shared, and something must follow it.
    let fits = |at: usize, mark: &str| {
        wordings.iter().all(|other| {
            other.get(at..at + mark.len()) == Some(mark) && other.len() > at + mark.len()
        })
    };
    [" - ", "-"].into_iter().find_map(|mark| ends(mark).filter(|&at| at > 0 && fits(at, mark)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wording_is_told_from_its_choices() {
        let of = |wordings: &[&str]| {
            let wordings: Vec<String> = wordings.iter().map(|&text| text.to_owned()).collect();
            stem_of(&wordings).map(|length| wordings[0][..length].to_owned())
        };
        assert_eq!(of(&["How often? - A School", "How often? - B"]).as_deref(), Some("How often?"));
        assert_eq!(of(&["Well-being-A School", "Well-being-B"]).as_deref(), Some("Well-being"));
        assert_eq!(
            of(&["Q - St Mary's - Junior", "Q - St Mary's - Infant"]).as_deref(),
            Some("Q - St Mary's")
        );
        assert_eq!(of(&["Your school", "Your role"]), None);
        assert_eq!(
            (base("Q2_1"), base("Q2_4_TEXT"), base("Q2"), base("own_school")),
            ("Q2", "Q2", "Q2", "own_school")
        );
    }
}
