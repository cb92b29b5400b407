//! Rows that end before their last cells where these are blank, as some programs and people write them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::error::Error;
use crate::collect::bytes::fit::kinds::{KINDS, Kind, kind};
use crate::collect::bytes::table::Table;

/// Rows of as many cells that are no slip.
const SEVERAL: usize = 2;

/// How many cells of each kind the columns of rows of one length hold.
#[derive(Default)]
struct Held {
    rows: usize,
    columns: Vec<[u32; KINDS]>,
}

impl Held {
    /// The kind of nearly all cells of a column that hold something.
    fn kind_of(&self, column: usize) -> Option<usize> {
        let counts = &self.columns.get(column)?;
        let filled: u32 = counts[1..].iter().sum();
        (1..KINDS).find(|&kind| filled > 0 && counts[kind] * 5 >= filled * 4)
    }
}

/// How many cells rows have that lack only their last ones, below headings of `width` cells: several rows
/// have as many, they hold in all columns but one, at most, what whole rows hold there, and their last cell is
/// of a form, so that none before it is missing.
pub fn short_rows(table: &Table, width: usize) -> Result<BTreeSet<usize>, Error> {
    let (mut held, mut is_top): (BTreeMap<usize, Held>, bool) = (BTreeMap::new(), true);
    table.walk(&mut |_, record| {
        if std::mem::take(&mut is_top) || record.len() > width {
            return;
        }
        let rows = held.entry(record.len()).or_default();
        rows.rows += 1;
        rows.columns.resize(record.len(), [0; KINDS]);
        for (counts, cell) in rows.columns.iter_mut().zip(record) {
            counts[kind(cell) as usize] += 1;
        }
    })?;
    let Some(whole) = held.get(&width).filter(|whole| whole.rows >= SEVERAL) else {
        return Ok(BTreeSet::new());
    };
    let is_short = |(cells, rows): &(&usize, &Held)| {
        let kinds = || (0..**cells).map(|column| (rows.kind_of(column), whole.kind_of(column)));
        let known = || kinds().filter_map(|(own, others)| Some((own?, others?)));
        let odd = known().filter(|(own, others)| own != others).count();
        let last = rows.kind_of(**cells - 1).filter(|_| **cells > 1);
        let formed = Kind::Number as usize..=Kind::Email as usize;
        **cells < width
            && rows.rows >= SEVERAL
            && last.is_some_and(|last| formed.contains(&last))
            && whole.kind_of(**cells - 1) == last
            && (odd == 0 || odd == 1 && known().count() > 3)
    };
    Ok(held.iter().filter(is_short).map(|(cells, _)| *cells).collect())
}
