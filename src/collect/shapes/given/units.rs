//! Whether the ends of ties are schools: then a name that no list knows is a school too, and no person.

use std::collections::BTreeSet;

use crate::base::error::Error;
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::shape::Reading;
use crate::collect::who::names::{is_nobody, tidy};
use crate::collect::within::walk_column;

/// The names of one column.
#[derive(Debug, Default)]
struct Names {
    schools: BTreeSet<String>,
    others: BTreeSet<String>,
    people: bool,
}

/// Which of two columns hold schools, as far as a list of schools tells: at least every other name of those
/// columns that name any school at all, and nobody of a people list.
pub fn are_schools(reading: &Reading, fields: [&str; 2]) -> Result<[bool; 2], Error> {
    if !reading.draft.known.school_list {
        return Ok([false; 2]);
    }
    let known = KnownNames::listed(reading.draft);
    let mut found: [Names; 2] = Default::default();
    for (field, names) in fields.iter().zip(&mut found) {
        let Some(column) = reading.columns.number(field) else { continue };
        walk_column(reading.table, reading.layout, column as usize - 1, &mut |_, cell| {
            let name = tidy(cell);
            if is_nobody(&name) {
                return;
            }
            if known.has_school(&name) {
                names.schools.insert(name);
            } else {
                names.people |= known.person(&name).is_some();
                names.others.insert(name);
            }
        })?;
    }
    let with: Vec<&Names> = found.iter().filter(|names| !names.schools.is_empty()).collect();
    let schools: BTreeSet<&String> = with.iter().flat_map(|names| &names.schools).collect();
    let others: BTreeSet<&String> = with.iter().flat_map(|names| &names.others).collect();
    let mostly = schools.len() >= others.len() && !with.iter().any(|names| names.people);
    Ok([0, 1].map(|at: usize| mostly && !found[at].schools.is_empty()))
}
