//! Other exports of the same programs: worded otherwise, saved again, cut and moved.

use super::*;
use tiebeam::collect::questions::scales::scale::Often;

const STAMPS: &str = "22/09/2025 15:41:02,22/09/2025 15:48:37";

fn forms(headings: &str, rows: &[&str]) -> String {
    let rows: Vec<String> =
        rows.iter().enumerate().map(|(at, row)| format!("{},{STAMPS},{row}\n", at + 1)).collect();
    format!("Id,Start time,Completion time,Email,Name,{headings}\n{}", rows.concat())
}

#[test]
fn named_answers_are_people_and_the_same_person_counts_once() {
    let text = forms(
        "Last modified time,Which school do you work at?,Your role,Partner schools",
        &[
            "a.lee@elm.example,Ann Lee,,Elm School,Head,Oak School;Ash School;",
            "A.Lee@elm.example,Ann Lee,,Elm School,Head,Oak School;Fir School;",
            "b@elm.example,Bo Kay,,Elm School,,Oak School;",
        ],
    );
    let told = super::text(&text);
    told.is_clean();
    assert_eq!(told.people(), ["Ann Lee @ Elm School", "Bo Kay @ Elm School"]);
    assert_eq!(
        told.ties(),
        [
            "Ann Lee > Ash School = 1",
            "Ann Lee > Fir School = 1",
            "Ann Lee > Oak School = 1",
            "Bo Kay > Oak School = 1"
        ]
    );
    assert_eq!(told.rows(), [3, 2, 0, 1, 0]);
    assert_eq!(told.problems(), ["W351", "M420:3"]);
}

#[test]
fn quiz_columns_and_repeated_questions_are_passed_over() {
    let headings = "Total points,Quiz feedback,Your school,Points - Your school,Feedback - Your school,Your school2,Which schools did you visit?";
    let text = forms(
        headings,
        &[
            "anonymous,,3,,Elm School,1,,,Oak School;",
            "anonymous,,3,,,1,,Ash School,Elm School;",
            "anonymous,,3,,Elm School,1,,Fir School,Oak School;",
        ],
    );
    let told = super::text(&text);
    told.is_clean();
    assert_eq!(told.ties(), ["Ash School > Elm School = 1", "Elm School > Oak School = 1"]);
    assert_eq!(told.problems(), ["E223:4:8"]);
}

#[test]
fn what_excel_makes_of_a_form_is_read_too() {
    let text = "Completion time;Id;Email;Which schools did you work with? ;\u{a0}Your school\u{a0};\n22.09.2025 15:48;1;anonymous;Oak School;Elm School;\n;;;;;\n23.09.2025 15:48;2;anonymous;None of these;Oak School;\n23.09.2025 16:48;3;anonymous;Oak School;;\n";
    let told = super::text(text);
    told.is_clean();
    assert_eq!(told.shape(), "microsoft_forms");
    assert_eq!(told.ties(), ["Elm School > Oak School = 1"]);
    assert_eq!(told.answered(), ["+Elm School", "+Oak School"]);
    assert_eq!(told.rows(), [4, 2, 1, 0, 1]);
    assert_eq!(told.problems(), ["E222:5:5"]);
}

#[test]
fn two_questions_that_fit_are_asked_about_and_named() {
    let headings =
        "Your school,Which schools did you visit?,Which schools did you support?,Comments";
    let text = forms(headings, &["anonymous,,Elm School,Oak School;,Ash School;,Fine"]);
    let question = super::text(&text).question();
    assert!(
        question.contains("`Which schools did you visit?`; `Which schools did you support?`"),
        "{question}"
    );
    assert!(question.contains("--map partners=\"Which schools did you visit?\""), "{question}");
    let told = with(&text, &mapped(&[("partners", "which schools did you support")]));
    told.is_clean();
    // Whoever is supported is the one that seeks.
    assert_eq!(told.ties(), ["Ash School > Elm School = 1"]);
    assert_eq!(told.ignored(), ["Id", "Start time", "Which schools did you visit?", "Comments"]);
    let text = forms("Base,Buddies", &["anonymous,,Elm School,Oak School;"]);
    assert!(super::text(&text).question().contains("--map school=\"Base\""));
    let told = with(&text, &mapped(&[("school", "Base"), ("partners", "Buddies")]));
    assert_eq!(told.is_clean().ties(), ["Elm School > Oak School = 1"]);
}

