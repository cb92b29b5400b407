//! What one column of a table holds, and how surprising a cell would be in it.

use std::collections::BTreeMap;

use crate::collect::bytes::fit::kinds::{KINDS, Kind, kind};
use crate::collect::bytes::fit::signs::Signs;

/// Different words of a column that are told apart; beyond them it is free text.
const MOST_WORDS: usize = 64;
/// Different forms of a column that are told apart.
const MOST_FORMS: usize = 12;
/// How often each text must be there on average to be one of a few.
const OFTEN: u64 = 4;
/// Cells whose words and forms are learned; the kinds of all are counted.
const LEARNED: u64 = 2000;
/// How much less a form is to be expected where another one is usual: there are eight kinds.
const OTHER_FORM: f64 = 3.0;
/// No cell alone is more surprising than this, in bits, however many rows say so.
pub const MOST_SURPRISING: f64 = 8.0;

/// What the cells of a column are.
#[derive(Debug, Clone)]
pub struct Column {
    /// How many cells are of each kind.
    pub kinds: [u64; KINDS],
    /// How they are written.
    pub signs: Signs,
    words: Option<BTreeMap<String, u64>>,
    forms: Option<BTreeMap<String, u64>>,
    learned: u64,
}

impl Default for Column {
    fn default() -> Self {
        let (words, forms) = (Some(BTreeMap::new()), Some(BTreeMap::new()));
        Self { kinds: [0; KINDS], signs: Signs::default(), words, forms, learned: 0 }
    }
}

impl Column {
    /// Adds a cell.
    pub fn add(&mut self, cell: &str) {
        let own = kind(cell);
        self.kinds[own as usize] += 1;
        if own == Kind::Nothing || self.learned >= LEARNED {
            return;
        }
        self.learned += 1;
        self.signs.add(cell);
        learn(&mut self.words, cell, MOST_WORDS);
        if self.forms.is_some() {
            learn(&mut self.forms, &form(cell), MOST_FORMS);
        }
    }

    /// How many cells hold something.
    #[must_use]
    pub fn filled(&self) -> u64 {
        self.kinds[1..].iter().sum()
    }

    /// Whether its cells are one word or nothing, as where answers are ticked.
    #[must_use]
    pub fn is_one_word(&self) -> bool {
        self.words.as_ref().is_some_and(|words| words.len() < 2)
    }

    /// How often a cell is there, if the column repeats few words: three times each on average.
    #[must_use]
    pub fn repeats(&self, cell: &str) -> Option<u64> {
        let words = self.words.as_ref()?;
        let is_few = words.len() > 1 && self.learned >= 3 * words.len() as u64;
        is_few.then(|| words.get(cell).copied().unwrap_or(0))
    }

    /// Whether a cell is a code like all others of the column: letters with numbers in one form.
    #[must_use]
    pub fn is_code(&self, cell: &str) -> Option<bool> {
        let forms = self.forms.as_ref()?;
        let is_code = |form: &String| form.contains('9') && form.contains(['A', 'a']);
        let few = self.learned >= 3 * forms.len() as u64 && forms.keys().all(is_code);
        few.then(|| forms.contains_key(&form(cell)))
    }

    /// How surprising a cell is here, in bits, beside all others of the column but `out`: the
    /// cell that stands there in its row.
    #[must_use]
    pub fn surprise(&self, cell: &str, out: Option<&str>) -> f64 {
        let its = kind(cell);
        let own = u64::from(out.is_some_and(|out| kind(out) == its));
        let count = self.kinds[its as usize].saturating_sub(own);
        let most = self.kinds.iter().copied().max().unwrap_or_default();
        // What was never there may come next: a row among twelve says less than one among eighty.
        let mut bits = ((most as f64 + 1.0) / (count as f64 + 1.0)).log2().max(0.0);
        if count == 0 {
            let formed = &self.kinds[Kind::Number as usize..=Kind::Email as usize];
            let is_text = its != Kind::Nothing && formed.contains(&most);
            // A form among texts, or a text among forms, is no other word that may come as well.
            bits += if its.is_formed() || is_text { OTHER_FORM } else { 0.0 };
        } else if its != Kind::Nothing {
            // Numbers are no words of a list: the next one may be a new one.
            let words = self.words.as_ref().filter(|_| its != Kind::Number);
            let word = self.unseen(words, cell, out);
            let outs = out.map(form);
            bits += self.unseen(self.forms.as_ref(), &form(cell), outs.as_deref()).max(word);
        }
        bits.min(MOST_SURPRISING)
    }

