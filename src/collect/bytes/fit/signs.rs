//! Codes, phone numbers, postcodes, amounts of money and percentages: cells that every one of their column is
//! written like, to the letter, and that nothing else in the table is written like.

use std::collections::BTreeMap;

use crate::collect::bytes::fit::kinds::{Kind, kind};

/// Longer texts are no codes.
const LONGEST: usize = 20;
/// Different ways to write a cell that are told apart; columns of more hold texts.
const MOST: usize = 12;
/// How many of them codes of one column have, such as postcodes.
const FEW: usize = 8;
/// Cells by which a column is known.
const ENOUGH: u64 = 9;

/// How the cells of a column are written.
#[derive(Debug, Clone)]
pub struct Signs {
    /// How often each way to write a code is there, if they are few.
    known: Option<BTreeMap<String, u64>>,
    /// Cells that are no codes.
    others: u64,
    /// How many texts have so many letters.
    lengths: [u64; LONGEST + 1],
    /// Texts with a number written to their end.
    glued: u64,
}

impl Default for Signs {
    fn default() -> Self {
        let known = Some(BTreeMap::new());
        Self { known, others: 0, lengths: [0; LONGEST + 1], glued: 0 }
    }
}

impl Signs {
    /// Adds a cell that holds something.
    pub fn add(&mut self, cell: &str) {
        if let Some(count) = self.lengths.get_mut(cell.chars().count()) {
            *count += 1;
        }
        self.glued += u64::from(glued(cell).is_some());
        let Some(sign) = sign(cell) else {
            self.others += 1;
            return;
        };
        let Some(known) = &mut self.known else { return };
        if let Some(count) = known.get_mut(&sign) {
            *count += 1;
        } else if known.len() < MOST {
            known.insert(sign, 1);
        } else {
            self.known = None;
        }
    }

    /// Whether all cells but one are codes written in a few ways.
    #[must_use]
    pub fn are_codes(&self) -> bool {
        self.known.as_ref().is_some_and(|known| {
            let all: u64 = known.values().sum();
            let once = known.values().filter(|count| **count == 1).count();
            let rare = 1.max(all / 20);
            all + self.others >= ENOUGH
                && self.others <= rare
                && known.len() - once <= FEW
                && all >= 3 * (known.len() - once) as u64
                && once as u64 <= rare + 1
                && once < known.len()
        })
    }

    /// Whether a cell is a code as others of this column are.
    #[must_use]
    pub fn has(&self, cell: &str) -> bool {
        let (Some(known), Some(sign)) = (&self.known, sign(cell)) else { return false };
        known.get(&sign).is_some_and(|count| *count > 1)
    }

    /// Whether no other cell is written like this one of the column.
    #[must_use]
    pub fn is_alone(&self, cell: &str) -> bool {
        let Some(sign) = sign(cell) else { return false };
        let Some(known) = &self.known else {
            let length = self.lengths.get(cell.chars().count());
            return length.is_some_and(|count| *count <= 1);
        };
        // Among codes of many forms another form is no surprise.
        let is_plain = known.len() <= 1 || self.are_codes();
        is_plain && known.get(&sign).copied().unwrap_or(0) <= 1
    }

    /// Whether two columns hold codes written in one way: either may hold what the other does.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let (Some(own), Some(others)) = (&self.known, &other.known) else { return false };
        own.iter()
            .any(|(sign, count)| *count > 1 && others.get(sign).is_some_and(|count| *count > 1))
    }

    /// The number at the end of a text, if no other text of the column ends so.
    #[must_use]
    pub fn glued<'a>(&self, cell: &'a str) -> Option<&'a str> {
        glued(cell).filter(|_| self.glued <= 1)
    }
}

/// The number written to the end of a text without a blank.
fn glued(cell: &str) -> Option<&str> {
    let is_of_number =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | '£' | '€' | '$');
    let text = cell.trim_end_matches(is_of_number);
    let number = &cell[text.len()..];
    let is_text = text.chars().filter(|c| c.is_alphabetic()).count() > 2
        && text.ends_with(char::is_alphabetic);
    (is_text && kind(number) == Kind::Number).then_some(number)
}

/// How a code is written, letter by letter: `PRD-00123` is `AAA-99999`; one sign for each currency and for per
/// cent. Words of small letters and numbers of their own are no codes.
#[must_use]
pub fn sign(cell: &str) -> Option<String> {
    match kind(cell) {
        Kind::Number => cell.chars().find(|c| matches!(c, '£' | '€' | '$' | '%')).map(String::from),
        Kind::Text if cell.chars().nth(LONGEST).is_none() => {
            let class = |c: char| match c {
                '0'..='9' => '9',
                _ if c.is_uppercase() => 'A',
                _ if c.is_alphabetic() => 'a',
                _ => c,
            };
            let written: String = cell.chars().map(class).collect();
            let digits = written.matches('9').count();
            let is_capitals = (2..=5).contains(&written.len()) && written.chars().all(|c| c == 'A');
            let is_code = digits >= 3 || (digits >= 2 && !written.contains('a')) || is_capitals;
            is_code.then_some(written)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(cells: &[&str]) -> Signs {
        let mut signs = Signs::default();
        for cell in cells {
            signs.add(cell);
        }
        signs
    }

    #[test]
    fn codes_are_written_alike_and_words_are_no_codes() {
        let written = |cell| sign(cell).unwrap_or_default();
        assert_eq!(written("PRD-00123"), "AAA-99999");
        assert_eq!(
            (written("£2.50"), written("80%"), written("MN")),
            ("£".into(), "%".into(), "AA".into())
        );
        for word in ["Year 3", "12", "Elm", "A", "2025-10-03", "no", ""] {
            assert_eq!(sign(word), None, "{word}");
        }
        let codes = signs(&["LS1 4AB", "YO17 6FJ", "HU3 1QE", "BA20 2DJ"].repeat(3));
        assert!(codes.are_codes() && codes.has("LE2 3CD") && !codes.has("LEEDS 1"));
        assert!(!signs(&["Elm", "Ash", "Oak"].repeat(4)).are_codes());
        assert!(!signs(&["AB", "CD", "Ann", "Bo"].repeat(4)).are_codes());
    }

    #[test]
    fn a_number_at_the_end_of_one_text_alone_is_glued() {
        assert_eq!(signs(&["good product10.00", "fine"]).glued("good product10.00"), Some("10.00"));
        assert_eq!(signs(&["Room12", "Hall7"]).glued("Room12"), None);
        assert_eq!(signs(&["Year 3"]).glued("Year 3"), None);
    }
}
