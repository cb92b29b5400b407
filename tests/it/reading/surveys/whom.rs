//! Whom a question is about and what its answers count: people of schools, choices by their numbers,
//! orders, several questions as one.

use super::*;
use tiebeam::collect::questions::scales::scale::Often;

fn google(headings: &str, rows: &[&str]) -> String {
    format!("Timestamp,{headings}\n{}", behind("13/10/2025 09:15:22", rows))
}

fn monkey(headings: &str, below: &str, rows: &[&str]) -> String {
    let own = "Respondent ID,Collector ID,Start Date,End Date,Your school";
    let rows = behind("11,2,10/16/2025 09:00 AM,10/16/2025 09:06 AM", rows);
    format!("{own},{headings}\n,,,,Response,{below}\n{rows}")
}

fn scale(steps: &[(&str, f64)]) -> Wishes {
    let scale = steps.iter().map(|(word, n)| ((*word).to_owned(), Often::Steps(*n))).collect();
    Wishes { scale, ..day_first() }
}

fn asked(told: &Told) -> Vec<String> {
    let responses = told.records.responses.as_ref().unwrap();
    let people = told.records.people.iter().zip(&responses.people);
    people.map(|(person, said)| format!("{} {said:?}", person.name)).collect()
}

#[test]
fn people_in_other_schools_are_people() {
    let rows = ["Ann Lee,Elm School,Bo Kay;Cy Fox", "Bo Kay,Oak School,Ann Lee"];
    for question in [
        "Who in other schools do you go to for advice?",
        "Which staff at other schools do you work with?",
        "Headteachers in other schools",
        "Name a person in another school you turn to",
    ] {
        let told = text(&google(&format!("Your name,Your school,{question}"), &rows));
        let ties = ["Ann Lee > Bo Kay = 1", "Ann Lee > Cy Fox = 1", "Bo Kay > Ann Lee = 1"];
        assert_eq!(told.is_clean().ties(), ties, "{question}");
        assert_eq!(told.schools(), ["Elm School", "Oak School"], "{question}");
    }
    let slots = "StartDate,RecordedDate,ResponseId,Finished,Q1,Q2,Q3_1,Q3_2,Q4_1,Q4_2\n\
        Start Date,Recorded Date,Response ID,Finished,Your name,Your school,Name two people in other schools you turn to for advice - Person 1,Name two people in other schools you turn to for advice - Person 2,How often are you in contact with each? - Person 1,How often are you in contact with each? - Person 2\n\
        2025-10-06 09:00:11,2025-10-06 09:00:11,R_1,True,Ann Lee,Elm School,Bo Kay,,Weekly,\n\
        2025-10-06 09:00:11,2025-10-06 09:00:11,R_2,True,Bo Kay,Oak School,Ann Lee,Cy Fox,Daily,Termly\n";
    let told = text(slots);
    let ties = ["Ann Lee > Bo Kay = 4", "Bo Kay > Ann Lee = 5", "Bo Kay > Cy Fox = 1"];
    assert_eq!(told.is_clean().ties(), ties);
    assert!(told.what("W348").contains("Termly = 1, Weekly = 4, Daily = 5"));
}

#[test]
fn who_came_from_ones_own_school_is_of_that_school() {
    let told = with(
        &google(
            "Your name,Your school,Date of visit,Which other schools took part?,Who attended from your school?",
            &["Ann Lee,Elm School,30/09/2025,Oak School,Ann Lee;Di Day"],
        ),
        &day_first(),
    );
    assert_eq!(told.is_clean().people(), ["Ann Lee @ Elm School", "Di Day @ Elm School"]);
    assert_eq!(told.activities(), ["2025-09-30 : Ann Lee, Di Day, Oak School"]);
}

#[test]
fn people_of_a_grid_may_have_their_schools_behind_them() {
    let grid = "Your name,Your school,How often do you talk with: [Bo Kay (Oak School)],How often do you talk with: [Cy Fox (Ash School)]";
    let rows = ["Ann Lee,Elm School,Weekly,Never", "Bo Kay,Oak School,,Never"];
    let told = text(&google(grid, &rows));
    assert_eq!(told.is_clean().ties(), ["Ann Lee > Bo Kay = 4"]);
    assert_eq!(
        told.people(),
        ["Ann Lee @ Elm School", "Bo Kay @ Oak School", "Cy Fox @ Ash School"]
    );
    assert!(told.what("W411").contains("`Bo Kay (Oak School)` is Bo Kay of Oak School"));
    // Whoever the form asks about was asked.
    assert_eq!(asked(&told), ["Ann Lee Some(true)", "Bo Kay Some(true)", "Cy Fox Some(false)"]);
    // Nothing known: asked, and the answer works either way.
    let rows = ["Elm School,Weekly,Never"];
    let grid = grid.replace("Your name,", "");
    let question = text(&google(&grid, &rows)).question();
    assert!(question.contains("schools or people"), "{question}");
    let told = with(&google(&grid, &rows), &mapped(&[("contacts", "How often do you talk with:")]));
    assert_eq!(told.is_clean().people().len(), 2);
    let told = with(&google(&grid, &rows), &mapped(&[("partners", "How often do you talk with:")]));
    assert!(told.is_clean().people().is_empty());
    // A school with a remark stays one.
    let remark = "Your school,How often do you work with: [Ash School (Juniors)],How often do you work with: [Oak School (Upper)]";
    let told = text(&google(remark, &["Elm School,Weekly,Never"]));
    assert_eq!(told.is_clean().ties(), ["Elm School > Ash School (Juniors) = 4"]);
}

