//! Who is who and what is one activity, on files small enough to read. Each test holds what a
//! reader of an earlier version stumbled over.

mod corrupt;
mod corrupt_kinds;
mod fieldforms;
mod lists;
mod logs;
mod members;
mod mended;
mod names_and_numbers;
mod newcomers;
mod numbers_of_schools;
mod old_workbook;
mod registers;
mod several_files;
mod surveys;
mod tables;
mod widths;

use std::collections::BTreeMap;

use tiebeam::base::error::Error;
use tiebeam::base::problem::Problem;
use tiebeam::collect::read::{Input, Wishes, read};
use tiebeam::collect::records::{Affiliation, Records};

fn try_files(files: &[(&str, &str)], wishes: &Wishes) -> Result<(Records, Vec<Problem>), Error> {
    let input = |(name, text): &(&str, &str)| Input {
        name: (*name).to_owned(),
        bytes: (*text).into(),
        shape: None,
        found: true,
    };
    read(&files.iter().map(input).collect::<Vec<_>>(), wishes)
}

fn files(files: &[(&str, &str)]) -> (Records, Vec<Problem>) {
    try_files(files, &Wishes::default()).unwrap()
}

fn people(records: &Records) -> Vec<String> {
    let place = |place| match place {
        Affiliation::School(at) => records.schools[at as usize].name.as_str(),
        Affiliation::Outside(at) => records.bodies[at as usize].name.as_str(),
        Affiliation::Unknown => "-",
    };
    records.people.iter().map(|p| format!("{}@{}", p.name, place(p.affiliation))).collect()
}

fn schools(records: &Records) -> Vec<&str> {
    records.schools.iter().map(|school| school.name.as_str()).collect()
}

fn leaders(records: &Records) -> Vec<&str> {
    let present = records.activities.iter().flat_map(|activity| &activity.present);
    let leads = present.filter(|presence| presence.leads).filter_map(|presence| presence.person);
    leads.map(|person| records.people[person as usize].name.as_str()).collect()
}

fn codes(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|problem| problem.code).collect()
}

const LIST: (&str, &str) = (
    "schools.csv",
    "name,urn\nAshford Road Primary School,1\nSt Mary's CE Primary,2\nSt Mary's RC Primary,3\n",
);

#[test]
fn short_forms_are_joined_and_unclear_names_only_asked_about() {
    let log =
        "event_id,date,person,school\n1,2025-10-13,Ann,Ashford Rd\n1,2025-10-13,Bob,St Mary's\n";
    let (records, problems) = files(&[("log.csv", log), LIST]);
    assert_eq!(people(&records), ["Ann@Ashford Rd", "Bob@St Mary's"]);
    assert_eq!(records.bodies[0].perhaps, ["Ashford Road Primary School"]);
    assert_eq!(records.bodies[1].perhaps, ["St Mary's CE Primary", "St Mary's RC Primary"]);
    assert_eq!(codes(&problems), ["W307", "W378", "W307", "W378", "W378"]);
    let log = "event_id,date,person,school\n1,2025-10-13,Ann,Ashford Rd Primary\n";
    assert_eq!(people(&files(&[("log.csv", log), LIST]).0), ["Ann@Ashford Road Primary School"]);
}

#[test]
fn aliases_serve_schools_people_and_bodies_and_unused_ones_are_told() {
    let log =
        "event_id,date,person,school\n1,2025-10-13,J Hobbs,LA\n2,2025-10-14,Janet Hobbs,Council\n";
    let alias = |(from, to): (&str, &str)| (from.to_owned(), to.to_owned());
    let pairs = [("j hobbs", "Janet Hobbs"), ("LA", "Council"), ("Nobody", "Somebody")];
    let wishes = Wishes { aliases: BTreeMap::from(pairs.map(alias)), ..Wishes::default() };
    let (records, problems) = try_files(&[("log.csv", log), LIST], &wishes).unwrap();
    assert_eq!(people(&records), ["Janet Hobbs@Council"]);
    let unused: Vec<_> = problems.iter().filter(|problem| problem.code == "W309").collect();
    assert_eq!(unused.len(), 1);
    assert!(unused[0].what.contains("nobody"), "{}", unused[0].what);
}

#[test]
fn two_schools_may_share_a_name_but_an_alias_of_two_means_neither() {
    let list = "name,urn,aliases\nSt Mary's,1,X\nSt Mary's,2,\nOak,3,X\nElm,4,St Mary's\n";
    let log = "event_id,date,person,school\n1,2025-10-13,Ann,2\n1,2025-10-13,Bob,X\n1,2025-10-13,Cy,Oak\n";
    let (records, _) = files(&[("log.csv", log), ("schools.csv", list)]);
    assert_eq!(schools(&records), ["Elm", "Oak", "St Mary's (1)", "St Mary's (2)"]);
    assert_eq!(people(&records), ["Ann@St Mary's (2)", "Bob@X", "Cy@Oak"]);
}

#[test]
fn the_same_name_at_two_schools_is_two_people_and_is_told() {
    let log = "event_id,date,person,school\n1,2025-10-13,Sam,A\n1,2025-10-13,Sam,B\n1,2025-10-13,Kit,\n2,2025-10-14,Kit,A\n";
    let (records, problems) = files(&[("log.csv", log), ("people.csv", "name,school\nSam,\n")]);
    assert_eq!(people(&records), ["Kit@A", "Sam@-", "Sam@A", "Sam@B"]);
    assert!(codes(&problems).contains(&"W308"));
}

