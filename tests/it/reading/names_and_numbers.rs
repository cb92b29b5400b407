//! Official numbers in a column of their own, identifiers of people, and lines of lists that repeat each
//! other.

use tiebeam::base::problem::Problem;
use tiebeam::collect::records::Records;

use super::{codes, files, people, schools};

fn bodies(records: &Records) -> Vec<&str> {
    records.bodies.iter().map(|body| body.name.as_str()).collect()
}

fn only<'p>(problems: &'p [Problem], code: &str) -> &'p Problem {
    let found: Vec<&Problem> = problems.iter().filter(|problem| problem.code == code).collect();
    assert_eq!(found.len(), 1, "{code}: {problems:#?}");
    found[0]
}

/// Where everybody of an activity came from, by name.
fn from(records: &Records, activity: usize) -> Vec<String> {
    let there = records.activities[activity].present.iter();
    let mut names: Vec<String> = there
        .map(|one| match one.from.school() {
            Some(at) => records.schools[at as usize].name.clone(),
            None => "-".to_owned(),
        })
        .collect();
    names.sort();
    names
}

const LOG: &str = "event_id,date,type,person,school,URN\n\
    E1,2025-10-13,visit,Ann Lee,St Anne's Primary School,990001\n\
    E1,2025-10-13,visit,Bo Day,Quayside Academy,990005\n\
    E2,2025-10-14,visit,Cy Fox,St Anne's Primary School,990006\n\
    E2,2025-10-14,visit,Bo Day,Quayside Acad.,990005\n";

#[test]
fn a_number_beside_the_name_tells_two_schools_apart() {
    let (records, problems) = files(&[("log.csv", LOG)]);
    let apart = ["St Anne's Primary School (990001)", "St Anne's Primary School (990006)"];
    assert_eq!(schools(&records), ["Quayside Acad.", apart[0], apart[1]], "{problems:#?}");
    assert_eq!(from(&records, 1), ["Quayside Acad.", apart[1]]);
    assert_eq!(records.schools[0].urn, "990005");
    // Numbers say that they are two, so nobody is asked.
    assert!(records.proposals.all.is_empty(), "{:#?}", records.proposals.all);
    let list = "name,urn\nSt Anne's Primary School,990001\nSt Anne's Primary School,990006\nQuayside Academy,990005\n";
    let (records, problems) = files(&[("schools.csv", list), ("log.csv", LOG)]);
    assert_eq!(bodies(&records), [""; 0], "{problems:#?}");
    assert_eq!(from(&records, 0), ["Quayside Academy", apart[0]]);
    assert_eq!(from(&records, 1), ["Quayside Academy", apart[1]]);
    let told = codes(&problems);
    assert!(!told.contains(&"W370") && !told.contains(&"W470"), "{problems:#?}");
}

#[test]
fn a_number_that_contradicts_the_name_counts_and_is_told() {
    let list = "name,urn\nOak Primary School,990001\nFell Special School,990006\nQuayside Academy,990005\n";
    let log = "event_id,date,person,school,URN\n\
        E1,2025-10-13,Ann Lee,Oak Primary School,990001\nE1,2025-10-13,Bo Day,Fell Special School,990005\n\
        E2,2025-10-14,Ann Lee,Oak Primary School,\nE2,2025-10-14,Cy Fox,,990006\n";
    let (records, problems) = files(&[("schools.csv", list), ("log.csv", log)]);
    assert_eq!(from(&records, 0), ["Oak Primary School", "Quayside Academy"]);
    assert_eq!(from(&records, 1), ["Fell Special School", "Oak Primary School"]);
    let told = only(&problems, "W470");
    assert_eq!((told.place.line, told.text.as_str()), (Some(3), "Fell Special School"));
    assert!(
        told.what.contains("990005, which is the number of `Quayside Academy`"),
        "{}",
        told.what
    );
}

