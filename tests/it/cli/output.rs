//! What is written, where, and what is left alone.

use std::process::Stdio;

use serde_json::Value;

use super::{PAIR, with};
use crate::support::{Home, command, files, riverside};

#[test]
fn a_report_that_cannot_be_written_says_so_before_it_computes() {
    let home = with("log.csv", PAIR);
    home.run("report log.csv -o log.csv/r")
        .ended(5)
        .says(&["`log.csv/r` cannot be written", "fix: "]);
    home.run("report log.csv -o log.csv").ended(5).says(&["is a file, not a folder"]);
    home.run("measure log.csv -o none/table.csv")
        .ended(5)
        .says(&["`none/table.csv` cannot be written"]);
    assert_eq!(home.read("log.csv"), PAIR);
}

#[test]
fn a_folder_of_others_is_refused_and_forced_keeps_theirs() {
    let home = with("log.csv", PAIR);
    home.write("mine/thesis.txt", "mine");
    home.run("report log.csv -o mine")
        .ended(5)
        .says(&["files that tiebeam did not write", "--force"]);
    assert_eq!(files(&home.path("mine")).len(), 1);
    home.run("report log.csv -o mine --force").ended(0);
    assert_eq!(home.read("mine/thesis.txt"), "mine");
    assert!(home.path("mine/report.html").is_file());
}

#[test]
fn its_own_folder_is_replaced_and_files_put_there_stay() {
    let home = with("log.csv", PAIR);
    home.run("report log.csv").ended(0);
    let first = files(&home.path("log-report"));
    home.write("log-report/tables/notes.txt", "mine");
    home.write("log-report/report.html", "spoilt");
    home.run("report log.csv").ended(0);
    let mut second = files(&home.path("log-report"));
    assert_eq!(second.remove("tables/notes.txt").as_deref(), Some(&b"mine"[..]));
    assert!(first == second);
    let litter = std::fs::read_dir(home.path(".")).unwrap().count();
    assert_eq!(litter, 2, "nothing but the log and the report");
}

#[test]
fn a_failed_run_leaves_the_old_report() {
    let home = with("log.csv", PAIR);
    home.run("report log.csv").ended(0);
    let before = files(&home.path("log-report"));
    home.write("log.csv", "event_id,date,person,school,part\n");
    home.run("report log.csv").ended(3);
    assert!(before == files(&home.path("log-report")));
}

#[test]
fn a_table_is_not_written_over_without_force() {
    let home = with("log.csv", PAIR);
    home.run("measure log.csv -o table.csv").ended(0);
    let table = home.read("table.csv");
    assert!(table.starts_with("\u{feff}school,state,degree,"), "{table}");
    home.run("measure log.csv -o table.csv").ended(5).says(&["`table.csv` exists", "--force"]);
    home.run("measure log.csv -o table.csv --force").ended(0);
    home.run("measure log.csv -o log.csv --force").ended(5).says(&["one of the files to be read"]);
    assert_eq!(home.read("log.csv"), PAIR);
    let printed = home.run("measure log.csv -o -").ended(0).out;
    assert_eq!(table.trim_start_matches('\u{feff}').replace("\r\n", "\n"), printed);
}

#[cfg(unix)]
#[test]
fn others_may_read_what_they_may_read_of_any_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = with("log.csv", PAIR);
    home.run("measure log.csv -o table.csv").ended(0);
    home.run("report log.csv").ended(0);
    let mode = |name: &str| home.path(name).metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("table.csv"), mode("log.csv"));
    assert_eq!(mode("log-report/report.html"), mode("log.csv"));
}

