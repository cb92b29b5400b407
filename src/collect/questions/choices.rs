//! Several answers in one cell, and ticks: what was chosen.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::cells::names::crowds::{is_group, is_open, without_others};
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::cells::words;
pub use crate::collect::cells::words::{is_none, is_other};
use crate::collect::questions::asks::remark::{Remark, remark};
use crate::collect::who::names::{is_no_answer, school_key, tidy};

/// Whether the cell of a choice column says that the choice was ticked; `None` if it says neither.
#[must_use]
pub fn ticked(cell: &str, option: &str) -> Option<bool> {
    let text = tidy(cell);
    if !text.is_empty() && school_key(&text) == school_key(option) {
        return Some(true);
    }
    // What programs write for a choice of one's own words, and for no choice at all.
    match text.to_lowercase().as_str() {
        "-oth-" => Some(true),
        "" | "n/a" | "na" | "#null!" | "-" => Some(false),
        code if is_no_answer(code) => Some(false),
        _ => words::ticked(&text),
    }
}

/// Whether a choice is a place for a name: `1.`, `School 2`, `First`, `Most often`.
#[must_use]
pub fn is_place(option: &str) -> bool {
    const WORDS: &str = "school schools setting academy organisation partner partners contact person colleague name \
        choice number most least more less often frequently frequent main closest strongest next then last the of \
        with first second third fourth fifth sixth seventh eighth ninth tenth one two three four five six seven \
        eight nine ten";
    let words = option.to_lowercase();
    let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        word.len() == 1
            || word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 4
            || WORDS.split_whitespace().any(|other| other == word)
    })
}

/// Names against which a list is told apart.
#[derive(Debug, Clone, Default)]
pub struct Known {
    keys: BTreeSet<String>,
}

impl Known {
    /// Adds a name.
    pub fn add(&mut self, name: &str) {
        if !name.trim().is_empty() && !is_none(name) && !is_other(name) {
            self.keys.insert(school_key(name));
        }
    }

    /// Whether every name is of a kind.
    #[must_use]
    pub fn only(&self, kind: fn(&str) -> bool) -> bool {
        self.keys.iter().all(|key| kind(key))
    }

    /// Whether a text is how just one of the names begins: `Ash` of `Ash Primary School`.
    #[must_use]
    pub fn is_short(&self, text: &str) -> bool {
        let start = format!("{} ", school_key(text));
        let begins = self.keys.range(start.clone()..).take_while(|key| key.starts_with(&start));
        start.len() > 3 && begins.count() == 1
    }

    /// Whether a text is such a name.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        self.keys.contains(&school_key(text))
    }
}

/// The names in a list whose separator may stand in a name too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// The names.
    pub names: Vec<String>,
    /// Those of them that are no known name.
    pub left: Vec<String>,
    /// What stands there in place of names.
    pub remarks: Vec<(String, Remark)>,
}

impl Listed {
    /// Without what is no name; `known` are texts that are names whatever they say.
    #[must_use]
    pub fn without_remarks(mut self, known: &Known) -> Self {
        let names = std::mem::take(&mut self.names);
        for name in names {
            match remark(&name).filter(|_| !known.has(&name)) {
                Some(remark) => self.remarks.push((name, remark)),
                None => self.names.push(name),
            }
        }
        self.left.retain(|name| self.names.contains(name));
        self
    }
}

/// Pieces between commas that one name may have.
const MOST_PIECES: usize = 12;

/// Splits a list at commas, the longest known names first. `None` if there are two ways to read it.
#[must_use]
pub fn at_commas(cell: &str, known: &Known) -> Option<Listed> {
    let pieces: Vec<&str> =
        cell.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let join = |from: usize, to: usize| tidy(&pieces[from..to].join(", "));
    let mut listed = Listed::default();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        // No name holds more commas; a cell of free text may hold thousands.
        let longest = (at + 1..=pieces.len().min(at + MOST_PIECES)).rev().find(|&to| {
            let name = join(at, to);
            let other = to == at + 1 || name.to_lowercase().starts_with("other");
            known.has(&name) || is_none(&name) || other && is_other(&name)
        });
        if let Some(to) = longest {
            close(&pieces, &mut open, &mut listed)?;
            listed.names.push(join(at, to));
            at = to;
        } else {
            open.push(at);
            at += 1;
        }
    }
    close(&pieces, &mut open, &mut listed)?;
    Some(listed)
}

/// Whether a text with a comma is one school with its place: `Fell School, Leeds`. Nothing behind the first
/// comma is a school.
#[must_use]
pub fn is_one_with_place(cell: &str) -> bool {
    let mut pieces = cell.split(',').map(str::trim);
    let first = pieces.next().is_some_and(sounds_like_a_school);
    let rest: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    first && rest.len() == 1 && !rest.iter().any(|piece| sounds_like_a_school(piece))
}

/// Pieces between known names: one is a name; of several each must sound like a school, else
/// nobody can say where one name ends.
fn close(pieces: &[&str], open: &mut Vec<usize>, listed: &mut Listed) -> Option<()> {
    let several = open.len() > 1;
    if several && !open.iter().all(|&at| sounds_like_a_school(pieces[at])) {
        return None;
    }
    for at in open.drain(..) {
        // A place behind a known name may be part of it: `Lane School, Northmoor`.
        if !listed.names.is_empty() && !sounds_like_a_school(pieces[at]) {
            return None;
        }
        let name = tidy(pieces[at]);
        listed.left.push(name.clone());
        listed.names.push(name);
    }
    Some(())
}