#[test]
fn people_whom_only_the_columns_of_a_roster_name_were_asked() {
    let told = text("Respondent,Ann Lee,Bo Kay,Cy Fox\nAnn Lee,,3,0\nBo Kay,2,,0\n");
    assert_eq!(asked(&told), ["Ann Lee Some(true)", "Bo Kay Some(true)", "Cy Fox Some(false)"]);
}

#[test]
fn a_choice_may_be_ticked_by_its_number() {
    let headings = "Which schools have you worked with? Tick all that apply.,,,";
    let below = "Ash School,Oak School,None of the above,Other (please specify)";
    let rows =
        ["Elm School,,2,,", "Oak School,1,,,Fir School", "Ash School,,,3,", "Fir School,,,,"];
    let told = text(&monkey(headings, below, &rows));
    let ties = [
        "Elm School > Oak School = 1",
        "Oak School > Ash School = 1",
        "Oak School > Fir School = 1",
    ];
    assert_eq!(told.is_clean().ties(), ties);
    // Where none could be ticked, a blank is no answer.
    assert_eq!(told.answered(), ["+Ash School", "+Elm School", "-Fir School", "+Oak School"]);
    // A grid of numbers in which nobody chose 1 leaves its meaning as open as one that has it.
    let grid = "Your school,How often do you work with: [Ash School],How often do you work with: [Oak School]";
    let grid = google(grid, &["Elm School,3,2", "Ash School,,2"]);
    assert!(text(&grid).question().contains("whether 1 means never"));
    let told = with(&grid, &scale(&[("1", 1.0)]));
    assert_eq!(told.is_clean().ties().len(), 3);
    let zero = grid.replace("3,2", "3,0");
    assert!(text(&zero).what("W348").contains("count as they stand; 0 is no tie"));
}

#[test]
fn an_order_says_nothing_of_how_much_more() {
    let list = google(
        "Your school,Rank the schools you work with most",
        &["Elm School,Ash School;Oak School;Fir School;", "Ash School,Fir School;Oak School;"],
    );
    let question = text(&list).question();
    assert!(question.contains("asks for an order"), "{question}");
    let told = with(&list, &scale(&[("1", 3.0), ("2", 1.0), ("3", 0.0)]));
    let ties = [
        "Ash School > Fir School = 3",
        "Ash School > Oak School = 1",
        "Elm School > Ash School = 3",
        "Elm School > Oak School = 1",
    ];
    assert_eq!(told.is_clean().ties(), ties);
    assert!(told.what("W348").contains("place 1 = 3"));
    let numbers = monkey(
        "Please rank the schools you work with most,,",
        "Ash School,Oak School,Fir School",
        &["Elm School,2,1,N/A"],
    );
    assert!(text(&numbers).question().contains("asks for an order"));
    let told = with(&numbers, &scale(&[("1", 2.0), ("2", 1.0)]));
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Ash School = 1", "Elm School > Oak School = 2"]
    );
}

#[test]
fn nothing_done_with_a_school_is_no_tie() {
    let grid = google(
        "Your school,What have you done with these schools? [Ash School],What have you done with these schools? [Oak School]",
        &["Elm School,Moderation;Visits,Nothing", "Ash School,,Nothing"],
    );
    let told = with(&grid, &mapped(&[("partners", "What have you done with these schools?")]));
    assert_eq!(told.is_clean().ties(), ["Elm School > Ash School = 1"]);
    assert_eq!(told.answered(), ["+Ash School", "+Elm School", "-Oak School"]);
}

#[test]
fn two_questions_may_be_used_as_one() {
    let both = google(
        "Your school,Which schools do you visit?,Further links",
        &["Elm School,Ash School,Oak School", "Ash School,None,Oak School"],
    );
    let told = with(
        &both,
        &mapped(&[("partners", "Which schools do you visit?"), ("partners", "Further links")]),
    );
    let ties = [
        "Ash School > Oak School = 1",
        "Elm School > Ash School = 1",
        "Elm School > Oak School = 1",
    ];
    assert_eq!(told.is_clean().ties(), ties);
    assert!(told.what("W441").contains("`Further links`; `Which schools do you visit?`"));
}

#[test]
fn other_words_may_have_a_comma() {
    let below = "Ash School,Oak School,Other (please specify)";
    let told = text(&monkey(
        "Which schools have you worked with?,,",
        below,
        &["Elm School,Ash School,,", "Ash School,,,\"Fell School, Leeds\""],
    ));
    let ties = ["Ash School > Fell School, Leeds = 1", "Elm School > Ash School = 1"];
    assert_eq!(told.is_clean().ties(), ties);
    assert!(told.problems().contains(&"W345:4:8".to_owned()), "{:?}", told.problems());
}

