//! Registers, links between official numbers, workforce tables, happenings and terms.

use std::fs;
use std::time::Instant;

use proptest::prelude::*;
use tiebeam::base::calendar::Date;
use tiebeam::base::problem::Problem;
use tiebeam::collect::read::{Input, Understood, Wishes, read, understand};
use tiebeam::collect::records::{Affiliation, By, Records};
use tiebeam::collect::who::lineage::Lineage;
use tiebeam::collect::who::names::school_key;
use unicode_normalization::UnicodeNormalization;

use crate::support::networks;

type File<'a> = (&'a str, Vec<u8>, Option<&'static str>);

fn all(files: &[File]) -> (Records, Vec<Problem>) {
    let input = |(name, bytes, shape): &File| Input {
        name: (*name).to_owned(),
        bytes: bytes.clone().into(),
        shape: *shape,
        found: false,
    };
    let (records, problems) =
        read(&files.iter().map(input).collect::<Vec<_>>(), &Wishes::default()).unwrap();
    for file in &records.files {
        let rows = file.rows;
        assert_eq!(
            rows.read,
            rows.used + rows.rejected + rows.merged + rows.blank,
            "{}: {rows:?}",
            file.name
        );
    }
    (records, problems)
}

fn data<'a>(name: &'a str, text: &str) -> File<'a> {
    (name, text.as_bytes().to_vec(), None)
}

fn members<'a>(name: &'a str, text: &str) -> File<'a> {
    (name, text.as_bytes().to_vec(), Some("schools"))
}

fn sample(name: &str) -> Option<Vec<u8>> {
    Some(fs::read(networks()?.parent()?.join("samples").join(name)).unwrap())
}

fn schools(records: &Records) -> Vec<(&str, &str)> {
    records.schools.iter().map(|school| (school.name.as_str(), school.urn.as_str())).collect()
}

fn fact<'r>(records: &'r Records, school: &str, column: &str) -> &'r str {
    let school = records.schools.iter().find(|one| one.name == school).unwrap();
    school.attributes.get(column).map_or("", String::as_str)
}

fn place(records: &Records, person: &str) -> String {
    let person = records.people.iter().find(|one| one.name == person).unwrap();
    match person.affiliation {
        Affiliation::School(at) => records.schools[at as usize].name.clone(),
        Affiliation::Outside(at) => format!("outside: {}", records.bodies[at as usize].name),
        Affiliation::Unknown => "-".to_owned(),
    }
}

fn merges(records: &Records) -> Vec<(&str, &str, By)> {
    let schools = records.merges.iter().filter(|merge| merge.what == "school");
    schools.map(|m| (m.spelling.as_str(), m.into.as_str(), m.by)).collect()
}

fn count(problems: &[Problem], code: &str) -> usize {
    problems.iter().filter(|problem| problem.code == code).count()
}

fn what<'p>(problems: &'p [Problem], code: &str) -> &'p str {
    problems.iter().find(|problem| problem.code == code).map_or("", |problem| &problem.what)
}

const REGISTER: &str = "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentNumber\",\"EstablishmentName\",\
\"TypeOfEstablishment (name)\",\"EstablishmentStatus (name)\",\"OpenDate\",\"CloseDate\",\
\"PhaseOfEducation (name)\",\"Trusts (name)\",\"UKPRN\",\"Postcode\",\"UPRN\"\n\
980001,\"980\",\"Upvale\",\"2001\",\"Alder Primary School\",\"Community school\",\"Open\",\"\",\"\",\"Primary\",\"\",\"10980001\",\"UV1 1AA\",\"100000000001\"\n\
980002,\"980\",\"Upvale\",\"7002\",\"Birch School\",\"Community special school\",\"Open\",\"\",\"\",\"Not applicable\",\"\",\"\",\"UV1 1AA\",\"100000000001\"\n\
980003,\"980\",\"Upvale\",\"4003\",\"Cedar Academy\",\"Academy converter\",\"Open\",\"01-09-2023\",\"\",\"Secondary\",\"Tree Trust\",\"\",\"UV2 2BB\",\"\"\n\
970003,\"980\",\"Upvale\",\"4003\",\"Cedar High School\",\"Community school\",\"Closed\",\"\",\"31-08-2023\",\"Secondary\",\"\",\"\",\"UV2 2BB\",\"\"\n\
980004,\"980\",\"Upvale\",\"2004\",\"Dogwood Primary School\",\"Community school\",\"Open, but proposed to close\",\"\",\"\",\"Primary\",\"\",\"\",\"UV2 3CC\",\"\"\n";

