//! A form that was filled in more than once: what differs from round to round is several networks.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::questions::asks::wording::words;
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::taking::respondent::Own;
use crate::collect::shape::Reading;
use crate::collect::who::names::{person_key, school_key};
use crate::collect::within::walk;

/// More words than the heading of such a column has.
const MOST_WORDS: usize = 3;

/// Asks which round is meant, where a column says in which each answer was given and one respondent
/// answered in several. Where every respondent has just one, it may be the group that they joined.
pub fn ask(reading: &Reading, form: &Form, own: &Own) -> Result<(), Error> {
    let is_round = |question: &&Question| {
        let words = words(&question.wording);
        let says = words.iter().any(|word| word == "round" || word == "wave");
        question.ask.is_none() && says && words.len() <= MOST_WORDS
    };
    let Some(question) = form.questions.iter().find(is_round) else { return Ok(()) };
    let [(column, None)] = question.columns.as_slice() else { return Ok(()) };
    let mut rounds: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let round = person_key(cell(*column).trim());
        let Ok(who) = own.of_row(&cell) else { return };
        if !round.is_empty() && !who.is_nobody() {
            let who = (person_key(&who.name), school_key(&who.school));
            rounds.entry(who).or_default().insert(round);
        }
    })?;
    let Some(several) = rounds.values().find(|rounds| rounds.len() > 1) else { return Ok(()) };
    let wording = &question.wording;
    let list = several.iter().take(3).map(|round| format!("`{round}`")).collect::<Vec<_>>();
    let says = "one respondent answers in several rounds, which are several networks and are not added up unasked";
    let what = format!("{says}: `{wording}` is {}", list.join(", "));
    let fix = format!(
        "keep the rows of one `{wording}` in the file, and read the others apart; if all should count as one network, delete the column"
    );
    Err(Error::data(what, fix)
        .coded(codes::SEVERAL_ROUNDS)
        .plainly(says)
        .plain_fix("keep the rows of one round in the file, and read the others apart; if all should count as one network, delete the column")
        .at(Place::cell(&reading.table.name, reading.layout.headings_line, *column as u32 + 1)))
}
