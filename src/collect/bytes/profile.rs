//! What the columns of a table hold, so that a row that does not fit can be told, and headings
//! that are none.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::kinds::{KINDS, Kind, kind};

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
    /// Years and numbers are headings too, so numbers alone say it only where every heading is one
    /// and none of them is new in its column.
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
        let agrees = formed > 0 && formed + numbers > contrary;
        let numbers_only = numbers > 0 && numbers == filled;
        let comes_again = again >= 2 && contrary == 0 && (formed + numbers > 0 || again == filled);
        (agrees && contrary <= 1) || (numbers_only && (again > 0 || self.rows > 2)) || comes_again
    }

    /// What is settled: the kind of each column.
    #[must_use]
    pub fn settled(&self) -> Settled {
        let columns = (0..self.counts.len()).map(|column| self.mostly(column, ENOUGH));
        Settled { kinds: columns.collect(), top: self.top.clone() }
    }
}

/// The kinds of the columns that are certain.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    kinds: Vec<Option<Kind>>,
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
        let (mut first, mut odd, mut fits, mut moved) = (None, 0, 0, 0);
        let mut texts: BTreeMap<&str, ()> = BTreeMap::new();
        for (column, cell) in record.iter().take(self.kinds.len()).enumerate() {
            let Some(usual) = self.kinds[column] else { continue };
            let own = kind(cell);
            if own == Kind::Nothing {
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
                texts.insert(cell, ());
                first = first.or(Some(column));
            }
        }
        let first = first?;
        if odd >= 2 && moved >= 1 {
            Some(Doubt::Shifted(first))
        } else if odd >= 2 && fits == 0 && texts.len() >= 2 {
            Some(Doubt::Foreign(first))
        } else {
            None
        }
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
        assert!(!is(&["name,2025-10-03,2025-10-10", "Ann,x,", "Bo,x,x"]));
        assert!(!is(&["from,to", "a,b", "b,a"]));
        assert!(!is(&["Name", "Ann"]));
        assert!(is(&["Ann,Alder,lead", "Ann,Alder,attend", "Bo,Alder,lead", "Ann,Elm,x"]));
        assert!(!is(&["a,b", "a,b", "1,2"]), "headings twice");
    }
}
