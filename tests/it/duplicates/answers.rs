//! What the user answers: yes joins, no ends the question, and answers that contradict are errors.

use tiebeam::collect::records::Affiliation;

use super::*;

#[test]
fn yes_is_the_same_as_writing_the_name_so_and_no_ends_the_question() {
    let rows =
        ["P. Nair,Ashbrok", "Priya Nair,Ashbrook", "Ann Lee,Ashbrook", "Ann Lee,Elm", "Bo,Ashbrok"];
    let before = log(&rows);
    let yes = format!(
        "{ANSWERS}school,Ashbrok,,Ashbrook,,yes,,,\nperson,P. Nair,Ashbrok,Priya Nair,Ashbrook,Y,,,\n\
                       person,Ann Lee,Elm,Ann Lee,Ashbrook,no,,,\n"
    );
    let after = log(&rows).replace("Ashbrok", "Ashbrook").replace("P. Nair", "Priya Nair");
    let files = [("log.csv", before.as_str()), ("a.csv", yes.as_str())];
    let (joined, problems) = try_read(&files).unwrap();
    assert_eq!(content(&joined), content(&records(&[("log.csv", &after)])));
    assert!(joined.proposals.all.is_empty(), "{:?}", joined.proposals);
    let merges: Vec<_> =
        joined.merges.iter().map(|m| (m.what, m.spelling.as_str(), m.rows)).collect();
    assert_eq!(merges, [("person", "P. Nair", 1), ("school", "Ashbrok", 2)]);
    assert!(problems.iter().all(|p| p.code != "W382"), "{problems:?}");
}

#[test]
fn a_person_who_moved_is_one_and_comes_from_both_schools() {
    let log = log(&["Ann Lee,Ashbrook", "Ann Lee,Elm", "Ann Lee,Elm", "Ann Lee,Birch"]);
    let yes = format!("{ANSWERS}person,Ann Lee,Ashbrook,Ann Lee,Elm,yes,,,\n");
    let joined = records(&[("log.csv", &log), ("a.csv", &yes)]);
    assert_eq!(people(&joined), ["Ann Lee@Birch", "Ann Lee@Elm"]);
    let from: Vec<_> =
        joined.activities.iter().map(|a| (a.present[0].person, a.present[0].from)).collect();
    let school = Affiliation::School;
    assert_eq!(
        from,
        [(Some(1), school(0)), (Some(1), school(2)), (Some(1), school(2)), (Some(0), school(1))]
    );
}

#[test]
fn who_led_and_who_logged_are_renamed_too() {
    let text = "event_id,date,person,school,led_by,logged_by\n\
        1,2025-10-01,P Nair,Ashbrook,P Nair,P Nair\n1,2025-10-01,Bo Kay,Elm,P Nair,\n2,2025-10-02,Priya Nair,Ashbrook,,\n";
    let yes = format!("{ANSWERS}person,P Nair,Ashbrook,Priya Nair,Ashbrook,yes,,,\n");
    let joined = records(&[("log.csv", text), ("a.csv", &yes)]);
    assert_eq!(people(&joined), ["Bo Kay@Elm", "Priya Nair@Ashbrook"]);
    let by_hand = records(&[("log.csv", &text.replace("P Nair", "Priya Nair"))]);
    assert_eq!(content(&joined), content(&by_hand));
    assert_eq!(joined.logged_by, by_hand.logged_by);
}

#[test]
fn two_lines_of_a_school_list_are_one_when_the_user_says_so() {
    let list =
        ("s.csv", "name,urn,phase\nAshbrok Primary,,p\nAshbrook Primary School,7,p\nElm,8,p\n");
    let log = log(&["Ann,Ashbrok Primary", "Bo,Ashbrook Primary School", "Cy,Elm"]);
    let yes = format!("{ANSWERS}school,Ashbrok Primary,,Ashbrook Primary School,,yes,,,\n");
    let (joined, problems) = try_read(&[("log.csv", &log), list, ("a.csv", &yes)]).unwrap();
    let school = "Ashbrook Primary School";
    assert_eq!(
        people(&joined),
        [format!("Ann@{school}"), format!("Bo@{school}"), "Cy@Elm".to_owned()]
    );
    assert_eq!(joined.schools.len(), 2);
    assert!(
        problems.iter().any(|p| p.code == "M402" && p.place.to_string() == "s.csv:2"),
        "{problems:?}"
    );
    // Two official numbers are two schools, whatever the answer.
    let list = ("s.csv", list.1.replace("Primary,,p", "Primary,6,p"));
    let why = try_read(&[("log.csv", &log), (list.0, &list.1), ("a.csv", &yes)]).unwrap_err();
    assert!(why.starts_with("a.csv:2: ") && why.contains("both stand on the school list"), "{why}");
}

