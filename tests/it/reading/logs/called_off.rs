//! What did not take place, who was not there and who is not named, in logs of any shape.

use super::*;

#[test]
fn a_cancelled_visit_is_none_wherever_it_says_so() {
    let head = "Date,Host school,Visiting school,Visitors,Led by,Notes\n";
    let row = |rest: &str| {
        format!(
            "{head}13/10/2025,Alder Primary,{rest}\n14/10/2025,Alder Primary,Cedar Academy,Jo Low,,\n"
        )
    };
    for rest in [
        "Cedar Academy,CANCELLED,,",
        "Cedar Academy,Jo Low,Cancelled,",
        "Cedar Academy,Jo Low,postponed,",
        "Cedar Academy,Cancelled - snow,,",
        "CANCELLED,,,",
        "Cedar Academy,Jo Low (cancelled),,",
        "Cedar Academy,Jo Low,,CANCELLED - staff sickness",
        "Cedar Academy,Jo Low,,Did not go ahead",
        "Cedar Academy,Jo Low,,postponed to 3/11/25",
    ] {
        let (records, problems) = listed(&row(rest));
        assert_eq!(records.activities.len(), 1, "{rest}");
        assert_eq!(records.people.len(), 1, "{rest}");
        assert!(codes(&problems).contains(&"E236:2".to_owned()), "{rest}: {problems:?}");
    }
    let (records, problems) = listed(&row("Cedar Academy,Jo Low,,Train cancelled so late"));
    assert_eq!(records.activities.len(), 2);
    assert!(codes(&problems).contains(&"W450:2:6".to_owned()), "{problems:?}");
    let ticks = |heading: &str, cell: &str| {
        let text = format!(
            "Date,Host school,Visiting schools,{heading}\n13/10/2025,Alder Primary,Cedar Academy,{cell}\n14/10/2025,Alder Primary,Cedar Academy,\n"
        );
        codes(&listed(&text).1).contains(&"E236:2".to_owned())
    };
    assert!(ticks("Visit cancelled", "Yes") && ticks("Attended?", "N") && ticks("Completed?", "✗"));
    assert!(!ticks("Completed?", "✓") && !ticks("Visit cancelled", "No"));
    let text =
        "Date,Host school,Visiting schools,Took place\n13/10/2025,Alder Primary,Cedar Academy,x\n";
    assert!(asked(text).contains("--present x"));
    let wishes = Wishes { present: vec!["x".to_owned()], ..day_first() };
    assert_eq!(read(&[("log.csv", text.as_bytes())], &wishes).0.activities.len(), 1);
}

#[test]
fn rows_below_a_cancelled_visit_go_with_it() {
    let text = "Date,Host school,Visiting school,Visitors,Status\n\
                13/10/2025,Alder Primary,Cedar Academy,Jo Low,Cancelled\n,,Birch Special,Al Fry,\n\
                14/10/2025,Alder Primary,Cedar Academy,Jo Low,\n,,Birch Special,Al Fry,\n";
    let (records, problems) = listed(text);
    assert_eq!(records.activities.len(), 1);
    let left: Vec<String> = codes(&problems).into_iter().filter(|c| c.starts_with('E')).collect();
    assert_eq!(left, ["E236:2", "E236:3"]);
}

#[test]
fn who_did_not_attend_was_not_there_whatever_the_column_is_called() {
    for (heading, word) in [
        ("Attended (Y/N)", "N"),
        ("Attendance status", "DNA"),
        ("Booking status", "Cancelled"),
        ("Delegate status", "Did not attend"),
        ("Did they attend?", "No"),
        ("Apologies", "Y"),
        ("Apologies", "sent"),
    ] {
        let yes = if heading == "Apologies" {
            ""
        } else if heading.contains('?') || heading.contains('(') {
            "Yes"
        } else {
            "Attended"
        };
        let text = format!(
            "Date,Title,Name,School,{heading}\n13/10/2025,Maths,Jo Low,Cedar Academy,{word}\n13/10/2025,Maths,Al Fry,Alder Primary,{yes}\n13/10/2025,Maths,Di Poe,Birch Special,{yes}\n"
        );
        assert_eq!(
            told(&text),
            ["2025-10-13 Maths: Al Fry@Alder Primary School, Di Poe@Birch Special School"],
            "{heading}"
        );
    }
    let text = "Date,Title,Name,School,Attended\n13/10/2025,Maths,Jo Low,Cedar Academy,Attended\n13/10/2025,Maths,Al Fry,Alder Primary,\n";
    assert!(codes(&listed(text).1).contains(&"W451".to_owned()));
}