const LINKS: &str = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n\
970003,980003,Cedar Academy,Successor,01-09-2023\n\
980003,970003,Cedar High School,Predecessor,01-09-2023\n";

const LOG: &str = "event_id,date,person,school,part\n\
E1,2025-10-13,Ann,980001,lead\nE1,2025-10-13,Bo,970003,attend\n\
E2,2025-10-20,Cy,Cedar Academy,lead\nE2,2025-10-20,Di,980/7002,attend\n\
E3,2025-11-03,Ann,Alder Primary,lead\nE3,2025-11-03,Ed,Cedar High School,attend\n";

#[test]
fn a_register_among_the_data_makes_nobody_a_member() {
    let files = [data("log.csv", LOG), data("edubase.csv", REGISTER), data("links.csv", LINKS)];
    let (records, problems) = all(&files);
    let shapes: Vec<_> = records.files.iter().map(|file| file.shape).collect();
    assert_eq!(shapes, ["attendance", "gias", "gias_links"]);
    let named = [
        ("Alder Primary School", "980001"),
        ("Birch School", "980002"),
        ("Cedar Academy", "980003"),
    ];
    assert_eq!(schools(&records), named);
    assert!(!records.known.school_list);
    assert_eq!(fact(&records, "Birch School", "phase"), "Special");
    assert_eq!(fact(&records, "Cedar Academy", "mat"), "Tree Trust");
    assert_eq!(fact(&records, "Alder Primary School", "postcode"), "UV1 1AA");
    assert_eq!([place(&records, "Bo"), place(&records, "Ed")], ["Cedar Academy"; 2]);
    assert_eq!(count(&problems, "W372"), 1);
    assert_eq!(
        merges(&records),
        [
            ("970003", "Cedar Academy", By::UrnLink),
            ("980/7002", "Birch School", By::Laestab),
            ("Alder Primary", "Alder Primary School", By::SameName),
            ("Cedar High School", "Cedar Academy", By::UrnLink),
        ]
    );
}

#[test]
fn a_register_given_as_the_school_list_says_who_the_members_are() {
    let files = [data("log.csv", LOG), members("our.csv", REGISTER), data("links.csv", LINKS)];
    let (records, problems) = all(&files);
    let names: Vec<_> = schools(&records).into_iter().map(|(name, _)| name).collect();
    let open = ["Alder Primary School", "Birch School", "Cedar Academy", "Dogwood Primary School"];
    assert_eq!(names, open);
    assert!(records.known.school_list && records.schools.iter().all(|s| s.left.is_none()));
    assert_eq!(count(&problems, "M402"), 1);
    assert!(what(&problems, "M402").contains("by a link"), "{}", what(&problems, "M402"));
    assert_eq!(place(&records, "Bo"), "Cedar Academy");
    // Without the links the shared DfE number says the same: one of the two is closed.
    let (records, problems) = all(&files[..2]);
    assert_eq!(records.schools.len(), 4);
    assert!(what(&problems, "M402").contains("DfE number"), "{}", what(&problems, "M402"));
    // A closed school that nothing leads on from and no row names is no member any more.
    let closed = REGISTER
        .replace("\"Open, but proposed to close\",\"\",\"\"", "\"Closed\",\"\",\"31-08-2025\"");
    let (records, problems) = all(&[data("log.csv", LOG), members("our.csv", &closed)]);
    assert_eq!((records.schools.len(), count(&problems, "W462")), (3, 1));
    // One that a row names is a member that has left.
    let named = format!("{LOG}\nE9,2025-10-13,Eve,Dogwood Primary School,attend\n");
    let (records, problems) = all(&[data("log.csv", &named), members("our.csv", &closed)]);
    assert_eq!(records.schools[3].left, Some(Date::constant(2025, 8, 31)));
    assert_eq!((count(&problems, "W461"), count(&problems, "W462")), (1, 0));
}

