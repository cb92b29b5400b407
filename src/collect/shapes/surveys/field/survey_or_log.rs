//! Whether a field form asks once whom somebody works with, and so is a survey, or is filled in after each
//! activity, and so is a log.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::Columns;
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::questions::asks::wording::words;
use crate::collect::shape::Reading;
use crate::collect::shapes::surveys::field::choices::Choices;
use crate::collect::shapes::surveys::field::dialect::{Dialect, QUESTIONS};
use crate::collect::shapes::surveys::field::field_survey::row_of_grid;

/// What a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Each submission says once whom somebody works with.
    Survey,
    /// Each submission is an activity.
    Log,
    /// Only whoever made the form knows.
    Open,
}

/// Fields that only an activity has.
const OF_LOGS: &[&str] = &[
    "type",
    "title",
    "initiative",
    "strand",
    "depth",
    "funding",
    "hours",
    "led_by",
    "logged_by",
    "host_school",
    "status",
    "cancelled",
    "took_place",
];

/// Words of what happens once.
const LOG: &str = "visit visits visited visiting visitor visitors activity activities event events session sessions \
    meeting meetings walk walks cpd training lesson attended attending attendance attendees came come present guest \
    guests host hosted hosting hosts today day log diary record part";

/// Words of what goes on.
const HABIT: &str =
    "work worked working works collaborate collaborated collaborates collaboration advice";

/// Words of how often, or of a time in which there may be many activities.
const OVER_TIME: &str = "often freq frequency frequently regularly usually currently year years term terms month months ever";

