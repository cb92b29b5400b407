//! Rosters with something beside them that is nobody.

use super::*;

const SCHOOLS: &str = "School,Alder School,Birch School,Cedar School,Dale School\n\
    Alder School,,1,2,0\nBirch School,1,,0,1\nCedar School,0,2,,0\nDale School,0,0,0,\n";

const TIES: [&str; 5] = [
    "Alder School > Birch School = 1",
    "Alder School > Cedar School = 2",
    "Birch School > Alder School = 1",
    "Birch School > Dale School = 1",
    "Cedar School > Birch School = 2",
];

/// The roster with a column behind the first one.
fn beside(heading: &str, cells: [&str; 4]) -> String {
    let cells = std::iter::once(heading).chain(cells);
    let line = |(line, cell): (&str, &str)| {
        let (first, rest) = line.split_once(',').unwrap();
        format!("{first},{cell},{rest}\n")
    };
    SCHOOLS.lines().zip(cells).map(line).collect()
}

#[test]
fn a_fact_beside_a_roster_is_nobody() {
    for (heading, cells) in [
        ("URN", ["100001", "100002", "100003", "100004"]),
        ("Years in post", ["3", "2", "1", "0"]),
        ("Head (1/0)", ["1", "0", "0", "1"]),
        ("Consent", ["1", "1", "1", "0"]),
    ] {
        let told = text(&beside(heading, cells));
        told.is_clean();
        assert_eq!(told.ties(), TIES, "{heading}");
        assert_eq!(told.schools().len(), 4);
        assert!(told.what("W476").contains(heading));
        assert!(told.ignored().contains(&heading.to_owned()), "{:?}", told.ignored());
    }
    // A row of nothing but a fact is no answer.
    let silent = beside("Age", ["34", "51", "29", "40"]).replace("40,0,0,0,", "40,,,,");
    assert!(text(&silent).answered().contains(&"-Dale School".to_owned()));
}

#[test]
fn a_column_unlike_all_names_is_asked_about_and_the_answer_works() {
    let odd = beside("Seniority", ["3", "2", "1", "1"]);
    assert!(text(&odd).question().contains("no row is called `Seniority`"));
    let told = text(&format!("{odd}Seniority,,,,,\n"));
    assert_eq!(told.is_clean().schools().len(), 5);
    // Numbers beyond the scale, below what might be a name.
    let many = beside("Elm School", ["41", "12", "33", "27"]);
    assert!(text(&many).question().contains("numbers that no other column holds"));
    // Whoever did not answer is still asked about.
    let told = text(&beside("Elm School", ["1", "2", "0", "1"]));
    assert!(told.is_clean().answered().contains(&"-Elm School".to_owned()));
    // Whatever the school list has is a school.
    let told = with_list(&odd, "name\nAlder School\nSeniority\n");
    assert!(told.is_clean().schools().contains(&"Seniority"));
}

#[test]
fn sums_and_legends_below_a_roster_answer_nothing() {
    let below = "In-degree,1,3,1,1\nTimes named,1,2,1,1\n0 = never,,,,\n2 = weekly,,,,\nKey:,,,,\n";
    let told = text(&format!("{SCHOOLS}{below}"));
    told.is_clean();
    assert_eq!(told.ties(), TIES);
    assert_eq!(told.rows(), [9, 4, 5, 0, 0]);
    assert_eq!(told.answered().len(), 4);
}
