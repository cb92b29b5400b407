//! Some rows at once, as they stand: whoever knows most rows by their text need not have each taken out,
//! copied and cut.

use memchr::{memchr, memchr_iter, memchr3};

/// Rows that follow one another line by line. Nothing in them is quoted or might be, each has several
/// cells, and so has the line below it.
#[derive(Debug, Clone, Copy)]
pub struct Block<'a> {
    text: &'a [u8],
    rows: &'a [(u32, u32)],
    /// The line of the first of all, those taken before among them.
    pub line: u32,
    /// How many were taken before.
    pub from: usize,
}

impl<'a> Block<'a> {
    /// How many rows there are, those taken before among them.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The text of a row without its line end.
    #[must_use]
    pub fn row(&self, at: usize) -> &'a [u8] {
        self.rows.get(at).map_or(&[], |&(start, end)| &self.text[start as usize..end as usize])
    }

    /// Visits one cell of every row that is left; blank if there are not so many. The result is how many
    /// rows that were: none is read that is no text. What stands before the cell is mostly as in the row
    /// above, and then so is the cell.
    pub fn walk_column(
        &self,
        separator: u8,
        column: usize,
        visit: &mut dyn FnMut(u32, &str),
    ) -> usize {
        let (mut start, mut cell) = (&[][..], "");
        for at in self.from..self.rows() {
            let row = self.row(at);
            if start.is_empty() || !row.starts_with(start) {
                let (from, to) =
                    bounds(row, separator, (column, column)).unwrap_or((0, usize::MAX));
                let Ok(text) = std::str::from_utf8(row.get(from..to).unwrap_or_default()) else {
                    return at - self.from;
                };
                // With the separator behind it, if there is one.
                let to = to.saturating_add(1);
                (start, cell) = (row.get(..to).unwrap_or_default(), text);
            }
            visit(self.line + at as u32, cell);
        }
        self.rows() - self.from
    }

    /// The line of the next row to be taken.
    #[must_use]
    pub fn next_line(&self) -> u32 {
        self.line + self.from as u32
    }
}

/// From where to where some cells of a row stand that follow one another, if there are so many.
#[must_use]
pub fn bounds(row: &[u8], separator: u8, (first, last): (usize, usize)) -> Option<(usize, usize)> {
    let mut ends = memchr_iter(separator, row);
    let from = if first == 0 { 0 } else { ends.nth(first - 1)? + 1 };
    if last > first {
        ends.nth(last - first - 1)?;
    }
    Some((from, ends.next().unwrap_or(row.len())))
}

/// A block on its way: found once, and taken row by row or many at once.
#[derive(Debug, Default)]
pub struct Found {
    /// Where its rows begin and end, from its start; the last is the row below it.
    rows: Vec<(u32, u32)>,
    /// Where it starts in all of the text.
    start: u64,
    line: u32,
    /// How many rows were taken.
    taken: usize,
    /// Whoever sees it wants its rows one by one.
    is_apart: bool,
    /// The text has no line ends of the usual kind, so nothing more is looked for.
    is_over: bool,
}

impl Found {
    /// So much text is looked at.
    const NEAR: usize = 8 * 1024;
    /// So many rows are a block at most.
    const MOST: usize = 128;

    /// How much text there should be before rows are looked for.
    pub const WANTED: usize = 2 * Self::NEAR;

    /// Whether the row that begins here is the next of the block that was found; the row before may have
    /// been taken alone.
    pub fn goes_on(&mut self, at: u64) -> bool {
        let begins = |row: usize| {
            self.rows.get(row).is_some_and(|&(start, _)| self.start + u64::from(start) == at)
        };
        if begins(self.taken + 1) {
            self.taken += 1;
            return !self.is_done();
        }
        begins(self.taken) && !self.is_done()
    }

