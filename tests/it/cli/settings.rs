//! Settings and options that contradict each other or the data: refused or noted, never dropped.

use std::fs;

use super::{HEAD, PAIR, with};
use crate::support::Home;

fn refused(home: &Home, settings: &str, line: u32, says: &[&str]) {
    home.write("tiebeam.toml", settings);
    let run = home.run("check log.csv").ended(2).says(says);
    assert!(run.err.contains(&format!("tiebeam.toml:{line}: ")), "{}", run.err);
}

#[test]
fn an_answer_and_a_setting_must_agree() {
    let log = format!(
        "{HEAD}E1,2025-09-10,Ann Lee,Fellgate School,lead\nE1,2025-09-10,Bo Kay,Ashbrok Primary,attend\nE1,2025-09-10,Cy Fox,Ashbrook Primary,attend\n"
    );
    let home = with("log.csv", log);
    home.write("tiebeam.toml", "[aliases]\n\"Ashbrok Primary\" = \"Fellgate School\"\n");
    let head = "what,spelling,school,means,means_school,same\n";
    for answer in [
        "school,Ashbrok Primary,,Fellgate School,,no\n",
        "school,Ashbrok Primary,,Ashbrook Primary,,yes\n",
    ] {
        home.write("answers.txt", format!("{head}{answer}"));
        home.run("measure log.csv --aliases answers.txt")
            .ended(3)
            .says(&["answers.txt:2", "[aliases] in tiebeam.toml"]);
    }
    home.write("answers.txt", format!("{head}school,Ashbrok Primary,,Fellgate School,,yes\n"));
    let run = home.run("check log.csv --aliases answers.txt --json").ended(0);
    assert!(!run.out.contains("W382"), "{}", run.out);
}

#[test]
fn an_alias_is_neither_blank_nor_itself() {
    let home = with("log.csv", PAIR);
    for blank in ["\"\" = \"Lee Chan\"", "\"Lee Chan\" = \"\"", "\"Lee Chan\" = \" \""] {
        refused(&home, &format!("version = 1\n[aliases]\n{blank}\n"), 3, &["is blank"]);
    }
    let itself = "[aliases]\n\"Lee Chan\" = \"Lee Chan\"\n";
    refused(&home, itself, 2, &["`Lee Chan` stands for itself", "delete the line"]);
}

#[test]
fn two_fields_cannot_name_one_heading() {
    let home = with("log.csv", "Date of visit,Visitor,Host\n2025-09-10,Ann Lee,Birch\n");
    let args =
        ["check", "log.csv", "--map", "date=Date of visit", "--map", "from_person=Date of visit"];
    home.args(args).ended(2).says(&["two fields name the same heading: date and from_person"]);
    let settings = "[columns]\nfrom_person = \"Visitor\"\nto_school = \"Visitor\"\n";
    refused(&home, settings, 3, &["two fields name the same heading"]);
}

#[test]
fn a_kind_has_one_weight_and_occurs() {
    let home = with(
        "log.csv",
        "event_id,date,type,person,school\nE1,2025-09-10,visit,Ann Lee,Alder\nE1,2025-09-10,visit,Bo Kay,Birch\n",
    );
    refused(&home, "[weights]\nVisit = 3\nvisit = 2\n", 3, &["one kind with two weights"]);
    home.write("tiebeam.toml", "[weights]\nvisit = 2\nlearning_wlak = 3\n");
    let run = home.run("check log.csv --json").ended(0);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let notes = told["problems"].as_array().unwrap().iter().filter(|p| p["code"] == "W431");
    let notes: Vec<String> = notes.map(ToString::to_string).collect();
    assert_eq!(notes.len(), 1, "{}", run.out);
    assert!(notes[0].contains("learning_wlak") && notes[0].contains("visit"), "{notes:?}");
    home.write("tiebeam.toml", "[weights]\nvisit = 1e308\n");
    home.run("check log.csv").ended(2).says(&["visit = 1e308 is not"]);
}

#[test]
fn numbers_below_zero_are_told_what_they_may_be() {
    let home = with("log.csv", PAIR);
    for (args, says) in [
        ("measure log.csv --alpha -1", "--alpha -1 is not between 0 and 5"),
        ("measure log.csv --seed -1", "a whole number from 0"),
        ("check log.csv --min-minutes -5", "-5 is not in 0.."),
        ("measure log.csv --top -1", "a whole number, 0 or more"),
        ("measure log.csv --bootstrap -1", "-1 is not in 0.."),
    ] {
        home.run(args).ended(2).says(&[says]);
    }
}

