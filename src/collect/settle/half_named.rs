//! Leaders by half a name (`Hobbs`, `Mrs Hobbs`, `JH`), or by a name with other words around it: they are
//! nobody new, and it is not certain who led.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::names::nobody::is_title;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::who::names::person_key;

/// Takes leaders out whose name may be short for somebody's whole name, or holds it among other words,
/// unless somebody goes by just that name.
pub fn leave_out(draft: &mut Draft) {
    let mut open: BTreeMap<u32, Wording> = (0..)
        .zip(draft.mentions.iter().map(|known| known.mention))
        .filter(|(_, mention)| mention.kind == MentionKind::Leader)
        .filter_map(|(number, mention)| Some((number, Wording::of(draft.texts.of(mention.name))?)))
        .collect();
    if open.is_empty() {
        return;
    }
    find_meant(draft, &mut open);
    open.retain(|_, wording| !wording.means.is_empty());
    if open.is_empty() {
        return;
    }
    let there = there(draft, &open);
    let mut told: BTreeMap<(u32, String), (RowId, u32)> = BTreeMap::new();
    let mut kept = Vec::with_capacity(draft.entries.len());
    for entry in std::mem::take(&mut draft.entries) {
        let Some(wording) = open.get(&entry.mention) else {
            kept.push(entry);
            continue;
        };
        let names = there.get(&entry.activity).into_iter().flatten();
        let here: BTreeSet<Text> =
            names.copied().filter(|name| wording.means.contains(name)).collect();
        let text = draft.texts.of(mention_of(draft, entry.mention).name);
        let seen = told.entry((entry.mention, wording.told(draft, text, &here)));
        seen.or_insert((entry.row, 0)).1 += 1;
    }
    draft.entries = kept;
    for ((mention, what), (row, rows)) in told {
        let text = draft.texts.of(mention_of(draft, mention).name).to_owned();
        let rows = if rows == 1 { String::new() } else { format!(" ({rows} rows in all)") };
        let what = format!("{what}; nobody is read as having led{rows}");
        let fix = "write the whole name of whoever led, and nothing else";
        let fault = RowFault::new(codes::UNCLEAR_LEADER, what, &text, fix);
        draft.note(row, None, Outcome::Noted, fault);
    }
    for number in open.keys() {
        if let Some(mentioned) = draft.mentions.get_mut(*number as usize) {
            mentioned.mention.name = Texts::EMPTY;
        }
    }
}

/// How a cell words its leader.
#[derive(Debug)]
struct Wording {
    /// Its words as they are compared.
    words: Vec<String>,
    /// A form of address stands before them.
    is_titled: bool,
    /// Words that are no part of a name stand among them.
    is_wordy: bool,
    /// The whole names that it may mean.
    means: BTreeSet<Text>,
}

impl Wording {
    /// `None` for a whole name, and for a code.
    fn of(text: &str) -> Option<Self> {
        let key = person_key(text);
        let mut words: Vec<String> = key.split(' ').map(plain).collect();
        words.retain(|word| !word.is_empty());
        let is_titled = words.len() > 1 && is_title(&words[0]);
        if is_titled {
            words.remove(0);
        }
        let is_name = words.iter().all(|word| word.chars().all(is_of_a_name));
        let has_word = text.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
        let is_wordy = !is_titled && words.len() > 2 && has_word;
        let is_half = is_name && (words.len() == 1 || is_titled);
        (is_half || is_wordy).then_some(Self { words, is_titled, is_wordy, means: BTreeSet::new() })
    }

    /// Whether it may mean the person of a whole name.
    fn may_mean(&self, text: &str, name: &str) -> bool {
        let key = person_key(name);
        let mut whole: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
        if self.is_titled && whole.len() > 1 && is_title(whole[0]) {
            whole.remove(0);
        }
        if self.is_wordy {
            return whole.len() > 1 && holds(text, &self.words, &whole);
        }
        if whole.len() < 2 || whole.len() <= self.words.len() {
            return false;
        }
        if whole.ends_with(&self.words.iter().map(String::as_str).collect::<Vec<_>>()) {
            return true;
        }
        let initials: String = whole.iter().filter_map(|word| word.chars().next()).collect();
        self.words.len() == 1
            && !self.is_titled
            && (whole[0] == self.words[0] || initials == self.words[0])
    }

    /// What is said of it, beside those of the activity whom it may mean.
    fn told(&self, draft: &Draft, text: &str, here: &BTreeSet<Text>) -> String {
        const SHOWN: usize = 3;
        let all = if here.is_empty() { &self.means } else { here };
        let mut names: Vec<&str> = all.iter().map(|name| draft.texts.of(*name)).collect();
        names.sort_unstable();
        let more = if names.len() > SHOWN { " …" } else { "" };
        names.truncate(SHOWN);
        let names = names.join(" or ");
        if self.is_wordy {
            return format!("`{text}` holds more than the name of {names}{more}");
        }
        let there =
            if here.is_empty() { "whom the activity does not name" } else { "who was there" };
        format!("`{text}` may be short for {names}{more}, {there}")
    }
}

