//! The numbers of a scale of how often: which one means never, and which stand for no answer.

use std::collections::BTreeSet;

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::questions::scales::scale::{
    AS_THEY_STAND, Meant, Numbering, Often, labelled, often,
};
use crate::collect::who::names::person_key;

/// What statistics programs write for `refused`, `don't know` and `no answer`.
pub const NO_ANSWERS: [u32; 15] =
    [77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 7777, 8888, 9997, 9998, 9999];

/// A scale of answers has no more steps; above it such a number may be a count.
pub const LARGEST_STEP: f64 = 10.0;

/// A 9 beyond a scale of at most so many steps stands for no answer as often as for a strength.
const LARGEST_BELOW_NINE: f64 = 5.0;

/// What only the survey's author knows.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// The numbers begin at 1 or above, and nothing says whether 1 means never.
    Never,
    /// This number means never, and smaller ones are there.
    Backwards(f64),
    /// These words stand among numbers.
    Words(Vec<String>),
    /// 9 stands far above all other numbers, of which this is the largest.
    Nine(f64),
}

/// What the numbers of a question say; `wordings` are what it is headed by.
pub fn study<'c>(
    wordings: &[&str],
    cells: impl Iterator<Item = &'c str>,
    own: &Meant,
) -> Result<Numbering, Doubt> {
    let cells: BTreeSet<&str> = cells.filter(|cell| !own.contains_key(&person_key(cell))).collect();
    let number = |cell: &&str| cell.trim().parse::<f64>().ok().filter(|n| *n >= 0.0);
    let (bare, missing): (Vec<f64>, Vec<f64>) =
        cells.iter().filter_map(number).partition(|number| !stands_for_no_answer(*number));
    let labels: Vec<(f64, &str)> = cells.iter().filter_map(|cell| labelled(cell)).collect();
    let said: Vec<(f64, String)> = wordings.iter().flat_map(|wording| stated(wording)).collect();
    let (mut nevers, mut known) = (BTreeSet::new(), BTreeSet::new());
    let labelled_so = labels.iter().map(|(number, word)| (*number, *word));
    for (number, word) in labelled_so.chain(said.iter().map(|(n, word)| (*n, word.as_str()))) {
        match often(word, own) {
            Some(Often::Steps(0.0)) => {
                nevers.insert(number.to_bits());
            }
            Some(Often::Steps(_)) => {
                known.insert(number.to_bits());
            }
            _ => {}
        }
    }
    known.extend(labels.iter().map(|(number, _)| number.to_bits()));
    let says = |(_, word): &&(f64, &str)| often(word, own) != Some(Often::Unsaid);
    let all = bare.iter().copied().chain(labels.iter().filter(says).map(|(number, _)| *number));
    let least = all.clone().fold(f64::INFINITY, f64::min);
    let largest = all.fold(0.0, f64::max);
    // Positive numbers stand in the order of their bits.
    let never = match (nevers.first(), nevers.len()) {
        (Some(bits), 1) => Some(f64::from_bits(*bits)),
        (Some(_), _) => {
            return Err(Doubt::Backwards(nevers.last().map_or(0.0, |n| f64::from_bits(*n))));
        }
        (None, _) => None,
    };
    let is_label = known.contains(&1.0_f64.to_bits());
    let are_steps = !is_label && bare.iter().all(|number| is(number.fract(), 0.0));
    // Where nobody chose 1, the scale may begin there all the same.
    let settles = own.contains_key("1");
    let begins_above_zero = largest > 1.0
        && bare.contains(&least)
        && !settles
        && (is(least, 1.0) || least > 1.0 && largest <= LARGEST_STEP);
    match never {
        Some(never) if never > least => return Err(Doubt::Backwards(never)),
        None if begins_above_zero && are_steps => return Err(Doubt::Never),
        _ => {}
    }
    let words = cells.iter().filter(|cell| number(cell).is_none() && labelled(cell).is_none());
    let words = words.filter(|cell| matches!(often(cell, own), Some(Often::Steps(n)) if n > 0.0));
    let words: Vec<String> = words.map(|&word| word.to_owned()).collect();
    if !words.is_empty() && bare.iter().any(|number| *number > 0.0) {
        return Err(Doubt::Words(words));
    }
    let below = bare.iter().copied().filter(|number| *number < 8.0).fold(0.0, f64::max);
    if bare.contains(&9.0) && (1.0..=LARGEST_BELOW_NINE).contains(&below) && is(largest, 9.0) {
        return Err(Doubt::Nine(below));
    }
    let is_scale = largest <= LARGEST_STEP && !missing.is_empty();
    let last = if is_scale { largest } else { AS_THEY_STAND.last };
    Ok(Numbering { never: never.unwrap_or(0.0), last })
}

