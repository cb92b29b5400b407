//! Two tables below each other in one file: neither is read as if the other were not there.

use csv::StringRecord;

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::head::{Head, HeadRow};
use crate::collect::cells::columns::{Columns, Field, plain};
use crate::collect::cells::layout::Layout;

/// The line of headings of a table of its own above the headings that were found: headings with rows of
/// several cells below them are no title.
#[must_use]
pub fn above(head: &Head, layout: &Layout, fields: &[Field]) -> Option<u32> {
    let end = head.rows.partition_point(|row| row.line < layout.headings_line);
    let above = &head.rows[..end];
    let are_headings = |row: &HeadRow| {
        let found = Columns::find(fields, &row.cells, &[]).count();
        found >= 2 && found * 2 > row.filled()
    };
    let at = above.iter().position(are_headings)?;
    let is_row = |row: &HeadRow| row.filled() > 1 && !are_headings(row);
    above[at + 1..].iter().any(is_row).then_some(above[at].line)
}

/// Whether a row below the headings holds headings of another table: other words for the same fields, or the
/// same in another order. Headings have no day where rows have theirs.
#[must_use]
pub fn is_below(
    record: &StringRecord,
    columns: &Columns,
    headings: &[String],
    fields: &[Field],
) -> bool {
    let day = columns.text(record, "date");
    if day.is_empty() || day.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
    let is_again =
        |(cell, heading): (&String, &String)| cell.is_empty() || plain(cell) == plain(heading);
    if cells.iter().zip(headings).all(is_again) {
        return false;
    }
    let found = Columns::find(fields, &cells, &[]);
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    found.has("date") && found.count() >= 3 && found.count() * 2 > filled
}

/// Why such a file is not read.
#[must_use]
pub fn refusal(file: &str, line: u32) -> Error {
    let what = "other headings begin a second table";
    let fix = "save the two tables as two files and give both";
    Error::data(what, fix).at(Place::line(file, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[Field] = &[
        Field { name: "date", synonyms: &[] },
        Field { name: "host", synonyms: &[] },
        Field { name: "led_by", synonyms: &[] },
    ];

    fn line_above(rows: &[&[&str]]) -> Option<u32> {
        let row = |(at, cells): (usize, &&[&str])| HeadRow {
            line: at as u32 + 1,
            cells: cells.iter().map(|&cell| cell.to_owned()).collect(),
        };
        let rows: Vec<HeadRow> = rows.iter().enumerate().map(row).collect();
        let layout = Layout::below(rows.last().unwrap());
        above(&Head { name: "log.csv".to_owned(), rows }, &layout, FIELDS)
    }

    #[test]
    fn other_words_for_the_headings_begin_another_table() {
        const WORDS: &[Field] = &[
            Field { name: "date", synonyms: &["when"] },
            Field { name: "person", synonyms: &["name", "attendee"] },
            Field { name: "school", synonyms: &["establishment"] },
        ];
        let headings = ["Date", "Name", "School"].map(str::to_owned);
        let columns = Columns::find(WORDS, &headings, &[]);
        let is = |cells: [&str; 3]| {
            is_below(&StringRecord::from(cells.to_vec()), &columns, &headings, WORDS)
        };
        assert!(is(["When", "Establishment", "Attendee"]) && is(["Establishment", "When", "Name"]));
        assert!(!is(["Date", "Name", "School"]), "the same headings again are a title");
        assert!(!is(["Monday", "Ann Lee", "Elm"]) && !is(["3 May", "Name", "School"]));
    }

    #[test]
    fn headings_with_rows_are_a_table_and_titles_are_none() {
        let last: &[&str] = &["Date", "Host", "Led by"];
        assert_eq!(line_above(&[&["Date", "Host"], &["3 May", "Elm"], last]), Some(1));
        assert_eq!(line_above(&[&["Log"], &["Date", "Host"], &["3 May", "Elm"], last]), Some(2));
        assert_eq!(line_above(&[&["Visits"], &["Kept by", "Ann"], last]), None);
        assert_eq!(line_above(&[&["Date", "Host"], last]), None, "headings in two rows");
        assert_eq!(line_above(&[&["Date", "3 May", "Host", "Elm"], &["By", "Ann"], last]), None);
    }
}
