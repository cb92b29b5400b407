//! Logs as they grow in an office: second tables, headings of many kinds, words for nobody, leaders by
//! half a name.

use super::*;
use crate::support::workbook;

#[test]
fn a_first_table_is_no_title_of_the_second() {
    let first = "Date,Host school,Visiting school,Visitors\n16/09/2024,Alder Primary,Cedar Academy,Jo Low\n";
    let second = "\nDate,Host school,Visiting school,Visitors,Led by\n\
                  16/09/2025,Birch Special,Cedar Academy,Al Fry,Al Fry\n";
    let error = asked(&[first, second].concat());
    assert!(error.contains("log.csv:4: other headings begin a second table"), "{error}");
    let first = "Date,Title,Name\n16/09/2024,Maths,Jo Low\n16/09/2024,Maths,Al Fry\n";
    let second = "Date,Title,Name,School\n16/09/2025,Maths,Al Fry,Cedar Academy\n";
    let error = asked(&[first, second].concat());
    assert!(error.contains("second table"), "{error}");
}

#[test]
fn a_report_of_teams_with_its_activities_is_separated_by_tabs() {
    let rows = |rest: &str| {
        let names = ["Jo Low", "Al Fry", "Di Poe", "Cy Fox"];
        let times = "13/11/2025, 16:00:10\t13/11/2025, 17:01:00\t1h 0m";
        names.map(|name| format!("{name}\t{times}{rest}\n")).concat()
    };
    let (people, joined) = (rows("\t\tAttendee"), rows(""));
    let text = format!(
        "1. Summary\nMeeting title\tReading\nStart time\t13/11/2025, 15:58:00\n\n2. Participants\n\
         Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole\n{people}\n\
         3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\n{joined}"
    );
    assert_eq!(
        told(&text),
        ["2025-11-13 online meeting Reading: Al Fry@?, Cy Fox@?, Di Poe@?, Jo Low@?"]
    );
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let (records, _) = read(&[("log.csv", &utf16)], &Wishes::default());
    assert_eq!(records.people.len(), 4);
    // A separator that is said for one file is not forced upon another that has none of it.
    let tab = tiebeam::collect::bytes::delimiter::Delimiter::named("tab");
    let wishes = Wishes { delimiter: tab, ..Wishes::default() };
    let files: Files = &[("log.csv", text.as_bytes()), ("schools.csv", LIST.as_bytes())];
    assert_eq!(read(files, &wishes).0.schools.len(), 4);
}

#[test]
fn the_school_of_a_visitor_stands_below_many_headings() {
    for heading in
        ["Visitor's school", "School visiting", "Visitors from", "Visitor organisation", "From"]
    {
        let text = format!(
            "Date,Visitor,{heading},Host school\n13/10/2025,Jo Low,Cedar Academy,Alder Primary\n"
        );
        assert_eq!(
            told(&text),
            ["2025-10-13: Jo Low@Cedar Academy, @Alder Primary School hosts"],
            "{heading}"
        );
    }
    let text = "Date,From,From school,To,To school\n13/10/2025,Jo Low,Cedar Academy,Al Fry,Alder Primary\n";
    assert_eq!(told(text), ["2025-10-13: Al Fry@Alder Primary School hosts, Jo Low@Cedar Academy"]);
    let text = "Date,Visitor,Visitor school,Host,Host school\n13/10/2025,Jo Low,Cedar Academy,Al Fry,Alder Primary\n";
    assert_eq!(told(text), ["2025-10-13: Al Fry@Alder Primary School hosts, Jo Low@Cedar Academy"]);
    let text = "Date,Host school,From,Visitors\n13/10/2025,Alder Primary,Cedar Academy,\"Jo Low, Al Fry\"\n";
    assert_eq!(
        told(text),
        ["2025-10-13: Al Fry@Cedar Academy, Jo Low@Cedar Academy, @Alder Primary School hosts"]
    );
    let text = "Date,Host school,Visiting school,Visitor 1,Visitor 2\n13/10/2025,Alder Primary,Cedar Academy,Jo Low,Al Fry\n";
    assert_eq!(
        told(text),
        ["2025-10-13: Al Fry@Cedar Academy, Jo Low@Cedar Academy, @Alder Primary School hosts"]
    );
}

