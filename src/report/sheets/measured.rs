//! The columns of measures, each estimate followed by how far it may be off.

use crate::measure::card::{Column, Scores};

/// The heading of the margin of a measure.
pub(super) fn margin_of(name: &str) -> String {
    format!("{name}_margin")
}

/// Every measure of the units; a margin stands only where there is a value.
pub(super) fn columns(scores: &Scores) -> Vec<(String, Column)> {
    let with_margin = |(measure, column): &(&crate::measure::card::Measure, Column)| {
        let margins = scores.estimate(measure.name).map(|estimate| {
            let of = |(unit, value): (usize, &Option<f64>)| value.and(estimate.margin(unit));
            (margin_of(measure.name), column.iter().enumerate().map(of).collect())
        });
        std::iter::once((measure.name.to_owned(), column.clone())).chain(margins)
    };
    scores.units.iter().flat_map(with_margin).collect()
}

#[cfg(test)]
mod tests {
    use super::columns;
    use crate::measure::certainty::estimate::Estimate;
    use crate::report::sample::Sample;

    #[test]
    fn a_margin_stands_behind_its_estimate() {
        let mut scores = Sample::of(3).people;
        scores.units[0].1 = vec![Some(2.0), None, Some(1.0)];
        let margins = vec![Some(0.5), Some(0.5), None];
        scores.estimates = vec![Estimate { name: "degree", sources: 2, of: 3, margins }];
        let columns = columns(&scores);
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["degree", "degree_margin", "betweenness"]);
        assert_eq!(columns[1].1, [Some(0.5), None, None]);
    }
}
