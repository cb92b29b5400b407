//! Answers of several rounds of a survey in one file.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::questions::asks::wording::words;
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::Cells;
use crate::collect::questions::taking::respondent::Own;
use crate::collect::shape::Reading;
use crate::collect::within::walk;

/// Whether a heading asks for nothing but the round of the survey: `Survey round`, `Wave`.
fn is_round(wording: &str) -> bool {
    let words = words(wording);
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !matches!(*word, "survey" | "of" | "the"))
        .collect();
    matches!(
        words.as_slice(),
        ["round" | "wave" | "timepoint"]
            | ["time", "point"]
            | ["data", "collection", "point" | "round"]
    )
}

/// Asks which round counts, where one respondent answered in several: the networks of several rounds are never
/// added up unasked.
pub fn refuse_rounds(
    reading: &Reading,
    form: &Form,
    own: &Own,
    cells: &Cells,
) -> Result<(), Error> {
    let of_rounds = |question: &&Question| question.ask.is_none() && is_round(&question.wording);
    for question in form.questions.iter().filter(of_rounds) {
        let [(column, None)] = question.columns.as_slice() else { continue };
        let Some(rounds) = cells.get(column).filter(|rounds| rounds.len() > 1) else { continue };
        let mut of_whom: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
        walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
            let who = own.of_row(&|column| record.get(column).unwrap_or_default());
            let round = record.get(*column).unwrap_or_default().trim();
            if let Some(who) = who.ok().filter(|who| !who.is_nobody() && !round.is_empty()) {
                let name = if who.name.is_empty() { who.id } else { who.name };
                of_whom.entry((name, who.school)).or_default().insert(round.to_owned());
            }
        })?;
        if of_whom.values().all(|rounds| rounds.len() < 2) {
            continue;
        }
        let list = rounds.iter().take(6).map(|round| format!("`{round}`")).collect::<Vec<_>>();
        let says = "the answers are those of several rounds, which are not added up unasked";
        let what = format!("{says}: `{}` holds {}", question.wording, list.join(", "));
        let fix = "keep the rows of one round in the file, and read the others apart; if they should count as one, delete the column";
        return Err(Error::data(what, fix)
            .coded(codes::SEVERAL_ROUNDS)
            .plainly(says)
            .plain_fix(fix)
            .at(Place::line(&reading.table.name, reading.layout.headings_line)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_round;

    #[test]
    fn a_round_of_the_survey_is_told_from_other_rounds() {
        assert!(is_round("Survey round") && is_round("Wave") && is_round("Time point"));
        assert!(!is_round("Which round of visits?") && !is_round("Learning round host"));
    }
}