#[test]
fn a_number_that_the_list_lacks_keeps_the_name_where_nothing_speaks_against_it() {
    // A list of names only.
    let list = "name,phase\nOak Primary School,Primary\nQuayside Academy,Secondary\n";
    let log = "event_id,date,person,school,URN\n\
        E1,2025-10-13,Ann Lee,Oak Primary,990001\nE1,2025-10-13,Bo Day,Quayside Academy,990005\n\
        E1,2025-10-13,Di Orr,Elm School,990009\nE2,2025-10-14,Ann Lee,Oak Primary,n/k\n\
        E2,2025-10-14,Di Orr,Elm School,\n";
    let (records, problems) = files(&[("schools.csv", list), ("log.csv", log)]);
    assert_eq!(bodies(&records), ["Elm School"], "{problems:#?}");
    assert_eq!(from(&records, 0), ["-", "Oak Primary School", "Quayside Academy"]);
    // Another number than the list has is another school of that name.
    let list = "name,urn\nOak Primary School,990002\nQuayside Academy,990005\n";
    let (records, problems) = files(&[("schools.csv", list), ("log.csv", log)]);
    assert_eq!(bodies(&records), ["Elm School", "Oak Primary (990001)"], "{problems:#?}");
    let told = only(&problems, "W470");
    assert!(told.what.contains("`Oak Primary School` has another number"), "{}", told.what);
}

#[test]
fn numbers_that_are_not_the_schools_own_are_not_used() {
    let mut log = "date,title,person,school,URN\n".to_owned();
    for (at, school) in ["Oak", "Elm", "Ash", "Fir", "Oak", "Elm", "Ash", "Fir"].iter().enumerate()
    {
        log +=
            &format!("2025-10-{},Course,P{at} Lee,{school} School,{}\n", at / 4 + 10, 100_200 + at);
    }
    let (records, problems) = files(&[("log.csv", &log)]);
    assert_eq!(schools(&records).len(), 4, "{problems:#?}");
    assert!(only(&problems, "W471").what.contains("are not used"));
    // Numbers of events, which several schools share.
    let events = "date,title,person,school,URN\n2025-10-10,Course,Ann Lee,Oak School,100201\n\
        2025-10-10,Course,Bo Day,Elm School,100201\n2025-10-11,Course,Ann Lee,Oak School,100202\n\
        2025-10-11,Course,Bo Day,Elm School,100202\n";
    let (records, problems) = files(&[("log.csv", events)]);
    assert_eq!(schools(&records), ["Elm School", "Oak School"], "{problems:#?}");
    let mangled = "event_id,date,person,school,URN\nE1,2025-10-13,Ann Lee,Oak School,9.9E+05\n\
        E1,2025-10-13,Bo Day,Elm School,9.9E+05\n";
    let (records, problems) = files(&[("log.csv", mangled)]);
    assert_eq!(schools(&records), ["Elm School", "Oak School"]);
    assert!(only(&problems, "W471").what.contains("9.9E+05"));
}

#[test]
fn rows_without_the_number_follow_the_name_unless_several_share_it() {
    let log = "event_id,date,person,school,DfE number\nE1,2025-10-13,Ann Lee,Oak Primary School,990/2001\n\
        E1,2025-10-13,Bo Day,Elm School,9902002\nE2,2025-10-14,Ann Lee,Oak Primary,\n\
        E2,2025-10-14,Bo Day,Elm School,990-2002\n";
    let (records, problems) = files(&[("log.csv", log)]);
    assert_eq!(schools(&records), ["Elm School", "Oak Primary School"], "{problems:#?}");
    let more = LOG.to_owned() + "E3,2025-10-15,visit,Di Orr,St Anne's Primary School,\n";
    let (records, problems) = files(&[("log.csv", &more)]);
    assert_eq!(schools(&records).len(), 4);
    assert_eq!(only(&problems, "W472").place.line, Some(6));
}

#[test]
fn each_side_of_a_contact_and_the_people_list_may_have_numbers() {
    let log = "date,from_person,from_school,Visiting school URN,to_person,to_school,Host school URN\n\
        2025-10-13,Ann Lee,St Anne's Primary,990001,Bo Day,St Anne's Primary,990006\n";
    let people_list = "name,school,urn,role,leaving\nAnn Lee,St Anne's Primary,990001,head,\n";
    let (records, problems) = files(&[("people.csv", people_list), ("log.csv", log)]);
    let apart = ["St Anne's Primary (990001)", "St Anne's Primary (990006)"];
    assert_eq!(schools(&records), apart, "{problems:#?}");
    assert_eq!(people(&records), [format!("Ann Lee@{}", apart[0]), format!("Bo Day@{}", apart[1])]);
}

