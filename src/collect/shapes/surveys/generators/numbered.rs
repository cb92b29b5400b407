//! The part of a heading that says which contact it is about and what it asks of them, where the
//! wording of the question stands around it: `Please name… - Colleague 1 - School`.

use std::collections::BTreeMap;

use crate::collect::shapes::surveys::generators::counting::{number_of, words_of};
use crate::collect::shapes::surveys::generators::of_contact::{self, Says, is_contact};
use crate::collect::shapes::surveys::generators::series;

/// Short headings in which contacts are numbered; a heading without a number stands as it is.
#[must_use]
pub fn headings(texts: &[String]) -> Vec<String> {
    let texts = with_repeats_numbered(texts);
    let short: Vec<String> = texts.iter().map(|text| short(text)).collect();
    // What tells two questions apart must not be lost.
    let mut meant: BTreeMap<&String, &String> = BTreeMap::new();
    let unlike =
        short.iter().zip(&texts).any(|(short, text)| *meant.entry(short).or_insert(text) != text);
    if unlike { texts } else { short }
}

/// Headings that come again for each contact, `Name of colleague`, `Their school`, are numbered.
fn with_repeats_numbered(texts: &[String]) -> Vec<String> {
    let times = |text: &String| texts.iter().filter(|other| *other == text).count();
    let repeats = |text: &&String| !text.is_empty() && times(text) > 1;
    let names_contact = |text: &String| {
        let words = words_of(text);
        let contact = words.iter().any(|word| is_contact(word));
        contact && of_contact::says(&words) == Some(Says::Name)
    };
    let Some(name) = texts.iter().filter(repeats).find(|text| names_contact(text)) else {
        return numbered_after_names(texts).unwrap_or_else(|| texts.to_vec());
    };
    let rounds = times(name);
    let mut seen: BTreeMap<&String, usize> = BTreeMap::new();
    let number = |text| {
        let round = seen.entry(text).or_default();
        *round += 1;
        if times(text) == rounds && !text.is_empty() {
            format!("{text} {round}")
        } else {
            text.clone()
        }
    };
    texts.iter().map(number).collect()
}

/// Headings without a number that come again behind each numbered contact take its number:
/// `Colleague 1, Their school, Colleague 2, Their school`.
fn numbered_after_names(texts: &[String]) -> Option<Vec<String>> {
    let found = series::find(texts);
    let name = found.iter().find(|series| matches!(series.says, Says::Name | Says::First))?;
    let starts: Vec<(u32, usize)> =
        name.columns.iter().map(|(number, at)| (*number, *at)).collect();
    if starts.windows(2).any(|pair| pair[0].1 > pair[1].1) {
        return None;
    }
    let round =
        |at: usize| starts.iter().rev().find(|(_, start)| *start < at).map(|(number, _)| *number);
    let number = |(at, text): (usize, &String)| {
        let says = of_contact::says(&words_of(text));
        let same: Vec<usize> = (0..texts.len()).filter(|other| texts[*other] == *text).collect();
        let rounds: std::collections::BTreeSet<Option<u32>> =
            same.iter().map(|at| round(*at)).collect();
        let in_turn =
            same.len() == starts.len() && rounds.len() == starts.len() && !rounds.contains(&None);
        match round(at) {
            Some(number)
                if in_turn && matches!(says, Some(Says::School | Says::Strength | Says::Role)) =>
            {
                format!("{text} {number}")
            }
            _ => text.clone(),
        }
    };
    Some(texts.iter().enumerate().map(number).collect())
}

/// What a part of a heading asks.
fn asks(part: &str) -> Option<Says> {
    let words = words_of(part);
    let words: Vec<String> = words.into_iter().filter(|word| number_of(word).is_none()).collect();
    of_contact::says(&words).filter(|says| *says != Says::Code && !words.is_empty())
}

/// More words than the name of one place for a contact has.
const MOST_WORDS: usize = 4;

fn short(text: &str) -> String {
    let text = text.replace(['–', '—'], "-").replace(['[', ']'], " - ");
    let parts: Vec<&str> =
        text.split(" - ").map(str::trim).filter(|part| !part.is_empty()).collect();
    let Some((last, before)) = parts.split_last().filter(|(_, before)| !before.is_empty()) else {
        return text;
    };
    let number = |part: &str| {
        let words = words_of(part);
        let digits = |word: &&String| word.bytes().all(|byte| byte.is_ascii_digit());
        let any = |word: &&String| number_of(word).is_some();
        let short = words.len() <= MOST_WORDS;
        words.iter().rev().find(digits).or(words.iter().find(|word| short && any(word))).cloned()
    };
    let ordinal = |part: &str| {
        let mut words = words_of(part).into_iter();
        words.find(|word| word.len() > 1 && number_of(word).is_some())
    };
    let is_short = |part: &str| words_of(part).len() <= MOST_WORDS;
    if number(last).is_some() {
        // `School - Colleague 1` or `Colleague 1`.
        let begins = |part: &str| words_of(part).first().is_some_and(|word| word == "how");
        let is_kind = |part: &&&str| {
            let asks = asks(part);
            is_short(part) && asks.is_some() || begins(part) && asks == Some(Says::Strength)
        };
        let kind = before.last().filter(is_kind);
        return kind.map_or((*last).to_owned(), |kind| format!("{kind} {last}"));
    }
    let found = before.iter().rev().find_map(|part| Some((part, number(part)?)));
    match found.or_else(|| before.iter().rev().find_map(|part| Some((part, ordinal(part)?)))) {
        Some((part, _)) if is_short(part) => format!("{part} {last}"),
        Some((_, number)) if asks(last).is_some() => format!("contact {number} {last}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_numbered_contact_is_left_out() {
        let of =
            |texts: &[&str]| headings(&texts.iter().map(|&t| t.to_owned()).collect::<Vec<_>>());
        let stem = "Please name up to three colleagues in other schools";
        let one = |text: &str| of(&[text]).remove(0);
        assert_eq!(one(&format!("{stem} - Colleague 1 - Name")), "Colleague 1 Name");
        assert_eq!(one(&format!("{stem} - 2 - School")), "2 School");
        assert_eq!(one(&format!("{stem} - School - Colleague 2")), "School Colleague 2");
        assert_eq!(one(&format!("{stem} [Colleague 1][How often]")), "Colleague 1 How often");
        assert_eq!(
            one("Tell us about the first person at another school you turn to - Name"),
            "contact first Name"
        );
        assert_eq!(one("Your school"), "Your school");
        assert_eq!(one("Which schools? - Elm School"), "Which schools? - Elm School");
        let two =
            ["Tell us of person 1 whom you ask - Name", "Tell us of person 1 whom you tell - Name"];
        assert_eq!(of(&two), two);
        assert_eq!(
            of(&["You", "Name of colleague", "Their school", "Name of colleague", "Their school"]),
            [
                "You",
                "Name of colleague 1",
                "Their school 1",
                "Name of colleague 2",
                "Their school 2"
            ]
        );
    }
}
