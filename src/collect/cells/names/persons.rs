//! Where one person's name ends and the next begins, whoever they are.

use std::borrow::Cow;

use crate::collect::cells::names::absent::{away, behind_there};
use crate::collect::cells::names::nobody::{is_absence, is_title};

/// What joins two names.
const SIGNS: &[&str] = &[
    ";",
    "|",
    "/",
    "&",
    "+",
    "\n",
    "\r",
    " and ",
    " plus ",
    " w/ ",
    " with ",
    " along with ",
    " supported by ",
    " assisted by ",
    " accompanied by ",
    " then ",
];

/// The texts between signs that part people.
///
/// A slash between single letters (`n/a`, `w/o`) parts nobody, nor does anything within brackets or
/// behind a form of address (`Mr & Mrs Marsh`). A first name before `and` with a first name and surname
/// behind it (`Helen and Ruth Penney`) may be half of a name, so the two stay together, and so does everybody
/// behind `Apologies:`.
#[must_use]
pub fn apart(cell: &str) -> Vec<&str> {
    const JOINING: [char; 10] = [' ', ',', '.', '-', '–', '—', '&', '+', ';', '/'];
    // A formula or a tag is no list of names.
    if cell.trim_start().starts_with(['=', '+', '@', '<', ']', '{', '\u{ff1d}']) {
        return vec![cell.trim()];
    }
    if let Some(pieces) = numbered(cell) {
        return pieces;
    }
    let (mut pieces, mut at) = (Vec::new(), 0);
    for range in away(cell) {
        // What stands in brackets is told from the name before them.
        if cell[..range.start].ends_with(['(', '[']) {
            continue;
        }
        let before = cell[at..range.start].trim_end_matches(JOINING);
        pieces.extend(joined(before.strip_suffix(" and").unwrap_or(before)));
        pieces.push(cell[range.clone()].trim());
        at = range.end;
    }
    let rest = &cell[at..];
    pieces.extend(joined(behind_there(rest).filter(|_| at > 0).unwrap_or(rest)));
    pieces
}

/// The names in one line that have numbers: `1. Ann Lee 2. Bo Day`.
fn numbered(cell: &str) -> Option<Vec<&str>> {
    let sign = cell.trim_start().strip_prefix('1')?.chars().next()?;
    if !matches!(sign, '.' | ')') {
        return None;
    }
    let (mut pieces, mut rest) = (Vec::new(), cell.trim().strip_prefix('1')?.strip_prefix(sign)?);
    for number in 2..=99_u32 {
        let Some((before, after)) = rest.split_once(&format!(" {number}{sign}")) else { break };
        pieces.push(before.trim());
        rest = after;
    }
    pieces.push(rest.trim());
    let is_name = |piece: &&str| piece.starts_with(char::is_alphabetic);
    (pieces.len() > 1 && pieces.iter().all(is_name)).then_some(pieces)
}

