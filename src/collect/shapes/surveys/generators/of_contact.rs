//! What a heading asks of a contact, by its words: the name, the school, how strong the tie is. What else may be
//! asked of contacts, how long they are known or who writes first, says nothing of who they are.

use crate::collect::questions::asks::whom::people_elsewhere;
use crate::collect::questions::asks::wording::numbered;
use crate::collect::shapes::surveys::generators::counting::{Style, number_of, words_of};

/// What a column says of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// The name.
    Name,
    /// The first name, where it stands alone.
    First,
    /// The surname, where it stands alone.
    Last,
    /// The school or body.
    School,
    /// How strong the tie is.
    Strength,
    /// The role.
    Role,
    /// Whatever a code such as `Q3` stands for.
    Code,
}

const STRENGTHS: &str = "freq frequency frequently regularly often strength closeness close weight times intensity \
    rating per termly monthly weekly value score";
const SCHOOLS: &str = "school schools organisation organization org setting academy workplace employer institution \
    urn works work";
const ROLES: &str = "role job position post title";
const OTHERS: &str = "email mail phone telephone tel mobile address comment comments led lead leads ran hosted \
    visited attended reason why topic subject what year years date gender age number relationship department phase \
    stage notes kind type";
/// Words for contacts.
const CONTACTS: &str = "contact contacts colleague colleagues alter alters nominee nomination nominated friend friends \
    adviser advisor advice peer peers partner partners tie link connection support supporter helper collaborator \
    collaborators confidant whom";
/// Words that ask for somebody, and could stand in a log as well.
const PEOPLE: &str = "name person people staff teacher member leader who";

/// What is said of a contact, where it stands in front: `Trust`, `Main purpose of contact`.
const ATTRIBUTES: &str = "purpose mode medium method channel trust rank ranking distance miles km importance usefulness \
    helpfulness seniority tenure duration length reciprocity nature relation relationship benefit impact quality \
    satisfaction influence expertise ethnicity sex qualification level grade region town city location postcode \
    direction context content since";
/// What stands in front of what is asked: the contact, and words without a meaning of their own.
const AROUND: &str = "the a of for about each this that person people colleague colleagues contact contacts alter alters \
    nominee nominees friend friends peer peers partner partners adviser advisor thinking usual usually main first";
const YES_OR_NO: &str = "is are was were do does did has have had would will can could";