#[test]
fn columns_of_a_register_are_found_by_heading() {
    // Fewer columns in another order, semicolons, Windows-1252, an empty row, other wordings.
    let text = "Phase of education;Establishment name;Local authority (name);URN;Local authority (code);Establishment number;Establishment status;Opening date\r\n\
                Primary;Saint \u{e9}lan\u{2019}s School;Upvale;980001;980;42;Open;01/09/2012\r\n;;;;;;;\r\n\
                Secondary;Elm School;Upvale;980002;980;4002;Open;13/09/2012\r\n";
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '\u{2019}' => 0x92,
            '\u{e9}' => 0xe9,
            c => c as u8,
        })
        .collect();
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,980-0042\nE1,2025-10-13,Bo,Elm\n";
    let (records, _) = all(&[data("log.csv", log), ("x.csv", bytes, Some("schools"))]);
    assert_eq!(schools(&records), [("Elm School", "980002"), ("Saint élan’s School", "980001")]);
    assert_eq!(fact(&records, "Saint élan’s School", "laestab"), "9800042");
    assert_eq!(fact(&records, "Elm School", "la"), "Upvale");
    assert_eq!(records.files[1].rows.blank, 1);
    assert_eq!(place(&records, "Ann"), "Saint élan’s School");
    // 130 columns, of which ours stand at the end.
    let wide: String = (0..130).fold(String::new(), |all, at| format!("{all}\"X{at} (name)\","));
    let cells = "\"\",".repeat(130);
    let wide = format!(
        "{wide}\"EstablishmentName\",\"URN\",\"EstablishmentNumber\",\"LA (code)\"\n{cells}\"Elm School\",\"980002\",\"4002\",\"980\"\n"
    );
    assert_eq!(
        schools(&all(&[data("log.csv", log), members("w.csv", &wide)]).0),
        [("Elm School", "980002")]
    );
    // Rows without number or name are rejected where only facts are wanted.
    let gaps = "URN,LA (code),EstablishmentNumber,EstablishmentName\n,980,,Elm\n980009,980,2009,\n980002,980,4002,Elm School\n";
    let (records, problems) = all(&[data("log.csv", log), data("g.csv", gaps)]);
    assert_eq!((count(&problems, "E245"), records.files[1].rows.used), (2, 1));
}

#[test]
fn a_list_without_numbers_learns_them_by_name_and_authority() {
    let register = REGISTER.to_owned()
        + "880001,\"880\",\"Farvale\",\"2001\",\"Alder Primary School\",\"Community school\",\"Open\",\"\",\"\",\"Primary\",\"\",\"\",\"FV1\",\"\"\n";
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,980001\nE1,2025-10-13,Bo,Birch\nE1,2025-10-13,Cy,880001\n";
    let list = "name,la,aliases\nAlder Primary School,Upvale,\nBirch School,Upvale,\n";
    let (records, _) =
        all(&[data("log.csv", log), members("s.csv", list), data("r.csv", &register)]);
    assert_eq!(schools(&records), [("Alder Primary School", "980001"), ("Birch School", "980002")]);
    assert_eq!(
        [place(&records, "Ann"), place(&records, "Bo")],
        ["Alder Primary School", "Birch School"]
    );
    assert_eq!(place(&records, "Cy"), "outside: Alder Primary School");
    // Nothing says in which authority: two schools of England have the name, so none is meant.
    let list = "name,short\nAlder Primary School,Alder\n";
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,Alder\n";
    let (records, _) =
        all(&[data("log.csv", log), members("s.csv", list), data("r.csv", &register)]);
    assert_eq!(schools(&records), [("Alder Primary School", "")]);
    assert_eq!(fact(&records, "Alder Primary School", "phase"), "");
}

