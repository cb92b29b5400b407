//! Whether two names may mean one school or body.
//!
//! Two that name different phases or faiths never do: Infant is not Junior, CE is not RC. Nor do two
//! that number themselves differently.

use crate::collect::who::names::school_key;
use crate::collect::who::proposals::likeness::{slips, within};
use crate::collect::who::proposals::proposal::{Reason, Suggest};

const PHASES: &[&str] = &[
    "infant",
    "junior",
    "primary",
    "secondary",
    "high",
    "nursery",
    "special",
    "first",
    "middle",
    "upper",
    "lower",
    "sixth",
    "grammar",
    "preschool",
];
const FAITHS: &[&str] =
    &["ce", "rc", "methodist", "jewish", "islamic", "muslim", "hindu", "sikh", "quaker"];
/// Words that many names share, so that they make no two names alike.
const COMMON: &[&str] = &[
    "st",
    "academy",
    "college",
    "centre",
    "and",
    "of",
    "at",
    "in",
    "for",
    "community",
    "trust",
    "council",
    "university",
    "hub",
    "network",
    "teaching",
    "education",
    "learning",
    "group",
];

/// A name taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolName {
    phases: Vec<&'static str>,
    faiths: Vec<&'static str>,
    numbers: Vec<String>,
    words: Vec<String>,
    compact: String,
    /// Its key without an official number.
    plain: String,
    /// The first letters of all words, of a name of three or more.
    pub initials: Option<String>,
}

impl SchoolName {
    /// Takes a name apart.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let key = school_key(name);
        let mut found = Self {
            phases: Vec::new(),
            faiths: Vec::new(),
            numbers: Vec::new(),
            words: Vec::new(),
            compact: String::new(),
            plain: String::new(),
            initials: initials(name),
        };
        let is_official = |word: &str| {
            matches!(word.len(), 6 | 7) && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
        // Two of one name are told apart by their official number, which others do not write.
        let of_name = |word: &&str| words.len() < 2 || !is_official(word);
        found.plain = words.iter().copied().filter(of_name).collect::<Vec<_>>().join(" ");
        for word in written_out(&words.iter().copied().filter(of_name).collect::<Vec<_>>()) {
            if let Some(phase) = phase(word) {
                found.phases.push(phase);
            } else if let Some(faith) = FAITHS.iter().find(|faith| **faith == word) {
                found.faiths.push(faith);
            } else if word.chars().any(char::is_numeric) || word.chars().count() == 1 {
                found.numbers.push(word.to_owned());
            } else {
                found.words.push(word.to_owned());
            }
        }
        found.phases.sort_unstable();
        found.faiths.sort_unstable();
        found.compact = found.words.concat();
        found
    }

    /// The words that tell it from others.
    pub fn telling(&self) -> impl Iterator<Item = &str> {
        let telling = |word: &&str| word.chars().count() > 2 && !COMMON.contains(word);
        self.words.iter().map(String::as_str).filter(telling)
    }

    /// All its words in one.
    #[must_use]
    pub fn compact(&self) -> &str {
        &self.compact
    }

    /// Why the two may be one; `None` if they should not be proposed.
    #[must_use]
    pub fn like(&self, other: &Self) -> Option<Reason> {
        let differ = |a: &[&str], b: &[&str]| !a.is_empty() && !b.is_empty() && a != b;
        if differ(&main(&self.phases), &main(&other.phases)) || differ(&self.faiths, &other.faiths)
        {
            return None;
        }
        if self.numbers != other.numbers {
            return None;
        }
        self.is_short_for(other).or_else(|| other.is_short_for(self)).or_else(|| self.spelt(other))
    }

    fn spelt(&self, other: &Self) -> Option<Reason> {
        let reason = |why, score, suggest| Some(Reason { why, score, suggest });
        if self.telling().next().is_none() || other.telling().next().is_none() {
            return None;
        }
        let whole = self.phases == other.phases && self.faiths == other.faiths;
        let less = if whole { 0 } else { 6 };
        if self.words == other.words {
            return match (self.phases == other.phases, self.faiths == other.faiths) {
                (true, true) if self.plain == other.plain => {
                    reason("the same name, written in two ways", 95, Suggest::MoreUsed)
                }
                (true, true) if self.plain_sorted() == other.plain_sorted() => {
                    reason("the same words in another order", 95, Suggest::MoreUsed)
                }
                (true, true) => {
                    reason("one of the names writes a word in short", 95, Suggest::Fuller)
                }
                (false, true) => {
                    reason("one of the names does not say the phase", 92, Suggest::Fuller)
                }
                (true, false) => {
                    reason("one of the names does not say the faith", 90, Suggest::Fuller)
                }
                (false, false) => reason("one name is a part of the other", 88, Suggest::Fuller),
            };
        }
        if self.compact == other.compact {
            return reason("words written together or apart", 97 - less, Suggest::MoreUsed);
        }
        if let Some(slips) = self.slips(other) {
            let why = "the spellings differ by a letter or two";
            return reason(why, 96 - 3 * slips as u8 - less, Suggest::MoreUsed);
        }
        let (few, many) =
            if self.words.len() < other.words.len() { (self, other) } else { (other, self) };
        let is_long = few.telling().any(|word| word.chars().count() > 3);
        let adds_nothing = || {
            let more = many.words.iter().filter(|word| !few.words.contains(word));
            more.into_iter().all(|word| COMMON.contains(&word.as_str()))
        };
        let are_within = within(&few.words, &many.words)
            || few.words.first().is_some_and(|word| word == "st")
                && within(&saints(&few.words), &saints(&many.words));
        if are_within && (is_long || adds_nothing()) {
            return reason("one name is a part of the other", 86 - less, Suggest::Fuller);
        }
        self.is_abbreviated(other).then_some(Reason {
            why: "one name may be a short form of the other",
            score: 80 - less,
            suggest: Suggest::Fuller,
        })
    }

