//! Registers of schools, links between official numbers, and lists that learn from both.

use tiebeam::base::calendar::Date;

use super::*;

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
