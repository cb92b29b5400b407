//! What the columns of a table hold, so that a row that does not fit can be told, and headings
//! that are none.

use std::collections::BTreeSet;

use csv::StringRecord;

use crate::collect::bytes::columns::Column;
use crate::collect::bytes::kinds::{KINDS, Kind, kind};
use crate::collect::bytes::moved::moved;

/// Cells that a column must have before its kind is decided.
const ENOUGH: u64 = 10;
/// How many columns are studied; wider tables are grids of marks.
const MOST: usize = 500;
/// How many texts of the first rows are kept, to see whether a heading comes again.
const FIRST: u64 = 200;
/// Cells by which headings are told from what stands below them.
const FEW: u64 = 3;
/// By how many bits a cell must fit better without the end of a line in it.
const BROKEN: f64 = 5.0;

/// What the columns hold.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    columns: Vec<Column>,
    /// The cells of the first row.
    top: Vec<String>,
    /// How often each of them comes again in its column.
    again: Vec<u64>,
    rows: u64,
}

impl Profile {
    /// Adds a row; the first holds the headings, if there are any.
    pub fn add(&mut self, record: &StringRecord) {
        self.rows += 1;
        let width = record.len().min(MOST);
        if self.rows == 1 {
            self.top = record.iter().take(width).map(str::to_owned).collect();
            self.again = vec![0; width];
            self.columns = vec![Column::default(); width];
            return;
        }
        // Files that were put together say their headings several times.
        let looks = self.rows <= FIRST && !record.iter().take(MOST).eq(self.top.iter());
        for (column, cell) in record.iter().take(self.columns.len()).enumerate() {
            self.columns[column].add(cell);
            if looks && !cell.is_empty() && cell == self.top[column] {
                self.again[column] += 1;
            }
        }
    }

    /// The kind of nine in ten cells of a column, if there are `enough` cells.
    fn mostly(&self, column: usize, enough: u64) -> Option<Kind> {
        const ALL: [Kind; KINDS - 1] = [
            Kind::Number,
            Kind::Date,
            Kind::Time,
            Kind::Address,
            Kind::Email,
            Kind::YesNo,
            Kind::Text,
        ];
        let counts = &self.columns.get(column)?.kinds;
        let filled: u64 = counts[1..].iter().sum();
        let most = ALL.into_iter().max_by_key(|&kind| counts[kind as usize])?;
        (filled >= enough && counts[most as usize] * 10 >= filled * 9).then_some(most)
    }

    /// Whether the first row looks like the rows below it rather than like headings.
    ///
    /// Years and 1, 2, 3 are headings too, so these alone say it only where every heading is one.
    #[must_use]
    pub fn top_is_data(&self) -> bool {
        let (mut formed, mut numbers, mut contrary, mut filled, mut again) = (0, 0, 0, 0, 0);
        for (column, heading) in self.top.iter().enumerate() {
            let own = kind(heading);
            let below = self.mostly(column, 1);
            filled += usize::from(own != Kind::Nothing);
            again += usize::from(self.again.get(column).is_some_and(|&times| times > 0));
            match below {
                Some(below) if below == own && own == Kind::Number => numbers += 1,
                Some(below) if below == own && own.is_formed() => formed += 1,
                Some(below) if below.is_formed() && own != Kind::Nothing => contrary += 1,
                _ => {}
            }
        }
        if self.rows == 1 {
            let formed =
                self.top.iter().filter(|top| kind(top).is_formed() && kind(top) != Kind::Number);
            return formed.count() >= 2;
        }
        if !self.top_counts() {
            formed += std::mem::take(&mut numbers);
        }
        let agrees = formed > 0 && formed + numbers > contrary;
        let numbers_only = numbers > 0 && numbers == filled;
        let comes_again = again >= 2 && contrary == 0 && (formed + numbers > 0 || again == filled)
            || self.top_is_repeated() && contrary == 0;
        let codes: Vec<bool> =
            self.top.iter().zip(&self.columns).filter_map(|(top, c)| c.is_code(top)).collect();
        let is_coded = contrary == 0
            && codes.iter().any(|is| *is)
            && codes.iter().all(|is| *is)
            && self.top_has_forms();
        is_coded
            || (agrees && contrary <= 1)
            || (numbers_only && (again > 0 || self.rows > 2))
            || comes_again
    }

    /// Whether the columns that repeat a few words have those of the first row among them; headings
    /// come again in columns that are ticked, but these have one word only.
    fn top_is_repeated(&self) -> bool {
        let (mut few, mut again) = (0, 0);
        for (heading, column) in self.top.iter().zip(&self.columns) {
            let Some(times) = column.repeats(heading) else { continue };
            few += 1;
            again += usize::from(times > 0);
        }
        again >= 2 && 2 * again > few || again == 1 && few == 1 && self.top_has_forms()
    }

