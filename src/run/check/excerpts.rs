//! The lines that problems are about, as they stand in the file, with a mark under the cell.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::problem::Problem;
use crate::collect::bytes::rows::{Next, Row};
use crate::collect::bytes::table::Table;
use crate::collect::read::{Input, Wishes};
use crate::report::writers::terminal::escape;

/// Characters of a line that are shown; the rest is cut off on both sides of the cell.
const WIDEST: usize = 96;

/// The cells of some lines of some files.
#[derive(Debug, Default)]
pub struct Excerpts {
    lines: BTreeMap<(String, u32), Line>,
}

/// A line cell by cell; one that cannot be cut into cells is a single one.
#[derive(Debug, Default)]
struct Line {
    cells: Vec<String>,
    separator: Option<char>,
}

impl Excerpts {
    /// Reads the lines that the problems name. A file that cannot be opened has none.
    #[must_use]
    pub fn of<'p>(
        inputs: &[Input],
        wishes: &Wishes,
        problems: impl Iterator<Item = &'p Problem>,
    ) -> Self {
        let mut wanted: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for problem in problems {
            if let Some(line) = problem.place.line {
                wanted.entry(&problem.place.file).or_default().insert(line);
            }
        }
        let mut excerpts = Self::default();
        for input in inputs {
            let Some(lines) = wanted.get(input.name.as_str()) else { continue };
            let Ok(table) = Table::open(input, wishes) else { continue };
            let separator = table.delimiter.byte;
            // A file that broke off while it was read shows the lines before that.
            let _ = table.walk_lines(&mut |row| {
                match row {
                    Row::Cells(line, record) if lines.contains(&line) => {
                        let written = |cell| escape(&as_written(cell, separator));
                        let cells = record.iter().map(written).collect();
                        let shown = Line { cells, separator: Some(char::from(separator)) };
                        excerpts.lines.insert((input.name.clone(), line), shown);
                    }
                    Row::Flawed(flaw, text) if lines.contains(&flaw.line) => {
                        let whole = escape(String::from_utf8_lossy(text).trim_end());
                        let shown = Line { cells: vec![whole], separator: None };
                        excerpts.lines.insert((input.name.clone(), flaw.line), shown);
                    }
                    _ => {}
                }
                Next::More
            });
        }
        excerpts
    }

    /// The line of a problem with a mark under its cell, ready to print.
    #[must_use]
    pub fn show(&self, problem: &Problem) -> Option<String> {
        let line = problem.place.line?;
        let shown = self.lines.get(&(problem.place.file.clone(), line))?;
        // Of a line that is one piece nobody can say where its third cell begins.
        let column = problem.place.column.filter(|_| shown.separator.is_some());
        Some(marked(line, shown, column))
    }
}

/// A cell as it stands in the file: in quotation marks where it cannot do without.
fn as_written(cell: &str, separator: u8) -> String {
    let needs = |c: char| c == '"' || c == '\n' || c == '\r' || c == char::from(separator);
    if cell.contains(needs) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// The cells as in the file; below them a mark under the cell, if one is meant.
fn marked(line: u32, shown: &Line, column: Option<u32>) -> String {
    let cells = &shown.cells;
    // The cells of a workbook have nothing between them.
    let separator = match shown.separator {
        Some('\u{1f}') => " | ".to_owned(),
        None | Some('\t') => " ".to_owned(),
        Some(other) => other.to_string(),
    };
    let text: Vec<char> = cells.join(&separator).chars().collect();
    let at = column.map_or(0, |column| column.saturating_sub(1) as usize).min(cells.len());
    let before: usize =
        cells[..at].iter().map(|cell| cell.chars().count() + separator.chars().count()).sum();
    let length = cells.get(at).map_or(0, |cell| cell.chars().count()).max(1);
    let from = if before + length <= WIDEST { 0 } else { before.saturating_sub(WIDEST / 4) };
    let to = (from + WIDEST).min(text.len());
    let shown: String = text[from.min(to)..to].iter().collect();
    let (left, right) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    let mut lines = format!("{line:>7} | {left}{shown}{right}");
    if column.is_some() {
        let gap = before - from + left.chars().count();
        let mark = "^".repeat(length.min(WIDEST));
        lines.push_str(&format!("\n        | {}{mark}", " ".repeat(gap)));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_under_the_cell() {
        let cells = ["Alder Primary", "J. Shah", "31/09/2025", "visit"].map(str::to_owned);
        let mut line = Line { cells: cells.to_vec(), separator: Some(',') };
        let shown = marked(118, &line, Some(3));
        let expected = "    118 | Alder Primary,J. Shah,31/09/2025,visit\n        |                       ^^^^^^^^^^";
        assert_eq!(shown, expected);
        line.separator = Some(';');
        assert!(marked(118, &line, None).ends_with(" | Alder Primary;J. Shah;31/09/2025;visit"));
        line.separator = Some('\u{1f}');
        let shown = marked(118, &line, Some(2));
        let expected = "    118 | Alder Primary | J. Shah | 31/09/2025 | visit\n        |                 ^^^^^^^";
        assert_eq!(shown, expected);
        line.separator = Some(';');
        line.cells.truncate(1);
        assert_eq!(marked(4, &line, None), "      4 | Alder Primary");
        assert_eq!(as_written("Bo \"B\" Kay", b','), "\"Bo \"\"B\"\" Kay\"");
        assert_eq!(["a,b", "a;b"].map(|cell| as_written(cell, b';')), ["a,b", "\"a;b\""]);
    }

    #[test]
    fn a_long_line_is_cut_around_the_cell() {
        let cells = vec!["a".repeat(200), "bad".to_owned(), "c".repeat(200)];
        let line = Line { cells, separator: Some(',') };
        let shown = marked(2, &line, Some(2));
        let (text, mark) = shown.split_once('\n').unwrap();
        let chars: Vec<char> = text.chars().collect();
        let at = mark.chars().position(|c| c == '^').unwrap();
        assert_eq!(chars[at..at + 3].iter().collect::<String>(), "bad");
        assert!(chars.len() < 120, "{shown}");
        // A column beyond the last cell is where the missing cell would be.
        assert!(marked(2, &line, Some(9)).ends_with('^'));
    }
}
