//! Each distinct text once.
//!
//! All texts stand one behind the other in one buffer, and the table that finds them holds numbers
//! only: a text costs its bytes and about twenty more, where a map of strings takes a hundred.

use std::hash::Hasher as _;
use std::ops::Range;

use rustc_hash::FxHasher;

/// A text, as a number. [`Texts::EMPTY`] is the empty text.
pub type Text = u32;

/// Texts by number.
#[derive(Debug, Clone)]
pub struct Texts {
    bytes: String,
    /// Where each text ends.
    ends: Vec<usize>,
    /// Numbers by hash, in the next free slot; a power of two of them, at most two thirds of them taken.
    slots: Vec<Slot>,
}

/// A text's number with half of its hash, so that other texts are seldom looked at.
#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    text: Text,
}

/// No text has this number.
const FREE: Slot = Slot { hash: 0, text: Text::MAX };

impl Default for Texts {
    fn default() -> Self {
        // The empty text is not looked for: it has the first number.
        Self { bytes: String::new(), ends: vec![0], slots: vec![FREE; 16] }
    }
}

impl Texts {
    /// The number of the empty text.
    pub const EMPTY: Text = 0;

    /// The number of a text.
    pub fn number(&mut self, text: &str) -> Text {
        if text.is_empty() {
            return Self::EMPTY;
        }
        let hash = hash(text.as_bytes());
        let mut at = self.home(hash);
        while self.slots[at].text != FREE.text {
            let slot = self.slots[at];
            if slot.hash == hash && self.of(slot.text) == text {
                return slot.text;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        let number = self.ends.len() as Text;
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len());
        self.slots[at] = Slot { hash, text: number };
        if self.ends.len() * 3 > self.slots.len() * 2 {
            self.grow();
        }
        number
    }

    /// The text of a number.
    #[must_use]
    pub fn of(&self, number: Text) -> &str {
        self.at(self.place(number))
    }

    /// Where the text of a number stands among all.
    #[must_use]
    pub fn place(&self, number: Text) -> Range<usize> {
        let at = number as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        start.unwrap_or_default()..self.ends.get(at).copied().unwrap_or_default()
    }

    /// The text that stands there.
    #[must_use]
    pub fn at(&self, place: Range<usize>) -> &str {
        self.bytes.get(place).unwrap_or_default()
    }

    /// Gets the slot of a text on its way that is soon asked for, so that nothing waits for it then.
    pub fn warm(&self, text: &[u8]) {
        std::hint::black_box(self.slots[self.home(hash(text))].text);
    }

    /// Where a text with this hash stands, if nothing else does.
    fn home(&self, hash: u32) -> usize {
        // The high bits are the better ones.
        let bits = self.slots.len().trailing_zeros();
        (u64::from(hash) << bits >> 32) as usize
    }

    fn grow(&mut self) {
        let more = vec![FREE; self.slots.len() * 2];
        for slot in std::mem::replace(&mut self.slots, more) {
            if slot.text == FREE.text {
                continue;
            }
            let mut at = self.home(slot.hash);
            while self.slots[at].text != FREE.text {
                at = (at + 1) & (self.slots.len() - 1);
            }
            self.slots[at] = slot;
        }
    }
}

fn hash(text: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(text);
    let spread = hasher.finish().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (spread >> 32) as u32
}

/// How a text begins, in the order of texts: nearly all are told apart by it, without going to where they
/// stand.
#[must_use]
pub fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    bytes.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_number_however_many_there_are() {
        let mut texts = Texts::default();
        let word = |n: u32| format!("{}{n}", "é".repeat(n as usize % 3));
        let numbers: Vec<Text> = (0..5_000).map(|n| texts.number(&word(n))).collect();
        assert_eq!(numbers, (1..=5_000).collect::<Vec<Text>>());
        for n in 0..5_000 {
            assert_eq!(texts.number(&word(n)), numbers[n as usize]);
            assert_eq!(texts.of(numbers[n as usize]), word(n));
        }
        assert_eq!((texts.number(""), texts.of(0), texts.of(9_999)), (Texts::EMPTY, "", ""));
    }
}
