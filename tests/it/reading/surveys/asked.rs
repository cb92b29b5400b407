//! What only the survey's author knows is asked, and what the headings say is used.

use super::*;
use tiebeam::collect::questions::scales::scale::Often;

const STEM: &str = "How often do you work with staff at";

fn grid(stem: &str, rows: &[&str]) -> String {
    let columns = ["Elm School", "Oak School", "Ash School"].map(|name| format!("{stem} [{name}]"));
    let rows = behind("13/10/2025 09:15:22", rows);
    format!("Timestamp,Your school,{}\n{rows}", columns.map(|c| format!("\"{c}\"")).join(","))
}

fn scale(pairs: &[(&str, Often)]) -> Wishes {
    let scale = pairs.iter().map(|(word, step)| ((*word).to_owned(), *step)).collect();
    Wishes { scale, ..Wishes::default() }
}

#[test]
fn words_beside_numbers_do_not_say_what_one_means() {
    for word in ["Don't know", "Prefer not to say", "N/A", "-99", "999", ""] {
        let rows = [format!("Elm School,,1,{word}"), "Oak School,5,,1".to_owned()];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let question = text(&grid(STEM, &rows)).question();
        assert!(question.contains("whether 1 means never"), "{word}: {question}");
        let told = text(&grid(&format!("{STEM} (1=never, 5=weekly)"), &rows));
        assert_eq!(told.is_clean().ties(), ["Oak School > Elm School = 4"], "{word}");
        assert!(told.what("W415").contains("1 means never"), "{:?}", told.problems());
    }
    let question = text(&grid(STEM, &["Elm School,,0,Weekly", "Oak School,4,,2"])).question();
    assert!(question.contains("which number each word is: `Weekly`"), "{question}");
    let nine = grid(STEM, &["Elm School,,0,9", "Oak School,4,,2"]);
    let question = text(&nine).question();
    assert!(question.contains("\"9\" = \"no answer\""), "{question}");
    let told = with(&nine, &scale(&[("9", Often::Unsaid)]));
    assert_eq!(
        told.is_clean().ties(),
        ["Oak School > Ash School = 2", "Oak School > Elm School = 4"]
    );
    let rows = ["Elm School,,0,99", "Oak School,4,,-9"];
    let told = text(&grid(STEM, &rows));
    assert_eq!(told.is_clean().ties(), ["Oak School > Elm School = 4"]);
    assert!(told.what("W348").contains("99 = no answer"), "{}", told.what("W348"));
}

#[test]
fn a_roster_of_numbers_is_asked_as_well() {
    let roster = "School,Elm,Oak,Ash\nElm,-,1,5\nOak,3,-,1\nAsh,1,N/A,-\n";
    assert!(text(roster).question().contains("whether 1 means never"));
    let told = text(&roster.replace("School,", "School (1 = never),"));
    assert_eq!(told.is_clean().ties(), ["Elm > Ash = 4", "Oak > Elm = 2"]);
    let meant = [("1", Often::Steps(0.0)), ("3", Often::Steps(1.0)), ("5", Often::Unsaid)];
    let told = with(roster, &scale(&meant));
    assert_eq!(told.is_clean().ties(), ["Oak > Elm = 1"]);
    let nine = roster.replace(",1", ",0").replace(",5", ",9");
    assert!(text(&nine).question().contains("whether 9 is a strength"));
    let weekly = nine.replace(",9", ",Weekly");
    assert!(text(&weekly).question().contains("`Weekly`"));
    // Counts may begin at one.
    let told = text(&roster.replace(",5", ",25"));
    assert!(told.is_clean().ties().contains(&"Elm > Ash = 25".to_owned()));
}

#[test]
fn a_cross_where_two_spellings_meet_is_a_matter_of_spelling() {
    let roster =
        "School,Ashbrook,Wharfside,Fell\nAshbrook,x,1,0\nWharfside Academy,2,x,0\nFell,1,1,x\n";
    let list = "name\nAshbrook\nWharfside Academy\nFell\n";
    let question = with_list(roster, list).question();
    assert!(question.contains("`Wharfside Academy` and the column `Wharfside`"), "{question}");
}

#[test]
fn own_schools_in_other_words_are_found_and_missing_ones_are_asked() {
    let answers = |own: &str| {
        let rows = ["Elm School,Oak School", "Oak School,Elm School"];
        let rows = behind("13/10/2025 09:15:22,Ann Lee", &rows);
        format!("Timestamp,Your name,{own},Which schools do you work with?\n{rows}")
    };
    for own in ["Which of these schools is yours?", "Employer", "Your school - Selected Choice"] {
        assert_eq!(text(&answers(own)).is_clean().answered(), ["+Elm School", "+Oak School"]);
    }
    let question = text(&answers("Base at present")).question();
    assert!(question.contains("--map school=\"Base at present\""), "{question}");
    let told = with(&answers("Base at present"), &mapped(&[("school", "Base at present")]));
    assert_eq!(told.is_clean().answered(), ["+Elm School", "+Oak School"]);
}