/// The pieces of a text at commas outside of brackets.
#[must_use]
pub fn at_commas(text: &str) -> Vec<&str> {
    let is_balanced = text.matches('(').count() == text.matches(')').count();
    let mut depth = 0_u32;
    let pieces = text.split(|c: char| {
        match c {
            '(' | '[' if is_balanced => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    pieces.collect()
}

/// `Ann Lee` of `Ann Lee <ann.lee@oak.example>`, and `Ann Lee (Oak)` of `Ann Lee <ann.lee@oak.example> (Oak)`.
#[must_use]
pub fn without_address(piece: &str) -> Cow<'_, str> {
    let without = |open: char, close: char| {
        let (name, rest) = piece.split_once(open)?;
        let (address, rest) = rest.split_once(close)?;
        let is_it = is_address(address.trim()) && !name.trim().is_empty();
        is_it.then(|| Cow::Owned(format!("{} {}", name.trim(), rest.trim())))
    };
    let found = [('<', '>'), ('‹', '›'), ('(', ')')].iter();
    found.copied().find_map(|(open, close)| without(open, close)).unwrap_or(Cow::Borrowed(piece))
}

/// Whether a text is an e-mail address and nothing else.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
}

/// A name behind a heading in its cell, and the heading: `Ann Lee` and `Wharfside` of `Wharfside: Ann Lee`.
#[must_use]
pub fn headed(piece: &str) -> Option<(&str, &str)> {
    let (head, name) = piece.split_once(':')?;
    let (head, name) = (head.trim(), name.trim());
    let is_name = name.starts_with(char::is_alphabetic);
    (is_name && !head.is_empty() && !is_absence(head)).then_some((head, name))
}

/// The texts between signs.
fn joined(cell: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = Vec::new();
    let mut start = 0;
    for (at, sign) in signs(cell) {
        let before = cell[start..at].trim();
        let behind = rest_of_name(&cell[at + sign.len()..]);
        let may_share = !matches!(sign, ";" | "|" | "/" | "\n" | "\r" | " then ")
            && !sign.ends_with(" by ")
            && may_share_a_surname(before, behind);
        if is_title(before) || may_share {
            continue;
        }
        pieces.push(before);
        start = at + sign.len();
    }
    pieces.push(cell[start..].trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The text up to the next sign or comma.
fn rest_of_name(text: &str) -> &str {
    let end = signs(text).first().map_or(text.len(), |(at, _)| *at);
    text[..end].split([',', '(']).next().unwrap_or_default().trim()
}

/// Whether a single word stands before a whole name: it may be a first name that shares the surname.
#[must_use]
pub fn may_share_a_surname(before: &str, behind: &str) -> bool {
    let is_name = |word: &str| {
        word.chars().count() > 1
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
    };
    let one = is_name(before) && before.chars().next().is_some_and(char::is_uppercase);
    let words: Vec<&str> = behind.split_whitespace().collect();
    let capital = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let short = before.chars().count() <= 4 && before.chars().all(char::is_uppercase);
    one && !short
        && words.len() == 2
        && words.iter().filter(capital).count() == 2
        && is_name(words[0])
        && !words.first().is_some_and(|word| is_title(word))
}

/// Signs outside of brackets and where they stand.
fn signs(cell: &str) -> Vec<(usize, &'static str)> {
    let lower = cell.to_ascii_lowercase();
    let is_balanced = cell.matches('(').count() == cell.matches(')').count();
    let (mut found, mut depth, mut at) = (Vec::new(), 0_u32, 0);
    while at < cell.len() {
        let here = &lower[at..];
        let step = here.chars().next().map_or(1, char::len_utf8);
        match here.as_bytes()[0] {
            b'(' if is_balanced => depth += 1,
            b')' if is_balanced => depth = depth.saturating_sub(1),
            _ => {}
        }
        // `Then` is a surname.
        let is_word = |sign: &str| sign != " then " || cell[at..].starts_with(sign);
        let sign =
            SIGNS.iter().find(|sign| depth == 0 && here.starts_with(**sign) && is_word(sign));
        match sign {
            Some(sign) if !(*sign == "/" && is_between_letters(&lower, at)) => {
                found.push((at, *sign));
                at += sign.len();
            }
            _ => at += step,
        }
    }
    found
}

/// Whether single letters stand on both sides of a place: `n/a`.
fn is_between_letters(text: &str, at: usize) -> bool {
    let one = |mut characters: &mut dyn Iterator<Item = char>| {
        let first = (&mut characters).next();
        let next = (&mut characters).next();
        first.is_some_and(char::is_alphabetic) && !next.is_some_and(char::is_alphanumeric)
    };
    let is_spaced = ["n / a", "n / k", "w / o", "c / o", "d / k"].iter().any(|word| {
        let start = at.saturating_sub(2);
        text.get(start..).is_some_and(|here| here.starts_with(word))
            && (start == 0 || !text[..start].ends_with(char::is_alphanumeric))
            && !text.get(at + 3..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    });
    is_spaced || (one(&mut text[..at].chars().rev()) && one(&mut text[at + 1..].chars()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_in_brackets_part_nobody() {
        assert_eq!(at_commas("Ann Lee (HT, DSL), Bo"), ["Ann Lee (HT, DSL)", " Bo"]);
        assert_eq!(at_commas("Ann Lee (HT, Bo"), ["Ann Lee (HT", " Bo"]);
    }

    #[test]
    fn signs_part_people_where_they_can() {
        for (cell, wanted) in [
            ("N/A", vec!["N/A"]),
            ("Bo Day; N / A", vec!["Bo Day", "N / A"]),
            ("Ann / Bo", vec!["Ann", "Bo"]),
            ("Priya Nair & N/A", vec!["Priya Nair", "N/A"]),
            ("w/o Ann Lee", vec!["w/o Ann Lee"]),
            ("Di Gee / Ed Hay", vec!["Di Gee", "Ed Hay"]),
            ("Di/Ed", vec!["Di", "Ed"]),
            ("Mr & Mrs Marsh", vec!["Mr & Mrs Marsh"]),
            ("Mr and Mrs Marsh; Bo Day", vec!["Mr and Mrs Marsh", "Bo Day"]),
            ("Helen and Ruth Penney", vec!["Helen and Ruth Penney"]),
            ("Ann Lee and Bo Day", vec!["Ann Lee", "Bo Day"]),
            ("Ann AND Bo", vec!["Ann", "Bo"]),
            ("Ann Lee plus Y2 staff", vec!["Ann Lee", "Y2 staff"]),
            ("Ann Lee with Ruth Penney", vec!["Ann Lee", "Ruth Penney"]),
            ("Ann Lee (Y5/6 & KS2), Bo", vec!["Ann Lee (Y5/6 & KS2), Bo"]),
            ("Ann Lee (Y5; Bo Day", vec!["Ann Lee (Y5", "Bo Day"]),
            ("Zoë/Ève", vec!["Zoë", "Ève"]),
            ("Ann Lee w/ Bo Day", vec!["Ann Lee", "Bo Day"]),
            ("Ann Lee then Bo Day", vec!["Ann Lee", "Bo Day"]),
            ("Ann Then Lee", vec!["Ann Then Lee"]),
            ("Ann Lee; Apologies: Bo Day; Cy Fox", vec!["Ann Lee", "Apologies: Bo Day; Cy Fox"]),
            ("Ann Lee. Apologies Bo Day", vec!["Ann Lee", "Apologies Bo Day"]),
            ("=cmd|A0", vec!["=cmd|A0"]),
            ("", vec![]),
        ] {
            assert_eq!(apart(cell), wanted, "{cell}");
        }
    }
}
