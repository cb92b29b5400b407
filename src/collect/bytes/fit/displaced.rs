//! Cells beside a gap, or beside each other, that are written like all cells of the next column and like no
//! other of their own.

use csv::StringRecord;

use crate::collect::bytes::fit::columns::Column;
use crate::collect::bytes::fit::kinds::{Kind, kind};

/// Letters that a text needs behind what stood in another cell.
const WORD: usize = 3;

/// The first cell at fault, from 0, where `kinds` says what each column holds and `filled` whether hardly a
/// cell of it is blank.
#[must_use]
pub fn displaced(
    (columns, kinds, filled): (&[Column], &[Option<Kind>], &[bool]),
    record: &StringRecord,
) -> Option<usize> {
    let row = Displaced { columns, kinds, filled, record };
    (0..columns.len()).find_map(|column| {
        let (is_moved, next) = (row.beside_gap(column), column + 1);
        is_moved
            .or_else(|| row.are_exchanged(column, next).then_some(column))
            .or_else(|| row.are_exchanged(next, column).then_some(column))
            .or_else(|| row.are_joined(column).then_some(column))
    })
}

struct Displaced<'a> {
    columns: &'a [Column],
    kinds: &'a [Option<Kind>],
    filled: &'a [bool],
    record: &'a StringRecord,
}

impl Displaced<'_> {
    fn cell(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default()
    }

    /// What a column holds, if that is certain.
    fn kind_of(&self, column: usize) -> Option<Kind> {
        self.kinds.get(column).copied().flatten()
    }

    /// Whether a column of codes has cells written like this one.
    fn has(&self, column: usize, cell: &str) -> bool {
        let known = self.columns.get(column);
        known.is_some_and(|known| known.signs.are_codes() && known.signs.has(cell))
    }

    /// Whether a cell belongs to another column, by how it is written, and to its own not at all.
    fn belongs(&self, from: usize, to: usize) -> bool {
        let (Some(own), Some(other)) = (self.columns.get(from), self.columns.get(to)) else {
            return false;
        };
        self.has(to, self.cell(from))
            && own.signs.is_alone(self.cell(from))
            && !own.signs.is_like(&other.signs)
    }

    /// Whether a cell is blank that hardly another one of its column is.
    fn is_gap(&self, column: usize) -> bool {
        let is_filled = self.filled.get(column).copied().unwrap_or_default();
        is_filled && kind(self.cell(column)) == Kind::Nothing
    }

    /// The cell beside a gap that belongs there.
    fn beside_gap(&self, gap: usize) -> Option<usize> {
        let beside = [Some(gap + 1), gap.checked_sub(1)];
        let mut beside = beside.into_iter().flatten();
        beside.find(|&from| self.is_gap(gap) && self.belongs(from, gap))
    }

    /// Whether a code and what belongs beside it stand in each other's place.
    fn are_exchanged(&self, code: usize, other: usize) -> bool {
        let cell = self.cell(code);
        let own = kind(cell);
        let is_no_code = own != Kind::Nothing && !self.has(code, cell);
        is_no_code
            && self.belongs(other, code)
            && self.kind_of(other).is_none_or(|usual| usual == own)
    }

    /// Whether a cell before a gap holds what belongs there as well.
    fn are_joined(&self, column: usize) -> bool {
        let (text, next) = (self.cell(column), column + 1);
        if !self.is_gap(next) || text.len() > 200 || self.has(column, text) {
            return false;
        }
        let usual = self.kind_of(column);
        if usual == Some(Kind::Text) && self.kind_of(next) == Some(Kind::Number) {
            return self.ends_in_number(column);
        }
        let formed = usual.filter(|usual| usual.is_formed() && kind(text) != *usual);
        text.char_indices().skip(1).any(|(at, _)| {
            let (start, end) = text.split_at(at);
            let is_tight = !start.ends_with(char::is_whitespace);
            let is_own =
                formed.is_some_and(|usual| kind(start) == usual) || self.has(column, start);
            is_tight
                && is_own
                && self.fits(next, end.trim_start_matches(['"', ',', ';', '\t', '|']))
        })
    }

    /// Whether a text ends in a number as the next column holds them: `Covid19` and `Room12` are words.
    fn ends_in_number(&self, column: usize) -> bool {
        let (Some(own), Some(next)) = (self.columns.get(column), self.columns.get(column + 1))
        else {
            return false;
        };
        own.signs.glued(self.cell(column)).is_some_and(|number| {
            let is_long = number.len() > 2 || number.contains(['.', ',', '%', '£', '€', '$']);
            is_long || next.repeats(number).is_some_and(|times| times > 1)
        })
    }

    /// Whether the end of a cell is what a column holds.
    fn fits(&self, column: usize, end: &str) -> bool {
        let is_word = || {
            end.chars().take_while(|c| c.is_alphabetic()).count() >= WORD
                && end.starts_with(char::is_uppercase)
        };
        match self.kind_of(column) {
            Some(Kind::Text) => self.has(column, end) || (kind(end) == Kind::Text && is_word()),
            Some(usual) => usual.is_formed() && usual != Kind::Number && kind(end) == usual,
            None => false,
        }
    }
}