#[test]
fn a_form_with_a_date_is_a_log() {
    let headings = "Your school,Date of visit,Which school did you visit?,Type of visit,Who led it?,How many hours did it last?,What did you learn?";
    let text = forms(
        headings,
        &[
            "ann@elm.example,Ann Lee,Elm School,13/10/2025,Oak School,Learning walk,Ann Lee,1.5,Much",
            "bo@oak.example,Bo Kay,Oak School,,Elm School,Visit,,,",
            "bo@oak.example,Bo Kay,Oak School,10/10/2025,Oak School;,Visit,Cy Day,two,",
        ],
    );
    let told = super::text(&text);
    told.is_clean();
    assert_eq!(told.rows(), [3, 2, 1, 0, 0]);
    assert_eq!(
        told.activities(),
        [
            "2025-10-10 visit: Bo Kay!, Cy Day*",
            "2025-10-13 learning walk [1.5]: Ann Lee*, Oak School!"
        ]
    );
    assert_eq!(told.problems(), ["E204:3:7", "W301:4:11"]);
    assert!(told.records.known.leads && told.records.known.dates && told.records.known.logged_by);
    assert!(told.records.responses.is_none());
    assert_eq!(told.records.logged_by.len(), 2);
}

#[test]
fn google_stamps_may_be_of_any_language_and_columns_moved() {
    let text = "Your school (please choose),Horodateur,With whom do you share practice? Schools only,Which other schools did you work with?\nElm School,13/10/2025 09:15:22,,Oak School\nOak School,14/10/2025 09:15:22,,\"Elm School, Ash School\"\n";
    let told = with(text, &mapped(&[("partners", "Which other schools did you work with?")]));
    told.is_clean();
    assert_eq!(told.shape(), "google_forms");
    assert_eq!(
        told.ties(),
        [
            "Elm School > Oak School = 1",
            "Oak School > Ash School = 1",
            "Oak School > Elm School = 1"
        ]
    );
    assert_eq!(told.problems(), ["W346:3:4"]);
}

#[test]
fn grids_of_ticks_of_schools_and_of_unknown_words() {
    let head = "Timestamp,Your school,Ways you worked with schools [Oak School],Ways you worked with schools [Ash School]\n";
    let told = text(&format!(
        "{head}2025/10/02 9:15:22 AM GMT+1,Elm School,Visit;Joint CPD,\n2025/10/02 9:15:22 AM GMT+1,Oak School,,Visit\n"
    ));
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Oak School = 1", "Oak School > Ash School = 1"]
    );
    let head = "Timestamp,Your school,How often do you work with [Oak School],How often do you work with [Ash School]\n";
    let grid = format!(
        "{head}2025/10/02 9:15:22 AM GMT+1,Elm School,Now and then,Never\n2025/10/03 9:15:22 AM GMT+1,Ash School,All the time,N/A\n"
    );
    let question = text(&grid).question();
    assert!(
        question.contains("`All the time`, `Now and then`") && question.contains("[scale]"),
        "{question}"
    );
    let scale = [("now and then", 1.5), ("all the time", 6.0)]
        .map(|(word, step)| (word.to_owned(), Often::Steps(step)));
    let told = with(&grid, &Wishes { scale: BTreeMap::from(scale), ..Wishes::default() });
    assert_eq!(
        told.is_clean().ties(),
        ["Ash School > Oak School = 6", "Elm School > Oak School = 1.5"]
    );
    assert_eq!(told.problems(), ["W348"]);
    // Rows that are different relations are used as one only if each is named.
    let [visits, cpd] =
        ["Visits", "CPD"].map(|row| format!("Which schools did you do this with? [{row}]"));
    let form = format!(
        "Timestamp,Your school,{visits},{cpd}\n2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School;Ash School,Oak School\n",
    );
    assert!(text(&form).question().contains("`Visits`, `CPD`"));
    let told = with(&form, &mapped(&[("partners", &visits), ("partners", &cpd)]));
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Ash School = 1", "Elm School > Oak School = 1"]
    );
}

