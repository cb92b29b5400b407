//! People and look-ups as lists of `SharePoint` write them: `Ann Lee;#12;#Bo Day;#15`.
//!
//! The numbers are those of the list's own items, and nobody's.

use std::borrow::Cow;

/// What stands before each further text.
const SIGN: &str = ";#";

/// The texts without the numbers behind them, parted by semicolons.
#[must_use]
pub fn without_item_numbers(cell: &str) -> Cow<'_, str> {
    let parts: Vec<&str> = cell.split(SIGN).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    // The number stands behind its text; where a list exports numbers first, before it.
    let behind = parts.iter().skip(1).step_by(2).all(is_number);
    let before = parts.iter().step_by(2).all(is_number);
    let is_list = parts.len() > 1 && parts.len().is_multiple_of(2);
    let first = match (is_list && behind, is_list && before) {
        (true, false) => 0,
        (false, true) => 1,
        _ => return Cow::Borrowed(cell),
    };
    let texts: Vec<&str> = parts.into_iter().skip(first).step_by(2).collect();
    Cow::Owned(texts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_items_go_and_nothing_else() {
        for (cell, wanted) in [
            ("Ann Lee;#12", "Ann Lee"),
            ("Ann Lee;#12;#Bo Day;#15", "Ann Lee; Bo Day"),
            ("12;#Ann Lee", "Ann Lee"),
            ("Ann Lee", "Ann Lee"),
            ("Ann Lee; Bo Day", "Ann Lee; Bo Day"),
            ("Year 3;#blue", "Year 3;#blue"),
            ("1;#2", "1;#2"),
            ("#REF!", "#REF!"),
        ] {
            assert_eq!(without_item_numbers(cell), wanted, "{cell}");
        }
    }
}