#[test]
fn answers_that_contradict_each_other_are_errors_with_their_line() {
    let log = log(&["Ann,A One", "Bo,B Two", "Cy,C Three"]);
    let error =
        |rows: &str| try_read(&[("log.csv", &log), ("a.csv", &format!("{ANSWERS}{rows}"))]).err();
    let circle = error("school,A One,,B Two,,yes,,,\nschool,B Two,,A One,,yes,,,\n").unwrap();
    assert!(
        circle.starts_with("a.csv:2:") && circle.contains("each said to mean the other"),
        "{circle}"
    );
    let fork = error("school,A One,,B Two,,yes,,,\nschool,A One,,C Three,,yes,,,\n").unwrap();
    assert!(fork.starts_with("a.csv:3:") && fork.contains("`B Two` and `C Three`"), "{fork}");
    let denied = error("school,A One,,B Two,,yes,,,\nschool,B Two,,A One,,no,,,\n").unwrap();
    assert!(denied.starts_with("a.csv:3:"), "{denied}");
    // A chain and a fork that come together are no contradiction.
    let chain = "school,A One,,B Two,,yes,,,\nschool,A One,,C Three,,yes,,,\nschool,B Two,,C Three,,yes,,,\n";
    assert_eq!(error(chain), None);
    let text = format!("{ANSWERS}{chain}");
    assert_eq!(
        people(&records(&[("log.csv", &log), ("a.csv", &text)])),
        ["Ann@C Three", "Bo@C Three", "Cy@C Three"]
    );
}

#[test]
fn an_answer_cannot_join_two_schools_of_the_list() {
    let log = log(&["Ann,Ashbrook Primary School", "Bo,Fellgate Special School"]);
    let why = |answer: &str| {
        let text = format!("{ANSWERS}{answer}");
        try_read(&[SCHOOLS, ("log.csv", &log), ("a.csv", &text)]).err().unwrap_or_default()
    };
    let two = why("school,Fellgate Special,,Ashbrook Primary,,yes,,,\n");
    assert!(two.starts_with("a.csv:2: ") && two.contains("both stand on the school list"), "{two}");
    // By way of a third spelling, too.
    let third =
        "school,Fellgate Special,,Fells,,yes,,,\nschool,Fells,,Ashbrook Primary School,,yes,,,\n";
    assert!(why(third).contains("both stand on the school list"));
    assert_eq!(why("school,Fellgate Special,,Ashbrook Primary,,no,,,\n"), "");
    assert_eq!(why("school,The Fellgate Special School,,Fellgate Special School,,yes,,,\n"), "");
    assert_eq!(why("school,Fells,,Fellgate Special School,,yes,,,\n"), "");
}

#[test]
fn answers_tell_the_names_in_a_cell_apart_and_the_sides_of_a_submission() {
    let head = "Date,Type,Host school,Visiting schools,Visitors\n";
    let visits = format!("{head}2025-10-03,Visit,Elm,\"Ash, Fell & Oak\",Ann Lee\n");
    let answers =
        format!("{ANSWERS}school,Ash,,Ash Tree,,yes,,,\nschool,Fell & Oak,,Felloak,,yes,,,\n");
    let names = |records: &Records| -> Vec<String> {
        records.schools.iter().map(|school| school.name.clone()).collect()
    };
    let joined = records(&[("log.csv", &visits), ("a.csv", &answers)]);
    assert_eq!(names(&joined), ["Ash Tree", "Elm", "Felloak"]);
    let form = "SubmissionDate,host_school,school,visit_date,KEY\n\
                2025-10-06,Elm School,The Elms,2025-10-03,uuid:1\n2025-10-06,Elm School,Oak School,2025-10-04,uuid:2\n";
    let answers = format!("{ANSWERS}school,The Elms,,Elm School,,yes,,,\n");
    let apart = records(&[("form.csv", form)]);
    assert_eq!(apart.activities[0].present.len(), 2);
    let joined = records(&[("form.csv", form), ("a.csv", &answers)]);
    assert_eq!(names(&joined), ["Elm School", "Oak School"]);
    let present = |at: usize| joined.activities[at].present.iter().count();
    assert_eq!((present(0), present(1)), (1, 2), "host and visitor are one school");
}
