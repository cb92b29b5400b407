//! A roster: a table with a row for each respondent and a column for everyone they were asked about.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::bytes::note::listed;
use crate::collect::cells::amounts;
use crate::collect::cells::words::{counted, tick};
use crate::collect::draft::{Answer, AnswerState, DraftTie, RowFault};
use crate::collect::questions::platform::{Cells, State, plain_headings};
use crate::collect::questions::scales::numbering::{Doubt, LARGEST_STEP, never_in, study};
use crate::collect::questions::scales::scale::unknown_words;
use crate::collect::questions::scales::scale::{AS_THEY_STAND, Numbering};
use crate::collect::questions::taking::handed_in::by_headings;
use crate::collect::questions::taking::row::told;
use crate::collect::questions::taking::told::steps;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::surveys::answered::{Respondents, Turn as Whose, stronger};
use crate::collect::shapes::surveys::rosters::both_ways;
use crate::collect::shapes::surveys::rosters::no_answer::Numbers;
use crate::collect::shapes::surveys::rosters::roster::{self, Block};
use crate::collect::shapes::surveys::rosters::roster_cells::{
    Cell, read_cell, says_nothing, steps_of, unknown_only,
};
use crate::collect::shapes::surveys::rosters::roster_units::{Columns, Kind, Roster};
use crate::collect::shapes::surveys::strength::Strength;
use crate::collect::who::names::{is_nobody, person_key};
use crate::collect::wishes::Wishes;
use crate::collect::within::walk;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "roster_matrix",
    says: "a table with a row and a column for everyone, and in each cell how strongly the row is tied to the column",
    fields: &[],
    needs: "rows and columns with the same names, or a square of numbers",
    gives: "ties from each row to each column; a row of blanks or NA is no answer, not one of zeros",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: roster::layout,
    suffices: |_| true,
    recognises: |_| true,
    read,
};

const EXAMPLE: &str = "\
School,Ashbrook Primary,St Mary's CE,Larkspur Lane\n\
Ashbrook Primary,-,3,1\n\
St Mary's CE,4,-,0\n\
Larkspur Lane,,,-\n";

/// What the cells hold that are no ties.
#[derive(Debug, Default)]
struct Seen {
    blank: u32,
    own: u32,
    cross: Option<(u32, u32)>,
    /// A cross where two spellings of one name meet.
    spelt: Option<((u32, u32), [String; 2])>,
    numbers: Numbers,
    /// How much each word counts.
    words: BTreeSet<(String, String)>,
    /// A word that nobody knows, in a row that says nothing else.
    unknown: Option<(String, (u32, u32))>,
}

