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
    assert_eq!(sides, Some(Sides { ties: 3, both: 1, one: 1, open: 1 }));
    let said = "1 of 3 ties was named by both sides, 1 by one although both answered, 1 by the only side that answered.";
    assert_eq!(sides.unwrap().says(), said);
    assert!(made.file("report.html").contains(said));
    assert!(made.file("findings.json").contains("\"by_both\": 1"));
}
