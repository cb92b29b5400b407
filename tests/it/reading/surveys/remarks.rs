//! Words and numbers in place of names.

use super::*;

const STAMPS: &str = "22/09/2025 15:41:02,22/09/2025 15:48:37,anonymous,";

fn forms(question: &str, rows: &[(&str, &str)]) -> String {
    let row = |(at, (school, named)): (usize, &(&str, &str))| {
        format!("{},{STAMPS},{school},{named}\n", at + 1)
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    format!("Id,Start time,Completion time,Email,Name,Your school,{question}\n{rows}")
}

#[test]
fn whoever_works_with_nobody_says_so_in_words() {
    let rows = [
        ("Elm School", "Oak School;"),
        ("Oak School", "I do not work with others;"),
        ("Ash School", "None at present"),
        ("Fir School", "no one else"),
        ("Yew School", "N/A"),
    ];
    let told = text(&forms("Which schools did you work with?", &rows));
    told.is_clean();
    assert_eq!(told.ties(), ["Elm School > Oak School = 1"]);
    let all = ["+Ash School", "+Elm School", "+Fir School", "+Oak School", "+Yew School"];
    assert_eq!(told.answered(), all);
    assert_eq!(told.schools().len(), 5);
    // `no one else` and `N/A` say plainly that there is none: nothing to note.
    assert_eq!(told.problems(), ["W395:3:7", "W395:4:7"]);
}

#[test]
fn a_sentence_is_no_name_unless_the_list_has_it() {
    let rows = [
        ("Elm School", "Oak School;It depends which of them is free;"),
        ("Oak School", "Other;"),
        ("Ash School", "Other;Our Lady of Lourdes Catholic Primary School;"),
    ];
    let told = text(&forms("Which schools did you work with?", &rows));
    told.is_clean();
    assert_eq!(
        told.ties(),
        [
            "Ash School > Our Lady of Lourdes Catholic Primary School = 1",
            "Elm School > Oak School = 1"
        ]
    );
    assert_eq!(told.problems(), ["W440", "W395:2:7", "W396:3:7", "W396:4:7"]);
    let rows = [("Elm School", "We Are Many School;"), ("We Are Many School", "None;")];
    let told = text(&forms("Which schools did you work with?", &rows));
    assert_eq!(told.is_clean().ties(), ["Elm School > We Are Many School = 1"]);
}

#[test]
fn people_are_named_and_remarks_are_not() {
    let rows = [
        ("Elm School", "Ann Lee; Bo Kay"),
        ("Oak School", "I talk to whoever is about"),
        ("Ash School", "nobody else"),
        ("Fir School", "12"),
    ];
    let told = text(&forms("Who do you turn to for advice?", &rows));
    told.is_clean();
    assert_eq!(told.people(), ["Ann Lee @ -", "Bo Kay @ -"]);
    assert_eq!(told.problems(), ["W440", "W395:3:7", "W395:5:7"]);
}

#[test]
fn schools_are_not_called_by_the_numbers_of_choices() {
    let rows = [("4", "1;7;"), ("1", "4;"), ("7", "")];
    let headings = "Which schools did you work with?";
    let question = text(&forms(headings, &rows)).question();
    assert!(question.contains("only by codes (1, 4, 7)"), "{question}");
    // The partners alone.
    let named = [("Elm School", "1;7;"), ("Oak School", "4;")];
    let question = text(&forms(headings, &named)).question();
    assert!(question.contains("only by their codes (1, 4, 7)"), "{question}");
    // Both sides in columns for each choice.
    let grid = "Respondent ID,Collector ID,Start Date,End Date,Your school,Which schools did you work with?,\n,,,,Response,1,2\n11,2,10/06/2025 09:00 AM,10/06/2025 09:00 AM,1,,1\n12,2,10/06/2025 09:00 AM,10/06/2025 09:00 AM,2,1,\n";
    assert!(text(grid).question().contains("only by codes (1, 2)"));
    let names = grid.replace("AM,1,,1", "AM,Elm School,,1").replace("AM,2,1,", "AM,Oak School,1,");
    assert!(text(&names).question().contains("only by their codes (1, 2)"));
    // A list that has the numbers says which school is which.
    let list = "id,name\n1,Elm School\n4,Oak School\n7,Ash School\n";
    let told = with_list(&forms(headings, &rows), list);
    told.is_clean();
    assert_eq!(
        told.ties(),
        [
            "Elm School > Oak School = 1",
            "Oak School > Ash School = 1",
            "Oak School > Elm School = 1"
        ]
    );
    // A single number among names is no school either.
    let told = text(&forms(headings, &[("Elm School", "Oak School;"), ("Oak School", "3")]));
    assert_eq!(told.is_clean().ties(), ["Elm School > Oak School = 1"]);
    assert_eq!(told.problems(), ["W440", "W395:3:7"]);
}

#[test]
fn known_schools_are_told_apart_however_they_are_joined() {
    let rows = [
        ("Elm School", "Oak School and Ash School"),
        ("Oak School", "Elm School/Ash School"),
        ("Ash School", "Various"),
        ("Fir and Yew School", "Elm School & Fir and Yew School"),
    ];
    let told = text(&forms("Which schools did you work with?", &rows));
    let ties = [
        "Elm School > Ash School = 1",
        "Elm School > Oak School = 1",
        "Oak School > Ash School = 1",
        "Oak School > Elm School = 1",
    ];
    assert_eq!(told.is_clean().ties()[..2], ties[..2]);
    assert!(ties.iter().all(|tie| told.ties().contains(&(*tie).to_owned())), "{:?}", told.ties());
    assert!(told.problems().contains(&"W395:4:7".to_owned()), "{:?}", told.problems());
}

#[test]
fn a_listed_school_and_a_name_that_nobody_knows_are_asked_about() {
    let rows = [("Elm School", "Oak School and Fell"), ("Oak School", "Elm School")];
    let form = forms("Which schools did you work with?", &rows);
    // Without a list nobody says that `Oak School` is one: the text is one name.
    let list = "name\nElm School\nOak School\n";
    let told = with_list(&form, list);
    let question = told.question();
    assert!(question.contains("Oak School and Fell"), "{question}");
    assert!(question.contains("join a listed school"), "{question}");
    // The list may say that it is one.
    let list = "name\nElm School\nOak School\nOak School and Fell\n";
    let told = with_list(&form, list);
    assert!(told.ties().contains(&"Elm School > Oak School and Fell = 1".to_owned()));
}
