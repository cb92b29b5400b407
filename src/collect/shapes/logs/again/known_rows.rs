//! Rows that say what an earlier row said: their cells need not be read again.
//!
//! A log repeats itself: the rows of an activity follow one another, and the same people come again and
//! again. Cells are compared as they are written, and only rows that were used without a remark are
//! remembered, so what is known is what reading the row again would give.

use std::hash::Hasher as _;

use rustc_hash::FxHasher;

use crate::collect::bytes::uncut::Cells;
use crate::collect::cells::columns::Columns;
use crate::collect::draft::worded::Again;
use crate::collect::shapes::logs::again::called_alike::CALLED;
use crate::collect::shapes::logs::event::MentionFields;

/// Set between cells; rows that hold it themselves are not remembered, nor longer ones.
const BETWEEN: u8 = 0x1F;
const LONGEST: usize = 56;

/// Cells that stood in earlier rows, and a number for each: whom they mention, for example. What is looked
/// at for a row lies in one place, because a large log jumps from one person to the next, and waiting for
/// memory takes longer than the rest.
#[derive(Debug)]
pub struct KnownCells {
    columns: Vec<usize>,
    /// By hash, in the next free place; a power of two of them, at most three quarters taken.
    places: Vec<Place>,
    taken: usize,
}

/// Cells with their number, and how many rows had them after the first.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Place {
    cells: Written,
    number: u32,
    rows: u32,
}

/// Cells with their ends, and blanks behind that are in no text.
pub type Written = [u8; LONGEST];

/// Nothing has this number.
const NONE: u32 = u32::MAX;
const FREE: Place = Place { cells: [0xFF; LONGEST], number: NONE, rows: 0 };

impl KnownCells {
    /// None yet, of the cells that make a mention.
    #[must_use]
    pub fn of_mentions(columns: &Columns, fields: &MentionFields) -> Self {
        Self::of(positions(columns, &mentioning(fields)))
    }

    /// None yet, of the cells that say neither who nor which activity of which day: most activities of a
    /// log are worded like an earlier one.
    #[must_use]
    pub fn beside_activities(columns: &Columns, fields: &MentionFields) -> Self {
        let mut others = mentioning(fields).to_vec();
        others.extend(["event_id", "date"]);
        Self::of(positions(columns, &beside(columns, &others)))
    }

    fn of(mut columns: Vec<usize>) -> Self {
        columns.sort_unstable();
        Self { columns, places: vec![FREE; 16], taken: 0 }
    }

    /// The first and the last of the columns, where no other stands between them.
    #[must_use]
    pub fn side_by_side(&self) -> Option<(usize, usize)> {
        let (&first, &last) = self.columns.first().zip(self.columns.last())?;
        let follow = self.columns.windows(2).all(|two| two[0] + 1 == two[1]);
        follow.then_some((first, last))
    }

    /// The cells as they are remembered, from where they stand side by side.
    #[must_use]
    pub fn written(&self, text: &[u8], separator: u8) -> Option<Written> {
        let mut cells = FREE.cells;
        cells.get_mut(..text.len())?.copy_from_slice(text);
        // All of them at a time, which is quicker than to stop at the end.
        let odd = cells.iter().fold(0, |odd, byte| odd | u8::from(*byte == BETWEEN));
        for byte in &mut cells {
            *byte = if *byte == separator { BETWEEN } else { *byte };
        }
        *cells.get_mut(text.len())? = BETWEEN;
        (odd == 0).then_some(cells)
    }

    /// Gets the place of cells with this hash on its way: memory answers many questions at once sooner than
    /// one after the other.
    pub fn warm(&self, hash: u64) {
        std::hint::black_box(self.places[self.home(hash)].number);
    }

    /// Where cells with this hash stand, if they are known.
    #[must_use]
    pub fn known(&self, cells: &Written, hash: u64) -> Option<usize> {
        let at = self.find(cells, hash);
        (self.places[at].number != NONE).then_some(at)
    }

    /// Whether an earlier row has the same cells.
    #[must_use]
    pub fn look(&self, row: &impl Cells) -> Looked {
        let Some(cells) = self.cells(row) else { return Looked::New(None) };
        self.known(&cells, hash(&cells)).map_or(Looked::New(Some(cells)), Looked::Known)
    }

    /// The number of cells that were found.
    #[must_use]
    pub fn number(&self, at: usize) -> u32 {
        self.places[at].number
    }

