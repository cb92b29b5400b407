//! Visit logs of a spreadsheet.

use super::*;

const LIST: &str = "name,short,joined,left\nAlder Primary,Alder,2020-09-01,\nBirch & Fell School,Birch,,\n\
                    Cedar Infant,Cedar,2026-01-01,\nElm High,Elm,,2025-09-30\n";
const HEAD: &str = "Date,Type,Host,Visiting schools,Visitors,Led by,Hrs\n";

/// A log together with the list of schools.
#[track_caller]
fn listed(text: &str) -> (Records, Vec<Problem>) {
    read(&[("log.csv", text.as_bytes()), ("schools.csv", LIST.as_bytes())], &day_first())
}

/// A log of these rows.
#[track_caller]
fn of(rows: &str) -> (Records, Vec<Problem>) {
    one(&[HEAD, rows].concat())
}

#[test]
fn the_sample_as_kept_by_three_people() {
    let Some(bytes) = sample("15_visit_log_cp1252.csv") else { return };
    let (records, problems) = read(&[("15.csv", &bytes)], &Wishes::default());
    assert_eq!(records.files[0].shape, "visit_log");
    let first = "2025-10-03 learning walk 2h: H Marsh@?, José Muñoz@Wharfside Academy, P Nair@?, \
                 Tom Okafor@? leads, @Ashbrook, @Larkspur Lane Jnr, @St. Mary’s hosts";
    let second = "2025-10-10 visit 1.5h: Bea O’Connor@Larkspur Lane Infants, Helen Marsh@? leads, \
                  @Larkspur Lane Jnr hosts";
    let third = "2025-11-11 visit 1.5h: Grace Adeyemi@? leads, Zoë Hartley@ASHBROOK PRIMARY, \
                 @Fell Gate Special hosts";
    assert_eq!(activities(&records), [first, second, third]);
    assert_eq!(rows(&records), [4, 3, 0, 0]);
    let codes = codes(&problems);
    let told = [
        "W330",
        "W360",
        "W361",
        "W378:5",
        "W379:5",
        "W363:5:5",
        "W306:7",
        "E239:8:4",
        "E203:10:1",
        "E234:11",
    ];
    assert_eq!(codes, told);
    assert!(problems[2].what.contains("1 row") && problems[2].what.contains("lines 6"));

    let list = sample("24_schools.csv").unwrap();
    let (records, _) = read(&[("15.csv", &bytes), ("24.csv", &list)], &Wishes::default());
    let everybody = "2025-11-07 joint cpd 3h: P. Nair@? leads, R. Calder@? leads, \
                     @Ashbrook Primary School hosts, @St Mary's CofE (VA) Primary School, \
                     @St Mary's RC Primary School";
    assert_eq!(activities(&records)[2], everybody);
    assert_eq!(rows(&records), [5, 2, 0, 0]);
}

#[test]
fn the_plain_shapes_stay_what_they_are() {
    for (name, shape, activities, problems) in [
        ("22_interactions.csv", "interactions", 2, 4),
        ("23_attendance_long.csv", "attendance", 1, 2),
        ("26_semicolon_decimal_comma.csv", "interactions", 1, 0),
    ] {
        let Some(bytes) = sample(name) else { return };
        let (records, found) = read(&[(name, &bytes)], &day_first());
        assert_eq!(records.files[0].shape, shape);
        assert_eq!((records.activities.len(), found.len()), (activities, problems), "{name}");
    }
}

#[test]
fn joined_cells_hold_only_directly_below() {
    let (records, problems) = of("3/10/2025,Visit,Oak,Elm,Ann Lee,Bo Day,2\n\
                                  ,,,Ash,Cy Ray,,\n\
                                  ,Walk,,Fir,Di Low,,\n\
                                  ,,,,,,\n\
                                  ,,,Yew,Ed May,,\n\
                                  Spring term 2026,,,,,,\n\
                                  ,,,Yew,Ed May,,\n\
                                  Total,,3,,,,2\n\
                                  ,,,Yew,Flo Hay,,\n");
    let joined = "2025-10-03 visit 2h: Ann Lee@Elm, Bo Day@? leads, Cy Ray@Ash, @Oak hosts";
    let own = "2025-10-03 walk: Di Low@Fir, @Oak hosts";
    assert_eq!(activities(&records), [joined, own]);
    let told = ["W361", "E204:6:1", "E235:7", "E204:8:1", "E234:9", "E204:10:1"];
    assert_eq!(codes(&problems), told);
    assert_eq!(rows(&records), [3, 5, 0, 1]);
}