#[allow(clippy::too_many_lines)] // one row's way from cell to tie, step by step
fn read(reading: &mut Reading) -> Result<(), Error> {
    let headings = &reading.layout.headings;
    let below =
        reading.table.head.rows.iter().filter(|row| row.line > reading.layout.headings_line);
    let below: Vec<&[String]> = below.map(|row| row.cells.as_slice()).collect();
    let has_names = reading.layout.first_line > reading.layout.headings_line;
    let first_is_blank = headings.first().is_some_and(String::is_empty);
    let own = reading.table.head.rows.iter().find(|row| row.line == reading.layout.headings_line);
    let own: Vec<String> = own.map(|row| row.cells.clone()).unwrap_or_default();
    let named = Block::find(headings, &below).filter(|_| has_names);
    let named = named.map(|block| block.without_unasked(&own, headings));
    let nameless = named.is_none() && !has_names;
    let block = named.unwrap_or_else(|| {
        let label = (nameless && first_is_blank).then_some(0);
        let columns = (usize::from(label.is_some())..headings.len()).collect();
        Block { label, columns, ..Block::default() }
    });
    let columns = if nameless && block.label.is_some() { Columns::AsRows } else { Columns::Named };
    let roster = Roster::of(reading, block, columns)?;
    say_columns(reading, &roster);
    let numbers = numbering(reading, &roster)?;
    let (name, separator, wishes) =
        (reading.table.name.clone(), reading.table.delimiter, reading.wishes);
    let plain = plain_headings(&reading.layout.headings);
    let mut respondents = Respondents::default();
    let mut ties: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let (mut seen, mut first_row) = (Seen::default(), None);
    let before = reading.draft.ties.len();
    reading.rows(&mut |draft, _, row, record| {
        let line = draft.places.of(row).line.unwrap_or_default();
        let Some(unit) = roster.of_row(line) else {
            let label = roster.block.label.and_then(|label| record.get(label)).unwrap_or("").trim();
            let what = if label.is_empty() {
                "the row does not say who answered".to_owned()
            } else {
                format!("`{label}` adds up other rows, or explains them, and is no respondent")
            };
            let fix = "write who answered, or delete the row";
            let column = roster.block.label.map(|label| label as u32 + 1);
            return draft.reject(row, column, RowFault::new(codes::NOBODY, what, label, fix));
        };
        first_row.get_or_insert(row);
        let who = roster.mention(draft, unit, row);
        if told(draft, by_headings(&Cells { headings: &plain, record }), row) != State::Complete {
            return draft.answers.push(Answer { who, state: AnswerState::Partial, row });
        }
        let others = || roster.cells(record).filter(|(_, other, _)| *other != unit);
        let is_silent = others().all(|(_, _, cell)| says_nothing(cell, separator, wishes));
        let number = match respondents.turn(draft, who, row, record) {
            Whose::Repeat => return,
            Whose::Again(number) | Whose::First(number) => number,
        };
        let state = if is_silent { AnswerState::Silent } else { AnswerState::Complete };
        draft.answers.push(Answer { who, state, row });
        let own = roster.cells(record).find(|(_, other, _)| *other == unit);
        seen.own += u32::from(own.is_some_and(|(_, _, cell)| {
            matches!(Strength::read(cell, separator, wishes), Strength::Given(_))
        }));
        if is_silent {
            return;
        }
        if let Some((column, word)) =
            unknown_only(others().map(|(at, _, cell)| (at, cell)), separator, wishes)
        {
            seen.unknown.get_or_insert((word.to_owned(), (line, column as u32 + 1)));
        }
        for (column, other, cell) in others() {
            let place = Some(column as u32 + 1);
            seen.numbers.take(cell, separator, wishes, (line, column as u32 + 1));
            let strength = match read_cell(cell, separator, wishes) {
                Cell::Cross => {
                    let here = (line, column as u32 + 1);
                    seen.cross = seen.cross.or(Some(here));
                    seen.spelt =
                        seen.spelt.take().or(roster.spelt(unit, other).map(|two| (here, two)));
                    continue;
                }
                Cell::Is(strength) => numbers.less(cell, strength, wishes),
            };
            let is_word = cell.contains(char::is_alphabetic) && tick(cell).is_none();
            if let (true, Some(steps)) = (is_word, steps_of(strength)) {
                seen.words.insert((steps, cell.to_owned()));
            }
            let value = match strength {
                Strength::Given(value) => Some(value),
                Strength::Never => None,
                Strength::Unsaid => {
                    seen.blank += 1;
                    None
                }
                Strength::Unclear => {
                    let what = format!(
                        "`{cell}` does not say how strong the tie is; this cell is left out"
                    );
                    let fix = "write 0 or a number above it";
                    let fault = RowFault::new(codes::CELL_LEFT_OUT, what, cell, fix);
                    draft.note(row, place, Outcome::Noted, fault);
                    None
                }
            };
            let Some(value) = value else { continue };
            let to = roster.mention(draft, other, row);
            if let Some(&tie) = ties.get(&(number, other)) {
                let before = &mut draft.ties[tie].strength;
                *before = stronger(*before, Some(value));
            } else {
                ties.insert((number, other), draft.ties.len());
                draft.ties.push(DraftTie { from: who, to, strength: Some(value), row });
            }
        }
    })?;
    if let Some(((line, column), [row, heading])) = &seen.spelt {
        let says = "a row and a column meet in an `x`, as if they were the same, and their names are spelt differently";
        let what = format!(
            "the row `{row}` and the column `{heading}` meet in an `x`, as if they were the same, and are spelt differently"
        );
        let fix = format!(
            "if they are the same, write the name in one way, or name them as one in tiebeam.toml: [aliases] and below it \"{heading}\" = \"{row}\"; if not, add --present x, or replace the x with 0"
        );
        return Err(Error::data(what, fix)
            .coded(codes::ROSTER_NAMES)
            .plainly(says)
            .plain_fix("if they are the same, write the name in one way in its row and its column")
            .at(Place::cell(&name, *line, *column)));
    }
    if let Some((line, column)) = seen.cross {
        let what = "an `x` may mean that the two are tied, or that they are not";
        let fix = "add --present x if it means that they are; otherwise replace it with 0";
        return Err(Error::data(what, fix).at(Place::cell(&name, line, column)));
    }
    seen.numbers.refuse_codes(&name)?;
    if let Some((word, (line, column))) = &seen.unknown {
        let what = format!(
            "how often, or that there is no answer, is meant by `{word}`, the only word of a row"
        );
        return Err(unknown_words(what, word, Place::cell(&name, *line, *column)));
    }
    if let Some(row) = first_row {
        for &unit in &roster.of_column {
            let mention = roster.mention(reading.draft, unit, row);
            // Being offered is no row of the unit's own.
            if let Some(mentioned) = reading.draft.mentions.get_mut(mention as usize) {
                mentioned.rows -= 1;
            }
            if !reading.draft.asked.contains(&mention) {
                reading.draft.asked.push(mention);
            }
        }
    }
    note_reading(reading, &roster, &respondents, &seen);
    steps(reading, seen.words.into_iter().collect());
    both_ways::note(reading, before);
    Ok(())
}