#[test]
fn tokens_of_ties_are_exact_and_names_of_people_are_not() {
    let (records, _) = files(&[("ties.csv", "from,to\nA,b\na,B\n")]);
    assert_eq!(records.people.len(), 4);
    let log = "event_id,date,person\n1,2025-10-13,ANN  lee\n2,2025-10-13,Ann Lee\n";
    assert_eq!(files(&[("log.csv", log)]).0.people.len(), 1);
}

#[test]
fn a_leader_is_whoever_of_that_name_was_there() {
    let log = "date,from_person,from_school,to_person,to_school,led_by\n\
               2025-10-13,Sam,A,Bob,C,Sam\n2025-10-14,Sam,B,Bob,C,Sam\n2025-10-15,Kit,A,Bob,C,Sam\n\
               2025-10-16,Kit,A,Bob,C,Kit & Bob\n2025-10-17,Kit,A,Bob,C,TBC\n";
    let (records, problems) = files(&[("log.csv", log)]);
    assert_eq!(people(&records), ["Bob@C", "Kit@A", "Sam@A", "Sam@B"]);
    assert_eq!(leaders(&records), ["Sam", "Sam", "Bob", "Kit"]);
    assert_eq!(codes(&problems).iter().filter(|code| **code == "W313").count(), 1);
}

#[test]
fn a_lead_column_of_yes_and_no_marks_the_person_of_the_row() {
    let log = "event_id,date,person,lead\n1,2025-10-13,Ann,Y\n1,2025-10-13,Bob,N\n";
    let (records, _) = files(&[("log.csv", log)]);
    assert_eq!(people(&records), ["Ann@-", "Bob@-"]);
    assert_eq!(leaders(&records), ["Ann"]);
}

#[test]
fn several_visitors_in_a_cell_are_several_people() {
    let log = "date,from_person,from_school,to_school\n2025-10-13,Ann Lee & Bo Day,A,B\n";
    let (records, _) = files(&[("log.csv", log)]);
    assert_eq!(people(&records), ["Ann Lee@A", "Bo Day@A"]);
    assert_eq!(records.activities[0].present.len(), 3);
}

#[test]
fn a_blank_day_is_the_only_day_of_its_event() {
    let log = "event_id,date,person\n1,2025-10-13,Ann\n1,,Bob\n2,,Cy\n";
    let (records, _) = files(&[("log.csv", log)]);
    let present: Vec<usize> = records.activities.iter().map(|a| a.present.len()).collect();
    assert_eq!(present, [1, 2], "the undated event stands first");
}

#[test]
fn a_row_left_out_leaves_nobody_behind() {
    let log = "event_id,date,person,school,part\n1,2025-13-45,Ghost,Nowhere,\n1,2025-10-13,Ann,A,\n\
               1,2025-10-13,Bob,A,apologies\n1,2025-10-13,Cy,A,chair\n1,2025-10-13,Di,A,mascot\n";
    let (records, problems) = files(&[("log.csv", log)]);
    assert_eq!(people(&records), ["Ann@A", "Cy@A", "Di@A"]);
    assert_eq!(schools(&records), ["A"]);
    assert_eq!(leaders(&records), ["Cy"]);
    assert_eq!(codes(&problems), ["E203", "E209", "W311"]);
}

#[test]
fn repeated_contacts_count_once_and_swallowed_rows_are_told() {
    let log = "date,from_person,to_person,type\n2025-10-13,Ann,Bob,visit\n2025-10-13,Ann,Bob,visit\n2025-10-13,Ann,Bob,walk\n";
    let (records, problems) = files(&[("log.csv", log)]);
    assert_eq!(records.activities.len(), 2);
    assert_eq!((records.files[0].rows.used, records.files[0].rows.merged), (2, 1));
    assert_eq!(codes(&problems), ["M401"]);
    let log = "event_id,date,person\n1,\"2025-10-13,Ann\n2,2025-10-14,Bob\n3,2025-10-15\",Cy\n4,2025-10-16,Di\n";
    let (records, problems) = files(&[("log.csv", log)]);
    assert_eq!(people(&records), ["Di@-"]);
    assert_eq!(codes(&problems), ["E210"]);
    assert_eq!(problems[0].place.line, Some(2));
}

#[test]
fn a_naming_that_changes_nothing_is_an_error() {
    let log = "date,Who came,from_school,to_school\n2025-10-13,Ann,A,B\n";
    let named = tiebeam::collect::cells::columns::Naming {
        ours: "person".into(),
        theirs: "Who came".into(),
    };
    let wishes = Wishes { named: vec![named], ..Wishes::default() };
    let error = try_files(&[("log.csv", log)], &wishes).unwrap_err();
    assert_eq!(error.exit_code(), 2);
    assert!(error.to_string().contains("from_person"), "{error}");
}

#[test]
fn an_empty_school_list_is_an_error() {
    let log = "event_id,date,person,school\n1,2025-10-13,Ann,A\n";
    let error = try_files(&[("log.csv", log), ("schools.csv", "name,urn\n")], &Wishes::default());
    assert!(error.unwrap_err().to_string().contains("names no school"));
}

#[test]
fn people_of_one_name_at_one_place_are_told_apart_by_their_ids() {
    let people_list = "id,name\n1,Ann Lee\n2,Ann Lee\n3,Bo\n4,Cy\n";
    let (records, _) = files(&[("ties.csv", "from,to\n1,2\n2,3\n"), ("people.csv", people_list)]);
    assert_eq!(people(&records), ["Ann Lee (1)@-", "Ann Lee (2)@-", "Bo@-", "Cy@-"]);
    assert!(records.merges.is_empty(), "{:?}", records.merges);
}
