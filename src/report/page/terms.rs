//! When schools met others: the picture, and where every school stands in the table.

use serde::Serialize;

use super::figures::Figure;
use crate::notice::story::Story;
use crate::report::words;

/// The section.
#[derive(Serialize)]
pub(crate) struct Terms<'a> {
    sentence: String,
    figure: Figure<'a>,
}

/// Only with its picture: the numbers stand in the picture and in the table of terms.
pub(super) fn of<'a>(story: &'a Story<'a>, figure: Option<Figure<'a>>) -> Option<Terms<'a>> {
    let grid = story.terms.as_ref()?;
    let quiet = grid.members().filter(|row| row.quiet > 0).count();
    let members = words::counted(grid.members().count(), "school", "schools");
    let sentence = if grid.is_judged() {
        format!(
            "{} of {members} {} had no contact with another school since the latest finished term \
             that the log covers began.",
            words::count(quiet as u64),
            if quiet == 1 { "has" } else { "have" }
        )
    } else {
        "The log covers no whole finished term yet, so no school is called quiet.".to_owned()
    };
    // Every other table of figures has intervals, so it is said why this one has none.
    let sentence = format!(
        "{sentence} The table counts activities of the log as they are: nothing in it is estimated, so \
         it has no intervals."
    );
    Some(Terms { sentence, figure: figure? })
}
