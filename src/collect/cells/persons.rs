//! Where one person's name ends and the next begins, whoever they are.

use crate::collect::cells::nobody::{is_absence, is_title};

/// What joins two names.
const SIGNS: &[&str] =
    &[";", "|", "/", "&", "+", "\n", "\r", " and ", " plus ", " with ", " along with "];

/// The texts between signs that part people.
///
/// A slash between single letters (`n/a`, `w/o`) parts nobody, nor does anything within brackets or
/// behind a form of address (`Mr & Mrs Marsh`). A first name before `and` with a first name and surname
/// behind it (`Helen and Ruth Penney`) may be half of a name, so the two stay together.
#[must_use]
pub fn apart(cell: &str) -> Vec<&str> {
    // A formula or a tag is no list of names.
    if cell.trim_start().starts_with(['=', '+', '@', '<', ']', '{', '\u{ff1d}']) {
        return vec![cell.trim()];
    }
    let mut pieces: Vec<&str> = Vec::new();
    let mut start = 0;
    for (at, sign) in signs(cell) {
        let before = cell[start..at].trim();
        let behind = rest_of_name(&cell[at + sign.len()..]);
        let may_share = !matches!(sign, ";" | "|" | "/" | "\n" | "\r" | ". ")
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
        let sign = SIGNS.iter().find(|sign| depth == 0 && here.starts_with(**sign));
        // `Ann Lee. Apologies Bo Day`.
        let stop = (depth == 0 && ends_before_absence(here)).then_some(&". ");
        match sign.or(stop) {
            Some(sign) if !(*sign == "/" && is_between_letters(&lower, at)) => {
                found.push((at, *sign));
                at += sign.len();
            }
            _ => at += step,
        }
    }
    found
}

/// Whether a sentence ends here and the next one says who was not there.
fn ends_before_absence(here: &str) -> bool {
    here.strip_prefix(". ")
        .is_some_and(|rest| is_absence(rest.get(..rest.len().min(24)).unwrap_or(rest)))
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
            ("=cmd|A0", vec!["=cmd|A0"]),
            ("", vec![]),
        ] {
            assert_eq!(apart(cell), wanted, "{cell}");
        }
    }
}
