//! Whose answers are whose school's: asked where no question is known to say so.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::questions::asks::about::is_somebody_at;
use crate::collect::questions::asks::remark::remark;
use crate::collect::questions::choices::{Known, at_semicolons, is_other};
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::Cells;

/// Whether most of what is answered to a question without choices is a school's name.
#[must_use]
pub fn holds_schools(question: &Question, cells: &Cells, known: &Known) -> bool {
    let columns = question.columns.iter().filter(|(_, choice)| choice.is_none());
    let cells = columns.filter_map(|(column, _)| cells.get(column)).flatten();
    let names = cells.flat_map(|cell| at_semicolons(cell));
    let names: Vec<String> =
        names.filter(|name| remark(name).is_none() && !is_other(name)).collect();
    let is_long = |name: &String| name.split_whitespace().count() > 10;
    // `Primary` alone is a kind.
    let is_kind = |name: &String| !name.contains(' ');
    let sounds = |name: &String| {
        let is_name = !is_long(name) && !is_kind(name) && !is_somebody_at(name);
        sounds_like_a_school(name) && is_name
    };
    let schools = names.iter().filter(|name| known.has(name) || sounds(name));
    !question.has_choices() && schools.count() * 2 > names.len()
}

/// The question to the user, with the heading that seems to hold what is missing.
#[must_use]
pub fn ask(form: &Form, cells: &Cells, known: &Known, place: Place) -> Error {
    let says = "no question of the form is known to ask for the respondent's own school";
    let unused = form.questions.iter().filter(|question| question.ask.is_none());
    let likely = unused.clone().filter(|question| holds_schools(question, cells, known));
    let likely: Vec<&str> = likely.map(|question| question.wording.as_str()).collect();
    let plain_fix = "say which question asks for it with --map school=\"QUESTION\", or give a list of people with their schools (--people)";
    let (what, fix) = if let Some(first) = likely.first() {
        let list = likely.join("`; `");
        (
            format!("{says}; these are answered with names of schools: `{list}`"),
            format!("add --map school=\"{first}\" if that is it, or name another one"),
        )
    } else {
        let list: Vec<String> = unused.map(|question| format!("`{}`", question.wording)).collect();
        let list = if list.is_empty() { "none".to_owned() } else { list.join("; ") };
        (format!("{says}; questions that are not used: {list}"), plain_fix.to_owned())
    };
    Error::data(what, fix).coded(codes::NO_OWN_SCHOOL).plainly(says).plain_fix(plain_fix).at(place)
}
