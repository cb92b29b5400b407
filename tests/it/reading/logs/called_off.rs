//! What did not take place, in logs with a row for each contact or each person.

use super::*;

#[test]
fn a_contact_that_was_called_off_does_not_count() {
    let head = "Date,Visitor,From school,Host school,Type,Status\n";
    let rows = "13/10/2025,Ann Lee,Elm,Oak,Visit,Cancelled\n14/10/2025,Ann Lee,Elm,Oak,Visit - CANCELLED,\n\
                15/10/2025,Ann Lee,Elm,Oak,Visit,postponed\n16/10/2025,Ann Lee,Elm,Oak,Visit,No\n\
                17/10/2025,Ann Lee,Elm,Oak,Visit,done\n18/10/2025,Ann Lee,Elm,Oak,Visit,Awaiting reply\n";
    let (records, problems) = one(&[head, rows].concat());
    assert_eq!(records.files[0].shape, "interactions");
    assert_eq!(self::rows(&records), [2, 4, 0, 0]);
    assert_eq!(codes(&problems), ["E236:2", "E236:3", "E236:4", "E236:5", "W380:7", "W385:7:6"]);
    let head = "Date of visit,Visitor,Visiting school,Host school,Type,Did it happen?\n";
    let rows = "13/10/2025,Ann Lee,Elm,Oak,Visit,No\n15/10/2025,Ann Lee,Elm,Oak,Visit,Yes\n";
    let (records, problems) = one(&[head, rows].concat());
    assert_eq!((self::rows(&records), codes(&problems)), ([1, 1, 0, 0], vec!["E236:2".to_owned()]));
}

#[test]
fn attendance_at_what_was_called_off_does_not_count() {
    let head = "Date,Activity,Name,School,Status\n";
    let rows = "13/10/2025,Visit,Ann Lee,Elm,Cancelled\n13/10/2025,Visit,Bo Roe,Oak,Cancelled\n\
                14/10/2025,Visit,Ann Lee,Elm,Completed\n14/10/2025,Visit,Bo Roe,Oak,Attended\n\
                14/10/2025,Visit,Cy Fox,Ash,Apologies\n15/10/2025,CPD (postponed),Ann Lee,Elm,\n";
    let (records, problems) = one(&[head, rows].concat());
    assert_eq!(records.files[0].shape, "attendance");
    assert_eq!(activities(&records), ["2025-10-14 visit: Ann Lee@Elm, Bo Roe@Oak"]);
    let told: Vec<String> =
        codes(&problems).into_iter().filter(|code| code.starts_with('E')).collect();
    assert_eq!(told, ["E236:2", "E236:3", "E209:6:5", "E236:7"]);
}
