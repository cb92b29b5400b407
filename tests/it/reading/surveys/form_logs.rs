//! Forms that are filled in after each activity: what did not take place, who was host, what was handed in
//! twice; and questions that run from those named to the respondent.

use super::*;

const HEAD: &str = "Timestamp,Your name,Your school,Date of visit";

/// A form with these questions behind the usual ones, and its rows; each has its own time.
fn form(questions: &str, rows: &[&str]) -> String {
    let rows = rows.iter().enumerate().fold(String::new(), |text, (at, row)| {
        text + &format!("2025/10/13 9:1{at}:22 AM GMT+1,{row}\n")
    });
    format!("{HEAD},{questions}\n{rows}")
}

#[test]
fn a_visit_that_did_not_take_place_is_left_out_of_a_form_too() {
    let rows = [
        "Ann Lee,Elm School,2025-10-01,Oak School,Completed",
        "Ann Lee,Elm School,2025-10-02,Oak School,Cancelled",
        "Ann Lee,Elm School,2025-10-03,Oak School,No",
        "Ann Lee,Elm School,2025-10-04,Oak School,Awaiting reply",
    ];
    for question in ["Status", "Status of the visit"] {
        let told = text(&form(&format!("School visited,{question}"), &rows));
        assert_eq!(told.is_clean().rows(), [4, 2, 2, 0, 0]);
        assert_eq!(told.problems(), ["E236:3", "E236:4", "W385:5:6"], "{question}");
        assert!(told.columns().contains(&format!("status = {question}")));
    }
    let rows = [
        "Ann Lee,Elm School,2025-10-01,Oak School,Yes",
        "Bo Roe,Elm School,2025-10-02,Oak School,No",
    ];
    for question in ["Did the visit go ahead?", "Did it take place as planned?"] {
        let told = text(&form(&format!("School visited,{question}"), &rows));
        assert_eq!(told.problems(), ["E236:3"], "{question}");
    }
    let told = text(&form("School visited,Visit completed?", &rows));
    assert_eq!(told.problems(), ["E236:3"]);
    let told = text(&form("School visited,Was the visit cancelled?", &rows));
    assert_eq!(told.problems(), ["E236:2"]);
    let told = with(
        &form("School visited,Outcome in a word", &rows),
        &mapped(&[("took_place", "Outcome in a word")]),
    );
    assert_eq!(told.problems(), ["E236:3"]);
}

#[test]
fn whoever_came_visits_and_whoever_was_visited_hosts() {
    let row = ["Ann Lee,Elm School,2025-10-01,Oak School"];
    let incoming = [
        "Which school visited you?",
        "Which schools have visited your school?",
        "School that visited you",
        "Which school did you host?",
        "Visiting school",
    ];
    for question in incoming {
        let told = text(&form(question, &row));
        assert_eq!(
            told.is_clean().activities(),
            ["2025-10-01 : Ann Lee!, Oak School"],
            "{question}"
        );
    }
    for question in ["Which school did you visit?", "School visited", "Which school hosted you?"] {
        let told = text(&form(question, &row));
        assert_eq!(
            told.is_clean().activities(),
            ["2025-10-01 : Ann Lee, Oak School!"],
            "{question}"
        );
    }
}

#[test]
fn a_question_for_the_side_is_no_name_of_a_host() {
    let rows = [
        "Ann Lee,Elm School,2025-10-01,Visitor,Oak School",
        "Bo Roe,Oak School,2025-10-07,Host,Elm School",
        "Cy Fox,Ash School,2025-10-14,both,Elm School",
    ];
    let told = text(&form("Were you host or visitor?,Other school", &rows));
    assert_eq!(
        told.is_clean().activities(),
        [
            "2025-10-01 : Ann Lee, Oak School!",
            "2025-10-07 : Bo Roe!, Elm School",
            "2025-10-14 : Cy Fox, Elm School"
        ]
    );
    assert_eq!(
        (told.problems(), told.schools()),
        (vec!["W434:4:5".to_owned()], vec!["Ash School", "Elm School", "Oak School"])
    );
    let yes = [rows[0].replace("Visitor", "No"), rows[1].replace("Host", "Yes")];
    let told = text(&form("Did your school host?,Other school", &[&yes[0], &yes[1]]));
    assert_eq!(
        told.is_clean().activities(),
        ["2025-10-01 : Ann Lee, Oak School!", "2025-10-07 : Bo Roe!, Elm School"]
    );
}

#[test]
fn our_school_is_the_respondents_and_online_is_no_school() {
    let rows = [
        "Ann Lee,Elm School,2025-10-01,Our school,Oak School",
        "Bo Roe,Oak School,2025-10-07,Online (Teams),Elm School;Ash School",
    ];
    let told = text(&form("Where did it take place?,Which schools took part?", &rows));
    assert_eq!(
        told.is_clean().activities(),
        ["2025-10-01 : Ann Lee!, Oak School", "2025-10-07 : Ash School, Bo Roe, Elm School"]
    );
    assert_eq!(told.problems(), ["W433:2:5", "W386:3"]);
    assert_eq!(told.schools(), ["Ash School", "Elm School", "Oak School"]);
}