#[test]
fn a_google_form_of_people() {
    let text = "Timestamp,Email Address,Your name,Your school,Who do you turn to for advice?\n\
        2025/10/02 9:15:22 AM GMT+1,ann@elm.example,Ann Lee,Elm School,\"Bo Kay, Cy Day\"\n\
        2025/10/02 9:20:22 AM GMT+1,bo@oak.example,Bo Kay,Oak School,Ann Lee\n";
    let told = super::text(text);
    assert_eq!(
        told.is_clean().people(),
        ["Ann Lee @ Elm School", "Bo Kay @ Oak School", "Cy Day @ -"]
    );
    assert_eq!(
        told.ties(),
        ["Ann Lee > Bo Kay = 1", "Ann Lee > Cy Day = 1", "Bo Kay > Ann Lee = 1"]
    );
    assert_eq!(told.records.responses.as_ref().unwrap().people, [Some(true), Some(true), None]);
}

#[test]
fn a_log_with_a_timestamp_stays_a_log() {
    let log = "timestamp,type,from_person,from_school,to_person,to_school\n2025-10-03 10:00,visit,Ann,A,Bo,B\n";
    assert_eq!(text(log).shape(), "interactions");
}

const IMPORT: &str = "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\"";

#[test]
fn qualtrics_as_tabs_with_numbers_and_other() {
    let head = "StartDate\tResponseId\tFinished\tRecipientLastName\tschool\tQ2_1\tQ2_2\tQ2_3\tQ2_3_TEXT\n\
        Start Date\tResponse ID\tFinished\tRecipient Last Name\tWhich school do you work at?\tWhich schools did you work with? (select all) - Selected Choice - St Mary's - Junior\tWhich schools did you work with? (select all) - Selected Choice - Oak\tWhich schools did you work with? (select all) - Selected Choice - Other (please specify)\tWhich schools did you work with? (select all) - Other (please specify) - Text\n\
        {\"ImportId\":\"startDate\"}\t{\"ImportId\":\"_recordId\"}\t{\"ImportId\":\"finished\"}\t{\"ImportId\":\"recipientLastName\"}\t{\"ImportId\":\"QID1\"}\t{\"ImportId\":\"QID2\"}\t{\"ImportId\":\"QID2\"}\t{\"ImportId\":\"QID2\"}\t{\"ImportId\":\"QID2_3_TEXT\"}\n";
    let told = text(&format!(
        "{head}2025-10-06 09:00:11\tR_1\t1\tPrivate\tElm\t1\t\t1\tThe Hub\n2025-10-06 09:00:11\tR_2\t0\tPrivate\tAsh\t1\t\t\t\n2025-10-06 09:00:11\tR_3\t1\tPrivate\tOak\tperhaps\t1\t\t\n"
    ));
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("qualtrics", [3, 2, 1, 0, 0]));
    assert_eq!(told.ties(), ["Elm > St Mary's - Junior = 1", "Elm > The Hub = 1"]);
    assert_eq!(told.problems(), ["W345:4:9", "E220:5", "W347:6:6", "W349:6:7"]);
    assert!(told.people().is_empty());
}

#[test]
fn qualtrics_in_its_legacy_form() {
    let text = "V1,V3,V7,V10,Q1,Q2_1,Q2_2\nResponseID,Name,Status,Finished,Your school,Which schools have you worked with?-Oak School,Which schools have you worked with?-Ash School\n\
        R_1,Anonymous,0,1,Elm School,1,\nR_2,Anonymous,1,1,Elm School,1,1\nR_3,Anonymous,0,0,Fir School,1,1\n";
    let told = super::text(text);
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("qualtrics", [3, 1, 2, 0, 0]));
    assert_eq!(told.ties(), ["Elm School > Oak School = 1"]);
    assert_eq!(told.problems(), ["E221:4", "E220:5"]);
}