    /// Whether all of it was taken.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.taken >= self.inside().len()
    }

    /// Whether it makes sense to look for rows.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Looks for rows in the text that begins at a place of all of it, on a line.
    pub fn find(&mut self, text: &[u8], (start, line): (u64, u32), separator: u8) {
        (self.start, self.line, self.taken, self.is_apart) = (start, line, 0, false);
        self.rows.clear();
        let near = &text[..text.len().min(Self::NEAR)];
        // Marks may stand around cells; these and the backslash are looked at cell by cell.
        let odd = memchr3(b'"', b'\'', b'\\', near);
        let plain = &near[..odd.unwrap_or(near.len())];
        let has_returns = memchr(b'\r', plain).is_some();
        let mut start = 0;
        for end in memchr_iter(b'\n', plain).take(Self::MOST) {
            let mut bare = &plain[start..end];
            if has_returns {
                bare = bare.strip_suffix(b"\r").unwrap_or(bare);
                if memchr(b'\r', bare).is_some() {
                    break;
                }
            }
            // Of a file in UTF-8 that was put behind another, the first line begins with its mark.
            if memchr(separator, bare).is_none() || bare.starts_with(b"\xEF\xBB\xBF") {
                break;
            }
            self.rows.push((start as u32, (start + bare.len()) as u32));
            start = end + 1;
        }
        self.is_over = start == 0 && odd.is_none() && near.len() == Self::NEAR;
    }

    /// The block in the text that begins where it does, if there is one.
    #[must_use]
    pub fn block<'a>(&'a self, text: &'a [u8]) -> Option<Block<'a>> {
        let (rows, line, from) = (self.inside(), self.line, self.taken);
        (from < rows.len() && !self.is_apart).then_some(Block { text, rows, line, from })
    }

    /// Where the block starts in all of the text.
    #[must_use]
    pub fn start(&self) -> u64 {
        self.start
    }

    /// Takes more rows; the result is how many bytes they have, line ends and all.
    pub fn take(&mut self, rows: usize) -> usize {
        let start_of = |at: usize| self.rows.get(at).map_or(0, |&(start, _)| start as usize);
        let taken = (self.taken + rows).min(self.inside().len());
        let bytes = start_of(taken) - start_of(self.taken);
        self.taken = taken;
        bytes
    }

    /// The rows of the block: what stands below the last of all is not known.
    fn inside(&self) -> &[(u32, u32)] {
        self.rows.split_last().map_or(&[], |(_, inside)| inside)
    }

    /// Gives the rows that are left one by one.
    pub fn set_apart(&mut self) {
        self.is_apart = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<String> {
        let mut found = Found::default();
        found.find(text.as_bytes(), (0, 1), b',');
        let Some(block) = found.block(text.as_bytes()) else { return Vec::new() };
        let rows = (0..block.rows()).map(|at| String::from_utf8_lossy(block.row(at)).into_owned());
        rows.collect()
    }

    #[test]
    fn rows_with_cells_below_them_are_a_block_up_to_what_needs_a_second_look() {
        assert_eq!(rows("a,b\n1,2\n3,4\n5,6"), ["a,b", "1,2"]);
        assert_eq!(rows("a,b\r\n1,2\r\n3,4\r\n"), ["a,b", "1,2"]);
        for odd in ["\"5\",6", "it's,6", "a\\b,6", "5", "", "5,6\r7,8", "\u{feff}5,6"] {
            assert_eq!(rows(&format!("a,b\n1,2\n3,4\n{odd}\n7,8\n9,0\n")), ["a,b", "1,2"], "{odd}");
        }
        assert_eq!(rows("a,b\r1,2\r3,4\r"), [""; 0]);
    }

    #[test]
    fn rows_are_taken_one_by_one_or_many_at_once() {
        let text = b"a,b\r\n1,2\n33,4\n5,6\n7,8\n";
        let mut found = Found::default();
        found.find(text, (100, 7), b',');
        assert_eq!((found.take(1), found.goes_on(105), found.goes_on(104)), (5, true, false));
        let block = found.block(text).unwrap();
        assert_eq!((block.from, block.next_line(), block.row(1)), (1, 8, &b"1,2"[..]));
        assert!(found.goes_on(109), "the row was taken alone");
        assert_eq!((found.take(9), found.take(1), found.is_done()), (9, 0, true));
        assert!(found.block(text).is_none());
        assert!(!found.goes_on(118) && !found.goes_on(105));
    }
}
