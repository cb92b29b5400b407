//! Rows of an attendance list that hold nothing but what other rows held, save for the number and the day
//! of an activity: most rows of a long log are such, and are not read again.

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::collect::bytes::block::Block;
use crate::collect::bytes::uncut::{Cells, Uncut, ends_of};
use crate::collect::cells::columns::Columns;
use crate::collect::dates::DateColumn;
use crate::collect::draft::worded::{Again, Wording};
use crate::collect::draft::{ActivityKey, Draft, Entry};
use crate::collect::places::RowId;
use crate::collect::shapes::logs::again::ahead::Ahead;
use crate::collect::shapes::logs::again::known_rows::{Did, KnownCells, LastRow, Looked, Written};
use crate::collect::shapes::logs::event::MentionFields;
use crate::collect::taking::Took;

/// What the rows of a file taught that were used without a remark.
#[derive(Debug)]
pub struct Repeats {
    mentions: KnownCells,
    before: LastRow<Did>,
    /// By the cells that say neither who nor which activity: what they say.
    worded: KnownCells,
    said: Vec<Said>,
    event: Option<usize>,
    date: Option<usize>,
    dates: DateColumn,
    separator: u8,
    /// How many cells rows have.
    width: usize,
    ahead: Ahead,
    ends: Vec<usize>,
}

/// What a row says beside who, which activity and when.
#[derive(Debug, Clone, Copy)]
struct Said {
    wording: Wording,
    leads: bool,
    hosts: bool,
}

impl Repeats {
    /// Nothing yet.
    #[must_use]
    pub fn of(
        columns: &Columns,
        who: &MentionFields,
        dates: DateColumn,
        (separator, width): (u8, usize),
    ) -> Self {
        let at = |field| columns.number(field).map(|number| number as usize - 1);
        Self {
            mentions: KnownCells::of_mentions(columns, who),
            before: LastRow::beside(columns, who),
            worded: KnownCells::beside_activities(columns, who),
            said: Vec::new(),
            event: at("event_id"),
            date: at("date"),
            dates,
            separator,
            width,
            ahead: Ahead::default(),
            ends: Vec::new(),
        }
    }

    /// Takes as many rows of a block as are known one after the other, as [`Repeats::again`] would take
    /// each; tells how many.
    pub fn all_again(&mut self, draft: &mut Draft, first: RowId, rows: Block) -> Took {
        self.ahead.look(rows, self.separator, &self.mentions, (&draft.texts, self.event));
        let mut above: Option<Did> = None;
        for at in rows.from..rows.rows() {
            let taken = at - rows.from;
            let Some(coming) = self.ahead.row(at) else { return Took::Rows(taken) };
            let who = coming.who.and_then(|who| self.mentions.known(&who, coming.hash));
            let said = above.filter(|_| coming.is_like_above);
            let row = first + taken as RowId;
            let Some((who, did)) = who.and_then(|who| {
                let did = said.or_else(|| self.did(draft, rows.row(at)))?;
                Some((who, did))
            }) else {
                return Took::Rows(taken);
            };
            self.take(draft, row, who, did);
            above = Some(did);
        }
        Took::Rows(rows.rows() - rows.from)
    }

    /// What a row says that mentions somebody known, if that is known too.
    fn did(&mut self, draft: &mut Draft, text: &[u8]) -> Option<Did> {
        let mut ends = std::mem::take(&mut self.ends);
        ends_of(text, self.separator, &mut ends);
        let cells = Uncut { line: 0, text, ends: &ends, has_cells_below: true };
        let did = if ends.len() == self.width {
            self.before.again(&cells).or_else(|| {
                let Looked::Known(at) = self.worded.look(&cells) else { return None };
                let said = self.said.get(self.worded.number(at) as usize).copied()?;
                self.other_activity(draft, &cells, said)
            })
        } else {
            None
        };
        self.ends = ends;
        did
    }