#[test]
fn a_visit_log_may_have_numbers_of_both_sides() {
    let log = "Date,Host school,Host URN,Visiting schools,Visiting school URN,Visitors\n\
        2025-10-13,St Anne's Primary,990001,St Anne's Primary,990006,Ann Lee; Bo Day\n\
        2025-10-14,St Anne's Primary,990006,Elm School; Oak School,,\n";
    let (records, problems) = files(&[("visits.csv", log)]);
    let apart = ["St Anne's Primary (990001)", "St Anne's Primary (990006)"];
    assert_eq!(
        schools(&records),
        ["Elm School", "Oak School", apart[0], apart[1]],
        "{problems:#?}"
    );
    assert_eq!(people(&records), [format!("Ann Lee@{}", apart[1]), format!("Bo Day@{}", apart[1])]);
    assert_eq!(from(&records, 1), ["Elm School", "Oak School", apart[1]]);
}

const CONTACT: &str = "event_id,date,person,school\nE1,2025-10-13,Bob Roe,Fell School\nE1,2025-10-13,Ann Lee,Oak School\n";

#[test]
fn two_lines_of_one_person_keep_what_either_says() {
    for lines in [["head,", "head,2026-07-31"], ["head,2026-07-31", "head,"]] {
        let list = format!(
            "name,school,role,leaving\nBob Roe,Fell School,{}\nBob Roe,Fell School,{}\n",
            lines[0], lines[1]
        );
        let (records, problems) = files(&[("people.csv", &list), ("log.csv", CONTACT)]);
        let leaves: Vec<bool> = records.people.iter().map(|one| one.leaves.is_some()).collect();
        assert_eq!(leaves, [false, true], "{problems:#?}");
        assert!(!codes(&problems).contains(&"W403"));
    }
    let list = "name,school,role,leaving\nBob Roe,Fell School,head,2026-07-31\nBob Roe,Fell School,deputy,2027-07-31\n";
    let (records, problems) = files(&[("people.csv", list), ("log.csv", CONTACT)]);
    assert_eq!(records.people[1].leaves.map(|day| day.to_string()).as_deref(), Some("2027-07-31"));
    let told = only(&problems, "W403");
    assert!(told.what.contains("role `deputy` or `head`"), "{}", told.what);
    assert!(told.what.contains("leaving `2027-07-31` or `2026-07-31`"), "{}", told.what);
}

#[test]
fn numbers_of_staff_tell_people_apart_unless_schools_share_them() {
    let list = "Employee ID,Employee Name,Work Location,Date of leaving\n7,Ann Lee,Oak School,\n8,Ann Lee,Oak School,December 2025\n";
    let (records, problems) = files(&[("people.csv", list), ("log.csv", CONTACT)]);
    let named: Vec<&str> = records.people.iter().map(|one| one.name.as_str()).collect();
    // The row of the log says neither number.
    assert_eq!(named, ["Ann Lee", "Ann Lee (7)", "Ann Lee (8)", "Bob Roe"], "{problems:#?}");
    let leaves = records.people[2].leaves.map(|day| day.to_string());
    assert_eq!(leaves.as_deref(), Some("2025-12-31"));
    assert!(only(&problems, "W474").what.contains("31 December 2025"));
    let list = "Payroll No,Name,School\n7,Ann Lee,Oak School\n7,Bob Roe,Fell School\n8,Di Orr,Oak School\n8,Di Kay,Elm School\n";
    let (records, problems) = files(&[("people.csv", list), ("log.csv", CONTACT)]);
    assert_eq!(
        people(&records),
        ["Ann Lee@Oak School", "Bob Roe@Fell School", "Di Kay@Elm School"]
    );
    assert!(
        only(&problems, "W473").what.contains("`Ann Lee` (Oak School) and `Bob Roe` (Fell School)")
    );
}

