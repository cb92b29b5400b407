//! Codes of problems: registered, used, and each made by a log that has it.

mod asked;
mod left_out;
mod merged;
mod noted;
mod noted_forms;
mod noted_lists;
mod noted_logs;
mod noted_measures;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use tiebeam::base::codes::{all, code};

use crate::support::{Home, files, workbook};

/// A log that has the problem, for each code in the list in which it is registered. `HEAD+` and
/// `VISITS+` stand for the headings and two good rows.
const CASES: [&[Case]; 8] = [
    asked::CASES,
    left_out::CASES,
    merged::CASES,
    noted::CASES,
    noted_forms::CASES,
    noted_lists::CASES,
    noted_logs::CASES,
    noted_measures::CASES,
];

/// A code, the files that it needs, and the words after `check`.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static str);

const HEAD: &str = "event_id,date,person,school,part\n";
const FIRST: &str = "E1,2025-09-10,Ann Lee,Alder,lead\nE1,2025-09-10,Bo Kay,Birch,attend\n";
const ANSWERS: &str = "Timestamp,Your school,Which schools did you work with?\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School\n";
const VISITS: &str = "date,from_person,from_school,to_person,to_school,type\n";

const ODK: &str = "SubmissionDate,host_school,school,visit_date,ReviewState,KEY\n\
    2025-10-06,s4,s1,2025-10-03,,uuid:1\n2025-10-06,s4,s1,2025-10-04,rejected,uuid:2\n";
const KOBO: &str = "start,school,schools_present,schools_present/s1,schools_present/s2,_id,_uuid\n\
    2025-10-06,s4,s1,1,0,1,u1\n2025-10-07,s4,s1,0,1,2,u2\n";

/// The rows of a workbook's first sheet; it has a second one.
const BOOK: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>event_id</t></is></c><c r="B1" t="inlineStr"><is><t>person</t></is></c><c r="C1" t="inlineStr"><is><t>note</t></is></c><c r="D1" t="inlineStr"><is><t>sum</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Ann Lee</t></is></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>A2+1</f></c></row>"#;

/// What stands for the first lines of other kinds of files.
const STARTS: &[(&str, &str)] = &[
    (
        "VLOG+",
        "Date,Type,Host,Visiting schools,Visitors,Led by\n2025-09-10,Visit,Alder,Birch,Ann Lee,\n",
    ),
    (
        "ZOOM+",
        "Name (Original Name),User Email,Join Time,Duration (Minutes)\nAnn Lee,a@x.org,2025-09-10 16:00:00,60\n",
    ),
    (
        "TWELVE+",
        "event_id,date,person\nE1,2025-09-10,A\nE1,2025-09-10,B\nE1,2025-09-10,C\nE1,2025-09-10,D\nE1,2025-09-10,E\nE1,2025-09-10,F\nE1,2025-09-10,G\nE1,2025-09-10,H\nE1,2025-09-10,I\nE1,2025-09-10,J\nE1,2025-09-10,K\nE1,2025-09-10,L\n",
    ),
    ("GRID+", "Name,2025-09-10,2025-10-10\nAnn Lee,1,1\n"),
    (
        "TEAMS+",
        "Name,First Join,Last Leave,Duration\nAnn Lee,2025-09-10 16:00:00,2025-09-10 17:00:00,1h\n",
    ),
];

const LIST: &str = "name,urn\nAlder,1\nBirch,2\n";

/// More people than some measures are taken of unasked, two by two.
fn pairs() -> String {
    let pair = |n: u32| format!("E{n},2025-09-10,A{n}\nE{n},2025-09-10,B{n}\n");
    "event_id,date,person\n".to_owned() + &(0..1_501).map(pair).collect::<String>()
}