#[test]
fn a_bad_date_is_no_other_rows_date() {
    let (records, problems) = of("3/10/2025,Visit,Oak,Elm,Ann Lee,,\n\
                                  31/11/2025,Visit,Fir,Elm,Bo Day,,\n,,,Ash,Cy Ray,,\n\
                                  \n,,,Yew,Di Low,,\n");
    assert_eq!(activities(&records), ["2025-10-03 visit: Ann Lee@Elm, @Oak hosts"]);
    // A row that is left out is not counted among those that took a date.
    assert_eq!(codes(&problems), ["E203:3:1", "E203:4:1", "E204:6:1"]);
}

#[test]
fn cells_with_several_names_are_taken_apart_by_known_names() {
    let (records, problems) = listed(
        &[
            HEAD,
            "3/10/2025,Visit,Elm,\"Alder, Birch & Fell School\",Ann Lee; Bo Day,,\n\
                                       4/10/2025,Visit,Elm,Alder and Birch,\"Lee, Ann\",,\n\
                                       5/10/2025,Visit,Elm,Cedar / Alder,2 TAs,,\n",
        ]
        .concat(),
    );
    let first = "2025-10-03 visit: Ann Lee@?, Bo Day@?, @Alder Primary, @Birch & Fell School, @Elm High hosts";
    let second =
        "2025-10-04 visit: Lee, Ann@?, @Alder Primary, @Birch & Fell School, @Elm High hosts";
    let third = "2025-10-05 visit: @Alder Primary, @Cedar Infant, @Elm High hosts";
    assert_eq!(activities(&records), [first, second, third]);
    let codes = codes(&problems);
    assert!(
        codes.contains(&"W368:3:5".to_owned()) && codes.contains(&"W363:2:5".to_owned()),
        "{codes:?}"
    );
}

#[test]
fn everybody_is_who_was_a_member_that_day() {
    let rows = "20/9/2025,CPD,Alder,All schools,,Ann Lee,\n20/1/2026,CPD,Alder,everyone,,Ann Lee,\n\
                21/1/2026,CPD,Alder,All schools except Birch & Fell,,Ann Lee,\n\
                22/1/2026,CPD,Alder,All schools (bar Oak),,Ann Lee,\n";
    let (records, problems) = listed(&[HEAD, rows].concat());
    let autumn =
        "2025-09-20 cpd: Ann Lee@? leads, @Alder Primary hosts, @Birch & Fell School, @Elm High";
    let spring = "2026-01-20 cpd: Ann Lee@? leads, @Alder Primary hosts, @Birch & Fell School, @Cedar Infant";
    let but = "2026-01-21 cpd: Ann Lee@? leads, @Alder Primary hosts, @Cedar Infant";
    assert_eq!(activities(&records), [autumn, spring, but]);
    let about: Vec<String> =
        codes(&problems).into_iter().filter(|code| !code.starts_with("W306")).collect();
    assert_eq!(about, ["W362:2:4", "W362:3:4", "W362:4:4", "E239:5:4"]);
}

#[test]
fn what_was_called_off_does_not_count() {
    let log = "Title of the log\n\nDate,Host school,Visiting school,Visitor(s),Status\n\
               3/10/2025,Oak,Elm,Ann Lee,Done\n4/10/2025,Oak,Elm,Ann Lee,CANCELLED (snow)\n\
               5/10/2025,Oak,Elm,Ann Lee,planned\nDate,Host school,Visiting school,Visitor(s),Status\n\
               6/10/2025,Oak,,,\n";
    let (records, problems) = one(log);
    assert_eq!(records.files[0].shape, "visit_log");
    assert_eq!(activities(&records), ["2025-10-03: Ann Lee@Elm, @Oak hosts"]);
    assert_eq!(codes(&problems), ["W360", "E236:5", "E236:6", "E235:7", "E202:8:3"]);
}

