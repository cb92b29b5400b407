//! Terms and happenings.

use super::*;
use crate::support::reading::{read_files, understood};

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
    let found =
        understood(&[input("log.csv", log), input("people.csv", people)], &Wishes::default());
    assert!(found.records.files.iter().all(|file| file.shape != "terms"));
}

#[test]
fn overlapping_terms_are_refused_and_missing_ones_told() {
    let log = "event_id,date,person,school\nE1,2025-10-13,Ann,Alder\n";
    let text = "term,start,end\nAutumn,2025-09-03,2025-12-19\nHalf-term 2,2025-11-03,2025-12-19\n";
    let files = [("log.csv", log), ("t.csv", text)];
    let error = read_files(&files, &Wishes::default()).unwrap_err();
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
