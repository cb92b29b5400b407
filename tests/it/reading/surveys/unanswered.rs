//! Respondents who did not answer, and cells that may stand for no answer.

use super::*;
use tiebeam::collect::questions::scales::scale::Often;

/// Who answered, by name.
fn silent(told: &Told) -> Vec<&str> {
    let responses = told.records.responses.as_ref().unwrap();
    let people = told.records.people.iter().zip(&responses.people);
    people.filter(|(_, said)| **said == Some(false)).map(|(p, _)| p.name.as_str()).collect()
}

#[test]
fn a_roster_row_of_na_is_no_answer() {
    for cells in ["NA,NA,NA", "n/a,.,-9", ",NA,"] {
        let roster =
            format!("Name,Ann Lee,Bob Roe,Cy Fox\nAnn Lee,0,1,NA\nBob Roe,1,0,0\nCy Fox,{cells}\n");
        let told = text(&roster);
        assert_eq!(silent(&told), ["Cy Fox"], "{cells}");
        assert_eq!(told.ties(), ["Ann Lee > Bob Roe = 1", "Bob Roe > Ann Lee = 1"]);
    }
}

#[test]
fn a_grid_left_blank_is_not_answered() {
    let headings = "Timestamp,Your school,How often do you work with each school? [Ash School],How often do you work with each school? [Elm School],How often do you work with each school? [Oak School]";
    let rows = ["Ash School,,Weekly,Never", "Elm School,,,", "Oak School,Never,Never,"];
    let told = text(&format!("{headings}\n{}", behind("13/10/2025 09:15:22", &rows)));
    assert_eq!(told.answered(), ["+Ash School", "-Elm School", "+Oak School"]);
    assert_eq!(told.ties(), ["Ash School > Elm School = 4"]);
    assert!(told.what("W355").starts_with("1 respondent left every row"), "{:?}", told.problems());
}

#[test]
fn a_number_far_above_the_scale_is_asked_about() {
    let roster = "Name,Ann Lee,Bob Roe,Cy Fox\nAnn Lee,0,1,99\nBob Roe,3,0,4\nCy Fox,0,1,0\n";
    let question = text(roster).question();
    assert!(question.contains("`99` is a strength or stands for no answer"), "{question}");
    assert!(question.contains("2:4"), "{question}");
    let meant = BTreeMap::from([("99".to_owned(), Often::Steps(5.0))]);
    let told = with(roster, &Wishes { scale: meant, ..Wishes::default() });
    assert!(told.is_clean().ties().contains(&"Ann Lee > Cy Fox = 5".to_owned()));
    // Among counts it is one.
    let counts = roster.replace("3,0,4", "30,0,40");
    assert!(text(&counts).is_clean().ties().contains(&"Ann Lee > Cy Fox = 99".to_owned()));
}

#[test]
fn unknown_words_for_how_often_are_asked_about_beside_contacts_too() {
    let of = |word: &str| {
        format!(
            "Name,Your school,Contact 1 name,Contact 1 school,Contact 1 frequency,Contact 2 name,Contact 2 school,Contact 2 frequency\nBob Roe,Elm School,Ann Lee,Ash School,{word},,,\nAnn Lee,Ash School,Bob Roe,Elm School,Weekly,,,\n"
        )
    };
    let question = text(&of("1-2 times a term")).question();
    assert!(question.contains("how often is meant by `1-2 times a term`"), "{question}");
    let told = text(&of("2 times a month"));
    assert_eq!(told.ties(), ["Ann Lee > Bob Roe = 4", "Bob Roe > Ann Lee = 3.5"]);
}

#[test]
fn schools_in_the_respondents_own_words_are_told_apart() {
    let form = |cells: [&str; 4]| {
        let schools = [
            "Ash Primary School",
            "Birch Primary School",
            "Dale Primary School",
            "Elm Primary School",
        ];
        let row = |at: usize| {
            format!(
                "{at},22/09/2025 15:41:02,22/09/2025 15:48:37,anonymous,,{},\"{}\"\n",
                schools[at], cells[at]
            )
        };
        let rows: String = (0..4).map(row).collect();
        format!(
            "ID,Start time,Completion time,Email,Name,Your school,Which schools have you worked with? Please list\n{rows}"
        )
    };
    let lines = "Ash Primary School\nElm Primary School";
    let told = text(&form(["Birch Primary, Cedar Primary", "Ash and Dale", lines, ""]));
    let told = told.ties();
    for tie in [
        "Ash Primary School > Birch Primary = 1",
        "Ash Primary School > Cedar Primary = 1",
        "Dale Primary School > Ash Primary School = 1",
    ] {
        assert!(told.contains(&tie.to_owned()), "{tie}: {told:?}");
    }
    assert_eq!(told.len(), 6, "{told:?}");
    // Where nobody can tell, it is asked.
    let question = text(&form(["Birch, Cedar and Fell", "Ash Primary", lines, ""])).question();
    assert!(question.contains("`Birch, Cedar and Fell`"), "{question}");
}

#[test]
fn only_none_says_that_there_is_nobody() {
    let rows = [
        "Ash School,Oak School",
        "Elm School,Not sure",
        "Fir School,All of them",
        "Oak School,None",
        "Yew School,",
        "Bay School,Prefer not to say",
    ];
    let told = text(&format!(
        "Timestamp,Your school,Which schools did you work with?\n{}",
        behind("13/10/2025 09:15:22", &rows)
    ));
    let said =
        ["+Ash School", "-Bay School", "-Elm School", "-Fir School", "+Oak School", "-Yew School"];
    assert_eq!(told.is_clean().answered(), said);
    assert_eq!(told.ties(), ["Ash School > Oak School = 1"]);
    // An empty answer tells of whoever sent it, and not who else was asked.
    assert_eq!(told.records.responses.as_ref().unwrap().unsaid, 4);
    assert!(told.what("W440").starts_with("3 respondents named nobody"), "{:?}", told.problems());
    // Where nobody says none, a blank does.
    let told = text(&format!(
        "Timestamp,Your school,Which schools did you work with?\n{}",
        behind("13/10/2025 09:15:22", &["Ash School,Oak School", "Elm School,"])
    ));
    assert_eq!(told.answered(), ["+Ash School", "+Elm School"]);
    assert!(told.what("W355").contains("read as having nobody to name"), "{:?}", told.problems());
}
