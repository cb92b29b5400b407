//! What a cell or a heading is not: a tick is no contact, a fact about the rows no member, words for one's own school
//! no school, and a round, a wish or an answer that was only begun no tie.

use super::*;

fn google(headings: &str, rows: &[&str]) -> String {
    format!("Timestamp,{headings}\n{}", behind("2025/10/13 9:15:22 AM GMT+1", rows))
}

#[test]
fn numbered_ticks_are_no_contacts() {
    let codes = "record_id,your_name,your_school,links___1,links___2,survey_complete\n\
                 1,Ann Lee,1,0,1,2\n2,Bo Kay,2,1,0,2\n";
    assert!(text(codes).question().contains("hold ticks"), "{}", text(codes).question());
    let bare = "Name,School,contact_1,contact_2\nAnn Lee,Elm School,0,1\nBo Kay,Oak School,1,0\n";
    assert!(text(bare).question().contains("contact_1, contact_2"));
    // Contacts by number, and names.
    let ids = "id,contact1,contact2\n1,2,3\n2,1,\n3,1,2\n";
    assert_eq!(text(ids).is_clean().records.people.len(), 3);
    let names = "Name,School,contact_1,contact_2\nAnn Lee,Elm School,Bo Kay,0\n";
    assert_eq!(text(names).is_clean().ties(), ["Ann Lee > Bo Kay = 1"]);
}

#[test]
fn facts_beside_a_roster_are_no_members() {
    let told = text(
        "id,our_school,links___ashford,links___beech,links___cedar,survey_complete\n\
         1,ashford,0,1,0,2\n2,beech,1,0,0,2\n3,cedar,0,1,0,2\n",
    );
    assert_eq!(told.is_clean().schools().len(), 3, "{:?}", told.schools());
    assert_eq!(told.ties().len(), 3);
    for fact in ["Complete", "Finished", "Group", "Cohort", "Trust"] {
        let file = format!("respondent,p1,p2,p3,{fact}\np1,,4,1,2\np2,3,,0,2\np3,0,2,,1\n");
        assert_eq!(text(&file).is_clean().records.people.len(), 3, "{fact}");
    }
    let file =
        |last: &str| format!("respondent,p1,p2,p3,{last}\np1,,4,1,2\np2,3,,0,2\np3,0,2,,1\n");
    assert!(text(&file("Q10")).question().contains("`Q10`"));
    assert_eq!(text(&file("p4")).is_clean().records.people.len(), 4);
    let lettered = "Group,Group A,Group B,Group C\nGroup A,,4,0\nGroup B,3,,2\n";
    assert_eq!(text(lettered).is_clean().ties().len(), 3);
}

#[test]
fn an_answer_begun_in_redcap_is_none() {
    let told = text(
        "Record ID,Survey Timestamp,Your school,Elm School,Oak School,Fir School,Complete?\n\
         1,2025-10-06 09:06:40,Elm School,,Weekly,Never,Complete\n\
         2,2025-10-06 09:16:40,Oak School,Monthly,,Never,Complete\n\
         3,[not completed],Fir School,Weekly,,,Incomplete\n",
    );
    assert_eq!(told.is_clean().ties().len(), 2);
    assert_eq!(told.rows(), [3, 2, 1, 0, 0]);
    assert_eq!(told.answered(), ["+Elm School", "-Fir School", "+Oak School"]);
    assert!(told.problems().contains(&"E220:4".to_owned()));
}

#[test]
fn words_for_ones_own_school_are_read_so() {
    for words in ["Same school", "(same)", "same as mine", "My own school", "Internal"] {
        let told = text(&format!(
            "Respondent,School,Contact 1,Contact 1 school,Contact 2,Contact 2 school\n\
             Ann Lee,Elm School,Bo Kay,Oak School,Cy Fox,{words}\n\
             Bo Kay,Oak School,Ann Lee,Elm School,,\n"
        ));
        assert_eq!(told.is_clean().people()[2], "Cy Fox @ Elm School", "{words}");
        assert_eq!(told.schools(), ["Elm School", "Oak School"], "{words}");
        assert!(told.problems().contains(&"W433:2:6".to_owned()), "{words}");
    }
    let stem = "How often do you work with these schools?";
    let headings =
        format!("Your school,{stem} [Elm School],{stem} [Oak School],{stem} [Your own school]");
    let rows = ["Elm School,,Weekly,Weekly", "Oak School,Weekly,,Weekly"];
    let told = text(&google(&headings, &rows));
    assert_eq!(told.is_clean().answered(), ["+Elm School", "+Oak School"]);
    assert_eq!(told.ties().len(), 2);
}

