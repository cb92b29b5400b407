//! Whoever did not answer is called isolated nowhere, and coded runs hide names as ever.

use tiebeam::base::people_as::PeopleAs;
use tiebeam::collect::read::Wishes;
use tiebeam::collect::responses::Responses;

use super::made::{Made, Survey};
use crate::support::reading::{found, read_inputs};

/// Words for having no contact.
const ALONE: [&str; 8] = [
    "isolat",
    "no ties",
    "no link",
    "without links",
    "without ties",
    "stands alone",
    "no recorded",
    "named no other",
];

fn ending(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// The text of a page or picture between its tags, one line a text.
fn texts(file: &str, text: &str) -> Vec<String> {
    if ["csv", "json", "toml"].contains(&ending(file)) {
        return text.lines().map(str::to_owned).collect();
    }
    // A row of a table is one text: what stands beside a name is said of it.
    let text = text.replace("</tr>", "\n").replace("</li>", "\n").replace("</p>", "\n");
    text.replace("</text>", "\n").replace("</article>", "\n").lines().map(str::to_owned).collect()
}

fn accusations(made: &Made, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (file, text) in made.files.iter().filter(|(file, _)| ending(file) != "png") {
        for line in texts(file, text).into_iter().filter(|line| line.contains(name)) {
            // The sentence that says that nobody can say is F04's own, under its own name.
            let line = line.replace("Isolated school", "").replace("isolated school", "");
            let line = line.to_lowercase();
            found.extend(
                ALONE
                    .iter()
                    .filter(|word| line.contains(*word))
                    .map(|word| format!("{file}: `{word}` in {line}")),
            );
        }
    }
    found
}

#[test]
fn whoever_did_not_answer_is_called_isolated_nowhere() {
    let mut survey = Survey::ring(20, 0);
    survey.schools.extend(["Silent Elm".to_owned(), "Quiet Fir".to_owned()]);
    survey.silent.push("Silent Elm".to_owned());
    let made = survey.made();
    assert_eq!(accusations(&made, "Silent Elm"), Vec::<String>::new());
    // The search finds what it looks for: the school that answered and has nobody is called so.
    assert!(!accusations(&made, "Quiet Fir").is_empty());
    let about: Vec<&str> = made
        .findings
        .flags
        .iter()
        .filter(|flag| flag.id == "F04")
        .map(|flag| flag.subject_name.as_str())
        .collect();
    assert_eq!(about, ["Quiet Fir"]);
    let why =
        "Silent Elm did not answer: nobody can say whether it has contact with another school";
    assert_eq!(made.why_not("F04"), why);
    assert!(
        made.file("charts/school_map.svg").contains("1 school without an answer, named by nobody")
    );
}

#[test]
fn coded_runs_hide_the_names_of_the_silent_too() {
    let mut people = "name,school\n".to_owned();
    let mut ties = "from,to\n".to_owned();
    for at in 0..12 {
        people.push_str(&format!("Zyxname{at:02},School {}\n", at / 3));
        ties.push_str(&format!("Zyxname{at:02},Zyxname{:02}\n", (at + 1) % 9));
    }
    let inputs = || [found("ties.csv", ties.clone()), found("people.csv", people.clone())];
    for people_as in [PeopleAs::Codes, PeopleAs::Hide] {
        let (mut records, _) = read_inputs(&inputs(), &Wishes::default()).unwrap();
        let people = records.people.iter().map(|person| Some(person.name.as_str() < "Zyxname07"));
        records.responses = Some(Responses { people: people.collect(), ..Responses::default() });
        let made = Made::of(records, people_as);
        for (file, text) in &made.files {
            // Names of people in exports at the level of schools do not occur either.
            assert!(!text.to_lowercase().contains("zyxname"), "{file}");
        }
        assert!(made.gate("G1").unwrap().contains("7 of 12 people (58%) answered"));
    }
}
