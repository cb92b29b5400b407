//! Visit logs of a spreadsheet.

use super::*;

const LIST: &str = "name,short,joined,left\nAlder Primary,Alder,2020-09-01,\nBirch & Fell School,Birch,,\n\
                    Cedar Infant,Cedar,2026-01-01,\nElm High,Elm,,2025-09-30\n";

/// A log together with the list of schools.
fn listed(text: &str) -> (Records, Vec<Problem>) {
    read(&[("log.csv", text.as_bytes()), ("schools.csv", LIST.as_bytes())], &day_first())
}

#[test]
fn the_sample_as_kept_by_three_people() {
    let Some(bytes) = sample("15_visit_log_cp1252.csv") else { return };
    let (records, problems) = read(&[("15.csv", &bytes)], &Wishes::default());
    assert_eq!(records.files[0].shape, "visit_log");
    println!("{:#?}\n{:#?}\n{:#?}\n{:?}", activities(&records), people(&records), codes(&problems), rows(&records));
    let list = sample("24_schools.csv").unwrap();
    let (records, problems) = read(&[("15.csv", &bytes), ("24.csv", &list)], &Wishes::default());
    println!("{:#?}\n{:#?}\n{:#?}\n{:?}", activities(&records), people(&records), codes(&problems), rows(&records));
    panic!();
}
