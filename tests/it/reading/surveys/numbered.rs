//! Contacts in numbered columns, as each program exports them.

use super::*;

const OWN: &str = "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId";
const OWN_WORDED: &str =
    "Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID";

/// A Qualtrics export with three rows of headings.
fn qualtrics(codes: &str, wordings: &str, rows: &[&str]) -> String {
    let ids = codes.split(',').map(|code| format!("\"{{\"\"ImportId\"\":\"\"{code}\"\"}}\""));
    let ids = ids.collect::<Vec<_>>().join(",");
    let own =
        OWN.split(',').map(|_| "\"{\"\"ImportId\"\":\"\"x\"\"}\"").collect::<Vec<_>>().join(",");
    let row = |(at, row): (usize, &&str)| {
        let (done, row) = row.strip_prefix("half ").map_or(("True", *row), |row| ("False", row));
        format!(
            "2025-10-06 10:15:02,2025-10-06 10:21:30,IP Address,100,{done},2025-10-06 10:21:31,R_{at},{row}\n"
        )
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    format!("{OWN},{codes}\n{OWN_WORDED},{wordings}\n{own},{ids}\n{rows}")
}

const ROWS: [&str; 3] = [
    "Ann Lee,Elm School,Bo Kay,Oak School,Weekly,Cy Fox,Ash School,Monthly",
    "Bo Kay,Oak School,Ann Lee,Elm School,Weekly,no one else,,",
    "half Di Day,Fir School,Ann Lee,Elm School,Weekly,,,",
];
const TIES: [&str; 3] = ["Ann Lee > Bo Kay = 4", "Ann Lee > Cy Fox = 3", "Bo Kay > Ann Lee = 4"];

#[test]
fn qualtrics_pairs_a_matrix_by_its_numbers() {
    let stem = "Please name up to two colleagues in other schools whom you ask for advice. - ";
    let three = |a: &str, b: &str, c: &str| {
        let of = |n: u32| [a, b, c].map(|text| text.replace('#', &n.to_string()));
        of(1)
            .into_iter()
            .chain(of(2))
            .map(|text| format!("{stem}{text}"))
            .collect::<Vec<_>>()
            .join(",")
    };
    for wordings in [
        three("Colleague # - Name", "Colleague # - School", "Colleague # - How often"),
        three("Name - Colleague #", "School - Colleague #", "Frequency - Colleague #"),
        three("# - Full name", "# - Where do they work?", "# - How often?"),
        three("Name of person #", "School of person #", "Frequency of contact with person #"),
    ] {
        let wordings = format!("What is your name?,Which school do you work at?,{wordings}");
        let told =
            text(&qualtrics("Q1,Q2,Q3_1_1,Q3_2_1,Q3_3_1,Q3_1_2,Q3_2_2,Q3_3_2", &wordings, &ROWS));
        told.is_clean();
        assert_eq!(told.ties(), TIES, "{wordings}");
        assert_eq!(told.shape(), "qualtrics");
        assert_eq!(
            told.people(),
            [
                "Ann Lee @ Elm School",
                "Bo Kay @ Oak School",
                "Cy Fox @ Ash School",
                "Di Day @ Fir School"
            ]
        );
        // Begun and not handed in: asked, no tie.
        let answered = ["+Elm School", "-Fir School", "+Oak School"];
        assert_eq!(told.answered(), answered);
        assert_eq!(told.rows(), [3, 2, 1, 0, 0]);
        assert_eq!(told.problems(), ["W348", "E220:6"]);
    }
}

#[test]
fn flat_questions_pair_in_every_program() {
    let flat = |a: &str, b: &str, c: &str| {
        let of = |n: u32| [a, b, c].map(|text| text.replace('#', &n.to_string()));
        of(1).into_iter().chain(of(2)).collect::<Vec<_>>().join(",")
    };
    for wordings in [
        flat("Contact # - name", "Contact # - school", "Contact # - how often"),
        flat(
            "Q5_#_1 - Person # - Name",
            "Q5_#_2 - Person # - School",
            "Q5_#_3 - Person # - Frequency",
        ),
        flat("Name of colleague #", "School of colleague #", "How often do you meet colleague #?"),
        flat(
            "What is the name of colleague #?",
            "Which school does colleague # work at?",
            "How often do you speak to colleague #?",
        ),
        flat("Colleague [#][Name]", "Colleague [#][School]", "Colleague [#][How often]"),
    ] {
        let full: Vec<&str> = ROWS[..2].to_vec();
        let told = text(&qualtrics(
            "A,B,C,D,E,F,G,H",
            &format!("Your name,Your school,{wordings}"),
            &full,
        ));
        assert_eq!(told.is_clean().ties(), TIES, "Qualtrics: {wordings}");
        for (program, own, cells) in [
            (
                "Forms",
                "Id,Start time,Completion time,Email,Name",
                "1,22/09/2025 15:41:02,22/09/2025 15:48:37,anonymous,",
            ),
            ("Google", "Timestamp", "2025/10/02 9:15:22 AM GMT+1"),
            ("Jisc", "Unique Response Number", "900001-900001-1234567"),
            ("LimeSurvey", "id,submitdate,lastpage,startlanguage", "1,2025-10-06 09:06:40,3,en"),
            ("CSV", "Remark", ""),
        ] {
            let rows = behind(cells, &ROWS[..2]);
            let told = text(&format!("{own},Your name,Your school,{wordings}\n{rows}"));
            assert_eq!(told.is_clean().ties(), TIES, "{program}: {wordings}");
        }
    }
}

#[test]
fn survey_monkey_has_a_text_box_for_each() {
    let own = "Respondent ID,Collector ID,Start Date,End Date";
    let cells = "11,2,10/06/2025 09:00:00 AM,10/06/2025 09:05:00 AM";
    let rows = behind(cells, &ROWS[..2]);
    let boxes = format!(
        "{own},Your name,Your school,Tell us about the first person you ask for help,,,Tell us about the second person you ask for help,,\n,,,,Response,Response,Name,School,How often,Name,School,How often\n{rows}"
    );
    assert_eq!(text(&boxes).is_clean().ties(), TIES);
    let list = format!(
        "{own},Your name,Your school,Name up to two people you ask,,,,,\n,,,,Response,Response,Name 1,School 1,Frequency 1,Name 2,School 2,Frequency 2\n{rows}"
    );
    assert_eq!(text(&list).is_clean().ties(), TIES);
}

#[test]
fn the_same_headings_again_are_the_next_contact() {
    let asked = "Name of colleague,Their school,How often?";
    let text = format!("Timestamp,Your name,Your school,{asked},{asked}\n")
        + &behind("13/10/2025 09:15:22", &ROWS[..2]);
    assert_eq!(super::text(&text).is_clean().ties(), TIES);
}

#[test]
fn people_in_the_headings_of_numbers_are_no_places() {
    let text = "Timestamp,Your name,Your school,Colleague 1,Colleague 2\n13/10/2025 09:15:22,Ann Lee,Elm School,Weekly,Never\n";
    assert!(!super::text(text).refused.is_empty() || super::text(text).ties().is_empty());
}
