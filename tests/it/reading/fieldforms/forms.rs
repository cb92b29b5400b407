//! KoboToolbox and ODK: submissions, their repeats, and the keys between them.

use super::{activities, codes, files, people, refused, rows, sample, schools};

/// Every file of the shape as a table of its own.
fn shapes(records: &tiebeam::collect::records::Records) -> Vec<&str> {
    records.files.iter().map(|file| file.shape).collect()
}

#[test]
fn a_kobo_form_and_its_repeat_are_joined() {
    let (Some(main), Some(repeat)) =
        (sample("11a_kobo_main.csv"), sample("11b_kobo_people_repeat.csv"))
    else {
        return;
    };
    let (records, problems) = files(&[("11b.csv", repeat.as_str()), ("11a.csv", main.as_str())]);
    assert_eq!(shapes(&records), ["kobo_repeat", "kobo"]);
    assert_eq!(
        activities(&records),
        [
            "2025-10-06: Helen Marsh@-, Priya Nair@-, ?@s01, ?@s04, ?@s06",
            "2025-10-07: Iwan Pryce@-, ?@s05, ?@s08",
        ]
    );
    assert_eq!(people(&records), ["Helen Marsh@-", "Iwan Pryce@-", "Priya Nair@-"]);
    assert_eq!(records.people[0].role, "lead_learner");
    assert_eq!(schools(&records), ["s01", "s04", "s05", "s06", "s08"]);
    assert_eq!(rows(&records), [(3, 3, 0, 0, 0), (2, 2, 0, 0, 0)]);
    assert_eq!(codes(&problems), ["W357 11a.csv", "W359 11a.csv"]);
    assert!(problems[0].what.contains("`start`"), "{}", problems[0].what);
    assert!(records.responses.is_none() && records.ties.is_empty());
}

#[test]
fn an_odk_form_and_its_repeat_are_joined() {
    let (Some(main), Some(repeat)) =
        (sample("12a_odk_visits.csv"), sample("12b_odk_visits-people.csv"))
    else {
        return;
    };
    let list = "name,id\nAshbrook Primary School,s01\nLarkspur Lane Junior School,s04\n";
    let (records, problems) = files(&[
        ("12a.csv", &main),
        ("12b.csv", &repeat),
        (
            "list.csv",
            "name,urn,short\nAshbrook Primary School,990001,s01\nLarkspur Lane Junior School,990004,s04\n",
        ),
    ]);
    let _ = list;
    assert_eq!(shapes(&records), ["odk", "odk_repeat", "schools"]);
    // The host is there through Helen Marsh, and nobody unnamed comes on top.
    assert_eq!(
        activities(&records),
        [
            "2025-10-03: Helen Marsh@Larkspur Lane Junior School hosts, Priya Nair@Ashbrook Primary School"
        ]
    );
    assert_eq!(rows(&records), [(1, 1, 0, 0, 0), (2, 2, 0, 0, 0), (2, 2, 0, 0, 0)]);
    assert_eq!(
        codes(&problems).iter().filter(|code| !code.starts_with("W306")).count(),
        0,
        "{problems:#?}"
    );
    let (records, problems) = files(&[("12a.csv", &main), ("12b.csv", &repeat)]);
    assert_eq!(activities(&records), ["2025-10-03: Helen Marsh@s04 hosts, Priya Nair@s01"]);
    assert_eq!(codes(&problems), ["W359 12a.csv"]);
}
