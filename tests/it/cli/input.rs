//! Input that is empty, odd or wrong: a clear message, the right code, nothing lost.

use serde_json::Value;

use super::{HEAD, PAIR, with};
use crate::support::{Home, command, rows};

#[test]
fn a_file_without_data_is_named() {
    with("log.csv", "")
        .run("report log.csv")
        .ended(3)
        .says(&["log.csv: the file is empty", "fix: "]);
    let home = with("log.csv", HEAD);
    home.run("report log.csv").ended(3).says(&["log.csv: there are headings but no rows", "fix: "]);
    assert!(!home.path("log-report").exists());
    home.run("report lgo.csv").ended(3).says(&["no file `lgo.csv`", "did you mean `log.csv`?"]);
}

#[test]
fn a_missing_column_is_named_with_the_nearest() {
    let home = with("log.csv", "event_id,date,persn,skool\nE1,2025-09-10,Ann,Alder\n");
    home.run("report log.csv").ended(3).says(&[
        "log.csv:1: a column is missing: `attendance` needs",
        "did you mean `persn`? Add --map person=\"persn\"",
    ]);
}

#[test]
fn a_folder_without_data_is_said_to_be_one() {
    let home = Home::new();
    std::fs::create_dir(home.path("empty")).unwrap();
    home.run("report empty").ended(3).says(&["the folder `empty` holds no table", "fix: "]);
    home.write("lists/schools.csv", "urn,name\n1,Alder\n");
    home.run("report lists").ended(3).says(&["no log or ties", "schools.csv"]);
    home.write("other/notes.csv", "subject,mark\nmaths,3\n");
    home.run("report other").ended(3).says(&["notes.csv"]);
}

#[test]
fn one_school_only_runs_and_says_so() {
    let home = with("log.csv", PAIR.replace("Birch", "Alder"));
    home.run("report log.csv").ended(0).says(&[
        "1 school,",
        "Only 1 active school",
        "not assessed: F04",
    ]);
    assert!(home.path("log-report/report.html").is_file());
    let network = home.run("measure log.csv --what network").ended(0).rows();
    assert_eq!((network[0]["schools"].as_str(), network[0]["density"].as_str()), ("1", ""));
}

#[test]
fn nobody_named_runs_and_says_what_is_not_assessed() {
    let text = "date,type,from_school,to_school\n2025-09-10,visit,Alder,Birch\n2025-10-10,visit,Birch,Cedar\n";
    let home = with("log.csv", text);
    home.run("report log.csv").ended(0).says(&[
        "0 people, 3 schools",
        "not assessed: F01",
        "not assessed: F06 tied by one person: nobody is named",
    ]);
    let page = home.read("log-report/report.html");
    assert!(page.contains("nobody is named in the log"));
    assert!(!page.contains("Contains personal data"), "there is nobody to protect");
    let check = home.run("check log.csv").ended(0);
    assert!(check.out.contains("nobody is named"), "{}", check.out);
    let people = home.run("measure log.csv --what people").ended(0);
    assert_eq!(people.rows().len(), 0);
    assert!(people.out.starts_with("person,school,state,degree,"), "{}", people.out);
}

#[test]
fn a_damaged_workbook_is_told_how_to_become_csv() {
    for name in ["book.xlsx", "book.csv"] {
        let home = with(name, b"PK\x03\x04\x14\x00\x06\x00");
        home.run(&format!("report {name}")).ended(3).says(&[name, "damaged", "CSV UTF-8"]);
    }
}

#[test]
fn two_readings_of_a_date_are_shown_and_an_option_settles() {
    let home = with("log.csv", PAIR.replace("2025-09-10", "03/10/2025"));
    let both = ["`03/10/2025`", "3 October 2025", "10 March 2025", "--dates dmy", "--dates mdy"];
    home.run("measure log.csv").ended(3).says(&both);
    let check = home.run("check log.csv").ended(3);
    assert!(both.iter().all(|words| check.out.contains(words)), "{}", check.out);
    for (order, day) in [("dmy", "3 October 2025"), ("mdy", "10 March 2025")] {
        let check = home.run(&format!("check log.csv --dates {order}")).ended(0);
        assert!(check.out.contains(day), "{}", check.out);
    }
    home.write("tiebeam.toml", "[input]\ndates = \"mdy\"\n");
    assert!(home.run("check log.csv").ended(0).out.contains("10 March 2025"));
}

const WRONG: &str = "E2,31/11/2025,Ann Lee,Alder,lead\nE3,30/11/2025,Cy Fox,Cedar,lead\n";

#[test]
fn a_day_that_does_not_exist_is_rejected_where_it_stands() {
    let home = with("log.csv", format!("{PAIR}{WRONG}"));
    let check = home.run("check log.csv").ended(1);
    assert!(
        check.out.contains("log.csv:4:2: left out[E203]: `31/11/2025` is not a date"),
        "{}",
        check.out
    );
    home.run("report log.csv").ended(0).says(&["1 left out"]);
    let problems = rows(home.read("log-report/problems.csv").as_bytes());
    assert_eq!(problems.len(), 1);
    let of = |key: &str| problems[0][key].as_str();
    assert_eq!((of("file"), of("line"), of("column")), ("log.csv", "4", "2"));
    assert!(of("text").contains("31/11/2025") && !of("fix").is_empty());
    home.run("report log.csv --bad-rows stop -o stopped")
        .ended(3)
        .says(&["log.csv:4:2: `31/11/2025`"]);
    assert!(!home.path("stopped").exists());
}

