//! What the rows of a grid are whose cells hold names: places for one more name, how often, or relations of their own.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::questions::asks::ask::Ask;
use crate::collect::questions::asks::remark::remark;
use crate::collect::questions::choices::{Known, Splits, is_other, is_place, ticked};
use crate::collect::questions::form::Question;
use crate::collect::questions::part::Choice;

use crate::collect::questions::scales::scale::{Meant, Numbering, Often, labelled, often};
use crate::collect::questions::study::{Study, is_slot};
use crate::collect::questions::twice;

/// How much a name in each column counts; empty where the columns do not say it.
pub type Counts = BTreeMap<usize, f64>;

/// The column that says how often, beside the one that says whom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beside {
    /// The column.
    pub column: usize,
    /// What its numbers say.
    pub numbers: Numbering,
}

/// Whether a text is a word for how often, and not a number with a name behind it: `3. School`.
fn is_word(text: &str, scale: &Meant) -> bool {
    let word = labelled(text).map_or(text, |(_, word)| word);
    word.trim().parse::<f64>().is_err() && often(word, scale).is_some()
}

/// The choices of a question but for `other`.
fn options(question: &Question) -> impl Iterator<Item = (usize, &str)> {
    let options = question.columns.iter().filter_map(|(column, choice)| {
        let option = choice.as_ref().map(Choice::text)?;
        Some((*column, option))
    });
    options.filter(|(_, option)| !is_other(option))
}

impl Study<'_> {
    /// How much each row counts, where the rows say how often and the cells whom: `How often? [Weekly]`.
    #[must_use]
    pub fn counts(&self, question: &Question) -> Counts {
        let steps = |option: &str| match often(option, self.scale) {
            Some(Often::Steps(steps)) => Some(steps),
            Some(Often::Unsaid) => Some(0.0),
            None => None,
        };
        let counts: Option<Counts> = options(question)
            .map(|(column, option)| {
                let steps = steps(option).filter(|_| is_word(option, self.scale));
                steps.map(|steps| (column, steps))
            })
            .collect();
        let counts = counts.unwrap_or_default();
        let columns: Vec<usize> = counts.keys().copied().collect();
        let names = |(column, option): (usize, &str)| {
            self.of(column)
                .all(|cell| ticked(cell, option).is_none() && cell.parse::<f64>().is_err())
        };
        let several = counts.values().filter(|steps| **steps > 0.0).count() > 1;
        let is_so = several && columns.len() > 1 && options(question).all(names);
        if is_so { counts } else { Counts::new() }
    }

    /// Rows that are neither places for names nor how often are questions of their own: `[Now]` and `[In future]`.
    pub fn refuse_relations(&self, question: &Question) -> Result<(), Error> {
        let of_relation = |(_, option): &(usize, &str)| !is_place(option) && !is_slot(option);
        let rows: Vec<(usize, &str)> = options(question).filter(of_relation).collect();
        let [(first, _), _, ..] = rows.as_slice() else { return Ok(()) };
        let heading = self.headings.get(*first).map_or("", String::as_str);
        let field = if question.ask == Some(Ask::People) { "contacts" } else { "partners" };
        let says = "the rows of a grid are answered with names, and only you know which row counts";
        let wording = &question.wording;
        let list = rows.iter().map(|(_, row)| format!("`{row}`")).collect::<Vec<_>>().join(", ");
        let what = format!(
            "the rows of `{wording}` are answered with names, and only you know which of them counts: {list}"
        );
        let fix = format!(
            "say which one with --map {field}=\"{heading}\" (or another of them), or name several to use them as one"
        );
        Err(Error::data(what, fix)
            .coded(codes::ROWS_ARE_RELATIONS)
            .plainly(says)
            .plain_fix("say which row counts with --map partners=\"the question [the row]\"")
            .at(Place::line(self.file, self.line)))
    }

    /// A pair of columns for each school, `Elm School - visits` and `Elm School - CPD`: two questions.
    pub fn refuse_pairs(&self, question: &Question) -> Result<(), Error> {
        let options: Vec<&str> = options(question).map(|(_, option)| option).collect();
        let is_name = |name: &str| self.names.members.has(name) || self.names.people.has(name);
        let two = twice::asked_twice(&options, &is_name, &is_name);
        let two = two.map(|places| places.map(|at| options[at]));
        // The same choice offered in several branches is one.
        let Some(two) = two.filter(|[one, other]| one != other) else { return Ok(()) };
        let fix = "keep the columns of one of them in the file, and read the others apart; if they are different schools, give a list (--schools) that has both names";
        Err(twice::error(two, fix.to_owned()).at(Place::line(self.file, self.line)))
    }

    /// `How have you worked with each school? - Elm School`, with a choice for each way: its choices are no schools.
    pub fn refuse_one_school(&self, question: &Question) -> Result<(), Error> {
        let known = |name: &str| self.names.members.has(name) || self.names.people.has(name);
        let about = question.wording.rsplit_once(" - ").map(|(_, name)| name);
        let Some(name) = about.filter(|name| known(name)) else { return Ok(()) };
        let mut options = options(question).map(|(_, option)| option).peekable();
        if options.peek().is_none() || options.any(|o| known(o) || sounds_like_a_school(o)) {
            return Ok(());
        }
        let wording = &question.wording;
        let says = "a question asks about one school, and its choices are no schools";
        let what = format!("`{wording}` asks about {name} alone, and its choices are no schools");
        let fix = "name another question; or keep one column for each school, headed by its name, with how often or yes and no below";
        Err(Error::data(what, fix)
            .coded(codes::ABOUT_ONE_SCHOOL)
            .plainly(says)
            .plain_fix(fix)
            .at(Place::line(self.file, self.line)))
    }

    /// Cells that say how often name nobody: the question asks how often rather than whom.
    pub fn refuse_steps(
        &self,
        question: &Question,
        splits: &Splits,
        known: &Known,
    ) -> Result<(), Error> {
        let names = || splits.values().flat_map(|listed| &listed.names);
        let says_so = |name: &String| {
            !known.has(name)
                && remark(name).is_none()
                && is_word(name, self.scale)
                && matches!(often(name, self.scale), Some(Often::Steps(_)))
        };
        if names().next().is_none() || !names().all(says_so) {
            return Ok(());
        }
        let wording = &question.wording;
        let says = "a question about others is answered with how often, and names nobody";
        let what = format!("`{wording}` is answered with how often, and names nobody");
        let fix = format!(
            "if it asks about one school, name it and each question like it with --map how_often=\"{wording}\"; else name the question that is answered with schools"
        );
        Err(Error::data(what, fix)
            .coded(codes::OFTEN_NOT_WHOM)
            .plainly(says)
            .plain_fix("name the question that is answered with schools with --map partners=\"the wording of the question\"")
            .at(Place::line(self.file, self.line)))
    }
}
