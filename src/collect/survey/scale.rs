//! Words for how often, as numbers. The steps are ordinal: one more step, one more.

use std::collections::BTreeMap;

use crate::collect::who::names::person_key;

/// What a cell of a scale says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Often {
    /// So often; zero is never.
    Steps(f64),
    /// That it says nothing: `don't know`.
    Unsaid,
}

/// The usual words, by [`key`].
const WORDS: &[(&str, f64)] = &[
    ("never", 0.0),
    ("not at all", 0.0),
    ("none", 0.0),
    ("no contact", 0.0),
    ("not yet", 0.0),
    ("no", 0.0),
    ("yearly", 0.5),
    ("annually", 0.5),
    ("once a year", 0.5),
    ("every year", 0.5),
    ("once or twice a year", 0.5),
    ("once a term", 1.0),
    ("termly", 1.0),
    ("every term", 1.0),
    ("each term", 1.0),
    ("once per term", 1.0),
    ("rarely", 1.0),
    ("seldom", 1.0),
    ("hardly ever", 1.0),
    ("half termly", 2.0),
    ("once a half term", 2.0),
    ("every half term", 2.0),
    ("once per half term", 2.0),
    ("twice a term", 2.0),
    ("sometimes", 2.0),
    ("occasionally", 2.0),
    ("monthly", 3.0),
    ("once a month", 3.0),
    ("every month", 3.0),
    ("once per month", 3.0),
    ("often", 3.0),
    ("frequently", 3.0),
    ("fortnightly", 3.5),
    ("every two weeks", 3.5),
    ("every fortnight", 3.5),
    ("once a fortnight", 3.5),
    ("weekly", 4.0),
    ("once a week", 4.0),
    ("every week", 4.0),
    ("once per week", 4.0),
    ("very often", 4.0),
    ("always", 4.0),
    ("daily", 5.0),
    ("every day", 5.0),
    ("most days", 5.0),
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
];

/// What a cell that is not blank says; `None` if the word is not known. The user's own words
/// (by [`person_key`]) come first.
#[must_use]
pub fn often(cell: &str, own: &BTreeMap<String, f64>) -> Option<Often> {
    if let Some(&steps) = own.get(&person_key(cell)) {
        return Some(Often::Steps(steps));
    }
    let number = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0);
    if let Some(steps) = number(cell.trim()) {
        return Some(Often::Steps(steps));
    }
    // `3 - Monthly`, `3 = Monthly`, `3: Monthly` and `Monthly (3)` say the number themselves.
    let digits = cell.trim().find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (first, rest) = cell.trim().split_at(digits);
    let sign = rest.trim_start();
    let word = sign.strip_prefix(['-', '–', '=', ':', '.', ')']).map(str::trim_start);
    let says = word.is_some_and(|word| word.starts_with(char::is_alphabetic));
    if says && number(first).is_some() {
        return number(first).map(Often::Steps);
    }
    let bracket = cell.trim().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    if let Some(steps) = bracket.and_then(|(_, last)| number(last)) {
        return Some(Often::Steps(steps));
    }
    let key = key(cell);
    if UNSAID.contains(&key.as_str()) {
        return Some(Often::Unsaid);
    }
    WORDS.iter().find(|(word, _)| *word == key).map(|(_, steps)| Often::Steps(*steps))
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
    text.strip_suffix(" or more").unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_steps() {
        let own = BTreeMap::from([(person_key("Jeden Tag"), 5.0), (person_key("Monthly"), 9.0)]);
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
        ] {
            assert_eq!(steps(word), Some(Often::Steps(value)), "{word}");
        }
        assert_eq!(steps("Don’t know"), Some(Often::Unsaid));
        assert_eq!(steps("N/A"), Some(Often::Unsaid));
        assert_eq!(steps("jeden Tag"), None);
        assert_eq!(steps("-2"), None);
        assert_eq!(often("jeden tag", &own), Some(Often::Steps(5.0)));
        assert_eq!(often("Monthly", &own), Some(Often::Steps(9.0)));
    }
}
