//! Columns beside `part` that say who was not there, and cells of it that say nothing.

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::words::{Tick, tick};
use crate::collect::draft::RowFault;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::event::field;
use crate::collect::shapes::logs::marks::{Mark, mark};
use crate::collect::within::walk_column;

/// A tick or a word for whoever stayed away.
pub const APOLOGIES: Field = field!(
    "apologies",
    "apologies_sent",
    "apologies_given",
    "apologies_received",
    "sent_apologies",
    "gave_apologies",
    "absent",
    "did_not_attend",
    "no_show",
    "dna"
);

/// Why a row says that the person was not there, if a column for apologies does.
#[must_use]
pub fn apologies(columns: &Columns, record: &StringRecord) -> Option<(&'static str, RowFault)> {
    const WORDS: [&str; 4] = ["sent", "received", "given", "yes"];
    let text = columns.text(record, "apologies");
    if text.is_empty() {
        return None;
    }
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_away = matches!(tick(text), Some(Tick::Yes | Tick::Cross))
        || mark(text, &[]) == Mark::Apologies
        || WORDS.iter().any(|word| first.eq_ignore_ascii_case(word));
    if !is_away {
        return None;
    }
    let what = format!("`{text}` in the column for apologies: absent, so not counted");
    let fault = RowFault::new(codes::ABSENT, what, text, "nothing, if they were not there");
    Some(("apologies", fault))
}

/// Notes rows that say nothing in a column that says of others only whether they were there. Where ticks
/// say it, a row without one is left out; a word may have been forgotten.
pub fn note_blanks(reading: &mut Reading, ticked: bool) -> Result<(), Error> {
    let is_word = |text: &str| text.eq_ignore_ascii_case("attended");
    let has_word = reading.columns.seen(|row| is_word(reading.columns.text(row, "part")));
    let Some(column) = reading.columns.number("part").filter(|_| has_word && !ticked) else {
        return Ok(());
    };
    let (mut blank, mut others) = (0_u32, 0_u32);
    walk_column(reading.table, reading.layout, column as usize - 1, &mut |_, cell| {
        let text = cell.trim();
        let says = is_word(text) || matches!(mark(text, &[]), Mark::Apologies | Mark::Present);
        blank += u32::from(text.is_empty());
        others += u32::from(!text.is_empty() && !says);
    })?;
    if blank > 0 && others == 0 {
        let heading = reading.layout.headings.get(column as usize - 1).cloned().unwrap_or_default();
        let rows = if blank == 1 { "1 row says".to_owned() } else { format!("{blank} rows say") };
        let what = format!(
            "{rows} nothing under `{heading}`, where others say `Attended`; whoever they name counts as having been there"
        );
        let fix = "nothing, if they were there; else write absent, or delete the rows";
        reading.draft.note_file(&reading.table.name, codes::NO_WORD_OF_PRESENCE, what, fix);
    }
    Ok(())
}
