//! Whether a question that says both people and schools asks for the people: `Who in other schools …`,
//! `Which staff at …`, `Which school leaders …`.

const PEOPLE: &str = "who whom people person persons colleague colleagues staff teacher teachers headteacher \
    headteachers head heads leader leaders individual individuals member members practitioner practitioners senco \
    sencos sendco sendcos coordinator coordinators governor governors someone somebody anyone anybody contact contacts";
const SCHOOLS: &str = "school schools setting settings academy academies organisation organisations organization \
    organizations college colleges institution institutions nursery nurseries";
const AT: &str = "in at from of within outside across inside";
/// What stands before other schools than the respondent's own.
const OTHER: &str = "other another different partner neighbouring each these those";
/// What may stand between `in` and `schools`.
const WHICH: &str = "a an the other another different partner neighbouring each these those your our my any all \
    some several nearby local own home listed following primary secondary infant junior special high";
const OWN: &str = "your our my";

fn is(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

/// Where the first word for people and the first for schools stand, if the people come first and are those
/// of the schools.
fn people_of_schools<W: AsRef<str>>(words: &[W]) -> Option<(usize, usize)> {
    let person = words.iter().position(|word| is(word.as_ref(), PEOPLE))?;
    let school = words.iter().position(|word| is(word.as_ref(), SCHOOLS))?;
    let between = words.get(person + 1..school)?;
    // `Members of the trust that your school …` are not the school's.
    let at = between.iter().rposition(|word| is(word.as_ref(), AT))?;
    let rest = &between[at + 1..];
    rest.iter().all(|word| is(word.as_ref(), WHICH)).then_some((person, school))
}

/// Whether the people of other schools are asked for.
#[must_use]
pub fn people_elsewhere<W: AsRef<str>>(words: &[W]) -> bool {
    people_of_schools(words).is_some_and(|(person, school)| {
        words[person + 1..school].iter().any(|word| is(word.as_ref(), OTHER))
    })
}

/// Whether people are asked for, although schools are named as well: `told` says that the question asks for
/// contacts.
#[must_use]
pub fn people_not_schools(words: &[&str], told: impl Fn() -> bool) -> bool {
    // What is asked of people is none of them.
    let else_asked = words.iter().any(|word| {
        is(word, "number many count headcount much role job position post email mail phone reason")
    });
    // `School leaders` are people; `school contact` may be either.
    let joined = words.windows(2).any(|pair| {
        pair[0] == "school"
            && is(pair[1], "leader leaders staff teachers colleagues heads headteachers")
    });
    let only_contact = |at: usize| is(words[at], "contact contacts");
    !else_asked
        && (people_elsewhere(words)
            || people_of_schools(words).is_some_and(|(person, _)| !only_contact(person) && told())
            || joined && !words.iter().any(|word| is(word, "schools")) && told())
}

/// Whether the people of the respondent's own school are asked for: `Who attended from your school?`
#[must_use]
pub fn people_of_own_school(wording: &str) -> bool {
    let words = crate::collect::questions::asks::wording::words(wording);
    people_of_schools(&words).is_some_and(|(_, school)| school > 0 && is(&words[school - 1], OWN))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::questions::asks::question::{Ask, asks};

    #[test]
    fn people_of_schools_are_people() {
        for text in [
            "Who in other schools do you go to for advice?",
            "Who in another school do you turn to?",
            "Which staff at other schools do you work with?",
            "Which staff at other schools?",
            "Name a person in another school you turn to",
            "Name the teachers in other schools you work with",
            "Headteachers in other schools you talk to",
            "Headteachers in other schools",
            "Contact in another school",
            "Who attended from your school?",
            "Names of staff from your school who took part",
            "Which school leaders do you turn to for advice?",
            "Who from other schools took part?",
            "Who did you visit in another school?",
        ] {
            assert_eq!(asks(text), Some(Ask::People), "{text}");
        }
        for text in [
            "Which schools do your staff work with?",
            "Which schools did staff from your school visit?",
            "Which schools' staff did you work with?",
            "Contact with other schools",
            "Which other schools took part?",
            "Which members of the trust did your school work with?",
        ] {
            assert_ne!(asks(text), Some(Ask::People), "{text}");
        }
        for text in [
            "How many staff in your school took part?",
            "Number of staff from your school who attended",
            "Staff in your school",
            "Contact at your school",
            "Role of contact in other school",
        ] {
            assert!(asks(text) != Some(Ask::People), "{text}");
        }
        assert!(people_of_own_school("Who attended from your school?"));
        assert!(!people_of_own_school("Who attended from other schools?"));
    }
}