#[test]
fn only_one_to_one_links_join_and_the_others_are_told() {
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,970001\nE1,2025-10-13,Bo,970002\n\
               E1,2025-10-13,Cy,980001\nE1,2025-10-13,Di,970007\nE1,2025-10-13,Ed,990007\nE1,2025-10-13,Fi,970008\nE1,2025-10-13,Gil,980008\n";
    // Two into one; three conversions in a row, given in one direction only; merged.
    let links = "LinkType,LinkURN,URN,LinkName\nSuccessor,980001,970001,Alder Primary\nSuccessor,980001,970002,Alder Primary\n\
                 predecessor ,970007,980007,Elm School\nSuccessor,990007,980007,Elm Academy\n\
                 Successor - merged,980008,970008,Fir School\n,980008,970008,\nSuccessor,x,970008,\nSuccessor,970008,970008,\n";
    let (records, problems) = all(&[data("log.csv", log), data("links.csv", links)]);
    assert_eq!(place(&records, "Di"), "Elm Academy");
    assert_eq!(place(&records, "Ed"), "Elm Academy");
    assert_eq!(records.schools.len(), 6, "{:?}", schools(&records));
    assert_eq!((count(&problems, "E242"), count(&problems, "W371")), (3, 3));
    let told: Vec<&str> =
        problems.iter().filter(|p| p.code == "W371").map(|p| p.what.as_str()).collect();
    assert!(told.iter().any(|what| what.contains("`Successor - merged`")), "{told:?}");
    // A circle joins nobody.
    let circle = "URN,LinkURN,LinkType\n970001,970002,Successor\n970002,970001,Successor\n";
    let (records, problems) = all(&[data("log.csv", log), data("links.csv", circle)]);
    assert_eq!(records.schools.len(), 7);
    assert_eq!(count(&problems, "W371"), 1);
}

#[test]
fn schools_of_one_name_are_told_apart_by_authority_or_asked_about() {
    let list = "name,urn,la\nSt Mary's Primary,980001,Upvale\nSt Mary's Primary,880001,Farvale\nElm,980002,Upvale\n";
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,St Marys Primary (Upvale)\nE1,2025-10-13,Bo,\"St. Mary's Primary School, Farvale\"\n\
               E1,2025-10-13,Cy,St Mary's Primary\nE1,2025-10-13,Di,977777\nE1,2025-10-13,Ed,980/2001\n";
    let (records, problems) = all(&[data("log.csv", log), members("s.csv", list)]);
    assert_eq!(place(&records, "Ann"), "St Mary's Primary (980001)");
    assert_eq!(place(&records, "Bo"), "St Mary's Primary (880001)");
    assert_eq!(place(&records, "Cy"), "outside: St Mary's Primary");
    assert_eq!(
        (count(&problems, "W370"), count(&problems, "W369"), count(&problems, "W307")),
        (1, 2, 0)
    );
    let shared = what(&problems, "W370");
    assert!(shared.contains("(880001) or St Mary's Primary (980001)"), "{shared}");
    // Without numbers two authorities still are two schools.
    let list = "name,la\nSt Mary's,Upvale\nSt Mary's,Farvale\n";
    let (records, _) = all(&[data("log.csv", log), members("s.csv", list)]);
    assert_eq!(schools(&records), [("St Mary's (Farvale)", ""), ("St Mary's (Upvale)", "")]);
}

#[test]
fn a_dfe_number_is_one_however_written_and_a_new_code_is_only_asked_about() {
    let list = "name,laestab\nAlder,980/2001\nBirch,9802002\n";
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,9802001\nE1,2025-10-13,Bo,980-2002\nE1,2025-10-13,Cy,942/2002\n";
    let (records, problems) = all(&[data("log.csv", log), members("s.csv", list)]);
    assert_eq!([place(&records, "Ann"), place(&records, "Bo")], ["Alder", "Birch"]);
    assert_eq!(records.bodies[0].perhaps, ["Birch"]);
    assert_eq!(count(&problems, "W369"), 1);
    // Two open schools with one DfE number: neither is meant.
    let list = "name,urn,laestab\nAlder,980001,9802001\nBirch,980002,980/2001\n";
    let (records, problems) = all(&[data("log.csv", log), members("s.csv", list)]);
    assert_eq!(place(&records, "Ann"), "outside: 9802001");
    assert_eq!(count(&problems, "W370"), 1);
}

