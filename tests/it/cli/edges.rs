//! What users stumble on at the edges: values that make no sense, pipes, links, odd texts.

use std::collections::BTreeMap;
use std::process::Stdio;

use tiebeam::notice::thresholds::{Bounds, MEANINGS};

use super::{PAIR, with};
use crate::support::{Home, command, finished, riverside};

#[test]
fn a_threshold_beyond_its_bounds_is_refused_with_its_line() {
    let home = with("log.csv", PAIR);
    for limit in MEANINGS {
        assert!(limit.bounds.hold(limit.default), "{}", limit.name);
        let wrong: &[&str] = match limit.bounds {
            Bounds::Share => &["0", "1.01", "7", "-0.5", "nan", "inf"],
            Bounds::ShareOrNone => &["1.01", "-1", "nan", "-inf"],
            Bounds::Count => &["0", "1.5", "-1", "nan", "inf"],
            Bounds::CountOrNone => &["0.5", "-1", "nan", "inf"],
            Bounds::Number => &["-1", "nan", "inf"],
        };
        for value in wrong {
            let name = limit.name;
            home.write("tiebeam.toml", format!("version = 1\n\n[flags]\n{name} = {value}\n"));
            let value: f64 = value.parse().unwrap();
            let start =
                format!("tiebeam.toml:4: [flags] {name} = {value} is not {}", limit.bounds.says());
            home.run("check log.csv").ended(2).says(&[&start, &format!("it is {}", limit.default)]);
        }
    }
    home.write("tiebeam.toml", "[flags]\nlead_share_look = 0.6\nlead_share_act = 0.5\n");
    home.run("check log.csv").ended(2).says(&["tiebeam.toml:2: ", "ACT would come before LOOK"]);
    home.write("tiebeam.toml", "[flags]\nsingle_person_share = 1\nmin_activities = 0\n");
    home.run("check log.csv").ended(0);
}

#[test]
fn who_asked_is_named_the_option_or_the_line_of_the_settings() {
    let home = with("log.csv", PAIR);
    for (text, says) in [
        (
            "[network]\nsince = \"1825-09-01\"\n",
            "tiebeam.toml:2: [network] since 1825-09-01: years lie in 1900 to 2199",
        ),
        (
            "[network]\nuntil = \"01/09/2025\"\n",
            "tiebeam.toml:2: [network] until 01/09/2025: this is not a date",
        ),
        (
            "[network]\nsince = \"2025-09-01\"\nuntil = \"2025-08-01\"\n",
            "tiebeam.toml:3: [network] since 2025-09-01 is after [network] until 2025-08-01",
        ),
        (
            "[analysis]\n# how far\nalpha = 9\n",
            "tiebeam.toml:3: [analysis] alpha 9 is not between 0 and 5",
        ),
        (
            "[analysis]\nlevel = \"towns\"\n",
            "tiebeam.toml:2: [analysis] level = `towns` is not known",
        ),
        ("[weights]\nvisit = 0\n", "tiebeam.toml:2: [weights] visit = 0"),
        ("[scale]\n\"often\" = -1\n", "tiebeam.toml:2: [scale]"),
        ("\n[input]\nschools = \"none.csv\"\n", "tiebeam.toml:3: there is no file `none.csv`"),
        (
            "[aliases]\n\"A\" = \"B\"\n\"B\" = \"C\"\n",
            "tiebeam.toml:2: [aliases] `A` stands for `B`",
        ),
        ("[analysis]\nbootstrap = 200000\n", "tiebeam.toml:2: [analysis] bootstrap = 200000"),
    ] {
        home.write("tiebeam.toml", text);
        let run = home.run("measure log.csv");
        assert!(matches!(run.code, Some(2 | 3)), "{text}: {run:?}");
        assert!(run.err.contains(says), "{text}: {}", run.err);
        assert!(!run.err.contains("--"), "an option that nobody gave: {}", run.err);
    }
    home.write("tiebeam.toml", "[network]\nsince = \"2025-09-01\"\n");
    home.run("check log.csv --until 2025-08-01")
        .ended(2)
        .says(&["[network] since 2025-09-01 is after --until 2025-08-01"]);
    home.run("check log.csv --since 2200-01-01")
        .ended(2)
        .says(&["error: --since 2200-01-01: years"]);
    home.run("check log.csv --since 2025-02-30")
        .ended(2)
        .says(&["--since 2025-02-30: this is not a date"]);
}