#[test]
fn a_code_among_words_and_a_word_alone_in_a_row_are_asked_about() {
    let roster = |cell: &str| {
        format!(
            "School,Elm School,Oak School,Fir School\nElm School,,Weekly,Never\n\
             Oak School,Monthly,,Never\nFir School,{cell},{cell},\n"
        )
    };
    assert!(text(&roster("99")).question().contains("`99`"));
    for word in ["N/R", "Absent", "DNR", "nil return"] {
        assert!(text(&roster(word)).question().contains(&format!("`{word}`")), "{word}");
        let scale =
            [(word.to_lowercase(), tiebeam::collect::questions::scales::scale::Often::Unsaid)];
        let wishes = Wishes { scale: scale.into(), ..Wishes::default() };
        let told = with(&roster(word), &wishes);
        assert_eq!(told.is_clean().answered(), ["+Elm School", "-Fir School", "+Oak School"]);
    }
    let told = text(&roster("Did not respond"));
    assert_eq!(told.is_clean().answered(), ["+Elm School", "-Fir School", "+Oak School"]);
    // One unknown word costs its cell and not the column.
    let told = text(
        "School,Elm School,Oak School,Fir School\nElm School,-,Weekly,Never\n\
         Oak School,Monthly,-,N/R\nFir School,Never,Never,-\n",
    );
    assert_eq!(told.is_clean().schools().len(), 3);
    assert!(told.problems().contains(&"W354:3:4".to_owned()), "{:?}", told.problems());
    assert!(told.what("W348").contains("Monthly = 3"), "{}", told.what("W348"));
}

#[test]
fn short_headings_are_the_rows_in_their_order() {
    let roster = |headings: &str| {
        format!(
            "School,{headings}\nElm Primary School,,4,1\nOak Primary School,3,,0\nFir Academy,0,2,\n"
        )
    };
    let told = text(&roster("Elm,Oak,Fir"));
    assert_eq!(told.is_clean().ties().len(), 4);
    assert_eq!(told.schools(), ["Elm Primary School", "Fir Academy", "Oak Primary School"]);
    assert!(text(&roster("Oak,Elm,Fir")).question().contains("do not name the same"));
}

#[test]
fn a_name_with_its_school_is_the_same_in_the_answer_and_in_the_choices() {
    let stem = "How often do you ask each of these people for advice?";
    for (sign, end) in [(" (", ")"), (" - ", "")] {
        let (ann, bo) =
            (format!("Ann Lee{sign}Elm School{end}"), format!("Bo Kay{sign}Oak School{end}"));
        let rows = [format!("{ann},,Weekly"), format!("{bo},Monthly,")];
        let rows = rows.each_ref().map(String::as_str);
        let told = text(&google(&format!("Your name,{stem} [{ann}],{stem} [{bo}]"), &rows));
        assert_eq!(told.is_clean().people(), ["Ann Lee @ Elm School", "Bo Kay @ Oak School"]);
        assert_eq!(told.ties(), ["Ann Lee > Bo Kay = 4", "Bo Kay > Ann Lee = 3"]);
    }
    let rows =
        ["Ann Lee (Elm School),Bo Kay (Oak School)", "Bo Kay (Oak School),Ann Lee (Elm School)"];
    let told = text(&google("Who are you?,Who do you go to for advice?", &rows));
    assert_eq!(told.is_clean().people(), ["Ann Lee @ Elm School", "Bo Kay @ Oak School"]);
    // Schools with a place behind a dash stay schools.
    let stem = "How often do you work with each of these schools?";
    let rows = ["Elm School,Weekly,Never", "Fir School,Never,Weekly"];
    let told = text(&google(
        &format!("Your school,{stem} [St Mary's - Northmoor School],{stem} [Oak School]"),
        &rows,
    ));
    assert_eq!(told.is_clean().schools().len(), 4, "{:?}", told.schools());
}

#[test]
fn rounds_and_wishes_are_asked_about_and_ways_are_told() {
    let headings = "Survey round,Your school,Which schools have you worked with?";
    let rows = ["Round 1,Elm School,Oak School", "Round 2,Elm School,Fir School"];
    assert!(text(&google(headings, &rows)).question().contains("`Survey round`"));
    // A group that one joins once.
    let rows = ["Round 1,Elm School,Oak School", "Round 2,Oak School,Elm School"];
    assert_eq!(text(&google(headings, &rows)).is_clean().ties().len(), 2);
    let stem = "In which ways have you worked with each school?";
    let headings = format!("Your school,{stem} [Elm School],{stem} [Oak School]");
    let wish = ["Elm School,,Visits;Joint CPD", "Oak School,Would like to in future,"];
    assert!(text(&google(&headings, &wish)).question().contains("`Would like to in future`"));
    let ways = ["Elm School,,Visits;Joint CPD", "Oak School,Visits,"];
    let told = text(&google(&headings, &ways));
    assert_eq!(
        told.is_clean().ties(),
        ["Elm School > Oak School = 1", "Oak School > Elm School = 1"]
    );
    assert!(told.what("W513").contains("Joint CPD"), "{}", told.what("W513"));
}

