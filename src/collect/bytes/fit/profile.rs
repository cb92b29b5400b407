//! What the columns of a table hold, so that a row that does not fit can be told, and headings
//! that are none.

use csv::StringRecord;

use crate::collect::bytes::fit::columns::Column;
use crate::collect::bytes::fit::kinds::{KINDS, Kind, kind};
use crate::collect::bytes::fit::settled::Settled;

/// Cells that a column must have before its kind is decided.
const ENOUGH: u64 = 10;
/// How many columns are studied; wider tables are grids of marks.
const MOST: usize = 500;
/// How many texts of the first rows are kept, to see whether a heading comes again.
const FIRST: u64 = 200;
/// Cells by which headings are told from what stands below them.
const FEW: u64 = 3;

/// What the columns hold.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    columns: Vec<Column>,
    /// The cells of the first row.
    top: Vec<String>,
    /// How often each of them comes again in its column.
    again: Vec<u64>,
    rows: u64,
    /// How many rows go on counting from the first cell of all.
    counted: u64,
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
        let number = |cell: Option<&str>| cell.and_then(|cell| cell.parse::<u64>().ok());
        let first = number(self.top.first().map(String::as_str));
        if self.counted + 2 == self.rows
            && first.is_some_and(|first| number(record.get(0)) == Some(first + self.rows - 1))
        {
            self.counted += 1;
        }
        // Files that were put together say their headings several times.
        let looks = self.rows <= FIRST;
        if looks && record.iter().take(MOST).eq(self.top.iter()) {
            return;
        }
        for (column, cell) in record.iter().take(self.columns.len()).enumerate() {
            self.columns[column].add(cell);
            if looks && !cell.is_empty() && cell == self.top[column] {
                self.again[column] += 1;
            }
        }
    }

    /// The kind of nine in ten cells of a column, if there are `enough` cells, of which one may be blank
    /// where they are many: a fault leaves a gap.
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
        let gap = u64::from(enough >= ENOUGH && counts[0] > 0);
        (filled + gap >= enough && counts[most as usize] * 10 >= filled * 9).then_some(most)
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
        let has_codes = self.top.iter().zip(&self.columns).any(|(top, column)| {
            let digits = top.bytes().filter(u8::is_ascii_digit).count();
            let is_code = digits >= 3 && kind(top) == Kind::Text;
            is_code && column.signs.are_codes() && column.signs.has(top)
        });
        is_coded
            || (self.counted >= FEW && contrary == 0)
            || (has_codes && contrary == 0)
            || (agrees && contrary <= 1)
            || (numbers_only && (again > 0 || self.rows > 2))
            || comes_again
    }

    /// Whether the columns that repeat a few words have those of the first row among them; headings
    /// come again in columns that are ticked, but these have one word only.
    fn top_is_repeated(&self) -> bool {
        let (mut few, mut again) = (0, 0);
        for (at, (heading, column)) in self.top.iter().zip(&self.columns).enumerate() {
            few += usize::from(column.repeats(heading).is_some());
            // Once may be a second row of headings.
            again += usize::from(self.again[at] > 1 && !column.is_one_word());
        }
        again >= 2 || again == 1 && few == 1 && self.top_has_forms()
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
        self.rows > FEW && self.settled_by(FEW).is_foreign(record)
    }

    /// Whether the first row says what the columns below it hold, as headings do.
    #[must_use]
    pub fn top_is_headings(&self) -> bool {
        let record: StringRecord = self.top.iter().collect();
        self.rows > FEW && self.settled_by(FEW).is_foreign(&record)
    }

    /// A column without a heading whose cells are mostly filled, from 0, if it is the only one and
    /// not the first: programs leave the heading of an index blank.
    #[must_use]
    pub fn unnamed(&self) -> Option<usize> {
        let mut blank =
            self.top.iter().enumerate().filter(|(_, top)| top.trim().is_empty()).map(|(at, _)| at);
        let (Some(at), None) = (blank.next(), blank.next()) else { return None };
        let column = self.columns.get(at)?;
        // Of few rows each must hold something.
        let least = if self.rows > ENOUGH { self.rows / 2 } else { self.rows - 1 };
        let is_filled = self.rows > 2 && column.filled() >= least.max(1);
        (at > 0 && self.top.len() > 2 && is_filled && !column.is_one_word()).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::bytes::fit::settled::Doubt;

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
        assert_eq!(doubt("2025-11-01,9:00,Bo3,x,b@c.org"), None, "an odd cell");
        assert_eq!(doubt("2025-11-01,9:00,Bo,x,"), None, "an odd cell and a blank one");
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