#[test]
fn what_to_do_about_an_empty_table_is_what_helps() {
    let home = with("log.csv", "event_id,date,person\nE1,2025-09-10,Ann\nE1,2025-09-10,Bo\n");
    let run = home.run("measure log.csv --level people --what roles").ended(2);
    assert!(
        run.err.contains("say where people work") && !run.err.contains("--level people"),
        "{}",
        run.err
    );
    home.write("pair.csv", PAIR);
    home.run("measure pair.csv --what roles").ended(2).says(&["--level people"]);
    home.run("measure pair.csv --what qap")
        .ended(3)
        .says(&["no row says what kind", "add a column `type`"]);
    let typed =
        "event_id,date,type,person,school\nE1,2025-09-10,visit,Ann,A\nE1,2025-09-10,visit,Bo,B\n";
    home.write("typed.csv", typed);
    let run = home.run("measure typed.csv --what qap").ended(3);
    assert!(
        run.err.contains("all activities are of one kind") && !run.err.contains("add a column"),
        "{}",
        run.err
    );
    home.run("measure typed.csv --what qap --layers term").ended(3).says(&["two terms"]);
    home.run("measure typed.csv --layers term").ended(2).says(&["--what qap"]);
}

#[test]
fn terms_are_compared_like_kinds() {
    let data = riverside();
    let home = Home::new();
    let run = |layers: &str| {
        let words = format!("measure {} --what qap --layers {layers}", data.to_str().unwrap());
        home.run(&words).ended(0)
    };
    let terms = run("term").rows();
    let named = |row: &BTreeMap<String, String>| [row["layer"].clone(), row["other_layer"].clone()];
    let pairs: Vec<[String; 2]> = terms.iter().map(named).collect();
    let [autumn, spring, summer] = ["Autumn 2025/26", "Spring 2025/26", "Summer 2025/26"];
    assert_eq!(pairs, [[autumn, spring], [autumn, summer], [spring, summer]]);
    for row in &terms {
        let [r, p] = ["r", "p"].map(|column| row[column].parse::<f64>().unwrap());
        assert!((-1.0..=1.0).contains(&r) && p > 0.0 && p <= 1.0, "{row:?}");
    }
    assert_ne!(run("kind").rows().len(), 0);
    let numbers: usize =
        [&terms[0]["activities"], &terms[0]["other_activities"], &terms[1]["other_activities"]]
            .iter()
            .map(|number| number.parse::<usize>().unwrap())
            .sum();
    assert_eq!(numbers, 300, "every activity of the log is in a term");
}

#[test]
fn few_schools_are_searched_set_by_set() {
    let mut log = "event_id,date,person,school\n".to_owned();
    for event in 0..20_usize {
        for place in [event % 10, (event * 3 + 1) % 10] {
            log += &format!("E{event},2025-09-{:02},P{place},S{place}\n", event + 1);
        }
    }
    let home = with("log.csv", log);
    let rows = home.run("measure log.csv --what key-players --key-players 3").ended(0).rows();
    assert_eq!(rows.len(), 12);
    assert!(rows.iter().all(|row| row["search"] == "every set" && !row["sets_as_good"].is_empty()));
}

#[test]
fn the_text_at_fault_is_shown_as_it_stands() {
    let log = "event_id;date;person;school;part\n\
        E1;2025-09-10;\"Bo \"\"B\"\" Kay\";\"Birch; North\";attend\n\
        E1;31/02/2025;\"Bo \"\"B\"\" Kay\";\"Birch; North\";attend\n\
        E2;2025-09-11;\"Ann \"Lee\";Alder;attend\n\
        E1;2025-09-10;Ann Lee;Alder;lead\n";
    let run = with("log.csv", log).run("check log.csv");
    let lines: Vec<&str> = run.out.lines().collect();
    let at = lines.iter().position(|line| line.contains("| E1;31/02/2025;")).unwrap();
    assert_eq!(lines[at], "      3 | E1;31/02/2025;\"Bo \"\"B\"\" Kay\";\"Birch; North\";attend");
    assert_eq!(lines[at + 1], "        |    ^^^^^^^^^^");
    assert!(
        run.out.contains("      4 | E2;2025-09-11;\"Ann \"Lee\";Alder;attend\n"),
        "{}",
        run.out
    );
}

