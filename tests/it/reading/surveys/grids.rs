//! Grids of schools and of people, scales of many kinds, and questions nobody answers.

use super::*;

fn google(headings: &str, rows: &[&str]) -> String {
    let rows = behind("13/10/2025 09:15:22", rows);
    format!("Timestamp,{headings}\n{rows}")
}

#[test]
fn the_rows_of_a_grid_are_schools_or_people() {
    let rows = ["Ann Lee,Elm School,,Weekly,Never", "Bo Kay,Oak School,Monthly,,Never"];
    let grid = |stem: &str| {
        let rows_of =
            ["Ann Lee", "Bo Kay", "Cy Fox"].map(|name| format!("{stem} [{name}]")).join(",");
        google(&format!("Your name,Your school,{rows_of}"), &rows)
    };
    // The question says so.
    let told = text(&grid("How often do you talk to each of these colleagues?"));
    assert_eq!(told.is_clean().ties(), ["Ann Lee > Bo Kay = 4", "Bo Kay > Ann Lee = 3"]);
    assert_eq!(told.schools(), ["Elm School", "Oak School"]);
    // The respondents are among the rows.
    let told = text(&grid("How often?"));
    assert_eq!(told.is_clean().ties(), ["Ann Lee > Bo Kay = 4", "Bo Kay > Ann Lee = 3"]);
    // Nothing tells: it is asked, and can be said either way.
    let bare = "Your school,How often? [Northmoor],How often? [Southmoor]";
    let rows = ["Elm School,Weekly,Never", "Oak School,,Monthly"];
    let question = text(&google(bare, &rows)).question();
    assert!(question.contains("schools or people: `Northmoor`, `Southmoor`"), "{question}");
    assert!(question.contains("--map contacts=\"How often?\""), "{question}");
    let told = with(&google(bare, &rows), &mapped(&[("partners", "How often?")]));
    assert_eq!(told.is_clean().schools(), ["Elm School", "Northmoor", "Oak School", "Southmoor"]);
    let told = with(&google(bare, &rows), &mapped(&[("contacts", "How often?")]));
    assert_eq!(told.is_clean().people(), ["Northmoor @ -", "Southmoor @ -"]);
    // The school list knows them.
    let told =
        with_list(&google(bare, &rows), "name\nNorthmoor\nSouthmoor\nElm School\nOak School\n");
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Northmoor = 4", "Oak School > Southmoor = 3"]
    );
}

#[test]
fn scales_with_numbers_and_labels() {
    let grid = |cells: [&str; 4]| {
        let [a, b, c, d] = cells;
        let headings = "Your school,How often do you work with staff at [Elm School],How often do you work with staff at [Oak School],How often do you work with staff at [Ash School]";
        google(headings, &[&format!("Elm School,,{a},{b}"), &format!("Oak School,{c},,{d}")])
    };
    let ties = ["Elm School > Oak School = 4", "Oak School > Elm School = 2"];
    for cells in [
        ["4", "0", "2", "0"],
        ["4 (weekly)", "0 (never)", "2 (half-termly)", "0 (never)"],
        ["5 = weekly", "1 = never", "3", "1 = never"],
        ["5 - at least weekly", "1 - Not at all", "3 - now and then", "1 - Not at all"],
    ] {
        assert_eq!(text(&grid(cells)).is_clean().ties(), ties, "{cells:?}");
    }
    // Numbers alone that begin at 1 are asked about, two of them as well.
    for cells in [["5", "1", "3", "1"], ["1", "2", "1", "2"]] {
        let question = text(&grid(cells)).question();
        assert!(question.contains("whether 1 means never"), "{question}");
    }
    assert!(
        text(&grid(["1-2 times", "Never", "3.5 times", "Never"]))
            .question()
            .contains("`1-2 times`")
    );
}

#[test]
fn a_day_that_is_no_activity_does_not_make_a_log() {
    let rows = ["Elm School,01/10/2025,Oak School", "Oak School,02/10/2025,None"];
    for date in ["Date of your most recent contact", "When did you last meet?", "Completed date"] {
        let headings = format!("Your school,{date},Which schools do you work with?");
        let told = with(&google(&headings, &rows), &day_first());
        assert_eq!(told.is_clean().ties(), ["Elm School > Oak School = 1"], "{date}");
    }
    let grid = "Your school,Date,How often do you work with staff at [Oak School]";
    let told = with(&google(grid, &["Elm School,01/10/2025,Weekly"]), &day_first());
    assert_eq!(told.is_clean().ties(), ["Elm School > Oak School = 4"]);
}

