//! What the first rows say for each separator: how many cells it would cut them into, and what would
//! then stand in the cells.

use std::collections::BTreeMap;

use memchr::memchr_iter;

use crate::collect::bytes::fit::kinds::{Kind, kind};
use crate::collect::bytes::rows::{Next, Row, Text};
use crate::collect::bytes::split::Style;

/// How many rows decide.
pub const ROWS: usize = 200;

/// What the first rows say for a separator.
#[derive(Debug, Default, Clone, Copy)]
pub struct Votes {
    /// Rows that hold anything.
    pub rows: usize,
    /// Rows with as many cells as most that have several.
    pub agreeing: usize,
    /// How many cells that is.
    pub width: usize,
    /// Which row is the first of them, from 1.
    pub begins: usize,
    /// Which row is the first of several cells.
    pub several: usize,
    /// The cells of the first row.
    pub first: usize,
    /// Cells that hold a comma, and those of them where it can be no separator: numbers such as 1,5, and
    /// texts with a blank behind each comma.
    commas: usize,
    inner: usize,
    /// Cells with a separator before them, and those of them that begin with a blank.
    behind: usize,
    blank_first: usize,
    /// Whether one space after each separator belongs to it.
    pub spaced: bool,
}

impl Votes {
    /// Counts for one separator.
    pub fn count(text: &mut Text, byte: u8) -> Self {
        text.style = Style { byte, spaced: false };
        let plain = Self::looked(text);
        if !all_spaced(text) {
            return plain;
        }
        // A quoted cell after a space can only be read where the space belongs to the separator.
        text.style.spaced = true;
        let spaced = Self { spaced: true, ..Self::looked(text) };
        if spaced.agreeing >= plain.agreeing { spaced } else { plain }
    }

    fn looked(text: &Text) -> Self {
        let mut votes = Self::default();
        let mut widths = Widths::default();
        let (mut pieces, mut swallows) = (0, false);
        let looked = text.walk(&mut |row| {
            pieces += 1;
            if let Row::Cells(_, record) = row {
                votes.rows += 1;
                if votes.rows == 1 {
                    votes.first = record.len();
                }
                add(&mut widths, record.len(), votes.rows);
                for cell in record.iter().filter(|cell| cell.contains(',')) {
                    votes.commas += 1;
                    votes.inner += usize::from(is_inner(cell));
                }
                for cell in record.iter().skip(1).filter(|cell| !cell.is_empty()) {
                    votes.behind += 1;
                    votes.blank_first += usize::from(cell.starts_with(' '));
                }
            } else if let Row::Flawed(flaw, _) = row {
                votes.rows += 1;
                swallows |= flaw.last > flaw.line;
            }
            if pieces < ROWS { Next::More } else { Next::Enough }
        });
        let quoted = votes.of(widths);
        if looked.is_ok() && !swallows {
            return quoted;
        }
        // One mark too many must not hide what separates all the other rows, nor may it make each
        // line of their long cells a row.
        let mut widths = Widths::default();
        let lines = text.first_lines(ROWS);
        for (line, at) in lines.iter().zip(1..) {
            add(&mut widths, 1 + memchr_iter(text.style.byte, line).count(), at);
        }
        let plain = Self { rows: lines.len(), ..quoted }.of(widths);
        if plain.weight() > quoted.weight() { plain } else { quoted }
    }

    /// The same rows, of which so many have each number of cells.
    fn of(self, widths: Widths) -> Self {
        let several = widths.values().map(|&(_, at)| at).min().unwrap_or_default();
        let most = widths.into_iter().map(|(width, (rows, at))| (rows, width, at)).max();
        let (agreeing, width, begins) = most.unwrap_or_default();
        Self { agreeing, width, begins, several, ..self }
    }

    /// What the votes weigh: first that most rows are cut alike, as texts are cut into more rows by
    /// a separator that is none of theirs.
    #[must_use]
    pub fn weight(&self) -> (bool, usize, usize) {
        (self.is_for_most(), self.agreeing, self.width)
    }

    /// Whether most rows are cut alike.
    #[must_use]
    pub fn is_for_most(&self) -> bool {
        self.agreeing > 0 && 2 * self.agreeing >= self.rows
    }

    /// Whether all rows are cut alike.
    #[must_use]
    pub fn is_for_all(&self) -> bool {
        self.agreeing > 0 && self.agreeing == self.rows
    }

    /// Whether all rows are cut alike but a few, which are at fault or stand around the table.
    #[must_use]
    pub fn is_for_nearly_all(&self) -> bool {
        self.agreeing > 0 && self.agreeing + 1.max(self.rows / 10) >= self.rows
    }

    /// Whether a blank follows nearly each separator, as after a comma within a text.
    #[must_use]
    pub fn is_with_blanks(&self) -> bool {
        self.spaced || (self.behind > 0 && self.blank_first * 10 >= self.behind * 9)
    }

    /// Whether there are commas in the cells, and nearly all of them belong there.
    #[must_use]
    pub fn has_inner_commas(&self) -> bool {
        self.commas > 0 && self.inner * 10 >= self.commas * 9
    }
}

/// Cells of a row → how many rows have them, and which is the first.
type Widths = BTreeMap<usize, (usize, usize)>;

fn add(widths: &mut Widths, cells: usize, row: usize) {
    if cells > 1 {
        widths.entry(cells).or_insert((0, row)).0 += 1;
    }
}

/// Whether the commas of a cell belong to its number or to its text.
fn is_inner(cell: &str) -> bool {
    let mut parts = cell.split(',').skip(1);
    kind(cell.trim()) == Kind::Number || parts.all(|part| part.starts_with(char::is_whitespace))
}

/// Whether each separator outside quotation marks is followed by exactly one space, in all of the
/// first rows.
fn all_spaced(text: &Text) -> bool {
    let (mut rows, mut several, mut spaced) = (0, 0, true);
    let separator = text.style.byte;
    let looked = text.walk(&mut |row| {
        rows += 1;
        let is_so = |cell: &str| cell.starts_with(' ') && !cell.starts_with("  ");
        match row {
            Row::Cells(_, record) => {
                several += usize::from(record.len() > 1);
                spaced &= record.iter().skip(1).all(is_so);
            }
            // ` "a"` cannot be read without knowing that the space belongs to the separator.
            Row::Flawed(_, bytes) if bytes.contains(&separator) => {
                several += 1;
                spaced &= bytes.windows(2).any(|pair| pair == [separator, b' ']);
            }
            // Perhaps the rest of a quoted cell.
            Row::Flawed(..) | Row::Blank(_) => {}
        }
        if rows < ROWS && spaced { Next::More } else { Next::Enough }
    });
    looked.is_ok() && spaced && several > 0
}