#[test]
fn what_turns_the_direction_of_writing_stays_data_and_never_reaches_a_terminal() {
    let log = PAIR.replace("Ann Lee", "\u{202e}Ann Lee");
    let home = with("log.csv", log);
    let out = home.run("measure log.csv --what people").ended(0).out;
    assert!(out.contains("\n\u{202e}Ann Lee,"), "{out}");
    let json = home.run("measure log.csv --what people --json").ended(0).out;
    assert!(json.contains("\"\\u202eAnn Lee\"") && !json.contains('\u{202e}'), "{json}");
    assert!(!home.run("check log.csv").ended(0).out.contains('\u{202e}'));
}

/// Every way in gives the same table as the file itself.
#[cfg(unix)]
#[test]
fn pipes_are_read_like_files() {
    let home = with("log.csv", PAIR);
    home.write("schools.csv", "name,urn\nAlder,100001\nBirch,100002\nCedar,100003\n");
    let plain = home.run("measure log.csv --schools schools.csv --what schools").ended(0).out;
    assert!(plain.contains("Cedar"));
    let shell = |script: &str| {
        let mut shell = std::process::Command::new("sh");
        shell.current_dir(home.path("")).args(["-c", script, env!("CARGO_BIN_EXE_tiebeam")]);
        finished(&shell.stdin(Stdio::null()).output().unwrap())
    };
    let fifos = "mkfifo a b && (cat log.csv > a &) && (cat schools.csv > b &) && ";
    let run = shell(&format!("{fifos} \"$0\" measure a --schools b --what schools")).ended(0);
    assert_eq!(run.out, plain);
    let run = shell("\"$0\" measure /dev/fd/3 --schools /dev/fd/4 --what schools 3<<X 4<schools.csv\n$(cat log.csv)\nX").ended(0);
    assert_eq!(run.out, plain);
    let run = shell(
        "rm a b; mkfifo a; (cat log.csv > a &) && \"$0\" report a --bootstrap 0 --formats svg",
    )
    .ended(0);
    assert_eq!(run.out, "tiebeam-report/report.html\n");
    let run = shell(
        "mkfifo c; (cat log.csv > c &) && \"$0\" check log.csv -c c; code=$?; cat c > /dev/null; exit $code",
    );
    run.ended(2).says(&["`c` is a pipe", "write the settings to a file"]);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_the_file_behind_it_is_written() {
    use std::os::unix::fs::symlink;
    let home = with("log.csv", PAIR);
    home.write("real/table.csv", "old");
    symlink(home.path("real/table.csv"), home.path("link.csv")).unwrap();
    symlink(home.path("nowhere.csv"), home.path("loose.csv")).unwrap();
    home.run("measure log.csv -o link.csv").ended(5).says(&["`link.csv` exists", "--force"]);
    assert_eq!(home.read("real/table.csv"), "old");
    home.run("measure log.csv -o link.csv --force").ended(0);
    assert!(home.path("link.csv").symlink_metadata().unwrap().is_symlink());
    assert!(home.read("real/table.csv").contains("Alder"));
    for more in ["", " --force"] {
        home.run(&format!("measure log.csv -o loose.csv{more}"))
            .ended(5)
            .says(&["a link to a file that is not there"]);
    }
    assert!(!home.path("nowhere.csv").exists());
    // A link to what is to be read is no way around the check.
    symlink(home.path("log.csv"), home.path("data.csv")).unwrap();
    home.run("measure log.csv -o data.csv --force").ended(5).says(&["one of the files to be read"]);
}

#[test]
fn numbers_of_a_table_are_without_noise() {
    let mut log = "event_id,date,person,school\n".to_owned();
    // Every meeting of four adds a third to each of six ties: 30 of them add 10.
    for event in 0..30 {
        for person in ["Ann", "Bo", "Cy", "Di"] {
            log += &format!("E{event},2025-09-{:02},{person},School {person}\n", event + 1);
        }
    }
    let home = with("log.csv", log);
    let rows = home.run("measure log.csv --what ties").ended(0).rows();
    assert!(rows.iter().all(|row| row["strength"] == "10"), "{rows:?}");
    let groups = home.run("measure log.csv --what groups").ended(0).rows();
    assert_eq!(groups[0]["strength_inside"], "60");
    let mut json = command();
    json.current_dir(home.path("")).args(["measure", "log.csv", "--what", "ties", "--json"]);
    assert!(finished(&json.output().unwrap()).ended(0).out.contains("\"strength\": "));
}
