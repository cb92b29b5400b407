//! A form and its repeats on the sheets of one workbook, and repeats worded in many ways.

use tiebeam::collect::read::Wishes;

use super::{activities, codes, files, people, refused, rows};
use crate::support::reading::{input, understood};
use crate::support::workbook;

/// Rows of a sheet from lines of CSV without quotes.
fn sheet(text: &str) -> String {
    let cell = |cell: &str| match cell {
        "" => "<c/>".to_owned(),
        text => format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", text.replace('&', "&amp;")),
    };
    let row = |line: &str| format!("<row>{}</row>", line.split(',').map(cell).collect::<String>());
    text.lines().map(row).collect()
}

const MAIN: &str = "start,visit_date,host_school,_id,_uuid,_submission_time,_index\n\
2025-10-03T15:00,2025-10-03,Elm School,71,u1,2025-10-03T16:00,1\n\
2025-10-10T15:00,2025-10-10,Oak School,72,u2,2025-10-10T16:00,2";

fn repeat(name: &str, school: &str) -> String {
    format!(
        "{name},{school},_index,_parent_table_name,_parent_index,_submission__id\n\
         Ann Lee,Oak School,1,Visits,1,71\nBo Kay,Ash School,2,Visits,1,71\nCy Fox,Elm School,3,Visits,2,72"
    )
}

const JOINED: [&str; 2] = [
    "2025-10-03: Ann Lee@Oak School, Bo Kay@Ash School, ?@Elm School hosts",
    "2025-10-10: Cy Fox@Elm School, ?@Oak School hosts",
];

#[test]
fn the_repeats_on_further_sheets_belong_to_the_first() {
    let people_there = sheet(&repeat("visitors/full_name", "visitors/base_school"));
    let sheets = [
        ("Visits", sheet(MAIN)),
        ("visitors", people_there),
        ("notes", sheet("Remember,to\nclose,the form")),
        ("photos", sheet("picture,_index,_parent_index,_submission__id\na.jpg,1,1,71")),
    ];
    let sheets: Vec<(&str, &str)> =
        sheets.iter().map(|(name, rows)| (*name, rows.as_str())).collect();
    let read = |wanted: Option<&str>| {
        let wishes = Wishes { sheet: wanted.map(str::to_owned), ..Wishes::default() };
        understood(&[input("visits.xlsx", workbook(&sheets))], &wishes)
    };
    let told = read(None);
    assert!(told.refused.is_empty(), "{:?}", told.refused);
    assert_eq!(activities(&told.records), JOINED);
    let names: Vec<&str> = told.records.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["visits.xlsx", "visits.xlsx, sheet visitors"]);
    assert_eq!(rows(&told.records), [(2, 2, 0, 0, 0), (3, 3, 0, 0, 0)]);
    assert_eq!(codes(&told.problems), ["W340 visits.xlsx"]);
    assert_eq!(
        told.problems[0].what,
        "only the sheets `Visits`, `visitors` were read, not `notes`, `photos`"
    );
    // A sheet that is asked for is read alone, and what is missing is said.
    let told = read(Some("Visits"));
    assert_eq!(codes(&told.problems), ["W358 visits.xlsx"]);
}

#[test]
fn what_a_repeat_asks_of_a_person_is_worded_in_many_ways() {
    for (name, school) in [
        ("Visitor’s full name", "School of visitor"),
        ("What is their name?", "Which school are they from?"),
        ("Visitors full name", "Visitors school"),
        ("group/visitors/attendee_name", "group/visitors/base_school"),
        ("Who attended?", "Where are they based?"),
        ("Name of the member of staff", "Their own school"),
    ] {
        let repeat = repeat(name, school);
        let (records, problems) = files(&[("visits.csv", MAIN), ("there.csv", &repeat)]);
        assert_eq!(activities(&records), JOINED, "{name}, {school}");
        assert_eq!(records.files[1].shape, "kobo_repeat");
        assert!(problems.is_empty(), "{problems:?}");
    }
    let odk = "SubmissionDate,visit_date,host_school,meta-instanceID,KEY\n2025-10-03,2025-10-03,Elm School,k1,k1\n";
    let there = "visitor-full_name,visitor-school_of_visitor,PARENT_KEY,KEY\nAnn Lee,Oak School,k1,k1/v[1]\n";
    let (records, _) = files(&[("visits.csv", odk), ("visits-there.csv", there)]);
    assert_eq!(activities(&records), ["2025-10-03: Ann Lee@Oak School, ?@Elm School hosts"]);
    assert_eq!(people(&records), ["Ann Lee@Oak School"]);
}

#[test]
fn a_repeat_in_unknown_words_is_asked_about() {
    let repeat = repeat("Nickname badge", "Colour of badge");
    let question = refused(&[("visits.csv", MAIN), ("there.csv", &repeat)]);
    assert!(question.contains("`Nickname badge`, `Colour of badge`"), "{question}");
    assert!(question.contains("--map person=\"HEADING\""), "{question}");
}

#[test]
fn a_form_that_names_nobody_else_is_asked_about() {
    let form = "start,visit_date,my_school,guest_list,_id,_uuid,_submission_time,_index\n\
                2025-10-03T15:00,2025-10-03,Elm School,Oak School,71,u1,2025-10-03T16:00,1\n";
    let question = refused(&[("visits.csv", form)]);
    assert!(question.contains("who else took part"), "{question}");
    assert!(question.contains("not used are: start, guest_list"), "{question}");
    let repeat = repeat("name", "school").replace("72", "71").replace(",2,71", ",1,71");
    let (records, _) = files(&[("visits.csv", form), ("there.csv", &repeat)]);
    assert_eq!(records.activities.len(), 1);
}

#[test]
fn a_sheet_is_asked_of_the_workbooks_that_have_it() {
    let log = workbook(&[("First", &sheet("Remember\nnothing")), ("Visits", &sheet(MAIN))]);
    let list = workbook(&[("Schools", &sheet("name\nOak School\nAsh School\nElm School"))]);
    let read = |wanted: &str| {
        let files = [input("visits.xlsx", log.as_slice()), input("schools.xlsx", list.as_slice())];
        let wishes = Wishes { sheet: Some(wanted.to_owned()), ..Wishes::default() };
        understood(&files, &wishes)
    };
    let told = read("visits");
    assert!(told.refused.is_empty(), "{:?}", told.refused);
    let shapes: Vec<&str> = told.records.files.iter().map(|file| file.shape).collect();
    assert_eq!((shapes.len(), shapes[0]), (2, "kobo"));
    let refused = read("Visit").refused;
    let first = refused[0].to_string();
    assert!(first.contains("visits.xlsx: the workbook has no sheet `Visit`"), "{first}");
}

#[test]
fn a_cover_sheet_is_told_the_sheets_that_hold_the_data() {
    let log = workbook(&[("README", &sheet("Remember\nnothing")), ("Visits", &sheet(MAIN))]);
    let refused = understood(&[input("visits.xlsx", log)], &Wishes::default()).refused;
    let first = refused[0].to_string();
    assert!(first.contains("also has `Visits`"), "{first}");
    assert!(first.contains("--sheet \"Visits\""), "{first}");
}