/// What the numbers of the table say, and what its headings say of them.
struct Strengths {
    numbering: Numbering,
}

impl Strengths {
    /// A strength, where 1 means never one less.
    fn less(&self, cell: &str, strength: Strength, wishes: &Wishes) -> Strength {
        let is_number =
            cell.parse::<f64>().is_ok() && !wishes.scale.contains_key(&person_key(cell));
        match strength {
            Strength::Given(value) if is_number && value <= self.numbering.never => Strength::Never,
            Strength::Given(value) if is_number => Strength::Given(value - self.numbering.never),
            other => other,
        }
    }
}

/// Whether numbers from 1 on begin with never, or words stand among them, as far as the table says.
fn numbering(reading: &mut Reading, roster: &Roster) -> Result<Strengths, Error> {
    /// More different texts are no scale of answers.
    const MOST: usize = 200;
    let separator = reading.table.delimiter;
    let mut cells: BTreeSet<String> = BTreeSet::new();
    walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
        let Some(unit) = roster.of_row(line) else { return };
        for (_, other, cell) in roster.cells(record) {
            let mark = tick(cell).is_some() && cell.parse::<f64>().is_err();
            if other != unit && cells.len() <= MOST && !mark && !is_nobody(cell) {
                let number = amounts::number(cell, separator);
                let text = number.map_or_else(|| cell.to_owned(), |number| number.to_string());
                cells.insert(text);
            }
        }
    })?;
    let line = reading.layout.headings_line;
    let above = reading.table.head.rows.iter().filter(|row| row.line <= line);
    let wordings: Vec<&str> = above.flat_map(|row| &row.cells).map(String::as_str).collect();
    let own = &reading.wishes.scale;
    let numbers = cells.iter().filter(|_| cells.len() <= MOST).map(String::as_str);
    let largest = numbers.clone().filter_map(|cell| cell.parse::<f64>().ok()).fold(0.0, f64::max);
    let is_count =
        largest > LARGEST_STEP && !cells.iter().any(|cell| cell == "99" || cell == "999");
    let numbering = match study(&wordings, numbers, own) {
        // Counts may begin at 1.
        Err(Doubt::Never | Doubt::Nine(_)) if is_count => AS_THEY_STAND,
        Err(doubt) => {
            let place = Place::line(&reading.table.name, line);
            return Err(doubt.error("the table").at(place));
        }
        Ok(numbering) => numbering,
    };
    if let Some(never) = never_in(&wordings) {
        let what = format!(
            "the headings say that {never} means never; it is no tie, and every number counts from there"
        );
        let fix = "nothing, if that is so; else say under [scale] in tiebeam.toml how much each number counts";
        let name = reading.table.name.clone();
        reading.draft.note_file(&name, codes::NEVER_STATED, what, fix);
    }
    Ok(Strengths { numbering })
}

