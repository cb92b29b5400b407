//! Putting together what a form asks about one school each, with what the whole file knows.

use crate::base::error::Error;
use crate::collect::questions::asks::ask::Ask;
use crate::collect::questions::choices::Known;
use crate::collect::questions::form::Form;
use crate::collect::questions::gathered::Around;
use crate::collect::questions::part::Cells;
use crate::collect::shape::Reading;
use crate::collect::within::walk;

/// Puts together what a form asks about one school each; gives the columns that no word tells to be schools.
pub fn gather(
    reading: &Reading,
    form: &mut Form,
    cells: &Cells,
    listed: &Known,
) -> Result<Vec<String>, Error> {
    let mut known = listed.clone();
    let own = [Ask::OwnSchool, Ask::OwnName];
    for question in form.questions.iter().filter(|q| q.ask.is_some_and(|ask| own.contains(&ask))) {
        let cells = question.columns.iter().filter_map(|(column, _)| cells.get(column)).flatten();
        cells.for_each(|cell| known.add(cell.trim_end_matches(';')));
    }
    let both = |one: &[usize], other: &[usize]| -> Result<bool, Error> {
        let mut found = false;
        walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
            let fills = |columns: &[usize]| {
                columns.iter().any(|&at| record.get(at).is_some_and(|cell| !cell.trim().is_empty()))
            };
            found |= fills(one) && fills(other);
        })?;
        Ok(found)
    };
    let scale = &reading.wishes.scale;
    let around = Around { cells, scale, known: &known, both: &both };
    form.gather_series(&around);
    form.gather_grid(&around)
}