#[test]
fn qualtrics_with_a_matrix_and_with_one_cell_for_all() {
    let head = format!(
        "StartDate,ResponseId,Finished,Q1,Q2_1,Q2_2\nStart Date,Response ID,Finished,Your school,How often do you work with these schools? - Oak School,How often do you work with these schools? - Ash School\n{IMPORT},x,y,z\n"
    );
    let told = text(&format!(
        "{head}2025-10-06 09:00:11,R_1,True,Elm School,Weekly,Never\n2025-10-06 09:00:11,R_2,True,Elm School,Monthly,Termly\n"
    ));
    assert_eq!(
        told.is_clean().ties(),
        [
            "Elm School > Ash School = 1",
            "Elm School > Oak School = 3",
            "Elm School > Oak School = 4"
        ]
    );
    assert_eq!(told.problems(), ["W348", "W351"]);
    let head = format!(
        "StartDate,ResponseId,Finished,Q1,Q2\nStart Date,Response ID,Finished,Your school,Which schools did you work with?\n{IMPORT},x,y\n"
    );
    let answers =
        format!("{head}2025-10-06 09:00:11,R_1,True,Elm School,\"Oak School,Ash School\"\n");
    let told = with_list(&answers, "name\nElm School\nOak School\nAsh School\n");
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Ash School = 1", "Elm School > Oak School = 1"]
    );
    assert_eq!(told.problems(), Vec::<String>::new());
    let told = text(&format!("{head}2025-10-06 09:00:11,R_1,True,Elm School,\"1,2\"\n"));
    assert!(told.question().contains("with commas"));
}

#[test]
fn qualtrics_codes_alone_are_asked_about() {
    let text = "StartDate,RecordedDate,ResponseId,Finished,Q1,Q2_1,Q2_2\n2025-10-06 09:00:11,2025-10-06 09:00:11,R_1,True,Elm School,Oak School,\n2025-10-07 09:00:11,2025-10-07 09:00:11,R_2,True,Oak School,,Elm School\n";
    assert!(super::text(text).question().contains("--map school=\"Q1\""));
    let told = with(text, &mapped(&[("school", "Q1"), ("partners", "Q2_1")]));
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Oak School = 1", "Oak School > Elm School = 1"]
    );
}

const MONKEY: &str = "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1";

#[test]
fn surveymonkey_as_others_have_it() {
    // A grid, with the numbers of respondents as Excel writes them, and the day first.
    let text = format!(
        "{MONKEY},School name,How often do you work with…,\n,,,,,,,,,Response,Oak School,Ash School\n1.18E+11,420000001,13/10/2025 09:00,13/10/2025 09:06,1.2.3.4,x@y.example,Pat,Private,,Elm School,Weekly,Not at all\n"
    );
    let told = super::text(&text);
    assert_eq!(told.is_clean().ties(), ["Elm School > Oak School = 4"]);
    assert_eq!(told.problems(), ["W348", "W352", "W352"]);
    assert!(told.people().is_empty(), "{:?}", told.people());
    // Without the second row; the form asks for the name.
    let text = "Respondent ID,Start Date,End Date,Your name,Your school,Which schools did you work with?\n118000000001,10/16/2025 09:00:11 AM,10/16/2025 09:06:40 AM,Ann Lee,Elm School,Oak School\n";
    let told = super::text(text);
    assert_eq!(told.is_clean().people(), ["Ann Lee @ Elm School"]);
    assert_eq!(told.ties(), ["Ann Lee > Oak School = 1"]);
    assert_eq!(told.problems(), Vec::<String>::new());
    // The own school as choices, with one of one's own words.
    let text = format!(
        "{MONKEY},Your school,,,Which schools have you visited?,\n,,,,,,,,,Elm School,Oak School,Other (please specify),Elm School,Oak School\n1,2,10/16/2025 09:00:11 AM,10/16/2025 09:00:11 AM,,,,,,Elm School,,,,Oak School\n2,2,10/16/2025 09:00:11 AM,10/16/2025 09:00:11 AM,,,,,,,,Fir School,Elm School,\n3,2,10/16/2025 09:00:11 AM,10/16/2025 09:00:11 AM,,,,,,,,,Elm School,\n"
    );
    let told = super::text(&text);
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Oak School = 1", "Fir School > Elm School = 1"]
    );
    assert_eq!(told.problems(), ["E222:5:10"]);
    // Saved again with semicolons, headings and all.
    let text = "Respondent ID;Collector ID;Start Date;End Date;Your school;Which schools did you work with?;\n;;;;Open-Ended Response;Oak School;Other (please specify)\n1;2;16/10/2025 09:00;16/10/2025 09:00;Elm School;Oak School;\n";
    assert_eq!(super::text(text).is_clean().ties(), ["Elm School > Oak School = 1"]);
}

