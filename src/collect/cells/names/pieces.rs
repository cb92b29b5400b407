//! Where a cell of several names may be cut.

use crate::collect::who::names::tidy;

/// What stands between slashes; that of a LAESTAB (`201/3614`) is part of it, and so is that between
/// single letters (`n/k`).
#[must_use]
pub fn slashed(text: &str) -> Vec<String> {
    if text.split('/').all(|part| part.trim().chars().count() == 1) {
        return vec![text.to_owned()];
    }
    let mut parts: Vec<String> = Vec::new();
    for piece in text.split('/') {
        let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
        let before = parts
            .last()
            .map_or(0, |last| last.chars().rev().take_while(char::is_ascii_digit).count());
        match parts.last_mut().filter(|_| before == 3 && digits(piece) == 4) {
            Some(last) => *last = format!("{last}/{piece}"),
            None => parts.push(piece.to_owned()),
        }
    }
    parts.iter().map(|part| tidy(part)).collect()
}

/// Where the pieces of a text between separators begin and end; separators of letters stand in
/// lower case and are found in any.
#[must_use]
pub fn pieces(text: &str, between: &[&str]) -> Vec<(usize, usize)> {
    let lower = text.to_ascii_lowercase();
    let (mut pieces, mut start, mut at) = (Vec::new(), 0, 0);
    while at < text.len() {
        let found = between.iter().find(|separator| lower[at..].starts_with(**separator));
        if let Some(separator) = found {
            pieces.push((start, at));
            at += separator.len();
            start = at;
        } else {
            at += lower[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    pieces.push((start, text.len()));
    pieces.retain(|&(start, end)| !text[start..end].trim().is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_part_names_but_no_number_and_no_letters() {
        assert_eq!(slashed("Oak / Ash"), ["Oak", "Ash"]);
        assert_eq!(slashed("990/4005/Ash"), ["990/4005", "Ash"]);
        assert_eq!(slashed("n/k"), ["n/k"]);
    }

    #[test]
    fn pieces_stand_between_separators() {
        let text = "Oak, Ash AND Elm";
        let found = pieces(text, &[",", " and "]).into_iter();
        let found: Vec<&str> = found.map(|(start, end)| text[start..end].trim()).collect();
        assert_eq!(found, ["Oak", "Ash", "Elm"]);
    }
}