const FORCE: &str = "time_period,geographic_level,school_laestab,school_urn,school_name,grade,sex,full_time_equivalent,headcount\n";

#[test]
fn only_totals_of_the_latest_year_count_and_the_list_wins() {
    let list = "name,urn,headcount\nAlder,980001,\nBirch,980002,11\nCedar,980003,\nDogwood,980004,9\nElm,980005,\n";
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,Alder\n";
    let rows = "202425,School,9802001,980001,Alder,Total,Total,11.4,13\n\
                202526,School,9802001,980001,Alder,Total,Total,11.4,14\n\
                202526,School,9802001,980001,Alder,Head teacher,Total,1,1\n\
                202526,School,9802001,980001,Alder,Total,Female,9,9\n\
                202526,School,9802003,980003,Cedar,Total,Total,c,c\n\
                202526,School,9802005,980005,Elm,Total,Total,low,x\n\
                202526,School,9802099,980099,Other,Total,Total,5,6\n\
                202526,National,,,,Total,Total,5,600000\n";
    let force = [FORCE, rows].concat();
    let (records, problems) =
        all(&[data("log.csv", log), members("s.csv", list), data("swf.csv", &force)]);
    assert_eq!(records.files[2].shape, "workforce");
    let counts =
        ["Alder", "Birch", "Cedar", "Dogwood", "Elm"].map(|name| fact(&records, name, "headcount"));
    assert_eq!(counts, ["14", "11", "", "9", ""]);
    assert!(
        what(&problems, "W373").contains("2 are kept back or missing (`c` 1 time, `x` 1 time)")
    );
    assert!(what(&problems, "W375").contains("1 schools count teachers only"));
    assert!(what(&problems, "W372").starts_with("3 rows"), "{}", what(&problems, "W372"));
    // The whole workforce, by DfE number, another order of columns: no filters at all.
    let size = "hc_workforce,hc_all_teachers,school_laestab,time_period\n30,14,9802001,202526\n21,9,9802004,202526\n";
    let list = "name,urn,laestab,headcount\nAlder,980001,9802001,\nDogwood,980004,980/2004,9\n";
    let files = [
        data("log.csv", log),
        members("s.csv", list),
        data("size.csv", size),
        data("swf.csv", &force),
    ];
    let (records, problems) = all(&files);
    assert_eq!(fact(&records, "Alder", "headcount"), "30");
    assert_eq!(fact(&records, "Dogwood", "headcount"), "9");
    assert_eq!((count(&problems, "W374"), count(&problems, "W375")), (1, 0));
    // Two totals of one year that differ: neither.
    let twice = [
        FORCE,
        "202526,School,,980001,A,Total,Total,1,14\n202526,School,,980001,A,Total,Total,1,15\n",
    ]
    .concat();
    let (records, problems) =
        all(&[data("log.csv", log), members("s.csv", list), data("t.csv", &twice)]);
    assert_eq!((fact(&records, "Alder", "headcount"), count(&problems, "W374")), ("", 1));
}

#[test]
fn happenings_are_listed_with_their_school() {
    let list = "name,urn\nAlder,980001\nBirch,980002\n";
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,Alder\n";
    let markers = "date,school,label\n13/11/2025,980002,new head\n01/09/2025,,network relaunch\n2025-12-01,Oak,Ofsted\nsoon,Alder,Ofsted\n2025-12-01,Alder,\n";
    let (records, problems) =
        all(&[data("log.csv", log), members("s.csv", list), data("m.csv", markers)]);
    let found: Vec<_> =
        records.markers.iter().map(|m| (m.date.to_string(), m.school, m.label.as_str())).collect();
    let expected = [
        ("2025-09-01".to_owned(), Affiliation::Unknown, "network relaunch"),
        ("2025-11-13".to_owned(), Affiliation::School(1), "new head"),
        ("2025-12-01".to_owned(), Affiliation::Unknown, "Ofsted"),
    ];
    assert_eq!(found, expected);
    assert_eq!(["W377", "E203", "E244"].map(|code| count(&problems, code)), [1, 1, 1]);
    assert_eq!(records.schools.len(), 2);
}

