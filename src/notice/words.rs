//! Numbers as they stand in a sentence.

pub use crate::base::number::percent;
use crate::base::people_as::ONE_PERSON;
use crate::connect::network::Level;

/// `1 school`, `3 schools`.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The sentence with a capital at its start.
#[must_use]
pub fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// `1 school`, `3 people`: so many units of a level.
#[must_use]
pub fn units(level: Level, number: usize) -> String {
    count(number, level.one(), level.word())
}

/// `Ashbrook`, `Ashbrook and Fellgate`, `Ashbrook, Fellgate and Weir`; of people who are not told
/// apart only how many: `one person`, `4 people`.
#[must_use]
pub fn list(names: &[&str]) -> String {
    match names {
        [ONE_PERSON] => inside(ONE_PERSON).to_owned(),
        [ONE_PERSON, .., ONE_PERSON] => format!("{} people", names.len()),
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A list that stays short: at most `most` names, and how many more there are.
#[must_use]
pub fn few(names: &[&str], most: usize) -> String {
    if names.len() <= most || names.iter().all(|name| *name == ONE_PERSON) {
        return list(names);
    }
    let shown = most.saturating_sub(1);
    format!("{} and {} more", names[..shown].join(", "), names.len() - shown)
}

/// The name of a person inside a sentence: `Ann Lee`, `P0417`, `one person`.
#[must_use]
pub fn inside(name: &str) -> &str {
    if name == ONE_PERSON { "one person" } else { name }
}

/// The name of a person whom the last sentence named: `Ann Lee`, `P0417`, `That person`.
#[must_use]
pub fn again(name: &str) -> &str {
    if name == ONE_PERSON { "That person" } else { name }
}

/// A number with so many decimals, without a minus before zero.
#[must_use]
pub fn fixed(number: f64, decimals: usize) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{number:.decimals$}");
    let is_zero = text.chars().all(|c| matches!(c, '-' | '0' | '.'));
    if is_zero { text.trim_start_matches('-').to_owned() } else { text }
}

/// At most three decimals, or three digits that say something where the number is small.
#[must_use]
pub fn short(number: f64) -> String {
    if number == 0.0 || number.fract() == 0.0 || !number.is_finite() {
        return fixed(number, 0);
    }
    let leading_zeros = (-number.abs().log10()).floor().max(0.0) as usize;
    let decimals = if leading_zeros < 3 { 3 } else { (leading_zeros + 3).min(15) };
    let text = fixed(number, decimals);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// One decimal, for numbers that stand for a count: `3.4`.
#[must_use]
pub fn one_decimal(value: f64) -> String {
    format!("{value:.1}")
}

/// `1`, or `1 to 3`.
#[must_use]
pub fn ranks((first, last): (usize, usize)) -> String {
    if first == last { format!("{first}") } else { format!("{first} to {last}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(count(1, "school", "schools"), "1 school");
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(few(&["A", "B", "C"], 3), "A, B and C");
        assert_eq!(few(&["A", "B", "C", "D"], 3), "A, B and 2 more");
        assert_eq!(one_decimal(3.449), "3.4");
        assert_eq!(few(&["One person"; 4], 3), "4 people");
        assert_eq!((inside("One person"), again("One person")), ("one person", "That person"));
        assert_eq!((inside("P0417"), again("P0417")), ("P0417", "P0417"));
    }
}
