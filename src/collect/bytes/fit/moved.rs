//! Whether the cells of a row would fit far better if they had not been moved: lost, joined, given
//! a blank one too many, or put in each other's places, while their number stayed.
//!
//! Every such fault is undone in thought, and what is won by it is counted in bits. One odd cell
//! never wins enough, as odd cells are normal data.

use csv::StringRecord;

use crate::collect::bytes::fit::columns::{Column, MOST_SURPRISING};

/// How many bits must be won: more than any one cell can win.
const ENOUGH: f64 = MOST_SURPRISING + 2.0;
/// Rows wider than this are looked through for exchanged cells only where cells are odd.
const NARROW: usize = 40;
/// A cell as odd as this may stand in the place of another.
const ODD: f64 = 3.0;
/// What may be left between two cells that were joined.
pub const SEAM: [char; 7] = [' ', '"', ',', ';', '\t', '|', '\u{a0}'];
/// Bytes of a cell that is looked through for two that were joined.
const LONGEST_JOINED: usize = 200;

/// The first cell at fault, from 0, if moving cells back makes sense of the row.
#[must_use]
pub fn moved(columns: &[Column], record: &StringRecord) -> Option<usize> {
    let cells: Vec<&str> = record.iter().take(columns.len()).collect();
    let here: Vec<f64> =
        cells.iter().zip(columns).map(|(cell, column)| column.surprise(cell, Some(cell))).collect();
    if here.iter().filter(|bits| **bits > 1.0).sum::<f64>() < ENOUGH {
        return None;
    }
    let row = Moves { columns, cells, here };
    // The more ways there are to move cells, the more is won by chance.
    let chance = (row.cells.len() as f64 / 8.0).log2().max(0.0);
    let shifted = row.left().max(row.right()) - chance;
    let won = shifted.max(row.exchanged() - 2.0 * chance);
    (won >= ENOUGH).then(|| row.here.iter().position(|&bits| bits >= ODD)).flatten()
}

/// What it is worth that an odd cell is one of the few words of another column.
fn known(column: &Column, cell: &str) -> f64 {
    if column.repeats(cell).is_some_and(|times| times > 0) { 2.0 } else { 0.0 }
}

struct Moves<'a> {
    columns: &'a [Column],
    cells: Vec<&'a str>,
    /// How surprising each cell is where it stands.
    here: Vec<f64>,
}