#[test]
fn qualtrics_puts_other_into_the_cell_and_adds_the_order_of_choices() {
    let own = "StartDate,RecordedDate,ResponseId,Finished,Q1";
    let answers = format!(
        "{own},Q2,Q2_7_TEXT\nStart Date,Recorded Date,Response ID,Finished,Your school,Which schools did you work with? - Selected Choice,Which schools did you work with? - Other (please specify) - Text\n\
        2025-10-06 09:00:11,2025-10-06 09:00:11,R_1,True,Elm School,\"Ash School,Other (please specify)\",Fell School\n\
        2025-10-06 09:00:11,2025-10-06 09:00:11,R_2,True,Ash School,Elm School,\n"
    );
    let told = text(&answers);
    let ties = [
        "Ash School > Elm School = 1",
        "Elm School > Ash School = 1",
        "Elm School > Fell School = 1",
    ];
    assert_eq!(told.is_clean().ties(), ties);
    let order = format!(
        "{own},Q2_1,Q2_2,Q2_DO_1,Q2_DO_2\nStart Date,Recorded Date,Response ID,Finished,Your school,How often do you work with? - Ash School,How often do you work with? - Oak School,How often do you work with? - Display Order - Ash School,How often do you work with? - Display Order - Oak School\n\
        2025-10-06 09:00:11,2025-10-06 09:00:11,R_1,True,Elm School,Weekly,Never,2,1\n"
    );
    assert_eq!(text(&order).is_clean().ties(), ["Elm School > Ash School = 4"]);
    // Only the row of wordings is left.
    let worded = "Start Date,Recorded Date,Response ID,Finished,Your school,How often do you work with these? - Ash School,How often do you work with these? - Oak School\n\
        2025-10-06 09:00:11,2025-10-06 09:00:11,R_1,True,Elm School,Weekly,Never\n";
    assert_eq!(text(worded).is_clean().ties(), ["Elm School > Ash School = 4"]);
}

#[test]
fn limesurvey_has_ticks_as_codes_and_scales_side_by_side() {
    let own = "id,submitdate,lastpage,startlanguage";
    let codes = format!(
        "{own},school,partners[SQ001],partners[SQ002]\n1,2025-10-06 09:06:40,3,en,Elm School,Y,N\n2,2025-10-06 09:06:40,3,en,Oak School,N,N\n"
    );
    assert!(text(&codes).question().contains("only by their codes (SQ001, SQ002)"));
    let asked = "How often do you work with each?";
    let two = format!(
        "{own},Your school,{asked} [Ash School] [Given],{asked} [Ash School] [Received],{asked} [Oak School] [Given],{asked} [Oak School] [Received]\n\
        1,2025-10-06 09:06:40,3,en,Elm School,Weekly,Never,Never,Termly\n"
    );
    let question = text(&two).question();
    assert!(question.contains("[Given]`; `"), "{question}");
    let named = format!("{asked} [Given]");
    let told = with(&two, &mapped(&[("partners", &named)]));
    assert_eq!(told.is_clean().ties(), ["Elm School > Ash School = 4"]);
}

#[test]
fn details_in_one_question_are_several() {
    let own = "Respondent ID,Collector ID,Start Date,End Date,Your details,,,Which schools have you worked with?,";
    let told = text(&format!(
        "{own}\n,,,,Name,School,Email,Ash School,Oak School\n11,2,10/16/2025 09:00 AM,10/16/2025 09:06 AM,Ann Lee,Elm School,,Ash School,\n"
    ));
    assert_eq!(told.is_clean().people(), ["Ann Lee @ Elm School"]);
}

#[test]
fn one_row_for_each_contact_and_a_square_without_names_of_rows() {
    let told = text(
        "respondent,respondent_school,contact,contact_school,frequency\nAnn Lee,Elm School,Bo Kay,Oak School,Weekly\nBo Kay,Oak School,Ann Lee,Elm School,2\n",
    );
    assert_eq!(told.shape(), "ties");
    assert_eq!(told.is_clean().ties(), ["Ann Lee > Bo Kay = 4", "Bo Kay > Ann Lee = 2"]);
    assert!(told.what("W348").contains("Weekly = 4"));
    let told = text("Ash School,Elm School,Oak School\n0,3,0\n2,0,0\n0,0,0\n");
    assert_eq!(told.shape(), "roster_matrix");
    assert_eq!(told.schools().len(), 3);
    assert_eq!(
        told.is_clean().ties(),
        ["Ash School > Elm School = 3", "Elm School > Ash School = 2"]
    );
}

#[test]
fn schools_that_all_say_never_are_known() {
    let grid = "Your school,How often do you work with: [Ash School],How often do you work with: [Oak School]";
    let told = text(&google(grid, &["Elm School,Never,Never"]));
    assert!(told.is_clean().ties().is_empty());
    assert!(told.records.tells_schools());
}