#[test]
fn jisc_has_a_column_for_each_choice_in_several_ways() {
    let own = "Response ID,Start date,Completed date,1. Your name,2. Which school do you work in?";
    let cells = |n: u32| format!("88900{n},03/11/2025 09:00,03/11/2025 09:06");
    for (first, second) in [
        (
            "3.1. Which schools have you worked with? - Elm School",
            "3.2. Which schools have you worked with? - Oak School",
        ),
        (
            "3. Which schools have you worked with?: Elm School",
            "3. Which schools have you worked with?: Oak School",
        ),
        (
            "3.a. Which schools have you worked with? Elm School",
            "3.b. Which schools have you worked with? Oak School",
        ),
    ] {
        for (yes, no) in [("Yes", "No"), ("1", "0"), ("1", "")] {
            let rows = format!(
                "{},Ann Lee,Elm School,{no},{yes}\n{},Bo Kay,Oak School,{yes},{no}\n{},Cy Fox,Ash School,{no},{no}\n",
                cells(1),
                cells(2),
                cells(3)
            );
            let told = with(&format!("{own},{first},{second}\n{rows}"), &day_first());
            told.is_clean();
            assert_eq!(told.shape(), "jisc");
            assert_eq!(
                told.ties(),
                ["Ann Lee > Oak School = 1", "Bo Kay > Elm School = 1"],
                "{first} {yes}"
            );
            assert_eq!(told.answered(), ["+Ash School", "+Elm School", "+Oak School"]);
        }
    }
}

#[test]
fn a_question_that_nobody_answers_is_asked_about() {
    let headings = "Your school,Which schools did you work with?,Our friends";
    let rows = ["Elm School,,Oak School", "Oak School,,"];
    let question = text(&google(headings, &rows)).question();
    assert!(
        question.contains("answered by nobody: `Which schools did you work with?`"),
        "{question}"
    );
    assert!(question.contains("`Our friends`"), "{question}");
    let told = with(
        &google(headings, &rows),
        &mapped(&[("partners", "Which schools did you work with?")]),
    );
    assert!(told.is_clean().ties().is_empty());
    // Answers that there is none are a result.
    let told = text(&google(headings, &["Elm School,None,", "Oak School,None,"]));
    assert!(told.is_clean().ties().is_empty());
    assert_eq!(told.answered(), ["+Elm School", "+Oak School"]);
}

const FORM: &str = "Id,Start time,Completion time,Email,Name";
const STAMPS: &str = "22/09/2025 15:41:02,22/09/2025 15:48:37,anonymous,";

fn forms(headings: &str, rows: &[&str]) -> String {
    let rows = rows.iter().enumerate().map(|(at, row)| format!("{},{STAMPS},{row}\n", at + 1));
    format!("{FORM},{headings}\n{}", rows.collect::<String>())
}

#[test]
fn no_row_of_a_grid_is_lost_for_a_word_that_is_not_known() {
    let grid = "Your school,Elm School,Oak School,Ash School";
    let question =
        text(&forms(grid, &["Elm School,,Every few weeks,Never", "Oak School,Weekly,,Never"]))
            .question();
    assert!(question.contains("`Every few weeks`"), "{question}");
}

#[test]
fn what_other_means_stands_in_the_next_question() {
    let headings =
        "Your school,Which schools did you work with?,\"If other, please specify\",Remarks";
    let told = text(&forms(
        headings,
        &["Elm School,Oak School;Other;,Fir School,", "Oak School,Other;,,Fine"],
    ));
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Fir School = 1", "Elm School > Oak School = 1"]
    );
    assert_eq!(told.problems(), ["W440", "W345:2:8", "W396:3:7"]);
}

#[test]
fn one_question_may_be_asked_once_for_each_partner() {
    let headings = "School,First partner school,Second partner school";
    let told = text(&forms(headings, &["Elm School,Oak School,Ash School", "Oak School,n/a,"]));
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Ash School = 1", "Elm School > Oak School = 1"]
    );
}

#[test]
fn who_was_there_may_be_schools() {
    let headings =
        "Your school,Date of session,Which school hosted it?,Who else was there?,Session leader";
    let row = "Elm School,13/10/2025,Oak School,Ash School;Fir School;,Ann Lee";
    let told = text(&forms(headings, &[row]));
    let there = "2025-10-13 : Ann Lee*, Ash School, Elm School, Fir School, Oak School!";
    assert_eq!(told.is_clean().activities(), [there]);
    let unknown = forms(&headings.replace("Who else was there?", "Guest list"), &[row]);
    let question = text(&unknown).question();
    assert!(question.contains("who else took part"), "{question}");
}

const OTHER: &str = "Your school,How often do you work with each school? [Elm School],How often do you work with each school? [Oak School],How often do you work with each school? [Other]";