/// Whether a text holds a whole name and words that are part of none.
fn holds(text: &str, words: &[String], whole: &[&str]) -> bool {
    const SMALL: &str =
        "van von de der den del della da di la le du st ter al el bin ap ab y e and";
    let Some(at) = words.windows(whole.len()).position(|part| part == whole) else { return false };
    let written: Vec<&str> =
        text.split_whitespace().filter(|word| !plain(word).is_empty()).collect();
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.starts_with(char::is_lowercase) && !SMALL.split(' ').any(|small| small == word)
    };
    let others = written.iter().enumerate().filter(|(i, _)| !(at..at + whole.len()).contains(i));
    written.len() == words.len() && others.map(|(_, word)| word).any(is_word)
}

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).replace('.', "")
}

fn is_of_a_name(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '-' | '\'' | '’')
}

/// Finds whom each wording may mean, and takes out those by which somebody goes.
fn find_meant(draft: &Draft, open: &mut BTreeMap<u32, Wording>) {
    let mut of_text: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut of_part: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, wording) in open.iter() {
        let text = draft.texts.of(mention_of(draft, *number).name);
        of_text.entry(person_key(text)).or_default().push(*number);
        if wording.is_wordy {
            for length in 2..=4 {
                for part in wording.words.windows(length) {
                    of_part.entry(part.join(" ")).or_default().push(*number);
                }
            }
        } else {
            of_part.entry(wording.words.join(" ")).or_default().push(*number);
        }
    }
    let others = draft.mentions.iter().map(|known| known.mention);
    let others = others.filter(|mention| mention.kind.is_of_a_person());
    let others = others.chain(draft.people.iter().map(|line| line.mention));
    let names: BTreeSet<Text> = others.map(|mention| mention.name).collect();
    for name in names {
        let text = draft.texts.of(name);
        let key = person_key(text);
        for number in of_text.get(&key).into_iter().flatten() {
            open.remove(number);
        }
        let words: Vec<&str> = key.split(' ').collect();
        let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
        let ends = (0..words.len()).map(|at| words[at..].join(" "));
        for part in ends.chain([words[0].to_owned(), initials]) {
            for number in of_part.get(&part).into_iter().flatten() {
                let leader = draft.texts.of(mention_of(draft, *number).name);
                if let Some(wording) = open.get_mut(number)
                    && wording.may_mean(leader, text)
                {
                    wording.means.insert(name);
                }
            }
        }
    }
}

/// The names of those who were at the activities that these led.
fn there(draft: &Draft, open: &BTreeMap<u32, Wording>) -> BTreeMap<u32, BTreeSet<Text>> {
    let led = draft.entries.iter().filter(|entry| open.contains_key(&entry.mention));
    let mut there: BTreeMap<u32, BTreeSet<Text>> =
        led.map(|entry| (entry.activity, BTreeSet::new())).collect();
    for entry in &draft.entries {
        let mention = mention_of(draft, entry.mention);
        if mention.kind.is_of_a_person()
            && let Some(names) = there.get_mut(&entry.activity)
        {
            names.insert(mention.name);
        }
    }
    there
}

fn mention_of(draft: &Draft, number: u32) -> Mention {
    draft.mentions.get(number as usize).map(|known| known.mention).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_mean(text: &str, name: &str) -> bool {
        Wording::of(text).is_some_and(|wording| wording.may_mean(text, name))
    }

    #[test]
    fn half_a_name_is_short_for_a_whole_one() {
        for short in ["Sam", "patel", "SP", "S.P.", "Ms Patel", "Mrs. Patel"] {
            assert!(may_mean(short, "Sam Patel"), "{short}");
        }
        assert!(may_mean("Mrs Calder Wood", "Ruth Calder Wood"));
        assert!(may_mean("O’Connor", "Bea O'Connor") && may_mean("Patel", "Mrs Patel"));
        for short in ["Sami", "S Patel", "PS", "", "Sam Patel", "P12", "Mrs Sam"] {
            assert!(!may_mean(short, "Sam Patel"), "{short}");
        }
        assert!(!may_mean("Sam", "Sam") && !may_mean("Mrs Patel", "Mr Patel"));
    }

    #[test]
    fn a_whole_name_among_other_words_is_nobody_new() {
        for text in ["Sam Patel for Y6", "then Sam Patel", "Sam Patel (with pupils)"] {
            assert!(may_mean(text, "Sam Patel"), "{text}");
        }
        for text in ["Mary Sam Patel", "Sam Patel Jones", "Sam van Patel", "Samir Patel de Souza"] {
            assert!(!may_mean(text, "Sam Patel"), "{text}");
        }
    }
}