    /// Whether a cell of the first row has the form that all below it have, and no other has not.
    fn top_has_forms(&self) -> bool {
        self.rows > ENOUGH
            && self
                .top
                .iter()
                .zip(&self.columns)
                .all(|(top, column)| column.surprise(top, None) < 3.0)
    }

    /// Whether the numbers in the first row can be headings: years, or 1, 2, 3 and so on.
    fn top_counts(&self) -> bool {
        let numbers = self.top.iter().filter(|top| kind(top) == Kind::Number);
        let numbers: Vec<Option<u32>> = numbers.map(|top| top.parse().ok()).collect();
        let years = numbers.iter().all(|n| n.is_some_and(|n| (1900..2100).contains(&n)));
        let run = numbers.first().is_some_and(|first| matches!(first, Some(0 | 1)))
            && numbers.windows(2).all(|pair| pair[0].map(|n| n + 1) == pair[1]);
        years || run
    }

    /// What is settled: the kind of each column.
    #[must_use]
    pub fn settled(&self) -> Settled {
        self.settled_by(ENOUGH)
    }

    /// The kinds of columns that have `enough` cells.
    fn settled_by(&self, enough: u64) -> Settled {
        let kinds = (0..self.columns.len()).map(|column| self.mostly(column, enough)).collect();
        let rarely =
            |column: &Column| self.rows >= ENOUGH && column.kinds[0] <= 1.max(self.rows / 20);
        let filled = self.columns.iter().map(rarely).collect();
        let columns = if self.rows > ENOUGH { self.columns.clone() } else { Vec::new() };
        Settled { kinds, filled, columns, top: self.top.clone() }
    }

    /// Whether a row below a blank line says what the columns of another table hold: several of
    /// its cells are none of what stood in theirs so far.
    #[must_use]
    pub fn begins_another(&self, record: &StringRecord) -> bool {
        self.rows > FEW && is_foreign(&self.settled_by(FEW), record)
    }

    /// Whether the first row says what the columns below it hold, as headings do.
    #[must_use]
    pub fn top_is_headings(&self) -> bool {
        let record: StringRecord = self.top.iter().collect();
        self.rows > FEW && is_foreign(&self.settled_by(FEW), &record)
    }

    /// A column without a heading whose cells are mostly filled, from 0, if it is the only one and
    /// not the first: programs leave the heading of an index blank.
    #[must_use]
    pub fn unnamed(&self) -> Option<usize> {
        let mut blank =
            self.top.iter().enumerate().filter(|(_, top)| top.trim().is_empty()).map(|(at, _)| at);
        let (Some(at), None) = (blank.next(), blank.next()) else { return None };
        let column = self.columns.get(at)?;
        let is_filled = self.rows > ENOUGH && 2 * column.filled() >= self.rows;
        (at > 0 && self.top.len() > 2 && is_filled && !column.is_one_word()).then_some(at)
    }
}

/// The kinds of the columns that are certain.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    kinds: Vec<Option<Kind>>,
    /// Whether hardly a cell of the column is blank.
    filled: Vec<bool>,
    /// What they hold, if there are rows enough to tell.
    columns: Vec<Column>,
    top: Vec<String>,
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

/// Whether several cells are none of what their columns hold, and no cell is.
fn is_foreign(settled: &Settled, record: &StringRecord) -> bool {
    let (mut odd, mut fits) = (BTreeSet::new(), 0);
    for (cell, usual) in record.iter().zip(&settled.kinds) {
        let Some(usual) = usual.filter(|usual| usual.is_formed()) else { continue };
        match kind(cell) {
            Kind::Nothing => {}
            own if own == usual => fits += 1,
            _ => drop(odd.insert(cell)),
        }
    }
    odd.len() >= 2 && fits == 0
}

impl Settled {
    /// The kind of a column, from 0.
    #[must_use]
    pub fn kind_of(&self, column: usize) -> Option<Kind> {
        self.kinds.get(column).copied().flatten()
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
        self.out_of_place(record).or_else(|| moved(&self.columns, record).map(Doubt::Shifted))
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
            let Some(usual) = self.kinds[column] else { continue };
            let own = kind(cell);
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
        let has_gap_after = first.zip(gap).is_some_and(|(first, gap)| gap > first);
        let is_one_word = odd > 1 && texts.len() == 1;
        if (odd >= 2 && moved >= 1) || (has_gap_after && !is_one_word) {
            return first.map(Doubt::Shifted);
        }
        if odd >= 2 && fits == 0 && texts.len() >= 2 {
            return first.map(Doubt::Foreign);
        }
        let joined = |&column: &usize| self.is_joined(record, column, gap);
        (0..self.kinds.len()).find(joined).map(Doubt::Shifted)
    }

