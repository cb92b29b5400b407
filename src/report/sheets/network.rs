//! Table `network`: one row, the measures of the network as a whole.

use crate::measure::card::Scores;
use crate::report::sheet::{Cell, Sheet};

/// One column a measure of the network, in the order of the measures.
#[must_use]
pub fn sheet(scores: &Scores) -> Sheet {
    let columns = scores.network.iter().map(|(measure, _)| measure.name.to_owned()).collect();
    let row = scores.network.iter().map(|(_, value)| Cell::from(*value)).collect();
    Sheet { name: "network", columns, rows: vec![row] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn undefined_is_blank() {
        let sheet = sheet(&Sample::of(3).schools);
        assert_eq!(sheet.columns, ["density", "reciprocity"]);
        assert_eq!(sheet.rows, [[Cell::Number(1.0), Cell::Blank]]);
    }
}