/// Whether a number is one of [`NO_ANSWERS`].
#[must_use]
pub fn stands_for_no_answer(number: f64) -> bool {
    NO_ANSWERS.iter().any(|&code| is(f64::from(code), number))
}

fn is(a: f64, b: f64) -> bool {
    (a - b).abs() < f64::EPSILON
}

/// The number that a wording says means never.
#[must_use]
pub fn never_in(wordings: &[&str]) -> Option<f64> {
    let own = Meant::new();
    let said = wordings.iter().flat_map(|wording| stated(wording));
    let mut never = said.filter(|(_, word)| often(word, &own) == Some(Often::Steps(0.0)));
    never.next().map(|(number, _)| number)
}

/// What a wording says that numbers mean: `1 = never, 5 = weekly`, `from 1 (never) to 5`, `never = 1`.
#[must_use]
pub fn stated(wording: &str) -> Vec<(f64, String)> {
    const ENDS: &[char] = &[',', ';', ')', '(', '[', ']', '|', '/', '.', '?', '!', '\n', '='];
    let text = wording.to_lowercase();
    let digits = |c: char| c.is_ascii_digit();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(digits).map(|at| at + from) {
        let end = text[at..].find(|c| !digits(c)).map_or(text.len(), |end| at + end);
        from = end;
        let (before, after) = (text[..at].trim_end(), text[end..].trim_start());
        let Some(number) = text[at..end].parse::<f64>().ok().filter(|n| *n <= LARGEST_STEP) else {
            continue;
        };
        let sign = ["=", ":", "-", "–", "—", "(", "means ", "is ", "for "];
        // `1 never` as well.
        let bare = Some(after).filter(|after| after.starts_with(char::is_alphabetic));
        if let Some(rest) = sign.iter().find_map(|sign| after.strip_prefix(sign)).or(bare) {
            let rest = rest.trim_start();
            let until = rest.find(|c| ENDS.contains(&c) || digits(c)).unwrap_or(rest.len());
            let word = rest[..until].split(" to ").next().unwrap_or_default();
            let word = word.split(" and ").next().unwrap_or_default();
            let word = [" - ", " – ", " — "]
                .iter()
                .fold(word, |word, sign| word.split(sign).next().unwrap_or_default());
            found.push((number, word.trim().to_owned()));
        }
        if let Some(rest) = before.strip_suffix(['=', '(']) {
            let begins = rest.rfind(|c| ENDS.contains(&c) || digits(c));
            let begins =
                begins.map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
            let word = rest[begins..].rsplit(" to ").next().unwrap_or_default();
            found.push((number, word.trim().to_owned()));
        }
    }
    found.retain(|(_, word)| word.contains(char::is_alphabetic));
    found
}