fn is(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

fn any(all: &[String], list: &str) -> bool {
    all.iter().any(|word| is(word, list))
}

fn words_in(text: &str) -> Vec<String> {
    words(&text.replace(['_', '-', '/', '.', ':'], " "))
}

/// What a form is. A question of the activity's day, host, leader, kind, length or outcome, or rows of people
/// beside it, make it a log; so do words for a visit or a meeting in the question for partners, in the names of its
/// groups and of the file, or in another question about the one activity. Words of work, or of a time, in the
/// question for partners make it a survey. `fields` are those that its headings stand for.
#[must_use]
pub fn kind(
    reading: &Reading,
    dialect: &Dialect,
    fields: &Columns,
    choices: &[Choices],
    has_day: bool,
) -> Kind {
    let repeated = reading.draft.files.iter().any(|file| file.shape == dialect.repeat);
    if has_day || repeated || fields.has_any(OF_LOGS) {
        return Kind::Log;
    }
    // Answers stand behind the wording of their question: schools may be called by any word.
    let headings = reading.layout.headings.iter().enumerate();
    let asked = headings.filter(|(_, heading)| !dialect.adds(heading)).map(|(column, heading)| {
        let is_option = |choices: &&Choices| choices.options.iter().any(|(at, _)| *at == column);
        let option = choices.iter().find(is_option).map(|choices| choices.question.as_str());
        option.or_else(|| row_of_grid(heading).map(|(question, _)| question)).unwrap_or(heading)
    });
    let asked: Vec<&str> = asked.collect();
    let (partners, others): (Vec<&str>, Vec<&str>) = asked
        .into_iter()
        .partition(|heading| dialect.asked(heading).as_deref().is_some_and(is_partner));
    // A log has no place for people, nor for how often with each school: without schools it can only be a survey.
    let only_survey = partners.is_empty();
    let (partners, others) = if only_survey {
        others.into_iter().partition(|heading| asks_of_others(reading, dialect, heading))
    } else {
        (partners, others)
    };
    if partners.is_empty() || !fields.has_any(&["school", "person"]) {
        return Kind::Log;
    }
    let asked: Vec<String> = partners.iter().flat_map(|heading| words_in(heading)).collect();
    let file = words_in(&reading.table.name);
    let groups = |heading: &&&str| dialect.between.iter().any(|mark| heading.contains(*mark));
    let grouped = others.iter().filter(groups);
    let groups: Vec<String> = grouped
        .filter(|heading| !heading.contains(' '))
        .flat_map(|heading| {
            let group = heading.rsplit_once(dialect.between).map_or("", |(group, _)| group);
            words_in(group)
        })
        .collect();
    let (when, others): (Vec<&str>, Vec<&str>) =
        others.into_iter().partition(|heading| asks_when(&words_in(heading)));
    let of_activity = any(&asked, LOG)
        || !when.is_empty()
        || any(&file, LOG)
        || any(&groups, LOG)
        || others.iter().any(|heading| is_of_one_activity(&words_in(heading)));
    let how_often =
        others.iter().any(|heading| any(&words_in(heading), "often freq frequency frequently"));
    let over_time = any(&asked, OVER_TIME)
        || how_often
        || !when.is_empty()
        || any(&file, "survey questionnaire");
    match (over_time, any(&asked, HABIT), of_activity) {
        (_, _, true) | (false, false, _) if only_survey => Kind::Log,
        (true, _, false) | (false, true, false) => Kind::Survey,
        (false, _, true) => Kind::Log,
        (true, _, true) | (false, false, false) => Kind::Open,
    }
}

/// Whether a question asks for people, or how often, school by school.
fn asks_of_others(reading: &Reading, dialect: &Dialect, question: &str) -> bool {
    let last = question.rsplit(dialect.between).next().unwrap_or_default();
    let ask = asks(last).or_else(|| asks(question));
    let is_row = |heading: &String| row_of_grid(heading).is_some_and(|(of, _)| of == question);
    match ask {
        Some(Ask::People) => true,
        Some(Ask::HowOften) => reading.layout.headings.iter().any(is_row),
        _ => false,
    }
}

/// `When did you meet?`: a day that may be that of an activity.
fn asks_when(words: &[String]) -> bool {
    words.first().is_some_and(|word| word == "when")
        && any(words, "did was were")
        && !any(words, "last first latest start started join joined begin began become born")
}

/// Whether a question that is none of ours is about the one activity that a submission is: `Notes on the visit`,
/// `Attendees`; none that asks for consent, for wishes, or for the respondent's habits.
fn is_of_one_activity(words: &[String]) -> bool {
    const ONE: &str = "visit activity event session meeting walk training lesson workshop";
    const AROUND: &str = "agree consent confirm happy willing would should could next future like want wish hope plan \
        birth today todays date day id";
    const THERE: &str = "attended attending came come present";
    if any(words, AROUND) {
        return false;
    }
    let of_one = words.windows(2).any(|pair| is(&pair[0], "the this that") && is(&pair[1], ONE));
    let there = any(words, THERE) && !any(words, "you i have has");
    let short = words.len() <= 3 && words.iter().any(|word| is(word, LOG) && word != "part");
    of_one || there || short
}

fn is_partner(field: &str) -> bool {
    let partners = QUESTIONS.iter().find(|known| known.name == "partners");
    partners.is_some_and(|known| known.name == field || known.synonyms.contains(&field))
}

/// The question whether it is a survey or a log.
#[must_use]
pub fn ask(reading: &Reading, day: Option<usize>) -> Error {
    let what = "the form may ask once whom somebody works with, or be filled in after each activity: no question \
        asks for the day of an activity, and its words fit both or neither";
    let day =
        day.and_then(|column| reading.layout.headings.get(column)).map_or("start", String::as_str);
    let fix = format!(
        "if it asks once, it is a survey: add --shape field_survey; if each submission is an activity, say which column has its day: --map date=\"{day}\""
    );
    Error::data(what, fix.clone())
        .coded(codes::SURVEY_OR_LOG)
        .plainly(what)
        .plain_fix(fix)
        .at(Place::line(&reading.table.name, reading.layout.headings_line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_about_one_activity_is_told_from_what_asks_about_people() {
        let of_one = |text: &str| is_of_one_activity(&words_in(text));
        for text in [
            "Notes on the visit",
            "visit_purpose",
            "Who attended?",
            "How many people came?",
            "Attendees",
        ] {
            assert!(of_one(text), "{text}");
        }
        for text in [
            "Do you agree to take part?",
            "I agree to take part in this study",
            "Do you consent to take part in this survey",
            "Have you taken part in network events before?",
            "How many network meetings have you attended this year?",
            "Which training would you like?",
            "Do you have time for visits?",
            "What topics would you like sessions on?",
            "Date of birth",
            "Today's date",
            "Where should we hold the next event?",
            "Role",
        ] {
            assert!(!of_one(text), "{text}");
        }
    }
}