#[test]
fn limesurvey_is_known_by_its_german_and_french_headings() {
    for (own, yes, no) in [
        ("Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache", "Ja", "Nein"),
        ("ID de la réponse,Date de soumission,Dernière page,Langue de départ", "Oui", "Non"),
    ] {
        let stem = "Which schools did you work with?";
        let told = text(&format!(
            "{own},Your school,{stem} [Elm School],{stem} [Oak School]\n\
             1,2025-10-06 09:06:40,3,de,Elm School,{no},{yes}\n2,,1,de,Oak School,{yes},{no}\n"
        ));
        assert_eq!(told.is_clean().shape(), "limesurvey");
        assert_eq!(told.ties(), ["Elm School > Oak School = 1"]);
    }
    // A survey that keeps no dates.
    let told = text(
        "id,submitdate,lastpage,startlanguage,q1. Your school,q2[S1]. Which schools did you work with? [Elm School]\n\
         1,1980-01-01 00:00:00,3,en,Oak School,Y\n",
    );
    assert_eq!(told.is_clean().records.responses.as_ref().map(|said| said.days), Some(None));
}

#[test]
fn a_form_at_the_door_says_how_it_is_read_as_a_list() {
    let file = google(
        "Your name,Your school,Which session are you attending?",
        &["Ann Lee,Elm School,Phonics", "Bo Kay,Oak School,Phonics"],
    );
    let question = text(&file).question();
    let way = "--shape attendance --map person=\"Your name\" --map school=\"Your school\" --map date=\"Timestamp\" \
               --map title=\"Which session are you attending?\"";
    assert!(question.contains(way), "{question}");
}

#[test]
fn a_school_that_the_sender_knew_is_not_asked_about_where_it_agrees() {
    let file = |known: &str| {
        format!(
            "StartDate,ResponseId,Status,Finished,Q1,Q2,school\n\
             Start Date,Response ID,Response Type,Finished,Which school do you work at?,Which schools do you work with?,school\n\
             2025-10-06 10:00:00,R_1,IP Address,True,Elm School,Oak School,Elm School\n\
             2025-10-06 10:00:00,R_2,IP Address,True,Oak School,Elm School,{known}\n"
        )
    };
    assert_eq!(text(&file("Oak School")).is_clean().ties().len(), 2);
    assert!(text(&file("Fir School")).question().contains("several questions fit `school`"));
}

#[test]
fn what_a_reviewer_refused_is_told_as_that() {
    let asked = "Which schools do you work with?";
    let told = text(&format!(
        "start,Your name,Your school,{asked},{asked}/Elm School,{asked}/Oak School,_id,_uuid,_validation_status\n\
         2025-10-06T09:00:11.000+01:00,Ann Lee,Elm School,Oak School,0,1,1,u1,Approved\n\
         2025-10-06T09:01:11.000+01:00,Bo Kay,Oak School,Elm School,1,0,2,u2,Not Approved\n\
         2025-10-06T09:02:11.000+01:00,Cy Fox,Fir School,Elm School,1,0,3,u3,On Hold\n"
    ));
    assert!(told.is_clean().problems().contains(&"E228:3".to_owned()), "{:?}", told.problems());
    assert!(told.what("W357").starts_with("1 answer is on hold"), "{:?}", told.problems());
    assert_eq!(told.ties().len(), 2);
}

#[test]
fn numbers_in_a_list_of_names_leave_no_comma() {
    let rows = ["Ann Lee,Elm School,\"1) Bo Kay, 2) Cy Fox\"", "Bo Kay,Oak School,Google"];
    let told =
        text(&google("Your name,Your school,Who do you go to for advice about maths?", &rows));
    assert_eq!(told.is_clean().ties(), ["Ann Lee > Bo Kay = 1", "Ann Lee > Cy Fox = 1"]);
}

#[test]
fn a_question_in_front_says_whether_a_blank_list_is_nobody() {
    let headings = "Your school,Have you worked with other schools?,Which schools?";
    let rows = ["Elm School,Yes,Oak School", "Oak School,Yes,", "Fir School,No,"];
    let told = text(&google(headings, &rows));
    assert_eq!(told.is_clean().answered(), ["+Elm School", "+Fir School", "-Oak School"]);
    assert_eq!(told.what("W355"), "");
}
