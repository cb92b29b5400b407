//! Official numbers and authorities: beside names, under other headings, copied down, shared in a register.

use tiebeam::collect::read::Wishes;
use tiebeam::collect::records::Records;

use super::{codes, files, schools, try_files};
use crate::support::reading::{found, understood};

fn bodies(records: &Records) -> Vec<&str> {
    records.bodies.iter().map(|body| body.name.as_str()).collect()
}

const LIST: &str = "name,urn,DfE No.\nOak Academy,990001,990/4001\nElm Primary School,990002,990/2002\n\
    St Ann's Primary,990003,\nSt Ann's Primary,990004,\n";

#[test]
fn a_number_beside_a_name_says_which_school_is_meant() {
    let log = "date,from_school,to_school\n2025-10-03,Oak Academy (990001),990002 Elm Primary School\n\
        2025-10-04,URN: 990001,Elm Primary - 990002\n2025-10-05,DfE 990/4001,St Ann's Primary (990004)\n\
        2025-10-06,Oak Academy 990/4001,St Ann's Primary School 990003\n2025-10-07,990.4001,#990002\n";
    let (records, _) = files(&[("schools.csv", LIST), ("log.csv", log)]);
    assert_eq!(bodies(&records), Vec::<&str>::new());
    assert_eq!(records.activities.len(), 5);
    assert_eq!(schools(&records).len(), 4);
    // A number that contradicts the name is nobody's.
    let slip = "date,from_school,to_school\n2025-10-03,Oak Academy (990002),Elm Primary School\n";
    let (records, _) = files(&[("schools.csv", LIST), ("log.csv", slip)]);
    assert_eq!(bodies(&records), ["Oak Academy (990002)"]);
    // `School 2` is a name, whatever numbers the list has.
    let named = "name,id\nSchool 1,2\nSchool 2,1\n";
    let log = "date,from_school,to_school\n2025-10-03,School 1,School 2\n2025-10-04,School 1,Elm\n";
    let (records, _) = files(&[("schools.csv", named), ("log.csv", log)]);
    let first = &records.activities[1].present;
    assert_eq!(records.schools[first[0].from.school().unwrap() as usize].name, "School 1");
}

#[test]
fn one_dfe_number_under_two_names_is_asked_about() {
    let asked = |list: &str| {
        let log = "date,from_school,to_school\n2025-10-03,Oak,Elm\n";
        let found = try_files(&[("schools.csv", list), ("log.csv", log)], &Wishes::default());
        found.err().map(|error| error.to_string()).unwrap_or_default()
    };
    let told = asked("name,laestab\nOak Infant School,9902001\nOak Junior School,9902001\nElm,\n");
    assert!(told.contains("have one DfE number on the school list, 9902001"), "{told}");
    let told = asked("name,urn\nOak Infant School,990001\nFir Primary School,990001\nElm,\n");
    assert!(told.contains("have one URN on the school list, 990001"), "{told}");
    assert_eq!(asked("name,laestab\nOak Infant School,9902001\nOak Infants,9902001\nElm,\n"), "");
    assert_eq!(
        asked("name,urn,laestab\nOak School,990001,9902001\nFir Academy,990005,9902001\n"),
        ""
    );
}

const REGISTER: &str = "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,EstablishmentStatus (name)\n\
    990001,990,\"Northmoor, City of\",4005,Oak School,\"Open, but proposed to close\"\n\
    990009,990,\"Northmoor, City of\",4005,Oak Academy,Proposed to open\n\
    990002,990,\"Northmoor, City of\",2002,Elm Primary School,Open\n\
    990003,991,South Moor,2003,Elm Primary School,Open\n\
    990007,990,\"Northmoor, City of\",2007,Fir Academy,Closed\n\
    990008,990,\"Northmoor, City of\",2008,Fir Academy,Open\n";

#[test]
fn a_number_shared_with_a_school_to_come_leaves_nobody_behind() {
    let log = "date,from_school,to_school\n2025-10-03,990/4005,990002\n2025-10-04,Oak School,990002\n\
        2025-10-05,990001,990002\n";
    let (records, _) = files(&[("register.csv", REGISTER), ("log.csv", log)]);
    assert_eq!(schools(&records), ["Elm Primary School", "Oak School"]);
}

#[test]
fn an_authority_beside_a_name_tells_two_schools_apart() {
    let log = "date,from_school,to_school\n2025-10-03,\"Elm Primary School, South Moor\",990001\n\
        2025-10-04,990003,990001\n2025-10-05,Elm Primary (Northmoor),990001\n";
    let (records, _) = files(&[("register.csv", REGISTER), ("log.csv", log)]);
    let urns: Vec<&str> = records.schools.iter().map(|school| school.urn.as_str()).collect();
    assert_eq!(urns.len(), 3, "{:?}", records.schools);
    assert!(["990001", "990002", "990003"].iter().all(|urn| urns.contains(urn)), "{urns:?}");
}

