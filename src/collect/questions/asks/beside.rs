//! How often, asked beside one partner: `Partner school` and `How often do you work with them?`.

use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::questions::asks::relation::{Relation, Way};
use crate::collect::questions::asks::rows::Beside;
use crate::collect::questions::asks::wording::words;
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::scales::numbering::study;
use crate::collect::questions::scales::scale::{AS_THEY_STAND, Numbering, often, unknown_words};
use crate::collect::questions::study::Study;

/// A question of how often that could not be used: some answer names several, and it asks once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfSeveral {
    /// The question.
    pub wording: String,
    /// The user named it, so it counts for everybody whom an answer names.
    pub is_used: bool,
}

/// Whether a question without choices asks how often it is with the partner who was named before: nothing else may
/// stand in it, as in `How often do you attend meetings?`
fn is_about_them(wording: &str) -> bool {
    const AROUND: &str = "how often frequently frequency regularly closely many much times contact do does did you your \
        we our i have has had been is are was were be in of on the a an average about roughly approximately this that \
        these those it them they their there with to from at by each other together partner partners school schools \
        setting academy colleague colleagues person people contacts work worked working works visit visited visiting \
        meet met meeting talk talked talking speak spoke spoken collaborate collaborated collaborating communicate \
        share shared go ask asked turn advice help support collaboration year term last past academic so far usually \
        typically currently normally for during over";
    let words = words(wording);
    let is_times = matches!(words.first().map(String::as_str), Some("how"))
        && words.get(1).is_some_and(|word| word == "many")
        && words.get(2).is_some_and(|word| word == "times");
    (asks(wording) == Some(Ask::HowOften) || is_times)
        && words.iter().all(|word| AROUND.split_whitespace().any(|other| other == word))
}

impl Study<'_> {
    /// Finds the question of how often beside each question for partners; those that ask once about several are
    /// given back.
    pub fn beside(&self, form: &Form, relations: &mut [Relation]) -> Result<Vec<OfSeveral>, Error> {
        let column = |question: &Question| match question.columns.as_slice() {
            [(column, None)] => Some(*column),
            _ => None,
        };
        let is_asked = |question: &&Question| {
            let said = question.is_named && question.ask == Some(Ask::HowOften);
            said || !question.is_named && is_about_them(&question.wording)
        };
        let mut asked: Vec<&Question> = form.questions.iter().filter(is_asked).collect();
        if asked.iter().any(|question| question.is_named) {
            asked.retain(|question| question.is_named);
        }
        asked.retain(|question| column(question).is_some_and(|at| self.of(at).next().is_some()));
        let mut of_several = Vec::new();
        let ends: Vec<Option<usize>> =
            relations.iter().map(|relation| column(relation.question)).collect();
        let mut ends: Vec<(usize, usize)> =
            ends.into_iter().enumerate().filter_map(|(at, end)| Some((end?, at))).collect();
        ends.sort_unstable();
        for question in asked {
            let Some(at) = column(question) else { continue };
            let before = ends.iter().rev().find(|(end, _)| *end < at);
            // Whoever names it means it, wherever it stands.
            let found = before.or(ends.first().filter(|_| question.is_named));
            let Some(relation) = found.and_then(|(_, number)| relations.get_mut(*number)) else {
                continue;
            };
            let Way::Names(splits) = &relation.way else { continue };
            if let Some(other) = relation.beside {
                let other = form.questions.iter().find(|q| column(q) == Some(other.column));
                let both: Vec<&Question> = other.into_iter().chain([question]).collect();
                return Err(form.unclear(&both, "how_often", self.file, self.line));
            }
            if splits.values().any(|listed| listed.names.len() > 1) {
                let (wording, is_used) = (question.wording.clone(), question.is_named);
                of_several.push(OfSeveral { wording, is_used });
                if !is_used {
                    continue;
                }
            }
            let numbers = self.numbers(question, at)?;
            relation.beside = Some(Beside { column: at, numbers });
        }
        Ok(of_several)
    }

    fn numbers(&self, question: &Question, column: usize) -> Result<Numbering, Error> {
        let wording = &question.wording;
        let place = || Place::line(self.file, self.line);
        let unknown: Vec<&str> =
            self.of(column).filter(|cell| often(cell, self.scale).is_none()).collect();
        if let Some(first) = unknown.first() {
            let words = unknown.iter().take(12).map(|word| format!("`{word}`"));
            let words = words.collect::<Vec<_>>().join(", ");
            return Err(unknown_words(
                format!("how often is `{wording}` meant by {words}"),
                first,
                place(),
            ));
        }
        // A number of times is what it says.
        if words(wording).iter().any(|word| word == "times") {
            return Ok(AS_THEY_STAND);
        }
        let numbers = study(&[wording.as_str()], self.of(column), self.scale);
        numbers.map_err(|doubt| doubt.error(&format!("`{wording}`")).at(place()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_it_is_with_them_is_told_from_other_questions() {
        for text in [
            "How often?",
            "How often?2",
            "How often do you work with them?",
            "How many times have you worked with them this year?",
            "Frequency of contact",
        ] {
            assert!(is_about_them(text), "{text}");
        }
        for text in [
            "How often do you attend network meetings?",
            "How often does your governing body meet?",
            "How many schools do you work with?",
            "How often would you like to meet?",
            "How much support do you need?",
        ] {
            assert!(!is_about_them(text), "{text}");
        }
    }
}
