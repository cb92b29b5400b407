//! Signs that nobody sees and that part two names all the same: spaces without width,
//! joiners, soft hyphens, the mark of a file's beginning left in its middle. What turns the direction of
//! writing is none of them: it is seen, and stays data.

use std::borrow::Cow;

use csv::StringRecord;

/// Whether a sign takes no room and says nothing in a name.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}'
    )
}

/// Whether a text holds such a sign.
#[must_use]
pub fn has_invisible(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_invisible)
}

/// A text without such signs.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if has_invisible(text) {
        Cow::Owned(text.chars().filter(|&c| !is_invisible(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The cells of a row without such signs; `None` if there are none, which is nearly always so.
#[must_use]
pub fn visible_cells(record: &StringRecord) -> Option<StringRecord> {
    has_invisible(record.as_slice()).then(|| record.iter().map(visible).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_signs_without_room_go() {
        for hidden in ["\u{feff}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{ad}"] {
            assert_eq!(visible(&format!("Ash{hidden}brook")), "Ashbrook", "{hidden:?}");
        }
        for text in ["Zoë Quirk", "\u{202e}Ann", "Ash\u{a0}brook", "✔\u{fe0f}", "–"] {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }
}
