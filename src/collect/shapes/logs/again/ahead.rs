//! Rows of a list that are looked at many at a time before they are taken: where somebody stands in each,
//! and whether the rest says what the row above says.

use crate::collect::bytes::block::{Block, bounds};
use crate::collect::draft::intern::Texts;
use crate::collect::shapes::logs::again::known_rows::{KnownCells, Written, hash};

/// What is known of the rows of a block.
#[derive(Debug, Default)]
pub struct Ahead {
    /// The line of the first.
    line: u32,
    rows: Vec<Coming>,
}

/// What is known of a row that is yet to be taken.
#[derive(Debug, Clone, Copy)]
pub struct Coming {
    /// Whom it mentions, where that can be looked up.
    pub who: Option<Written>,
    /// By which that is found.
    pub hash: u64,
    /// All else is as in the row above, byte for byte.
    pub is_like_above: bool,
}

impl Ahead {
    /// Looks at the rows of a block, those of one only once. `event` is the column of the event's number.
    pub fn look(
        &mut self,
        rows: Block,
        separator: u8,
        known: &KnownCells,
        (texts, event): (&Texts, Option<usize>),
    ) {
        if self.line == rows.line && self.rows.len() == rows.rows() {
            return;
        }
        self.line = rows.line;
        self.rows.clear();
        let Some(columns) = known.side_by_side() else { return };
        // What stands before and behind whoever is mentioned, of the row above.
        let mut around: Option<(&[u8], &[u8])> = None;
        for at in 0..rows.rows() {
            let row = rows.row(at);
            let above = around.filter(|(before, behind)| {
                let is_longer = row.len() >= before.len() + behind.len();
                is_longer && row.starts_with(before) && row.ends_with(behind)
            });
            if above.is_none() {
                let found = bounds(row, separator, columns);
                around = found.map(|(from, to)| (&row[..from], &row[to..]));
                let event = event.and_then(|event| bounds(row, separator, (event, event)));
                if let Some((from, to)) = event {
                    texts.warm(&row[from..to]);
                }
            }
            let who = around.map(|(before, behind)| &row[before.len()..row.len() - behind.len()]);
            let who = who.and_then(|who| known.written(who, separator));
            let hash = who.as_ref().map_or(0, hash);
            self.rows.push(Coming { who, hash, is_like_above: above.is_some() });
        }
        for row in &self.rows {
            known.warm(row.hash);
        }
    }

    /// What is known of a row.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<&Coming> {
        self.rows.get(at)
    }
}