#[test]
fn a_column_of_schools_that_nobody_has_is_asked_about_and_the_answer_works() {
    let text = "Date,Visitor,School,Host school\n13/10/2025,Jo Low,Cedar Academy,Alder Primary\n";
    let error = asked(text);
    assert!(error.contains("--map from_school=\"School\""), "{error}");
    let wishes = Wishes { named: named(&[("from_school", "School")]), ..day_first() };
    let (records, _) = read(&[("log.csv", text.as_bytes())], &wishes);
    assert_eq!(activities(&records), ["2025-10-13: Jo Low@Cedar Academy, @Alder Primary hosts"]);
    let text = "Date,Venue,Schools attending,Led by\n13/10/2025,Alder Primary,Cedar Academy; Birch Special,Jo Low\n";
    assert!(asked(text).contains("--map host=\"Venue\""));
    // A people list says where everybody works, and other words are no schools.
    let text = "Date,Title,Name,Room\n13/10/2025,Maths,Jo Low,Hall\n13/10/2025,Maths,Al Fry,Hall\n";
    assert_eq!(told(text).len(), 1);
}

#[test]
fn a_date_written_once_holds_for_the_people_below_it() {
    let text = "Course,Course date,Delegate,School\nMaths,13/10/2025,Jo Low,Cedar Academy\n,,Al Fry,Alder Primary\n\
                Reading,14/10/2025,Jo Low,Cedar Academy\n,,Di Poe,Birch Special\n";
    let (records, problems) = listed(text);
    assert_eq!(
        activities(&records),
        [
            "2025-10-13 Maths: Al Fry@Alder Primary School, Jo Low@Cedar Academy",
            "2025-10-14 Reading: Di Poe@Birch Special School, Jo Low@Cedar Academy"
        ]
    );
    assert!(codes(&problems).contains(&"W361".to_owned()));
    // Where every row says it, one that does not has lost it.
    let text = "Title,Date,Name,School\nMaths,13/10/2025,Jo Low,Cedar Academy\nMaths,13/10/2025,Al Fry,Alder Primary\n\
                ,,Di Poe,Birch Special\n";
    assert!(codes(&listed(text).1).contains(&"E204:4:2".to_owned()));
}

#[test]
fn words_for_nobody_are_no_people() {
    for cell in [
        "1 other",
        "one other",
        "1 colleague",
        "1 TA",
        "another teacher",
        "2 x TA",
        "Class 4",
        "school council",
        "not Al Fry",
        "1 governor",
        "another",
    ] {
        let text = format!(
            "Date,Host school,Visiting school,Visitors\n13/10/2025,Alder Primary,Cedar Academy,\"Jo Low and {cell}\"\n"
        );
        assert_eq!(people(&listed(&text).0), ["Jo Low@Cedar Academy"], "{cell}");
    }
    for cell in
        ["Jo Low; Al Fry apologies", "Jo Low; Al Fry sent apols", "Jo Low. Apologies Al Fry"]
    {
        let text = format!(
            "Date,Host school,Visiting school,Visitors\n13/10/2025,Alder Primary,Cedar Academy,{cell}\n"
        );
        assert_eq!(people(&listed(&text).0), ["Jo Low@Cedar Academy"], "{cell}");
    }
}

#[test]
fn a_leader_by_half_a_name_or_by_none_is_nobody_new() {
    for cell in ["External consultant", "HT Cedar", "Cedar", "1 other", "SP", "Sam", "Patel"] {
        let text = format!(
            "Date,Host school,Visiting school,Visitors,Led by\n13/10/2025,Alder Primary,Cedar Academy,Sam Patel,{cell}\n"
        );
        assert_eq!(
            told(&text),
            ["2025-10-13: Sam Patel@Cedar Academy, @Alder Primary School hosts"],
            "{cell}"
        );
        assert_eq!(people(&listed(&text).0), ["Sam Patel@Cedar Academy"], "{cell}");
    }
    // Whoever goes by the short name elsewhere keeps it.
    let text = "Date,Host school,Visiting school,Visitors,Led by\n13/10/2025,Alder Primary,Cedar Academy,Sam Patel,Sam\n\
                14/10/2025,Alder Primary,Birch Special,Sam,Sam\n";
    assert_eq!(people(&listed(text).0).len(), 2);
}

