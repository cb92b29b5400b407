//! Table `schools`: every school, with every measure that was computed for schools.

use super::measured;
use super::standing::Standings;
use crate::connect::network::{Level, Network};
use crate::measure::card::Scores;
use crate::report::sheet::{Cell, Sheet};

/// `school,state` (and `answered` in a survey), then one column a measure, in the order of the measures.
#[must_use]
pub fn sheet(network: &Network, scores: &Scores) -> Sheet {
    let measured = measured::columns(scores);
    let measures = measured.iter().map(|(name, _)| name.clone());
    let standings = Standings::of(network, Level::Schools);
    let first = std::iter::once("school".to_owned()).chain(standings.headings());
    let columns = first.chain(measures).collect();
    let rows = (0..network.schools.len())
        .map(|school| {
            let values = measured
                .iter()
                .map(|(_, column)| Cell::from(column.get(school).copied().flatten()));
            let name = std::iter::once(network.name(Level::Schools, school).into());
            name.chain(standings.cells(school)).chain(values).collect()
        })
        .collect();
    Sheet { name: "schools", columns, rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn an_empty_network_has_headings_and_no_rows() {
        let sample = Sample::of(0);
        let sheet = sheet(&sample.network, &sample.schools);
        assert_eq!(sheet.columns, ["school", "state", "degree", "betweenness"]);
        assert!(sheet.rows.is_empty());
    }
}