    /// Whether a cell holds what belongs into its column and the next, written together, while the
    /// next holds something else, or one after it nothing.
    fn is_joined(&self, record: &StringRecord, column: usize, gap: Option<usize>) -> bool {
        let Some(after) = self.kind_of(column + 1) else { return false };
        let usual = self.kind_of(column).filter(|usual| usual.is_formed());
        let (text, next) = (record.get(column).unwrap_or(""), record.get(column + 1).unwrap_or(""));
        let next_kind = kind(next);
        let is_odd = usual.is_some_and(|usual| kind(text) != usual);
        let is_gone = match next_kind {
            // Many texts end in a number.
            Kind::Nothing => self.filled[column + 1] && after != Kind::Number,
            _ if gap.is_some_and(|gap| gap > column + 1) => after != Kind::Number,
            _ => next_kind != after,
        };
        if !after.is_formed() || text.len() > 200 || !(is_odd || is_gone) {
            return false;
        }
        text.char_indices().skip(1).any(|(at, _)| {
            let (own, other) = text.split_at(at);
            let is_whole = !own.ends_with(char::is_whitespace);
            let fits = usual.is_none_or(|usual| kind(own) == usual);
            is_whole && fits && kind(other) == after
        })
    }

    /// Whether one of the two columns on either side holds this kind.
    fn is_near(&self, column: usize, kind: Kind) -> bool {
        (column.saturating_sub(2)..=column + 2)
            .any(|near| near != column && self.kind_of(near) == Some(kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(rows: &[&str]) -> Profile {
        let mut profile = Profile::default();
        for row in rows {
            profile.add(&row.split(',').collect());
        }
        profile
    }

    fn log(more: &[&str]) -> Vec<String> {
        let mut rows = vec!["day,time,who,hours,mail".to_owned()];
        for at in 1..=12 {
            rows.push(format!("2025-10-{at:02},9:{at:02},Ann,{at},a{at}@b.org"));
        }
        rows.extend(more.iter().map(|&row| row.to_owned()));
        rows
    }

    fn doubt(row: &str) -> Option<Doubt> {
        let rows = log(&[]);
        let settled = profile(&rows.iter().map(String::as_str).collect::<Vec<_>>()).settled();
        settled.doubt(&row.split(',').collect())
    }

    #[test]
    fn moved_cells_are_told_from_odd_ones() {
        assert_eq!(doubt("2025-11-01,10:00,Bo,3,b@c.org"), None);
        assert_eq!(doubt("2025-11-01,10:00,Bo,three,b@c.org"), None, "an odd cell");
        assert_eq!(doubt("TBC,TBC,Bo,TBC,"), None, "words for nothing");
        assert_eq!(doubt("cancelled,cancelled,Bo,cancelled,"), None, "one word throughout");
        assert_eq!(doubt("2025-11-01 10:00,Bo,3,b@c.org,"), Some(Doubt::Shifted(1)));
        assert_eq!(doubt("x,2025-11-01,10:00,3,b@c.org"), Some(Doubt::Shifted(0)));
        assert_eq!(doubt("2025-11-0110:00,Bo,3,b@c.org,"), Some(Doubt::Shifted(0)));
        assert_eq!(doubt("2025-11-0110:00,9:00,Bo,3,b@c.org"), Some(Doubt::Shifted(0)));
        assert_eq!(doubt("2025-11-01,9:00,Bo3,x,b@c.org"), Some(Doubt::Shifted(2)));
        assert_eq!(doubt("2025-11-01,9:00,Bo,3b@c.org,"), Some(Doubt::Shifted(3)));
        assert_eq!(doubt("2025-11-01,9:00,Bo 3,,b@c.org"), None);
        assert_eq!(doubt("a,b,c,d,e"), Some(Doubt::Foreign(0)));
        assert_eq!(doubt("day,time,who,hours,mail"), Some(Doubt::Headings));
    }

    #[test]
    fn headings_that_are_data_are_told() {
        let is = |rows: &[&str]| profile(rows).top_is_data();
        let rows = log(&[]);
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        assert!(!is(&rows));
        assert!(is(&rows[1..]));
        assert!(is(&["1,2", "2,3", "1,3"]));
        assert!(is(&["E1,2025-10-03,Ann", "E1,2025-10-03,Bo"]));
        assert!(!is(&["school,2019,2020", "Alder,3,4", "Birch,5,6"]));
        assert!(!is(&["school,1,2,3", "Alder,3,4,1", "Birch,5,6,2"]));
        assert!(is(&["294,Di,386", "12,Bo,40", "41,Cy,8"]));
        assert!(!is(&["name,2025-10-03,2025-10-10", "Ann,x,", "Bo,x,x"]));
        assert!(!is(&["from,to", "a,b", "b,a"]));
        assert!(!is(&["Name", "Ann"]));
        assert!(is(&["Ann,Alder,lead", "Ann,Alder,attend", "Bo,Alder,lead", "Ann,Elm,x"]));
        assert!(!is(&["a,b", "a,b", "1,2"]), "headings twice");
    }
}