#[test]
fn an_authority_is_known_under_its_usual_name() {
    let list = "name,la\nElm Primary School,Northmoor\nOak School,City of Northmoor\n";
    let log = "date,from_school,to_school\n2025-10-03,990002,Oak School\n";
    let (records, _) =
        files(&[("schools.csv", list), ("register.csv", REGISTER), ("log.csv", log)]);
    assert_eq!(bodies(&records), Vec::<&str>::new());
    assert_eq!(records.schools[0].urn, "990002");
}

#[test]
fn a_number_that_the_register_gives_a_members_name_is_asked_about_by_number() {
    let list = "name\nFir Academy\nElm\n";
    let log = "date,from_school,to_school\n2025-10-03,990007,Elm\n2025-10-04,990008,Elm\n";
    let all = [("schools.csv", list), ("register.csv", REGISTER), ("log.csv", log)];
    let (records, _) = files(&all);
    assert_eq!(bodies(&records), ["990007", "990008"]);
    let asked: Vec<_> =
        records.proposals.all.iter().map(|p| (&*p.one.name, &*p.other.name)).collect();
    assert_eq!(asked, [("990007", "Fir Academy"), ("990008", "Fir Academy")]);
    let answers = "what,spelling,school,means,means_school,same\n\
        school,990007,,Fir Academy,,yes\nschool,990008,,Fir Academy,,yes\n";
    let (records, problems) = files(&[all[0], all[1], all[2], ("aliases.csv", answers)]);
    assert_eq!(bodies(&records), Vec::<&str>::new());
    assert!(!codes(&problems).contains(&"W382"), "{problems:?}");
}

/// What a file of a folder is read as.
fn shape(name: &str, text: &str) -> Option<&'static str> {
    let records = understood(&[found(name, text)], &Wishes::default()).records;
    records.files.first().map(|file| file.shape)
}

#[test]
fn a_list_of_nothing_but_schools_is_no_list_of_people() {
    assert_eq!(
        shape("members.csv", "name\nOak Primary\nElm Primary School\nAsh Academy\n"),
        Some("schools")
    );
    let heads =
        "Name,Head teacher,Email\nOak Primary,Ann Lee,office@oak\nElm Primary,Bo Kay,office@elm\n";
    assert_eq!(shape("contacts.csv", heads), Some("schools"));
    assert_eq!(shape("staff.csv", "name\nAnn Lee\nBo Kay\n"), Some("people"));
    assert_eq!(
        shape("staff.csv", "Name,School\nAnn Lee,Oak Primary\nBo Kay,Elm Primary\n"),
        Some("people")
    );
    assert_eq!(
        shape("staff.csv", "Staff name,Academy,Phase\nAnn Lee,Oak Primary,EYFS\n"),
        Some("people")
    );
    assert_eq!(shape("visits.csv", "School,Visits\nOak Primary,3\nElm Primary,4\n"), None);
}

#[test]
fn usual_headings_of_lists_are_known() {
    for heading in ["Name of school", "Member school", "Academy", "Setting"] {
        let list = format!(
            "{heading},DfE Establishment Number\nOak Primary,990/2001\nElm Primary,990/2002\n"
        );
        let log = "date,from_school,to_school\n2025-10-03,9902001,Elm Primary\n";
        let (records, _) = files(&[("schools.csv", &list), ("log.csv", log)]);
        assert_eq!(
            (schools(&records), bodies(&records).len()),
            (vec!["Elm Primary", "Oak Primary"], 0)
        );
    }
    for heading in ["DfE No", "LA/Estab", "DFE", "DfE code", "LAEstab No"] {
        let list = format!("name,{heading}\nOak Primary,990/2001\nElm Primary,990/2002\n");
        let log = "date,from_school,to_school\n2025-10-03,9902001,Elm Primary\n";
        let (records, _) = files(&[("schools.csv", &list), ("log.csv", log)]);
        assert_eq!(bodies(&records).len(), 0, "{heading}");
    }
}

#[test]
fn terms_may_have_their_year_in_a_column_of_its_own() {
    let log = "date,from_school,to_school\n2025-10-03,Oak,Elm\n";
    let terms = "Academic year,Term,Start,End\n2025/26,Autumn,Mon 1 September,Fri 19 December\n\
        2025/26,Spring,Mon 5 January,Fri 27 March\n";
    let (records, _) = files(&[("log.csv", log), ("terms.csv", terms)]);
    let days: Vec<String> = records
        .terms
        .iter()
        .map(|term| format!("{} {}", term.start, term.last_school_day))
        .collect();
    assert_eq!(days, ["2025-09-01 2025-12-19", "2026-01-05 2026-03-27"]);
    let yearless = "Term,Start,End\nAutumn,1 September,19 December\nSpring,5 January,27 March\n";
    let (_, problems) = files(&[("log.csv", log), ("terms.csv", yearless)]);
    let fault = problems.iter().find(|problem| problem.code == "E243").unwrap();
    assert!(fault.what.contains("has no year"), "{}", fault.what);
    let turned = "Term,Start,End\nAutumn,2025-09-01,2025-08-19\n";
    let (_, problems) = files(&[("log.csv", log), ("terms.csv", turned)]);
    let fault = problems.iter().find(|problem| problem.code == "E243").unwrap();
    assert_eq!(fault.place.column, Some(3), "the last day is the one before the first");
}
