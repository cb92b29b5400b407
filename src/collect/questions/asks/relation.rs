//! How the answers to a question about others are written: lists, ticks, a scale.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::cells::words::{counted, is_none};
use crate::collect::questions::asks::about::Placed;
use crate::collect::questions::asks::question::Ask;
use crate::collect::questions::asks::ranking;
use crate::collect::questions::asks::remark::{Remark, remark, says_none};
use crate::collect::questions::asks::rows::{Beside, Counts};
use crate::collect::questions::asks::ways::are_lists;
use crate::collect::questions::asks::whom::people_of_own_school;
use crate::collect::questions::choices::{
    Known, Listed, Splits, at_commas, at_semicolons, at_words, is_half_known, is_one_with_place,
    is_other, is_place, ticked,
};
use crate::collect::questions::form::Question;
use crate::collect::questions::part::Choice;
use crate::collect::questions::scales::numbering::{stated, study};
use crate::collect::questions::scales::scale::{Numbering, often, unknown_words};
use crate::collect::questions::study::{Study, is_slot};
use crate::collect::shapes::logs::event::names_in;
use crate::collect::who::names::tidy;

/// How a question's cells are to be read.
#[derive(Debug, Clone, PartialEq)]
pub enum Way {
    /// Names in the cell, as split.
    Names(Splits),
    /// A tick per choice.
    Ticks,
    /// How often, per row of the grid.
    Scale(Numbering),
    /// A tick per choice, by the number of the choice.
    Numbers,
    /// Anything in the cell of a row is a contact.
    Anything,
}

/// A question about others.
#[derive(Debug, Clone)]
pub struct Relation<'f> {
    /// The question.
    pub question: &'f Question,
    /// How its cells are read.
    pub way: Way,
    /// Its names are people rather than schools.
    pub people: bool,
    /// Cells in the respondent's own words that hold several names, as split.
    pub free: Splits,
    /// Those of its choices that are people with their schools.
    pub placed: Placed,
    /// Its names are people of the respondent's own school.
    pub own_school: bool,
    /// What each place in an order counts, where the question asks for one.
    pub ranks: Vec<f64>,
    /// What a name in each column counts, where the rows say how often and the cells whom.
    pub counts: Counts,
    /// The question that says how often, beside the one that says whom.
    pub beside: Option<Beside>,
    /// What a question left blank says.
    pub blank: Blank,
    /// The column of a question in front of it that says whether there is anybody.
    pub gate: Option<usize>,
}

/// What a question left blank says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// That there is nobody.
    Nobody,
    /// Nothing: where there is nobody, that could be said, and others did.
    Unsaid,
}

