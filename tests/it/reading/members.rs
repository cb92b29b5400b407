//! Lists of members and of people: who was a member when, whom identifiers mean, names in two columns.

use super::{codes, files, people, schools};

#[test]
fn members_that_had_left_are_neither_asked_nor_alone() {
    let list = "name,joined,left\nAlder,,\nBirch,,\nCedar,,\nDale,,2019-08-31\nElm,2030-09-01,\n";
    let answers = "Timestamp,Your school,Which schools did you work with?\n\
        2025/09/22 9:15:22 AM GMT+1,Alder,Birch\n2025/09/22 9:20:22 AM GMT+1,Birch,Cedar\n\
        2025/09/22 9:25:22 AM GMT+1,Cedar,Alder\n";
    let (records, problems) = files(&[("schools.csv", list), ("answers.csv", answers)]);
    assert_eq!(schools(&records), ["Alder", "Birch", "Cedar"]);
    let asked = records.responses.unwrap().schools;
    assert_eq!(asked, [Some(true); 3]);
    let note = problems.iter().find(|problem| problem.code == "W462").unwrap();
    assert!(note.what.contains("(Dale, Elm)"), "{}", note.what);
    let log = "date,from_school,to_school\n2025-10-03,Alder,Birch\n2025-11-03,Cedar,Dale\n";
    let (records, problems) = files(&[("schools.csv", list), ("log.csv", log)]);
    assert_eq!(schools(&records), ["Alder", "Birch", "Cedar", "Dale"]);
    let note = problems.iter().find(|problem| problem.code == "W461").unwrap();
    assert_eq!(note.place.line, Some(3));
    assert!(note.what.contains("`Dale` took part in 1 activity since it left on 31 August 2019"));
}

#[test]
fn a_member_of_part_of_the_time_stays() {
    let list = "name,joined,left\nAlder,,\nBirch,,\nCedar,2025-11-01,\nDale,,2025-10-20\n";
    let log = "date,from_school,to_school\n2025-10-03,Alder,Birch\n2025-11-30,Alder,Birch\n";
    let (records, problems) = files(&[("schools.csv", list), ("log.csv", log)]);
    assert_eq!(schools(&records).len(), 4);
    assert!(!codes(&problems).iter().any(|code| ["W461", "W462"].contains(code)));
}

const LOG: &str = "date,visitor,from_school,host_school\n2025-10-13,Jo Lee,Alder,Birch\n2025-10-14,Jo Roe,Alder,Birch\n";

#[test]
fn a_first_name_and_a_surname_in_two_columns_are_one_name() {
    for list in [
        "Staff ID,Forename,Surname,School,Role\nE17,Jo,Lee,Alder,Head\nE18,Jo,Roe,Alder,Deputy\n",
        "Last name,First name,School\nLee,Jo,Alder\nRoe,Jo,Alder\n",
        "Given name,Family name,School,Role\nJo,Lee,Alder,Head\nJo,Roe,Alder,Deputy\n",
    ] {
        let (records, problems) = files(&[("log.csv", LOG), ("staff.csv", list)]);
        assert_eq!(people(&records), ["Jo Lee@Alder", "Jo Roe@Alder"], "{list} {problems:?}");
        let file = records.files.iter().find(|file| file.name == "staff.csv").unwrap();
        assert_eq!(file.shape, "people");
        assert!(!file.ignored.iter().any(|heading| heading.contains("urname")));
    }
}

#[test]
fn logs_may_have_names_in_two_columns_too() {
    let attendance = "Event,Date,First name,Surname,School\n1,2025-10-13,Jo,Lee,Alder\n1,2025-10-13,Jo,Roe,Birch\n1,2025-10-13,,Ash,Elm\n";
    let (records, _) = files(&[("log.csv", attendance)]);
    assert_eq!(people(&records), ["Ash@Elm", "Jo Lee@Alder", "Jo Roe@Birch"]);
    let visits = "Date,Visitor first name,Visitor surname,From school,Host school\n2025-10-13,Jo,Lee,Alder,Birch\n";
    let (records, _) = files(&[("log.csv", visits)]);
    assert_eq!(people(&records), ["Jo Lee@Alder"]);
    // The whole name, where there is one, is enough.
    let whole =
        "Event,Date,Name,First name,Surname,School\n1,2025-10-13,Jo Lee,Josephine,Lee,Alder\n";
    let (records, _) = files(&[("log.csv", whole)]);
    assert_eq!(people(&records), ["Jo Lee@Alder"]);
}

#[test]
fn a_log_may_name_people_by_their_identifiers() {
    let log = "date,visitor,from_school,host_school,led_by\n2025-10-13,E17,Alder,Birch,E17\n";
    let list = "id,name,school\nE17,Jo Lee,Alder\nE18,Cy Fox,Birch\n";
    let (records, _) = files(&[("log.csv", log), ("people.csv", list)]);
    assert_eq!(people(&records), ["Cy Fox@Birch", "Jo Lee@Alder"]);
    assert_eq!(super::leaders(&records), ["Jo Lee"]);
}
