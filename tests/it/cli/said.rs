//! What `check` says first, and what it says of wishes that mean nothing for the files given.

use crate::support::Home;

const HEAD: &str = "event_id,date,person,school,part\n";
const ROWS: &str = "E1,2025-09-10,Ann Lee,Alder,lead\nE1,2025-09-10,Bo Kay,Birch,attend\n";

fn home() -> Home {
    let home = Home::new();
    home.write("log.csv", format!("{HEAD}{ROWS}"));
    home
}

#[test]
fn a_file_that_is_given_twice_is_read_once() {
    let home = home();
    home.write("copy.csv", format!("{HEAD}{ROWS}"));
    for files in ["log.csv copy.csv", "log.csv log.csv"] {
        let out = home.run(&format!("check {files}")).ended(0).out;
        assert!(out.contains("W400") && out.contains("has the content of"), "{out}");
        assert_eq!(out.matches("2 read = 2 used").count(), 1, "{out}");
    }
    // Ties would be twice as strong.
    home.write("ties.csv", "from,to,weight\na,b,2\n");
    home.write("again.csv", "from,to,weight\na,b,2\n");
    let out = home.run("measure ties.csv again.csv --what ties --only strength").ended(0).out;
    assert!(out.lines().nth(1).is_some_and(|line| line == "a,,b,,2"), "{out}");
}

#[test]
fn a_sheet_of_no_workbook_and_a_shape_of_a_folder_are_told() {
    let home = home();
    let out = home.run("check log.csv --sheet Visits").ended(0).out;
    assert!(out.contains("W401") && out.contains("no file is a workbook"), "{out}");
    home.write("in/log.csv", format!("{HEAD}{ROWS}"));
    home.run("check in --shape attendance").ended(2).says(&["--shape", "a folder"]);
    home.run("check in/log.csv --shape attendance").ended(0);
}

#[test]
fn a_file_of_no_kind_is_measured_by_the_plainest() {
    let home = Home::new();
    home.write("log.csv", "who,when\nAnn,2025-09-10\n");
    let out = home.run("check log.csv").ended(3).out;
    assert!(out.contains("`attendance` needs a person or a school"), "{out}");
}

#[test]
fn a_file_with_an_open_question_is_not_said_to_be_empty() {
    let home = Home::new();
    home.write("log.csv", format!("{HEAD}{ROWS}E2,03/10/2025,Ann Lee,Alder,lead\n"));
    let out = home.run("check log.csv").ended(3).out;
    assert!(out.contains("Q101") && !out.contains("0 read"), "{out}");
    assert!(out.contains("rows      not read yet: see below"), "{out}");
}

#[test]
fn people_who_answered_for_themselves_are_not_counted_as_schools_without_an_answer() {
    let home = Home::new();
    home.write("m.csv", "Name,Ann,Bo,Cy\nAnn,-,1,2\nBo,0,-,1\nCy,1,1,-\n");
    home.write("s.csv", "name\nAlder\nBirch\n");
    let out = home.run("check m.csv --schools s.csv").ended(0).out;
    assert!(!out.contains("0 of 2 schools"), "{out}");
    assert!(out.contains("3 of 3 people"), "{out}");
}

#[test]
fn a_crowd_that_cannot_be_tied_leaves_the_schools() {
    let home = Home::new();
    let row = |n: u32| {
        let part = if n == 0 { "lead" } else { "" };
        format!("E1,2025-10-03,p{n},S{},{part}\n", n % 7)
    };
    let crowd = (0..10_100).map(row).collect::<Vec<_>>().concat();
    let visit = "E2,2025-10-04,p0,S0,lead\nE2,2025-10-04,p1,S1,\n";
    home.write("log.csv", [HEAD, &crowd, visit].concat());
    let out = home.run("check log.csv").ended(0).out;
    assert!(out.contains("log.csv:2: note[W397]") && out.contains("has 10100 people"), "{out}");
    let out = home.run("measure log.csv --what schools --only strength").ended(0).out;
    assert_eq!(out.lines().count(), 8, "{out}");
    home.run("measure log.csv --what people").ended(3).says(&["log.csv:2", "--level schools"]);
    home.run("report log.csv -o report --formats svg").ended(0);
    let table = |name: &str| home.path(&format!("report/tables/{name}.csv")).exists();
    assert!(table("schools") && table("ties") && !table("people"));
    let page = std::fs::read_to_string(home.path("report/report.html")).unwrap();
    assert!(!page.contains("tables/people.csv") && page.contains("more met at once"), "the page");
}
