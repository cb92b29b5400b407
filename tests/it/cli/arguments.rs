//! Options, commands, help.

use super::{PAIR, with};
use std::collections::BTreeMap;

use crate::support::{Home, Run, riverside, tiebeam};

#[test]
fn without_arguments_it_helps_with_two_examples() {
    let run = tiebeam::<&str>([]).ended(2).says(&["Usage: tiebeam <COMMAND>"]);
    let examples = run.err.lines().filter(|line| line.starts_with("  tiebeam ")).count();
    assert_eq!(examples, 2, "{}", run.err);
    assert!(run.out.is_empty());
}

#[test]
fn the_help_of_every_command_leads_with_examples() {
    for args in [
        &["--help"][..],
        &["report", "--help"],
        &["measure", "--help"],
        &["check", "--help"],
        &["explain", "--help"],
    ] {
        let run = tiebeam(args).ended(0);
        let mut lines = run.out.lines();
        assert_eq!(lines.next(), Some("Examples:"), "{}", run.out);
        assert!(lines.next().is_some_and(|line| line.starts_with("  tiebeam ")), "{}", run.out);
        assert!(run.out.contains("Usage: tiebeam"), "{}", run.out);
        assert!(run.err.is_empty(), "{}", run.err);
    }
}

#[test]
fn it_says_its_version() {
    let wanted = format!("tiebeam {}\n", env!("CARGO_PKG_VERSION"));
    for flag in ["-V", "--version"] {
        assert_eq!(tiebeam([flag]).ended(0).out, wanted);
    }
}

#[test]
fn unknown_words_are_refused_with_the_nearest() {
    let home = with("log.csv", PAIR);
    home.run("reprot log.csv").ended(2).says(&["'reprot'", "'report'"]);
    home.run("report log.csv --nope").ended(2).says(&["'--nope'"]);
    home.run("report log.csv --shcools s.csv").ended(2).says(&["'--shcools'", "'--schools'"]);
    home.run("measure log.csv --what persons").ended(2).says(&["persons", "people, schools, ties"]);
    home.run("report log.csv --seed x").ended(2).says(&["--seed", "x"]);
    home.run("report log.csv -q -v").ended(2).says(&["cannot be used with"]);
    home.run("report").ended(2).says(&["<DATA>..."]);
}

#[test]
fn a_window_must_be_one() {
    let home = with("log.csv", PAIR);
    home.run("report log.csv --since 2026-01-01 --until 2025-01-01")
        .ended(2)
        .says(&["--since 2026-01-01 is after --until 2025-01-01", "fix: "]);
    home.run("report log.csv --since 1/2/25").ended(2).says(&["--since 1/2/25", "2025-09-01"]);
    home.run("report log.csv --since 2025-02-30").ended(2).says(&["this is not a date"]);
    home.run("report log.csv --since 2030-01-01")
        .ended(3)
        .says(&["no activity", "widen the window"]);
    assert!(!home.path("log-report").exists());
}

/// 1–2 and 2–3 of strength 4, 1–3 of strength 1: with α = ½ both ways from 1 to 3 are as long.
#[test]
fn alpha_says_how_much_strength_counts_for_distance() {
    let home = with("ties.csv", "from,to,weight\nx,y,4\ny,z,4\nx,z,1\n");
    let column = |options: &str| {
        let run = home.run(&format!(
            "measure ties.csv --what people --only betweenness,harmonic,closeness {options} -o - -q"
        ));
        let rows = run.ended(0).out.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
        let tail = |row: &String| row.split_once(',').map_or(String::new(), |row| row.1.to_owned());
        let y = rows.iter().find(|row| row.starts_with("y,")).expect("a row");
        tail(y).trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned()
    };
    let [usual, half, steps] = ["", "--alpha 0.5", "--alpha 0"].map(column);
    assert!(usual.ends_with("1,8,4"), "{usual}");
    assert!(half.ends_with("0.5,4,2"), "{half}");
    assert!(steps.ends_with("0,2,1"), "{steps}");
    home.write("tiebeam.toml", "version = 1\n[analysis]\nalpha = 0.5\n");
    assert_eq!(column(""), half);
    assert_eq!(column("--alpha 1"), usual);
    home.run("report ties.csv -o r").ended(0);
    let page = std::fs::read_to_string(home.path("r").join("report.html")).unwrap();
    assert!(page.contains("w^α with α = 0.5 in place"), "the methods paragraph says it");
    let settings = std::fs::read_to_string(home.path("r").join("run.toml")).unwrap();
    assert!(settings.contains("alpha = \"0.5\""), "{settings}");
    home.run("export ties.csv --format edges -o e.csv -q").ended(0);
    let edges = std::fs::read_to_string(home.path("e.csv")).unwrap();
    assert!(edges.contains("0.5") && !edges.contains("0.25"), "{edges}");
    for wrong in ["--alpha=-1", "--alpha 5.1", "--alpha nan"] {
        home.run(&format!("measure ties.csv {wrong}")).ended(2).says(&["between 0 and 5"]);
    }
}