fn note_reading(reading: &mut Reading, roster: &Roster, respondents: &Respondents, seen: &Seen) {
    let name = &reading.table.name;
    let draft = &mut *reading.draft;
    let what = format!(
        "the table has {} of respondents and {} of those they were asked about; each tie goes from its row to its column",
        counted(respondents.who.len() as u32, "row", "rows"),
        counted(roster.of_column.len() as u32, "column", "columns")
    );
    let fix = "nothing, if the rows are those who answered; otherwise turn the table round";
    draft.note_file(name, codes::MATRIX_READ, what, fix);
    let facts: Vec<&str> =
        roster.block.facts.iter().map(|&at| reading.layout.headings[at].as_str()).collect();
    if !facts.is_empty() {
        let what = format!(
            "no row is called {}, which is read as a fact about the rows rather than as somebody; it is not used",
            listed(&facts)
        );
        let fix = "nothing, if that is so; if somebody is called so, add a row with that name";
        draft.note_file(name, codes::ROSTER_FACT, what, fix);
    }
    for (row, column) in &roster.by_position {
        let what = format!(
            "the row `{row}` and the column `{column}` have the same place in the order and are read as one"
        );
        let fix = "write the name in one way";
        draft.note_file(name, codes::MATRIX_READ, what, fix);
    }
    if seen.own > 0 {
        let what = format!(
            "{} gave themselves a value; nobody has a tie to themselves, so it is left out",
            counted(seen.own, "respondent", "respondents")
        );
        draft.note_file(name, codes::NAMES_ITSELF, what, "nothing");
    }
    if seen.blank > 0 {
        let what = format!(
            "{} blank or not answered, though the respondent answered others; no tie is made of them",
            counted(seen.blank, "cell is", "cells are")
        );
        let fix = "write 0 where the answer was never";
        draft.note_file(name, codes::BLANKS_READ, what, fix);
    }
    let mut of_school: BTreeMap<u32, u32> = BTreeMap::new();
    for &who in &respondents.who {
        *of_school.entry(who).or_default() += 1;
    }
    let several = of_school.values().filter(|answers| **answers > 1).count();
    if several > 0 && roster.kind == Kind::Schools {
        let what = format!(
            "several respondents answered for {}; each of their answers counts, so strengths add up",
            counted(several as u32, "school", "schools")
        );
        let fix = "nothing; or keep one answer of each school";
        draft.note_file(name, codes::SEVERAL_RESPONDENTS, what, fix);
    }
}

/// Tells which columns were used.
fn say_columns(reading: &mut Reading, roster: &Roster) {
    let ours = |column: usize| {
        if Some(column) == roster.block.label {
            Some("respondent")
        } else {
            roster.block.columns.contains(&column).then_some("about")
        }
    };
    let headings = reading.layout.headings.iter().enumerate();
    let used = headings
        .filter_map(|(column, heading)| Some((ours(column)?.to_owned(), heading.clone())))
        .collect();
    reading.say_used(used);
}
