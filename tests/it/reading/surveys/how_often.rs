//! How often in grids whose headings say less than they should, in one question for each school, and beside one
//! partner; two questions about the same schools.

use super::*;

pub(super) fn google(headings: &str, rows: &[&str]) -> String {
    let rows = behind("2025/10/02 9:15:22 AM GMT+1", rows);
    format!("Timestamp,{headings}\n{rows}")
}

pub(super) fn microsoft(headings: &str, rows: &[&str]) -> String {
    let rows = behind("1,22/09/2025 15:41:02,22/09/2025 15:48:37,anonymous,", rows);
    format!("ID,Start time,Completion time,Email,Name,{headings}\n{rows}")
}

pub(super) fn by(ours: &str, theirs: &str) -> Wishes {
    mapped(&[(ours, theirs)])
}

#[test]
fn a_column_among_those_of_a_grid_is_one_of_its_schools() {
    let rows = [
        "Fir Primary School,,Monthly,Weekly,Never,",
        "Yew Primary School,Monthly,,Weekly,Never,thank you",
        "Bay Academy,Never,Never,Weekly,,",
    ];
    let form = |middle: &str, last: &str| {
        microsoft(
            &format!(
                "Your school,Fir Primary School,Yew Primary School,{middle},{last},Any comments?"
            ),
            &rows,
        )
    };
    let told = with(&form("The Lodge", "Bay Academy"), &day_first());
    assert_eq!(
        told.is_clean().ties(),
        [
            "Bay Academy > The Lodge = 4",
            "Fir Primary School > The Lodge = 4",
            "Fir Primary School > Yew Primary School = 3",
            "Yew Primary School > Fir Primary School = 3",
            "Yew Primary School > The Lodge = 4",
        ]
    );
    assert!(told.answered().contains(&"-The Lodge".to_owned()), "{:?}", told.answered());
    assert!(told.what("W510").contains("`The Lodge`"), "{:?}", told.problems());
    assert_eq!(told.ignored(), ["ID", "Start time", "Any comments?"]);
    // Behind the last as well, if it is called like somebody.
    let told = with(&form("Bay Academy", "The Lodge"), &day_first());
    assert!(told.is_clean().schools().contains(&"The Lodge"), "{:?}", told.schools());
    // One word behind the last may be anything: it is asked, and both ways lead on.
    let form = form("Bay Academy", "Lodgecrest");
    let question = with(&form, &day_first()).question();
    assert!(question.contains("--map how_often=\"Lodgecrest\""), "{question}");
    let told = with(&form, &by("how_often", "Lodgecrest"));
    assert!(told.is_clean().schools().contains(&"Lodgecrest"), "{:?}", told.schools());
    // Bay Academy ticked itself.
    assert_eq!(told.records.ties.len(), 4);
    let list = "name\nFir Primary School\nYew Primary School\nBay Academy\nLodgecrest\n";
    let files = [("answers.csv", form.as_bytes()), ("schools.csv", list.as_bytes())];
    assert_eq!(super::told(&files, &day_first()).is_clean().records.ties.len(), 4);
}

#[test]
fn other_questions_beside_a_grid_are_none_of_its_schools() {
    let form = |question: &str, cells: [&str; 2]| {
        let [a, b] = cells;
        microsoft(
            &format!("Your school,Fir Primary School,Yew Primary School,{question}"),
            &[
                &format!("Fir Primary School,,Weekly,{a}"),
                &format!("Yew Primary School,Never,,{b}"),
            ],
        )
    };
    for (question, cells) in [
        ("Do you feel supported?", ["Never", "Weekly"]),
        ("How often do you attend network meetings?", ["Never", "Weekly"]),
        ("Overall satisfaction", ["4", "2"]),
        ("Any comments", ["No", "Never"]),
        ("Further remarks", ["No", "none"]),
    ] {
        let told = with(&form(question, cells), &day_first());
        assert_eq!(told.is_clean().schools().len(), 2, "{question}: {:?}", told.schools());
    }
}

#[test]
fn rows_that_say_how_often_count_so() {
    let stem = "How often do you work with these schools?";
    let form = google(
        &format!("Your school,{stem} [Weekly],{stem} [Termly],{stem} [Never]"),
        &[
            "Fir Primary School,Yew Primary School,,Bay Academy",
            "Yew Primary School,,Fir Primary School,Bay Academy;Ivy School",
            "Ivy School,,,Bay Academy",
        ],
    );
    let told = text(&form);
    assert_eq!(
        told.is_clean().ties(),
        [
            "Fir Primary School > Yew Primary School = 4",
            "Yew Primary School > Fir Primary School = 1"
        ]
    );
    assert_eq!(
        told.answered(),
        ["-Bay Academy", "+Fir Primary School", "+Ivy School", "+Yew Primary School"]
    );
    assert!(told.what("W348").contains("Weekly = 4"), "{:?}", told.problems());
}

