//! How sure are we: what was read, what was left out, what was not assessed, what cannot be shown.

use serde::Serialize;

use super::cards::{self, Card};
use super::orders;
use crate::base::calendar::long_date;
use crate::base::people_as::PeopleAs;
use crate::base::problem::Problem;
use crate::collect::places::{FileRead, RowCounts};
use crate::collect::records::{Affiliation, Records};
use crate::connect::network::Level;
use crate::notice::account::Account;
use crate::notice::response;
use crate::notice::story::Story;
use crate::report::words;
use crate::report::writers::problems;

/// Problems, spellings and bodies listed on the page; the rest is counted.
const SHOWN: usize = 30;

/// What no log and no survey of contacts can evidence.
const LIMITS: &[&str] = &[
    "That anyone learned, that practice changed, or that pupils gained. That needs outcome data \
     and a comparison.",
    "Trust, safety, motivation, ownership, shared values or the quality of challenge. A survey \
     can ask about them; being at the same event does not show them.",
    "How deep the talk was.",
    "Informal contact: the corridor, the telephone, the shared car to the conference.",
    "Why a school is quiet, and whether it should be better connected. Inspection, staffing and \
     choice look the same as a gap in the log.",
    "Cause. A rise after a launch is not an effect of the launch.",
    "The quality of leadership. A high share of leading may be a healthy start, a low one may be \
     neglect.",
    "What was passed on. Short routes show what could travel, not what did.",
    "That two people at one event met.",
];

/// What a reader must know before trusting a number.
#[derive(Serialize)]
pub(crate) struct Sure<'a> {
    rows: String,
    boundary: Vec<String>,
    gates: Vec<Card<'a>>,
    files: Vec<File<'a>>,
    problems: Vec<Trouble>,
    problems_left: Option<String>,
    merges: Vec<Joined<'a>>,
    merges_left: Option<String>,
    bodies: Vec<Outside<'a>>,
    bodies_left: Option<String>,
    markers: Vec<Happening<'a>>,
    markers_left: Option<String>,
    not_assessed: Vec<Open<'a>>,
    checks: String,
    chance: Vec<String>,
    limits: &'static [&'static str],
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    shape: &'static str,
    encoding: &'a str,
    delimiter: &'static str,
    columns: String,
    ignored: String,
    rows: String,
}

#[derive(Serialize)]
struct Trouble {
    place: String,
    outcome: &'static str,
    what: String,
    fix: String,
}

#[derive(Serialize)]
struct Joined<'a> {
    kind: &'static str,
    spelling: &'a str,
    into: &'a str,
    by: &'static str,
    rows: String,
}

#[derive(Serialize)]
struct Outside<'a> {
    name: &'a str,
    kind: &'static str,
    perhaps: String,
}

#[derive(Serialize)]
struct Happening<'a> {
    date: String,
    school: &'a str,
    label: &'a str,
}

#[derive(Serialize)]
struct Open<'a> {
    id: &'static str,
    pattern: String,
    why: &'a str,
}

pub(super) fn of<'a>(story: &'a Story<'a>, account: &'a Account<'a>) -> Sure<'a> {
    let records = account.records;
    let findings = story.findings;
    let merges: Vec<_> = records.merges.iter().collect();
    let bodies = records.bodies_shown();
    Sure {
        rows: sentence(account.records.rows()),
        boundary: boundary(story, account),
        gates: cards::of(&findings.gates, "gate", &records.places),
        files: records.files.iter().map(file).collect(),
        problems: problems::in_order(account.problems)
            .into_iter()
            .take(SHOWN)
            .map(trouble)
            .collect(),
        problems_left: left(account.problems.len()),
        merges_left: left(merges.len()),
        merges: merges
            .into_iter()
            .take(SHOWN)
            .map(|merge| Joined {
                kind: merge.what,
                spelling: &merge.spelling,
                into: &merge.into,
                by: merge.by.word(),
                rows: words::counted(merge.rows as usize, "row", "rows"),
            })
            .collect(),
        bodies_left: left(bodies.len()),
        bodies: bodies
            .into_iter()
            .take(SHOWN)
            .map(|body| Outside {
                name: &body.name,
                kind: kind(&body.kind),
                perhaps: body.perhaps.join(" or "),
            })
            .collect(),
        markers_left: left(records.markers.len()),
        markers: records
            .markers
            .iter()
            .take(SHOWN)
            .map(|marker| Happening {
                date: long_date(marker.date),
                school: place_name(records, marker.school),
                label: &marker.label,
            })
            .collect(),
        not_assessed: findings
            .not_assessed
            .iter()
            .map(|open| Open {
                id: open.id,
                pattern: words::capitalised(open.pattern),
                why: &open.why,
            })
            .collect(),
        checks: checks(story),
        chance: chance(story).into_iter().chain(orders::of(story, account)).collect(),
        limits: LIMITS,
    }
}

/// A school or body by name; nothing where nobody says which.
fn place_name(records: &Records, place: Affiliation) -> &str {
    let school = |at: u32| records.schools.get(at as usize).map(|school| school.name.as_str());
    let body = |at: u32| records.bodies.get(at as usize).map(|body| body.name.as_str());
    match place {
        Affiliation::School(at) => school(at).unwrap_or_default(),
        Affiliation::Outside(at) => body(at).unwrap_or_default(),
        Affiliation::Unknown => "",
    }
}

