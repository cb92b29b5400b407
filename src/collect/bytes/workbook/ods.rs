//! What a spreadsheet of the open kind says of its size: its rows and cells repeat themselves by a
//! number, and the library that reads it drops without a word what is too far out.

use memchr::{memchr, memmem};

use crate::collect::bytes::limits::{MOST_CELLS, MOST_COLUMNS};

/// Rows that a sheet can have.
const MOST_ROWS: u64 = 1_048_576;

/// Why the sheets cannot be read whole, if so.
#[must_use]
pub fn too_far(content: &[u8]) -> Option<String> {
    let (mut sheet, mut open) = (Sheet::default(), 0);
    let mut rest = content;
    while let Some(at) = memchr(b'<', rest) {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix(b"<!--") {
            rest = memmem::find(comment, b"-->").map_or(&[][..], |end| &comment[end..]);
            continue;
        }
        let end = memchr(b'>', rest).unwrap_or(rest.len());
        let (tag, after) = rest.split_at(end);
        open += i64::from(is_start(tag)) - i64::from(is_end(tag));
        if let Some(what) = sheet.tag(tag) {
            return Some(what);
        }
        rest = after;
    }
    // The library that reads it looks for the end of a sheet for ever.
    (open != 0).then(|| "the file is damaged: a sheet of it has no end".to_owned())
}

const TABLE: &[u8] = b"table:table";

fn is_start(tag: &[u8]) -> bool {
    let after = tag.strip_prefix(b"<").and_then(|tag| tag.strip_prefix(TABLE));
    after.is_some_and(|after| {
        !tag.ends_with(b"/") && after.first().is_none_or(u8::is_ascii_whitespace)
    })
}

fn is_end(tag: &[u8]) -> bool {
    let after = tag.strip_prefix(b"</").and_then(|tag| tag.strip_prefix(TABLE));
    after.is_some_and(|after| after.iter().all(u8::is_ascii_whitespace))
}

/// Where in a sheet the tags have come to.
#[derive(Debug, Default)]
struct Sheet {
    /// Rows above the present one.
    rows: u64,
    /// How often the present row stands there.
    repeats: u64,
    /// Cells before the present one.
    columns: u64,
    /// How often the present cell stands there.
    cell: u64,
    /// Whether the present cell has been counted.
    counted: bool,
    /// Cells of all sheets that hold something.
    cells: u64,
}

impl Sheet {
    fn tag(&mut self, tag: &[u8]) -> Option<String> {
        let name =
            tag.split(|byte| byte.is_ascii_whitespace() || *byte == b'/').find(|p| !p.is_empty());
        match name?.strip_prefix(b"<").unwrap_or(name?) {
            b"table:table" => *self = Self { cells: self.cells, ..Self::default() },
            b"table:table-row" if !tag.starts_with(b"</") => {
                self.rows = self.rows.saturating_add(self.repeats);
                self.repeats = number(tag, b"table:number-rows-repeated=");
                (self.columns, self.cell) = (0, 0);
            }
            b"table:table-cell" | b"table:covered-table-cell" if !tag.starts_with(b"</") => {
                self.columns = self.columns.saturating_add(self.cell);
                self.cell = number(tag, b"table:number-columns-repeated=");
                self.counted = false;
                if memmem::find(tag, b"value=").is_some() {
                    return self.holds();
                }
            }
            b"text:p" if !tag.starts_with(b"</") && !tag.ends_with(b"/") => return self.holds(),
            _ => {}
        }
        None
    }

    /// The present cell holds something.
    fn holds(&mut self) -> Option<String> {
        if std::mem::replace(&mut self.counted, true) {
            return None;
        }
        let (row, last) = (self.rows.saturating_add(1), self.rows.saturating_add(self.repeats));
        if last > MOST_ROWS {
            return Some(format!("a sheet has more than {MOST_ROWS} rows"));
        }
        if self.columns.saturating_add(self.cell) > MOST_COLUMNS as u64 {
            let what = format!("row {row} of a sheet has a cell beyond column {MOST_COLUMNS}");
            return Some(what);
        }
        self.cells = self.cells.saturating_add(self.cell.saturating_mul(self.repeats));
        (self.cells > MOST_CELLS as u64)
            .then(|| format!("the sheets have more than {MOST_CELLS} cells"))
    }
}

/// How often something stands there: the number of an attribute, or once.
fn number(tag: &[u8], name: &[u8]) -> u64 {
    let Some(at) = memmem::find(tag, name) else { return 1 };
    let digits = tag[at + name.len()..].iter().skip(1).take_while(|byte| byte.is_ascii_digit());
    digits.fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELL: &str =
        "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";

    fn said(rows: &str) -> Option<String> {
        too_far(format!("<table:table table:name=\"S\">{rows}</table:table>").as_bytes())
    }

    fn row(attribute: &str, cells: &str) -> String {
        format!("<table:table-row{attribute}>{cells}</table:table-row>")
    }

    #[test]
    fn a_sheet_without_an_end_is_damaged() {
        let sheet = "<table:table table:name=\"S\"><table:table-row></table:table-row>";
        for (end, is_whole) in [("</table:table>", true), ("", false), ("</table:tab>", false)] {
            let what = too_far(format!("{sheet}{end}").as_bytes());
            assert_eq!(what.is_none(), is_whole, "{end}: {what:?}");
        }
        assert_eq!(too_far(b"<table:table table:name=\"S\"/>"), None);
    }

    #[test]
    fn what_the_reader_would_drop_is_told() {
        let gap = |n: u64| format!("<table:table-cell table:number-columns-repeated=\"{n}\"/>");
        let rows = |n: u64| format!(" table:number-rows-repeated=\"{n}\"");
        assert_eq!(said(&row("", CELL)), None);
        assert_eq!(said(&row("", &(CELL.to_owned() + &gap(16_383)))), None, "blank to the end");
        assert_eq!(said(&(row("", CELL) + &row(&rows(1_048_575), &gap(16_384)))), None);
        let what = said(&row("", &(gap(16_384) + CELL))).unwrap();
        assert!(what.starts_with("row 1 of a sheet has a cell beyond"), "{what}");
        let what = said(&(row(&rows(1_048_576), &gap(1)) + &row("", CELL))).unwrap();
        assert!(what.starts_with("a sheet has more than 1048576 rows"), "{what}");
        let wide = "<table:table-cell office:value=\"1\" table:number-columns-repeated=\"1000\"/>";
        let what = said(&row(&rows(1_000_000), wide)).unwrap();
        assert!(what.starts_with("the sheets have more than"), "{what}");
    }
}
