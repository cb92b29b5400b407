//! The samples of each list, and what the authorities publish.

use std::fs;

use super::*;
use crate::support::{networks, sample};

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
    let (records, problems) = all(&[data("log.csv", log), ("links.csv", links, None)]);
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
    let (records, problems) = all(&[
        data("log.csv", log),
        ("r.csv", register.clone(), None),
        ("l.csv", links.clone(), None),
    ]);
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
    let (records, _) =
        all(&[data("log.csv", log), ("r.csv", register, Some("schools")), ("l.csv", links, None)]);
    let rows = records.files[1].rows;
    assert_eq!((rows.read, rows.used + rows.merged, rows.rejected), (6_023, 6_022, 1));
    assert_eq!(records.schools.len() as u64, rows.used);
}
