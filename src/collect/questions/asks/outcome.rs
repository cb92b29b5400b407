//! Questions of a form that ask whether an activity took place, and who was host and who visitor.

use crate::collect::questions::asks::ask::Ask;
use crate::collect::shapes::logs::took_place::statuses::{CANCELLED, STATUS, TOOK_PLACE};

fn is_one(word: &str, list: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

const YES_OR_NO: &str = "did has have was were is are do does";

/// What a question asks about what became of an activity.
#[must_use]
pub fn of_outcome(words: &[&str]) -> Option<Ask> {
    let nouns = "visit activity event session meeting the this it";
    let bare: Vec<&str> = words.iter().copied().filter(|word| !is_one(word, nouns)).collect();
    let is_field = |field: &crate::collect::cells::columns::Field| {
        let is = |joined: &str| field.name == joined || field.synonyms.contains(&joined);
        is(&words.join("_")) || is(&bare.join("_"))
    };
    let known = [(STATUS, Ask::Status), (CANCELLED, Ask::Cancelled), (TOOK_PLACE, Ask::TookPlace)];
    if let Some((_, ask)) = known.iter().find(|(field, _)| is_field(field)) {
        return Some(*ask);
    }
    let any = |list: &str| words.iter().any(|word| is_one(word, list));
    let begins = words.first().is_some_and(|word| is_one(word, YES_OR_NO));
    let pair =
        |a: &str, b: &str| words.windows(2).any(|pair| is_one(pair[0], a) && is_one(pair[1], b));
    let of_one = any("it this visit activity event session meeting");
    if any("status") && of_one && words.len() <= 6 {
        return Some(Ask::Status);
    }
    if is_side(words) {
        return Some(Ask::Side);
    }
    if !begins || !of_one || words.len() > 8 {
        return None;
    }
    if pair("go went gone", "ahead") || pair("take took taken", "place") || any("happen happened") {
        return Some(Ask::TookPlace);
    }
    (any("cancelled canceled postponed") || pair("called", "off")).then_some(Ask::Cancelled)
}

/// `Were you host or visitor?`, `Did your school host?`: which side the respondent's school was on.
fn is_side(words: &[&str]) -> bool {
    let any = |list: &str| words.iter().any(|word| is_one(word, list));
    let begins = words.first().is_some_and(|word| is_one(word, "did was were are is do does"));
    let host = any("host hosts hosting hosted");
    let visitor = any("visitor visitors visiting visit visited guest guests");
    let own = any("you we your our i");
    let names = words.first().is_some_and(|word| is_one(word, "which what name names list who"));
    let sides = host || any("visiting visit visitor") && any("visited");
    let either = sides && visitor && any("or") && (begins || own || !any("school schools"));
    !names && (either || begins && host && own && words.len() <= 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_of_an_activity_is_asked_in_many_ways() {
        let ask = |text: &str| {
            let words = crate::collect::questions::asks::wording::words(text);
            of_outcome(&words.iter().map(String::as_str).collect::<Vec<_>>())
        };
        for text in ["Status", "visit_status", "Status of the visit"] {
            assert_eq!(ask(text), Some(Ask::Status), "{text}");
        }
        for text in [
            "Did the visit go ahead?",
            "did_it_go_ahead",
            "Did this session take place as planned?",
        ] {
            assert_eq!(ask(text), Some(Ask::TookPlace), "{text}");
        }
        for text in ["Was the visit cancelled?", "Cancelled", "Visit cancelled?"] {
            assert_eq!(ask(text), Some(Ask::Cancelled), "{text}");
        }
        for text in [
            "Were you host or visitor?",
            "Host or visitor",
            "Did your school host?",
            "Were you hosting or visiting?",
            "Were you visiting or being visited?",
        ] {
            assert_eq!(ask(text), Some(Ask::Side), "{text}");
        }
        for text in [
            "When did the visit take place?",
            "Where did it take place?",
            "If it did not go ahead, why?",
            "Host school",
            "Name of host or visited school",
            "Which school did you host?",
            "Which school did you visit or host?",
            "Marital status",
        ] {
            assert_eq!(ask(text), None, "{text}");
        }
    }
}
