//! Cells for people that hold nobody, a school, several people or more than a name.

use super::*;

const SCHOOLS: &str = "name,urn,aliases\nAshbrook Primary,990001,Ashbrook\n\
    Larkspur Lane Junior,990002,LLJ\nGull Point Primary,990003,GPPS\nWharfside Academy,990004,Wharfside\n";

fn with_schools(log: &str) -> (Records, Vec<Problem>) {
    let files: [(&str, &[u8]); 2] =
        [("log.csv", log.as_bytes()), ("schools.csv", SCHOOLS.as_bytes())];
    let (records, mut problems) = read(&files, &day_first());
    problems.retain(|problem| problem.code != "W306");
    (records, problems)
}

#[track_caller]
fn nobody_but(log: &str, wanted: &[&str]) -> Vec<String> {
    let (records, problems) = with_schools(log);
    let names: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, wanted, "{problems:#?}");
    codes(&problems)
}

#[test]
fn words_for_nobody_are_not_parted_at_their_slash() {
    for word in [
        "N/A",
        "N / A",
        "visitor(s)",
        "n/k",
        "w/o",
        "c/o Ann Lee",
        "n.a.",
        "Not applicable",
        "dk",
        "TBC",
    ] {
        let visits = format!(
            "Date,Type,Host school,Visiting schools,Visitors,Led by\n\
             13/10/2025,Visit,Ashbrook,Wharfside,{word},{word}\n14/10/2025,Visit,Ashbrook,LLJ,Bo Day & {word},Bo Day; {word}\n"
        );
        nobody_but(&visits, &["Bo Day"]);
        let contacts = format!(
            "Date,Type,From school,Visitor,Host school,Host person,Led by\n\
             13/10/2025,Visit,Ashbrook,{word},Wharfside,{word},{word}\n14/10/2025,Visit,LLJ,Bo Day,GPPS,Cy Fox,Bo Day & {word}\n"
        );
        nobody_but(&contacts, &["Bo Day", "Cy Fox"]);
        let attendance = format!(
            "event_id,date,person,school,led_by\nE1,2025-10-03,Bo Day,LLJ,{word}\nE1,2025-10-03,{word},GPPS,{word}\n"
        );
        nobody_but(&attendance, &["Bo Day"]);
    }
    let rest = "Date,Type,Host school,Visiting schools,Visitors,Led by\n\
        13/10/2025,Visit,Ashbrook,Wharfside,\"Lee Chan, n/a\",Ann Lee (n/a)\n";
    nobody_but(rest, &["Ann Lee", "Lee Chan"]);
}

#[test]
fn nobody_leads_by_a_word_or_by_a_school() {
    for word in [
        "Me",
        "Both",
        "All",
        "Everyone",
        "shared",
        "Jointly",
        "the host",
        "Host school",
        "visiting school",
        "co-led",
        "Don't know",
        "no one",
        "none led",
        "Team",
        "Staff",
        "Ditto",
        "do.",
        "LA adviser",
        "Ofsted",
        "HT",
        "SLT",
        "English leads",
        "cluster heads",
        "Year 6",
        "LLJ",
        "Gull Point Primary",
        "990003",
        "I",
    ] {
        let log = format!(
            "event_id,date,person,school,led_by\nE1,2025-10-03,Bo Day,LLJ,{word}\nE1,2025-10-03,Cy Fox,GPPS,{word}\n"
        );
        let (records, problems) = with_schools(&log);
        let found = activities(&records);
        let wanted = "2025-10-03: Bo Day@Larkspur Lane Junior, Cy Fox@Gull Point Primary";
        assert_eq!(found, [wanted], "{word}");
        assert!(!problems.is_empty(), "{word}");
    }
}

#[test]
fn a_school_among_people_is_somebody_of_it() {
    let log = "event_id,date,person,school\nE1,2025-10-03,GPPS,\nE1,2025-10-03,Cy Fox,LLJ\n";
    let (records, problems) = with_schools(log);
    assert_eq!(
        activities(&records),
        ["2025-10-03: Cy Fox@Larkspur Lane Junior, @Gull Point Primary"]
    );
    assert_eq!(codes(&problems), ["W413:2"]);
}

#[test]
fn several_people_in_a_cell_were_all_there() {
    let log = "event_id,date,person,school\nE1,2025-10-03,Ann Lee & Bo Day,GPPS\n\
        E1,2025-10-03,Di Gee / Ed Hay,LLJ\nE2,2025-10-04,Ann Lee,GPPS\nE2,2025-10-04,\"Nair, Priya\",LLJ\n";
    let (records, problems) = with_schools(log);
    let names: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ann Lee", "Bo Day", "Di Gee", "Ed Hay", "Nair, Priya"]);
    assert_eq!(records.activities[0].present.len(), 4);
    assert_eq!(codes(&problems), ["W410:2", "W410:3"]);
    assert!(records.proposals.all.is_empty(), "{:#?}", records.proposals.all);
    // Codes with such a sign are codes.
    let coded = "event_id,date,person,school\nE1,2025-10-03,P1/2,GPPS\nE1,2025-10-03,P3,LLJ\n";
    nobody_but(coded, &["P1/2", "P3"]);
}

#[test]
fn what_stands_behind_a_name_is_no_part_of_it() {
    let visits = |cell: &str| {
        let log = format!(
            "Date,Type,Host school,Visiting schools,Visitors\n13/10/2025,Visit,Ashbrook,LLJ,\"{cell}\"\n"
        );
        let (records, problems) = with_schools(&log);
        (people(&records).join("; "), codes(&problems).join(" "))
    };
    let of = |names: &str, codes: &str| (names.to_owned(), codes.to_owned());
    let helen = "Helen Marsh@Larkspur Lane Junior";
    assert_eq!(visits("Helen Marsh"), of(helen, ""));
    for cell in [
        "Helen Marsh (HT)",
        "Helen Marsh - Headteacher",
        "Helen Marsh et al",
        "Helen Marsh x2",
        "Helen Marsh (LLJ)",
    ] {
        assert_eq!(visits(cell), of(helen, "W411:2"), "{cell}");
    }
    assert_eq!(visits("Helen Marsh (apologies Lee Chan)"), of(helen, "W405:2:5"));
    assert_eq!(visits("Mr & Mrs Marsh"), of("", "W412:2"));
    let ruth = "Ruth Penney@Larkspur Lane Junior";
    assert_eq!(visits("Helen and Ruth Penney"), of(ruth, "W412:2"));
    assert_eq!(visits("Ruth Penney with Helen Marsh").0, format!("{helen}; {ruth}"));
    assert_eq!(visits("Helen Marsh plus Y2 staff").0, helen);
    assert_eq!(visits("Helen Marsh (Elm Park)").1, "W414:2");
}

#[test]
fn who_was_not_there_has_no_row_in_a_sign_in_sheet() {
    let log = "Name,School,Session 1 (03/10/2025),Session 2 (14/11/2025)\nAnn Lee,GPPS,Y,Y\nBo Day,LLJ,Y,\n\
        Apologies,,1,Y\nApologies: Cy Fox (GPPS),,,Y\nAbsent,,Y,\nTotal present,,2,all\n";
    assert_eq!(nobody_but(log, &["Ann Lee", "Bo Day"]), ["E235:4", "E235:5", "E235:6", "E234:7"]);
}