    fn plain_sorted(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.plain.split(' ').collect();
        words.sort_unstable();
        words
    }

    /// Slips in one word, or in two of the same number of words; or anywhere in a long name.
    fn slips(&self, other: &Self) -> Option<usize> {
        if self.words.len() == other.words.len() {
            let mut sum = 0;
            let mut words = 0;
            for (a, b) in self.words.iter().zip(&other.words).filter(|(a, b)| a != b) {
                sum += slips(a, b)?;
                words += 1;
            }
            return (words <= 2 && sum <= 2).then_some(sum);
        }
        let long = self.compact.chars().count().min(other.compact.chars().count()) >= 8;
        slips(&self.compact, &other.compact).filter(|slips| long && *slips == 1)
    }

    /// One word is the beginning of the other's, and all others are the same.
    fn is_abbreviated(&self, other: &Self) -> bool {
        if self.words.len() != other.words.len() || self.words.len() < 2 {
            return false;
        }
        let mut short = 0;
        for (a, b) in self.words.iter().zip(&other.words).filter(|(a, b)| a != b) {
            let begins = a.chars().count().min(b.chars().count()) > 2
                && (a.starts_with(b.as_str()) || b.starts_with(a.as_str()));
            if !begins {
                return false;
            }
            short += 1;
        }
        short == 1
    }

    /// `NTH` for Northmoor Teaching Hub.
    fn is_short_for(&self, other: &Self) -> Option<Reason> {
        let alone = self.words.len() == 1 && self.phases.is_empty() && self.faiths.is_empty();
        let is = alone && other.initials.as_deref() == Some(self.compact.as_str());
        let why = "one name may be the initials of the other";
        is.then_some(Reason { why, score: 75, suggest: Suggest::Fuller })
    }
}

/// Words that many write in short, written out; and without the site of a school that has two. Nobody
/// joins two schools by this: it only asks.
fn written_out<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let mut full: Vec<&str> = Vec::with_capacity(words.len());
    for (at, &word) in words.iter().enumerate() {
        let rest = &words[at + 1..];
        match word {
            "gt" => full.push("great"),
            "lt" => full.push("little"),
            "ave" => full.push("avenue"),
            "cres" => full.push("crescent"),
            // `SS Peter and Paul`, and `St Peter and St Paul`.
            "ss" => full.push("st"),
            "st" if full.last() == Some(&"and") => {}
            "st" if at > 0
                && rest.iter().all(|word| {
                    phase(word).is_some() || FAITHS.contains(word) || COMMON.contains(word)
                }) =>
            {
                full.push("street");
            }
            "ps" => full.push("primary"),
            "p" if rest == ["s"] => full.push("primary"),
            "s" if at > 0 && words[at - 1] == "p" && rest.is_empty() => {}
            "jmi" | "jm" | "j" => full.push("junior"),
            "i" if words[..at].ends_with(&["j", "and"]) => full.push("infant"),
            "site" | "campus" => {
                let is_side = full.pop_if(|word| SIDES.contains(word)).is_some();
                if !is_side {
                    full.push(word);
                }
            }
            other => full.push(other),
        }
    }
    full
}

/// Words for one of the sites of a school.
const SIDES: &[&str] = &[
    "upper", "lower", "main", "north", "south", "east", "west", "infant", "junior", "first",
    "second",
];

/// The same without the `s` of `St John's`, who may be St John the Baptist.
fn saints(words: &[String]) -> Vec<String> {
    let plain = |word: &String| match word.strip_suffix('s') {
        Some(plain) if plain.len() > 2 => plain.to_owned(),
        _ => word.clone(),
    };
    words.iter().map(plain).collect()
}

/// The phases without a class that a primary school may have beside them: `Primary and Nursery`.
fn main<'a>(phases: &[&'a str]) -> Vec<&'a str> {
    const BESIDE: &[&str] = &["nursery", "preschool", "sixth"];
    let main: Vec<&str> = phases.iter().copied().filter(|phase| !BESIDE.contains(phase)).collect();
    if main.is_empty() { phases.to_vec() } else { main }
}