fn is(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

/// Whether a word is one for contacts: `colleague`, `alter`.
#[must_use]
pub fn is_contact(word: &str) -> bool {
    is(word, CONTACTS)
}

/// Whether a question is about one of several contacts: `Colleague 1`; `Your contact details` is not.
#[must_use]
pub fn is_numbered_contact(wording: &str) -> bool {
    let words = words_of(&numbered(wording).1);
    let counts = |word: &String| {
        number_of(word).is_some_and(|(_, style)| matches!(style, Style::Digits | Style::Word))
    };
    let any = |list: &str| words.iter().any(|word| is(word, list));
    let contact = any(CONTACTS) || any("person people staff teacher member");
    contact && words.iter().any(counts) && !any("details information")
}

/// Whether a heading asks something of a contact that tells neither who they are nor how often: `How did you meet?`,
/// `Do they come to you?`, `Who initiates contact?`, `Purpose of contact`.
fn is_attribute(words: &[String], is_strength: bool) -> bool {
    let has = |list: &str| words.iter().any(|word| is(word, list));
    let pair = |a: &str, b: &str| words.windows(2).any(|two| is(&two[0], a) && is(&two[1], b));
    let who = has("who whom name names");
    if who && has("initiates initiate initiated initiating instigates instigated")
        || has("where") && has("meet met")
    {
        return true;
    }
    if is_strength {
        return false;
    }
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = words
        .iter()
        .skip_while(|word| is(word, AROUND) || is_number(word))
        .map(String::as_str)
        .collect();
    let how = pair(
        "how",
        "did do does long have has is are important valuable useful helpful well far many much was were would",
    );
    // `Who is this person?` asks for the name.
    let yes_or_no = rest.len() > 2 && is(rest[0], YES_OR_NO)
        || !who && !has("where which what when") && pair(YES_OR_NO, "this they he she");
    let of_respondent = |at: usize| at > 0 && is(rest[at - 1], "to with for between and");
    let told = rest
        .iter()
        .enumerate()
        .any(|(at, word)| is(word, "whom who name names") || *word == "you" && !of_respondent(at));
    let begins = rest.iter().take(2).any(|word| is(word, ATTRIBUTES))
        && !rest
            .first()
            .is_some_and(|word| is(word, "in at from of with outside within by inside your"));
    how || yes_or_no || begins && !told
}

/// What the words of a heading ask of a contact.
#[must_use]
pub fn says(words: &[String]) -> Option<Says> {
    // `What is the name of …` asks for the name; `what do you …` for something else.
    let words = match words {
        [what, is, rest @ ..] if what == "what" && matches!(is.as_str(), "is" | "are" | "was") => {
            rest
        }
        [what, of, ..] if what == "what" && (is(of, SCHOOLS) || is(of, ROLES)) => &words[1..],
        _ => words,
    };
    let has = |list: &str| words.iter().any(|word| is(word, list));
    let of_elsewhere = people_elsewhere(words);
    let names_name = has("name names forename surname");
    if is_attribute(words, has(STRENGTHS)) {
        None
    } else if has(STRENGTHS) {
        Some(Says::Strength)
    } else if has("where") {
        Some(Says::School)
    } else if has(OTHERS) {
        None
    } else if has("forename") || (names_name && has("first given")) {
        Some(Says::First)
    } else if has("surname") || (names_name && has("last family")) {
        Some(Says::Last)
    } else if has(SCHOOLS)
        && !of_elsewhere
        && !(has(CONTACTS) && has("work works") && !has("school"))
    {
        Some(Says::School)
    } else if has(ROLES) {
        Some(Says::Role)
    } else if has(CONTACTS) || has(PEOPLE) {
        Some(Says::Name)
    } else {
        let is_code = |word: &String| {
            is(word, "q question v var") || word.bytes().all(|byte| byte.is_ascii_digit())
        };
        (!words.is_empty() && words.iter().all(is_code)).then_some(Says::Code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_contact_is_no_other_contact() {
        let of = |text: &str| {
            let words = words_of(text);
            says(&words.into_iter().filter(|word| word != "1").collect::<Vec<_>>())
        };
        for text in [
            "Colleague 1 How long have you known them?",
            "How long have you known colleague 1?",
            "Colleague 1 Who (usually) initiates contact?",
            "Colleague 1 How did you meet?",
            "Colleague 1 How do you communicate?",
            "Colleague 1 How important is this person to you?",
            "Colleague 1 Is this person senior to you?",
            "Colleague 1 Do they also come to you?",
            "Colleague 1 Does this person know your headteacher?",
            "Colleague 1 Purpose of contact",
            "Colleague 1 Mode of contact",
            "Colleague 1 Trust",
            "Colleague 1 Rank",
            "Colleague 1 Distance (miles)",
            "Colleague 1 Where did you meet?",
            "Does colleague 1 know colleague b?",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
        for text in [
            "Colleague 1",
            "Who is this person? 1",
            "Who is colleague 1?",
            "Person 1 you trust",
            "Colleague in your trust 1",
            "Name of person 1 whom you trust",
            "Person 1 with whom you discuss important matters",
            "Who do you go to for advice on how to teach maths? 1",
            "Important person 1",
            "Which colleague do you turn to? 1",
        ] {
            assert_eq!(of(text), Some(Says::Name), "{text}");
        }
        for text in
            ["Colleague 1 How frequently do you interact?", "Colleague 1 How close are you?"]
        {
            assert_eq!(of(text), Some(Says::Strength), "{text}");
        }
        for text in ["Where do they work? 1", "Colleague 1 Which school do they work at?"] {
            assert_eq!(of(text), Some(Says::School), "{text}");
        }
    }
}
