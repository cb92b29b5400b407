//! What stands around a name: brackets and dashes behind it, figures, words for leading, a heading before it.

use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::cells::names::nobody::{is_absence, is_stand_in};
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::who::names::{is_nobody, tidy};

/// A name without what stands behind it, and that: in brackets, behind a dash, or words for more people.
#[must_use]
pub fn behind(name: &str, known: &KnownNames) -> Option<(String, String)> {
    let lower = name.to_lowercase();
    for more in [" et al.", " et al", " etc.", " etc", " x2", " x 2", " ×2", " x3", " x 3", " x4"]
    {
        if lower.ends_with(more) && lower.len() == name.len() {
            let at = name.len() - more.len();
            return Some((tidy(&name[..at]), tidy(&name[at..])));
        }
    }
    let brackets = if name.ends_with(')') { Some(('(', ')')) } else { Some(('[', ']')) };
    if let Some((before, inner)) = brackets
        .and_then(|(open, close)| name.strip_suffix(close)?.rsplit_once(open))
        .filter(|(before, _)| !before.trim().is_empty())
    {
        return Some((tidy(before), tidy(inner)));
    }
    for between in [" - ", " – ", " — ", " @ ", " at ", " from "] {
        let Some((left, right)) = name.rsplit_once(between) else { continue };
        let (left, right) = (tidy(left), tidy(right));
        if left.is_empty() || right.is_empty() {
            continue;
        }
        let is_known = known.has_school(&right) || is_role(&right) || is_absence(&right);
        if is_known || is_nobody(&right) || is_stand_in(&right) {
            return Some((left, right));
        }
        if known.has_school(&left) && !between.contains(char::is_alphabetic) {
            return Some((right, left));
        }
    }
    None
}

/// Whether a remark says how many more there were: `x2`, `et al.`
#[must_use]
pub fn is_more(text: &str) -> bool {
    let text = text.to_lowercase();
    let text = text.trim_end_matches('.');
    matches!(text, "et al" | "etc") || text.starts_with(['x', '×']) && text.len() <= 4
}

/// Whether a remark says when somebody was there: `am`, `morning`.
#[must_use]
pub fn is_moment(text: &str) -> bool {
    let text = text.to_lowercase().replace('.', "");
    ["am", "pm", "morning", "afternoon", "am only", "pm only", "all day", "half day", "part day"]
        .contains(&text.trim())
}

/// Whether a remark says that somebody helped, and so did not lead: `support`, `observing`.
#[must_use]
pub fn is_help(text: &str) -> bool {
    const HELP: [&str; 12] = [
        "support",
        "supporting",
        "supported",
        "in support",
        "assisting",
        "assisted",
        "helping",
        "helped",
        "observer",
        "observing",
        "shadowing",
        "note taker",
    ];
    HELP.contains(&text.to_lowercase().trim())
}

/// A name without words or figures that are nobody's name, and those: `Ann Lee` of `Ann Lee Y4`, of
/// `Ann Lee +1`, of `Ann Lee 0.5 day` and of `Led by Ann Lee`.
#[must_use]
pub fn around(text: &str) -> Option<(String, String)> {
    around_led(text).or_else(|| before_figures(text))
}

/// A cell without whom it names as having helped, and that: `Ann Lee` and `supported by Bo Day`.
#[must_use]
pub fn before_support(cell: &str) -> Option<(&str, &str)> {
    const SUPPORT: [&str; 9] = [
        " supported by ",
        " assisted by ",
        " helped by ",
        " aided by ",
        " accompanied by ",
        " with support from ",
        " with help from ",
        " with the support of ",
        " with the help of ",
    ];
    let may_be =
        |part: &[u8]| part.eq_ignore_ascii_case(b" by ") || part.eq_ignore_ascii_case(b" wit");
    if !cell.as_bytes().windows(4).any(may_be) {
        return None;
    }
    let lower = cell.to_ascii_lowercase();
    let at = SUPPORT.iter().filter_map(|words| lower.find(words)).min()?;
    let led = cell[..at].trim_end_matches([' ', ',', ';', '-', '–', '(']);
    (!led.is_empty()).then(|| (led, cell[at..].trim()))
}

/// A cell without how many more there were, and that: `Ann Lee` and `+1`.
#[must_use]
pub fn before_more(cell: &str) -> Option<(&str, &str)> {
    let at = cell.rfind('+')?;
    let (names, more) = (cell[..at].trim(), cell[at + 1..].trim());
    let is_count = (1..3).contains(&more.len()) && more.bytes().all(|byte| byte.is_ascii_digit());
    (is_count && names.contains(' ')).then(|| (names, cell[at..].trim()))
}

