//! Codes of problems: registered, used, and each made by a log that has it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tiebeam::base::codes::{CODES, code};

use crate::support::{Home, files, workbook};

/// What a code needs: files, the words after `check`, and the code.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static str);

const HEAD: &str = "event_id,date,person,school,part\n";
const FIRST: &str = "E1,2025-09-10,Ann Lee,Alder,lead\nE1,2025-09-10,Bo Kay,Birch,attend\n";
const VISITS: &str = "date,from_person,from_school,to_person,to_school,type\n";

/// A log that has the problem. `HEAD+` and `VISITS+` stand for the headings and two good rows.
const CASES: &[Case] = &[
    ("E201", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee,Alder\n")], "log.csv"),
    ("E202", &[("log.csv", "HEAD+E2,2025-09-11,,,attend\n")], "log.csv"),
    ("E203", &[("log.csv", "HEAD+E2,2025-09-31,Ann Lee,Alder,lead\n")], "log.csv"),
    ("E204", &[("log.csv", "HEAD+,,Ann Lee,Alder,lead\n")], "log.csv"),
    ("E206", &[("log.csv", "HEAD+,2025-09-11,Ann Lee,Alder,lead\n")], "log.csv"),
    ("E207", &[("ties.csv", "from,to,weight\na,b,1\nb,c,-2\n")], "ties.csv"),
    ("E208", &[("ties.csv", "from,to,weight\na,b,1\nb,b,2\n")], "ties.csv"),
    ("E209", &[("log.csv", "HEAD+E2,2025-09-11,Ann Lee,Alder,apologies\n")], "log.csv"),
    (
        "E210",
        &[("log.csv", "HEAD+E2,2025-09-11,\"Cy,Alder,attend\nE3,2025-09-12,Di\",Birch,attend\n")],
        "log.csv",
    ),
    ("E214", &[("log.csv", "HEAD+E2,2025-09-11,Anne \"Annie\" Lee,Alder,lead\n")], "log.csv"),
    ("E215", &[("log.csv", "HEAD+E2,2025-09-11,Ann\0 Lee,Alder,lead\n")], "log.csv"),
    ("E216", &[("log.csv", "HEAD+E2,2025-09-11,'Ann Lee',Alder,lead\n")], "log.csv"),
    ("E217", &[("log.csv", SHIFTED)], "log.csv --rows"),
    ("E218", &[("log.csv", "Log of the term\nHEAD+")], "log.csv --rows"),
    (
        "W301",
        &[("log.csv", "event_id,date,person,school,hours\nE1,2025-09-10,Ann,Alder,half a day\n")],
        "log.csv",
    ),
    ("W302", &[("log.csv", "VISITS+2025-09-11,Ann Lee,Alder,Ann Lee,Alder,visit\n")], "log.csv"),
    (
        "W303",
        &[("log.csv", "HEAD+"), ("s.csv", "name,joined\nAlder,since 2019\nBirch,2020-09-01\n")],
        "log.csv --schools s.csv",
    ),
    ("W304", &[("log.csv", "HEAD+E1,2025-10-10,Ann Lee,Alder,lead\n")], "log.csv"),
    ("W305", &[("in/log.csv", "HEAD+"), ("in/minutes.csv", "a,b\n1,2\n")], "in"),
    (
        "W306",
        &[("log.csv", "HEAD+E2,2025-10-10,Ann Lee,The Alder School,lead\n"), ("s.csv", LIST)],
        "log.csv --schools s.csv",
    ),
    (
        "W307",
        &[("log.csv", "HEAD+E2,2025-10-10,Ann Lee,Aldr,lead\n"), ("s.csv", LIST)],
        "log.csv --schools s.csv",
    ),
    ("W308", &[("log.csv", "HEAD+E2,2025-10-10,Ann Lee,Birch,lead\n")], "log.csv"),
    (
        "W309",
        &[("log.csv", "HEAD+"), ("tiebeam.toml", "[aliases]\n\"Oldr\" = \"Alder\"\n")],
        "log.csv",
    ),
    (
        "W310",
        &[(
            "log.csv",
            "VISITS+2025-09-12,Cy,Alder,Bo Kay,Birch,visit\n2025-09-12,Di,Elm,Bo Kay,Birch,visit\n",
        )],
        "log.csv",
    ),
    ("W311", &[("log.csv", "HEAD+E2,2025-10-10,Ann Lee,Alder,mentored\n")], "log.csv"),
    (
        "W312",
        &[(
            "log.csv",
            "date,type,person,school\n2025-09-10,visit,Ann,Alder\n2025-09-10,visit,Bo,Birch\n",
        )],
        "log.csv",
    ),
    (
        "W313",
        &[(
            "log.csv",
            "event_id,date,person,school,led_by\nE1,2025-09-10,Ann Lee,Alder,\nE1,2025-09-10,Ann Lee,Birch,\nE1,2025-09-10,Bo,Elm,Ann Lee\n",
        )],
        "log.csv",
    ),
    ("W314", &[("log.csv", "HEAD+E2,2021-10-10,Ann Lee,Alder,lead\n")], "log.csv"),
    ("W315", &[("ties.csv", "from,to,weight\na,b,1\nb,a,1\n")], "ties.csv"),
    (
        "W316",
        &[("log.csv", "event_id,date,person,school,person\nE1,2025-09-10,Ann,Alder,Bo\n")],
        "log.csv",
    ),
    (
        "W317",
        &[(
            "log.csv",
            "date,type,person,school,logged_by\n2025-09-10,visit,Ann,Alder,the office\n",
        )],
        "log.csv",
    ),
    ("W340", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("W341", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("W342", &[("log.xlsx", BOOK)], "log.xlsx"),
    ("M401", &[("log.csv", "HEAD+E1,2025-09-10,Ann Lee,Alder,lead\n")], "log.csv"),
    (
        "M402",
        &[("log.csv", "HEAD+"), ("s.csv", "name,urn\nAlder,1\nBirch,2\nAlder,1\n")],
        "log.csv --schools s.csv",
    ),
];

/// The rows of a workbook's first sheet; it has a second one.
const BOOK: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>event_id</t></is></c><c r="B1" t="inlineStr"><is><t>person</t></is></c><c r="C1" t="inlineStr"><is><t>note</t></is></c><c r="D1" t="inlineStr"><is><t>sum</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Ann Lee</t></is></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>A2+1</f></c></row>"#;

/// Ten rows make it certain what the columns hold.
const SHIFTED: &str = "day,hours,who\n2025-09-01,1,A\n2025-09-02,2,A\n2025-09-03,1,A\n\
    2025-09-04,2,A\n2025-09-05,1,A\n2025-09-06,2,A\n2025-09-07,1,A\n2025-09-08,2,A\n\
    2025-09-09,2,A\n2025-09-10,2,A\nx,2025-09-11,A\n";

const LIST: &str = "name,urn\nAlder,1\nBirch,2\n";

fn home(written: &[(&str, &str)]) -> Home {
    let home = Home::new();
    for (name, text) in written {
        if Path::new(name).extension().is_some_and(|ending| ending == "xlsx") {
            home.write(name, workbook(&[("Log", text), ("Other", text)]));
            continue;
        }
        let text = text.replace("HEAD+", &[HEAD, FIRST].concat());
        let good = "2025-09-10,Ann Lee,Alder,Bo Kay,Birch,visit\n";
        home.write(name, text.replace("VISITS+", &[VISITS, good].concat()));
    }
    home
}

#[test]
fn every_code_is_made_by_a_log_that_has_it() {
    let tried: BTreeSet<&str> = CASES.iter().map(|(id, ..)| *id).collect();
    let registered: BTreeSet<&str> = CODES.iter().map(|code| code.id).collect();
    assert_eq!(tried, registered);
    for (id, written, words) in CASES {
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
    let registry = fs::read_to_string(source.join("base/codes.rs")).unwrap();
    let mut names = Vec::new();
    for code in CODES {
        let line = registry.lines().find(|line| line.contains(&format!(" = \"{}\",", code.id)));
        names.push(line.unwrap().trim().split(' ').next().unwrap().to_owned());
    }
    let texts = files(&source)
        .into_iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "rs"));
    let others: Vec<(String, String)> = texts
        .filter(|(path, _)| path != "base/codes.rs")
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect();
    for (path, text) in &others {
        for (at, _) in text.match_indices('"') {
            let literal = text.as_bytes().get(at + 1..at + 6);
            let is_code = matches!(literal, Some([b'E' | b'W' | b'M', b'2'..=b'4', b, c, b'"'])
                if b.is_ascii_digit() && c.is_ascii_digit());
            assert!(!is_code, "{path}: a code as a text; use its name in base/codes.rs");
        }
    }
    for name in names {
        let used = format!("codes::{name}");
        let used =
            |(path, text): &(String, String)| path.starts_with("collect/") && text.contains(&used);
        assert!(others.iter().any(used), "nothing in collect/ uses codes::{name}");
    }
}
