//! Table `merges`: everything that was read as one, with the reason. What is merely similar is no part of it.

use crate::collect::places::Places;
use crate::collect::records::{By, Merge, Records, RowMerge};
use crate::report::sheet::{Cell, Sheet};

const COLUMNS: [&str; 6] = ["kind", "kept", "merged", "rows", "by", "where"];

/// One row a spelling that was read as a name, then one a row that counts together with another one.
#[must_use]
pub fn sheet(records: &Records) -> Sheet {
    let places = &records.places;
    // A contact that both sides entered is a row, and stands among the rows.
    let spellings = records.merges.iter().filter(|merge| merge.by != By::BothSides);
    let rows = spellings
        .map(|merge| spelling(merge, places))
        .chain(records.merged_rows.iter().map(|merge| row(merge, places)));
    Sheet { name: "merges", columns: COLUMNS.map(str::to_owned).to_vec(), rows: rows.collect() }
}

fn spelling(merge: &Merge, places: &Places) -> Vec<Cell> {
    vec![
        merge.what.into(),
        merge.into.as_str().into(),
        merge.spelling.as_str().into(),
        Cell::Number(f64::from(merge.rows)),
        merge.by.word().into(),
        places.of(merge.row).to_string().as_str().into(),
    ]
}

fn row(merge: &RowMerge, places: &Places) -> Vec<Cell> {
    let place = places.of(merge.row).to_string();
    vec![
        "row".into(),
        merge.into.map_or(Cell::Blank, |row| places.of(row).to_string().as_str().into()),
        place.as_str().into(),
        Cell::Number(1.0),
        merge.by.word().into(),
        place.as_str().into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn spellings_and_rows_say_what_counts_and_why() {
        let mut records = Sample::of(26).records;
        let merge = |row, by| RowMerge { row, into: Some(1), by };
        records.merged_rows = vec![merge(4, By::Repeats), merge(7, By::BothSides)];
        let sheet = sheet(&records);
        let words = |row: &[Cell]| -> Vec<String> {
            let word = |cell: &Cell| match cell {
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
                Cell::Blank => String::new(),
            };
            row.iter().map(word).collect()
        };
        let rows: Vec<String> = sheet.rows.iter().map(|row| words(row).join("|")).collect();
        assert_eq!(rows.len(), 3);
        assert!(rows[0].starts_with("school|") && rows[0].ends_with("|3|alias|riverside.csv:2"));
        assert_eq!(
            rows[1],
            "row|riverside.csv:3|riverside.csv:6|1|says the same again|riverside.csv:6"
        );
        assert_eq!(
            rows[2],
            "row|riverside.csv:3|riverside.csv:9|1|entered by both sides|riverside.csv:9"
        );
    }

    #[test]
    fn headings_stand_where_nothing_was_merged() {
        let sheet = sheet(&Records::default());
        assert_eq!((sheet.columns.len(), sheet.rows.len()), (6, 0));
    }
}
