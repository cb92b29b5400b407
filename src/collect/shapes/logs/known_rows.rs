//! Rows that say what an earlier row said: their cells need not be read again.
//!
//! A log repeats itself: the rows of an activity follow one another, and the same people come again and
//! again. Cells are compared as they are written, and only rows that were used without a remark are
//! remembered, so what is known is what reading the row again would give.

use csv::StringRecord;

use crate::collect::cells::columns::Columns;
use crate::collect::draft::intern::Texts;
use crate::collect::draft::worded::Again;
use crate::collect::shapes::logs::called_alike::CALLED;
use crate::collect::shapes::logs::event::MentionFields;

/// Set between cells; rows that hold it themselves are not remembered.
const BETWEEN: char = '\u{1f}';

/// Whom rows with these cells mention.
#[derive(Debug)]
pub struct KnownMentions {
    columns: Vec<usize>,
    cells: Texts,
    /// The mention of each text of `cells`, by number.
    mentions: Vec<u32>,
    key: String,
}

/// No mention has this number.
const NOBODY: u32 = u32::MAX;

impl KnownMentions {
    /// Nobody yet; the fields say which cells make a mention.
    #[must_use]
    pub fn of(columns: &Columns, fields: &MentionFields) -> Self {
        let fields = [fields.id, fields.name, fields.school, fields.org_type, fields.role];
        Self {
            columns: positions(columns, &fields),
            cells: Texts::default(),
            mentions: vec![NOBODY],
            key: String::new(),
        }
    }

    /// The mention of the row, if another one has the same cells, and where to remember it.
    pub fn find(&mut self, record: &StringRecord) -> (Option<u32>, Spot) {
        self.key.clear();
        for &column in &self.columns {
            let cell = record.get(column).unwrap_or_default();
            if cell.contains(BETWEEN) {
                return (None, Spot(0));
            }
            self.key.push_str(cell);
            self.key.push(BETWEEN);
        }
        let spot = self.cells.number(&self.key);
        if spot as usize == self.mentions.len() {
            self.mentions.push(NOBODY);
        }
        let known = self.mentions.get(spot as usize).copied();
        (known.filter(|mention| *mention != NOBODY), Spot(spot))
    }

    /// Remembers whom a row mentions that was looked for just before.
    pub fn remember(&mut self, spot: Spot, mention: u32) {
        if let Some(known) = self.mentions.get_mut(spot.0 as usize).filter(|_| spot.0 > 0) {
            *known = mention;
        }
    }
}

/// Where a row's mention is remembered.
#[derive(Debug, Clone, Copy)]
pub struct Spot(u32);

/// The activity of the row before.
#[derive(Debug)]
pub struct LastActivity {
    columns: Vec<usize>,
    cells: String,
    /// Where each of them ends.
    ends: Vec<usize>,
    known: Option<Again>,
}


impl LastActivity {
    /// None yet.
    #[must_use]
    pub fn of(columns: &Columns) -> Self {
        let fields: Vec<&str> = ["event_id", "date"].into_iter().chain(CALLED).collect();
        let columns = positions(columns, &fields);
        Self { columns, cells: String::new(), ends: Vec::new(), known: None }
    }

    /// The activity of the row, if it words it exactly as the row before.
    #[must_use]
    pub fn again(&self, record: &StringRecord) -> Option<Again> {
        let known = self.known?;
        let mut start = 0;
        for (&column, &end) in self.columns.iter().zip(&self.ends) {
            if record.get(column).unwrap_or_default() != &self.cells[start..end] {
                return None;
            }
            start = end;
        }
        Some(known)
    }

    /// Remembers a row.
    pub fn remember(&mut self, record: &StringRecord, known: Again) {
        self.cells.clear();
        self.ends.clear();
        for &column in &self.columns {
            self.cells.push_str(record.get(column).unwrap_or_default());
            self.ends.push(self.cells.len());
        }
        self.known = Some(known);
    }
}

/// Where fields stand, those that the file has.
fn positions(columns: &Columns, fields: &[&str]) -> Vec<usize> {
    fields.iter().filter_map(|field| Some(columns.number(field)? as usize - 1)).collect()
}