#[test]
fn a_selected_choice_is_the_question() {
    let head = "StartDate,EndDate,Finished,ResponseId,RecordedDate,Q1,Q1_9_TEXT,Q2,Q2_9_TEXT\n\
        Start Date,End Date,Finished,Response ID,Recorded Date,Your school - Selected Choice,Your school - Other - Text,Which schools do you work with? - Selected Choice,Which schools do you work with? - Other (please specify) - Text\n";
    let rows = ["Elm School,,\"Oak School,Ash School\",", "Other,Fir School,Other,Elm School"];
    let rows =
        behind("2025-10-06 10:15:02,2025-10-06 10:21:30,True,R_1,2025-10-06 10:21:30", &rows);
    let told = with_list(
        &(head.to_owned() + &rows),
        "name\nElm School\nOak School\nAsh School\nFir School\n",
    );
    let ties = [
        "Elm School > Ash School = 1",
        "Elm School > Oak School = 1",
        "Fir School > Elm School = 1",
    ];
    assert_eq!(told.is_clean().ties(), ties);
}

#[test]
fn places_for_names_stay_places_for_names() {
    for places in ["1.,2.", "First,Second", "Most often,Less often"] {
        let text_of = format!(
            "Respondent ID,Collector ID,Start Date,End Date,Your school,Which schools did you work with?,\n,,,,Open-Ended Response,{places}\n\
            118000000001,420000001,10/16/2025 09:00:11 AM,10/16/2025 09:06:40 AM,Elm School,Oak School,N/A\n\
            118000000002,420000001,10/16/2025 09:00:11 AM,10/16/2025 09:06:40 AM,Oak School,Fellgate,-\n\
            118000000003,420000001,10/16/2025 09:00:11 AM,10/16/2025 09:06:40 AM,Ash School,none,Elm School\n"
        );
        let told = text(&text_of);
        let ties = [
            "Ash School > Elm School = 1",
            "Elm School > Oak School = 1",
            "Oak School > Fellgate = 1",
        ];
        assert_eq!(told.is_clean().ties(), ties, "{places}");
    }
}

#[test]
fn others_behind_a_grid_are_partners_too() {
    let form = |other: &str| {
        let head =
            format!("Timestamp,Your school,{STEM} [Oak School],{STEM} [Ash School],{other}\n");
        let rows = ["Elm School,Weekly,Never,\"Fir School, Yew School\"", "Oak School,,Monthly,no"];
        head + &behind("13/10/2025 09:15:22", &rows)
    };
    let ties = [
        "Elm School > Fir School = 1",
        "Elm School > Oak School = 4",
        "Elm School > Yew School = 1",
        "Oak School > Ash School = 3",
    ];
    let told = text(&form("Any other schools? (please list)"));
    assert_eq!(told.is_clean().ties(), ties);
    let told = text(&form("Further links"));
    assert_eq!(told.is_clean().ties().len(), 2);
    assert!(told.what("W416").contains("`Further links`"), "{:?}", told.problems());
    let both = [("how_often", STEM), ("partners", "Further links")];
    assert_eq!(with(&form("Further links"), &mapped(&both)).is_clean().ties(), ties);
}

#[test]
fn names_under_days_are_no_contacts() {
    let question = text("School,03/10/2025,14/11/2025\nAshbrook Primary,Priya Nair,Priya Nair & Bo Day\nElm School,Ann Lee,Cy Fox\n").question();
    assert!(question.contains("the headings are days"), "{question}");
}

#[test]
fn limesurvey_keeps_the_other_words_beside() {
    let head = "id,submitdate,lastpage,startlanguage,";
    let own = "1,2025-10-06 09:06:40,3,en,-oth-,Fir School,Elm School,\n2,2025-10-06 09:06:40,3,en,Elm School,,-oth-,Yew School\n";
    for columns in [
        "school. Your school,school[other]. Your school [Other],with. Which schools do you work with?,with[other]. Which schools do you work with? [Other]",
        "Your school,Your school [Other],Which schools do you work with?,Which schools do you work with? [Other]",
    ] {
        let told = text(&format!("{head}{columns}\n{own}"));
        let ties = ["Elm School > Yew School = 1", "Fir School > Elm School = 1"];
        assert_eq!(told.is_clean().ties(), ties, "{columns}");
    }
}