    /// Whether two columns choose from one list of words, as answers and grades do: a word that only the
    /// other has may come here as well.
    #[must_use]
    pub fn is_of_one_scale(&self, other: &Self) -> bool {
        let (Some(own), Some(others)) = (&self.words, &other.words) else { return false };
        // Once may be the cell that is looked at.
        let is_common = |(word, times): &(&String, &u64)| {
            **times > 1 && others.get(*word).is_some_and(|times| *times > 1)
        };
        let common = own.iter().filter(is_common).count();
        common > 0 && 3 * common >= own.len().min(others.len())
    }

    /// Whether no other cell of the column is of the kind that this one of its cells is.
    #[must_use]
    pub fn is_alone(&self, cell: &str) -> bool {
        self.kinds[kind(cell) as usize] <= 1
    }

    /// How surprising it is that a text is new in a column that tells its texts apart.
    fn unseen(&self, known: Option<&BTreeMap<String, u64>>, text: &str, out: Option<&str>) -> f64 {
        // A few texts must make up the column, or a new one says nothing.
        let Some(known) = known.filter(|known| self.learned >= OFTEN * known.len() as u64) else {
            return 0.0;
        };
        let count = |other: &str, count: u64| count - u64::from(out == Some(other)).min(count);
        if known.get(text).is_some_and(|&all| count(text, all) > 0) {
            return 0.0;
        }
        // As often as texts came only once, new ones will come.
        let once = known.iter().filter(|(other, all)| count(other, **all) == 1).count();
        let others = self.learned - u64::from(out.is_some()).min(self.learned);
        ((others as f64 + 1.0) / (once as f64 + 1.0)).log2().max(0.0)
    }
}

fn learn(known: &mut Option<BTreeMap<String, u64>>, text: &str, most: usize) {
    let Some(texts) = known else { return };
    if let Some(count) = texts.get_mut(text) {
        *count += 1;
    } else if texts.len() < most {
        texts.insert(text.to_owned(), 1);
    } else {
        *known = None;
    }
}

/// The form of a text: `PRD-00123` is `A-9`, `Ann Lee` is `A A`.
fn form(text: &str) -> String {
    const LONGEST: usize = 24;
    let mut form = String::new();
    for c in text.chars() {
        let sign = match c {
            '0'..='9' => '9',
            _ if c.is_alphabetic() => {
                if form.ends_with(['A', 'a']) {
                    continue;
                }
                if c.is_uppercase() { 'A' } else { 'a' }
            }
            _ if c.is_whitespace() => ' ',
            _ => c,
        };
        if sign == '9' && form.ends_with('9') {
            continue;
        }
        if form.len() >= LONGEST {
            form.push('…');
            break;
        }
        form.push(sign);
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(cells: impl IntoIterator<Item = impl AsRef<str>>) -> Column {
        let mut column = Column::default();
        cells.into_iter().for_each(|cell| column.add(cell.as_ref()));
        column
    }

    #[test]
    fn forms_are_what_codes_have_in_common() {
        assert_eq!(form("PRD-00123"), "A-9");
        assert_eq!(form("Ann Lee"), "A A");
        assert_eq!(form("12.50"), "9.9");
    }

    #[test]
    fn what_a_column_has_is_no_surprise() {
        let codes = column((0..40).map(|n| format!("PRD-{n}")));
        assert!(codes.surprise("PRD-7", Some("PRD-7")) < 1.0);
        assert!(codes.surprise("Shirt", None) > 5.0, "a form of its own");
        assert!(codes.surprise("", None) > 5.0);
        let few = column((0..10).map(|n| format!("PRD-{n}")));
        assert!(few.surprise("", None) < 4.0, "few rows say little");
        let kinds = column((0..40).map(|n| ["Shirt", "Cap", "Mug"][n % 3]));
        assert!(kinds.surprise("Cap", Some("Cap")) < 1.0);
        assert!(kinds.surprise("Scarf", None) > 5.0, "a new word");
        let names = column((0..40).map(|n| format!("{}na", char::from(b'a' + n % 26))));
        assert!(names.surprise("Zoe", None) < 8.0 && names.surprise("bob", None) < 2.0);
        let some = column((0..40).map(|n| if n % 2 == 0 { "x" } else { "" }));
        assert!(some.surprise("", Some("")) < 1.0);
        assert!(some.is_one_word());
    }
}
