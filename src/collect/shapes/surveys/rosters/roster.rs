//! Where a table with a row and a column for everyone stands, and which column is whose.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::bytes::head::{Head, HeadRow, LOOKED_AT};
use crate::collect::cells::columns::plain;
use crate::collect::cells::layout::Layout;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::cells::words::{is_total, tick};
use crate::collect::questions::scales::scale::often;
use crate::collect::shapes::logs::came::marks::{Mark, mark};
use crate::collect::shapes::logs::grids::session_heading::session_heading;
use crate::collect::shapes::surveys::rosters::roster_asides::{is_fact, is_post};
use crate::collect::shapes::surveys::rosters::roster_words;
use crate::collect::who::names::{is_nobody, person_key, school_key};

/// Fewer rows of bare numbers could as well be a list of pairs.
const FEWEST: usize = 4;

/// So many words that nobody knows may stand among the answers about one.
const MOST_ODD: usize = 2;

/// Headings of a column that numbers the rows.
const NUMBERS_OF_ROWS: [&str; 4] = ["", "no", "nr", "number"];

/// Where the parts of the table stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// The column with the names of the rows; none where the table holds numbers only.
    pub label: Option<usize>,
    /// The columns of the table itself.
    pub columns: Vec<usize>,
    /// Columns among them that hold a fact about the rows.
    pub facts: Vec<usize>,
    /// Columns of the table that no row is called after.
    pub strays: Vec<usize>,
}

/// The layout of a table with a row and a column for everyone, if the first rows are one.
#[must_use]
pub fn layout(head: &Head) -> Option<Layout> {
    numbers(head).or_else(|| named(head)).or_else(|| worded(head)).or_else(|| unlabelled(head))
}

/// The layout of a table whose columns are called as its rows are.
fn named(head: &Head) -> Option<Layout> {
    let row = head.rows.iter().enumerate().take(5).find(|(at, row)| {
        let below = head.rows.iter().filter(|other| other.line > row.line);
        let below: Vec<&[String]> = below.map(|row| row.cells.as_slice()).collect();
        // Numbers below headings are data, whatever other rows hold the same.
        let is_below = head.rows[..*at].iter().any(|above| !is_title(above));
        if head.rows[..*at].iter().any(is_of_sessions) {
            return false;
        }
        Block::find(&row.cells, &below).is_some_and(|block| {
            let is_data = is_below && block.is_of_numbers(&row.cells);
            !is_data && !block.is_of_answers(&row.cells) && !block.is_of_marks(&row.cells, &below)
        })
    });
    let (_, row) = row?;
    let mut layout = Layout::below(row);
    let last = layout.headings.iter().rposition(|heading| !heading.is_empty())?;
    layout.headings.truncate(last + 1);
    Some(layout)
}

/// Whether a row says little enough to be a title.
fn is_title(row: &HeadRow) -> bool {
    row.filled() <= 1 || row.filled() * 3 <= row.cells.len()
}

/// Whether a row heads a register: below sessions side by side stand marks, and no row there is one of headings.
fn is_of_sessions(row: &HeadRow) -> bool {
    let are_sessions = |two: &[String]| two.iter().all(|cell| session_heading(cell).is_some());
    !is_title(row) && row.cells.windows(2).any(are_sessions)
}

/// The layout of a table whose headings are questions about those of its rows.
fn worded(head: &Head) -> Option<Layout> {
    let row = head.rows.first()?;
    let below: Vec<&[String]> = head.rows.iter().skip(1).map(|row| row.cells.as_slice()).collect();
    let headings = roster_words::names_alone(&row.cells, &below)?;
    Block::find(&headings, &below)?;
    Some(Layout { headings, ..Layout::below(row) })
}

/// Whether a cell can stand in such a table.
#[must_use]
pub fn fits(cell: &str) -> bool {
    let cell = cell.trim();
    let number = cell.replace(',', ".");
    is_nobody(cell)
        || number.parse::<f64>().is_ok()
        || tick(cell).is_some()
        || matches!(cell, "." | "\\" | "*" | "self")
        || often(cell, &BTreeMap::new()).is_some()
}

/// The keys under which a name is found.
fn keys(text: &str) -> [String; 2] {
    [person_key(text), school_key(text)]
}

/// Whether a cell is no longer than an answer.
fn is_short(cell: &str) -> bool {
    cell.split_whitespace().count() <= 4
}

fn is_number(cell: &str) -> bool {
    cell.trim().parse::<f64>().is_ok()
}