#[test]
fn how_many_ties_the_paths_kept_is_told_who_asks() {
    let home = with("ties.csv", "from,to,weight\nx,y,4\ny,z,4\nx,z,1\n");
    home.run("measure ties.csv --what people --only harmonic -v")
        .ended(0)
        .says(&["paths of people: 67% of ties kept"]);
    let run = home.run("measure ties.csv --what people --only degree -v").ended(0);
    assert!(!run.err.contains("of ties kept"), "{}", run.err);
}

#[test]
fn a_map_names_known_fields_and_headings() {
    let home = with("log.csv", PAIR.replace("person,school", "Who,Where"));
    let run = home.run("check log.csv").ended(3);
    assert!(run.out.contains("log.csv:1: not read[E110]: a column is missing"), "{}", run.out);
    home.run("check log.csv --map persn=Who")
        .ended(2)
        .says(&["no field `persn`", "did you mean `person`?"]);
    home.run("check log.csv --map person=Whom")
        .ended(2)
        .says(&["--map person=Whom", "no file has this heading"]);
    home.run("check log.csv --map person").ended(2).says(&["there is no `=`"]);
    let run = home.run("check log.csv --map person=Who").ended(0);
    assert!(run.out.contains("person = `Who`"), "{}", run.out);
}

#[test]
fn settings_are_checked_key_by_key() {
    let home = with("log.csv", PAIR);
    for (text, place, near) in [
        ("version = 1\n[netwrok]\nname = \"R\"\n", "tiebeam.toml:2: ", "`network`"),
        ("[network]\nnmae = \"R\"\n", "tiebeam.toml:2: ", "`name`"),
        ("version = 1\n\n[flags]\nlead_share_lok = 0.5\n", "tiebeam.toml:4: ", "`lead_share_look`"),
    ] {
        home.write("tiebeam.toml", text);
        home.run("report log.csv").ended(2).says(&[place, "did you mean ", near]);
    }
    home.write("tiebeam.toml", "[flags]\nmin_activities = -1\n");
    home.run("report log.csv").ended(2).says(&["tiebeam.toml:2: ", "a whole number from 0 up"]);
    home.write("tiebeam.toml", "[network\n");
    home.run("report log.csv").ended(2).says(&["tiebeam.toml:1: "]);
    home.write("tiebeam.toml", "version = 2\n");
    home.run("report log.csv").ended(2).says(&["version 2"]);
    home.run("report log.csv -c none.toml").ended(2).says(&["no settings file `none.toml`"]);
}

#[test]
fn fail_on_sets_the_exit_code_and_the_report_is_there() {
    let home = Home::new();
    let data = riverside();
    let data = data.to_str().unwrap();
    let report = |more: &[&str]| home.args([&["report", data, "-o", "r"], more].concat());
    report(&["--fail-on", "act"]).ended(1);
    assert!(home.path("r/report.html").is_file());
    report(&["--fail-on", "F06"]).ended(1);
    report(&["--fail-on", "g5,G6"]).ended(0);
    report(&["--fail-on", "F99"]).ended(2).says(&["--fail-on F99", "F01, F02, F04, F06"]);
    home.args(["measure", data, "--what", "network", "--only", "ties", "--fail-on", "look"])
        .ended(1);
}

#[test]
fn a_table_can_be_cut_and_sorted() {
    let data = riverside();
    let data = data.to_str().unwrap();
    let table = |more: &[&str]| tiebeam([&["measure", data], more].concat()).ended(0);
    let top =
        table(&["--what", "people", "--only", "leads,strength", "--sort", "leads", "--top", "3"]);
    let heading = "person,school,state,leads,rank,rank_low,rank_high,order_not_certain,strength";
    assert_eq!(top.out.lines().next(), Some(heading));
    let ranks = ["rank", "rank_low", "rank_high"].map(|column| top.rows()[0][column].clone());
    assert_eq!(ranks, ["1", "1", "1"], "nobody else comes near");
    assert_eq!(top.rows()[0]["order_not_certain"], "no");
    assert_eq!(top.rows()[1]["order_not_certain"], "yes");
    let leads: Vec<f64> = top.rows().iter().map(|row| row["leads"].parse().unwrap()).collect();
    assert_eq!((leads.len(), leads[0]), (3, 167.0));
    assert!(leads.is_sorted_by(|a, b| a >= b));
    let schools = table(&["--what", "schools", "--only", "degree"]);
    assert!(schools.out.starts_with("school,state,degree\n"), "{}", schools.out);
    assert_eq!(schools.rows().len(), 26);
    let network = table(&["--what", "network", "--only", "ties,isolates", "--level", "schools"]);
    assert_eq!(network.rows()[0]["isolates"], "3");
    let flags = table(&["--what", "flags"]);
    let heading = "flag,severity,subject,value,threshold,chance,message,action,rows";
    assert_eq!(flags.out.lines().next(), Some(heading));
    for (more, part) in [
        (["--only", "strenght"], "did you mean `strength`?"),
        (["--sort", "strenght"], "strength"),
        (["--groups", "scool"], "did you mean `school`?"),
    ] {
        tiebeam([&["measure", data, "--what", "people"], &more[..]].concat())
            .ended(2)
            .says(&[part]);
    }
}