fn home(written: &[(&str, &str)]) -> Home {
    let home = Home::new();
    for (name, text) in written {
        if text.ends_with("CROWD+\n") {
            let row = |n: u32| format!("E9,2025-09-12,P{n},Alder,\n");
            let crowd = (0..10_100).map(row).collect::<Vec<_>>().concat();
            home.write(name, [HEAD, FIRST, &crowd].concat());
            continue;
        }
        if Path::new(name).extension().is_some_and(|ending| ending == "xlsx") {
            let years = [("2024-25", *text), ("2025-26", *text)];
            let one = [("Log", *text), ("Other", "")];
            home.write(name, workbook(if *name == "years.xlsx" { &years } else { &one }));
            continue;
        }
        let text =
            text.replace("HEAD+", &[HEAD, FIRST].concat()).replace("LONG", &"long".repeat(2600));
        let good = "2025-09-10,Ann Lee,Alder,Bo Kay,Birch,visit\n";
        let text = text.replace("ANSWERS+", ANSWERS);
        let text = STARTS.iter().fold(text, |text, (word, start)| text.replace(word, start));
        let text = text.replace("PAIRS+", &pairs());
        home.write(name, text.replace("VISITS+", &[VISITS, good].concat()));
    }
    home
}

#[test]
fn every_code_is_made_by_a_log_that_has_it() {
    let tried: BTreeSet<&str> = CASES.concat().iter().map(|(id, ..)| *id).collect();
    let registered: BTreeSet<&str> = all().map(|code| code.id).collect();
    assert_eq!(tried, registered);
    for (id, written, words) in CASES.into_iter().flatten() {
        if words.starts_with("measure ") {
            home(written).run(&format!("{words} --verbose")).ended(0).says(&[&format!("[{id}]")]);
            continue;
        }
        if words.ends_with("--rows") {
            home(written).run(&format!("check {words}")).ended(1).says(&[&format!("[{id}]")]);
            continue;
        }
        let run = home(written).run(&format!("check {words} --json"));
        let json: Value =
            serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{id}: {}", run.err));
        let problems = json["problems"].as_array().unwrap();
        let made = problems.iter().find(|problem| problem["code"] == *id);
        let made = made.unwrap_or_else(|| panic!("{id}: {problems:#?}"));
        assert_eq!(made["outcome"], code(id).unwrap().outcome.word(), "{id}");
    }
}

#[test]
fn the_meaning_is_offered_once_and_only_where_there_was_a_code() {
    let written = [("log.csv", "HEAD+E2,2025-09-31,Ann Lee,Alder,lead\nE3,x,Bo Kay,Birch,lead\n")];
    let out = home(&written).run("check log.csv").ended(1).out;
    assert_eq!(out.matches("Meaning of a code: tiebeam explain E203").count(), 1, "{out}");
    assert_eq!(out.matches("Meaning of a code").count(), 1, "{out}");
    let out = home(&[("log.csv", "HEAD+")]).run("check log.csv").ended(0).out;
    assert!(!out.contains("Meaning of a code"), "{out}");
}

/// Codes stand in their registry and nowhere else, and every one of them is used.
#[test]
fn every_code_of_the_source_is_registered_and_every_registered_one_is_used() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let registry: String = files(&source.join("base/codes"))
        .into_values()
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect();
    let mut names = Vec::new();
    for code in all() {
        let line = registry.lines().find(|line| line.contains(&format!(" = \"{}\",", code.id)));
        names.push(line.unwrap().trim().split(' ').next().unwrap().to_owned());
    }
    let texts = files(&source)
        .into_iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "rs"));
    let others: Vec<(String, String)> = texts
        .filter(|(path, _)| !path.starts_with("base/codes"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect();
    for (path, text) in &others {
        for (at, _) in text.match_indices('"') {
            let literal = text.as_bytes().get(at + 1..at + 6);
            let is_code = matches!(literal, Some([b'E' | b'Q' | b'W' | b'M', b'1'..=b'4', b, c, b'"'])
                if b.is_ascii_digit() && c.is_ascii_digit());
            assert!(!is_code, "{path}: a code as a text; use its name in base/codes.rs");
        }
    }
    for name in names {
        let used = format!("codes::{name}");
        let used = |(path, text): &(String, String)| {
            (path.starts_with("collect/") || path.starts_with("run/")) && text.contains(&used)
        };
        assert!(others.iter().any(used), "nothing in collect/ or run/ uses codes::{name}");
    }
}
