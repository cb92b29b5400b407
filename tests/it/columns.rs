//! Every column of every table that is written can be looked up, and nothing is explained that no table has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use tiebeam::measure::registry::{NETWORK, TABLES as MEASURED, UNIT};
use tiebeam::report::explain::columns::TABLES;
use tiebeam::report::explain::columns::column::Table;
use tiebeam::report::explain::{cards, find, tables_page};

use crate::support::{Home, committed, riverside};

/// Headings by the name of their table.
type Headings = BTreeMap<String, BTreeSet<String>>;

fn tables() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().flat_map(|tables| *tables)
}

fn note(seen: &mut Headings, table: &str, text: &str) {
    let line = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    let columns = line.trim_end().split(',').map(str::to_owned);
    seen.entry(table.to_owned()).or_default().extend(columns);
}

/// Every heading that the commands write about the example, at both levels, and about a survey of
/// which one did not answer.
fn seen() -> Headings {
    let mut seen = Headings::new();
    let home = Home::new();
    let data = riverside();
    let data = data.to_str().unwrap();
    let survey = "respondent,Ann,Bo,Cy,Di\nAnn,,1,2,0\nBo,1,,0,0\nCy,2,1,,1\nDi,,,,\n";
    home.write("survey.csv", survey);
    for (name, words) in [
        ("a", format!("report {data} -o a --bootstrap 0 --formats svg")),
        (
            "b",
            format!(
                "report {data} -o b --bootstrap 0 --formats svg --level people --people-as codes --codebook codebook.csv"
            ),
        ),
        (
            "c",
            "report survey.csv --shape roster_matrix -o c --bootstrap 50 --formats svg".to_owned(),
        ),
    ] {
        let run = home.run(&words);
        assert_eq!(run.code, Some(0), "{words}: {}", run.err);
        for entry in fs::read_dir(home.path(name).join("tables")).unwrap() {
            let path = entry.unwrap().path();
            let table = path.file_stem().unwrap().to_str().unwrap().to_owned();
            note(&mut seen, &table, &fs::read_to_string(path).unwrap());
        }
        note(&mut seen, "problems", &home.read(&format!("{name}/problems.csv")));
    }
    note(&mut seen, "codebook", &home.read("codebook.csv"));
    home.run(&format!("check {data} --aliases-out aliases.csv"));
    note(&mut seen, "aliases", &home.read("aliases.csv"));
    for level in ["schools", "people"] {
        // What takes long has the same headings for people but for their names, which a report has too.
        let long: &[&str] =
            if level == "schools" { &["roles", "key-players", "network"] } else { &[] };
        let tables = ["ties", "cutpoints", "qap", "groups", "flags", "merges"];
        for table in tables.iter().chain(long) {
            let groups = if level == "schools" { "--groups phase" } else { "" };
            let words = format!("measure {data} --what {table} --level {level} {groups}");
            note(&mut seen, table, &home.run(&words).ended(0).out);
        }
        let words = format!("measure {data} --what {level} --sort degree --bootstrap 50");
        note(&mut seen, level, &home.run(&words).ended(0).out);
        for table in ["nodes", "edges"] {
            for data in
                [format!("{data} --level {level}"), "survey.csv --shape roster_matrix".to_owned()]
            {
                let words = format!("export {data} --format {table}");
                note(&mut seen, table, &home.run(&words).ended(0).out);
            }
        }
    }
    seen
}

#[test]
fn every_column_of_every_table_is_explained_and_none_that_does_not_exist() {
    let all = cards::all();
    let measures = || UNIT.iter().chain(NETWORK).chain(MEASURED).map(|measure| measure.name);
    let measures: BTreeSet<&str> = measures().collect();
    let seen = seen();
    let known: BTreeSet<&str> = tables().map(|table| table.name).collect();
    assert_eq!(known, seen.keys().map(String::as_str).collect(), "tables");
    for table in tables() {
        let own: BTreeSet<&str> = table.columns.iter().map(|column| column.name).collect();
        for heading in &seen[table.name] {
            let is_term = table.name == "terms" && heading.contains("20");
            let is_own = table.name == "nodes" && OF_THE_LIST.contains(&heading.as_str());
            if is_term || is_own {
                continue;
            }
            let plain = heading.trim_end_matches("_low").trim_end_matches("_high");
            let is_beside =
                plain.strip_suffix("_chance").is_some_and(|name| measures.contains(name));
            let is_told = own.contains(heading.as_str()) || measures.contains(heading.as_str());
            assert!(is_told || is_beside, "no words for `{heading}` of {}", table.name);
            assert!(!find::find(&all, heading).is_empty(), "explain {heading} finds nothing");
        }
        for column in own {
            let ends_one = |heading: &String| heading.ends_with(&format!("_{column}"));
            let is_there = seen[table.name].contains(column)
                || column.starts_with("chance_") && seen[table.name].iter().any(ends_one)
                || (table.name, column) == ("network", "counted");
            assert!(is_there, "{} has no column `{column}`", table.name);
        }
    }
}

/// Columns of the example's own lists.
const OF_THE_LIST: [&str; 9] =
    ["aliases", "headcount", "joined", "la", "phase", "short", "urn", "leaving", "org_type"];

#[test]
fn the_page_of_tables_holds_every_column() {
    let page = tables_page::page();
    committed("docs/tables.md", &page);
    for table in tables() {
        assert!(page.contains(&format!("\n## {}\n", table.name)), "{}", table.name);
    }
}
