//! Attendance with a column to sign in.

use super::*;

#[test]
fn the_sample_of_a_training_day() {
    let Some(bytes) = sample("16_cpd_signin_unicode.txt") else { return };
    let (records, problems) = read(&[("16.txt", &bytes)], &day_first());
    let there = "2025-11-07 Maths joint CPD: Dr Sam Whitlock@University of Northmoor, \
                 Priya Nair@Ashbrook Primary School, Tom Okafor@St Mary’s CE (VA) Primary School";
    assert_eq!(activities(&records), [there]);
    assert_eq!((records.files[0].shape, rows(&records)), ("attendance", [3, 1, 1, 0]));
    assert_eq!(codes(&problems), ["W312", "M401:4", "E209:6:6"]);
    assert_eq!((records.schools.len(), records.bodies[0].kind.as_str()), (2, "hei"));
}

#[test]
fn an_empty_cell_is_absence_only_among_ticks() {
    let head = "Session,Date,Name,Signed in\n";
    let of = |rows: &str| one(&[head, rows].concat());
    let (records, _) = of("A,13/10/2025,Ann,Y\nA,13/10/2025,Bo,\nA,13/10/2025,Cy,apols\n");
    assert_eq!((people(&records), rows(&records)), (vec!["Ann@?".to_owned()], [1, 2, 0, 0]));
    let (records, _) = of("A,13/10/2025,Ann,\nA,13/10/2025,Bo,\n");
    assert_eq!(rows(&records), [2, 0, 0, 0], "nobody is ticked: the column says nothing");
    let (records, _) = of("A,13/10/2025,Ann,lead\nA,13/10/2025,Bo,\n");
    assert_eq!(rows(&records), [2, 0, 0, 0], "the column says who led");
}

#[test]
fn a_cross_is_asked_about() {
    let text = "Session,Date,Name,Signed in\nA,13/10/2025,Ann,x\nA,13/10/2025,Bo,\n";
    let why = refusal(&[("log.csv", text.as_bytes())], &day_first());
    assert!(
        why.starts_with("log.csv:2:4: `x` means present for some") && why.contains("--present x"),
        "{why}"
    );
    let wishes = Wishes { present: vec!["X".to_owned()], ..day_first() };
    let (records, _) = read(&[("log.csv", text.as_bytes())], &wishes);
    assert_eq!(rows(&records), [1, 1, 0, 0]);
}
