//! Words for how often, as numbers. The steps are ordinal: one more step, one more.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::who::names::person_key;

/// What a cell of a scale says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Often {
    /// So often; zero is never.
    Steps(f64),
    /// That it says nothing: `don't know`.
    Unsaid,
}

/// What the numbers of a scale say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numbering {
    /// The one that means never; every number counts so much less.
    pub never: f64,
    /// Those above stand for no answer, as 99 does.
    pub last: f64,
}

/// Numbers that are what they say.
pub const AS_THEY_STAND: Numbering = Numbering { never: 0.0, last: f64::INFINITY };

/// The user's own words, by [`person_key`].
pub type Meant = BTreeMap<String, Often>;

/// The usual words, by [`key`].
const WORDS: &[(&str, f64)] = &[
    ("never", 0.0),
    ("not at all", 0.0),
    ("none", 0.0),
    ("nothing", 0.0),
    ("no contact", 0.0),
    ("no contact at all", 0.0),
    ("not yet", 0.0),
    ("never or almost never", 0.0),
    ("never or hardly ever", 0.0),
    ("no", 0.0),
    ("yearly", 0.5),
    ("annually", 0.5),
    ("once a year", 0.5),
    ("every year", 0.5),
    ("once or twice a year", 0.5),
    ("once per year", 0.5),
    ("less than once a term", 0.5),
    ("less than termly", 0.5),
    ("once a term", 1.0),
    ("termly", 1.0),
    ("every term", 1.0),
    ("each term", 1.0),
    ("once per term", 1.0),
    ("3 times a year", 1.0),
    ("rarely", 1.0),
    ("seldom", 1.0),
    ("hardly ever", 1.0),
    ("half termly", 2.0),
    ("once a half term", 2.0),
    ("every half term", 2.0),
    ("each half term", 2.0),
    ("once per half term", 2.0),
    ("twice a term", 2.0),
    ("6 times a year", 2.0),
    ("sometimes", 2.0),
    ("occasionally", 2.0),
    ("monthly", 3.0),
    ("once a month", 3.0),
    ("every month", 3.0),
    ("each month", 3.0),
    ("once per month", 3.0),
    ("often", 3.0),
    ("frequently", 3.0),
    ("fortnightly", 3.5),
    ("every two weeks", 3.5),
    ("every fortnight", 3.5),
    ("once a fortnight", 3.5),
    ("twice a month", 3.5),
    ("weekly", 4.0),
    ("once a week", 4.0),
    ("every week", 4.0),
    ("each week", 4.0),
    ("once per week", 4.0),
    ("very often", 4.0),
    ("always", 4.0),
    ("twice a fortnight", 4.0),
    ("daily", 5.0),
    ("every day", 5.0),
    ("each day", 5.0),
    ("once a day", 5.0),
    ("most or all days", 5.0),
    ("every day or nearly every day", 5.0),
    ("most days", 5.0),
    ("5 times a week", 5.0),
];

const UNSAID: &[&str] = &[
    "na",
    "n a",
    "not applicable",
    "dont know",
    "do not know",
    "unsure",
    "not sure",
    "prefer not to say",
    "prefer not to answer",
    "rather not say",
    "would rather not say",
    "do not wish to say",
    "no answer",
    "no response",
    "no reply",
    "not answered",
    "not returned",
    "no return",
    "no data",
    "did not answer",
    "did not respond",
    "did not reply",
    "did not return",
    "did not complete",
    "not completed",
    "refused",
    "declined",
    "missing",
    "unknown",
    "dk",
    "cant say",
    "cannot say",
    "no opinion",
    "cant remember",
    "cannot remember",
    "not certain",
    "i dont know",
    "i am not sure",
    "im not sure",
    "no idea",
];

/// Whether a text says that nothing is said: `don't know`, `prefer not to say`.
#[must_use]
pub fn is_unsaid(text: &str) -> bool {
    UNSAID.contains(&key(text).as_str())
}

/// What a cell that is not blank says; `None` if the word is not known. The user's own words
/// (by [`person_key`]) come first.
#[must_use]
pub fn often(cell: &str, own: &Meant) -> Option<Often> {
    if let Some(&says) = own.get(&person_key(cell)) {
        return Some(says);
    }
    if let Some(number) = cell.trim().parse::<f64>().ok().filter(|n| n.is_finite()) {
        // Nothing is less often than never: programs write so for no answer.
        return Some(if number < 0.0 { Often::Unsaid } else { Often::Steps(number) });
    }
    let is_blank = |word: &str| !word.contains(char::is_alphanumeric);
    let unsaid = |word: &str| is_blank(word) || is_unsaid(word);
    if let Some((number, word)) = labelled(cell) {
        return Some(if unsaid(word) { Often::Unsaid } else { Often::Steps(number) });
    }
    if unsaid(cell) {
        return Some(Often::Unsaid);
    }
    let key = key(cell);
    WORDS.iter().find(|(word, _)| *word == key).map(|(_, steps)| Often::Steps(*steps))
}