fn around_led(text: &str) -> Option<(String, String)> {
    const BEFORE: [&str; 8] = [
        "led by ",
        "co-led by ",
        "jointly led by ",
        "delivered by ",
        "facilitated by ",
        "chaired by ",
        "presented by ",
        "run by ",
    ];
    const BEHIND: [&str; 8] =
        [" led", " co-led", " coled", " co-leading", " leading", " jointly", " am", " pm"];
    const INSTEAD: [&str; 6] = [
        " covering for ",
        " in place of ",
        " instead of ",
        " on behalf of ",
        " standing in for ",
        " deputising for ",
    ];
    let lower = text.to_ascii_lowercase();
    if let Some(at) = INSTEAD.iter().filter_map(|words| lower.find(words)).min() {
        return Some((tidy(&text[..at]), tidy(&text[at..])));
    }
    let before = BEFORE.iter().find(|word| lower.starts_with(**word));
    // `Son Am` is a name.
    let ends = |word: &&&str| text.ends_with(**word) || text.ends_with(&word.to_ascii_uppercase());
    let behind = BEHIND.iter().find(ends);
    let (name, words) = match (before, behind) {
        (Some(word), _) => (&text[word.len()..], &text[..word.len()]),
        (None, Some(word)) => text.split_at(text.len() - word.len()),
        (None, None) => return None,
    };
    let (name, words) = (tidy(name), tidy(words));
    name.chars().any(char::is_alphabetic).then_some((name, words))
}

/// A whole name before a year group, a length, a telephone number or how many more there were. A number
/// alone (`Ann Lee 2`) tells one person from another.
fn before_figures(text: &str) -> Option<(String, String)> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &&&str| {
        word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit())
    };
    let first = words.iter().take_while(is_name).count();
    let at = (2..=first).rev().find(|at| is_figure(&words[*at..]))?;
    let name = words[..at].join(" ");
    (!is_role(&name)).then(|| (name, words[at..].join(" ")))
}

fn is_figure(words: &[&str]) -> bool {
    const UNITS: [&str; 13] = [
        "day", "days", "half", "hr", "hrs", "hour", "hours", "h", "min", "mins", "minutes",
        "session", "sessions",
    ];
    let text = words.join(" ").to_lowercase();
    let is_number = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '½'))
    };
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_phone = digits >= 5
        && text.starts_with(['0', '+'])
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-'));
    let more = text.strip_prefix('+').map(str::trim);
    let is_more = more.is_some_and(|more| (1..3).contains(&more.len()) && is_number(more));
    let is_year = ["years", "year", "yrs", "yr", "ks", "y"].iter().any(|year| {
        let rest = text.strip_prefix(year).map(str::trim_start);
        rest.is_some_and(|rest| is_number(rest) && rest.len() <= 4)
    });
    let is_length = || {
        let (number, unit) = text.split_at(text.find(char::is_alphabetic).unwrap_or(text.len()));
        is_number(number.trim()) && UNITS.contains(&unit.trim_end_matches('.'))
    };
    is_phone || is_more || is_year || is_length()
}

/// A role beside a school, and no name: `HT Wharfside`, `Wharfside head`.
#[must_use]
pub fn role_and_school(text: &str, known: &KnownNames) -> Option<(String, String)> {
    let is_school = |text: &str| known.has_school(text) || known.begins_a_school(text);
    text.match_indices(' ').find_map(|(at, _)| {
        let (left, right) = (text[..at].trim(), text[at..].trim());
        // `HT of Wharfside`.
        let place = ["of ", "at ", "from "].iter().find_map(|of| right.strip_prefix(of));
        let place = place.unwrap_or(right);
        if is_role(left) && is_school(place) {
            return Some((left.to_owned(), place.to_owned()));
        }
        // `Holly Head` may be somebody.
        (is_role(right) && known.has_school(left)).then(|| (right.to_owned(), left.to_owned()))
    })
}

/// A dash, a comma, a colon or brackets that may stand before a school.
#[must_use]
pub fn looks_joined(name: &str) -> bool {
    let comma = name
        .split_once(',')
        .is_some_and(|(before, behind)| before.contains(' ') || sounds_like_a_school(behind));
    comma || [" - ", " – ", " — ", " @ ", ": "].iter().any(|sign| name.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_figures_around_a_name_are_told_from_it() {
        for (text, name, words) in [
            ("Ann Lee Y4", "Ann Lee", "Y4"),
            ("Ann Lee Year 4", "Ann Lee", "Year 4"),
            ("Ann Lee Y5/6", "Ann Lee", "Y5/6"),
            ("Ann Lee KS2", "Ann Lee", "KS2"),
            ("Ann Lee 0.5 day", "Ann Lee", "0.5 day"),
            ("Ann Lee 2hrs", "Ann Lee", "2hrs"),
            ("Ann Lee 01234 567890", "Ann Lee", "01234 567890"),
            ("Ann Lee +1", "Ann Lee", "+1"),
            ("Led by Ann Lee", "Ann Lee", "Led by"),
            ("Ann Lee led", "Ann Lee", "led"),
            ("Ann Lee co-led", "Ann Lee", "co-led"),
            ("Ann Lee am", "Ann Lee", "am"),
            ("Ann Lee covering for Bo Day", "Ann Lee", "covering for Bo Day"),
            ("ANN LEE PM", "ANN LEE", "PM"),
        ] {
            assert_eq!(around(text), Some((name.to_owned(), words.to_owned())), "{text}");
        }
        for text in [
            "Ann Lee",
            "Ann Lee 2",
            "Teacher 12",
            "Class Teacher Y4",
            "Person Y4",
            "Son Am",
            "P12 3",
            "Adam",
            "Ann Isled",
            "led",
            "Room 12345",
        ] {
            assert_eq!(around(text), None, "{text}");
        }
    }
}
