//! Whether two names may be one person's.

use unicode_normalization::UnicodeNormalization;

use crate::collect::who::proposals::likeness::{slips, within};
use crate::collect::who::proposals::proposal::{Reason, Suggest};

const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "rev",
    "revd",
    "fr",
    "sr",
];
const LETTERS_AFTER: &[&str] = &[
    "obe", "mbe", "cbe", "phd", "jp", "ba", "bsc", "bed", "ma", "msc", "med", "npqh", "qts", "hons",
];

/// A name taken apart: its words from the first name to the surname, without accents and titles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonName {
    /// The words.
    pub words: Vec<String>,
    /// All of them in the order of the alphabet.
    pub sorted: String,
    compact: String,
    /// It holds digits, so it is a code rather than a name.
    pub is_code: bool,
    /// Something stands in brackets beside it.
    is_bracketed: bool,
    /// The surname that it says somebody had before: `(née Jones)`.
    pub former: Option<String>,
}

impl PersonName {
    /// Takes a name apart.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let name = name.split_once('@').map_or(name, |(local, _)| local);
        let is_bracketed = name.contains(['(', '[']);
        let former = former(name);
        let name = without_brackets(name);
        let turned = match name.split(',').collect::<Vec<_>>().as_slice() {
            [family, given] => format!("{given} {family}"),
            _ => name.clone(),
        };
        let plain: String = turned
            .nfkd()
            .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .filter(|c| !matches!(c, '\'' | '’' | '‘' | '`'))
            .map(|c| if c.is_alphanumeric() { c } else { ' ' })
            .collect();
        let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
        let is_name = |word: &String| {
            !TITLES.contains(&word.as_str()) && !LETTERS_AFTER.contains(&word.as_str())
        };
        if words.len() > 1 && words.iter().any(is_name) {
            let whole = words.clone();
            words.retain(is_name);
            // `Ma Li` is a name.
            if words.len() == 1 && !TITLES.contains(&whole[0].as_str()) {
                words = whole;
            }
        }
        let mut sorted = words.clone();
        sorted.sort_unstable();
        Self {
            sorted: sorted.join(" "),
            compact: words.concat(),
            is_code: name.chars().any(char::is_numeric),
            is_bracketed,
            former,
            words,
        }
    }

    /// Whether a name holds digits, so that it is a code.
    #[must_use]
    pub fn holds_digits(name: &str) -> bool {
        let name = name.split_once('@').map_or(name, |(local, _)| local);
        name.contains(char::is_numeric) && without_brackets(name).contains(char::is_numeric)
    }

    /// Whether the whole name is there: two words, none of them an initial.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.words.len() > 1 && self.words.iter().all(|word| word.chars().count() > 1)
    }

    /// Why the two may be one person; `None` if they should not be proposed.
    #[must_use]
    pub fn like(&self, other: &Self) -> Option<Reason> {
        let reason = |why, score, suggest| Some(Reason { why, score, suggest });
        if self.is_code || other.is_code || self.words.is_empty() || other.words.is_empty() {
            return None;
        }
        if self.words == other.words {
            let why = if self.is_bracketed == other.is_bracketed {
                "the names differ only in accents, hyphens, titles or the order of their parts"
            } else {
                "one of the names has something in brackets beside it"
            };
            return reason(why, 97, Suggest::MoreUsed);
        }
        if self.sorted == other.sorted {
            return reason("the same names in another order", 95, Suggest::MoreUsed);
        }
        if self.compact == other.compact {
            return reason("names written together or apart", 94, Suggest::MoreUsed);
        }
        if self.was(other) || other.was(self) {
            return reason("one of them says that the other was their name", 93, Suggest::Fuller);
        }
        let (few, many) =
            if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        match few.words.as_slice() {
            [only] => one_word(only, many),
            _ => few.parts(many),
        }
    }

    /// Whether somebody of this name was called so before.
    fn was(&self, other: &Self) -> bool {
        let (given, family) = (self.words.first(), other.words.last());
        let is_given =
            given.zip(other.words.first()).is_some_and(|(a, b)| a == b || is_initial(a, b));
        is_given && other.words.len() > 1 && family.is_some() && family == self.former.as_ref()
    }

    /// Both have a first name and a surname, or what stands for them.
    fn parts(&self, many: &Self) -> Option<Reason> {
        let ends = |name: &Self| Some((name.words.first()?.clone(), name.words.last()?.clone()));
        let ((given, family), (other_given, other_family)) = (ends(self)?, ends(many)?);
        let middles = middles_agree(inner(&self.words), inner(&many.words));
        if family == other_family && is_initial(&given, &other_given) && middles {
            let why = "one of them has an initial for the first name";
            return Some(Reason { why, score: 85, suggest: Suggest::Fuller });
        }
        if given == other_given && is_initial(&family, &other_family) && middles {
            let why = "one of them has an initial for the surname";
            return Some(Reason { why, score: 80, suggest: Suggest::Fuller });
        }
        if given == other_given && family == other_family && middles {
            let why = "one of them has a further name";
            return Some(Reason { why, score: 88, suggest: Suggest::Fuller });
        }
        if self.words.len() < many.words.len()
            && within(&self.words, &many.words)
            && self.is_whole()
            && (given == other_given || family == other_family)
        {
            let why = "one of them has a further name";
            return Some(Reason { why, score: 75, suggest: Suggest::Fuller });
        }
        if self.words.len() != many.words.len() {
            return None;
        }
        let (mut sum, mut words) = (0, 0);
        for (a, b) in self.words.iter().zip(&many.words).filter(|(a, b)| a != b) {
            sum += slips(a, b)?;
            words += 1;
        }
        let why = "the spellings differ by a letter or two";
        (words <= 2 && sum <= 2).then_some(Reason {
            why,
            score: if sum == 1 { 90 } else { 80 },
            suggest: Suggest::MoreUsed,
        })
    }
}

