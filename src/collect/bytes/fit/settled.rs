//! Whether a row is one of its table's, by what the columns hold.

use std::collections::BTreeSet;

use csv::StringRecord;

use crate::collect::bytes::fit::columns::Column;
use crate::collect::bytes::fit::displaced::displaced;
use crate::collect::bytes::fit::kinds::{Kind, kind};
use crate::collect::bytes::fit::moved::{SEAM, moved};

/// By how many bits a cell must fit better without the end of a line in it.
const BROKEN: f64 = 3.0;
/// Cells that a column must hold before one of another form is odd there.
const FEW: u64 = 5;

/// The kinds of the columns that are certain.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// The kind of each column that is certain.
    pub kinds: Vec<Option<Kind>>,
    /// Whether hardly a cell of the column is blank.
    pub filled: Vec<bool>,
    /// What they hold, if there are rows enough to tell.
    pub columns: Vec<Column>,
    /// The headings.
    pub top: Vec<String>,
}

/// Why a row is doubted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It says the headings again.
    Headings,
    /// Nothing in it fits; the first such cell, from 0.
    Foreign(usize),
    /// Cells are in each other's columns; the first such cell, from 0.
    Shifted(usize),
    /// A cell is broken by the end of a line, from 0.
    Broken(usize),
}

impl Settled {
    /// The kind of a column, from 0.
    #[must_use]
    pub fn kind_of(&self, column: usize) -> Option<Kind> {
        self.kinds.get(column).copied().flatten()
    }