/// The phase that a word names, also with a slip: `primry`.
fn phase(word: &str) -> Option<&'static str> {
    let exact = PHASES.iter().find(|phase| **phase == word);
    let long = |phase: &&&str| phase.len() > 5 && word.chars().count() > 5;
    let near = || PHASES.iter().filter(long).find(|phase| slips(phase, word) == Some(1));
    exact.or_else(near).copied()
}

fn initials(name: &str) -> Option<String> {
    let words = name.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let first = words.iter().filter_map(|word| word.chars().next());
    (words.len() > 2).then(|| first.flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(a: &str, b: &str) -> Option<&'static str> {
        let (a, b) = (SchoolName::of(a), SchoolName::of(b));
        assert_eq!(a.like(&b).map(|r| r.why), b.like(&a).map(|r| r.why));
        a.like(&b).map(|reason| reason.why)
    }

    #[test]
    fn near_spellings_are_proposed_with_the_reason() {
        let letters = Some("the spellings differ by a letter or two");
        assert_eq!(why("Ashbrok Primary", "Ashbrook Primary School"), letters);
        assert_eq!(why("Ashbrok Primry", "Ashbrook Primary School"), letters);
        assert_eq!(
            why("Fell Gate Special", "Fellgate Special School"),
            Some("words written together or apart")
        );
        let phase = Some("one of the names does not say the phase");
        assert_eq!(why("Ashbrook", "Ashbrook Primary School"), phase);
        assert_eq!(why("Larkspur Lane", "Larkspur Lane Juniors"), phase);
        let part = Some("one name is a part of the other");
        assert_eq!(why("St Marys", "St Mary's CE Primary"), part);
        assert_eq!(why("St Marys", "St Mary's RC Primary"), part);
        assert_eq!(why("Larkspur", "Larkspur Lane Junior School"), part);
        assert_eq!(why("Wharfside", "Wharfside Academy"), part);
        assert_eq!(why("Wharfside Acad", "Wharfside"), part);
        assert_eq!(why("Ashbrook Primary and Nursery", "Ashbrook Primary School"), part);
        assert_eq!(why("Ashbrook Infant & Nursery School", "Ashbrook Infants"), part);
        assert_eq!(why("Elm Primary School", "Elm Primary Academy"), part);
        assert_eq!(why("Ash School", "Ash Academy"), part);
        let order = Some("the same words in another order");
        assert_eq!(why("Northmoor Primary (990001)", "Primary Northmoor"), order);
        assert_eq!(
            why("NTH", "Northmoor Teaching Hub"),
            Some("one name may be the initials of the other")
        );
        let short = Some("one of the names writes a word in short");
        assert_eq!(why("Park St Primary", "Park Street Primary School"), short);
        assert_eq!(
            why("SS Peter and Paul", "St Peter & St Paul's"),
            Some("the spellings differ by a letter or two")
        );
        assert_eq!(why("SS Peter and Paul", "St Peter and St Paul"), short);
        assert_eq!(why("Gt Barton Primary", "Great Barton Primary School"), short);
        assert_eq!(why("Hill View J&I", "Hill View Junior and Infant School"), short);
        assert_eq!(why("Holy Cross CE P S", "Holy Cross C of E Primary"), short);
        assert_eq!(why("St John's", "St John the Baptist"), part);
        assert_eq!(why("Oak Lane Primary School - Upper Site", "Oak Lane Primary School"), short);
        assert_eq!(
            why("Oak Lane RC Primary School", "Oak Lane Catholic Primary (990001)"),
            Some("the same name, written in two ways")
        );
        assert_eq!(
            why("Larks Lane Infant", "Larkspur Lane Inf"),
            Some("one name may be a short form of the other")
        );
    }

    #[test]
    fn other_phases_faiths_and_numbers_are_never_one() {
        for (a, b) in [
            ("Larkspur Lane Infant School", "Larkspur Lane Junior School"),
            ("Larkspur Lane Infants", "Larkspur Lane Jnr"),
            ("St Mary's CE Primary", "St Mary's RC Primary"),
            ("St Mary's CE", "St Mary's Catholic Primary"),
            ("Ashbrook Primary", "Ashbrook High"),
            ("School 1", "School 2"),
            ("S04", "S05"),
            ("Unit A", "Unit B"),
            ("Riverside Council", "Riverton Council"),
            ("Hill Primary", "Mill Primary"),
            ("Ashbrook Nursery School", "Ashbrook Primary School"),
            ("Ashbrook Nursery School", "Ashbrook Primary and Nursery School"),
            ("Oak Primary", "Oak Hill Primary"),
            ("Academy", "Wharfside Academy"),
            ("St", "St Anne's"),
            ("St Park Primary", "Street Park Primary"),
            ("St John's", "St Joan of Arc"),
            ("Oak Upper School", "Oak Lower School"),
        ] {
            assert_eq!(why(a, b), None, "{a} / {b}");
        }
    }
}
