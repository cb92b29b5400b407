//! Ties by who named them.

use tiebeam::connect::network::Level;
use tiebeam::notice::response::Sides;

use super::made::Survey;

#[test]
fn ties_of_one_side_are_counted_and_told() {
    let survey = Survey::of(
        &["A", "B", "C", "D"],
        &[("A", "B"), ("B", "A"), ("B", "C"), ("A", "D"), ("A", "D")],
        &["D"],
    );
    let made = survey.made();
    let sides = Sides::of(&made.analysis.timeline.whole, Level::Schools);
    let asked = Level::Schools;
    let expected = Sides { level: Level::Schools, asked, ties: 3, both: 1, one: 1, open: 1 };
    assert_eq!(sides, Some(expected));
    let said = "1 of 3 ties between schools was named by both sides, 1 by one although both answered, 1 by the only side that answered.";
    assert_eq!(sides.unwrap().says(), said);
    assert!(made.file("report.html").contains(said));
    assert!(made.file("findings.json").contains("\"by_both\": 1"));
}

/// A school of which one of two people answered may still have named the other.
#[test]
fn a_school_that_answered_in_part_has_not_kept_silent_about_a_tie() {
    use tiebeam::connect::network::Network;
    let survey = Survey::of(&["A", "B"], &[("A", "B")], &[]);
    let made = survey.made();
    let whole = &made.analysis.timeline.whole;
    let mut network = Network::clone(whole);
    let responses = network.responses.as_mut().unwrap();
    responses.schools = vec![None; 2];
    let sides = |network: &Network| Sides::of(network, Level::Schools).unwrap();
    let person = |school: u32| tiebeam::collect::records::Person {
        name: format!("P{school}"),
        affiliation: tiebeam::collect::records::Affiliation::School(school),
        role: String::new(),
        leaves: None,
        attributes: std::collections::BTreeMap::new(),
    };
    network.people = vec![person(0), person(1), person(1)];
    let mut answering = |answers: [bool; 3]| {
        network.responses.as_mut().unwrap().people = answers.map(Some).to_vec();
        sides(&network)
    };
    let found = answering([true, true, true]);
    assert_eq!((found.asked, found.one, found.open), (Level::People, 1, 0));
    let found = answering([true, true, false]);
    assert_eq!((found.asked, found.one, found.open), (Level::People, 0, 1));
    let said = "0 of 1 tie between schools was named by both sides, 0 by one although everybody asked \
                at both answered, 1 by one where somebody at the other, or at both, did not answer.";
    assert_eq!(found.says(), said);
}