fn terms_of(text: &str) -> Vec<(String, String, String)> {
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,Alder\n";
    let (records, _) = all(&[data("log.csv", log), data("t.csv", text)]);
    assert_eq!(records.files[1].shape, "terms", "{text}");
    let term = |t: &tiebeam::base::calendar::Term| {
        (t.name.clone(), t.start.to_string(), t.end.to_string())
    };
    records.terms.iter().map(term).collect()
}

#[test]
fn terms_are_read_in_any_order_and_wording() {
    let autumn = |name: &str| (name.to_owned(), "2025-09-03".to_owned(), "2025-12-19".to_owned());
    let spring = |name: &str| (name.to_owned(), "2026-01-05".to_owned(), "2026-03-27".to_owned());
    let two = [autumn("Autumn"), spring("Spring")];
    assert_eq!(
        terms_of("term,start,end\nAutumn,2025-09-03,2025-12-19\nSpring,2026-01-05,2026-03-27\n"),
        two
    );
    assert_eq!(
        terms_of("ends;starts;name\n27.03.2026;05.01.2026;Spring\n19.12.2025;03.09.2025;Autumn\n"),
        two
    );
    assert_eq!(
        terms_of(
            "Name,From,To\nAutumn,3 September 2025,19 Dec 2025\nSpring,5 January 2026,27 March 2026\n"
        ),
        two
    );
    assert_eq!(
        terms_of(
            "Term,First day,Last day\nAutumn,03/09/2025,19/12/2025\nSpring,05/01/2026,27/03/2026\n,,\n"
        ),
        two
    );
    let years = terms_of(
        "Academic year,Term,Start date,End date\n2025/26,Autumn,2025-09-03,2025-12-19\n2025/26,Spring,2026-01-05,2026-03-27\n",
    );
    assert_eq!(years, [autumn("Autumn 2025/26"), spring("Spring 2025/26")]);
    let shared =
        terms_of("term,start,end\nAutumn,2025-09-03,2025-12-19\nAutumn,2026-09-03,2026-12-19\n");
    assert_eq!([&shared[0].0, &shared[1].0], ["Autumn 2025/26", "Autumn 2026/27"]);
    // People with a first and last day, and ties, are no terms.
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,Alder\n";
    let people = "name,from,to\nAnn,2020-09-01,2026-08-31\n";
    let input = |name: &str, text: &str| Input {
        name: name.into(),
        bytes: text.into(),
        shape: None,
        found: false,
    };
    let inputs = [input("log.csv", log), input("people.csv", people)];
    let Understood { records, .. } = understand(&inputs, &Wishes::default()).unwrap();
    assert!(records.files.iter().all(|file| file.shape != "terms"));
}

#[test]
fn overlapping_terms_are_refused_and_missing_ones_told() {
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,Alder\n";
    let input = |name: &str, text: &str| Input {
        name: name.into(),
        bytes: text.into(),
        shape: None,
        found: false,
    };
    let text = "term,start,end\nAutumn,2025-09-03,2025-12-19\nHalf-term 2,2025-11-03,2025-12-19\n";
    let error =
        read(&[input("log.csv", log), input("t.csv", text)], &Wishes::default()).unwrap_err();
    assert_eq!(error.exit_code(), 3);
    assert!(
        error.to_string().starts_with("t.csv:3: the terms `Autumn` and `Half-term 2` overlap"),
        "{error}"
    );
    let text = "term,start,end\nAutumn,2025-09-03,2025-12-19\nSummer,2026-04-13,2026-07-21\nLent,2026-03-27,2026-01-05\n";
    let (records, problems) = all(&[data("log.csv", log), data("t.csv", text)]);
    assert_eq!(
        (records.terms.len(), count(&problems, "W376"), count(&problems, "E243")),
        (2, 1, 1)
    );
}

