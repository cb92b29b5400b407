//! Rows that call their activity as an earlier row did: their cells need not be read again.

use csv::StringRecord;
use rustc_hash::FxHashMap;

use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::columns::Columns;
use crate::collect::draft::Draft;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::worded::Wording;
use crate::collect::places::RowId;
use crate::collect::shapes::logs::event::details;

/// The columns that say what an activity is called.
pub const CALLED: [&str; 8] =
    ["type", "title", "initiative", "strand", "depth", "funding", "hours", "duration"];

/// The wordings of rows whose cells have these numbers: most rows repeat what another one says.
#[derive(Debug, Default)]
pub struct Called {
    known: FxHashMap<[Text; 8], Wording>,
}

impl Called {
    /// What a row calls its activity, by number.
    pub fn wording(
        &mut self,
        draft: &mut Draft,
        columns: &Columns,
        row: RowId,
        record: &StringRecord,
        separator: Delimiter,
    ) -> Wording {
        let cells = CALLED.map(|field| draft.texts.number(columns.text(record, field)));
        if let Some(&wording) = self.known.get(&cells) {
            return wording;
        }
        let details = details(draft, columns, row, record, separator);
        // Hours that cannot be read are said of each row.
        let is_sound = details.hours.is_some() || cells[6..] == [Texts::EMPTY; 2];
        let wording = draft.wordings.number(details, &mut draft.texts);
        if is_sound {
            self.known.insert(cells, wording);
        }
        wording
    }
}