#[test]
fn jisc_as_others_have_it() {
    // The SPSS heading, other numbers, words for ticks.
    let text = "URN,Started,Completed,1. What is your name?,2. Which school do you work at?,3. Which of these schools did you work with?,3.1. Oak School,3.2. Ash School,3.3. Other,3.3.a. If you selected Other, please specify:\n";
    let text = text
        .replace("Other, please", "\"Other please")
        .replace("specify:", "specify:\"")
        .replace("3.3.a. If you selected \"Other", "\"3.3.a. If you selected Other");
    let told = super::text(&format!(
        "{text}900001-900001-1234567,2025-10-06 09:00,2025-10-06 09:10,Ann Lee,Elm School,,Yes,No,Yes,Fir School\n900001-900001-1234568,2025-10-06 09:00,2025-10-06 09:10,,Oak School,,No,#NULL!,No,\n"
    ));
    told.is_clean();
    assert_eq!((told.shape(), told.rows()), ("jisc", [2, 2, 0, 0, 0]));
    assert_eq!(told.ties(), ["Ann Lee > Fir School = 1", "Ann Lee > Oak School = 1"]);
    assert_eq!(told.problems(), ["W345:2:10"]);
    // A grid of how often.
    let grid = "Unique Response Number,1. Your organisation,2. How often do you work with staff at these schools?,2.1. Oak School,2.2. Ash School\n1-2-3,Elm School,,Weekly,Never\n1-2-4,Oak School,,,Rarely\n";
    let told = super::text(grid);
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Oak School = 4", "Oak School > Ash School = 1"]
    );
    // All choices in one cell.
    let one = "Unique Response Number,1. Your school,2. Which schools did you work with?\n1-2-3,Elm School,Oak School; Ash School\n1-2-4,Oak School,None\n";
    let told = super::text(one);
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Ash School = 1", "Elm School > Oak School = 1"]
    );
    assert_eq!(told.answered().len(), 2);
    // A school list with URNs is no survey.
    let list = "URN,name,phase\n990001,Ashbrook,Primary\n";
    assert_eq!(super::text(list).shape(), "schools");
}

#[test]
fn answers_do_not_depend_on_the_order_of_rows() {
    let rows = [
        "anonymous,,Elm School,Oak School;Ash School;",
        "a@b.example,Ann Lee,Oak School,Elm School;",
        "a@b.example,Ann Lee,Oak School,Ash School;",
    ];
    let turned: Vec<&str> = rows.iter().rev().copied().collect();
    let (one, other) = (
        text(&forms("Your school,Which schools did you work with?", &rows)),
        text(&forms("Your school,Which schools did you work with?", &turned)),
    );
    assert_eq!(one.ties(), other.ties());
    assert_eq!(
        (one.people(), one.rows(), one.answered()),
        (other.people(), other.rows(), other.answered())
    );
}

#[test]
fn a_grid_without_its_question_is_told_by_its_words() {
    let headings = "Your school,Oak School,Ash Primary School,What next?";
    let text = forms(
        headings,
        &["anonymous,,Elm School,Weekly,Never,More", "anonymous,,Oak School,,Monthly,"],
    );
    let told = super::text(&text);
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Oak School = 4", "Oak School > Ash Primary School = 3"]
    );
    assert_eq!(told.answered(), ["-Ash Primary School", "+Elm School", "+Oak School"]);
    assert_eq!(told.ignored(), ["Id", "Start time", "What next?"]);
}
