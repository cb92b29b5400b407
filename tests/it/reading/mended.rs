//! Cells that are not what they seem: errors of spreadsheets, signs that nobody sees, rows in two halves,
//! formulas without a result, days counted from 1904.

use std::io::{Cursor, Read as _, Write as _};

use tiebeam::collect::read::Wishes;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::corrupt::rows_of;
use super::{codes, files, people, schools};
use crate::support::reading::read_files;
use crate::support::{Home, workbook};

#[test]
fn errors_of_a_spreadsheet_are_nobody() {
    let ties = "from,to,weight\nAlder,Birch,1\n#REF!,Birch,1\nAlder,#N/A,2\nnull,NaN,\n\
                Birch,Elm,#DIV/0!\n";
    let (records, problems) = files(&[("ties.csv", ties)]);
    let names: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert!(names.iter().all(|name| ["Alder", "Birch", "Elm"].contains(name)), "{names:?}");
    let at = |code: &str| {
        let lines = problems.iter().filter(|p| p.code == code).map(|p| p.place.line);
        lines.collect::<Vec<_>>()
    };
    assert_eq!(at("E202"), [Some(3), Some(4), Some(5)]);
    assert_eq!(at("E207"), [Some(6)]);
    assert_eq!(at("W426"), [Some(3)]);
    let log = "event_id,date,person,school\n1,2025-10-13,Ann,#NAME?\n1,2025-10-13,#VALUE!,Alder\n\
               1,#NUM!,Bo,Birch\n1,2025-10-13,#CALC!,#SPILL!\n";
    let (records, problems) = files(&[("log.csv", log)]);
    assert_eq!(schools(&records), ["Alder"]);
    assert_eq!(people(&records), ["Ann@-"]);
    let told: Vec<_> = problems.iter().map(|p| (p.code, p.place.line)).collect();
    assert!(told.contains(&("E203", Some(4))) && told.contains(&("E202", Some(5))), "{told:?}");
    let note = problems.iter().find(|p| p.code == "W426").unwrap();
    assert!(note.what.starts_with("5 cells hold"), "{}", note.what);
}

#[test]
fn signs_that_nobody_sees_part_no_names() {
    for hidden in ["\u{feff}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{ad}"] {
        let log = format!(
            "event_id,date,person,sch{hidden}ool\n1,2025-10-13,Ann,Fellgate\n1,2025-10-13,Bo,Fell{hidden}gate\n"
        );
        let (records, problems) = files(&[("log.csv", &log)]);
        assert_eq!(schools(&records), ["Fellgate"], "{hidden:?}");
        assert!(codes(&problems).contains(&"W427"), "{problems:?}");
        let note = problems.iter().find(|p| p.code == "W427").unwrap();
        assert!(note.what.starts_with("2 cells hold"), "{}", note.what);
    }
}

#[test]
fn both_halves_of_a_broken_row_are_left_out() {
    let first = "school,hours,event\nAsh,1,E1\nFellgate Sp\necial,5,E2\nElm,2,E3\nOak,3,E4\n";
    let (rows, refused) = rows_of(first.into()).unwrap();
    assert_eq!(refused, [2, 3, 4], "whose half line 3 is nobody knows");
    assert_eq!(rows.len(), 3);
    let last = "event,hours,school\nE1,1,Ash\nE2,5,Fellgate Sp\necial\n\nE3,2,Elm\nE4,3,Oak\n";
    let (rows, refused) = rows_of(last.into()).unwrap();
    assert_eq!((rows.len(), refused), (4, vec![3, 4]));
    let titled = "Visits of the term\nevent,hours,school\nE1,1,Ash\nE3,2,Elm\n";
    assert_eq!(rows_of(titled.into()).unwrap().1, [1]);
    let log = "event_id,date,person,school\n1,2025-10-13,Ann,Alder\n2,2025-10-14,Bo,Fellgate Sp\n\
               ecial\n\n3,2025-10-15,Cy,Birch\n";
    let (records, problems) = files(&[("log.csv", log)]);
    assert_eq!(schools(&records), ["Alder", "Birch"]);
    assert_eq!(codes(&problems)[..2], ["E276", "E201"]);
    let rows = records.files[0].rows;
    assert_eq!((rows.read, rows.rejected, rows.blank), (5, 2, 1));
}

const HEADINGS: &str = "<row><c t=\"inlineStr\"><is><t>event_id</t></is></c><c t=\"inlineStr\"><is><t>date</t></is></c><c t=\"inlineStr\"><is><t>person</t></is></c></row>";

#[test]
fn a_formula_without_a_result_is_named_where_rows_are_printed() {
    let row = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>TODAY()</f></c><c r=\"C2\" t=\"inlineStr\"><is><t>Ann</t></is></c></row>";
    let home = Home::new();
    home.write("log.xlsx", workbook(&[("Log", &[HEADINGS, row].concat())]));
    let run = home.run("check log.xlsx --rows").ended(1).says(&["log.xlsx:2:2: ", "[W342]"]);
    assert!(run.out.contains("[\"1\",\"\",\"Ann\"]"), "{}", run.out);
}

#[test]
fn plain_numbers_of_a_workbook_count_from_the_day_that_it_says() {
    let cells = |event: u32, name: &str| {
        format!(
            "<row><c><v>{event}</v></c><c><v>44471</v></c><c t=\"inlineStr\"><is><t>{name}</t></is></c></row>"
        )
    };
    let rows = [HEADINGS.to_owned(), cells(1, "Ann"), cells(1, "Bo")].concat();
    for (mark, day) in [("", "2021-10-02"), ("<workbookPr date1904=\"1\"/>", "2025-10-03")] {
        let bytes = with_properties(&workbook(&[("Log", &rows)]), mark);
        let (records, _) = read_files(&[("log.xlsx", bytes)], &Wishes::default()).unwrap();
        assert_eq!(records.activities[0].date.unwrap().to_string(), day);
    }
}

/// A workbook with something said about it as a whole.
fn with_properties(book: &[u8], mark: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        if name == "xl/workbook.xml" {
            text = text.replace("<sheets>", &format!("{mark}<sheets>"));
        }
        written.start_file(name, SimpleFileOptions::default()).unwrap();
        written.write_all(text.as_bytes()).unwrap();
    }
    written.finish().unwrap().into_inner()
}

#[test]
fn a_number_among_names_before_a_gap_belongs_to_the_next_column() {
    let good = (0..12)
        .map(|n| format!("2025-10-{:02},Ann Lee,{},{}", 1 + n, ["", "Bo Day"][n % 2], 40 + n));
    let table = |row: &str| {
        let rows: Vec<String> = good.clone().chain([row.to_owned()]).collect();
        format!("day,who,with,hours\n{}\n", rows.join("\n")).into_bytes()
    };
    assert_eq!(rows_of(table("2025-11-01,Cy FoxBo Day,304,")).unwrap().1, [14]);
    assert_eq!(
        rows_of(table("2025-11-01,Cy Fox,Year 3,")).unwrap().1,
        [0; 0],
        "an odd name is a name"
    );
    assert_eq!(rows_of(table("2025-11-01,Cy Fox,,304")).unwrap().1, [0; 0]);
}
