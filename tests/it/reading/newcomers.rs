//! Lists and logs as people keep them: remarks below, lines twice, schools with remarks of their own.

use tiebeam::base::problem::{Outcome, Problem};
use tiebeam::collect::read::{Input, Wishes};
use tiebeam::collect::records::Records;

use crate::support::reading::{input, read_inputs, schools};

/// Files, some with the shape that the user says they have.
#[track_caller]
fn all(files: &[(&str, &str, Option<&'static str>)]) -> (Records, Vec<Problem>) {
    let one = |(name, text, shape): &(&str, &str, Option<&'static str>)| Input {
        shape: *shape,
        ..input(name, *text)
    };
    let inputs: Vec<Input> = files.iter().map(one).collect();
    read_inputs(&inputs, &Wishes::default()).unwrap()
}

fn bodies(records: &Records) -> Vec<&str> {
    records.bodies.iter().map(|body| body.name.as_str()).collect()
}

fn lines(problems: &[Problem], code: &str) -> Vec<u32> {
    problems.iter().filter(|p| p.code == code).filter_map(|p| p.place.line).collect()
}

fn only<'p>(problems: &'p [Problem], code: &str) -> &'p Problem {
    let mut found = problems.iter().filter(|p| p.code == code);
    let first = found.next().unwrap_or_else(|| panic!("no {code}: {problems:#?}"));
    assert!(found.next().is_none(), "{code} more than once: {problems:#?}");
    first
}

const LOG: &str =
    "date,host school,visiting schools\n2025-10-03,Alder Primary School,Birch High School\n";

#[test]
fn totals_remarks_and_placeholders_are_no_members() {
    let list = "name,urn,phase\nAlder Primary School,990001,Primary\nBirch High School,990002,Secondary\n\
        Total number of schools: 2,,\nTotal schools: 6,,\nTBC,,\nN/A,,\nNB updated Sept 2025,,\n\
        Note: Cedar joins in May,,\nSource: GIAS,,\nVacancy,,\nname,urn,phase\n";
    let (records, problems) = all(&[("log.csv", LOG, None), ("s.csv", list, Some("schools"))]);
    assert_eq!(schools(&records), ["Alder Primary School", "Birch High School"]);
    let rejected = problems.iter().filter(|p| p.outcome == Outcome::Rejected).count();
    assert_eq!(rejected, 9, "{problems:#?}");
    let people = "id,name,school,role\nP1,Ann Lee,Alder Primary School,head\nP2,Vacancy,Alder Primary School,head\n\
        P3,Maternity cover,Birch High School,\n,Supply,Birch High School,\nP5,TBC,Birch High School,\n\
        Total staff: 5,,,\n,,Birch High School,teacher\nP8,,Birch High School,\n";
    let (records, problems) = all(&[("log.csv", LOG, None), ("p.csv", people, Some("people"))]);
    let names: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ann Lee", "P8"]);
    assert_eq!(lines(&problems, "E202"), [3, 4, 5, 6, 8], "{problems:#?}");
}

#[test]
fn a_school_listed_twice_keeps_what_either_line_says() {
    let list = "name,urn,aliases,joined,phase,mat\n\
        Ashbrook Primary School,990001,ABP;Ash,2023-09-01,Primary,\n\
        Ashbrook Primary,990001,,,Infant,Oak Trust\n\
        Birch High School,990002,\"Birch, BHS\",,Secondary,\n";
    let log = "date,host school,visiting schools\n2025-10-03,ABP,Birch\n2025-10-04,Ashbrook Primary School,BHS\n";
    let (records, problems) = all(&[("log.csv", log, None), ("s.csv", list, Some("schools"))]);
    assert_eq!(schools(&records), ["Ashbrook Primary", "Birch High School"]);
    assert_eq!(bodies(&records), [""; 0]);
    assert!(records.schools[0].joined.is_some());
    assert_eq!(records.schools[0].attributes["mat"], "Oak Trust");
    let told = only(&problems, "W403");
    assert!(told.what.contains("phase `Infant` or `Primary`"), "{}", told.what);
    assert!(only(&problems, "W404").what.contains("Birch; BHS"));
}