#[test]
fn rows_that_are_relations_are_asked_about() {
    let stem = "Which schools do you work with?";
    let form = |rows: [&str; 2]| {
        let [a, b] = rows;
        google(
            &format!("Your school,{stem} [{a}],{stem} [{b}]"),
            &[
                "Fir Primary School,Yew Primary School,Bay Academy",
                "Yew Primary School,,Bay Academy",
            ],
        )
    };
    for rows in [["Now", "In the future"], ["Maths", "English"], ["We do", "We do not"]] {
        let question = text(&form(rows)).question();
        assert!(question.contains(&format!("`{}`, `{}`", rows[0], rows[1])), "{question}");
        assert!(
            question.contains(&format!("--map partners=\"{stem} [{}]\"", rows[0])),
            "{question}"
        );
    }
    // The fix leads on, for one row and for both.
    let now = format!("{stem} [Now]");
    let told = with(&form(["Now", "In the future"]), &by("partners", &now));
    assert_eq!(told.is_clean().ties(), ["Fir Primary School > Yew Primary School = 1"]);
    let both = mapped(&[("partners", &now), ("partners", &format!("{stem} [In the future]"))]);
    let told = with(&form(["Now", "In the future"]), &both);
    assert_eq!(told.is_clean().records.ties.len(), 3);
    assert!(told.problems().contains(&"W441".to_owned()), "{:?}", told.problems());
    // Places for names are one question.
    for rows in [
        ["1st", "2nd"],
        ["School A", "School B"],
        ["Most often", "Next"],
        ["1. School", "2. School"],
    ] {
        assert_eq!(text(&form(rows)).is_clean().records.ties.len(), 3, "{rows:?}");
    }
}

#[test]
fn two_grids_about_the_same_schools_are_asked_about() {
    let jisc = "Unique Response Number,1. Your school,2.1. Fir Primary School,2.2. Yew Primary School,3.1. Fir Primary School,3.2. Yew Primary School\n\
        900001-900001-1234561,Fir Primary School,,Monthly,,Never\n\
        900001-900001-1234562,Yew Primary School,Monthly,,Weekly,\n";
    let question = text(jisc).question();
    assert!(question.contains("--map how_often=\"3.1. Fir Primary School\""), "{question}");
    let told = with(jisc, &by("how_often", "3.1. Fir Primary School"));
    assert_eq!(told.is_clean().ties(), ["Yew Primary School > Fir Primary School = 4"]);
    let grids = microsoft(
        "Your school,Fir Primary School,Yew Primary School,Fir Primary School2,Yew Primary School2",
        &["Fir Primary School,,Monthly,,Weekly", "Yew Primary School,Monthly,,Weekly,"],
    );
    let question = with(&grids, &day_first()).question();
    assert!(question.contains("--map how_often=\"Fir Primary School2\""), "{question}");
    let told = with(&grids, &by("how_often", "Fir Primary School2"));
    assert_eq!(told.is_clean().schools(), ["Fir Primary School", "Yew Primary School"]);
    assert!(told.ties()[0].ends_with("= 4"), "{:?}", told.ties());
    // In the branches of a form each fills in one: they are the same question.
    let branches = grids
        .replace("Fir Primary School,,Monthly,,Weekly", "Fir Primary School,,Monthly,,")
        .replace("Yew Primary School,Monthly,,Weekly,", "Yew Primary School,,,Weekly,");
    let told = with(&branches, &day_first());
    assert_eq!(told.is_clean().schools(), ["Fir Primary School", "Yew Primary School"]);
    assert_eq!(told.records.ties.len(), 2);
}

#[test]
fn a_pair_of_columns_for_each_school_is_asked_about() {
    for [a, b] in [["", "2"], ["", ".1"], [" (maths)", " (English)"], ["", ""]] {
        let roster = format!(
            "School,Fir Primary School{a},Yew Primary School{a},Fir Primary School{b},Yew Primary School{b}\n\
             Fir Primary School,,4,,1\nYew Primary School,3,,0,\n"
        );
        let question = text(&roster).question();
        assert!(question.contains("about the same names"), "{question}");
    }
    let stem = "How often do you work with each school?";
    let row = |name: &str| format!("{stem} [{name} - visits],{stem} [{name} - CPD]");
    let grid = google(
        &format!("Your school,{},{}", row("Fir Primary School"), row("Yew Primary School")),
        &["Fir Primary School,,,Weekly,Never", "Yew Primary School,Never,Termly,,"],
    );
    let question = text(&grid).question();
    assert!(question.contains("`Fir Primary School - CPD`"), "{question}");
    // A school with two sites is two schools, where the answers or a list say so.
    let sites = grid.replace("visits", "infants").replace("CPD", "juniors");
    let list = "name\nFir Primary School - infants\nFir Primary School - juniors\nYew Primary School - infants\nYew Primary School - juniors\n";
    assert_eq!(with_list(&sites, list).is_clean().records.ties.len(), 2);
}