#[test]
fn json_carries_where_it_came_from() {
    let home = with("log.csv", PAIR);
    for what in ["people", "schools", "ties", "network", "groups", "flags"] {
        let run = home.run(&format!("measure log.csv --what {what} --json --seed 7")).ended(0);
        let json: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!((json["schema"].as_u64(), json["seed"].as_u64()), (Some(1), Some(7)), "{what}");
        assert_eq!(json["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(json["inputs"][0]["path"], "log.csv");
        assert_eq!(json["inputs"][0]["sha256"].as_str().map(str::len), Some(64));
        assert_eq!(json["table"], what);
        assert!(json["rows"].is_array(), "{what}");
    }
    let report = home.run("report log.csv --json").ended(0);
    let json: Value = serde_json::from_str(&report.out).unwrap();
    assert!(json["schema"].is_u64() && json["gates"].is_array());
    let check = home.run("check log.csv --json").ended(0);
    assert_eq!(serde_json::from_str::<Value>(&check.out).unwrap()["people"], 2);
}

#[test]
fn a_pipe_gets_csv_and_undefined_is_blank() {
    let home = with("log.csv", PAIR);
    let run = home.run("measure log.csv --what people").ended(0);
    assert!(run.out.starts_with("person,school,state,degree,in_degree,"), "{}", run.out);
    assert!(!run.out.contains('\r') && !run.out.contains('\u{feff}'));
    let rows = run.rows();
    assert_eq!((rows.len(), rows[0]["in_degree"].as_str()), (2, ""));
    assert_eq!(rows[0]["local_clustering"], "");
    let json = home.run("measure log.csv --what people --json").ended(0).out;
    assert!(json.contains("\"in_degree\": null"), "{json}");
    assert!(!run.out.contains("NaN") && !json.contains("NaN"));
}

#[test]
fn quiet_is_quiet() {
    let home = with("log.csv", PAIR.to_owned() + "E9,31/11/2025,Ann Lee,Alder,lead\n");
    for words in ["report log.csv -q", "measure log.csv -q", "measure log.csv --what flags -q"] {
        let run = home.run(words).ended(0);
        assert_eq!(run.err, "", "{words}");
    }
    let run = home.run("check log.csv -q").ended(1);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
    assert_eq!(home.run("report log.csv -q").out, "log-report/report.html\n".replace('/', SLASH));
}

const SLASH: &str = if cfg!(windows) { "\\" } else { "/" };

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let data = riverside();
    for args in
        [&["measure", "--what", "ties"][..], &["check"], &["measure", "--json"], &["--help"]]
    {
        let mut command = command();
        command.args(args).stdout(Stdio::piped()).stderr(Stdio::piped());
        if args != ["--help"] {
            command.arg(&data);
        }
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(!err.contains("panic"), "{args:?}: {err}");
        assert_eq!(output.status.code(), Some(0), "{args:?}: {err}");
    }
}

#[test]
fn nothing_tells_where_the_data_is() {
    let home = Home::new();
    let log =
        home.write("secret place/log.csv", PAIR.to_owned() + "E9,31/11/2025,Ann Lee,Alder,lead\n");
    let log = log.to_str().unwrap();
    let other = Home::new();
    let mut seen = String::new();
    for args in [
        &["report", log, "-o", "r", "-v"][..],
        &["report", log, "-o", "j", "--json"],
        &["measure", log, "--json", "-v"],
        &["measure", log, "--what", "flags", "-o", "t.csv"],
    ] {
        let run = other.args(args).ended(0);
        seen += &(run.out + &run.err);
    }
    let check = other.args(["check", log, "-v"]).ended(1);
    seen += &(check.out + &check.err);
    assert!(!seen.contains("secret place"), "{seen}");
    for (name, bytes) in files(&other.path(".")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("secret place"), "{name}");
    }
}

#[test]
fn tables_open_in_excel() {
    let home = Home::new();
    home.args(["report", riverside().to_str().unwrap(), "-o", "r"]).ended(0);
    let all = files(&home.path("r"));
    let tables = all.iter().filter(|(name, _)| {
        name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"))
    });
    let mut count = 0;
    for (name, bytes) in tables {
        count += 1;
        let text = String::from_utf8(bytes.clone()).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{name} has no mark"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{name}");
    }
    assert_eq!(count, 11);
    let listed: toml::Table =
        toml::from_str(std::str::from_utf8(&all["run.toml"]).unwrap()).unwrap();
    let listed = listed["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
    let mut listed: Vec<&str> = listed.chain(["run.toml"]).collect();
    listed.sort_unstable();
    assert_eq!(listed, all.keys().collect::<Vec<_>>());
}

#[test]
fn directed_ties_count_the_activities_that_went_their_way() {
    let log = "event_id,date,person,school,part\n\
               1,2025-10-13,Ann,Oak,host\n1,2025-10-13,Bob,Elm,\n\
               2,2025-10-14,Ann,Oak,\n2,2025-10-14,Bob,Elm,host\n\
               3,2025-10-15,Ann,Oak,host\n3,2025-10-15,Bob,Elm,\n";
    let home = with("log.csv", log);
    let ties = home.run("measure log.csv --what ties --direction directed").ended(0);
    let counts: Vec<_> = ties.rows().iter().map(|row| row["activities"].clone()).collect();
    assert_eq!(counts, ["2", "1"]);
    let ties = home.run("measure log.csv --what ties").ended(0);
    assert_eq!(ties.rows()[0]["activities"], "3");
}

#[test]
fn charts_come_in_the_formats_that_are_asked_for() {
    let home = with("log.csv", PAIR);
    let endings = |formats: &str| {
        home.run(&format!("report log.csv -o r --force {formats}")).ended(0);
        let page = home.read("r/report.html");
        let links = [".svg\">Picture", ".png\">Picture"].map(|link| page.contains(link));
        let names = files(&home.path("r/charts")).into_keys();
        let mut endings: Vec<String> =
            names.filter_map(|name| Some(name.rsplit_once('.')?.1.to_owned())).collect();
        endings.sort();
        endings.dedup();
        (endings, links)
    };
    assert_eq!(endings(""), (vec!["png".to_owned(), "svg".to_owned()], [false, true]));
    assert_eq!(endings("--formats svg"), (vec!["svg".to_owned()], [true, false]));
    assert_eq!(endings("--formats png"), (vec!["png".to_owned()], [false, true]));
    home.run("report log.csv --formats gif").ended(2).says(&["svg", "png"]);
}