#[test]
fn a_leader_is_whom_the_row_calls_so_whatever_the_name_means_elsewhere() {
    let log = "Date,Host school,Visiting schools,Visitors,Led by\n14/10/2025,Alder Primary,Birch Special,Jo Low,Jo Low\n\
               15/10/2025,Alder Primary,Birch Special,Jo Patel,\n16/10/2025,Alder Primary,Cedar Academy,Jo Low,\n";
    let answers = "what,spelling,school,means,means_school,same\n\
                   person,Jo Low,Birch Special School,Jo Patel,Birch Special School,yes\n";
    let files: Files = &[
        ("log.csv", log.as_bytes()),
        ("schools.csv", LIST.as_bytes()),
        ("al.csv", answers.as_bytes()),
    ];
    let (records, _) = read(files, &day_first());
    assert_eq!(
        activities(&records)[0],
        "2025-10-14: Jo Patel@Birch Special School leads, @Alder Primary School hosts"
    );
    let answers = answers.replace("yes", "✗");
    let files: Files = &[
        ("log.csv", log.as_bytes()),
        ("schools.csv", LIST.as_bytes()),
        ("al.csv", answers.as_bytes()),
    ];
    assert_eq!(read(files, &day_first()).0.people.len(), 3, "a cross is no");
    let answers = answers.replace('✗', "x");
    let files: Files = &[("log.csv", log.as_bytes()), ("al.csv", answers.as_bytes())];
    assert!(codes(&read(files, &day_first()).1).contains(&"W381:2:6".to_owned()));
}

#[test]
fn short_names_between_commas_are_schools_in_a_column_of_several() {
    let of = |cell: &str| {
        let text =
            format!("Date,Host school,Visiting schools\n13/10/2025,Alder Primary,\"{cell}\"\n");
        told(&text)
    };
    let three = ["2025-10-13: @Alder Primary School hosts, @Birch Special School, @Cedar Academy"];
    assert_eq!(of("Cedar Academy (2), Birch Special (1)"), three);
    let short = of("Cedar, Birch, Holy Elm");
    assert!(short[0].contains("@Birch, ") && short[0].contains("@Holy Elm"), "{short:?}");
    assert_eq!(of("Cedar Academy +2"), ["2025-10-13: @Alder Primary School hosts, @Cedar Academy"]);
}

#[test]
fn titles_in_any_case_are_one_and_a_bare_length_is_no_hours() {
    let text = "Date,Title,Name,School,Duration\n13/10/2025,Y2 - reading,Jo Low,Cedar Academy,90\n\
                13/10/2025,Y2 – Reading,Al Fry,Alder Primary,\n";
    let (records, _) = listed(text);
    assert_eq!(records.activities.len(), 1);
    assert!(records.activities[0].details.hours.is_none());
    assert_eq!(records.files[0].ignored, ["Duration"]);
    let text = text.replace("90", "90 min");
    assert_eq!(listed(&text).0.activities[0].details.hours, Some(1.5));
}

#[test]
fn event_numbers_that_went_wrong_are_told_and_sessions_of_a_day_are_apart() {
    let head = "Event,Date,Title,Name,School\n";
    let text = format!(
        "{head}A001,13/10/2025,Maths,Jo Low,Cedar Academy\nA002,13/10/2025,Maths,Al Fry,Alder Primary\nA003,13/10/2025,Maths,Di Poe,Birch Special\n"
    );
    let (_, problems) = listed(&text);
    assert!(codes(&problems).contains(&"W452:2".to_owned()), "{problems:?}");
    let text = format!(
        "{head}A1,13/10/2025,Maths,Jo Low,Cedar Academy\na1,13/10/2025,Maths,Al Fry,Alder Primary\n"
    );
    let (_, problems) = listed(&text);
    assert!(problems.iter().any(|problem| problem.what.contains("`A1` and `a1`")), "{problems:?}");
    let text = "Title,Date,Session,Name,School\nMaths,13/10/2025,AM,Jo Low,Cedar Academy\nMaths,13/10/2025,AM,Al Fry,Alder Primary\nMaths,13/10/2025,PM,Di Poe,Birch Special\n";
    assert_eq!(
        told(text),
        [
            "2025-10-13 Maths: Al Fry@Alder Primary School, Jo Low@Cedar Academy",
            "2025-10-13 Maths: Di Poe@Birch Special School"
        ]
    );
}

