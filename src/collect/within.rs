//! The rows of a table within its file: below its headings, and above whatever ends it.

use csv::StringRecord;

use crate::base::error::Error;
use crate::collect::bytes::rows::{Next, Row, Sight};
use crate::collect::bytes::table::Table;
use crate::collect::cells::invisible::visible_cells;
use crate::collect::cells::layout::Layout;

/// Visits the rows of the table within its file; `end` becomes the line on which it ended, if
/// something else follows.
pub fn walk(
    table: &Table,
    layout: &Layout,
    end: &mut u32,
    visit: &mut dyn FnMut(u32, &StringRecord),
) -> Result<(), Error> {
    walk_lines(table, layout, end, &mut |row| {
        if let Row::Cells(line, record) = row {
            visit(line, record);
        }
    })
}

/// Visits one cell of every row of the table; blank where a row is too short for it.
pub fn walk_column(
    table: &Table,
    layout: &Layout,
    column: usize,
    visit: &mut dyn FnMut(u32, &str),
) -> Result<(), Error> {
    if layout.ends.is_some() {
        return walk(table, layout, &mut 0, &mut |line, record| {
            visit(line, record.get(column).unwrap_or(""));
        });
    }
    table.walk_column(column, &mut |line, cell| {
        if line >= layout.first_line {
            visit(line, cell);
        }
    })
}

/// The same with lines that hold nothing or cannot be read. Cells are without signs that nobody sees.
pub fn walk_lines(
    table: &Table,
    layout: &Layout,
    end: &mut u32,
    visit: &mut dyn FnMut(Row),
) -> Result<(), Error> {
    walk_raw(table, layout, end, &mut |sight| {
        match sight {
            Sight::Block(_) | Sight::Uncut(_) => return Next::Cut,
            Sight::Line(row @ Row::Cells(line, record)) => match visible_cells(record) {
                Some(cells) => visit(Row::Cells(line, &cells)),
                None => visit(row),
            },
            Sight::Line(row) => visit(row),
        }
        Next::More
    })
}

/// The same, cell by cell as they stand; rows are shown before they are cut where only their text could
/// end the table.
pub fn walk_raw(
    table: &Table,
    layout: &Layout,
    end: &mut u32,
    visit: &mut dyn FnMut(Sight) -> Next,
) -> Result<(), Error> {
    table.walk_uncut(&mut |sight| {
        let line = match &sight {
            Sight::Block(rows) => rows.next_line(),
            Sight::Uncut(row) => row.line,
            Sight::Line(Row::Cells(line, _) | Row::Blank(line)) => *line,
            Sight::Line(Row::Flawed(flaw, _)) => flaw.line,
        };
        if line < layout.first_line {
            return Next::More;
        }
        match sight {
            Sight::Block(_) | Sight::Uncut(_) if layout.ends.is_some() => return Next::Cut,
            Sight::Line(Row::Cells(line, record))
                if layout.ends.is_some_and(|ends| ends(record)) =>
            {
                *end = line;
                return Next::Enough;
            }
            _ => {}
        }
        visit(sight)
    })
}

/// The text of a row that is a title.
#[must_use]
pub fn titled(record: &StringRecord) -> String {
    let cells = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let text = cells.collect::<Vec<_>>().join(" | ");
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