#[test]
fn a_status_that_nobody_knows_is_told_once_with_its_rows() {
    let log = "Date,Host school,Visiting schools,Status\n\
               3/10/2025,Oak,Elm; Ash,Completed\n4/10/2025,Oak,Elm; Ash,Awaiting reply\n\
               5/10/2025,Oak,Elm; Ash,awaiting reply\n6/10/2025,Oak,Elm; Ash,Awaiting reply\n7/10/2025,Oak,Elm; Ash,planned\n";
    let (records, problems) = one(log);
    assert_eq!(records.activities.len(), 4);
    let told: Vec<&Problem> = problems.iter().filter(|p| p.code.ends_with("385")).collect();
    assert_eq!((told.len(), told[0].place.line, told[0].place.column), (1, Some(3), Some(4)));
    let what = "words for the status that are not known: `Awaiting reply` (2), `awaiting reply` (1); the 3 rows count as having taken place";
    assert_eq!(told[0].what, what);
}

#[test]
fn words_for_many_are_neither_schools_nor_people() {
    let rows = "3/10/2025,Visit,Oak,Elm; 13 schools,the SLT,Ann Lee,\n4/10/2025,Visit,Various,Elm,Bo Kay,,\n\
                5/10/2025,Visit,Oak,Most schools,,,\n6/10/2025,Visit,Oak,TBC,2 TAs,,\n7/10/2025,Visit,Oak,Elm,12,SLT,\n";
    let (records, problems) = of(rows);
    let names: Vec<&str> = records.schools.iter().map(|school| school.name.as_str()).collect();
    assert_eq!(names, ["Elm", "Oak"]);
    let first = "2025-10-03 visit: Ann Lee@? leads, @Elm, @Oak hosts";
    let last = "2025-10-07 visit: @Elm, @Oak hosts";
    assert_eq!(activities(&records), [first, last]);
    let told = codes(&problems);
    for code in ["W386:2:4", "W386:2:5", "E202:3:3", "E202:4:4", "E202:5:4", "W386:6:5", "W386:6"] {
        assert!(told.contains(&code.to_owned()), "{code} in {told:?}");
    }
}

#[test]
fn words_for_many_are_no_names_in_plain_logs_either() {
    let head = "date,from_person,from_school,to_person,to_school,type\n";
    let rows = "2025-10-03,Ann Lee,Elm,2 TAs,Oak,visit\n2025-10-04,Ann Lee,Elm,,13 schools,visit\n\
                2025-10-05,Ann Lee,Elm,Bo Kay,various,visit\n2025-10-06,Ann Lee,Elm,,All schools,visit\n";
    let (records, problems) = one(&[head, rows].concat());
    let people: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(people, ["Ann Lee", "Bo Kay"]);
    let schools: Vec<&str> = records.schools.iter().map(|school| school.name.as_str()).collect();
    assert_eq!(schools, ["Elm", "Oak"]);
    assert_eq!(self::rows(&records), [2, 2, 0, 0]);
    let told = codes(&problems);
    for code in ["W386:2", "W386:3", "W386:5", "E202:3", "E202:5"] {
        assert!(told.contains(&code.to_owned()), "{code} in {told:?}");
    }
    let log = "event_id,date,person,school\nE1,2025-09-10,Ann Lee,Elm\nE1,2025-09-10,SLT,Oak\nE1,2025-09-10,Various,\nE1,2025-09-10,all staff,\n";
    let (records, problems) = one(log);
    assert_eq!(activities(&records), ["2025-09-10: Ann Lee@Elm, @Oak"]);
    assert_eq!(self::rows(&records), [2, 2, 0, 0]);
    let told = codes(&problems);
    assert!(told.contains(&"W386:3".to_owned()) && told.contains(&"E202:5".to_owned()), "{told:?}");
}

#[test]
fn singular_headings_with_lists_are_a_visit_log_and_without_contacts() {
    let head = "Date,Type,Host school,Visiting school,Visitor\n";
    let shape = |rows: &str| one(&[head, rows].concat()).0.files[0].shape;
    assert_eq!(shape("3/10/2025,Visit,Oak,Elm; Ash,Ann Lee\n"), "visit_log");
    assert_eq!(shape("3/10/2025,Visit,Oak,Elm,Ann Lee\n,,,Ash,Bo Day\n"), "visit_log");
    assert_eq!(shape("3/10/2025,Visit,Oak,Elm,Ann Lee\n"), "interactions");
}

