//! One activity in several files, several activities under one number, and visits that both sides numbered.

use tiebeam::base::problem::Problem;
use tiebeam::collect::read::Wishes;
use tiebeam::collect::records::Records;

use super::{codes, files};
use crate::support::reading::{found, understood};

const HEAD: &str = "Ref,Date,Visitor,From school,Host school,Type\n";

fn log(rows: &str) -> String {
    format!("{HEAD}{rows}")
}

fn two(one: &str, other: &str) -> (Records, Vec<Problem>) {
    files(&[("a.csv", &log(one)), ("b.csv", &log(other))])
}

/// Why nothing is said before somebody answers.
fn asked(one: &str, other: &str) -> String {
    let inputs = [found("a.csv", one), found("b.csv", other)];
    let refused = understood(&inputs, &Wishes::default()).refused;
    refused.first().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn one_number_in_two_files_with_nobody_in_common_is_asked() {
    let told = asked(
        &log("1,2025-10-13,Ann Lee,Alder,Birch,visit\n"),
        &log("1,2025-10-13,Bo Kay,Cedar,Dale,visit\n"),
    );
    assert!(told.contains("`1` stands in a.csv and in b.csv on 13 October 2025"), "{told}");
    let attendance = |kind: &str, who: &str| {
        format!("event_id,date,type,person,school\n1,2025-10-13,{kind},{who}\n")
    };
    let told = asked(&attendance("visit", "Ann Lee,Alder"), &attendance("course", "Bo Kay,Birch"));
    assert!(told.contains("nothing else says that it is one activity"), "{told}");
    // What the question says to do settles it, either way.
    let (records, _) =
        two("1,2025-10-13,Ann Lee,Alder,Birch,visit\n", "b-1,2025-10-13,Bo Kay,Cedar,Dale,visit\n");
    assert_eq!(records.activities.len(), 2);
    let one = "1,2025-10-13,Ann Lee,Alder,Birch,visit\n1,2025-10-13,Bo Kay,Cedar,Dale,visit\n";
    assert_eq!(files(&[("a.csv", &log(one))]).0.activities.len(), 1);
}

#[test]
fn one_type_of_activity_in_two_files_with_nobody_in_common_is_asked() {
    let part = |title: &str, who: &str| {
        format!("date,type,title,person,school\n2025-10-13,visit,{title},{who}\n")
    };
    let told = asked(&part("", "Ann Lee,Alder"), &part("", "Bo Kay,Birch"));
    assert!(told.contains("`visit` stands in a.csv and in b.csv on 13 October 2025"), "{told}");
    let two = |one: String, other: String| files(&[("a.csv", &one), ("b.csv", &other)]).0;
    let named = two(part("Maths walk", "Ann Lee,Alder"), part("Maths walk", "Bo Kay,Birch"));
    assert_eq!(named.activities.len(), 1);
    let apart = two(part("Maths walk", "Ann Lee,Alder"), part("Reading", "Bo Kay,Birch"));
    assert_eq!(apart.activities.len(), 2);
    let person = part("", "Ann Lee,Alder") + "2025-10-13,visit,,Bo Kay,Birch\n";
    assert_eq!(two(person, part("", "Bo Kay,Birch")).activities.len(), 1);
}

#[test]
fn files_that_number_their_own_rows_are_read_apart() {
    let (records, problems) = two(
        "1,2025-10-03,Ann Lee,Alder,Birch,visit\n2,2025-10-13,Ann Lee,Alder,Elm,visit\n",
        "1,2025-10-03,Bo Kay,Cedar,Birch,visit\n2,2025-10-15,Bo Kay,Cedar,Elm,visit\n",
    );
    assert_eq!(records.activities.len(), 4);
    assert!(codes(&problems).contains(&"W460"), "{problems:?}");
}

#[test]
fn one_number_in_two_files_is_one_activity_where_somebody_is_in_both() {
    let (records, problems) = two(
        "7,2025-10-03,Ann Lee,Alder,Birch,visit\n",
        "7,2025-10-03,Ann Lee,Alder,Birch,\n7,,Cy Fox,Cedar,Birch,visit\n",
    );
    assert_eq!(records.activities.len(), 1);
    assert_eq!(records.people.len(), 2);
    assert!(!codes(&problems).contains(&"W460"), "{problems:?}");
    let part =
        |who: &str| format!("event_id,date,title,person,school\nE1,2025-10-03,Maths hub,{who}\n");
    let (records, _) =
        files(&[("a.csv", &part("Ann Lee,Alder")), ("b.csv", &part("Bo Kay,Birch"))]);
    assert_eq!(records.activities.len(), 1, "a common title says so too");
}

#[test]
fn a_visit_that_both_sides_numbered_is_asked_about_and_answered() {
    let text = "Ref,date,visitor,from_school,host_school,type,logged_by\n\
        A1,2025-10-03,Jo Lee,Alder,Birch,visit,Alder\n\
        B7,2025-10-04,Jo Lee,Alder,Birch,visit,Birch\n\
        B8,2025-10-05,Jo Lee,Alder,Birch,visit,Birch\n";
    let (records, _) = files(&[("log.csv", text)]);
    assert_eq!(records.activities.len(), 3, "numbers say that they are three");
    let whys: Vec<&str> = records.proposals.all.iter().map(|proposal| proposal.why).collect();
    assert_eq!(
        whys,
        ["host and visitor each logged one within three days, under numbers of their own"]
    );
    let first = &records.proposals.all[0];
    let answer = format!(
        "what,spelling,school,means,means_school,same\nactivity,\"{}\",{},\"{}\",{},yes\n",
        first.one.name, first.one.school, first.other.name, first.other.school
    );
    let (records, problems) = files(&[("log.csv", text), ("aliases.csv", &answer)]);
    assert_eq!(records.activities.len(), 2, "{problems:?}");
    assert!(records.proposals.all.is_empty(), "{:?}", records.proposals.all);
}

#[test]
fn attendance_under_two_numbers_is_asked_about_as_one_visit() {
    let text = "event_id,date,type,person,school,part,logged_by\n\
        A-12,2025-10-03,visit,Jo Lee,Alder,attend,Alder\n\
        A-12,2025-10-03,visit,Cy Fox,Birch,host,Alder\n\
        B-07,2025-10-03,visit,Jo Lee,Alder,attend,Birch\n\
        B-07,2025-10-03,visit,Cy Fox,Birch,host,Birch\n";
    let (records, _) = files(&[("log.csv", text)]);
    let [proposal] = records.proposals.all.as_slice() else { panic!("{:?}", records.proposals) };
    assert_eq!((proposal.one.rows, proposal.other.rows), (2, 2));
    assert!(proposal.one.name.contains("B-07") || proposal.one.name.contains("A-12"));
}

#[test]
fn one_who_numbers_a_file_says_that_two_visits_are_two() {
    let (records, _) = files(&[(
        "log.csv",
        &log("1,2025-10-03,Jo Lee,Alder,Birch,visit\n2,2025-10-03,Jo Lee,Alder,Birch,visit\n"),
    )]);
    assert_eq!((records.activities.len(), records.proposals.all.len()), (2, 0));
}

const VISITS: &str = "date,type,host school,visiting schools,visitors,logged_by\n";

#[test]
fn lists_of_visitors_that_differ_are_asked_about() {
    let asked = |rows: &str| {
        let (records, _) = files(&[("v.csv", &format!("{VISITS}{rows}"))]);
        assert_eq!(records.activities.len(), 2);
        records.proposals.all.len()
    };
    let both = "2025-10-03,walk,Birch,Alder,Jo Lee; Di Roe,Alder\n2025-10-03,walk,Birch,Alder,Jo Lee; Al Ash,Birch\n";
    assert_eq!(asked(both), 1);
    assert_eq!(asked(&both.replace("; Al Ash", "")), 1);
    assert_eq!(asked(&both.replace("Jo Lee; Al Ash", "Al Ash")), 1, "on one day nobody in common");
    let later = both
        .replace("Jo Lee; Al Ash", "Al Ash")
        .replace("10-03,walk,Birch,Alder,Al", "10-05,walk,Birch,Alder,Al");
    assert_eq!(asked(&later), 0, "other people on another day are another visit");
    assert_eq!(asked(&both.replace(",Alder\n", ",Birch\n")), 0, "one side logged both");
}

#[test]
fn a_yes_keeps_everybody_whom_either_names() {
    let rows = "2025-10-03,walk,Birch,Alder,Jo Lee; Di Roe,Alder\n2025-10-03,walk,Birch,Alder,Jo Lee; Al Ash,Birch\n";
    let text = format!("{VISITS}{rows}");
    let (records, _) = files(&[("v.csv", &text)]);
    let first = &records.proposals.all[0];
    let answer = format!(
        "what,spelling,school,means,means_school,same\nactivity,\"{}\",{},\"{}\",{},yes\n",
        first.one.name, first.one.school, first.other.name, first.other.school
    );
    let (records, _) = files(&[("v.csv", &text), ("aliases.csv", &answer)]);
    assert_eq!(records.activities.len(), 1);
    let there = records.activities[0].present.iter().filter(|there| there.person.is_some()).count();
    assert_eq!(there, 3);
}

#[test]
fn meetings_of_one_topic_and_day_are_told_by_when_they_began() {
    let meeting = |hour: u32, who: &str| {
        format!(
            "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n\
             1,Maths hub,11/18/2025 {hour:02}:00:00 PM,11/18/2025 {hour:02}:50:00 PM,a@x.org,50,1\n\n\
             Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
             {who},,11/18/2025 {hour:02}:00:00 PM,11/18/2025 {hour:02}:50:00 PM,50,No\n"
        )
    };
    let two = |one: String, other: String| files(&[("a.csv", &one), ("b.csv", &other)]).0;
    assert_eq!(two(meeting(2, "Ann Lee"), meeting(4, "Bo Kay")).activities.len(), 2);
    assert_eq!(two(meeting(2, "Ann Lee"), meeting(2, "Bo Kay")).activities.len(), 1);
}
