//! The file of aliases as it is written and added to.

use super::*;
use crate::support::Home;

#[test]
fn the_file_that_the_settings_name_may_be_written_first() {
    let home = Home::new();
    home.write("tiebeam.toml", "version = 1\n[input]\naliases = \"aliases.csv\"\n");
    let rows = "E1,2025-10-03,Priya Nair,Alder\nE1,2025-10-03,P. Nair,Alder\n";
    home.write("log.csv", format!("event_id,date,person,school\n{rows}"));
    home.run("check log.csv").ended(3).says(&["there is no file"]);
    home.run("check log.csv --aliases-out other.csv").ended(3).says(&["there is no file"]);
    home.run("check log.csv --aliases-out aliases.csv").ended(0);
    home.run("check log.csv").ended(0);
}

#[test]
fn the_file_of_aliases_is_written_answered_and_added_to() {
    let home = Home::new();
    home.write(
        "log.csv",
        log(&["P. Nair,Ashbrook", "Priya Nair,Ashbrook", "=A Lee,Elm", "=An Lee,Elm"]),
    );
    let run = home.run("check log.csv --aliases-out aliases.csv").ended(0);
    assert!(
        run.out.contains("Likely the same?") && run.out.contains("2 questions written"),
        "{}",
        run.out
    );
    let text = std::fs::read_to_string(home.path("aliases.csv")).unwrap();
    assert!(
        text.starts_with("\u{feff}what,spelling,school,means,means_school,same,rows,where,why\r\n"),
        "{text}"
    );
    assert!(text.contains("person,'=A Lee,Elm,'=An Lee,Elm,,1,"), "{text}");
    let line = "person,P. Nair,Ashbrook,Priya Nair,Ashbrook,,1,";
    let answered = text.replace(line, &line.replace(",,1,", ",yes,1,"));
    assert_ne!(answered, text);
    home.write("aliases.csv", &answered);
    let run =
        home.run("check log.csv --aliases aliases.csv --aliases-out aliases.csv --json").ended(0);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["people"], 3);
    assert_eq!(json["open"]["unanswered"], 1);
    assert_eq!(json["proposals"][0]["into"], "=An Lee");
    assert_eq!(
        std::fs::read_to_string(home.path("aliases.csv")).unwrap(),
        answered,
        "answers stay"
    );
    let no = answered.replace("=An Lee,Elm,,", "=An Lee,Elm,no,");
    home.write("aliases.csv", &no);
    let out = home.run("check log.csv --aliases aliases.csv").ended(0).out;
    assert!(!out.contains("Likely the same"), "{out}");
    home.run("check log.csv --aliases-out log.csv")
        .ended(5)
        .says(&["log.csv` is no file of aliases"]);
    home.run("check log.csv --people-as codes --aliases-out new.csv")
        .ended(2)
        .says(&["--aliases-out writes names"]);
    let coded = home.run("check log.csv --people-as codes").ended(0).out;
    assert!(coded.contains("2 likely duplicates of people") && !coded.contains("Nair"), "{coded}");
}

#[cfg(unix)]
#[test]
fn the_file_of_aliases_is_a_plain_file_or_a_link_to_one() {
    let home = Home::new();
    let log = log(&["P. Nair,Ashbrook", "Priya Nair,Ashbrook"]);
    home.write("log.csv", &log);
    home.write("real/aliases.csv", ANSWERS);
    std::os::unix::fs::symlink("real/aliases.csv", home.path("link.csv")).unwrap();
    std::os::unix::fs::symlink("nowhere.csv", home.path("dangling.csv")).unwrap();
    let fifo = std::process::Command::new("mkfifo").arg(home.path("pipe.csv")).status();
    assert!(fifo.unwrap().success());
    home.run("check log.csv --aliases-out link.csv").ended(0);
    assert!(home.path("link.csv").symlink_metadata().unwrap().file_type().is_symlink());
    assert!(home.read("real/aliases.csv").contains("P. Nair"));
    for (name, why) in [
        ("dangling.csv", "a link to a file that is not there"),
        ("pipe.csv", "no plain file"),
        ("/dev/full", "no plain file"),
        ("real", "a folder"),
    ] {
        home.run(&format!("check log.csv --aliases-out {name}")).ended(5).says(&[why]);
    }
    assert!(home.path("dangling.csv").metadata().is_err());
    home.run("check log.csv --rows --aliases-out new.csv").ended(2).says(&["cannot be used with"]);
    // A row about a body is the same question as one about a school.
    let schools = "event_id,date,person,school\nE1,2025-09-10,Ann,Ashbrook Primary\nE1,2025-09-10,Bo,Ashbrok Primary\n";
    home.write("s.csv", schools);
    home.run("check s.csv --aliases-out s-aliases.csv").ended(0);
    let asked = home.read("s-aliases.csv");
    assert!(asked.contains("\nschool,"), "{asked}");
    home.write("s-aliases.csv", asked.replace("\nschool,", "\nbody,"));
    let run = home.run("check s.csv --aliases-out s-aliases.csv").ended(0);
    assert!(run.out.contains("0 questions written, 1 row kept"), "{}", run.out);
}
