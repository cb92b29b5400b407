//! Whether a question about others means schools or people.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::questions::asks::question::Ask;
use crate::collect::questions::asks::remark::remark;
use crate::collect::questions::asks::wording::{self, About};
use crate::collect::questions::choices::{Known, at_semicolons, is_other};
use crate::collect::questions::form::Question;
use crate::collect::questions::part::Choice;
use crate::collect::questions::study::{Study, is_slot};
use crate::collect::who::names::tidy;

/// The choices that are people with their schools in brackets, each with the name and the school.
pub type Placed = BTreeMap<String, (String, String)>;

/// The name and what stands in brackets behind it.
#[must_use]
pub fn in_brackets(option: &str) -> Option<(String, String)> {
    let (name, school) = option.trim().strip_suffix(')')?.rsplit_once('(')?;
    let (name, school) = (tidy(name), tidy(school));
    (!name.is_empty() && !school.is_empty()).then_some((name, school))
}

/// The same behind a dash or a comma: `Ann Lee - Elm School`.
fn behind_a_sign(option: &str) -> Option<(String, String)> {
    let parted = [" - ", " – ", " — ", ", "].iter().find_map(|sign| option.split_once(sign));
    let (name, school) = parted.map(|(name, school)| (tidy(name), tidy(school)))?;
    is_at(&name, &school).then_some((name, school))
}

/// Whether a text is a whole name that sounds like no school, and what stands behind it like one.
#[must_use]
pub fn is_at(name: &str, school: &str) -> bool {
    sounds_like_a_school(school)
        && !sounds_like_a_school(name)
        && (2..=4).contains(&name.split_whitespace().count())
        && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

/// Whether a text is somebody with a school in brackets.
#[must_use]
pub fn is_somebody_at(text: &str) -> bool {
    in_brackets(text).is_some_and(|(name, school)| is_at(&name, &school))
}

impl Study<'_> {
    /// The choices such as `Ann Lee (Elm School)`: a name that is no school's, and a school behind it.
    #[must_use]
    pub fn placed(&self, question: &Question) -> Placed {
        let names = self.names;
        // `St Mary's - Northmoor School` is one school with its place.
        let of_schools = wording::about(&question.wording) == Some(About::Schools);
        let behind = |option: &str| behind_a_sign(option).filter(|_| !of_schools);
        let options = question.columns.iter().filter_map(|(_, choice)| choice.as_ref());
        let options = options.map(Choice::text).filter(|option| !names.members.has(option));
        let placed = options.filter_map(|option| {
            let (name, school) = in_brackets(option).or_else(|| behind(option))?;
            let is_place = names.members.has(&school) || sounds_like_a_school(&school);
            let is_school = names.members.has(&name) || sounds_like_a_school(&name);
            let is_name = names.people.has(&name) || name.split_whitespace().count() > 1;
            (is_place && is_name && !is_school).then(|| (option.to_owned(), (name, school)))
        });
        placed.collect()
    }

    /// Whether the question is about people rather than schools; where nothing tells, it is asked.
    pub fn is_about_people(&self, question: &Question, known: &Known) -> Result<bool, Error> {
        let of_kind = |is: &dyn Fn(&str) -> bool| {
            let options = question.columns.iter().filter_map(|(_, choice)| choice.as_ref());
            options.map(Choice::text).any(is)
        };
        let sounds = |option: &str| sounds_like_a_school(option) && !is_slot(option);
        let placed = self.placed(question);
        let is_school = |option: &str| self.names.members.has(option) || sounds(option);
        let schools = of_kind(&|option| is_school(option) && !placed.contains_key(option));
        match question.ask {
            Some(Ask::People) if !question.is_named && self.holds_schools(question) => {
                return Ok(false);
            }
            Some(Ask::People) => {
                return Ok(!(schools || !question.is_named && of_kind(&|option| known.has(option))));
            }
            Some(Ask::HowOften) if question.has_choices() => {}
            _ => return Ok(false),
        }
        if schools {
            return Ok(false);
        }
        let is_known = |(name, school): &(String, String)| {
            self.names.people.has(name) || self.names.members.has(school)
        };
        if of_kind(&|option| self.names.people.has(option)) || placed.values().any(is_known) {
            return Ok(true);
        }
        match wording::about(&question.wording) {
            Some(About::People) => Ok(true),
            None if of_kind(&|option| !is_slot(option) && !is_other(option)) => {
                Err(self.schools_or_people(question))
            }
            _ if !placed.is_empty() => Err(self.schools_or_people(question)),
            Some(About::Schools) | None => Ok(false),
        }
    }

    /// Whether the cells of a list name nothing but schools.
    fn holds_schools(&self, question: &Question) -> bool {
        let cells = question.columns.iter().flat_map(|(column, _)| self.of(*column));
        let names = cells.flat_map(at_semicolons).filter(|name| remark(name).is_none());
        let mut names = names.filter(|name| !is_other(name)).peekable();
        let is_school = |name: String| {
            self.names.members.has(&name)
                || sounds_like_a_school(&name)
                    && !self.names.people.has(&name)
                    && !is_somebody_at(&name)
        };
        !question.has_choices() && names.peek().is_some() && names.all(is_school)
    }

    fn schools_or_people(&self, question: &Question) -> Error {
        let says = "nothing says whether the rows of a grid are schools or people";
        let options = question.columns.iter().filter_map(|(_, choice)| choice.as_ref());
        let some =
            options.take(3).map(|o| format!("`{}`", o.text())).collect::<Vec<_>>().join(", ");
        let wording = &question.wording;
        let what =
            format!("nothing says whether the rows of `{wording}` are schools or people: {some}");
        let fix = format!(
            "add --map contacts=\"{wording}\" if they are people, or --map partners=\"{wording}\" if they are schools; or give the list of schools (--schools) or of people (--people)"
        );
        Error::data(what, fix)
            .coded(codes::WHICH_QUESTION)
            .plainly(says)
            .plain_fix("name the question with --map contacts=… if they are people, or with --map partners=… if they are schools")
            .at(Place::line(self.file, self.line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_from_its_brackets() {
        let both = |name: &str, school: &str| Some((name.to_owned(), school.to_owned()));
        assert_eq!(in_brackets("Ann Lee (Elm School)"), both("Ann Lee", "Elm School"));
        assert_eq!(in_brackets("Elm School"), None);
        assert_eq!(in_brackets("(Elm School)"), None);
        assert_eq!(behind_a_sign("Ann Lee - Elm School"), both("Ann Lee", "Elm School"));
        assert_eq!(behind_a_sign("Ann Lee, Elm School"), both("Ann Lee", "Elm School"));
        for text in ["Fell School - Oak Academy", "Elm - Oak School", "Ann Lee, Bo Kay", "Ann Lee"]
        {
            assert_eq!(behind_a_sign(text), None, "{text}");
        }
        assert!(is_somebody_at("Ann Lee (Elm School)") && !is_somebody_at("Elm (Oak School)"));
    }
}
