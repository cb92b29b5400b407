//! Sign-in sheets: names by sessions.

use super::*;

fn crosses() -> Wishes {
    Wishes { present: vec!["x".to_owned()], ..day_first() }
}

#[test]
fn the_sample_asks_about_its_crosses() {
    let Some(bytes) = sample("25_signin_crosstab.csv") else { return };
    let files: Files = &[("25.csv", &bytes)];
    let why = refusal(files, &Wishes::default());
    assert!(why.contains("3 October 2025") && why.contains("10 March 2025"), "{why}");
    let why = refusal(files, &day_first());
    assert!(
        why.starts_with("25.csv:4:4: 1 cell holds `x`") && why.contains("--present x"),
        "{why}"
    );
    let (records, problems) = read(files, &crosses());
    let first = "2025-10-03 Session 1: Priya Nair@Ashbrook, Tom Okafor@St Mary's";
    let second =
        "2025-11-07 Session 2: Priya Nair@Ashbrook, Tom Okafor@St Mary's, Zoë Hartley@Ashbrook";
    assert_eq!(activities(&records), [first, second, "2025-12-05 Session 3: Tom Okafor@St Mary's"]);
    assert_eq!(rows(&records), [3, 1, 0, 0]);
    assert_eq!(codes(&problems), ["W330", "W367", "E234:5"]);
    assert!(records.files[0].ignored.is_empty());
}

#[test]
fn whoever_was_nowhere_is_somebody_all_the_same() {
    let (records, problems) = one("Name,School,3 Oct 2025,7 Nov 2025,Total\nAnn Lee,Oak,✓,✔,2\n\
                                   Bo Day,Elm,,n,1\n,,,,\nTotal,,1,1,\nAnn Lee,Oak,Y,,\n");
    assert_eq!(people(&records), ["Ann Lee@Oak", "Bo Day@Elm"]);
    assert_eq!(activities(&records), ["2025-10-03: Ann Lee@Oak", "2025-11-07: Ann Lee@Oak"]);
    assert_eq!(rows(&records), [2, 1, 1, 1]);
    let codes = codes(&problems);
    assert_eq!(codes, ["W365:3:5", "E234:5", "M401:6"]);
}

#[test]
fn a_missing_year_is_that_of_the_title_or_asked_for() {
    let sheet = "Name,Session A – 3 Oct,Session B – 16 Jan\nAnn Lee,1,0\nBo Day,p,y\n";
    let (records, _) = one(&format!("Oracy 2025/26,,\n{sheet}"));
    let told = ["2025-10-03 Session A: Ann Lee@?, Bo Day@?", "2026-01-16 Session B: Bo Day@?"];
    assert_eq!(activities(&records), told);
    let why = refusal(&[("grid.csv", sheet.as_bytes())], &day_first());
    assert!(
        why.starts_with("grid.csv:1:2: the heading `Session A – 3 Oct` gives no year"),
        "{why}"
    );
}

#[test]
fn other_words_are_said_with_their_cell() {
    let (records, problems) =
        one("School,Week 1,Week 2\nOak,yes,sent cover\nElm,1,apols\nAsh,✓,✓\n");
    assert_eq!(activities(&records), ["undated Week 1: @Ash, @Elm, @Oak", "undated Week 2: @Ash"]);
    assert_eq!(codes(&problems), ["W367", "W364:2:3"]);
}

#[test]
fn one_heading_proves_the_order_of_all() {
    let text = "Name,Meeting 9/9/25,Meeting 9/22/25\nAnn Lee,1,1\n";
    let (records, _) = read(&[("grid.csv", text.as_bytes())], &Wishes::default());
    assert_eq!(
        activities(&records),
        ["2025-09-09 Meeting: Ann Lee@?", "2025-09-22 Meeting: Ann Lee@?"]
    );
}

#[test]
fn a_log_with_sessions_in_rows_is_no_grid() {
    let (records, _) = one("Session,Date,Name,School\nSession 1,13/10/2025,Ann Lee,Oak\n");
    assert_eq!(records.files[0].shape, "attendance");
}