fn sentence(rows: RowCounts) -> String {
    let number = |count: u64| words::count(count);
    format!(
        "{} rows read = {} used + {} left out + {} merged + {} blank.",
        number(rows.read),
        number(rows.used),
        number(rows.rejected),
        number(rows.merged),
        number(rows.blank),
    )
}

/// Which lists there were, and what follows from a list that is missing.
fn boundary(story: &Story, account: &Account) -> Vec<String> {
    let known = account.records.known;
    let mut notes = Vec::new();
    let mut note = |text: &str| notes.push(text.to_owned());
    if story.level == Level::People && story.network.schools.is_empty() {
        note(
            "No school is named in this data, so the report is about people. Not assessed: schools \
             without contact, schools that rest on one person, and how schools work together.",
        );
    } else if known.school_list {
        note("There was a list of the network’s schools, so a school without any rows is seen.");
    } else {
        note(
            "There was no list of the network’s schools. A school that did nothing has no rows, so \
             schools without contact cannot be found.",
        );
    }
    if story.network.people_as != PeopleAs::Names && !known.school_list {
        note(
            "Names of schools are shown as they stand in the log. If somebody wrote a person there, \
             that person is named here: read the table before sharing it.",
        );
    }
    if !known.leads {
        note("The data does not say who led, so reliance on one leader is not assessed.");
    }
    if !known.dates {
        note("The data has no dates, so nothing is said about terms or change.");
    } else if story.terms.is_none() && story.level == Level::Schools {
        note("Only one school is known, so there is no table of schools by term.");
    }
    for line in response::lines(story.network, story.level) {
        note(&line);
    }
    note(&format!("{}.", response::states(story.network, story.level)));
    if !account.records.terms.is_empty() {
        note(
            "Terms are those of the list that was given, not the usual English ones; a holiday counts \
             to the term before it.",
        );
    }
    if let Some(why) = &story.findings.names_closed {
        note(&format!("Who holds the network together is not ranked: {why}."));
    } else if story.holding.is_none() {
        note(
            "Nobody here stands on a shortest route between two others, so nobody is ranked as \
             holding the network together.",
        );
    }
    notes
}

fn checks(story: &Story) -> String {
    let findings = story.findings;
    let flags = words::counted(findings.flags.len(), "flag was", "flags were");
    let checks = words::counted(findings.checks, "check was", "checks were");
    let warning = if findings.flags.is_empty() {
        ""
    } else {
        " With so many checks some flags are raised by chance alone, so read each beside its rows."
    };
    format!("{checks} made and {flags} raised.{warning}")
}

fn chance(story: &Story) -> Vec<String> {
    let Some(leading) = &story.leading else { return Vec::new() };
    let mut lines = Vec::new();
    if let Some(share) = leading.chance_top_share {
        lines.push(format!(
            "Highest share of leading: by chance below {} in 95 of 100 draws.",
            words::percent(share)
        ));
    }
    if let Some(number) = leading.chance_effective_leaders {
        lines.push(format!(
            "Effective number of leaders: {} here, by chance above {} in 95 of 100 draws.",
            words::fixed(leading.effective_leaders, 1),
            words::fixed(number, 1)
        ));
    }
    lines
}

fn file(file: &FileRead) -> File<'_> {
    let columns = file.columns.iter().map(|(ours, theirs)| {
        if ours == theirs { ours.clone() } else { format!("{ours} = “{theirs}”") }
    });
    let ignored = file.ignored.iter().map(|heading| format!("“{heading}”"));
    File {
        name: &file.name,
        shape: file.shape,
        encoding: &file.encoding,
        delimiter: file.delimiter,
        columns: columns.collect::<Vec<_>>().join(", "),
        ignored: ignored.collect::<Vec<_>>().join(", "),
        rows: sentence(file.rows),
    }
}

fn trouble(problem: &Problem) -> Trouble {
    Trouble {
        place: problem.place.to_string(),
        outcome: problem.outcome.word(),
        what: words::quoted(&problem.what),
        fix: words::quoted(&problem.fix),
    }
}

/// What a body is, in words; nothing for a word that nobody settled.
fn kind(code: &str) -> &'static str {
    match code.to_lowercase().as_str() {
        "la" => "local authority",
        "hei" => "university",
        "trust" => "trust",
        "hub" => "teaching school hub",
        "network" => "another network",
        "agency" => "agency",
        "consultant" => "consultant",
        "school" => "a school that is not on the list",
        _ => "",
    }
}

fn left(all: usize) -> Option<String> {
    let left = all.saturating_sub(SHOWN);
    (left > 0).then(|| words::count(left as u64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn rows_add_up_in_words() {
        let sample = Sample::of(3);
        let expected = "1,286 rows read = 1,280 used + 2 left out + 3 merged + 1 blank.";
        assert_eq!(of(&sample.story(), &sample.account()).rows, expected);
    }

    #[test]
    fn without_schools_the_report_says_what_is_missing() {
        let sample = Sample::of(0);
        let notes = boundary(&sample.story(), &sample.account());
        assert!(notes[0].contains("Not assessed: schools without contact"), "{notes:?}");
    }
}
