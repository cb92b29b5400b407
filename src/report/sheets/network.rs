//! Table `network`: one row, the measures of the network as a whole; a second row without its
//! largest activities where these dominate (G4).

use crate::measure::card::Scores;
use crate::notice::account::WithoutLarge;
use crate::report::sheet::{Cell, Sheet};

/// One column a measure of the network, in the order of the measures. With a second row, a first
/// column says which activities each row counts.
#[must_use]
pub fn sheet(scores: &Scores, without_large: Option<&WithoutLarge>) -> Sheet {
    let columns = scores.network.iter().map(|(measure, _)| measure.name.to_owned());
    let row = |scores: &Scores| -> Vec<Cell> {
        scores.network.iter().map(|(_, value)| Cell::from(*value)).collect()
    };
    let Some(left) = without_large else {
        return Sheet { name: "network", columns: columns.collect(), rows: vec![row(scores)] };
    };
    let labelled = |label: &str, row: Vec<Cell>| [vec![Cell::from(label)], row].concat();
    Sheet {
        name: "network",
        columns: std::iter::once("counted".to_owned()).chain(columns).collect(),
        rows: vec![
            labelled("all activities", row(scores)),
            labelled(&left.says(), row(&left.scores)),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn undefined_is_blank() {
        let sheet = sheet(&Sample::of(3).schools, None);
        assert_eq!(sheet.columns, ["density", "reciprocity"]);
        assert_eq!(sheet.rows, [[Cell::Number(1.0), Cell::Blank]]);
    }

    #[test]
    fn what_is_left_without_the_large_activities_stands_below() {
        let scores = Sample::of(3).schools;
        let mut left = WithoutLarge { most: 12, left_out: 1, scores: scores.clone() };
        left.scores.network[0].1 = Some(0.25);
        let sheet = sheet(&scores, Some(&left));
        assert_eq!(sheet.columns, ["counted", "density", "reciprocity"]);
        let label = Cell::from("without 1 activity of more than 12 schools");
        assert_eq!(sheet.rows[0][..2], [Cell::from("all activities"), Cell::Number(1.0)]);
        assert_eq!(sheet.rows[1], [label, Cell::Number(0.25), Cell::Blank]);
    }
}