/// The names in a cell with `and` or `/` between them, if each is a known one.
#[must_use]
pub fn at_words(cell: &str, known: &Known) -> Option<Listed> {
    let names = joined(cell, known);
    (names.len() > 1 && names.iter().all(|name| known.has(name) || known.is_short(name)))
        .then(|| Listed { names, ..Listed::default() })
}

/// The parts of a cell between words and signs that may join names; none if there are no such, or the
/// whole is a known name.
fn joined(cell: &str, known: &Known) -> Vec<String> {
    let marks = [" and ", " AND ", " + ", "/", "&"];
    let text = marks.iter().fold(cell.to_owned(), |text, mark| text.replace(mark, ","));
    if text == cell || known.has(cell) {
        return Vec::new();
    }
    text.split(',').map(tidy).filter(|name| !name.is_empty()).collect()
}

/// Whether some of the names that `and` joins are listed schools and others nobody's: one name or two,
/// which nobody can say.
#[must_use]
pub fn is_half_known(cell: &str, listed: &Known) -> bool {
    let names = joined(cell, listed);
    let is_known = |name: &&String| listed.has(name) || listed.is_short(name);
    let known = names.iter().filter(is_known).count();
    let is_no_name = |name: &String| is_open(name) || is_group(name) || remark(name).is_some();
    names.iter().any(|name| listed.has(name))
        && known < names.len()
        && without_others(cell).is_none()
        && !names.iter().any(is_no_name)
}

/// Splits a list at semicolons or line ends.
#[must_use]
pub fn at_semicolons(cell: &str) -> Vec<String> {
    let names = cell.split([';', '\n', '\r']).map(tidy);
    names.filter(|name| !name.is_empty()).collect()
}

/// Each distinct cell of a column, split.
pub type Splits = BTreeMap<String, Listed>;

#[cfg(test)]
mod tests {
    use super::*;

    fn known(names: &[&str]) -> Known {
        let mut known = Known::default();
        for name in names {
            known.add(name);
        }
        known
    }

    #[test]
    fn the_longest_known_name_comes_first() {
        let known =
            known(&["Lane Infant School, Northmoor", "Lane Infant School", "Wharfside Academy"]);
        let split = at_commas("Lane Infant School, Northmoor, Wharfside Academy", &known).unwrap();
        assert_eq!(split.names, ["Lane Infant School, Northmoor", "Wharfside Academy"]);
        assert!(split.left.is_empty());
        let split = at_commas("Wharfside Academy,Fell Primary", &known).unwrap();
        assert_eq!(split.left, ["Fell Primary"]);
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_not_read() {
        let none = Known::default();
        assert_eq!(at_commas("Lane Junior School, Northmoor, Fell School", &none), None);
        assert_eq!(at_commas("Wharfside Academy, Hull", &known(&["Wharfside Academy"])), None);
        assert_eq!(at_commas("Ashbrook Primary, Fell School", &none).unwrap().names.len(), 2);
        assert_eq!(at_commas("Northmoor", &none).unwrap().names, ["Northmoor"]);
        let known = known(&["Ash School"]);
        let other = at_commas("Ash School,Other (please specify)", &known).unwrap();
        assert_eq!(other.names, ["Ash School", "Other (please specify)"]);
        assert!(is_one_with_place("Fell School, Leeds"));
        for cell in
            ["Fell School, Ash School", "Fell, Leeds", "Fell School", "Fell School, Leeds, Ann"]
        {
            assert!(!is_one_with_place(cell), "{cell}");
        }
    }

    #[test]
    fn a_listed_school_and_somebody_unknown_may_be_one_name_or_two() {
        let listed = known(&["Oak School", "Ash School", "Fir and Yew School"]);
        assert!(is_half_known("Oak School and Fell", &listed));
        assert!(is_half_known("Larch & Oak School", &listed));
        for cell in [
            "Oak School and Ash",
            "Fir and Yew School",
            "Larch and Fell",
            "Oak School and others",
            "Oak School and 3 schools",
            "Oak School",
        ] {
            assert!(!is_half_known(cell, &listed), "{cell}");
        }
    }

    #[test]
    fn ticks_are_told_from_blanks_and_from_neither() {
        for cell in ["1", "Yes", "y", "TRUE", "Checked", "Selected", "St. Mary’s CE Primary School"]
        {
            assert_eq!(ticked(cell, "St Mary's CE Primary"), Some(true), "{cell}");
        }
        for cell in ["", "0", "No", "N", "N/A", "Not selected", "#NULL!", " "] {
            assert_eq!(ticked(cell, "St Mary's"), Some(false), "{cell}");
        }
        assert_eq!(ticked("maybe", "St Mary's"), None);
    }

    #[test]
    fn places_for_names_are_told_from_names() {
        for text in ["1.", "School 2", "First", "Most often", "2nd", "A"] {
            assert!(is_place(text), "{text}");
        }
        assert!(!is_place("Northmoor") && !is_place("First Steps"));
    }

    #[test]
    fn other_and_none_are_no_names() {
        for text in [
            "Other",
            "other",
            "Other (please specify)",
            "Other - Text",
            "If you selected Other please specify",
        ] {
            assert!(is_other(text), "{text}");
        }
        assert!(!is_other("Otherton Primary School"));
        assert!(!is_other("Other Street School"));
        assert!(is_none("None of these") && is_none("N/A") && !is_none("Nonesuch High School"));
    }
}