#[test]
fn an_unknown_ending_and_an_endless_word_are_refused() {
    let home = with("log.csv", PAIR);
    home.run("export log.csv -o x.xyz").ended(2).says(&["ends in .xyz", ".graphml", ".gexf"]);
    assert!(!home.path("x.xyz").exists());
    home.run("export log.csv -o x.xyz --format graphml").ended(0);
    let long = "a".repeat(100_000);
    home.args(["explain", &long]).ended(2).says(&["more than 100 characters"]);
}

#[cfg(unix)]
#[test]
fn a_device_is_no_file_and_a_pipe_in_a_folder_is_noted() {
    let home = with("d/log.csv", PAIR);
    home.write("tiebeam.toml", "[input]\nschools = \"/dev/zero\"\n");
    home.run("check d/log.csv -c tiebeam.toml").ended(3).says(&["`/dev/zero` is a device"]);
    home.run("measure /dev/zero").ended(3).says(&["is a device"]);
    let pipe = std::process::Command::new("mkfifo").arg(home.path("d/more.csv")).status();
    assert!(pipe.unwrap().success());
    let run = home.run("check d").ended(1);
    assert!(run.out.contains("more.csv: note[W305]: the file was not read"), "{}", run.out);
    assert!(fs::symlink_metadata(home.path("d/more.csv")).is_ok());
}

#[test]
fn two_files_of_one_name_in_a_packed_file_are_refused() {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [("log1.csv", PAIR), ("log2.csv", HEAD)] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    for at in 0..bytes.len() - 8 {
        if bytes[at..].starts_with(b"log2.csv") {
            bytes[at + 3] = b'1';
        }
    }
    let home = with("log.zip", bytes);
    home.run("measure log.zip").ended(3).says(&["two files of one name"]);
}

#[test]
fn somebody_who_stands_as_a_school_is_never_shown_as_one() {
    let log =
        format!("{PAIR}E2,2025-09-11,Cy Fox,Ann Lee,lead\nE2,2025-09-11,Bo Kay,Birch,attend\n");
    let home = with("log.csv", log);
    home.run("check log.csv").ended(0);
    for way in ["codes", "hide"] {
        for command in ["check", "measure", "report"] {
            let run = home.run(&format!("{command} log.csv --people-as {way}")).ended(3);
            assert!(run.err.contains("stands as a person's"), "{}", run.err);
            assert!(!(run.err + &run.out).contains("Ann"), "{way} {command}");
        }
    }
    home.write("schools.csv", "name\nAlder\nBirch\n");
    home.run("measure log.csv --schools schools.csv --people-as codes").ended(0);
}

#[test]
fn rows_that_repeat_and_disagree_say_in_what() {
    let log = "event_id,date,person,school,part,hours\n\
        E1,2025-09-10,Ann Lee,Alder,lead,1\nE1,2025-09-10,Ann Lee,Alder,attend,2\n\
        E1,2025-09-10,Bo Kay,Birch,attend,1\nE2,2025-09-11,Ann Lee,Alder,lead,1\n\
        E2,2025-09-11,Ann Lee,Alder,lead,1\nE2,2025-09-11,Bo Kay,Birch,attend,1\n";
    let home = with("log.csv", log);
    let run = home.run("check log.csv --json").ended(0);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let notes = told["problems"].as_array().unwrap().iter().filter(|p| p["code"] == "M401");
    let notes: Vec<String> = notes.map(ToString::to_string).collect();
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes[0].contains("differ in hours, part"), "{notes:?}");
    assert!(!notes[1].contains("differ"), "{notes:?}");
}

#[test]
fn a_few_sheets_of_thousands_are_named() {
    let names: Vec<String> = (0..40).map(|at| format!("S{at}")).collect();
    let log = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>event_id</t></is></c></row>";
    let sheets: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), log)).collect();
    let home = with("log.xlsx", crate::support::workbook(&sheets));
    let run = home.run("measure log.xlsx --sheet nope").ended(3).says(&["`S11` and 28 more"]);
    assert!(!run.err.contains("S12"), "{}", run.err);
}