#[test]
fn how_often_beside_one_partner_counts() {
    let headings = "Your school,Partner school,How often do you work with them?";
    let rows = [
        "Fir Primary School,Yew Primary School,Weekly",
        "Yew Primary School,Fir Primary School,Monthly",
        "Bay Academy,Fir Primary School,Never",
    ];
    let ties = [
        "Fir Primary School > Yew Primary School = 4",
        "Yew Primary School > Fir Primary School = 3",
    ];
    let told = text(&google(headings, &rows));
    assert_eq!(told.is_clean().ties(), ties);
    assert_eq!(
        told.columns().last().map(String::as_str),
        Some("how_often = How often do you work with them?")
    );
    assert!(told.answered().contains(&"+Bay Academy".to_owned()), "{:?}", told.answered());
    // A question about something else counts only if it is named.
    let other = "How often do you go to the network's events?";
    let form = google(&headings.replace("How often do you work with them?", other), &rows);
    assert_eq!(text(&form).is_clean().records.ties.len(), 3);
    assert_eq!(with(&form, &by("how_often", other)).is_clean().ties(), ties);
    // Asked twice, in pairs.
    let twice = microsoft(
        "Your school,School you work with,How often?,School you work with2,How often?2",
        &[
            "Fir Primary School,Yew Primary School,Weekly,Bay Academy,Termly",
            "Bay Academy,Yew Primary School,Never,Fir Primary School,",
        ],
    );
    assert_eq!(
        with(&twice, &day_first()).is_clean().ties(),
        [
            "Bay Academy > Fir Primary School = 1",
            "Fir Primary School > Bay Academy = 1",
            "Fir Primary School > Yew Primary School = 4",
        ]
    );
    // A number of times is what it says.
    let times = "How many times have you worked with them this year?";
    let form = google(
        &format!("Your school,Which school did you work with most?,{times}"),
        &["Fir Primary School,Yew Primary School,6", "Yew Primary School,Fir Primary School,0"],
    );
    assert_eq!(text(&form).is_clean().ties(), ["Fir Primary School > Yew Primary School = 6"]);
}

#[test]
fn how_often_asked_once_about_several_is_told() {
    let often = "How often do you work with them?";
    let form = google(
        &format!("Your school,Which schools do you work with?,{often}"),
        &[
            "Fir Primary School,Yew Primary School;Bay Academy,Weekly",
            "Yew Primary School,Fir Primary School,Termly",
        ],
    );
    let told = text(&form);
    assert!(told.what("W512").contains("not used"), "{:?}", told.problems());
    assert!(told.ties().iter().all(|tie| tie.ends_with("= 1")), "{:?}", told.ties());
    let told = with(&form, &by("how_often", often));
    assert!(told.what("W512").contains("everybody"), "{:?}", told.problems());
    assert!(told.ties()[0].ends_with("= 4"), "{:?}", told.ties());
    // What says nothing in a survey is told as well.
    let form = google(
        "Your school,Partner schools,How long?",
        &["Fir Primary School,Yew Primary School,3"],
    );
    let told = with(&form, &by("hours", "How long?"));
    assert!(told.what("W511").contains("`hours`"), "{:?}", told.problems());
}

#[test]
fn one_question_for_each_school_is_a_grid() {
    let rows =
        ["Fir Primary School,,Weekly", "Yew Primary School,Monthly,", "Bay Academy,Never,Termly"];
    let ties = [
        "Bay Academy > Yew Primary School = 1",
        "Fir Primary School > Yew Primary School = 4",
        "Yew Primary School > Fir Primary School = 3",
    ];
    let form = |around: [&str; 2]| {
        let [a, b] = around;
        google(&format!("Your school,{a}Fir Primary School{b},{a}Yew Primary School{b}"), &rows)
    };
    for around in [
        ["How often do you work with ", "?"],
        ["How often have you met ", " this year?"],
        ["", " - How often have you worked with this school?"],
    ] {
        assert_eq!(text(&form(around)).is_clean().ties(), ties, "{around:?}");
        // Named one by one, or by one of them, it is the same.
        let first = format!("{}Fir Primary School{}", around[0], around[1]);
        for field in ["how_often", "partners"] {
            let told = with(&form(around), &by(field, &first));
            assert_eq!(told.is_clean().ties(), ties, "{around:?} {field}");
        }
    }
    // Beside another question for partners it is asked which one counts.
    let both = google(
        "Your school,Which schools do you work with?,Fir Primary School - How often?,Yew Primary School - How often?",
        &[
            "Fir Primary School,Yew Primary School,,Weekly",
            "Yew Primary School,Fir Primary School,Termly,",
        ],
    );
    let question = text(&both).question();
    assert!(question.contains("which one counts"), "{question}");
    let told = with(&both, &by("how_often", "Fir Primary School - How often?"));
    assert!(told.is_clean().ties()[0].ends_with("= 4"), "{:?}", told.ties());
}