/// The number and the word of a cell that has both: `3 - Monthly`, `3 = Monthly`, `3 (monthly)`,
/// `Monthly (3)`.
#[must_use]
pub fn labelled(cell: &str) -> Option<(f64, &str)> {
    let cell = cell.trim();
    let number =
        |text: &str| text.trim().parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0);
    let digits = cell.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (first, rest) = cell.split_at(digits);
    // `(3) Monthly`.
    let closed = cell.strip_prefix('(').and_then(|text| text.split_once(')'));
    let (first, rest) = match closed {
        Some((digits, word)) if number(digits).is_some() => {
            (digits, &cell[cell.len() - word.len() - 1..])
        }
        _ => (first, rest),
    };
    let sign = rest.trim_start();
    let word = sign.strip_prefix(['-', '–', '—', '=', ':', '.', ')', '(', '|']);
    let word = word.map(|word| word.trim_matches(|c: char| c.is_whitespace() || c == ')'));
    let says = word.filter(|word| word.starts_with(char::is_alphabetic));
    if let (Some(number), Some(word)) = (number(first), says) {
        return Some((number, word));
    }
    let (word, last) = cell.strip_suffix(')')?.rsplit_once('(')?;
    Some((number(last)?, word.trim()))
}

/// What a cell says in a scale of numbers; words and the user's own stand.
#[must_use]
pub fn from(cell: &str, own: &Meant, numbers: Numbering) -> Option<Often> {
    if own.contains_key(&person_key(cell)) {
        return often(cell, own);
    }
    let bare = cell.trim().parse::<f64>().is_ok();
    match often(cell, own) {
        Some(Often::Steps(steps)) if bare && steps > numbers.last => Some(Often::Unsaid),
        Some(Often::Steps(steps)) if bare || labelled(cell).is_some() => {
            Some(Often::Steps((steps - numbers.never).max(0.0)))
        }
        says => says,
    }
}

/// The word without case, marks, remarks in brackets and `at least`.
fn key(cell: &str) -> String {
    let text = cell.split('(').next().unwrap_or_default().to_lowercase();
    let text: String = text
        .replace(['\'', '’'], "")
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = ["at least ", "about ", "approximately ", "roughly "]
        .iter()
        .fold(text.as_str(), |text, word| text.strip_prefix(word).unwrap_or(text));
    times(text.strip_suffix(" or more").unwrap_or(text))
}

/// `2 times per month` as `twice a month`.
fn times(key: &str) -> String {
    let key = key.replace(" times per ", " times a ").replace("twice per ", "twice a ");
    let counts = [
        ("1 time a ", "once a "),
        ("one time a ", "once a "),
        ("2 times a ", "twice a "),
        ("two times a ", "twice a "),
        ("three times a ", "3 times a "),
        ("five times a ", "5 times a "),
        ("six times a ", "6 times a "),
    ];
    let found = counts.iter().find_map(|(count, word)| Some((word, key.strip_prefix(count)?)));
    found.map_or(key.clone(), |(word, rest)| format!("{word}{rest}"))
}

/// Words for how often that nobody knows: how much they count, only the survey's author can say.
#[must_use]
pub fn unknown_words(what: String, first: &str, at: Place) -> Error {
    let fix = format!(
        "say in tiebeam.toml how much each word counts: [scale] and below it \"{first}\" = 2 (0 is no tie), or \"{first}\" = \"no answer\""
    );
    Error::data(what, fix)
        .coded(codes::UNKNOWN_SCALE)
        .plainly("how often is meant by words of the scale that are not known")
        .plain_fix(
            "say in tiebeam.toml, under [scale], how much each word counts (0 is no tie, \"no answer\" if it says nothing)",
        )
        .at(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_steps() {
        let own = BTreeMap::from([
            (person_key("Jeden Tag"), Often::Steps(5.0)),
            (person_key("Monthly"), Often::Steps(9.0)),
            (person_key("7"), Often::Unsaid),
        ]);
        let none = BTreeMap::new();
        let steps = |word: &str| often(word, &none);
        for (word, value) in [
            ("Never", 0.0),
            ("Once a term", 1.0),
            ("Half-termly", 2.0),
            ("MONTHLY ", 3.0),
            ("Weekly", 4.0),
            ("3 - Monthly", 3.0),
            ("Weekly (4)", 4.0),
            ("2", 2.0),
            ("At least once a week", 4.0),
            ("Not at all", 0.0),
            ("Sometimes (once or twice)", 2.0),
            ("5 (daily)", 5.0),
            ("0 = never", 0.0),
            ("(3) Now and then", 3.0),
            ("4 | weekly", 4.0),
            ("Less than once a term", 0.5),
            ("2 times a month", 3.5),
            ("Two times per term", 2.0),
            ("1 time a week", 4.0),
        ] {
            assert_eq!(steps(word), Some(Often::Steps(value)), "{word}");
        }
        assert_eq!(steps("Don’t know"), Some(Often::Unsaid));
        assert_eq!(steps("N/A"), Some(Often::Unsaid));
        assert_eq!(steps("jeden Tag"), None);
        for word in ["-99", "-", "9 = don't know", "Prefer not to say"] {
            assert_eq!(steps(word), Some(Often::Unsaid), "{word}");
        }
        assert_eq!(steps("(now and then)"), None);
        assert_eq!(steps("1-2 times"), None);
        assert_eq!(steps("2 times a week"), None);
        let numbers = Numbering { never: 1.0, last: 5.0 };
        assert_eq!(from("5 = daily", &none, numbers), Some(Often::Steps(4.0)));
        assert_eq!(from("1", &none, numbers), Some(Often::Steps(0.0)));
        assert_eq!(from("99", &none, numbers), Some(Often::Unsaid));
        assert_eq!(from("Weekly", &none, numbers), Some(Often::Steps(4.0)));
        assert_eq!(from("7", &own, AS_THEY_STAND), Some(Often::Unsaid));
        assert_eq!(often("jeden tag", &own), Some(Often::Steps(5.0)));
        assert_eq!(often("Monthly", &own), Some(Often::Steps(9.0)));
    }
}
