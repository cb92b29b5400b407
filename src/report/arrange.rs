//! Which columns and rows of a table are shown, and in which order.

use std::cmp::Ordering;

use super::sheet::{Cell, Sheet};
use crate::base::error::Error;

/// Columns that say what a row is about: they are always kept, and they break ties in an order.
const KEYS: [&str; 8] =
    ["flag", "person", "school", "from", "from_school", "to", "to_school", "group"];

/// Keeps the columns that say what a row is about, and those in `only`, in the order asked for.
///
/// An empty `only` keeps everything.
pub fn select(sheet: &Sheet, only: &[String]) -> Result<Sheet, Error> {
    if only.is_empty() {
        return Ok(sheet.clone());
    }
    let mut kept: Vec<usize> = keys(sheet);
    for name in only {
        let at = find(sheet, name)?;
        if !kept.contains(&at) {
            kept.push(at);
        }
    }
    let columns = kept.iter().filter_map(|&at| sheet.columns.get(at).cloned()).collect();
    let keep = |row: &Vec<Cell>| kept.iter().filter_map(|&at| row.get(at).cloned()).collect();
    Ok(Sheet { name: sheet.name, columns, rows: sheet.rows.iter().map(keep).collect() })
}

/// Sorts by a column: numbers from the highest, words from A, blanks last, equals by name.
pub fn sort(sheet: &mut Sheet, column: &str) -> Result<(), Error> {
    let at = find(sheet, column)?;
    let keys = keys(sheet);
    sheet.rows.sort_by(|a, b| {
        let names = keys.iter().map(|&key| compare(a.get(key), b.get(key)));
        let first = compare(a.get(at), b.get(at));
        first.then_with(|| names.fold(Ordering::Equal, Ordering::then))
    });
    Ok(())
}

/// Keeps the first `count` rows.
pub fn top(sheet: &mut Sheet, count: usize) {
    sheet.rows.truncate(count);
}

fn keys(sheet: &Sheet) -> Vec<usize> {
    let is_key = |at: &usize| KEYS.contains(&sheet.columns[*at].as_str());
    (0..sheet.columns.len()).filter(is_key).collect()
}

fn find(sheet: &Sheet, name: &str) -> Result<usize, Error> {
    sheet.columns.iter().position(|column| column == name).ok_or_else(|| {
        let likeness = |column: &str| strsim::jaro_winkler(column, &name.to_lowercase());
        let nearest = sheet
            .columns
            .iter()
            .filter(|column| likeness(column) > 0.8)
            .max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        let fix = match nearest {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("choose from: {}", sheet.columns.join(", ")),
        };
        Error::usage(format!("the table of {} has no column `{name}`", sheet.name), fix)
    })
}

fn compare(a: Option<&Cell>, b: Option<&Cell>) -> Ordering {
    match (a.unwrap_or(&Cell::Blank), b.unwrap_or(&Cell::Blank)) {
        (Cell::Number(a), Cell::Number(b)) => b.total_cmp(a),
        (Cell::Text(a), Cell::Text(b)) => a.to_lowercase().cmp(&b.to_lowercase()).then(a.cmp(b)),
        (Cell::Blank, Cell::Blank) => Ordering::Equal,
        (_, Cell::Blank) | (Cell::Number(_), Cell::Text(_)) => Ordering::Less,
        (Cell::Blank, _) | (Cell::Text(_), Cell::Number(_)) => Ordering::Greater,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let row = |name: &str, value: Option<f64>| vec![Cell::from(name), value.into()];
        Sheet {
            name: "schools",
            columns: vec!["school".to_owned(), "degree".to_owned()],
            rows: vec![
                row("Oak", Some(1.0)),
                row("elm", None),
                row("Yew", Some(3.0)),
                row("Ash", Some(1.0)),
            ],
        }
    }

    fn names(sheet: &Sheet) -> Vec<String> {
        let text = |row: &Vec<Cell>| match &row[0] {
            Cell::Text(text) => text.clone(),
            _ => String::new(),
        };
        sheet.rows.iter().map(text).collect()
    }

    #[test]
    fn numbers_fall_words_rise_blanks_come_last_and_names_break_ties() {
        let mut sheet = sheet();
        assert_eq!(sort(&mut sheet, "degree"), Ok(()));
        assert_eq!(names(&sheet), ["Yew", "Ash", "Oak", "elm"]);
        assert_eq!(sort(&mut sheet, "school"), Ok(()));
        assert_eq!(names(&sheet), ["Ash", "elm", "Oak", "Yew"]);
        top(&mut sheet, 2);
        assert_eq!(names(&sheet), ["Ash", "elm"]);
    }

    #[test]
    fn the_name_of_a_row_is_always_kept() {
        let only = vec!["degree".to_owned()];
        assert_eq!(select(&sheet(), &only).map(|sheet| sheet.columns), Ok(sheet().columns));
        assert_eq!(select(&sheet(), &[]), Ok(sheet()));
    }

    #[test]
    fn a_wrong_column_gets_a_suggestion() {
        let message = sort(&mut sheet(), "degre").map_err(|error| error.to_string());
        let expected = "the table of schools has no column `degre`\n  fix: did you mean `degree`?";
        assert_eq!(message, Err(expected.to_owned()));
    }
}
