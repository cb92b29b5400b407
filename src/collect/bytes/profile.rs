//! What the columns of a table hold, so that a row that does not fit can be told, and headings
//! that are none.

use std::collections::BTreeSet;

use csv::StringRecord;

use crate::collect::bytes::kinds::{KINDS, Kind, kind};

/// Cells that a column must have before its kind is decided.
const ENOUGH: u64 = 10;
/// How many columns are studied; wider tables are grids of marks.
const MOST: usize = 500;
/// How many texts of the first rows are kept, to see whether a heading comes again.
const FIRST: u64 = 200;

/// What the columns hold.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    counts: Vec<[u64; KINDS]>,
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
            self.counts = vec![[0; KINDS]; width];
            return;
        }
        // Files that were put together say their headings several times.
        let looks = self.rows <= FIRST && !record.iter().take(MOST).eq(self.top.iter());
        for (column, cell) in record.iter().take(self.counts.len()).enumerate() {
            self.counts[column][kind(cell) as usize] += 1;
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
        let counts = self.counts.get(column)?;
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
        let comes_again = again >= 2 && contrary == 0 && (formed + numbers > 0 || again == filled);
        (agrees && contrary <= 1) || (numbers_only && (again > 0 || self.rows > 2)) || comes_again
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
        let columns = (0..self.counts.len()).map(|column| self.mostly(column, ENOUGH));
        let rarely =
            |counts: &[u64; KINDS]| self.rows >= ENOUGH && counts[0] <= 1.max(self.rows / 20);
        let filled = self.counts.iter().map(rarely).collect();
        Settled { kinds: columns.collect(), filled, top: self.top.clone() }
    }
}

/// The kinds of the columns that are certain.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    kinds: Vec<Option<Kind>>,
    /// Whether hardly a cell of the column is blank.
    filled: Vec<bool>,
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
