//! What is asked about rather than added up or taken for somebody: wishes, rounds, one school alone.

use super::how_often::{by, google};
use super::*;

#[test]
fn how_often_is_nobody_s_name() {
    let form = google(
        "Your school,Contact frequency,Which region are you in?",
        &["Fir Primary School,Weekly,North", "Yew Primary School,Monthly,South"],
    );
    let question = with(&form, &by("partners", "Contact frequency")).question();
    assert!(question.contains("names nobody"), "{question}");
    // Numbers may be how schools are called.
    let form = form.replace("Weekly", "990001").replace("Monthly", "990002");
    let told = with(&form, &by("partners", "Contact frequency"));
    assert_eq!(told.is_clean().records.ties.len(), 2);
}

#[test]
fn wishes_in_a_grid_of_ways_are_asked_about() {
    let stem = "In which ways have you worked with each school?";
    let form = |way: &str| {
        google(
            &format!("Your school,{stem} [Fir Primary School],{stem} [Yew Primary School]"),
            &[
                "Fir Primary School,,Visits;Joint CPD",
                &format!("Yew Primary School,{way},"),
                "Bay Academy,Not worked with,Joint CPD",
            ],
        )
    };
    for way in ["Only heard of them", "Would like to in future"] {
        let question = text(&form(way)).question();
        assert!(question.contains(&format!("`{way}`")), "{question}");
        let mut wishes = day_first();
        let key = tiebeam::collect::who::names::person_key(way);
        wishes.scale.insert(key, tiebeam::collect::questions::scales::scale::Often::Steps(0.0));
        assert_eq!(with(&form(way), &wishes).is_clean().records.ties.len(), 2);
    }
    let told = text(&form("Joint planning"));
    assert_eq!(told.is_clean().records.ties.len(), 3);
    let what = told.what("W513");
    assert!(
        what.contains("`Joint planning`") && what.contains("none: `Not worked with`"),
        "{what}"
    );
}

#[test]
fn answers_of_several_rounds_are_not_added_up() {
    let form = |second: &str| {
        google(
            "Survey round,Your school,Which schools do you work with?",
            &[
                "Round 1,Fir Primary School,Yew Primary School",
                &format!("Round 2,{second},Bay Academy"),
            ],
        )
    };
    let question = text(&form("Fir Primary School")).question();
    assert!(question.contains("`Round 1`, `Round 2`"), "{question}");
    // Where nobody answered twice there is nothing to add up.
    assert_eq!(text(&form("Yew Primary School")).is_clean().records.ties.len(), 2);
}

#[test]
fn a_question_about_one_school_names_no_others() {
    let stem = "How have you worked with each school?";
    let form = google(
        &format!(
            "Your school,{stem} - Fir Primary School [Visits],{stem} - Fir Primary School [CPD]"
        ),
        &["Yew Primary School,1,0", "Fir Primary School,,"],
    );
    let named = format!("{stem} - Fir Primary School");
    let question = with(&form, &by("partners", &named)).question();
    assert!(question.contains("about Fir Primary School alone"), "{question}");
}

#[test]
fn others_in_the_respondents_words_belong_to_the_list_before() {
    for other in [
        "If other, please say",
        "Other school (please name)",
        "Please list any schools not shown above",
    ] {
        let form = google(
            &format!("Your school,Which schools have you worked with?,\"{other}\""),
            &[
                "Fir Primary School,Yew Primary School,",
                "Yew Primary School,Fir Primary School;Other,Ivy School",
            ],
        );
        let told = text(&form);
        assert!(
            told.is_clean().schools().contains(&"Ivy School"),
            "{other}: {:?}",
            told.problems()
        );
        assert!(!told.problems().iter().any(|problem| problem.starts_with("W396")), "{other}");
    }
}

#[test]
fn more_than_a_school_in_one_question_for_each_is_no_school() {
    let rows = ["Elm Primary School,Termly,,Weekly", "Oak Primary School,Never,Monthly,"];
    let often = "How often do you";
    let works =
        format!("{often} work with Elm Primary School?,{often} work with Oak Primary School?");
    let beside = google(&format!("Your school,{often} attend network meetings?,{works}"), &rows);
    let told = text(&beside);
    assert_eq!(told.is_clean().schools(), ["Elm Primary School", "Oak Primary School"]);
    assert_eq!(told.ties().len(), 2);
    let numbered = google(
        &format!(
            "Your school,1. {often} work with Elm Primary School?,2. {often} work with Oak Primary School?"
        ),
        &["Elm Primary School,,Weekly", "Oak Primary School,Monthly,"],
    );
    let told = text(&numbered);
    assert_eq!(told.is_clean().schools(), ["Elm Primary School", "Oak Primary School"]);
    let families = google(
        &format!(
            "Your school,{works},{often} visit Elm Primary School?,{often} visit Oak Primary School?"
        ),
        &["Elm Primary School,,Weekly,,Termly", "Oak Primary School,Monthly,,Never,"],
    );
    assert!(!text(&families).question().is_empty());
}

#[test]
fn a_place_behind_the_names_of_a_roster_is_no_relation() {
    let roster = "School,Elm Primary School (Leeds),Oak Primary School (Leeds),Ash Academy (York)\n\
                  Elm Primary School,,Weekly,Termly\nOak Primary School,Monthly,,Never\nAsh Academy,Never,Weekly,\n";
    let told = text(roster);
    assert_eq!(
        told.is_clean().schools(),
        ["Ash Academy", "Elm Primary School", "Oak Primary School"]
    );
    assert_eq!(told.ties().len(), 4);
}