impl Doubt {
    /// The question to whoever knows; `asked` is what is answered so.
    #[must_use]
    pub fn error(&self, asked: &str) -> Error {
        let silent = "\"-9\" = \"no answer\"";
        let (says, tail, fix) = match self {
            Self::Never => (
                "is answered in numbers without 0, and nothing says whether 1 means never",
                String::new(),
                "say it in tiebeam.toml: [scale] and below it \"1\" = 0 if 1 means never (then \"2\" = 1 and so on), or \"1\" = 1 if it is a tie; or export the answers in words".to_owned(),
            ),
            Self::Backwards(never) => (
                "has a number that means never, and smaller ones, so the scale does not begin with never",
                format!(" (never is {never})"),
                "say in tiebeam.toml how much each number counts: [scale] and below it for example \"1\" = 4, \"2\" = 3 and so on, 0 for never".to_owned(),
            ),
            Self::Words(words) => (
                "is answered in numbers and in words, and nothing says which number each word is",
                format!(": {}", words.iter().take(12).map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")),
                format!(
                    "say in tiebeam.toml which step each word is: [scale] and below it \"{}\" = 4 or whichever number it is, or = \"no answer\"",
                    words.first().map_or("", String::as_str)
                ),
            ),
            Self::Nine(largest) => (
                "holds 9 and otherwise only much smaller numbers, and nothing says whether 9 is a strength or stands for no answer",
                format!(" (the largest of the others is {largest})"),
                format!("say in tiebeam.toml: [scale] and below it {} if it stands for no answer, or \"9\" = 9 if it is a strength", silent.replace("-9", "9")),
            ),
        };
        Error::data(format!("{asked} {says}{tail}"), fix.clone())
            .coded(codes::UNKNOWN_SCALE)
            .plainly(format!("a question {says}"))
            .plain_fix(if matches!(self, Self::Words(_)) {
                "say in tiebeam.toml, under [scale], which step each word is".to_owned()
            } else {
                fix
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(wording: &str, cells: &[&str]) -> Result<(f64, f64), Doubt> {
        let numbers = study(&[wording], cells.iter().copied(), &Meant::new())?;
        Ok((numbers.never, numbers.last))
    }

    #[test]
    fn wordings_say_what_numbers_mean() {
        for text in [
            "How often (1=never, 5=weekly)",
            "Scale: 1 = Never to 5 = Daily",
            "from 1 (never) to 5 (daily)",
            "never = 1, daily = 5",
            "Never (1) … daily (5)",
            "1 - never / 5 - daily",
            "1 means never and 5 daily",
            "(1 never - 5 daily)",
        ] {
            assert_eq!(never_in(&[text]), Some(1.0), "{text}");
        }
        assert_eq!(never_in(&["0 = not at all"]), Some(0.0));
        assert_eq!(never_in(&["Since 1 September, how often do you never meet (5)"]), None);
    }

    #[test]
    fn what_nothing_says_is_asked_whatever_stands_beside_the_numbers() {
        let word = ["Don't know", "Prefer not to say", "N/A", "-99", "99", "Never"];
        for word in word {
            assert_eq!(of("How often", &["1", "3", "5", word]), Err(Doubt::Never), "{word}");
        }
        let infinite = f64::INFINITY;
        assert_eq!(of("How often (1=never)", &["1", "3", "N/A"]), Ok((1.0, infinite)));
        assert_eq!(of("How often (1=never)", &["1", "3", "99", "-9"]), Ok((1.0, 3.0)));
        assert_eq!(of("0 = never, 4 = daily", &["1", "2"]), Ok((0.0, infinite)));
        assert_eq!(of("1 = once a term", &["1", "2"]), Ok((0.0, infinite)));
        assert_eq!(of("1 = half-termly", &["1", "2"]), Ok((0.0, infinite)));
        assert_eq!(of("", &["0", "1", "4"]), Ok((0.0, infinite)));
        assert_eq!(of("", &["1 = never", "2", "3", "5 = daily"]), Ok((1.0, infinite)));
        assert_eq!(of("", &["0", "12", "99"]), Ok((0.0, infinite)));
        assert_eq!(of("", &["1", "5"]), Err(Doubt::Never));
        assert_eq!(of("", &["2", "3"]), Err(Doubt::Never));
        assert_eq!(of("", &["2", "12"]), Ok((0.0, infinite)));
        let own = Meant::from([("1".to_owned(), Often::Steps(1.0))]);
        let settled = study(&[""], ["1", "2", "3"].into_iter(), &own);
        assert_eq!(settled, Ok(AS_THEY_STAND));
        assert_eq!(of("1 = daily, 5 = never", &["1", "5"]), Err(Doubt::Backwards(5.0)));
        assert_eq!(of("", &["1", "3 - never", "5"]), Err(Doubt::Backwards(3.0)));
        assert_eq!(of("", &["0", "4", "Weekly"]), Err(Doubt::Words(vec!["Weekly".to_owned()])));
        assert_eq!(of("", &["0", "1", "4", "9"]), Err(Doubt::Nine(4.0)));
        assert_eq!(of("", &["0", "4", "7", "9"]), Ok((0.0, infinite)));
        assert_eq!(of("", &["Never", "0", "Weekly"]), Ok((0.0, infinite)));
    }
}