#[test]
fn a_contact_that_was_called_off_does_not_count() {
    let head = "Date,Visitor,From school,Host school,Type,Status\n";
    let rows = "13/10/2025,Ann Lee,Elm,Oak,Visit,Cancelled\n14/10/2025,Ann Lee,Elm,Oak,Visit - CANCELLED,\n\
                15/10/2025,Ann Lee,Elm,Oak,Visit,postponed\n16/10/2025,Ann Lee,Elm,Oak,Visit,No\n\
                17/10/2025,Ann Lee,Elm,Oak,Visit,done\n17/10/2025,Ann Lee,Elm,Oak (cancelled),Visit,\n18/10/2025,Ann Lee,Elm,Oak,Visit,Awaiting reply\n";
    let (records, problems) = one(&[head, rows].concat());
    assert_eq!(records.files[0].shape, "interactions");
    assert_eq!(self::rows(&records), [2, 5, 0, 0]);
    assert_eq!(
        codes(&problems),
        ["E236:2", "E236:3", "E236:4", "E236:5", "E236:7", "W380:8", "W385:8:6"]
    );
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

#[test]
fn a_word_for_not_coming_is_no_part() {
    let rows = "Date,Activity,Name,School,Part\n13/10/2025,Visit,Ann Lee,Elm,cancelled\n\
                13/10/2025,Visit,Bo Roe,Oak,attend\n13/10/2025,Visit,Cy Fox,Ash,No show\n\
                13/10/2025,Visit,Di Ash,Elm,sick\n13/10/2025,Visit,Ed Kay,Ash,lead\n";
    let (records, problems) = one(rows);
    assert_eq!(activities(&records), ["2025-10-13 visit: Bo Roe@Oak, Ed Kay@Ash leads"]);
    assert_eq!(codes(&problems), ["W312", "E209:2:5", "E209:4:5", "E209:5:5"]);
}

#[test]
fn a_role_in_an_activity_is_a_part_and_a_job_is_none() {
    let of = |rows: &str| one(&["Date,Name,School,Activity,Role\n", rows].concat());
    let rows = "13/10/2025,Ann Lee,Elm,Visit,Lead\n13/10/2025,Bob Roe,Oak,Visit,Apologies\n\
                13/10/2025,Cy Fox,Ash,Visit,Did not attend\n13/10/2025,Di Poe,Oak,Visit,Attended\n";
    let (records, problems) = of(rows);
    assert_eq!(activities(&records), ["2025-10-13 visit: Ann Lee@Elm leads, Di Poe@Oak"]);
    assert!(records.files[0].columns.contains(&("part".to_owned(), "Role".to_owned())));
    assert!(codes(&problems).iter().any(|code| code.starts_with("E209:3")), "{problems:?}");
    let (records, _) = of("13/10/2025,Ann Lee,Elm,Visit,Headteacher\n\
                           13/10/2025,Bob Roe,Oak,Visit,Lead\n13/10/2025,Cy Fox,Ash,Visit,Teacher\n");
    assert!(records.files[0].columns.contains(&("role".to_owned(), "Role".to_owned())));
    assert_eq!(activities(&records), ["2025-10-13 visit: Ann Lee@Elm, Bob Roe@Oak, Cy Fox@Ash"]);
}

#[test]
fn a_name_without_its_accents_is_the_listed_school() {
    let list = "name,joined\nSt Thomas à Becket CE (VA) Primary School,\nMüller Street Primary School,\nOak Primary,\n";
    let log = "date,type,person,school\n2025-10-13,x,Ann,Saint Thomas a Becket C of E Primary\n\
               2025-10-13,x,Bo,Muller Street Primary\n2025-10-13,x,Cy,Oak Primary\n";
    let files = [("log.csv", log.as_bytes()), ("schools.csv", list.as_bytes())];
    let (records, problems) = read(&files, &day_first());
    assert_eq!((records.schools.len(), records.bodies.len()), (3, 0));
    let told = codes(&problems);
    assert!(told.contains(&"W306:2".to_owned()) && told.contains(&"W306:3".to_owned()), "{told:?}");
}

#[test]
fn others_who_are_not_named_are_nobody() {
    let head = "Date,Type,Host school,Visiting schools,Visitors\n";
    let rows = "13/10/2025,CPD,Oak,all primaries,\n14/10/2025,CPD,Oak,Elm; All primary schools,Bob Day & 2 others\n\
                15/10/2025,CPD,Oak,ditto,\n16/10/2025,CPD,Oak,Elm + 3 others,\n";
    let (records, problems) = one(&[head, rows].concat());
    assert_eq!(people(&records), ["Bob Day@Elm"]);
    assert_eq!((records.schools.len(), records.bodies.len()), (2, 0));
    let told = codes(&problems);
    for code in ["E202:2", "W386:3", "W489:4", "W386:5"] {
        assert!(told.iter().any(|told| told.starts_with(code)), "{code} in {told:?}");
    }
    let log = "Date,Activity,Name,School\n13/10/2025,CPD,Bob Day & 2 others,Elm\n\
               13/10/2025,CPD,ditto,Oak\n13/10/2025,CPD,3 others,Ash + 2 more\n";
    let (records, problems) = one(log);
    assert_eq!(people(&records), ["Bob Day@Elm"]);
    assert_eq!((records.schools.len(), records.bodies.len()), (3, 0), "{:?}", codes(&problems));
}

#[test]
fn an_exception_may_be_a_spelling_that_was_answered() {
    let list = "name,joined\nFellgate Special School,\nElm Primary,\nOak Primary,\n";
    let log = "Date,Type,Host school,Visiting schools\n13/10/2025,Visit,Oak Primary,All schools except Fell Gate\n";
    let aliases = "what,spelling,means,same\nschool,Fell Gate,Fellgate Special School,yes\n";
    let files = [
        ("log.csv", log.as_bytes()),
        ("schools.csv", list.as_bytes()),
        ("aliases.csv", aliases.as_bytes()),
    ];
    let (records, problems) = read(&files, &day_first());
    assert_eq!(
        activities(&records),
        ["2025-10-13 visit: @Elm Primary, @Oak Primary hosts"],
        "{problems:?}"
    );
}
