//! Text and attributes that any XML parser reads back as they were.

use super::writer::Written;
use crate::report::graph::{Value, Values};
use crate::report::writers::csv::number;

/// What both formats call a kind of value.
pub(super) fn word(values: &Values) -> &'static str {
    match values {
        Values::Text(_) => "string",
        Values::Whole(_) => "long",
        Values::Real(_) => "double",
        Values::YesNo(_) => "boolean",
    }
}

/// A document as it grows.
pub(super) struct Xml {
    text: String,
    replaced: usize,
}

impl Xml {
    pub(super) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), replaced: 0 }
    }

    /// Markup of our own, as it is.
    pub(super) fn markup(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// An attribute, with a blank before it.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.escaped(value);
        self.text.push('"');
    }

    /// Text for an element or between the quotes of an attribute.
    ///
    /// Tabs and ends of lines are written as references: a parser would make blanks of them. What
    /// XML 1.0 cannot hold at all is replaced and counted.
    pub(super) fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\t' => self.text.push_str("&#9;"),
                '\n' => self.text.push_str("&#10;"),
                '\r' => self.text.push_str("&#13;"),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                    self.text.push(char::REPLACEMENT_CHARACTER);
                    self.replaced += 1;
                }
                other => self.text.push(other),
            }
        }
    }

    /// A value: numbers as the shortest decimals that read back as the same number.
    pub(super) fn value(&mut self, value: Value) {
        match value {
            Value::Text(text) => self.escaped(text),
            Value::Whole(value) => self.text.push_str(&value.to_string()),
            Value::Real(value) => self.text.push_str(&number(value)),
            Value::YesNo(value) => self.text.push_str(if value { "true" } else { "false" }),
        }
    }

    pub(super) fn written(self) -> Written {
        Written { bytes: self.text.into_bytes(), replaced: self.replaced }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_replaced_and_counted_and_the_rest_is_kept() {
        let mut xml = Xml::new();
        xml.attribute("a", "x\u{b}<&>\"'\n\u{ffff}]]>\u{85}😀");
        let written = xml.written();
        assert_eq!(written.replaced, 2);
        let text = String::from_utf8(written.bytes).unwrap();
        let (_, text) = text.split_once('\n').unwrap();
        let wanted = " a=\"x\u{fffd}&lt;&amp;&gt;&quot;'&#10;\u{fffd}]]&gt;\u{85}😀\"";
        assert_eq!(text, wanted);
    }
}
