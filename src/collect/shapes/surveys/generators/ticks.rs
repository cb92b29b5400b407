//! Numbered columns that hold ticks rather than names: `partners___1` of an export in codes.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::words::some_of;
use crate::collect::questions::choices::ticked;
use crate::collect::shape::Reading;
use crate::collect::within::walk;

/// The columns of a question with several answers as `REDCap` exports them in codes: `partners___1`.
#[must_use]
pub fn in_codes(headings: &[String]) -> BTreeSet<usize> {
    let question =
        |heading: &String| heading.split_once("___").map(|(before, _)| before.to_owned());
    let questions: Vec<Option<String>> = headings.iter().map(question).collect();
    let is_one = |at: &usize| {
        let times = questions.iter().filter(|other| **other == questions[*at]).count();
        questions[*at].is_some() && times > 1
    };
    (0..headings.len()).filter(is_one).collect()
}

/// Asks whom the columns of the contacts stand for, where nothing but ticks and blanks stands in them: nobody
/// is called 0.
pub fn refuse(reading: &Reading, columns: &BTreeSet<usize>) -> Result<(), Error> {
    let (mut yes, mut no, mut names) = (0_u32, 0_u32, 0_u32);
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        let cells = columns.iter().filter_map(|&column| record.get(column));
        for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
            match ticked(cell, "") {
                Some(true) => yes += 1,
                Some(false) => no += 1,
                None => names += 1,
            }
        }
    })?;
    let headings = &reading.layout.headings;
    let coded = in_codes(headings);
    let are_codes = !coded.is_empty() && coded == *columns;
    if !are_codes && (names > 0 || yes == 0 || no == 0) {
        return Ok(());
    }
    let headings: Vec<&str> =
        columns.iter().filter_map(|&column| headings.get(column)).map(String::as_str).collect();
    let says = "the columns of the contacts hold ticks (such as 0 and 1) rather than names; who stands behind which column, the file does not say";
    let what = format!("{says}: {}", some_of(&headings));
    let fix = "export again with the answers as labels (in REDCap: CSV with labels), or write the name of whoever a column stands for into its heading: `partners [Elm School]`";
    Err(Error::data(what, fix)
        .coded(codes::ONLY_CODES)
        .plainly(says)
        .plain_fix(fix)
        .at(Place::line(&reading.table.name, reading.layout.headings_line)))
}
