//! Each distinct text once.

use rustc_hash::FxHashMap;

/// A text, as a number. [`Texts::EMPTY`] is the empty text.
pub type Text = u32;

/// Texts by number.
#[derive(Debug, Clone)]
pub struct Texts {
    texts: Vec<String>,
    numbers: FxHashMap<String, Text>,
}

impl Default for Texts {
    fn default() -> Self {
        let numbers = FxHashMap::from_iter([(String::new(), Self::EMPTY)]);
        Self { texts: vec![String::new()], numbers }
    }
}

impl Texts {
    /// The number of the empty text.
    pub const EMPTY: Text = 0;

    /// The number of a text.
    pub fn number(&mut self, text: &str) -> Text {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        let number = self.texts.len() as Text;
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }

    /// The text of a number.
    #[must_use]
    pub fn of(&self, number: Text) -> &str {
        self.texts.get(number as usize).map_or("", String::as_str)
    }
}