#[test]
fn the_samples_of_the_register_and_its_links_are_one_school_each() {
    let (Some(register), Some(links), Some(list)) = (
        sample("19_gias_extract_cp1252.csv"),
        sample("20_gias_links.csv"),
        sample("24_schools.csv"),
    ) else {
        return;
    };
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,989005\nE1,2025-10-13,Bo,990005\nE1,2025-10-13,Cy,990/2001\n";
    let files =
        [data("log.csv", log), ("19.csv", register.clone(), None), ("20.csv", links.clone(), None)];
    let (records, _) = all(&files);
    assert_eq!(
        schools(&records),
        [("Ashbrook Primary School", "990001"), ("Wharfside Academy", "990005")]
    );
    assert_eq!(fact(&records, "Wharfside Academy", "mat"), "Ridgeway Learning Trust");
    assert_eq!(
        (records.files[1].encoding.as_str(), records.files[1].rows.used),
        ("Windows-1252", 4)
    );
    let files = [
        data("log.csv", log),
        ("19.csv", register.clone(), Some("schools")),
        ("20.csv", links.clone(), None),
    ];
    let (records, _) = all(&files);
    let members = [
        ("Ashbrook Primary School", "990001"),
        ("St Mary’s Church of England (VA) Primary School", "990002"),
        ("Wharfside Academy", "990005"),
    ];
    assert_eq!(schools(&records), members);
    // The network's own list stays the list; the register adds what it leaves open.
    let files = [
        data("log.csv", log),
        ("24.csv", list, Some("schools")),
        ("19.csv", register, None),
        ("20.csv", links, None),
    ];
    let (records, _) = all(&files);
    assert_eq!(records.schools.len(), 3);
    assert_eq!(fact(&records, "Ashbrook Primary School", "postcode"), "NM1 1AA");
    assert_eq!([place(&records, "Ann"), place(&records, "Bo")], ["outside: Wharfside Academy"; 2]);
}

#[test]
fn the_sample_of_the_workforce_fills_what_the_list_leaves_open() {
    let (Some(force), Some(list)) =
        (sample("21_swf_teachers_school_level.csv"), sample("24_schools.csv"))
    else {
        return;
    };
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,990001\n";
    let (records, problems) = all(&[
        data("log.csv", log),
        ("24.csv", list.clone(), Some("schools")),
        ("21.csv", force.clone(), None),
    ]);
    assert_eq!(fact(&records, "Ashbrook Primary School", "headcount"), "14");
    assert!(
        what(&problems, "W373")
            .starts_with("of 2 headcounts 1 are kept back or missing (`c` 1 time)")
    );
    let text = String::from_utf8(list).unwrap().replace("Northmoor,,14", "Northmoor,,");
    let (records, problems) =
        all(&[data("log.csv", log), members("24.csv", &text), ("21.csv", force, None)]);
    assert_eq!(fact(&records, "Ashbrook Primary School", "headcount"), "14");
    assert_eq!(count(&problems, "W375"), 1);
}

#[test]
fn every_real_link_is_read_and_every_chain_ends() {
    let Some(folder) = networks() else { return };
    let links = fs::read(folder.join("schools_england/gias_links_20250422.csv")).unwrap();
    // 116050 and 116492 were merged into 135885, by links that say just `Successor`.
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,116050\nE1,2025-10-13,Bo,135885\nE1,2025-10-13,Cy,131487\nE1,2025-10-13,Di,138621\n";
    let start = Instant::now();
    let (records, problems) = all(&[data("log.csv", log), ("links.csv", links, None)]);
    eprintln!("33,801 links and a log: {:?}", start.elapsed());
    let rows = records.files[1].rows;
    assert_eq!((rows.read, rows.used, rows.rejected), (33_801, 33_801, 0));
    assert_eq!(place(&records, "Cy"), place(&records, "Di"));
    assert_ne!(place(&records, "Ann"), place(&records, "Bo"));
    assert_eq!(count(&problems, "W371"), 1);
}