/// A sheet of these lines, whose named cells are joined.
fn sheet(lines: &str, joined: &str) -> String {
    let cell = |row: usize, column: usize, text: &str| {
        let letter = char::from(b'A' + column as u8);
        format!("<c r=\"{letter}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let row = |(at, line): (usize, &str)| {
        let cells = line.split(',').enumerate().filter(|(_, text)| !text.is_empty());
        let cells: String = cells.map(|(column, text)| cell(at + 1, column, text)).collect();
        format!("<row r=\"{}\">{cells}</row>", at + 1)
    };
    let rows: String = lines.lines().enumerate().map(row).collect();
    let joined = joined.split(' ').map(|cells| format!("<mergeCell ref=\"{cells}\"/>"));
    let joined = joined.collect::<Vec<_>>().concat();
    format!("{rows}</sheetData><mergeCells>{joined}</mergeCells><sheetData>")
}

#[test]
fn cells_joined_over_rows_hold_for_each_of_them() {
    let read_book = |lines: &str, joined: &str| {
        let book = workbook(&[("Log", &sheet(lines, joined))]);
        read(&[("log.xlsx", &book), ("schools.csv", LIST.as_bytes())], &day_first())
    };
    let lines = "Event,Date,Name,School\n1,13/10/2025,Jo Low,Cedar Academy\n1,13/10/2025,Al Fry,\n1,13/10/2025,Di Poe,Alder Primary";
    let (records, problems) = read_book(lines, "D2:D3");
    assert_eq!(
        activities(&records),
        ["2025-10-13: Al Fry@Cedar Academy, Di Poe@Alder Primary School, Jo Low@Cedar Academy"]
    );
    assert!(codes(&problems).contains(&"W454".to_owned()));
    let lines = "Date,Host school,Visiting schools,Led by,Hours\n13/10/2025,Alder Primary,Cedar Academy,Jo Low,3\n\
                 14/10/2025,,Birch Special,,\n,,Holy Elm RC Primary,,";
    let (records, _) = read_book(lines, "B2:B4 D2:D3 E2:E3 A3:A4");
    assert_eq!(
        activities(&records),
        [
            "2025-10-13 3h: Jo Low@? leads, @Alder Primary School hosts, @Cedar Academy",
            "2025-10-14: Jo Low@? leads, @Alder Primary School hosts, @Birch Special School, @Holy Elm RC Primary School"
        ]
    );
}

#[test]
fn which_of_several_like_sheets_counts_is_asked_and_the_answer_works() {
    let year = |day: &str| {
        sheet(&format!("Event,Date,Name,School\n1,{day},Jo Low,Elm\n1,{day},Al Fry,Oak"), "A9:A9")
    };
    let (first, second) = (year("2024-10-13"), year("2025-10-13"));
    let book = workbook(&[("2024-25", &first), ("2025-26", &second), ("Notes", "")]);
    let error = refusal(&[("log.xlsx", &book)], &day_first());
    assert!(error.contains("--sheet \"2025-26\""), "{error}");
    let wishes = Wishes { sheet: Some("2025-26".to_owned()), ..day_first() };
    let (records, _) = read(&[("log.xlsx", &book)], &wishes);
    assert!(activities(&records)[0].starts_with("2025-10-13"));
    let book = workbook(&[("Log", &first), ("Empty", &sheet("Event,Date,Name,School", "A9:A9"))]);
    assert_eq!(read(&[("log.xlsx", &book)], &day_first()).0.activities.len(), 1);
}
