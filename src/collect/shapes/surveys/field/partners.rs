//! The schools that a submission of a field form says took part.

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::words;
use crate::collect::draft::{Draft, Mention, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::Affiliation;
use crate::collect::shape::Reading;
use crate::collect::shapes::surveys::field::choices::{Choices, codes_in};
use crate::collect::shapes::surveys::field::dialect::{Dialect, QUESTIONS};
use crate::collect::who::names::{is_nobody, tidy};
use crate::collect::who::school_book::SchoolBook;
use crate::collect::within::walk;

/// Where a form's partner schools stand.
#[derive(Debug)]
pub struct Partners {
    choices: Option<Choices>,
    /// Columns that hold one school each, after the first (`partner_2`).
    more: Vec<usize>,
    /// Cells with several words, and the schools of the list that they name.
    split: std::collections::BTreeMap<String, Vec<String>>,
}

impl Partners {
    /// Finds the question, and how its cells are to be split. A cell that could be one school or
    /// several is asked about.
    pub fn of(
        reading: &Reading,
        dialect: &Dialect,
        columns: &Columns,
        choices: Vec<Choices>,
    ) -> Result<Self, Error> {
        let fields = QUESTIONS.iter().filter(|field| field.name == "partners");
        let names: Vec<&str> =
            fields.flat_map(|field| field.synonyms.iter().copied().chain([field.name])).collect();
        let is_asked = |text: &str| {
            dialect.asked(text).is_some_and(|question| names.contains(&question.as_str()))
        };
        let options = choices.iter().flat_map(|choices| &choices.options);
        let options: Vec<usize> = options.map(|(column, _)| *column).collect();
        let mapped = columns.number("partners").map(|column| column as usize - 1);
        let choices = choices.into_iter().find(|choices| {
            choices
                .summary
                .map_or_else(|| is_asked(&choices.question), |column| Some(column) == mapped)
        });
        let headings = &reading.layout.headings;
        let is_named = |text: &str| {
            let question = dialect.question(text, QUESTIONS);
            question.is_some_and(|question| names.contains(&question.as_str()))
        };
        let is_more = |heading: &String| {
            let text = heading.trim_end_matches(|c: char| c.is_ascii_digit());
            let text = text.trim_end_matches(['_', ' ']);
            text.len() < heading.len() && (is_named(text) || is_named(&format!("{text}s")))
        };
        let more = headings
            .iter()
            .enumerate()
            .filter(|(at, heading)| !options.contains(at) && is_more(heading));
        let more = more.map(|(column, _)| column).collect();
        let mut partners = Self { choices, more, split: std::collections::BTreeMap::new() };
        if partners.choices.is_none() && columns.has("partners") {
            partners.study(reading, columns)?;
        }
        Ok(partners)
    }

    /// Splits each cell of the question once.
    fn study(&mut self, reading: &Reading, columns: &Columns) -> Result<(), Error> {
        let listed = reading.draft.known.school_list;
        let book = if listed { SchoolBook::settle(reading.draft) } else { SchoolBook::default() };
        let mut unclear = None;
        walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
            let cell = tidy(columns.text(record, "partners"));
            if self.split.contains_key(&cell) {
                return;
            }
            match split(&cell, &book) {
                Some(schools) => {
                    self.split.insert(cell, schools);
                }
                None => unclear = unclear.take().or(Some((line, cell))),
            }
        })?;
        let Some((line, cell)) = unclear else { return Ok(()) };
        let what =
            format!("`{cell}` could be one school or several, with only blanks between them");
        let fix = "give the list of schools with --schools, or export the form with values instead of labels, or with a column for each answer";
        let place = columns.number("partners").map(|c| Place::cell(&reading.table.name, line, c));
        Err(Error::data(what, fix)
            .coded(codes::WHERE_NAMES_END)
            .plainly("a cell could name one school or several, with only blanks between them")
            .at(place.unwrap_or_else(|| Place::line(&reading.table.name, line))))
    }

    /// The partner schools of a row, as worded; or why the row cannot be used, and the column.
    pub fn of_row(
        &self,
        columns: &Columns,
        record: &StringRecord,
    ) -> Result<Vec<String>, (Option<u32>, RowFault)> {
        let mut schools: Vec<String> = Vec::new();
        if let Some(choices) = &self.choices {
            if !choices.agree(record) {
                let column = choices.summary.map(|column| column as u32 + 1);
                let cell = choices.summary.and_then(|column| record.get(column)).unwrap_or("");
                let what = format!(
                    "`{cell}` and the ticks of the same question do not name the same answers"
                );
                let fix = "correct one of the two, or export the form again";
                return Err((column, RowFault::new(codes::TICKS_DISAGREE, what, cell, fix)));
            }
            schools.extend(choices.ticked(record).into_iter().map(tidy));
        } else if let Some(split) = self.split.get(&tidy(columns.text(record, "partners"))) {
            schools.extend(split.iter().cloned());
        }
        schools.push(tidy(columns.text(record, "partner")));
        let more = self.more.iter().filter_map(|&column| record.get(column)).map(tidy);
        schools.extend(more);
        schools.retain(|school| !words::is_other(school) && !is_none(school));
        schools.push(tidy(columns.text(record, "partners_other")));
        schools.retain(|school| !is_none(school));
        Ok(schools)
    }

    /// Notes an `other` that is ticked without a name.
    pub fn note_nameless(
        &self,
        draft: &mut Draft,
        columns: &Columns,
        row: RowId,
        record: &StringRecord,
    ) {
        let ticked = self.choices.iter().flat_map(|choices| choices.ticked(record));
        let listed = self.split.get(&tidy(columns.text(record, "partners"))).into_iter().flatten();
        let other = ticked.chain(listed.map(String::as_str)).any(words::is_other);
        if other && columns.text(record, "partners_other").is_empty() {
            let what = "another school is ticked and not named; it is left out";
            let fault = RowFault::new(codes::CELL_LEFT_OUT, what, "other", "add its name");
            draft.note(row, columns.number("partners"), Outcome::Noted, fault);
        }
    }

    /// The columns that were read beside those of the fields.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        let options = self.choices.iter().flat_map(|choices| &choices.options);
        options.map(|(column, _)| *column).chain(self.more.iter().copied())
    }

    /// Somebody unnamed of a school.
    pub fn mention(draft: &mut Draft, school: &str, row: RowId) -> u32 {
        let school = draft.named("school", school, row);
        draft.mention(Mention { school, ..Mention::default() }, row)
    }
}

/// The schools in a cell, if it is clear which they are.
#[must_use]
pub fn split(cell: &str, book: &SchoolBook) -> Option<Vec<String>> {
    let known = |text: &str| matches!(book.find(text), Affiliation::School(_));
    if cell.is_empty() || is_none(cell) {
        return Some(Vec::new());
    }
    if known(cell) {
        return Some(vec![cell.to_owned()]);
    }
    let marks = [';', '|', '\n'];
    if cell.contains(marks) {
        return Some(cell.split(marks).map(tidy).filter(|part| !part.is_empty()).collect());
    }
    if let Some(codes) = codes_in(cell) {
        return Some(codes.into_iter().map(str::to_owned).collect());
    }
    // Names of the list, the longest that fits first.
    let words: Vec<&str> = cell.split(' ').collect();
    let (mut from, mut schools) = (0, Vec::new());
    while from < words.len() {
        let fits = |to: &usize| known(words[from..*to].join(" ").trim_end_matches(','));
        let to = (from + 1..=words.len()).rev().find(fits)?;
        schools.push(words[from..to].join(" ").trim_end_matches(',').to_owned());
        from = to;
    }
    Some(schools)
}

fn is_none(answer: &str) -> bool {
    is_nobody(answer) || words::is_none(answer)
}
