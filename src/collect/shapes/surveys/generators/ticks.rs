//! Numbered columns that hold ticks rather than names: `partners___1` of an export in codes.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::words::some_of;
use crate::collect::questions::choices::ticked;
use crate::collect::shape::Reading;
use crate::collect::within::walk;

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
    if names > 0 || yes == 0 || no == 0 {
        return Ok(());
    }
    let headings = &reading.layout.headings;
    let headings: Vec<&str> =
        columns.iter().filter_map(|&column| headings.get(column)).map(String::as_str).collect();
    let says = "the columns of the contacts hold ticks (such as 0 and 1) rather than names; who stands behind which number, the file does not say";
    let what = format!("{says}: {}", some_of(&headings));
    let fix = "export again with the answers as labels (in REDCap: CSV with labels), or write the name of whoever a column stands for into its heading: `partners [Elm School]`";
    Err(Error::data(what, fix)
        .coded(codes::ONLY_CODES)
        .plainly(says)
        .plain_fix(fix)
        .at(Place::line(&reading.table.name, reading.layout.headings_line)))
}
