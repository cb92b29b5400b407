//! The four states, and what they change: nothing of anybody else.

use tiebeam::base::people_as::PeopleAs;
use tiebeam::base::seed::Dice;
use tiebeam::collect::read::Wishes;
use tiebeam::collect::responses::Responses;
use tiebeam::connect::network::Level;
use tiebeam::connect::rule::{Direction, Rule};
use tiebeam::connect::state::State;
use tiebeam::connect::timeline::Timeline;
use tiebeam::connect::window::Window;
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::measure::silence;
use tiebeam::measure::view::View;

use super::made::{Made, Survey};
use crate::support::reading::{found, read_inputs};

/// Alder and Beech name each other, Alder names Cedar, who did not answer; Dogwood answered and
/// knows nobody; nobody heard of Elm.
fn small() -> Survey {
    Survey::of(
        &["Alder", "Beech", "Cedar", "Dogwood", "Elm"],
        &[("Alder", "Beech"), ("Beech", "Alder"), ("Alder", "Cedar")],
        &["Cedar", "Elm"],
    )
}

#[test]
fn every_school_has_one_of_four_states() {
    let made = small().made();
    let words = made.column("tables/schools.csv", "state");
    let words: Vec<&str> = words.iter().map(|(_, state)| state.as_str()).collect();
    assert_eq!(words, ["connected", "connected", "connected", "isolate", "non_respondent"]);
    let answered = made.column("tables/schools.csv", "answered");
    let answered: Vec<&str> = answered.iter().map(|(_, answer)| answer.as_str()).collect();
    assert_eq!(answered, ["yes", "yes", "no", "yes", "no"]);
    assert!(made.file("findings.json").contains("\"non_respondent\": 1"));
}

#[test]
fn whoever_did_not_answer_has_the_side_of_the_others_and_no_own() {
    let made = small().made();
    let of = |column: &str| -> Vec<String> {
        let column = made.column("tables/schools.csv", column);
        column.into_iter().map(|(_, value)| value).collect()
    };
    assert_eq!(of("in_degree"), ["1", "1", "1", "0", "0"]);
    assert_eq!(of("out_degree"), ["2", "1", "", "0", ""]);
    assert_eq!(of("out_strength"), ["2", "1", "", "0", ""]);
    assert_eq!(of("degree"), ["2", "1", "1", "0", ""]);
    let network = &made.rows("tables/network.csv")[0];
    assert_eq!((network["schools"].as_str(), network["isolates"].as_str()), ("5", "1"));
}

#[test]
fn a_survey_of_people_tells_those_not_asked_from_the_silent() {
    let people = "name,school\nAnn,Alder\nBea,Alder\nCem,Beech\nDot,Beech\nEve,Beech\n";
    let ties = "from,to\nAnn,Bea\nAnn,Fay\n";
    let inputs = [found("ties.csv", ties.to_owned()), found("people.csv", people.to_owned())];
    let (mut records, _) = read_inputs(&inputs, &Wishes::default()).unwrap();
    let answer = |name: &str| match name {
        "Ann" | "Bea" | "Cem" => Some(true),
        "Dot" | "Eve" => Some(false),
        _ => None,
    };
    let people = records.people.iter().map(|person| answer(&person.name)).collect();
    records.responses = Some(Responses { people, ..Responses::default() });
    let rule = Rule { direction: Direction::Directed, ..Rule::default() };
    let network = Timeline::build(&records, &rule, Window::default()).unwrap().whole;
    let by_name: Vec<(&str, State)> = network
        .people
        .iter()
        .map(|person| person.name.as_str())
        .zip(network.states(Level::People))
        .collect();
    let expected = [
        ("Ann", State::Connected),
        ("Bea", State::Connected),
        ("Cem", State::Isolate),
        ("Dot", State::NonRespondent),
        ("Eve", State::NonRespondent),
        ("Fay", State::Outside),
    ];
    assert_eq!(by_name, expected);
    // A school has answered when anybody from it has.
    assert_eq!(network.answered(Level::Schools), [Some(true), Some(true)]);
}