#[test]
fn a_word_of_the_scale_in_the_row_for_others_is_no_name() {
    let rows = [
        "Elm School,,Monthly,Never",
        "Oak School,Weekly,,Weekly",
        "Ash School,Never,Termly,Fir School",
    ];
    for other in [
        "[Other]",
        "[Other (please specify)]",
        "[Any other school]",
        "[Schools outside the network]",
    ] {
        let told = text(&google(&OTHER.replace("[Other]", other), &rows));
        assert_eq!(
            told.is_clean().schools(),
            ["Ash School", "Elm School", "Fir School", "Oak School"],
            "{other}"
        );
        assert_eq!(
            told.ties(),
            [
                "Ash School > Fir School = 1",
                "Ash School > Oak School = 1",
                "Elm School > Oak School = 3",
                "Oak School > Elm School = 4"
            ]
        );
        // Never is said of nobody, weekly of somebody who is not named.
        let noted: Vec<String> =
            told.problems().into_iter().filter(|code| code.contains(':')).collect();
        assert_eq!(noted, ["W396:3:5", "W345:4:5"], "{other}");
    }
    // Qualtrics keeps the name in a column of its own.
    let stem = "How often do you work with each school?";
    let head = format!(
        "StartDate,Finished,ResponseId,Q1,Q2_1,Q2_2,Q2_2_TEXT\nStart Date,Finished,Response ID,Your school,{stem} - Elm School,{stem} - Other (please specify),{stem} - Other (please specify) - Text\n"
    );
    let told = text(&format!(
        "{head}2025-10-13,True,R_1,Oak School,Never,Weekly,Fir School\n2025-10-13,True,R_2,Elm School,,Never,\n"
    ));
    assert_eq!(told.is_clean().ties(), ["Oak School > Fir School = 4"]);
}

#[test]
fn ways_of_working_with_commas_between_them_are_contacts() {
    let stem = "In which ways have you worked with these schools this year?";
    let head = format!("Your school,{stem} [Elm School],{stem} [Oak School],{stem} [Ash School]");
    let rows = [
        "Elm School,,\"Visit, Joint CPD\",",
        "Oak School,Visit,,Joint CPD",
        "Ash School,,\"Visit, Joint CPD\",",
    ];
    let told = text(&google(&head, &rows));
    assert_eq!(
        told.is_clean().ties(),
        [
            "Ash School > Oak School = 1",
            "Elm School > Oak School = 1",
            "Oak School > Ash School = 1",
            "Oak School > Elm School = 1"
        ]
    );
}

#[test]
fn bare_rows_are_a_grid_beside_another_question_of_how_often() {
    let head = "Id,Start time,Completion time,Email,Name,Your school,Elm School,Oak School,How often do you attend network meetings?";
    let row = |at: u32, rest: &str| {
        format!("{at},22/09/2025 15:41:02,22/09/2025 15:48:37,anonymous,,{rest}\n")
    };
    let rows = row(1, "Elm School,,Weekly,Never") + &row(2, "Oak School,Never,,Monthly");
    let told = text(&format!("{head}\n{rows}"));
    assert_eq!(told.is_clean().ties(), ["Elm School > Oak School = 4"]);
    assert!(told.ignored().contains(&"How often do you attend network meetings?".to_owned()));
}

#[test]
fn ordinary_further_questions_are_no_rivals() {
    let head = "Your school,Other school name,What type of school do you work in?,Which school did you work at before?,Which schools have you worked with this year?,\"If you ticked Other, which school?\"";
    let rows = [
        "Elm School,,Primary,Fir School,Oak School;Other,Yew School",
        "Other,Ash School,Secondary,Elm School,Elm School,",
    ];
    let told = text(&google(head, &rows));
    assert_eq!(
        told.is_clean().ties(),
        [
            "Ash School > Elm School = 1",
            "Elm School > Oak School = 1",
            "Elm School > Yew School = 1"
        ]
    );
    let asked =
        google(&head.replace("If you ticked Other, which school?", "Any other schools?"), &rows);
    assert_eq!(text(&asked).is_clean().ties().len(), 3);
}

#[test]
fn whoever_is_helped_is_the_one_that_seeks() {
    let ties = |question: &str| {
        let told = text(&google(&format!("Your school,{question}"), &["Elm School,Oak School"]));
        told.is_clean().ties()
    };
    let outward = ["Elm School > Oak School = 1"];
    for question in [
        "Which schools have you supported this year?",
        "Which schools do you provide support to?",
        "Which schools were you visited by this year?",
        "Which schools has your school hosted visits from this year?",
    ] {
        assert_eq!(ties(question), ["Oak School > Elm School = 1"], "{question}");
    }
    for question in [
        "Which schools have supported you this year?",
        "Which schools do you receive support from?",
        "Which schools have you visited this year?",
    ] {
        assert_eq!(ties(question), outward, "{question}");
    }
}