impl Block {
    /// The table without columns that are headed otherwise than by the question about its names: `asked` are
    /// the headings as they stand in the file, `headings` the same with the names alone. What stands behind a name
    /// is no question about it.
    #[must_use]
    pub fn without_unasked(mut self, asked: &[String], headings: &[String]) -> Self {
        let is_asked = |at: &usize| match (asked.get(*at), headings.get(*at)) {
            (Some(asked), Some(name)) => asked != name && asked.trim_end().ends_with(name.as_str()),
            _ => false,
        };
        if self.columns.iter().any(is_asked) {
            let is_fact = |at: &usize| self.strays.contains(at) && !is_asked(at);
            let facts: Vec<usize> = self.columns.iter().copied().filter(is_fact).collect();
            self.columns.retain(|at| !facts.contains(at));
            self.strays.retain(|at| !facts.contains(at));
            self.facts.extend(facts);
        }
        self
    }

    /// Whether the columns are called like answers: then the row is one of a grid, not its headings.
    fn is_of_answers(&self, headings: &[String]) -> bool {
        let called = self.columns.iter().filter_map(|&column| headings.get(column));
        let is_word = |text: &str| !is_number(text) && often(text, &BTreeMap::new()).is_some();
        called.filter(|heading| is_word(heading)).count() > 0
    }

    /// Whether some column is called by what can stand in a cell: then the row may be one of data.
    fn is_of_numbers(&self, headings: &[String]) -> bool {
        let mut called = self.columns.iter().filter_map(|&column| headings.get(column));
        called.any(|heading| fits(heading) || mark(heading, &[]) != Mark::Unknown)
    }

    /// Whether columns are called like marks of a register, and the names of the rows come again and again:
    /// a row without a mark in one column is no row of headings. Rows may be called A and P, each once.
    fn is_of_marks(&self, headings: &[String], rows: &[&[String]]) -> bool {
        let mut called = self.columns.iter().filter_map(|&column| headings.get(column));
        let is_mark = |text: &String| {
            !text.is_empty() && !is_number(text) && mark(text, &[]) != Mark::Unknown
        };
        let label = |row: &&[String]| row.get(self.label?).filter(|text| !text.is_empty()).cloned();
        let labels: Vec<String> = rows.iter().filter_map(label).collect();
        let distinct: BTreeSet<&String> = labels.iter().collect();
        called.any(is_mark) && distinct.len() * 2 <= labels.len()
    }

    /// Finds the table below its headings: columns called as the rows are.
    #[must_use]
    pub fn find(headings: &[String], rows: &[&[String]]) -> Option<Self> {
        let corner_is_number = headings.first().is_some_and(|cell| is_number(cell));
        let candidates = (0..headings.len().min(6)).filter_map(|label| {
            let (block, matched) = Self::with_label(headings, rows, label)?;
            Some((matched, std::cmp::Reverse(label), block))
        });
        let best = candidates.max_by_key(|(matched, label, _)| (*matched, *label));
        best.map(|(.., block)| block).filter(|_| !corner_is_number)
    }

    fn with_label(headings: &[String], rows: &[&[String]], label: usize) -> Option<(Self, usize)> {
        let cell = |row: &&[String], column: usize| row.get(column).cloned().unwrap_or_default();
        let labels: Vec<String> = rows.iter().map(|row| cell(row, label)).collect();
        let labels: Vec<&String> = labels.iter().filter(|text| !text.is_empty()).collect();
        let known: BTreeSet<String> = labels.iter().flat_map(|text| keys(text)).collect();
        let short = roster_words::short_for(headings, label, &labels);
        let is_matched = |column: usize| {
            let heading = &headings[column];
            !heading.is_empty()
                && (short.contains(&column) || keys(heading).iter().any(|key| known.contains(key)))
        };
        let is_table = |column: usize| {
            let cells: Vec<String> = rows.iter().map(|row| cell(row, column)).collect();
            let fitting = cells.iter().filter(|cell| fits(cell) || **cell == headings[column]);
            !headings[column].is_empty() && fitting.count() * 10 >= cells.len() * 9
        };
        // A word or two that nobody knows, such as `N/R`, are asked about or told; the column stays.
        let is_theirs = |column: usize| {
            let odd: Vec<String> = rows.iter().map(|row| cell(row, column)).collect();
            let all = odd.len();
            let odd: Vec<String> = odd.into_iter().filter(|cell| !fits(cell)).collect();
            let words: BTreeSet<&String> = odd.iter().collect();
            odd.len() * 2 <= all
                && words.len() <= MOST_ODD
                && words.iter().all(|word| is_short(word))
        };
        let matched: Vec<usize> = (label + 1..headings.len())
            .filter(|&column| is_matched(column) && (is_table(column) || is_theirs(column)))
            .collect();
        let (first, last) = (*matched.first()?, *matched.last()?);
        let before = (label + 1..first).rev().take_while(|&column| is_table(column)).last();
        let after = (last + 1..headings.len()).take_while(|&column| is_table(column)).last();
        let (first, last) = (before.unwrap_or(first), after.unwrap_or(last));
        let is_sum =
            |heading: &str| is_total(heading) || NUMBERS_OF_ROWS.contains(&plain(heading).as_str());
        // Among rows called by posts a post is a name.
        let posts = labels.iter().any(|label| is_post(label));
        let is_fact = |at: &usize| {
            let heading = &headings[*at];
            let is_named = matched.contains(at);
            is_sum(heading) || !is_named && (is_fact(heading) || !posts && is_post(heading))
        };
        let (mut facts, columns): (Vec<usize>, Vec<usize>) = (first..=last).partition(is_fact);
        facts.retain(|&at| !is_sum(&headings[at]));
        let strays = columns.iter().copied().filter(|at| !matched.contains(at)).collect();
        // A row with one mark in all its columns is none of headings.
        let called: BTreeSet<&String> = matched.iter().map(|&column| &headings[column]).collect();
        let enough = called.len() >= 2
            && !columns.is_empty()
            && (matched.len() * 2 >= columns.len() || matched.len() * 2 >= labels.len());
        enough.then_some((Self { label: Some(label), columns, facts, strays }, matched.len()))
    }
}