/// A log in which every row says who entered it.
fn log(rows: &str) -> Made {
    let list = "name\nAlder\nBeech\nCedar\nDogwood\nElm\nFir\n".to_owned();
    let head = "event_id,date,person,school,logged_by\n";
    let inputs = [found("log.csv", format!("{head}{rows}")), found("schools.csv", list)];
    let (records, _) = read_inputs(&inputs, &Wishes::default()).unwrap();
    Made::of(records, PeopleAs::Names)
}

#[test]
fn in_a_log_silence_is_a_school_without_a_row_of_its_own_and_without_a_tie() {
    let made = log("E1,2025-10-03,a,Alder,Alder\nE1,2025-10-03,b,Beech,Alder\n\
        E2,2026-02-03,b,Beech,Beech\nE2,2026-02-03,c,Cedar,Beech\n\
        E3,2026-06-03,d,Dogwood,Dogwood\nE4,2026-07-10,a,Alder,Cedar\nE4,2026-07-10,c,Cedar,Cedar\n\
        E5,2026-07-11,f,Fir,Alder\n");
    let words = made.column("tables/schools.csv", "state");
    let words: Vec<&str> = words.iter().map(|(_, state)| state.as_str()).collect();
    let silent = "non_respondent";
    assert_eq!(words, ["connected", "connected", "connected", "isolate", silent, silent]);
    let about = |name: &str| {
        made.findings.flags.iter().any(|flag| flag.id == "F04" && flag.subject_name == name)
    };
    assert!(about("Dogwood") && !about("Elm") && !about("Fir"));
    let why = made.why_not("F04");
    assert!(
        why.starts_with("Elm and Fir entered no row of their own, and nobody met them"),
        "{why}"
    );
    // In the table of terms their cells are blank: a zero would say that they met nobody.
    let terms = made.rows("tables/terms.csv");
    let elm = terms.iter().find(|row| row["school"] == "Elm").unwrap();
    assert!(
        elm.iter()
            .all(|(column, cell)| { cell.is_empty() || column == "school" || column == "state" }),
        "{elm:?}"
    );
}

#[test]
fn the_states_share_out_the_roster() {
    // Where nobody answered at all there is no row to read.
    for silent in 0..12 {
        let made = Survey::ring(12, silent).made();
        let states = made.analysis.timeline.whole.states(Level::Schools);
        assert_eq!(states.len(), 12);
        let answers = made.analysis.timeline.whole.answered(Level::Schools);
        for (state, answer) in states.iter().zip(answers) {
            let may = match state {
                State::Connected => answer.is_some(),
                State::Isolate => answer == Some(true),
                State::NonRespondent => answer == Some(false),
                State::Outside => answer.is_none(),
            };
            assert!(may, "{state:?} {answer:?}");
        }
    }
}

#[test]
fn a_silent_school_more_changes_no_figure_of_the_others() {
    for seed in 0..12 {
        let mut dice = Dice::new(seed, "survey");
        let schools = 4 + dice.below(9);
        let name = |at: usize| format!("School {at:02}");
        let mut few = Survey { schools: (0..schools).map(name).collect(), ..Survey::default() };
        for _ in 0..schools * 2 {
            let (from, to) = (dice.below(schools), dice.below(schools));
            if from != to {
                few.ties.push((name(from), name(to)));
            }
        }
        let mut more = few.clone();
        // One before the others by name, and one after: indices move.
        for silent in ["Aaa", "Zzz"] {
            more.schools.push(silent.to_owned());
            more.silent.push(silent.to_owned());
        }
        for direction in [Direction::Directed, Direction::Undirected] {
            let rule = Rule { direction, ..Rule::default() };
            let scores = |survey: &Survey| {
                let timeline =
                    Timeline::build(&survey.records(), &rule, Window::default()).unwrap();
                let view = View::new(&timeline.whole, Level::Schools, None, 1);
                silence::scores(&view, &[UNIT, NETWORK].concat())
            };
            let (before, after) = (scores(&few), scores(&more));
            for ((measure, column), (_, longer)) in before.units.iter().zip(&after.units) {
                assert_eq!(column[..], longer[1..=schools], "{} {seed}", measure.name);
            }
            for ((measure, value), (_, other)) in before.network.iter().zip(&after.network) {
                if measure.name != "schools" {
                    assert_eq!(value, other, "{} {seed}", measure.name);
                }
            }
        }
    }
}