    fn take(&mut self, draft: &mut Draft, row: RowId, who: usize, did: Did) {
        let Did { activity, leads, hosts } = did;
        let (activity, mention) = (draft.activity_again(activity), self.mentions.again(who));
        draft.entries.push(Entry { activity, mention, leads, hosts, row });
    }

    /// Takes a row if all of it is known: another known person in the activity of the row before, or the
    /// first in an activity that is worded as others are.
    pub fn again(&mut self, draft: &mut Draft, row: RowId, cells: &impl Cells) -> Took {
        let before = self.before.again(cells);
        let said = match before {
            Some(_) => None,
            None => match self.worded.look(cells) {
                Looked::Known(at) => self.said.get(self.worded.number(at) as usize).copied(),
                Looked::New(_) => return Took::Nothing,
            },
        };
        let Looked::Known(at) = self.mentions.look(cells) else { return Took::Nothing };
        let Some(did) = before.or_else(|| self.other_activity(draft, cells, said?)) else {
            return Took::Nothing;
        };
        self.take(draft, row, at, did);
        Took::Row
    }

    /// The activity of a row, if its number and day are beyond doubt.
    fn other_activity(&mut self, draft: &mut Draft, cells: &impl Cells, said: Said) -> Option<Did> {
        let Said { wording, leads, hosts } = said;
        let event = plain(cells.cell(self.event?)).filter(|event| !event.is_empty())?;
        let written = self.date.map_or(Some(""), |column| plain(cells.cell(column)))?;
        let date = if written.is_empty() { None } else { Some(self.day(written)?) };
        let key = ActivityKey::Event(draft.texts.number(event), date);
        draft.known.dates |= date.is_some();
        let activity = Again { activity: draft.activity_number(key), wording };
        let did = Did { activity, leads, hosts };
        self.before.remember(cells, did);
        Some(did)
    }

    /// The day of a cell, if there is nothing to say about it.
    fn day(&self, written: &str) -> Option<Date> {
        self.dates.read(written).ok().filter(|date| !self.dates.is_apart(*date))
    }

    /// Whom a row mentions, if an earlier one has the same cells.
    #[must_use]
    pub fn look(&self, record: &StringRecord) -> Looked {
        self.mentions.look(record)
    }

    /// The mention of a row that was found; counts the row.
    pub fn mention(&mut self, at: usize) -> u32 {
        self.mentions.again(at)
    }

    /// Remembers whom a row mentions whose cells are new.
    pub fn remember_mention(&mut self, cells: Option<Written>, mention: u32) {
        self.mentions.remember(cells, mention);
    }

    /// Remembers what a row says that names nobody but one person.
    pub fn remember(&mut self, columns: &Columns, record: &StringRecord, did: Did) {
        self.before.remember(record, did);
        // Who logs it is noted for each activity.
        if !columns.text(record, "logged_by").is_empty() {
            return;
        }
        if let Looked::New(cells) = self.worded.look(record) {
            let Did { activity, leads, hosts } = did;
            self.worded.remember(cells, self.said.len() as u32);
            self.said.push(Said { wording: activity.wording, leads, hosts });
        }
    }

    /// How many rows have each mention after the first.
    pub fn counts(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.mentions.counts()
    }
}

/// A cell in which nothing can be wrong: letters, digits and what joins them.
fn plain(cell: &[u8]) -> Option<&str> {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_/.: ".contains(byte);
    let ends = [cell.first(), cell.last()];
    let is_tidy = ends.into_iter().flatten().all(u8::is_ascii_alphanumeric);
    let is_number = cell.is_empty() || cell.iter().any(u8::is_ascii_digit);
    if is_tidy && is_number && cell.iter().all(is_plain) && !has_gap(cell) {
        std::str::from_utf8(cell).ok()
    } else {
        None
    }
}

/// Whether blanks follow one another, of which only one counts.
fn has_gap(cell: &[u8]) -> bool {
    cell.windows(2).any(|two| two == b"  ")
}
