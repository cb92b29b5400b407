//! docs/tables.md: every table that is written, with its columns.

use std::fmt::Write as _;

use super::columns;
use super::columns::column::Table;

/// The page.
#[must_use]
pub fn page() -> String {
    let mut text = String::from(HEAD);
    for table in columns::TABLES.iter().flat_map(|tables| *tables) {
        text.push_str(&entry(table));
    }
    text
}

const HEAD: &str = "\
# Tables

Every table that tiebeam writes, and what its columns say. Columns that are called like a measure hold that \
measure: [measures.md](measures.md). `tiebeam explain NAME` prints the same on a terminal.

This page is generated from the texts beside the code. Do not edit it: change the text, then run \
`UPDATE=1 cargo test --test it columns`.

- A blank cell means that nothing can be said, never zero.
- In CSV a number that misses a short one by rounding alone (3.0000000000000018) is written as the short one; any other \
reads back as the same number. JSON and what `export` writes have every digit.
- Files begin with the mark by which Excel knows UTF-8, and their lines end in CRLF; standard output has neither.
";

fn entry(table: &Table) -> String {
    let mut text = format!("\n## {}\n\n{}\n\n", table.name, table.says);
    text.push_str("| column | what it says |\n|---|---|\n");
    for column in table.columns {
        let _ = writeln!(text, "| `{}` | {} |", column.name, column.says);
    }
    text
}