#[test]
fn the_real_register_of_another_year_is_read_by_its_own_headings() {
    let Some(folder) = networks() else { return };
    let register = fs::read(folder.join("schools_england/schools_2017_subset.csv")).unwrap();
    let links = fs::read(folder.join("schools_england/gias_links_20250422.csv")).unwrap();
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,100001\nE1,2025-10-13,Bo,202/1048\n";
    let start = Instant::now();
    let (records, problems) = all(&[
        data("log.csv", log),
        ("r.csv", register.clone(), None),
        ("l.csv", links.clone(), None),
    ]);
    eprintln!("6,023 establishments, 33,801 links and a log: {:?}", start.elapsed());
    // The last row of the file has a number and no name.
    let rows = records.files[1].rows;
    assert_eq!((records.files[1].shape, rows.read, rows.used), ("gias", 6_023, 6_022));
    assert_eq!(count(&problems, "E245"), 1);
    assert_eq!(
        schools(&records),
        [("City of London School for Girls", "100001"), ("Thomas Coram Centre", "100005")]
    );
    assert_eq!(fact(&records, "Thomas Coram Centre", "phase"), "Nursery");
    assert_eq!(count(&problems, "W372"), 1);
    let start = Instant::now();
    let (records, _) =
        all(&[data("log.csv", log), ("r.csv", register, Some("schools")), ("l.csv", links, None)]);
    eprintln!("the same as the school list: {:?}", start.elapsed());
    let rows = records.files[1].rows;
    assert_eq!((rows.read, rows.used + rows.merged, rows.rejected), (6_023, 6_022, 1));
    assert_eq!(records.schools.len() as u64, rows.used);
}

/// Names that say nothing about phase or faith.
fn stem() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Ashbrook", "Öland", "Larkspur", "Łódź", "Harrow", "Beck", "Élan", "Cyf", "Moor", "ﬁeld",
        "Bea",
    ]);
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn phase_and_faith_always_tell_schools_apart(name in stem(), saint in any::<bool>()) {
        let name = if saint { format!("St {name}'s") } else { name };
        let kinds = ["Infant", "Junior", "Primary", "High", "Secondary", "Special", "Nursery", "Academy", "CE Primary", "RC Primary", "Primary Academy", "Prep", ""];
        let keys: std::collections::BTreeSet<String> =
            kinds.iter().map(|kind| school_key(&format!("{name} {kind} School"))).collect();
        prop_assert_eq!(keys.len(), kinds.len());
    }

    #[test]
    fn encoding_never_tells_schools_apart(name in stem(), kind in prop::sample::select(vec!["CofE (VA) Primary", "Jnr", "Infant"])) {
        let text = format!("St. {name}'s {kind} School");
        let key = school_key(&text);
        let wide: String = text.chars().map(|c| match c {
            '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap(),
            other => other,
        }).collect();
        for other in [
            text.nfc().collect::<String>(),
            text.nfd().collect(),
            text.nfkd().collect(),
            text.replace('\'', "\u{2019}"),
            text.replace(' ', "\u{a0} "),
            text.to_uppercase(),
            wide,
            format!("The {text}"),
            text.replace("St.", "Saint"),
        ] {
            prop_assert_eq!(&school_key(&other), &key, "{}", other);
        }
    }

    #[test]
    fn chains_end_whatever_the_links(links in prop::collection::vec((1_u32..9, 1_u32..9, any::<bool>()), 0..20)) {
        let text = links.iter().fold(String::new(), |all, (a, b, back)| {
            let kind = if *back { "Predecessor" } else { "Successor" };
            format!("{all}{},{},{kind}\n", 980_000 + a, 980_000 + b)
        });
        let log = "event_id,date,person,school\nE1,2025-10-13,Ann,980001\nE1,2025-10-13,Bo,980002\n";
        let (records, _) = all(&[data("log.csv", log), data("l.csv", &format!("URN,LinkURN,LinkType\n{text}"))]);
        prop_assert!((1..=2).contains(&records.schools.len()));
        prop_assert_eq!(Lineage::of(&[]).chain(7), [7]);
    }
}