#[test]
fn a_plain_log_may_stand_below_a_title() {
    let (records, problems) =
        one("Oracy network,,\nupdated by the office,,\nDate,Name,School,Title\n\
                                   13/10/2025,Ann Lee,Oak,Oracy\n13/10/2025,Bo Day,Elm,Oracy\n");
    assert_eq!(records.files[0].shape, "attendance");
    assert_eq!(activities(&records), ["2025-10-13 Oracy: Ann Lee@Oak, Bo Day@Elm"]);
    assert_eq!(codes(&problems), ["W312", "W360"]);
}

#[test]
fn other_headings_in_the_middle_are_not_read_as_rows() {
    let rows = "3/10/2025,Visit,Oak,Elm,Ann Lee,,\nHost,Date,Visiting schools,Type,Visitors,,\n";
    let text = [HEAD, rows].concat();
    let why = refusal(&[("log.csv", text.as_bytes())], &day_first());
    assert!(why.starts_with("log.csv:3: other headings begin a second table"), "{why}");
}

#[test]
fn notes_count_rows_and_name_lines() {
    // A school that stands twice in a row is named by one row.
    let head = "date,from_person,from_school,to_person,to_school,type\n";
    let rows = "2025-10-03,Ann Lee,The Elm,Bo Kay,The Elm,visit\n2025-10-03,Cy Day,Oak,Bo Kay,Elm,visit\n\
                2025-10-03,Di Fox,Oak,Bo Kay,Elm,visit\n2025-10-04,Di Fox,Oak,Bo Kay,Elm,visit\n";
    let (_, problems) = one(&[head, rows].concat());
    let what = |code: &str| -> Vec<&str> {
        problems.iter().filter(|p| p.code.ends_with(code)).map(|p| p.what.as_str()).collect()
    };
    assert_eq!(what("306"), ["`The Elm` was read as `Elm` (same name, 1 row in all)"]);
    assert!(what("310")[0].contains("(lines 3, 4)"), "{:?}", what("310"));
}

#[test]
fn many_spellings_are_one_note_and_do_not_hide_what_is_not_on_the_list() {
    let spelled: Vec<String> =
        (0..12).map(|at| format!("{}Elm High", "The ".repeat(at + 1))).collect();
    let rows = spelled.iter().map(|name| format!("3/10/2025,Visit,Alder,{name},,,\n"));
    let rows: String = rows.chain(["4/10/2025,Visit,Alder,Yew,,,\n".to_owned()]).collect();
    let (records, problems) = listed(&[HEAD, &rows].concat());
    assert_eq!(records.merges.iter().filter(|merge| merge.what == "school").count(), 13);
    let told: Vec<&Problem> = problems.iter().filter(|p| p.code.ends_with("306")).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].what.starts_with("13 spellings of a school were read as another name: `Alder` was read as `Alder Primary` (13 rows)"), "{}", told[0].what);
    assert!(problems.iter().any(|p| p.code.ends_with("307") && p.text == "Yew"));
}

#[test]
fn rows_joined_by_wording_are_counted_for_each_file() {
    let head = "date,person,school,title\n";
    let one = [
        head,
        "2025-10-13,Ann Lee,Oak,Oracy\n2025-10-13,Bo Day,Elm,Oracy\n2025-10-14,Bo Day,Elm,Maths\n",
    ]
    .concat();
    let two = [head, "2025-10-13,Cy Fox,Ash,Oracy\n"].concat();
    let (_, problems) = read(&[("a.csv", one.as_bytes()), ("b.csv", two.as_bytes())], &day_first());
    let told: Vec<(&str, &str)> = problems
        .iter()
        .filter(|p| p.code.ends_with("312"))
        .map(|p| (p.place.file.as_str(), p.what.as_str()))
        .collect();
    assert_eq!(told.len(), 2);
    assert!(told[0].0 == "a.csv" && told[0].1.contains("into 2 activities"), "{told:?}");
    assert!(told[1].0 == "b.csv" && told[1].1.contains("into 1 activity"), "{told:?}");
}
