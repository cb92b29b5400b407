//! Rows that have more or fewer cells than the headings, and tables below tables.

use tiebeam::collect::read::{Understood, Wishes};

use crate::support::reading::{input, understood};

#[track_caller]
fn read(text: &str) -> Understood {
    understood(&[input("log.csv", text)], &Wishes::default())
}

/// Rows used and left out, and the lines left out.
fn counts(text: &str) -> (u64, u64, Vec<u32>) {
    let found = read(text);
    assert!(found.refused.is_empty(), "{:#?}", found.refused);
    let rows = found.records.files[0].rows;
    let left_out = found.problems.iter().filter(|problem| problem.code == "E201");
    (rows.used, rows.rejected, left_out.filter_map(|problem| problem.place.line).collect())
}

const VISITS: &str = "Date of visit,Visitor,From school,Host school,Type,Led by,Comments\n";

#[test]
fn a_separator_inside_a_name_moves_no_cell_to_its_neighbour() {
    let log = format!(
        "{VISITS}21/10/2025,Zoe Ellis,St John's, Leeds,Queens Park,Visit,Zoe Ellis,\n\
         19/10/2025,Rob Hill,St Marys,Fellgate,Visit,Rob Hill,good\n\
         20/10/2025,Amy Poe,St Marys,Fellgate,Visit,Amy Poe,\n"
    );
    assert_eq!(counts(&log), (2, 1, vec![2]));
    let list = "event_id,date,type,person,school,notes\n\
                E1,2025-10-03,visit,Ann Bee,St John's, Leeds,\n\
                E1,2025-10-03,visit,Bo Cole,Fellgate,\n\
                E1,2025-10-03,visit,Cy Dee,Larkspur,late\n";
    assert_eq!(counts(list), (2, 1, vec![2]));
    let ties =
        "from,to,weight,notes\nSt John's, Leeds,Alder,3,\nFellgate,Larkspur,2,\nAlder,Birch,1,x\n";
    assert_eq!(counts(ties), (2, 1, vec![2]));
}

#[test]
fn a_heading_that_is_missing_costs_every_row_and_a_separator_at_each_end_none() {
    let missing = "Date of visit,Visitor,From school,Host school,Led by,Comments\n\
                   19/09/2025,Jo Munoz,Wharfside,Ashbrook,Learning walk,Jo Munoz,see plan\n\
                   20/09/2025,Ann Arcy,Wharfside,Fellgate,Visit,Ann Arcy,good\n\
                   28/09/2025,Lee Chan,Larkspur,Ashbrook,Visit,Lee Chan,\n\
                   23/10/2025,Ann Arcy,Wharfside,Fellgate,Visit,Ann Arcy,\n";
    let found = read(missing);
    assert_eq!(found.records.activities.len(), 0);
    let left_out = found.problems.iter().filter(|problem| problem.code == "E201");
    assert_eq!(left_out.filter_map(|problem| problem.place.line).collect::<Vec<_>>(), [2, 3, 4, 5]);
    let ended = "event_id,date,person,school\n\
                 E1,2025-10-03,Ann Bee,Ashbrook,\nE1,2025-10-03,Bo Cole,Fellgate,\n";
    assert_eq!(counts(ended), (2, 0, vec![]));
}

/// A log of which the last column holds a note in the first sixteen lines only, as Excel saves it.
#[test]
fn what_excel_leaves_out_of_sixteen_lines_together_is_blank() {
    let row = |line: u32| {
        let note = if line < 17 { ",ok" } else { "" };
        format!("E{},2025-10-03,Person {line},School {}{note}\n", line / 2, line % 5)
    };
    let rows = (2..41).map(row).collect::<String>();
    assert_eq!(counts(&format!("event_id,date,person,school,notes\n{rows}")), (39, 0, vec![]));
    let alone = rows.replacen("Person 5,School 0,ok", "Person 5,School 0", 1);
    let log = format!("event_id,date,person,school,notes\n{alone}");
    assert_eq!(counts(&log), (38, 1, vec![5]));
}

#[test]
fn headings_in_another_order_begin_another_table() {
    let log = "event_id,date,type,person,school\n\
               E1,2025-10-03,visit,Ann Bee,Ashbrook\n\
               E1,2025-10-03,visit,Bo Cole,Wharfside\n\
               event_id,date,type,school,person\n\
               E2,2025-11-03,visit,Ashbrook,Ann Bee\n\
               E2,2025-11-03,visit,Larkspur,Cy Dee\n";
    let found = read(log);
    let said = found.refused.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert!(said[0].starts_with("log.csv:4: other headings begin a second table"), "{said:?}");
}

#[test]
fn a_remark_below_the_table_costs_no_row() {
    let log = "date,visitor,from_school,host_school,type\n\
               2025-10-13,Ann Bee,Ashbrook,Wharfside,visit\n\
               Spring term\n\
               2025-10-14,Bo Cole,Ashbrook,Larkspur,visit\n";
    for end in ["Last updated 3 November 2025\n", "* supply cover paid\n"] {
        let found = read(&format!("{log}{end}"));
        assert_eq!(found.records.files[0].rows.used, 2, "{end}: {:#?}", found.problems);
    }
}

#[test]
fn a_long_note_takes_no_more_room_than_itself() {
    let note = "a ".repeat(4_000);
    let log = format!(
        "event_id,date,person,school,notes\nE1,2025-10-03,Ann Bee,Ashbrook,{note}\n\
         E1,2025-10-03,Bo Cole,Fellgate,\n"
    );
    assert_eq!(counts(&log), (2, 0, vec![]));
}

#[test]
fn a_person_and_a_school_in_each_others_places_are_left_out() {
    let log = "event_id,date,person,school\nE1,2025-10-03,Ann Bee,Ashbrook\nE1,2025-10-03,Bo Cole,Wharfside\n\
               E2,2025-10-13,Ann Bee,Ashbrook\nE2,2025-10-13,Wharfside,Bo Cole\nE3,2025-10-14,Bo Cole,Wharfside\n";
    let found = read(log);
    let left_out = found.problems.iter().filter(|problem| problem.code == "E295");
    assert_eq!(left_out.map(|problem| problem.place.line).collect::<Vec<_>>(), [Some(5)]);
    assert_eq!((found.records.people.len(), found.records.schools.len()), (2, 2));
    // As often one way as the other: nobody can say which is right.
    let open = "event_id,date,person,school\nE1,2025-10-03,Grace,Hope\nE1,2025-10-03,Hope,Grace\n";
    assert_eq!(read(open).records.files[0].rows.used, 2);
}