    /// What the cells of a column are called, with their article.
    #[must_use]
    pub fn usual(&self, column: usize) -> &'static str {
        let is_code = self.columns.get(column).is_some_and(|column| column.signs.are_codes());
        match self.kind_of(column) {
            Some(Kind::Text) | None if is_code => "a code of their own form",
            Some(kind) => kind.says(),
            None => "something else",
        }
    }

    /// Whether several cells are none of what their columns hold, and no cell is.
    #[must_use]
    pub fn is_foreign(&self, record: &StringRecord) -> bool {
        let (mut odd, mut fits) = (BTreeSet::new(), 0);
        for (cell, usual) in record.iter().zip(&self.kinds) {
            let Some(usual) = usual.filter(|usual| usual.is_formed()) else { continue };
            match kind(cell) {
                Kind::Nothing => {}
                own if own == usual => fits += 1,
                _ => drop(odd.insert(cell)),
            }
        }
        odd.len() >= 2 && fits == 0
    }

    /// Why a row below the headings cannot be trusted, if so. An odd cell is normal data; several
    /// of one row are not if what they hold belongs to the columns beside them.
    #[must_use]
    pub fn doubt(&self, record: &StringRecord) -> Option<Doubt> {
        let repeats =
            record.iter().zip(&self.top).filter(|(cell, top)| !top.is_empty() && cell == top);
        let filled = self.top.iter().filter(|top| !top.is_empty()).count();
        if filled >= 2 && repeats.count() == filled {
            return Some(Doubt::Headings);
        }
        if let Some(column) = self.broken(record) {
            return Some(Doubt::Broken(column));
        }
        let known = (self.columns.as_slice(), self.kinds.as_slice(), self.filled.as_slice());
        self.out_of_place(record)
            .or_else(|| displaced(known, record).map(Doubt::Shifted))
            .or_else(|| moved(&self.columns, record).map(Doubt::Shifted))
    }

    /// The first cell that would fit if no line ended in it, and does not as it stands.
    fn broken(&self, record: &StringRecord) -> Option<usize> {
        let is_broken = |(column, cell): (&Column, &str)| {
            cell.contains(['\n', '\r']) && {
                let whole: String = cell.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
                column.surprise(cell, Some(cell)) - column.surprise(&whole, Some(cell)) >= BROKEN
            }
        };
        self.columns.iter().zip(record).position(is_broken)
    }

    /// Whether kinds of cells stand where other kinds do, and theirs beside them.
    fn out_of_place(&self, record: &StringRecord) -> Option<Doubt> {
        let (mut first, mut odd, mut fits, mut moved, mut gap) = (None, 0, 0, 0, None);
        let mut texts: BTreeSet<&str> = BTreeSet::new();
        for (column, cell) in record.iter().take(self.kinds.len()).enumerate() {
            let own = kind(cell);
            let Some(usual) = self.kinds[column] else {
                first = first
                    .or((own != Kind::Nothing && self.is_next(column, cell)).then_some(column));
                continue;
            };
            if own == Kind::Nothing {
                // The last one: cells that moved left leave a gap behind them.
                gap = self.filled[column].then_some(column).or(gap);
                continue;
            }
            if own == usual {
                fits += usize::from(usual.is_formed());
                continue;
            }
            let is_moved = own.is_formed() && self.is_near(column, own);
            if usual.is_formed() || is_moved {
                odd += 1;
                moved += usize::from(is_moved);
                texts.insert(cell);
                first = first.or(Some(column));
            }
        }
        if odd == 0 && gap.is_none() {
            return None;
        }
        let shifted = first.zip(gap).filter(|&(first, gap)| self.moved_left(record, first, gap));
        let is_one_word = odd > 1 && texts.len() == 1;
        if (odd >= 2 && moved >= 1) || (shifted.is_some() && !is_one_word) {
            return first.map(Doubt::Shifted);
        }
        if odd >= 2 && fits == 0 && texts.len() >= 2 {
            return first.map(Doubt::Foreign);
        }
        if let Some(column) = self.moved_right(record) {
            return Some(Doubt::Shifted(column));
        }
        let joined = |&column: &usize| self.is_joined(record, column, gap);
        (0..self.kinds.len()).find(joined).map(Doubt::Shifted)
    }

    /// The first cell behind a gap, where it and all behind it hold what belongs to their neighbours on the
    /// left, and it not what belongs to its own column.
    fn moved_right(&self, record: &StringRecord) -> Option<usize> {
        let own = |column: usize| kind(record.get(column).unwrap_or(""));
        let is_gap = |column: &usize| self.filled[*column] && own(*column) == Kind::Nothing;
        let gap = (0..self.kinds.len()).find(is_gap)?;
        let usual = self.kind_of(gap).filter(|usual| usual.is_formed())?;
        let is_first =
            own(gap + 1) == usual && self.kind_of(gap + 1).is_some_and(|its| its != usual);
        let fits = |column: usize| {
            own(column) == Kind::Nothing
                || self.kind_of(column - 1).is_none_or(|its| its == own(column))
        };
        (is_first && (gap + 1..self.kinds.len()).all(fits)).then_some(gap + 1)
    }

    /// Whether the cells before a gap all hold what belongs to their neighbours on the right, from the first
    /// odd one on, which may be joined to the one behind it.
    fn moved_left(&self, record: &StringRecord, first: usize, gap: usize) -> bool {
        let fits = |column: usize| match kind(record.get(column).unwrap_or("")) {
            Kind::Nothing => true,
            own => self.kind_of(column + 1).is_none_or(|usual| usual == own),
        };
        let is_glued = || {
            let text = record.get(first).unwrap_or("");
            text.len() <= 200
                && text.char_indices().skip(1).any(|(at, _)| {
                    let (start, end) = (text[..at].trim_end_matches(SEAM), &text[at..]);
                    self.kind_of(first) == Some(kind(start))
                        && self.kind_of(first + 1) == Some(kind(end.trim_start_matches(SEAM)))
                })
        };
        first < gap && (first + 1..gap).all(fits) && (fits(first) || is_glued())
    }

    /// Whether a cell holds what belongs into its column and the next, written together, while the
    /// next holds something else, or one after it nothing.
    fn is_joined(&self, record: &StringRecord, column: usize, gap: Option<usize>) -> bool {
        let Some(after) = self.kind_of(column + 1) else { return false };
        let usual = self.kind_of(column).filter(|usual| usual.is_formed());
        let (text, next) = (record.get(column).unwrap_or(""), record.get(column + 1).unwrap_or(""));
        let next_kind = kind(next);
        let is_odd = usual.is_some_and(|usual| kind(text) != usual);
        let leaves_gap = next_kind != after || gap.is_some_and(|gap| gap > column + 1);
        // Many texts end in a number, and two numbers make one: that alone joins nothing.
        let is_gone = after != Kind::Number
            && leaves_gap
            && (next_kind != Kind::Nothing || self.filled[column + 1]);
        let is_odd = is_odd && (after != Kind::Number || leaves_gap);
        if !after.is_formed() || text.len() > 200 || !(is_odd || is_gone) {
            return false;
        }
        text.char_indices().skip(1).any(|(at, _)| {
            let (own, other) = text.split_at(at);
            // The host of a web address is none of its own.
            let is_whole = !own.ends_with(char::is_whitespace) && !own.ends_with("://");
            let fits = usual.is_none_or(|usual| kind(own) == usual);
            is_whole && fits && kind(other) == after
        })
    }

    /// Whether a cell of a column that holds this and that is of a form that no other cell there has, and all
    /// cells of the next column have.
    fn is_next(&self, column: usize, cell: &str) -> bool {
        self.columns.get(column).is_some_and(|here| here.filled() >= FEW && here.is_alone(cell))
            && kind(cell).is_formed()
            && self.kind_of(column + 1) == Some(kind(cell))
    }

    /// Whether one of the two columns on either side holds this kind.
    fn is_near(&self, column: usize, kind: Kind) -> bool {
        (column.saturating_sub(2)..=column + 2)
            .any(|near| near != column && self.kind_of(near) == Some(kind))
    }
}
