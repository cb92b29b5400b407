//! Table `people`: everyone, with every measure that was computed for people.

use super::measured;
use super::standing::Standings;
use crate::connect::network::{Level, Network};
use crate::measure::card::Scores;
use crate::report::sheet::{Cell, Sheet};

/// `person,school,state` (and `answered` in a survey), then one column a measure, in the order of the measures.
#[must_use]
pub fn sheet(network: &Network, scores: &Scores) -> Sheet {
    let measured = measured::columns(scores);
    let measures = measured.iter().map(|(name, _)| name.clone());
    let standings = Standings::of(network, Level::People);
    let first = ["person", "school"].map(str::to_owned).into_iter().chain(standings.headings());
    let columns = first.chain(measures).collect();
    let rows = network
        .in_shown_order(Level::People)
        .into_iter()
        .map(|person| {
            let name = network.people.get(person).map_or("", |person| person.name.as_str());
            let workplace = match network.workplace(person) {
                "" => Cell::Blank,
                workplace => workplace.into(),
            };
            let values = measured
                .iter()
                .map(|(_, column)| Cell::from(column.get(person).copied().flatten()));
            let first = [name.into(), workplace].into_iter().chain(standings.cells(person));
            first.chain(values).collect()
        })
        .collect();
    Sheet { name: "people", columns, rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn one_row_a_person_and_blanks_stay_blank() {
        let sample = Sample::of(3);
        let sheet = sheet(&sample.network, &sample.people);
        assert_eq!(sheet.columns, ["person", "school", "state", "degree", "betweenness"]);
        assert_eq!(sheet.rows.len(), sample.network.people.len());
        assert_eq!(sheet.rows[0][0], Cell::from("Person 00"));
        assert_eq!(sheet.rows[0][1], Cell::from("School 00"));
        assert_eq!(sheet.rows[0][2], Cell::from("connected"));
        assert_eq!(sheet.rows[0][4], Cell::Blank);
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.columns.len()));
    }
}