/// A name of one word: the first name, the surname, or an initial and the surname in one.
fn one_word(only: &str, many: &PersonName) -> Option<Reason> {
    let reason = |why, score, suggest| Some(Reason { why, score, suggest });
    let (given, family) = (many.words.first()?, many.words.last()?);
    if many.words.len() == 1 {
        let are_long = [only, given.as_str()].iter().all(|word| word.chars().count() > 4);
        slips(only, given).filter(|_| are_long)?;
        return reason("the spellings differ by a letter or two", 70, Suggest::MoreUsed);
    }
    let initial: String = given.chars().take(1).collect();
    if only.chars().count() < 2 {
        None
    } else if only == family {
        reason("one of them is only a surname", 65, Suggest::Fuller)
    } else if only == given {
        reason("one of them is only a first name", 60, Suggest::Fuller)
    } else if *only == format!("{initial}{family}") {
        reason("one of them looks like the other's user name", 82, Suggest::Fuller)
    } else {
        None
    }
}

/// Whether one is the first letter of the other, or both are the same letter.
fn is_initial(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() == 1 && long.starts_with(short)
}

/// The names between the first and the last one.
fn inner(words: &[String]) -> &[String] {
    words.get(1..words.len().saturating_sub(1)).unwrap_or_default()
}

/// Middle names agree if one has none, or one by one they are the same or the initial.
fn middles_agree(a: &[String], b: &[String]) -> bool {
    a.iter().zip(b).all(|(a, b)| a == b || is_initial(a, b))
}

/// The former surname in brackets beside a name.
fn former(name: &str) -> Option<String> {
    let (_, inside) = name.split_once(['(', '['])?;
    let words: Vec<String> = inside
        .trim_end_matches([')', ']'])
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    match words.as_slice() {
        [before, .., family] if matches!(before.as_str(), "nee" | "formerly" | "previously") => {
            Some(family.clone())
        }
        _ => None,
    }
}

/// The name without `(HM)`, unless nothing else is there.
fn without_brackets(name: &str) -> String {
    let (mut plain, mut depth) = (String::new(), 0_u32);
    for character in name.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(character),
            _ => {}
        }
    }
    if plain.trim().is_empty() { name.to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(a: &str, b: &str) -> Option<&'static str> {
        let (a, b) = (PersonName::of(a), PersonName::of(b));
        assert_eq!(a.like(&b), b.like(&a));
        a.like(&b).map(|reason| reason.why)
    }

    #[test]
    fn names_that_may_be_one_person_are_proposed_with_the_reason() {
        let accents =
            Some("the names differ only in accents, hyphens, titles or the order of their parts");
        assert_eq!(why("Nair, Priya", "Priya Nair"), accents);
        let brackets = Some("one of the names has something in brackets beside it");
        assert_eq!(why("Dr Priya Nair (HM)", "Priya Nair"), brackets);
        assert_eq!(why("Zoë O’Connor", "Zoe O'Connor"), accents);
        assert_eq!(why("Mary-Jane Hill", "Mary Jane Hill"), accents);
        assert_eq!(why("priya.nair@ashbrook.sch.uk", "Priya Nair"), accents);
        assert_eq!(why("Nair Priya", "Priya Nair"), Some("the same names in another order"));
        let initial = Some("one of them has an initial for the first name");
        assert_eq!(why("P. Nair", "Priya Nair"), initial);
        assert_eq!(why("P K Nair", "Priya Nair"), initial);
        assert_eq!(
            why("Priya N", "Priya Nair"),
            Some("one of them has an initial for the surname")
        );
        assert_eq!(
            why("Pryia Nair", "Priya Nair"),
            Some("the spellings differ by a letter or two")
        );
        assert_eq!(why("Ann Lee", "Anne Lee"), Some("the spellings differ by a letter or two"));
        assert_eq!(why("Priya Kaur Nair", "Priya Nair"), Some("one of them has a further name"));
        assert_eq!(why("Jane Smith", "Jane Smith-Jones"), Some("one of them has a further name"));
        let former = Some("one of them says that the other was their name");
        assert_eq!(why("Anne-Marie Orr (née Kay)", "Anne-Marie Kay"), former);
        assert_eq!(why("Priya Nair (formerly Shah)", "P. Shah"), former);
        assert_eq!(why("Mrs Nair", "Priya Nair"), Some("one of them is only a surname"));
        assert_eq!(why("Priya", "Priya Nair"), Some("one of them is only a first name"));
        assert_eq!(
            why("pnair@x.org", "Priya Nair"),
            Some("one of them looks like the other's user name")
        );
    }

    #[test]
    fn other_names_are_not() {
        for (a, b) in [
            ("Priya Nair", "Paul Nair"),
            ("Priya Nair", "Priya Shah"),
            ("Ann B Lee", "Ann C Lee"),
            ("T001", "T002"),
            ("Dan Hill", "Ian Hill"),
            ("Ann", "Bo"),
            ("P", "Priya Nair"),
            ("Ma Li", "Wu Li"),
            ("Priya", "Dr Priy"),
            ("Ann Orr (née Kay)", "Bo Kay"),
        ] {
            assert_eq!(why(a, b), None, "{a} / {b}");
        }
    }
}
