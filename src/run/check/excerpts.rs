//! The lines that problems are about, as they stand in the file, with a mark under the cell.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::problem::Problem;
use crate::collect::bytes::table::Table;
use crate::collect::read::{Input, Wishes};
use crate::report::writers::terminal::escape;

/// Characters of a line that are shown; the rest is cut off on both sides of the cell.
const WIDEST: usize = 96;

/// The cells of some lines of some files.
#[derive(Debug, Default)]
pub struct Excerpts {
    lines: BTreeMap<(String, u32), Vec<String>>,
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
            // A file that broke off while it was read shows the lines before that.
            let _ = table.walk(&mut |line, record| {
                if lines.contains(&line) {
                    let cells = record.iter().map(escape).collect();
                    excerpts.lines.insert((input.name.clone(), line), cells);
                }
            });
        }
        excerpts
    }

    /// The line of a problem with a mark under its cell, ready to print.
    #[must_use]
    pub fn show(&self, problem: &Problem) -> Option<String> {
        let line = problem.place.line?;
        let cells = self.lines.get(&(problem.place.file.clone(), line))?;
        Some(marked(line, cells, problem.place.column))
    }
}

/// The cells separated by commas; below them a mark under the cell, if one is meant.
fn marked(line: u32, cells: &[String], column: Option<u32>) -> String {
    let text: Vec<char> = cells.join(",").chars().collect();
    let at = column.map_or(0, |column| column.saturating_sub(1) as usize).min(cells.len());
    let before: usize = cells[..at].iter().map(|cell| cell.chars().count() + 1).sum();
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
        let shown = marked(118, &cells, Some(3));
        let expected = "    118 | Alder Primary,J. Shah,31/09/2025,visit\n        |                       ^^^^^^^^^^";
        assert_eq!(shown, expected);
        assert_eq!(marked(4, &cells[..1], None), "      4 | Alder Primary");
    }

    #[test]
    fn a_long_line_is_cut_around_the_cell() {
        let cells = ["a".repeat(200), "bad".to_owned(), "c".repeat(200)];
        let shown = marked(2, &cells, Some(2));
        let (text, mark) = shown.split_once('\n').unwrap();
        let chars: Vec<char> = text.chars().collect();
        let at = mark.chars().position(|c| c == '^').unwrap();
        assert_eq!(chars[at..at + 3].iter().collect::<String>(), "bad");
        assert!(chars.len() < 120, "{shown}");
        // A column beyond the last cell is where the missing cell would be.
        assert!(marked(2, &cells, Some(9)).ends_with('^'));
    }
}
