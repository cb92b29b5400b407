//! Tables and words on a terminal: aligned, short, and without anything a terminal would obey.

use std::fmt::Write as _;

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};

use crate::report::sheet::{Cell, Sheet};
use crate::report::words;

/// Spaces between two columns.
const GAP: usize = 2;

/// The table with a rule under its headings; columns that do not fit `width` are left out and
/// counted in the last line.
#[must_use]
pub fn table(sheet: &Sheet, width: Option<u16>) -> String {
    let rows: Vec<Vec<String>> =
        sheet.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let headings: Vec<String> = sheet.columns.iter().map(|column| escape(column)).collect();
    let shown = fitting(&headings, &rows, width);
    let mut table = Table::new();
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.load_style(TableStyle::new().header_separator(LineStyle::none().fill('-').junction('-')));
    table.set_header(headings.iter().take(shown));
    for row in &rows {
        table.add_row(row.iter().take(shown));
    }
    for at in 0..shown {
        let has_text = sheet.rows.iter().any(|row| matches!(row.get(at), Some(Cell::Text(_))));
        if let Some(column) = table.column_mut(at) {
            // The other space of the gap is what joins two columns.
            column.set_padding((0, u16::from(at + 1 < shown)));
            if !has_text {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
    let mut text = String::new();
    for line in table.lines() {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let left = headings.len() - shown;
    if left > 0 {
        let columns = words::counted(left, "column does", "columns do");
        let _ = writeln!(text, "{columns} not fit here: write a CSV to see everything");
    }
    text
}

/// The text with everything a terminal could obey written out: control characters as `\u{1b}`,
/// and the marks that turn the direction of writing.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() || turns_direction(character) {
            let _ = write!(safe, "\\u{{{:x}}}", u32::from(character));
        } else {
            safe.push(character);
        }
    }
    safe
}

/// The marks that turn the direction of writing, and those that end a line unseen.
pub(crate) fn turns_direction(character: char) -> bool {
    matches!(character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => escape(text),
        Cell::Number(value) if value.is_finite() => words::short(*value),
        Cell::Number(_) | Cell::Blank => words::UNDEFINED.to_owned(),
    }
}

/// How many columns fit: at least one.
fn fitting(headings: &[String], rows: &[Vec<String>], width: Option<u16>) -> usize {
    let Some(width) = width else { return headings.len() };
    let mut used = 0;
    for (at, heading) in headings.iter().enumerate() {
        let cells = rows.iter().filter_map(|row| row.get(at)).chain([heading]);
        used += cells.map(|text| text.chars().count()).max().unwrap_or_default();
        if used > usize::from(width) {
            return at.max(1);
        }
        used += GAP;
    }
    headings.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let columns = ["school", "partners", "bridging"].map(str::to_owned).to_vec();
        let rows = vec![
            vec!["Willow\u{1b}[31m Tree".into(), Cell::Number(3.0), Cell::Number(0.123_456)],
            vec!["Ysgol Tŷ".into(), Cell::Number(12.0), Cell::Blank],
        ];
        Sheet { name: "schools", columns, rows }
    }

    #[test]
    fn numbers_stand_right_and_escapes_are_seen() {
        let expected = "\
school                 partners  bridging
-----------------------------------------
Willow\\u{1b}[31m Tree         3     0.123
Ysgol Tŷ                     12         –
";
        assert_eq!(table(&sheet(), None), expected);
    }

    #[test]
    fn columns_that_do_not_fit_are_counted() {
        let text = table(&sheet(), Some(34));
        assert!(!text.contains("bridging"), "{text}");
        assert!(text.ends_with("1 column does not fit here: write a CSV to see everything\n"));
    }

    #[test]
    fn nothing_a_terminal_obeys_gets_through() {
        let hostile: String =
            (0..0xA0_u32).chain(0x2000..0x2070).filter_map(char::from_u32).collect();
        let safe = escape(&hostile);
        assert!(safe.chars().all(|c| !c.is_control() && !turns_direction(c)));
        assert_eq!(escape("St Mary’s\u{202e}"), "St Mary’s\\u{202e}");
    }
}
