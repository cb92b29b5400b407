//! docs/formats.md: every kind of file that is read, with an example and what it switches on.

use std::fmt::Write as _;

use super::cards::other_headings;
use crate::collect::cells::columns::Field;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::SHAPES;
use crate::report::words;

/// The page.
#[must_use]
pub fn page() -> String {
    let mut text = String::from(HEAD);
    let parts = [
        (Turn::Logs, "Logs, surveys and ties"),
        (Turn::Repeats, "Repeats of forms, read together with their main file"),
        (Turn::Lists, "Lists"),
    ];
    for (turn, heading) in parts {
        let _ = writeln!(text, "\n## {heading}");
        for shape in SHAPES.iter().filter(|shape| shape.turn == turn) {
            text.push_str(&entry(shape));
        }
    }
    text
}

const HEAD: &str = "\
# Files that tiebeam reads

The kind of a file is told from its content; `--shape NAME` says it where that fails. `tiebeam check FILE` \
prints how a file was understood, `tiebeam check FILE --rows` the table itself, and `tiebeam template` writes \
files to fill in.

This page is generated from the registry of shapes. Do not edit it: change the shape, then run \
`UPDATE=1 cargo test --test it docs`.

- **Bytes**: UTF-8 with or without its mark, UTF-16, else Windows-1252, which is said (`--encoding` settles it); \
lines that end in LF, CRLF or CR; comma, semicolon, tab or bar between the cells, told from the rows, from a \
`sep=` line or by `--delimiter`; workbooks (.xlsx, .xls, .ods: the first sheet, or `--sheet NAME`); a ZIP that \
holds one table.
- **Rows**: `read = used + left out + merged + blank` is printed for each file and true. A row whose cells cannot be \
told apart (a stray quotation mark, a missing cell) is left out with its line and column; nothing is guessed.
- **Dates**: 2025-10-03, 03/10/2025, 3 Oct 2025, with or without a time, and Excel's numbers of days. Whether the day \
or the month comes first is proved by a column's own dates, or asked (`--dates dmy`, `--dates mdy`; `--dates ymd` for 25-09-15).
- **Headings**: usual synonyms are found; `--map OURS=\"Theirs\"` says the rest.
- **Names**: a school is known by URN (through links), LAESTAB, alias, then by name without words such as *the* and \
*School*; phase and faith always count. Names that are merely similar are proposed by `check`, never joined.
";

fn entry(shape: &Shape) -> String {
    let mut text = format!("\n### {}\n\n{}.\n\n", shape.name, words::capitalised(shape.says));
    let _ = writeln!(text, "- **Needs**: {}.", shape.needs);
    let _ = writeln!(text, "- **Gives**: {}.", shape.gives);
    if !shape.fields.is_empty() {
        let all = format!("`tiebeam explain {}` lists all", shape.name);
        let _ =
            writeln!(text, "- **Columns**, with some of the headings that mean the same ({all}):");
        for field in shape.fields {
            let _ = writeln!(text, "  - `{}`{}", field.name, some_headings(field));
        }
    }
    let _ = writeln!(text, "\n```\n{}```", shape.example);
    text
}

/// The first of its other headings, and how many more there are.
fn some_headings(field: &Field) -> String {
    const SHOWN: usize = 5;
    let also = other_headings(field);
    let more = match also.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let shown: Vec<&str> = also.into_iter().take(SHOWN).collect();
    if shown.is_empty() { String::new() } else { format!(": {}{more}", shown.join(", ")) }
}