/// The layout of a square of numbers below names, whose rows are those of the columns in their order:
/// nobody has a tie to themselves.
fn unlabelled(head: &Head) -> Option<Layout> {
    let end = head.rows.iter().rposition(|row| row.filled() > 0)? + 1;
    let (first, below) = head.rows[..end].split_first()?;
    let width = first.cells.len();
    let is_name = |cell: &String| cell.contains(char::is_alphabetic) && !is_number(cell);
    let is_long = |cell: &String| sounds_like_a_school(cell) || cell.split_whitespace().count() > 1;
    // Below codes nothing but numbers, 0 wherever a row meets its own column, is no chance.
    let are_long = first.cells.iter().all(is_long);
    let is_own = |cell: &String| cell.is_empty() || is_nobody(cell) || cell.trim() == "0";
    let fewest = if are_long { FEWEST - 1 } else { FEWEST };
    let is_square = below.len() == width && width >= fewest && head.rows.len() < LOOKED_AT;
    let is_row = |(at, row): (usize, &HeadRow)| {
        row.cells.len() == width
            && row.cells.iter().enumerate().all(|(column, cell)| {
                is_number(cell)
                    || ((are_long || column == at) && (cell.is_empty() || is_nobody(cell)))
            })
            && row.cells.get(at).is_some_and(is_own)
    };
    let distinct: BTreeSet<&String> = first.cells.iter().collect();
    (is_square
        && distinct.len() == width
        && first.cells.iter().all(is_name)
        && below.iter().enumerate().all(is_row))
    .then(|| Layout::below(first))
}

/// The layout of a square of numbers without names, with or without a row or column of numbers
/// that stand for names.
fn numbers(head: &Head) -> Option<Layout> {
    // Excel adds rows of separators below a table.
    let end = head.rows.iter().rposition(|row| row.filled() > 0)? + 1;
    let all_rows = &head.rows[..end];
    let first = all_rows.first()?;
    let width = first.cells.len();
    let is_plain = all_rows.iter().all(|row| {
        row.cells.len() == width
            && row
                .cells
                .iter()
                .all(|cell| cell.is_empty() || cell == "-" || is_number(&cell.replace(',', ".")))
    });
    let corner_is_blank = first.cells.first().is_some_and(String::is_empty);
    let distinct = |cells: &[&String]| {
        let set: BTreeSet<&&String> = cells.iter().collect();
        set.len() == cells.len() && cells.iter().all(|cell| !cell.is_empty())
    };
    let column: Vec<&String> = all_rows.iter().filter_map(|row| row.cells.first()).collect();
    let heading: Vec<&String> = first.cells.iter().collect();
    if !is_plain || width < FEWEST {
        return None;
    }
    // A blank corner above names of numbers is the usual table with headings.
    if corner_is_blank && distinct(&heading[1..]) && distinct(&column[1..]) {
        return None;
    }
    let (rows, all) = (all_rows.len(), head.rows.len() < LOOKED_AT);
    let fits =
        |rows: usize, columns: usize| if all { rows == columns } else { columns + 1 >= LOOKED_AT };
    let mut layout = Layout::below(first);
    if distinct(&heading) && fits(rows - 1, width) {
        return Some(layout);
    }
    layout.first_line = first.line;
    if fits(rows, width) && (!distinct(&column) || all) {
        layout.headings = (1..=width).map(|number| number.to_string()).collect();
    } else if distinct(&column) && width > FEWEST && fits(rows, width - 1) {
        layout.headings =
            std::iter::once(String::new()).chain(column.into_iter().cloned()).collect();
        layout.headings.resize(width, String::new());
    } else {
        return None;
    }
    Some(layout)
}
