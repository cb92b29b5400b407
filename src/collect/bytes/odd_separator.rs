//! Separators that are not read, and commas that are none: what stands in the first rows outside
//! quotation marks.

use crate::collect::bytes::rows::{Next, Row, Text};
use crate::collect::bytes::split::Style;
use crate::collect::bytes::votes::ROWS;

/// Separators that some programs write and that are not read: the text, its name, and how often it
/// must stand in the first row.
const ODD: [(&str, &str, usize); 10] = [
    ("^", "`^`", 1),
    ("~", "`~`", 1),
    ("::", "`::`", 1),
    ("·", "`·`", 1),
    ("\u{1}", "the control character U+0001", 1),
    ("\u{1f}", "the control character U+001F", 1),
    ("\u{1e}", "the control character U+001E", 1),
    ("  ", "two spaces", 2),
    (":", "`:`", 2),
    ("/", "`/`", 2),
];

/// The separator that is none of ours and cuts the first rows better.
#[must_use]
pub fn odd_separator(text: &mut Text, agreeing: usize) -> Option<&'static str> {
    let records = records(text);
    for (odd, says, least) in ODD {
        let counts: Vec<usize> = records.iter().map(|record| unquoted(record, odd)).collect();
        let first = counts.first().copied().unwrap_or_default();
        let same = counts.iter().filter(|&&count| count == first).count();
        if first >= least && counts.len() > 1 && same * 10 >= counts.len() * 8 && same > agreeing {
            return Some(says);
        }
    }
    None
}

/// The first rows as they stand, whatever separates their cells.
fn records(text: &mut Text) -> Vec<String> {
    text.style = Style { byte: 0x07, spaced: false };
    let (mut records, mut open): (Vec<String>, bool) = (Vec::new(), false);
    let walked = text.walk(&mut |row| {
        let line = match row {
            Row::Cells(_, record) => record.iter().collect::<String>(),
            Row::Flawed(_, bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Row::Blank(_) => return Next::More,
        };
        let marks = line.matches('"').count();
        match records.last_mut().filter(|_| open) {
            Some(last) => last.push_str(&line),
            None => records.push(line),
        }
        open ^= marks % 2 == 1;
        if records.len() < ROWS { Next::More } else { Next::Enough }
    });
    // What is wrong with the marks is said when the rows are read.
    drop(walked);
    records
}

/// Whether tabs stand in most of the first rows, and a blank behind nearly all of their commas: those are
/// within dates (`11/13/25, 3:58:10 PM`), however alike they seem to cut the rows.
#[must_use]
pub fn commas_are_within_cells(text: &mut Text) -> bool {
    let records = records(text);
    let tabbed: Vec<&String> = records.iter().filter(|record| unquoted(record, "\t") > 0).collect();
    let all = |odd| tabbed.iter().map(|record| unquoted(record, odd)).sum::<usize>();
    2 * tabbed.len() > records.len() && all(", ") * 10 >= all(",") * 9
}

/// How often a text stands outside quotation marks.
fn unquoted(record: &str, odd: &str) -> usize {
    record.split('"').step_by(2).map(|part| part.matches(odd).count()).sum()
}
