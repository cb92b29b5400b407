//! Codes and words for no answer, trials, refusals, and respondents who do not say who they are.

use super::*;

const HEAD: &str = "Timestamp,Your school,Which schools have you worked with this year?\n";

/// Answers with a moment in front of each.
fn answers(head: &str, rows: &[&str]) -> String {
    let row = |(at, row): (usize, &&str)| format!("{}/10/2025 09:00:00,{row}\n", at + 13);
    head.to_owned() + &rows.iter().enumerate().map(row).collect::<String>()
}

#[test]
fn codes_for_no_answer_are_nobody() {
    for code in ["-99", "-9", "-77", "Seen but not answered", "(blank)"] {
        let rows = ["Alder School,Birch School", &format!("Birch School,{code}")];
        let told = text(&answers(HEAD, &rows));
        assert_eq!(told.is_clean().schools(), ["Alder School", "Birch School"], "{code}");
        assert_eq!(told.ties(), ["Alder School > Birch School = 1"]);
        assert!(told.answered().contains(&"-Birch School".to_owned()), "{code}");
        let told =
            text(&answers(HEAD, &[&format!("{code},Birch School"), "Alder School,Birch School"]));
        assert_eq!(told.rows(), [2, 1, 1, 0, 0], "{code}");
    }
    let slots = "respondent,school,contact1,contact1_school,contact2,contact2_school\n\
        Ann Lee,Alder,Bo Kay,Birch,-99,-99\nBo Kay,Birch,Ann Lee,Alder,99,99\nCy Fox,Cedar,Ann Lee,Alder,-99,-99\n";
    let told = text(slots);
    assert_eq!(told.is_clean().people(), ["Ann Lee @ Alder", "Bo Kay @ Birch", "Cy Fox @ Cedar"]);
    assert_eq!(
        told.records.responses.as_ref().and_then(|r| r.slots).map(|slots| slots.full),
        Some(0)
    );
    let silent = slots.replace("Cedar,Ann Lee,Alder,", "Cedar,-99,-99,");
    assert!(text(&silent).is_clean().answered().contains(&"-Cedar".to_owned()));
}

#[test]
fn ticks_that_were_not_answered_are_no_answer() {
    let head = "StartDate,Finished,ResponseId,Q1,Q2_1,Q2_2\n\
        Start Date,Finished,Response ID,Your school,Which schools have you worked with? - Birch School,Which schools have you worked with? - Cedar School\n";
    let rows = "2025-10-13,True,R_1,Alder School,1,-99\n2025-10-13,True,R_2,Birch School,-99,-99\n";
    let told = text(&format!("{head}{rows}"));
    told.is_clean();
    assert_eq!(told.ties(), ["Alder School > Birch School = 1"]);
    assert!(told.answered().contains(&"-Birch School".to_owned()), "{:?}", told.answered());
}

#[test]
fn two_who_do_not_give_their_names_are_two() {
    let head = "Timestamp,Your name (optional),Your school,Which schools have you worked with this year?\n";
    for word in ["Prefer not to say", "Anon", "x", "Staff member", "Teacher", "Confidential"] {
        let rows = [
            &format!("{word},Alder School,Birch School"),
            &format!("{word},Alder School,Birch School;Cedar School"),
            "Ann Lee,Cedar School,Alder School",
        ];
        let told = text(&answers(head, &rows));
        assert_eq!(told.is_clean().rows(), [3, 3, 0, 0, 0], "{word}");
        let twice = told.ties().iter().filter(|tie| tie.ends_with("> Birch School = 1")).count();
        assert!(
            twice == 2 || told.ties().contains(&"Alder School > Birch School = 2".to_owned()),
            "{word} {:?}",
            told.ties()
        );
    }
}

#[test]
fn one_address_beside_several_names_says_nothing_of_who_answered() {
    let head = "Timestamp,Email Address,Your name,Your school,Which schools have you worked with this year?\n";
    let rows = [
        "office@elm.example,Ann Lee,Alder School,Birch School",
        "office@elm.example,Tom Kay,Birch School,Cedar School",
        "bo@birch.example,Bo Day,Birch School,Alder School",
        "bo@birch.example,B Day,Birch School,Cedar School",
    ];
    let told = text(&answers(head, &rows));
    assert_eq!(told.is_clean().rows(), [4, 3, 0, 1, 0]);
    assert!(told.people().contains(&"Ann Lee @ Alder School".to_owned()), "{:?}", told.people());
    assert!(told.people().contains(&"Tom Kay @ Birch School".to_owned()), "{:?}", told.people());
    assert!(told.what("W478").contains("office@elm.example"));
    // One person who answers for two schools.
    let rows = [
        "bo@x.example,Bo Day,Alder School,Cedar School",
        "bo@x.example,Bo Day,Birch School,Cedar School",
    ];
    let told = text(&answers(head, &rows));
    assert_eq!(told.is_clean().rows(), [2, 2, 0, 0, 0]);
    assert!(told.what("W478").contains("different schools"));
}

#[test]
fn a_respondent_without_a_school_is_told() {
    let head = "Timestamp,Your name,Your school,Which schools have you worked with this year?\n";
    let rows =
        ["Ann Lee,Other,Birch School", "Tom Kay,Birch School,Alder School", "Bo Day,,Alder School"];
    let told = text(&answers(head, &rows));
    assert!(
        told.is_clean()
            .what("W477")
            .starts_with("2 respondents say no school of their own (line 2, 4)")
    );
    // Whoever types the school into the place for it has one.
    let head = "Timestamp,Your school,\"If your school is not listed, please type it here\",Which schools have you worked with this year?\n";
    let rows = ["Other,Newlands Primary,Birch School", "Birch School,,Alder School"];
    let told = text(&answers(head, &rows));
    assert_eq!(
        told.is_clean().ties(),
        ["Birch School > Alder School = 1", "Newlands Primary > Birch School = 1"]
    );
    assert_eq!(told.what("W477"), "");
}

#[test]
fn trials_and_refusals_are_left_out() {
    let head = "Timestamp,Do you agree to take part?,Your name,Your school,Which schools have you worked with this year?\n";
    let rows = [
        "Yes,Ann Lee,Alder School,Birch School",
        "No,Tom Kay,Birch School,Cedar School",
        "Yes,Test Test,Birch School,Cedar School",
        "Yes,Bo Day,Test,Alder School",
    ];
    let told = text(&answers(head, &rows));
    assert_eq!(told.is_clean().ties(), ["Ann Lee > Birch School = 1"]);
    assert_eq!(told.rows(), [4, 1, 3, 0, 0]);
    assert_eq!(told.problems().iter().filter(|code| code.starts_with("E221")).count(), 3);
    // Another question than whether somebody takes part.
    let told = text(&answers(&head.replace("take part", "be contacted again"), &rows[..2]));
    assert_eq!(told.is_clean().rows(), [2, 2, 0, 0, 0]);
}