#[test]
fn intervals_are_drawn_as_often_as_asked_for_and_can_be_switched_off() {
    let data = riverside();
    let data = data.to_str().unwrap();
    let table = |more: &[&str]| {
        let start = ["measure", data, "--what", "schools", "--only", "strength"];
        tiebeam([&start[..], &["--sort", "strength", "--top", "3"], more].concat()).ended(0)
    };
    let off = table(&["--bootstrap", "0"]).says(&["switched off (--bootstrap 0)"]);
    let row = |table: &Run, column: &str| table.rows()[0][column].clone();
    assert_eq!((row(&off, "rank"), row(&off, "rank_low")), ("1".to_owned(), String::new()));
    let few = table(&["--bootstrap", "20"]).says(&["(20 draws)"]);
    assert_eq!((row(&few, "rank_low"), row(&few, "rank_high")), ("1".to_owned(), "1".to_owned()));
    let json = tiebeam(["measure", data, "--sort", "strength", "--bootstrap", "30", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json.ended(0).out).unwrap();
    assert_eq!(json["intervals"][0]["draws"], 30);
    assert!(json["intervals"][0]["order_likeness"].as_f64().unwrap() > 0.8);
    tiebeam(["measure", data, "--bootstrap", "200000"]).ended(2);
    let home = with("tiebeam.toml", "version = 1\n[analysis]\nbootstrap = 200000\n");
    std::fs::write(home.path("l.csv"), "date,event_id,person,school\n2025-10-03,E,a,A\n").unwrap();
    home.run("measure l.csv").ended(2).says(&["bootstrap = 200000 is more than 100000"]);
}

#[test]
fn paths_from_some_units_are_estimates_with_a_margin_and_say_so() {
    let data = riverside();
    let data = data.to_str().unwrap();
    let start =
        ["measure", data, "--what", "people", "--only", "betweenness,betweenness_share,degree"];
    let table = |more: &[&str]| tiebeam([&start[..], more].concat()).ended(0);
    let exact = table(&[]);
    assert_eq!(exact.out, table(&["--sources", "all"]).out);
    let said =
        ["betweenness, betweenness_share from 23 of", "(drawn with seed 4)", "greatest margin"];
    let some = table(&["--sources", "20", "--seed", "4"]).says(&said);
    assert_eq!(some.out, table(&["--sources", "20", "--seed", "4", "--jobs", "1"]).out);
    assert_ne!(some.out, table(&["--sources", "20", "--seed", "5"]).out);
    let number = |row: &BTreeMap<String, String>, column: &str| row[column].parse::<f64>().unwrap();
    let (mut held, rows) = (0, exact.rows().len());
    for (exact, some) in exact.rows().iter().zip(some.rows()) {
        assert_eq!((&exact["person"], &exact["degree"]), (&some["person"], &some["degree"]));
        let off = (number(exact, "betweenness") - number(&some, "betweenness")).abs();
        held += usize::from(off <= number(&some, "betweenness_margin"));
    }
    assert!(held * 100 >= rows * 93, "{held} of {rows}");
    let json: serde_json::Value =
        serde_json::from_str(&table(&["--sources", "20", "--json"]).out).unwrap();
    assert_eq!(json["estimates"][0]["measure"], "betweenness");
    assert_eq!(json["estimates"][0]["sources"], 23);
    assert!(json["estimates"][1]["greatest_margin"].as_f64().unwrap() > 0.0);
    for wrong in ["9", "-1", "some", "1.5"] {
        tiebeam(["measure", data, "--sources", wrong]).ended(2);
    }
    let home = with("tiebeam.toml", "version = 1\n[analysis]\nsources = 9\n");
    std::fs::write(home.path("l.csv"), "date,event_id,person,school\n2025-10-03,E,a,A\n").unwrap();
    home.run("measure l.csv").ended(2).says(&["[analysis] sources 9"]);
    let home = with("tiebeam.toml", "version = 1\n[analysis]\nsources = \"all\"\n");
    std::fs::write(home.path("l.csv"), "date,event_id,person,school\n2025-10-03,E,a,A\n").unwrap();
    home.run("measure l.csv").ended(0);
}

#[test]
fn without_schools_their_table_is_refused() {
    let home = with("ties.csv", "from,to,weight\na,b,1\n");
    home.run("measure ties.csv --what schools")
        .ended(3)
        .says(&["no school is known", "--level people"]);
}