impl Study<'_> {
    /// How a question is to be read; an error is a question to the user.
    pub fn relation<'f>(
        &self,
        question: &'f Question,
        known: &Known,
    ) -> Result<Relation<'f>, Error> {
        self.refuse_pairs(question)?;
        self.refuse_one_school(question)?;
        let people = self.is_about_people(question, known)?;
        let counts = self.counts(question);
        let way = if !counts.is_empty() {
            self.of_lists(question, known, people)?
        } else if question.has_choices() {
            self.of_choices(question, known, people)?
        } else {
            self.of_lists(question, known, people)?
        };
        match &way {
            Way::Names(splits) => {
                self.refuse_numbers(question, splits)?;
                self.refuse_steps(question, splits, known)?;
            }
            Way::Ticks | Way::Numbers | Way::Scale(_) | Way::Anything => {
                self.refuse_codes(question, known)?;
            }
        }
        let free = self.own_words(question, known, people)?;
        let placed = if people { self.placed(question) } else { Placed::new() };
        let own_school = people && people_of_own_school(&question.wording);
        let ranks = match &way {
            Way::Names(splits) => self.ranks(question, splits)?,
            _ => Vec::new(),
        };
        let blank = self.blank(question, &way);
        let beside = None;
        Ok(Relation {
            question,
            way,
            people,
            free,
            placed,
            own_school,
            ranks,
            counts,
            beside,
            blank,
            gate: None,
        })
    }

    /// One cell holds all names.
    fn of_lists(&self, question: &Question, known: &Known, people: bool) -> Result<Way, Error> {
        let is_free = |choice: &Option<Choice>| choice.as_ref().is_some_and(|c| is_other(c.text()));
        let of_names = question.columns.iter().filter(|(_, choice)| !is_free(choice));
        let cells: BTreeSet<&str> = of_names.flat_map(|(column, _)| self.of(*column)).collect();
        // The program puts a semicolon between choices; a line end is the respondent's own.
        let split = cells.iter().any(|cell| cell.contains(';'));
        let (named, mut known) = (known, known.clone());
        cells.iter().filter(|cell| !cell.contains(',')).for_each(|cell| known.add(cell));
        let (mut splits, mut unclear) = (Splits::new(), Vec::new());
        for cell in cells {
            let names = |names: Vec<String>| Listed { names, ..Listed::default() };
            let whole = names(vec![tidy(cell)]).without_remarks(named);
            let parts = cell.contains([';', '\n']) || cell.split(',').any(|part| named.has(part));
            let listed = if !whole.remarks.is_empty() && !parts {
                Some(whole)
            } else if cell.contains([';', '\n']) {
                Some(names(at_semicolons(cell)))
            } else if split && !people {
                let parts = at_words(cell, named).or_else(|| at_commas(cell, named));
                let all = parts.filter(|parts| parts.left.is_empty());
                Some(all.unwrap_or_else(|| names(vec![tidy(cell)])))
            } else if split {
                Some(names(vec![tidy(cell)]))
            } else if people {
                Some(names(names_in(cell)))
            } else {
                at_words(cell, named).or_else(|| at_commas(cell, &known))
            };
            let listed = listed.map(|listed| listed.without_remarks(named));
            // A listed school joined with what nobody knows is one name or two.
            let is_open = |listed: &Listed| {
                let open =
                    |name: &String| !named.has(name) && is_half_known(name, self.names.listed);
                !people && listed.names.iter().any(open)
            };
            match listed.filter(|listed| !is_open(listed)) {
                Some(mut listed) => {
                    // A text without a comma is its own name: nothing was split.
                    listed.left.retain(|_| cell.contains(','));
                    splits.insert(cell.to_owned(), listed);
                }
                None => unclear.push(cell),
            }
        }
        if unclear.is_empty() {
            return Ok(Way::Names(splits));
        }
        Err(self.where_names_end(question, &unclear))
    }

    /// Names in the respondent's own words beside choices, where a cell holds several.
    fn own_words(&self, question: &Question, known: &Known, people: bool) -> Result<Splits, Error> {
        let is_free = |choice: &Option<Choice>| choice.as_ref().is_some_and(|c| is_other(c.text()));
        let free = question.columns.iter().filter(|(_, choice)| is_free(choice));
        let cells: BTreeSet<&str> = free.flat_map(|(column, _)| self.of(*column)).collect();
        let (mut splits, mut unclear) = (Splits::new(), Vec::new());
        for cell in cells {
            let is_one = known.has(cell)
                || remark(cell).is_some()
                || !cell.contains([',', '&', '+', '/', ' ']);
            if is_one || cell.contains([';', '\n', '\r']) {
                continue;
            }
            let listed = if people {
                Some(Listed { names: names_in(cell), ..Listed::default() })
            } else {
                let whole = || Listed { names: vec![tidy(cell)], ..Listed::default() };
                let parts = at_words(cell, known).or_else(|| at_commas(cell, known));
                // Where one name is asked for, a place behind it is part of it.
                parts.or_else(|| is_one_with_place(cell).then(whole))
            };
            match listed {
                Some(listed) => {
                    splits.insert(cell.to_owned(), listed);
                }
                None => unclear.push(cell),
            }
        }
        if unclear.is_empty() { Ok(splits) } else { Err(self.where_names_end(question, &unclear)) }
    }

    fn where_names_end(&self, question: &Question, unclear: &[&str]) -> Error {
        let wording = &question.wording;
        let shown =
            unclear.iter().take(3).map(|cell| format!("`{cell}`")).collect::<Vec<_>>().join("; ");
        let why = if unclear.iter().all(|cell| cell.contains(',')) {
            "with commas"
        } else {
            "that join a listed school with a name that nobody knows"
        };
        let cells = counted(unclear.len() as u32, "cell", "cells");
        let what = format!(
            "`{wording}` has {cells} {why}, and nobody can say where one name ends: {shown}"
        );
        let fix = format!(
            "put semicolons between names, and one behind a name that has a comma in it; or give the list of schools (--schools) with the names as the form has them, one that has an `and` in it among them; if people are asked for, add --map contacts=\"{wording}\""
        );
        Error::data(what, fix)
            .coded(codes::WHERE_NAMES_END)
            .plainly("cells hold several names or one, and nobody can say where one name ends")
            .plain_fix("put semicolons between names, and one behind a name that has a comma in it; or give the list of schools (--schools) with the names as the form has them, one that has an `and` in it among them")
            .at(Place::line(self.file, self.line))
    }

    /// A column for each choice or each row of a grid.
    fn of_choices(&self, question: &Question, known: &Known, people: bool) -> Result<Way, Error> {
        let cells: Vec<(&str, &str)> = question
            .columns
            .iter()
            .filter_map(|(column, choice)| Some((*column, choice.as_ref()?.text())))
            .filter(|(_, option)| !is_other(option))
            .flat_map(|(column, option)| self.of(column).map(move |cell| (cell, option)))
            .collect();
        let ticks = cells.iter().filter(|(cell, option)| ticked(cell, option).is_some()).count();
        let steps = cells.iter().filter(|(cell, _)| often(cell, self.scale).is_some()).count();
        let is_scale = question.ask == Some(Ask::HowOften);
        let all = cells.len();
        if all == 0 || (ticks == all && !(is_scale && steps == all)) {
            return Ok(Way::Ticks);
        }
        if !is_scale && self.are_their_own_numbers(question) {
            return Ok(Way::Numbers);
        }
        if steps == all {
            self.refuse_ranks(question, cells.iter().map(|(cell, _)| *cell))?;
            let words = cells.iter().map(|(cell, _)| *cell);
            let numbers = study(&[question.wording.as_str()], words, self.scale);
            let doubt = numbers.map_err(|doubt| doubt.error(&format!("`{}`", question.wording)));
            return doubt.map(Way::Scale).map_err(|e| e.at(Place::line(self.file, self.line)));
        }
        let names = |cell: &str| {
            at_semicolons(cell)
                .iter()
                .all(|name| known.has(name) || sounds_like_a_school(name) || is_none(name))
        };
        let slots =
            people && !is_scale && ticks + steps == 0 || self.are_places(question, known, &cells);
        if slots || cells.iter().all(|(cell, option)| ticked(cell, option).is_none() && names(cell))
        {
            self.refuse_relations(question)?;
            // A tick among names names nobody.
            let split = |cell: &str| {
                let mut listed = Listed { names: at_semicolons(cell), ..Listed::default() };
                if ticked(cell, "") == Some(true) && !known.has(cell) {
                    let said = std::mem::take(&mut listed.names);
                    listed.remarks =
                        said.into_iter().map(|text| (text, Remark::Sentence)).collect();
                }
                (cell.to_owned(), listed.without_remarks(known))
            };
            return Ok(Way::Names(cells.iter().map(|(cell, _)| split(cell)).collect()));
        }
        let asked = question.wording.to_lowercase();
        let ways = steps == 0 && asked.split_whitespace().any(|word| word == "ways");
        if !is_scale
            && (ways || cells.iter().any(|(cell, _)| cell.contains(';')) || are_lists(&cells))
        {
            self.refuse_wishes(question, &cells)?;
            return Ok(Way::Anything);
        }
        if ticks > 0 && steps <= ticks && !is_scale {
            return Ok(Way::Ticks);
        }
        let unknown: BTreeSet<&str> = cells
            .iter()
            .filter(|(cell, _)| often(cell, self.scale).is_none())
            .map(|(cell, _)| *cell)
            .collect();
        let unknown: Vec<String> = unknown.into_iter().map(str::to_owned).collect();
        let first = unknown.first().cloned().unwrap_or_default();
        Err(self.how_often(question, &unknown, &first))
    }

    /// Asks how much words count that nobody knows.
    fn how_often(&self, question: &Question, unknown: &[String], first: &str) -> Error {
        let words: BTreeSet<&String> = unknown.iter().collect();
        let words = words.iter().take(12).map(|word| format!("`{word}`"));
        let words = words.collect::<Vec<_>>().join(", ");
        let what = format!("how often is `{}` meant by {words}", question.wording);
        unknown_words(what, first, Place::line(self.file, self.line))
    }

    /// Whether the cells below each choice hold nothing but its number: a tick, in an export of numbers.
    fn are_their_own_numbers(&self, question: &Question) -> bool {
        if ranking::asks(&question.wording) || !stated(&question.wording).is_empty() {
            return false;
        }
        let choices = question.columns.iter().zip(1_u32..);
        let choices =
            choices.filter(|((_, choice), _)| choice.as_ref().is_some_and(|c| !is_other(c.text())));
        let mut numbers = choices
            .flat_map(|((column, _), at)| self.of(*column).map(move |cell| (cell, at)))
            .peekable();
        let is_own = |(cell, at): (&str, u32)| cell.trim_end_matches(".0").parse() == Ok(at);
        numbers.peek().is_some() && numbers.all(is_own)
    }

    /// What the question says of whoever leaves it blank.
    fn blank(&self, question: &Question, way: &Way) -> Blank {
        let offers = |(column, choice): &(usize, Option<Choice>)| {
            choice.as_ref().is_some_and(|choice| is_none(choice.text()))
                || matches!(way, Way::Names(_) | Way::Anything) && self.of(*column).any(says_none)
        };
        // `Tick None if none`.
        let asks = question.wording.to_lowercase();
        let mut words = asks.split(|c: char| !c.is_alphanumeric());
        if question.columns.iter().any(offers) || words.any(|word| word == "none") {
            Blank::Unsaid
        } else {
            Blank::Nobody
        }
    }

    /// Whether the columns are places for names, such as `1.` or `Most often`: most of what is filled in
    /// there is neither a tick nor a number.
    fn are_places(&self, question: &Question, known: &Known, cells: &[(&str, &str)]) -> bool {
        let is_name = |option: &str| {
            sounds_like_a_school(option) && !is_slot(option)
                || self.names.members.has(option)
                || self.names.people.has(option)
        };
        if question.ask == Some(Ask::HowOften) || cells.iter().any(|(_, option)| is_name(option)) {
            return false;
        }
        let somebody = |cell: &str| !is_none(cell) && remark(cell) != Some(Remark::Nobody);
        let filled: Vec<_> = cells.iter().filter(|(cell, _)| somebody(cell)).collect();
        // What is no place may be a name that nobody knows, with remarks below.
        let places = cells.iter().all(|(_, option)| is_place(option));
        let school = |cell: &str| known.has(cell) || sounds_like_a_school(cell);
        let mark = |cell: &str| ticked(cell, "").is_some() || often(cell, self.scale).is_some();
        let names = filled.iter().filter(|(cell, _)| !mark(cell) && (places || school(cell)));
        names.count() * 2 > filled.len()
    }
}