#[test]
fn a_form_handed_in_twice_counts_once() {
    let row = "Ann Lee,Elm School,2025-10-01,Oak School,Phonics";
    let other = "Ann Lee,Elm School,2025-10-01,Oak School,Maths";
    let told = text(&form("School visited,Purpose", &[row, row, other]));
    assert_eq!(told.is_clean().rows(), [3, 2, 0, 1, 0]);
    assert_eq!(told.problems()[0], "M401:3");
}

#[test]
fn a_form_that_asks_for_both_sides_need_not_say_who_filled_it_in() {
    let head = "Timestamp,Date of the activity,Host school,Which schools took part?,Names of visitors,Who led it?";
    let rows = "2025/10/02 9:15:22 AM GMT+1,2025-10-01,Elm School,Oak School;Ash School,\"Ann Lee, Bo Roe\",Cy Fox\n";
    let alone = "2025/10/03 9:15:22 AM GMT+1,2025-10-02,,Oak School,,\n";
    let told = text(&format!("{head}\n{rows}{alone}"));
    assert_eq!(told.problems(), ["E202:3:3"]);
    assert_eq!(
        told.is_clean().activities(),
        ["2025-10-01 : Ann Lee, Ash School, Bo Roe, Cy Fox*, Elm School!, Oak School"]
    );
    // One side alone is still asked about.
    let one = "Timestamp,Date of the activity,Host school,Who led it?\n2025/10/02 9:15:22 AM GMT+1,2025-10-01,Elm School,Ann Lee\n";
    assert!(text(one).question().contains("own school or name"));
}

#[test]
fn a_leader_with_a_school_in_brackets_is_of_that_school() {
    let rows = ["Ann Lee,Elm School,2025-10-01,Oak School,Bo Roe (Ash School)"];
    let told = with_list(
        &form("Which other schools took part?,Who led the session?", &rows),
        "name\nElm School\nOak School\nAsh School\n",
    );
    assert_eq!(told.people(), ["Ann Lee @ Elm School", "Bo Roe @ Ash School"]);
    assert_eq!(told.activities(), ["2025-10-01 : Ann Lee, Bo Roe*, Oak School"]);
}

#[test]
fn ties_run_from_whoever_turns_to_whom() {
    let head = "Timestamp,Your name,Your school";
    let row = "2025/10/02 9:15:22 AM GMT+1,Ann Lee,Elm School";
    for question in ["Who comes to you for advice?", "Which colleagues have asked you for help?"] {
        let told = text(&format!("{head},{question}\n{row},Bo Roe\n"));
        assert_eq!(told.is_clean().ties(), ["Bo Roe > Ann Lee = 1"], "{question}");
        assert!(told.what("W432").contains(question), "{:?}", told.problems());
        assert_eq!(told.answered(), ["+Elm School"]);
    }
    for question in ["Who do you go to for advice?", "Whom have you asked for help?"] {
        let told = text(&format!("{head},{question}\n{row},Bo Roe\n"));
        assert_eq!(
            (told.is_clean().ties(), told.what("W432")),
            (vec!["Ann Lee > Bo Roe = 1".to_owned()], "")
        );
    }
    let stem = "How often do these schools ask you for help?";
    let told = text(&format!(
        "Timestamp,Your school,{stem} [Oak School],{stem} [Ash School]\n2025/10/02 9:15:22 AM GMT+1,Elm School,Weekly,Never\n"
    ));
    assert_eq!(told.is_clean().ties(), ["Oak School > Elm School = 4"]);
    let stem = "Please name up to two people who come to you for advice";
    let told = text(&format!("{head},{stem} - Person 1,{stem} - Person 2\n{row},Bo Roe,Cy Fox\n"));
    assert_eq!(told.is_clean().ties(), ["Bo Roe > Ann Lee = 1", "Cy Fox > Ann Lee = 1"]);
    assert!(told.what("W432").contains(stem), "{:?}", told.problems());
}

#[test]
fn schools_not_worked_with_are_no_partners() {
    let head = "Timestamp,Your school,Which schools have you NOT worked with?";
    let row = "2025/10/02 9:15:22 AM GMT+1,Elm School,Oak School";
    assert!(text(&format!("{head}\n{row}\n")).question().contains("schools or people"));
}

#[test]
fn headings_that_come_again_behind_each_contact_are_of_that_contact() {
    let head = "Name,School,Colleague 1,Their school,Frequency,Colleague 2,Their school,Frequency";
    let told = text(&format!("{head}\nAnn Lee,Elm,Bo Roe,Oak,Weekly,Cy Fox,Ash,Termly\n"));
    assert_eq!(told.is_clean().ties(), ["Ann Lee > Bo Roe = 4", "Ann Lee > Cy Fox = 1"]);
    assert_eq!(told.people(), ["Ann Lee @ Elm", "Bo Roe @ Oak", "Cy Fox @ Ash"]);
    let head = "Name,School,Name of first contact,School of first contact,How often?,Name of second contact,School of second contact,How often?";
    let told = text(&format!("{head}\nAnn Lee,Elm,Bo Roe,Oak,Weekly,Cy Fox,Ash,Termly\n"));
    assert_eq!(told.is_clean().ties(), ["Ann Lee > Bo Roe = 4", "Ann Lee > Cy Fox = 1"]);
}
