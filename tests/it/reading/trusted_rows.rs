//! Rows that `check --rows` prints, and those that it does not trust: cells of several lines, codes, amounts,
//! rows without their last cells.

use super::corrupt::rows_of;
use super::{codes, files};

/// How many rows are read, and which lines are refused.
fn counted(text: &str) -> (usize, Vec<u32>) {
    let (rows, refused) = rows_of(text.as_bytes().to_vec()).unwrap();
    (rows.len(), refused)
}

#[test]
fn addresses_and_comments_of_several_lines_are_cells() {
    let rows = "Alder,T Roe,\"7 Mill Lane,\nSeaton, Leeds, LS9 4AB\",0113 496000\n\
                Birch,S Dow,\"2 New Road,\nElton, York, YO9 7HH\",01904 49600\n";
    assert_eq!(counted(&format!("name,head,address,phone\n{rows}")), (3, vec![]));
    let (records, problems) = files(&[
        ("schools.csv", &format!("name,head,address,phone\n{rows}")),
        ("log.csv", "event_id,date,person,school\n1,2025-10-13,Ann,Alder\n"),
    ]);
    assert_eq!(records.schools.len(), 2);
    assert!(!codes(&problems).contains(&"E210"));
    let comments = "School,Comment,Score\nAlder,\"Good day, thank you\nWe try it, then tell\",4\n\
                    Birch,\"cold,late\nnice,warm\",3\n";
    assert_eq!(counted(comments), (3, vec![]));
    let two = "School,Comment\nAlder,\"Good day\nWe try it, then tell\"\nBirch,fine\n";
    assert_eq!(counted(two), (3, vec![]));
    let swallowed = "School,Name,Score\nAlder,\"Ann,4\nBirch,Bo\",3\nElm,Cy,2\n";
    assert_eq!(counted(swallowed), (2, vec![2]), "two stray marks");
}