impl Moves<'_> {
    /// What the cell `from` wins at another column.
    fn at(&self, from: usize, to: usize) -> f64 {
        let cell = self.cells[from];
        self.columns.get(to).map_or(0.0, |column| {
            if from != to && column.is_of_one_scale(&self.columns[from]) {
                return 0.0;
            }
            let is_odd = from != to && self.columns[from].is_alone(cell);
            let known = if is_odd { known(column, cell) } else { 0.0 };
            known + self.here[from] - column.surprise(cell, self.cells.get(to).copied())
        })
    }

    /// What is won if a cell was lost or joined to the next, the others moved to the left, and a
    /// blank cell was put behind them.
    fn left(&self) -> f64 {
        let mut best = 0.0_f64;
        // The most that can be won by the cells before, if all from somewhere on moved.
        let mut run = f64::MIN;
        for (blank, cell) in self.cells.iter().enumerate() {
            if cell.trim().is_empty() {
                best = best.max(run + self.here[blank]);
            }
            let apart = self.joined(blank, blank);
            run = run.max(0.0) + self.at(blank, blank + 1);
            run = run.max(apart);
        }
        best
    }

    /// The same, mirrored: a blank cell was put before, the others moved to the right, and one
    /// behind them was lost or joined.
    fn right(&self) -> f64 {
        let mut best = 0.0_f64;
        let mut run = f64::MIN;
        for (blank, cell) in self.cells.iter().enumerate().rev() {
            if cell.trim().is_empty() {
                best = best.max(run + self.here[blank]);
            }
            if blank == 0 {
                break;
            }
            let apart = self.joined(blank, blank - 1);
            run = run.max(0.0) + self.at(blank, blank - 1);
            run = run.max(apart);
        }
        best
    }

    /// What is won if a cell is two: the first of them belongs to column `to`, the other to the
    /// next.
    fn joined(&self, from: usize, to: usize) -> f64 {
        let cell = self.cells[from];
        let (Some(first), Some(second)) = (self.columns.get(to), self.columns.get(to + 1)) else {
            return 0.0;
        };
        if self.here[from] < ODD || cell.len() > LONGEST_JOINED {
            return 0.0;
        }
        let there = |column: usize| self.cells.get(column).copied();
        let least = cell
            .char_indices()
            .skip(1)
            .map(|(at, _)| cell.split_at(at))
            .map(|(start, end)| (start.trim_end_matches(SEAM), end.trim_start_matches(SEAM)))
            .filter(|(start, end)| !start.is_empty() && !end.is_empty())
            .map(|(start, end)| {
                let known = known(first, start) + known(second, end);
                first.surprise(start, there(to)) + second.surprise(end, there(to + 1)) - known
            })
            .fold(f64::MAX, f64::min);
        // There are several places to cut a cell.
        self.here[from] - least - 1.0
    }

    /// What is won if a cell was taken out and put in elsewhere, or two stand in each other's place.
    fn exchanged(&self) -> f64 {
        let wide = self.cells.len() > NARROW;
        let chosen: Vec<usize> =
            (0..self.cells.len()).filter(|&at| !wide || self.here[at] >= ODD).collect();
        // What is won by all cells before one, if each moved by one.
        let sums = |by: &dyn Fn(usize) -> f64| {
            let mut sums = vec![0.0];
            for at in 0..self.cells.len() {
                sums.push(sums[at] + by(at));
            }
            sums
        };
        let to_right = sums(&|at| self.at(at, at + 1));
        let to_left = sums(&|at| if at == 0 { 0.0 } else { self.at(at, at - 1) });
        let mut best = 0.0_f64;
        for (nth, &one) in chosen.iter().enumerate() {
            for &other in &chosen[nth + 1..] {
                let (out, back) = (self.at(one, other), self.at(other, one));
                let swapped = out + back;
                let first_last = out + to_left[other + 1] - to_left[one + 1];
                let last_first = back + to_right[other] - to_right[one];
                best = best.max(swapped).max(first_last).max(last_first);
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Forty sales: day, product, price, kind, page, remark; the last often blank.
    fn columns() -> Vec<Column> {
        let mut columns = vec![Column::default(); 6];
        for n in 0..40 {
            let cells = [
                format!("2025-10-{:02}", 1 + n % 28),
                format!("PRD-{n}"),
                format!("{n}.50"),
                ["Shirt", "Cap"][n % 2].to_owned(),
                format!("https://example.org/{n}"),
                ["", "fine", "late"][n % 3].to_owned(),
            ];
            columns.iter_mut().zip(&cells).for_each(|(column, cell)| column.add(cell));
        }
        columns
    }

    fn place(row: &str) -> Option<usize> {
        let mut columns = columns();
        let record: StringRecord = row.split(',').collect();
        columns.iter_mut().zip(&record).for_each(|(column, cell)| column.add(cell));
        moved(&columns, &record)
    }

    #[test]
    fn odd_cells_are_no_moved_ones() {
        for row in [
            "2025-10-03,PRD-4,3.50,Shirt,https://example.org/2,fine",
            "2025-10-03,PRD-4,free,Shirt,https://example.org/2,",
            "2025-10-03,,,,,",
            "soon,PRD-4,3.50,Scarf,https://example.org/2,",
            "2025-10-03,PRD-4,3.50,Shirt,,a long remark",
        ] {
            assert_eq!(place(row), None, "{row}");
        }
    }

    #[test]
    fn columns_of_one_scale_have_each_others_words() {
        let grid =
            |n: usize| [["agree", "neither", "no"][n % 3], ["agree", "neither", "yes!"][n % 3]];
        let mut columns = vec![Column::default(); 2];
        for n in 0..60 {
            columns.iter_mut().zip(grid(n)).for_each(|(column, cell)| column.add(cell));
        }
        let record = StringRecord::from(vec!["yes!", "no"]);
        columns.iter_mut().zip(&record).for_each(|(column, cell)| column.add(cell));
        assert_eq!(moved(&columns, &record), None);
    }

    #[test]
    fn moved_cells_are_told_wherever_the_gap_is() {
        for row in [
            "PRD-4,3.50,Shirt,https://example.org/2,fine,",
            "2025-10-03,PRD-43.50,Shirt,https://example.org/2,fine,",
            "2025-10-03,PRD-4,3.50 Shirt,https://example.org/2,fine,",
            "2025-10-03,PRD-4,3.50Shirt,,https://example.org/2,fine",
            ",2025-10-03,PRD-43.50,Shirt,https://example.org/2,fine",
            "2025-10-03,,PRD-4,3.50Shirt,https://example.org/2,fine",
            "2025-10-03,PRD-4,3.50,,Shirthttps://example.org/2,fine",
            "2025-10-03,PRD-4,3.50,Shirt,,https://example.org/2",
            "2025-10-03,3.50,PRD-4,Shirt,https://example.org/2,fine",
            "2025-10-03,PRD-4,3.50,fine,https://example.org/2,Shirt",
            "PRD-4,3.50,Shirt,https://example.org/2,fine,2025-10-03",
        ] {
            assert!(place(row).is_some(), "{row}");
        }
    }
}