#[test]
fn numbers_and_places_are_part_of_what_names_a_school() {
    let list = "name,urn,laestab,la\nAshbrook Primary School,990001,201/3614,Northmoor\nBirch High School,990002,,Northmoor\n";
    let log = "date,host school,visiting schools\n2025-10-03,Birch High School,201/3614\n\
        2025-10-04,Birch High School,\"Ashbrook Primary School, Northmoor\"\n\
        2025-10-05,Birch High School,\"Ashbrook Primary School, Leeds\"\n";
    let (records, problems) = all(&[("log.csv", log, None), ("s.csv", list, Some("schools"))]);
    assert_eq!(bodies(&records), ["Ashbrook Primary School, Leeds"]);
    let told = only(&problems, "W307");
    assert!(told.fix.contains("likely the same as `Ashbrook Primary School`"), "{}", told.fix);
}

#[test]
fn remarks_beside_a_school_are_no_other_school() {
    let list = "name,urn,short,phase\nAlder Primary School,990001,LLI,Primary\nBirch Primary School,990002,LLJ,Primary\n\
        Cedar High School,990003,CHS,Secondary\n";
    let log = "date,host school,visiting schools\n2025-10-01,CHS,LLJ - CANCELLED\n2025-10-02,CHS,LLJ (x2)\n\
        2025-10-03,CHS,\"1. LLI\n2. LLJ\"\n2025-10-04,CHS,All primaries except LLI\n\
        2025-10-05,CHS,All schools (apologies LLI)\n2025-10-06,CHS,LLI; LLJ - cancelled\n\
        2025-10-07,CHS,LLI - Ruth Penney\n";
    let (records, problems) = all(&[("log.csv", log, None), ("s.csv", list, Some("schools"))]);
    assert_eq!(bodies(&records), ["LLI - Ruth Penney"], "{problems:#?}");
    assert_eq!(problems.iter().filter(|p| p.outcome == Outcome::Rejected).count(), 1);
    let there: Vec<usize> = records.activities.iter().map(|a| a.present.len()).collect();
    // Everybody but LLI are CHS and LLJ, and CHS is the host.
    assert_eq!(there[..2], [2, 3], "{there:?}");
    assert!(only(&problems, "W307").fix.contains("Alder Primary School"));
    let asked = &records.proposals.all;
    assert!(asked.iter().any(|one| one.one.name == "LLI - Ruth Penney"), "{asked:#?}");
    assert!(only(&problems, "W405").what.contains("LLJ - cancelled"));
}

#[test]
fn marks_of_a_register_and_words_for_parts() {
    let log = "event_id,date,person,school,part\nE1,2025-10-03,Ann Lee,Alder,/\nE1,2025-10-03,Bo Kay,Birch,\\\n\
        E1,2025-10-03,Cy Day,Cedar,Declined\nAutumn total,,,,2\n";
    let (records, problems) = all(&[("log.csv", log, None)]);
    assert_eq!(records.people.len(), 2, "{problems:#?}");
    assert_eq!(problems.iter().filter(|p| p.outcome == Outcome::Rejected).count(), 2);
    let log = "event_id,date,person,school,part\nE1,2025-10-03,Ann Lee,Alder,led session\nE1,2025-10-03,Bo Kay,Birch,attend\n\
        E1,2025-10-03,Cy Day,Cedar,non-attendee\nE1,2025-10-03,Di Fox,Dale,invited\n";
    let (records, _) = all(&[("log.csv", log, None)]);
    let present = &records.activities[0].present;
    assert_eq!((present.len(), present.iter().filter(|p| p.leads).count()), (2, 1));
}

#[test]
fn a_repeat_names_the_first_row_that_says_the_same() {
    let log = "event_id,date,person,school,part\nE1,2025-10-03,Ann Lee,Alder,attend\nE1,2025-10-03,Ann Lee,Alder,lead\n\
        E1,2025-10-03,Bo Kay,Birch,attend\nE1,2025-10-03,Ann Lee,Alder,lead\n";
    let (_, problems) = all(&[("log.csv", log, None)]);
    let last = problems.iter().find(|p| p.code == "M401" && p.place.line == Some(5)).unwrap();
    assert!(last.what.contains("log.csv:3"), "{}", last.what);
}

#[test]
fn rows_that_are_left_out_take_nothing_from_above() {
    let log = "Date,Host school,Visiting schools,Visitors\n2025-10-03,Alder,Birch,Ann Lee\n,,Cedar,Bo Kay\n,,TBC,\n";
    let (_, problems) = all(&[("log.csv", log, None)]);
    let told = only(&problems, "W361");
    assert!(told.what.starts_with("1 row "), "{}", told.what);
}
