//! Table `network`: one row, the measures of the network as a whole; a second row without its
//! largest activities where these dominate (G4).

use super::measured::margin_of;
use crate::measure::card::Scores;
use crate::notice::account::WithoutLarge;
use crate::report::sheet::{Cell, Sheet};

/// One column a measure of the network, in the order of the measures. With a second row, a first
/// column says which activities each row counts. A figure that is read beside chance is followed by
/// the middle 90 of 100 values that chance gives, blank where nothing could be drawn.
#[must_use]
pub fn sheet(scores: &Scores, without_large: Option<&WithoutLarge>) -> Sheet {
    let is_beside = |name: &str| scores.chance(name).is_some();
    let is_estimated = |name: &str| scores.estimate(name).is_some();
    let columns = scores.network.iter().flat_map(|(measure, _)| {
        let ends = ["chance_low", "chance_high"].into_iter().filter(|_| is_beside(measure.name));
        let ends = ends.map(|end| format!("{}_{end}", measure.name));
        let margin = scores.estimate(measure.name).map(|_| margin_of(measure.name));
        std::iter::once(measure.name.to_owned()).chain(margin).chain(ends)
    });
    let row = |scores: &Scores| -> Vec<Cell> {
        let mut row = Vec::new();
        for (measure, value) in &scores.network {
            row.push(Cell::from(*value));
            if is_estimated(measure.name) {
                let margin = scores.estimate(measure.name).and_then(|found| found.margin(0));
                row.push(margin.filter(|_| value.is_some()).into());
            }
            if is_beside(measure.name) {
                let band = scores.chance(measure.name).and_then(|chance| chance.band.ok());
                row.push(band.and_then(|band| band.low).into());
                row.push(band.and_then(|band| band.high).into());
            }
        }
        row
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
    use crate::measure::certainty::band::{Band, Chance};
    use crate::report::sample::Sample;

    #[test]
    fn undefined_is_blank() {
        let sheet = sheet(&Sample::of(3).schools, None);
        assert_eq!(sheet.columns, ["density", "reciprocity"]);
        assert_eq!(sheet.rows, [[Cell::Number(1.0), Cell::Blank]]);
    }

    #[test]
    fn what_chance_gives_stands_behind_its_figure() {
        let mut scores = Sample::of(3).schools;
        let band = Ok(Band { low: Some(0.25), high: None });
        scores.chance = vec![Chance { name: "density", band, draws: 500 }];
        let sheet = sheet(&scores, None);
        assert_eq!(
            sheet.columns,
            ["density", "density_chance_low", "density_chance_high", "reciprocity"]
        );
        let cells = [Cell::Number(1.0), Cell::Number(0.25), Cell::Blank, Cell::Blank];
        assert_eq!(sheet.rows, [cells]);
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