    /// The same; counts the row.
    pub fn again(&mut self, at: usize) -> u32 {
        let place = &mut self.places[at];
        place.rows += 1;
        place.number
    }

    /// Remembers a number for cells that are new.
    pub fn remember(&mut self, cells: Option<Written>, number: u32) {
        let Some(cells) = cells else { return };
        if (self.taken + 1) * 4 > self.places.len() * 3 {
            let more = vec![FREE; self.places.len() * 2];
            for known in std::mem::replace(&mut self.places, more) {
                if known.number != NONE {
                    let place = self.find(&known.cells, hash(&known.cells));
                    self.places[place] = known;
                }
            }
        }
        let place = self.find(&cells, hash(&cells));
        self.places[place] = Place { cells, number, rows: 0 };
        self.taken += 1;
    }

    /// How many rows had the cells of each number again.
    pub fn counts(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.places.iter().filter(|place| place.rows > 0).map(|place| (place.number, place.rows))
    }

    fn cells(&self, row: &impl Cells) -> Option<Written> {
        let (mut cells, mut end) = (FREE.cells, 0);
        for &column in &self.columns {
            let cell = row.cell(column);
            if cell.contains(&BETWEEN) {
                return None;
            }
            cells.get_mut(end..end + cell.len())?.copy_from_slice(cell);
            end += cell.len();
            *cells.get_mut(end)? = BETWEEN;
            end += 1;
        }
        Some(cells)
    }

    /// Where these cells stand, or would stand.
    fn find(&self, cells: &Written, hash: u64) -> usize {
        let mut at = self.home(hash);
        while self.places[at].number != NONE && self.places[at].cells != *cells {
            at = (at + 1) & (self.places.len() - 1);
        }
        at
    }

    /// Where cells with this hash stand, if nothing else does: the high bits are the better ones.
    fn home(&self, hash: u64) -> usize {
        (hash >> (64 - self.places.len().trailing_zeros())) as usize
    }
}

/// By which cells are found.
#[must_use]
pub fn hash(cells: &Written) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(cells);
    hasher.finish().wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Whether a row's cells are known.
#[derive(Debug)]
pub enum Looked {
    /// They stand here.
    Known(usize),
    /// No earlier row has them; none where they cannot be remembered.
    New(Option<Written>),
}

/// The row before, as far as some columns go, and what was learnt from it.
#[derive(Debug)]
pub struct LastRow<T> {
    columns: Vec<usize>,
    cells: Vec<u8>,
    /// Where each of them ends.
    ends: Vec<usize>,
    known: Option<T>,
}

/// What a row says beside who it is about.
#[derive(Debug, Clone, Copy)]
pub struct Did {
    /// What it is about.
    pub activity: Again,
    /// They led or co-led.
    pub leads: bool,
    /// They hosted.
    pub hosts: bool,
}

impl LastRow<Again> {
    /// None yet; the columns that say which activity a row is about.
    #[must_use]
    pub fn about_activities(columns: &Columns) -> Self {
        let fields: Vec<&str> =
            ["event_id", "date", "part_of_day"].into_iter().chain(CALLED).collect();
        Self::of(positions(columns, &fields))
    }
}

impl LastRow<Did> {
    /// None yet; all columns that are read but those that make a mention.
    #[must_use]
    pub fn beside(columns: &Columns, fields: &MentionFields) -> Self {
        Self::of(positions(columns, &beside(columns, &mentioning(fields))))
    }
}

impl<T: Copy> LastRow<T> {
    fn of(columns: Vec<usize>) -> Self {
        Self { columns, cells: Vec::new(), ends: Vec::new(), known: None }
    }

    /// What was learnt from the row before, if this one has exactly the same cells.
    #[must_use]
    pub fn again(&self, row: &impl Cells) -> Option<T> {
        let known = self.known?;
        let mut start = 0;
        for (&column, &end) in self.columns.iter().zip(&self.ends) {
            if row.cell(column) != &self.cells[start..end] {
                return None;
            }
            start = end;
        }
        Some(known)
    }

    /// Remembers a row.
    pub fn remember(&mut self, row: &impl Cells, known: T) {
        self.cells.clear();
        self.ends.clear();
        for &column in &self.columns {
            self.cells.extend_from_slice(row.cell(column));
            self.ends.push(self.cells.len());
        }
        self.known = Some(known);
    }
}

