//! What is asked for, and what is refused with a way out.

use tiebeam::report::writers::graph::WRITERS;

use crate::support::{Home, riverside};

const LOG: &str = "event_id,date,person,school,part\n\
    E1,2025-09-10,Ann Lee,Alder,lead\nE1,2025-09-10,Bo Kay,Birch,attend\n";

fn home() -> Home {
    let home = Home::new();
    home.write("log.csv", LOG);
    home
}

#[test]
fn the_ending_says_the_format() {
    let home = home();
    home.run("export log.csv -o a.gexf").ended(0).says(&["a.gexf: 2 schools, 1 tie"]);
    assert!(home.read("a.gexf").contains("<gexf "));
    home.run("export log.csv -o a.JSON").ended(0);
    assert!(home.read("a.JSON").starts_with("{\n  \"schema\": 1,"));
    for words in ["", " -o -", " -o a", " --format graphml"] {
        let run = home.run(&format!("export log.csv{words}")).ended(0);
        let text = if words.contains(" a") {
            home.read(words.trim_start_matches(" -o "))
        } else {
            run.out
        };
        assert!(text.contains("<graphml "), "{words}");
    }
}

#[test]
fn what_makes_no_sense_is_refused_with_a_fix() {
    let home = home();
    for (words, says) in [
        ("-o a.csv", ["more than one kind of table", "--format edges or --format nodes"]),
        ("-o a.gexf --format graphml", ["does not fit", ".graphml"]),
        ("-o a.json --format edges", ["does not fit", ".csv"]),
        ("--format edges --only degree", ["--only degree", "--format graphml or json"]),
        ("--format edges --groups school", ["--groups changes nothing", "leave it out"]),
        ("--format gexf --only degree,density", ["--only density", "--format graphml or json"]),
        ("--format nodes --only density", ["--only density", "--format graphml or json"]),
        ("--only degre", ["no such measure", "did you mean `degree`"]),
        ("--level schools --groups role", ["--groups role", "fix: "]),
        ("--format dot", ["graphml", "gexf"]),
        ("--json", ["unexpected argument '--json'", "export"]),
    ] {
        let run = home.run(&format!("export log.csv {words}")).ended(2).says(&says);
        assert_eq!(run.out, "", "{words}");
    }
    assert!(!home.path("a.csv").exists() && !home.path("a.gexf").exists());
}

#[test]
fn only_what_is_asked_for_is_written() {
    let home = home();
    let run = home.run("export log.csv --only degree,activities --level people").ended(0);
    let graph = super::read::graphml(&run.out);
    let names: Vec<&String> = graph.nodes[0].1.keys().collect();
    assert_eq!(
        names,
        ["activities", "degree", "group", "kind", "label", "name", "school", "state"]
    );
    assert!(graph.about.contains_key("activities"), "a measure of the network has this name too");
    assert!(!graph.about.contains_key("density"));
}

#[test]
fn a_file_is_not_written_over_without_force() {
    let home = home();
    home.run("export log.csv -o a.gexf").ended(0);
    home.run("export log.csv -o a.gexf").ended(5).says(&["`a.gexf` exists", "--force"]);
    home.run("export log.csv -o a.gexf --force").ended(0);
    home.run("export log.csv -o log.csv --format edges --force")
        .ended(5)
        .says(&["one of the files to be read"]);
    home.run("export log.csv -o none/a.gexf").ended(5).says(&["cannot be written"]);
    assert_eq!(home.read("log.csv"), LOG);
}

#[test]
fn tables_are_for_excel_in_a_file_and_plain_in_a_pipe() {
    let home = home();
    for format in ["edges", "nodes"] {
        home.run(&format!("export log.csv --format {format} -o {format}.csv")).ended(0);
        let file = home.read(&format!("{format}.csv"));
        let piped = home.run(&format!("export log.csv --format {format}")).ended(0).out;
        assert!(file.starts_with('\u{feff}') && file.contains("\r\n"));
        assert!(!piped.contains('\u{feff}') && !piped.contains('\r'));
        assert_eq!(file.trim_start_matches('\u{feff}').replace("\r\n", "\n"), piped);
    }
}

#[test]
fn names_of_people_are_mentioned_and_quiet_is_quiet() {
    let home = home();
    home.run("export log.csv --level people -o a.gexf").ended(0).says(&["2 people", "with care"]);
    let run = home.run("export log.csv --level people -o a.gexf -f -q").ended(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
    let run = home.run("export log.csv").ended(0);
    assert_eq!(run.err, "", "a pipe says nothing");
}

#[test]
fn a_finding_can_fail_it() {
    let data = riverside();
    let home = Home::new();
    let run = |word: &str| {
        home.args(["export", data.to_str().unwrap(), "--format", "edges", "--fail-on", word])
    };
    let out = run("act").ended(1).out;
    assert!(out.starts_with("source,target,"));
    run("F99").ended(2);
}

#[test]
fn the_help_lists_every_format() {
    let help = Home::new().run("export --help").ended(0).out;
    for writer in WRITERS {
        assert!(help.contains(&format!("- {}:", writer.name)), "{help}");
    }
    assert!(help.contains("what the ending of -o says, else graphml"));
}