/// Two used, one merged, two left out, two blank.
const MESSY: &str = "E1,2025-09-10,Ann Lee,Alder,lead\n\
    E1,2025-09-10,Ann Lee,Alder,lead\n\
    E1,2025-09-10,Bo Kay,Birch,attend\n\
    \n\
    ,,,,\n\
    E2,2025-13-10,Ann Lee,Alder,lead\n\
    E3,2025-10-10,Bo Kay,Birch\n";

#[test]
fn every_row_is_accounted_for() {
    let home = with("log.csv", format!("{HEAD}{MESSY}"));
    let check = home.run("check log.csv").ended(1);
    let sum = "7 read = 2 used + 2 left out + 1 merged + 2 blank";
    assert!(check.out.contains(sum), "{}", check.out);
    assert!(check.out.contains("log.csv:3: merged[M401]"), "{}", check.out);
    assert!(check.out.contains("log.csv:8: left out[E201]: the row has 4 cells"), "{}", check.out);
    let json: Value = serde_json::from_str(&home.run("check log.csv --json").ended(1).out).unwrap();
    let file = &json["files"][0];
    let count = |key: &str| file[key].as_u64().unwrap();
    assert_eq!(count("read"), count("used") + count("rejected") + count("merged") + count("blank"));
    home.run("report log.csv")
        .ended(0)
        .says(&["7 rows read = 2 used + 2 left out + 1 merged + 2 blank"]);
    let people = home.run("measure log.csv --what people").ended(0);
    assert_eq!(people.rows()[0]["leads"], "1", "the same row twice counts once");
}

#[test]
fn rows_that_cannot_be_used_at_all_stop_it() {
    let home = with("log.csv", format!("{HEAD}E1,31/11/2025,Ann Lee,Alder,lead\n"));
    let says = ["none of the 1 rows can be used", "log.csv:2:2", "31/11/2025"];
    home.run("report log.csv").ended(3).says(&says);
    home.run("check log.csv").ended(3);
}

#[test]
fn standard_input_is_read() {
    let home = Home::new();
    let file = home.write("log.csv", PAIR);
    let from = |args: &[&str]| {
        let input = std::fs::File::open(&file).unwrap();
        let mut command = command();
        command.args(args).stdin(input).current_dir(home.path("."));
        crate::support::finished(&command.output().unwrap())
    };
    let table = from(&["measure", "-", "--what", "people", "--only", "strength"]).ended(0);
    assert_eq!(table.out, home.run("measure log.csv --what people --only strength").out);
    from(&["report", "-", "-o", "r"]).ended(0);
    assert!(home.read("r/run.toml").contains("name = \"stdin\""));
}

#[test]
fn other_encodings_and_separators_are_read() {
    let home = Home::new();
    let text = PAIR.replace("Ann Lee", "Zoë Lée");
    let plain = {
        home.write("log.csv", &text);
        home.run("measure log.csv --what people").ended(0).out
    };
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    let mark = format!("\u{feff}{text}").into_bytes();
    let semicolons = text.replace(',', ";").replace('\n', "\r\n").into_bytes();
    for (name, bytes) in [("wide", wide), ("latin", latin), ("mark", mark), ("semi", semicolons)] {
        home.write("log.csv", bytes);
        assert_eq!(home.run("measure log.csv --what people").ended(0).out, plain, "{name}");
    }
}

#[test]
fn a_log_and_ties_together_are_refused() {
    let home = with("log.csv", PAIR);
    home.write("ties.csv", "from,to,weight\na,b,1\n");
    home.run("report log.csv ties.csv").ended(3).says(&["both a log of activities and ties"]);
}

#[test]
fn a_school_list_without_schools_in_the_log_is_no_verdict_on_schools() {
    let home = Home::new();
    home.write(
        "log.csv",
        "event_id,date,person,campus,part\nE1,2025-10-03,Ann Lee,Alder,lead\nE1,2025-10-03,Bo Kay,Birch,attend\n",
    );
    home.write("schools.csv", "name\nAlder\nBirch\n");
    let check = home.run("check log.csv --schools schools.csv").ended(0);
    assert!(check.out.contains("--map school="), "{}", check.out);
    home.run("report log.csv --schools schools.csv -o r").ended(0);
    let page = home.read("r/report.html");
    assert!(page.contains("nobody in the log has a school of it"), "the page says it first");
    assert!(!page.contains("of 2 schools have"), "nothing is said about schools");
    home.run("report log.csv --schools schools.csv --level schools -o s").ended(3);
    home.run("report log.csv --schools schools.csv --map school=campus -o t").ended(0);
    assert!(!home.read("t/report.html").contains("nobody in the log has a school"));
}

#[test]
fn folders_within_a_folder_are_told() {
    let home = with("d/log.csv", PAIR);
    home.write("d/spring/log.csv", PAIR);
    home.write("e/spring/log.csv", PAIR);
    home.write("e/notes/read.me", "nothing");
    let run = home.run("check d").ended(1);
    assert!(
        run.out.contains("spring: note[W305]: the file was not read: it is a folder"),
        "{}",
        run.out
    );
    home.run("check e").ended(3).says(&["tables lie in", "spring"]);
}

#[test]
fn another_file_where_a_list_should_be_is_asked_about() {
    let home = with("log.csv", PAIR);
    home.write("people.csv", "name,school,role\nJo Bell,Elm School,head\n");
    home.write("schools.csv", "name,urn\nElm School,990001\n");
    for (words, looks) in [
        ("check log.csv --schools people.csv", "looks like a list of people"),
        ("check log.csv --schools log.csv", "looks like a log"),
        ("check log.csv --people schools.csv", "looks like a list of schools"),
    ] {
        let run = home.run(words).ended(3);
        assert!(run.out.contains("Q144") && run.out.contains(looks), "{words} {}", run.out);
    }
    home.run("check log.csv --schools people.csv --map name=school").ended(0);
}
