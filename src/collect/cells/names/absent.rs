//! Whom a cell names as not having been there: everybody behind `Apologies:`, to the end of the cell or to
//! words for those who were there.

use std::ops::Range;

use crate::collect::cells::names::nobody::absence_at_start;

/// Where a cell names somebody who was not there, from the word that says so.
///
/// The word stands at the beginning, behind a sign, or on a line of its own, and names follow. Behind a
/// name alone (`Lee Chan - apologies`) it says something of that name, and is not meant here.
#[must_use]
pub fn away(cell: &str) -> Vec<Range<usize>> {
    if !may_say(cell.as_bytes()) {
        return Vec::new();
    }
    let lower = cell.to_ascii_lowercase();
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in beginnings(&lower) {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let Some(word) = absence_at_start(&lower[at..]) else { continue };
        if names_follow(cell, at, word) {
            found.push(at..end(cell, &lower, at));
        }
    }
    found
}

/// Whether a cell may hold a word that says so: most are names, and have none of these letters together.
fn may_say(cell: &[u8]) -> bool {
    const ROOTS: [&[u8; 3]; 9] =
        [b"apo", b"abs", b"not", b"dna", b"sho", b"reg", b"una", b"cou", b"non"];
    cell.windows(3).any(|part| ROOTS.iter().any(|root| part.eq_ignore_ascii_case(*root)))
}

/// A cell without those who were not there, and what it says of them.
#[must_use]
pub fn present(cell: &str) -> (String, Vec<&str>) {
    const SIGNS: [char; 16] =
        [' ', ',', ';', '.', ':', '-', '–', '—', '(', '[', '&', '+', '|', '/', '\n', '\r'];
    let (mut text, mut at, mut left) = (String::new(), 0, Vec::new());
    for range in away(cell) {
        let before = cell[at..range.start].trim_end_matches(SIGNS);
        text.push_str(before.strip_suffix(" and").unwrap_or(before));
        left.push(cell[range.clone()].trim());
        at = range.end;
        if cell[at..].starts_with([')', ']']) {
            at += 1;
        }
        at = cell.len() - behind_there(&cell[at..]).unwrap_or(&cell[at..]).len();
    }
    let rest = &cell[at..];
    text.push_str(if text.is_empty() { rest.trim_start_matches(SIGNS) } else { rest });
    (text, left)
}

/// Where a word may begin that says something of what follows it.
fn beginnings(lower: &str) -> Vec<usize> {
    const SIGNS: [char; 10] = [';', '|', '\n', '\r', ',', '/', '&', '+', '(', '['];
    let mut places = vec![lower.len() - lower.trim_start().len()];
    let spaced = [". ", " - ", " – ", " — ", " and "];
    let behind = lower
        .match_indices(SIGNS)
        .chain(spaced.iter().flat_map(|sign| lower.match_indices(sign)))
        .map(|(at, sign)| at + sign.len());
    places.extend(behind.map(|at| lower.len() - lower[at..].trim_start().len()));
    places.sort_unstable();
    places.dedup();
    places
}

/// Whether names follow the word for absence that begins at a place and has this length.
fn names_follow(cell: &str, at: usize, word: usize) -> bool {
    const BETWEEN: [&str; 6] = ["received", "sent", "given", "were", "from", "by"];
    let is_line = cell[..at].trim_end_matches(' ').is_empty()
        || cell[..at].trim_end_matches(' ').ends_with(['\n', '\r']);
    let mut rest = cell[at + word..].trim_start_matches([' ', '.']);
    // On a line of its own it stands above those who were not there.
    if is_line && rest.starts_with(['\n', '\r']) {
        return rest.contains(char::is_alphabetic);
    }
    while let Some(after) = BETWEEN.iter().find_map(|word| begins(rest, word)) {
        rest = after.trim_start();
    }
    let rest = rest.trim_start_matches(['-', '–', '—', ' ']);
    rest.starts_with(':') || rest.starts_with(char::is_uppercase)
}

/// What follows a word, in any case, at the beginning of a text.
fn begins<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    let rest = &text[word.len()..];
    (start.eq_ignore_ascii_case(word) && !rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Where those end who were not there: at the bracket around them, or where others are said to have come.
fn end(cell: &str, lower: &str, at: usize) -> usize {
    let before = cell[..at].trim_end();
    if before.ends_with(['(', '[']) {
        let inner = cell[at..].find([')', ']']);
        return inner.map_or(cell.len(), |inner| at + inner);
    }
    let mut next = beginnings(lower).into_iter().filter(|place| *place > at);
    next.find(|place| behind_there(&cell[*place..]).is_some()).unwrap_or(cell.len())
}

/// What follows words for those who came, at the beginning of a text: `present: `.
#[must_use]
pub fn behind_there(text: &str) -> Option<&str> {
    const THERE: [&str; 7] =
        ["present", "in attendance", "attended", "attending", "attendees", "also present", "there"];
    let rest = THERE.iter().find_map(|word| begins(text, word))?;
    rest.trim_start().strip_prefix(':').map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_behind_apologies_was_not_there() {
        for (cell, text, left) in [
            ("Ann Lee; Apologies: Bo Day, Cy Fox", "Ann Lee", "Apologies: Bo Day, Cy Fox"),
            ("Ann Lee, apologies Bo Day & Cy Fox", "Ann Lee", "apologies Bo Day & Cy Fox"),
            (
                "Ann Lee. Apologies from Bo Day and Cy Fox",
                "Ann Lee",
                "Apologies from Bo Day and Cy Fox",
            ),
            ("Ann Lee\nApologies\nBo Day\nCy Fox", "Ann Lee", "Apologies\nBo Day\nCy Fox"),
            (
                "Ann Lee (apologies: Bo Day, Cy Fox); Di Gee",
                "Ann Lee; Di Gee",
                "apologies: Bo Day, Cy Fox",
            ),
            ("Elm and apologies from Oak", "Elm", "apologies from Oak"),
            ("Absent: Bo Day; present: Ann Lee", "Ann Lee", "Absent: Bo Day;"),
            ("Apologies received from: Oak", "", "Apologies received from: Oak"),
        ] {
            assert_eq!(present(cell), (text.to_owned(), vec![left]), "{cell}");
        }
    }

    #[test]
    fn a_word_behind_a_name_is_about_that_name() {
        for cell in [
            "",
            "Ann Lee",
            "Ann Lee - apologies",
            "Ann Lee (apols), Bo Day",
            "Ann Lee, apologies; Bo Day",
            "apologies for being late",
            "Ann Lee; absent due to illness",
            "Absalom Lee; Bo Day",
        ] {
            assert_eq!(present(cell), (cell.to_owned(), vec![]), "{cell}");
        }
    }
}