#[test]
fn an_authority_beside_a_name_may_be_short_for_the_one_of_the_list() {
    let list = "name,urn,la\nSt Anne's Catholic Primary School,990001,\"Northmoor, City of\"\n\
        St Anne's Catholic Primary School,990002,\"Southshire, County of\"\nElm School,990003,Leeds\n";
    let log = "date,from_school,to_school\n2025-10-03,\"St Anne's Catholic Primary, Northmoor\",Elm School\n\
        2025-10-04,St Anne's RC Primary School (Southshire),Elm School\n";
    let (records, problems) = files(&[("schools.csv", list), ("log.csv", log)]);
    assert_eq!(bodies(&records), [""; 0], "{problems:#?}");
    assert_eq!(from(&records, 0), ["Elm School", "St Anne's Catholic Primary School (990001)"]);
    assert_eq!(from(&records, 1), ["Elm School", "St Anne's Catholic Primary School (990002)"]);
}

#[test]
fn further_names_of_schools_stand_under_many_headings() {
    for heading in ["Known as", "Previous name", "Other names", "Abbreviation"] {
        let list = format!(
            "School,URN,{heading}\nOak Primary School,990001,Oakfield Infants\nElm School,990002,\n"
        );
        let log = "date,from_school,to_school\n2025-10-03,Oakfield Infants,Elm School\n";
        let (records, _) = files(&[("schools.csv", &list), ("log.csv", log)]);
        assert_eq!(bodies(&records), [""; 0], "{heading}");
    }
    // A list of people may have such a heading.
    let list = "Name,Known as,School,Role\nAnn Lee,Annie,Oak School,head\n";
    let (records, _) = files(&[("log.csv", CONTACT), ("staff.csv", list)]);
    let shapes: Vec<&str> = records.files.iter().map(|file| file.shape).collect();
    assert_eq!(shapes, ["attendance", "people"]);
}

#[test]
fn a_pair_named_again_is_told_by_its_direction() {
    let told = |rows: &str| {
        let (_, problems) = files(&[("ties.csv", &format!("from,to,weight\n{rows}"))]);
        let told = only(&problems, "W315");
        (told.what.clone(), told.fix.clone())
    };
    let (what, fix) = told("Ann Lee,Bo Day,3\nAnn Lee,Bo Day,1\nAnn Lee,Cy Fox,1\n");
    assert!(what.starts_with("2 rows") && what.contains("same direction"), "{what}");
    assert!(fix.contains("contacts of its own"), "{fix}");
    let (what, fix) = told("Ann Lee,Bo Day,3\nBo Day,Ann Lee,3\n");
    assert!(what.contains("the other way round") && fix.contains("one half"), "{what}");
}

#[test]
fn an_answer_about_a_person_without_a_school_says_what_is_missing() {
    let aliases = "what,spelling,means,same\nperson,Bob Roe,Robert Roe,yes\n";
    let (_, problems) = files(&[("aliases.csv", aliases), ("log.csv", CONTACT)]);
    let told = only(&problems, "W382");
    assert!(told.what.contains("stands only at `Fell School`"), "{}", told.what);
    assert!(told.fix.contains("fill in that school under `school`"));
    let aliases = "what,spelling,school,means,means_school,same\nperson,Bob Roe,Fell School,Robert Roe,Fell School,yes\n";
    let (records, problems) = files(&[("aliases.csv", aliases), ("log.csv", CONTACT)]);
    assert_eq!(people(&records), ["Ann Lee@Oak School", "Robert Roe@Fell School"]);
    assert!(!codes(&problems).contains(&"W382"));
}

#[test]
fn a_file_that_is_none_of_these_is_not_called_a_meeting() {
    let contacts = "Headteacher,Email,Phone\nAnn Lee,a@oak.sch.uk,1\n";
    let (_, problems) = files(&[("log.csv", CONTACT), ("heads.csv", contacts)]);
    let told = only(&problems, "W305");
    assert!(!told.what.contains("zoom"), "{}", told.what);
}