/// The fields that make a mention.
fn mentioning(fields: &MentionFields) -> [&'static str; 6] {
    [fields.id, fields.name, fields.school, fields.number, fields.org_type, fields.role]
}

/// The fields that are read, but for some.
fn beside<'c>(columns: &'c Columns, some: &[&str]) -> Vec<&'c str> {
    columns.names().filter(|name| !some.contains(name)).collect()
}

/// Where fields stand, those that the file has.
fn positions(columns: &Columns, fields: &[&str]) -> Vec<usize> {
    fields.iter().filter_map(|field| Some(columns.number(field)? as usize - 1)).collect()
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::*;
    use crate::collect::cells::columns::{Columns, Field};

    const FIELDS: &[Field] =
        &[Field { name: "person", synonyms: &[] }, Field { name: "school", synonyms: &[] }];

    fn known() -> KnownCells {
        let headings = ["school", "part", "person"].map(str::to_owned);
        let columns = Columns::find(FIELDS, &headings, &[]);
        let fields = MentionFields { name: "person", school: "school", ..MentionFields::default() };
        KnownCells::of_mentions(&columns, &fields)
    }

    fn row(cells: [&str; 3]) -> StringRecord {
        cells.into_iter().collect()
    }

    /// What is new about a row that must be new.
    fn new(known: &KnownCells, cells: [&str; 3]) -> Option<Written> {
        match known.look(&row(cells)) {
            Looked::Known(at) => panic!("known at {at}"),
            Looked::New(cells) => cells,
        }
    }

    #[test]
    fn who_is_known_is_counted_and_other_columns_do_not_matter() {
        let mut known = known();
        for number in 0..1_000 {
            let name = format!("person {number}");
            known.remember(new(&known, ["Ashbrook", "lead", &name]), number);
        }
        for number in (0..1_000).rev() {
            let name = format!("person {number}");
            let Looked::Known(at) = known.look(&row(["Ashbrook", "", &name])) else { panic!() };
            assert_eq!(known.again(at), number);
        }
        assert_eq!(known.counts().map(|(_, rows)| rows).sum::<u32>(), 1_000);
        assert!(new(&known, ["Ashbrook ", "", "person 1"]).is_some());
    }

    #[test]
    fn cells_do_not_run_into_each_other_and_what_does_not_fit_is_read_again() {
        let mut known = known();
        known.remember(new(&known, ["ab", "", "c"]), 1);
        assert!(new(&known, ["b", "", "ca"]).is_some());
        let long = "x".repeat(60);
        for cells in [[long.as_str(), "", "c"], ["a\u{1f}b", "", "c"]] {
            known.remember(new(&known, cells), 2);
            assert!(new(&known, cells).is_none(), "nothing is remembered");
        }
    }

    #[test]
    fn an_activity_is_the_same_only_right_after_and_word_for_word() {
        let headings = ["event_id", "date", "person"].map(str::to_owned);
        let fields = ["event_id", "date", "person"].map(|name| Field { name, synonyms: &[] });
        let mut last = LastRow::about_activities(&Columns::find(&fields, &headings, &[]));
        assert!(last.again(&row(["E1", "2025-10-03", "a"])).is_none());
        last.remember(&row(["E1", "2025-10-03", "a"]), Again { activity: 7, wording: 3 });
        assert_eq!(
            last.again(&row(["E1", "2025-10-03", "b"])).map(|known| known.activity),
            Some(7)
        );
        assert!(last.again(&row(["E12", "025-10-03", "a"])).is_none());
        assert!(last.again(&row(["E1", "3/10/2025", "a"])).is_none());
    }

    #[test]
    fn a_row_is_like_the_one_before_if_all_but_its_person_is() {
        let headings = ["event_id", "person", "part"].map(str::to_owned);
        let fields = ["event_id", "person", "part"].map(|name| Field { name, synonyms: &[] });
        let columns = Columns::find(&fields, &headings, &[]);
        let who = MentionFields { name: "person", ..MentionFields::default() };
        let mut before = LastRow::beside(&columns, &who);
        let activity = Again { activity: 7, wording: 3 };
        before.remember(&row(["E1", "a", "lead"]), Did { activity, leads: true, hosts: false });
        assert!(before.again(&row(["E1", "b", "lead"])).is_some_and(|did| did.leads));
        assert!(before.again(&row(["E1", "a", ""])).is_none());
        assert!(before.again(&row(["E2", "a", "lead"])).is_none());
    }
}
