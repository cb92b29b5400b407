//! What people are called in online meetings: surname first, with their school or a remark behind, or by
//! the name of their tablet.

use crate::collect::cells::names::known_names::{KnownNames, reversed};
use crate::collect::who::names::tidy;

/// What stands in brackets behind a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brackets {
    /// A remark such as `(Guest)`, or a school.
    Remarks,
    /// The name under which the person is registered (Zoom).
    Original,
}

/// A name as a meeting shows it, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Called {
    /// A person, with their school if the name says one.
    Person {
        /// First name first.
        name: String,
        /// A known school behind the name.
        school: Option<String>,
        /// `Calder Wood, Ruth`: nobody can say how it is meant.
        unclear: bool,
    },
    /// A school's own account: somebody from there.
    School(String),
    /// A tablet, a room, a telephone.
    Device,
}

/// Takes a name apart.
#[must_use]
pub fn called(text: &str, brackets: Brackets, known: &KnownNames) -> Called {
    let mut name = tidy(text);
    let mut school = None;
    while let Some((before, inner)) = behind(&name) {
        if is_remark(&inner) {
            name = before;
        } else if known.has_school(&inner) && school.is_none() {
            (name, school) = (before, Some(inner));
        } else if brackets == Brackets::Original {
            if known.has_school(&before) {
                school = Some(before);
                name = inner;
            } else if is_device(&before)
                || known.person(&before).is_none() && known.person(&inner).is_some()
            {
                name = inner;
            } else {
                name = before;
            }
        } else {
            break;
        }
    }
    if let Some(before) = without_pronouns(&name) {
        name = before;
    }
    if is_device(&name) {
        return Called::Device;
    }
    if known.has_school(&name) {
        return Called::School(name);
    }
    for between in [" - ", " – ", " — ", " | ", " / ", " @ ", ", "] {
        let Some((left, right)) = name.rsplit_once(between) else { continue };
        let (left, right) = (tidy(left), tidy(right));
        if school.is_none() && known.has_school(&right) {
            (name, school) = (left, Some(right));
        } else if school.is_none() && known.has_school(&left) {
            (name, school) = (right, Some(left));
        } else if is_remark(&right) {
            name = left;
        } else if between != ", " && known.person(&left).is_some() != known.person(&right).is_some()
        {
            // Whoever is on a list is known with whatever stands beside the name.
            name = if known.person(&left).is_some() { left } else { right };
        }
    }
    if is_device(&name) {
        return Called::Device;
    }
    if let Some(known) = known.person(&name) {
        return Called::Person { name: known, school, unclear: false };
    }
    match (reversed(&name), is_one_surname(&name)) {
        (Some(name), true) => Called::Person { name, school, unclear: false },
        _ => Called::Person { unclear: name.contains(','), name, school },
    }
}

/// What stands before the last brackets, and in them.
fn behind(name: &str) -> Option<(String, String)> {
    let (open, close) = if name.ends_with(')') { ('(', ')') } else { ('[', ']') };
    let (before, inner) = name.strip_suffix(close)?.rsplit_once(open)?;
    let (before, inner) = (tidy(before), tidy(inner));
    (!before.is_empty()).then_some((before, inner))
}

/// `Tom Okafor` of `Tom Okafor she/her`.
fn without_pronouns(name: &str) -> Option<String> {
    let (before, last) = name.rsplit_once(' ')?;
    (last.contains('/') && is_remark(last)).then(|| tidy(before))
}

fn is_remark(text: &str) -> bool {
    const REMARKS: &[&str] = &[
        "",
        "guest",
        "external",
        "unverified",
        "verified",
        "host",
        "co-host",
        "cohost",
        "me",
        "you",
        "organizer",
        "organiser",
        "presenter",
        "attendee",
        "gast",
        "extern",
        "invité",
        "invitée",
        "externe",
        "invitado",
        "invitada",
        "externo",
        "ospite",
        "she/her",
        "she/her/hers",
        "he/him",
        "he/him/his",
        "they/them",
        "she/they",
        "he/they",
    ];
    REMARKS.contains(&text.to_lowercase().as_str())
}

/// Whether what stands before the comma can only be a surname: one word, or one with `van`, `de` …
fn is_one_surname(name: &str) -> bool {
    const SMALL: &[&str] = &[
        "van", "von", "de", "der", "den", "del", "della", "da", "di", "la", "le", "du", "st",
        "mac", "mc", "ter", "al", "el", "bin", "ap", "ab",
    ];
    let Some((last, first)) = name.split_once(',') else { return false };
    let words: Vec<&str> = last.split_whitespace().collect();
    let Some((_, before)) = words.split_last() else { return false };
    let small = |word: &&str| SMALL.contains(&word.to_lowercase().trim_end_matches('.'));
    let is_name = |text: &str| !text.chars().any(|c| c.is_ascii_digit());
    before.iter().all(small) && is_name(first) && first.split_whitespace().count() <= 3
}

fn is_device(name: &str) -> bool {
    const DEVICES: &[&str] = &[
        "ipad",
        "iphone",
        "android",
        "galaxy",
        "samsung",
        "huawei",
        "macbook",
        "imac",
        "laptop",
        "chromebook",
        "desktop",
        "tablet",
        "smartboard",
        "notetaker",
        "copilot",
        "projector",
        "telephone",
    ];
    const PHRASES: &[&str] = &[
        "conference room",
        "meeting room",
        "board room",
        "boardroom",
        "training room",
        "staff room",
        "staffroom",
        "zoom room",
        "teams room",
        "surface hub",
        "main hall",
        "school hall",
        "note taker",
        "notes ai",
        "ai companion",
        "otter.ai",
        "fireflies",
        "read.ai",
        "meeting notes",
        "call-in user",
        "unknown user",
        "zoom user",
        "teams user",
        "anonymous user",
        "shared device",
        "interactive board",
    ];
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let digits = lower.chars().filter(char::is_ascii_digit).count();
    let is_number = digits >= 5 && lower.chars().all(|c| !c.is_alphabetic());
    let is_room = matches!(words.as_slice(), ["room", ..] | [.., "room"] if words.len() <= 3);
    let has = |device: &&str| words.contains(device);
    is_number
        || is_room
        || DEVICES.iter().any(has)
        || PHRASES.iter().any(|phrase| lower.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> KnownNames {
        let mut known = KnownNames::default();
        known.add_school("Ashbrook");
        known.add_person("Ruth Calder Wood");
        known
    }

    #[test]
    fn names_are_put_right_where_they_can_be() {
        let of = |text: &str| match called(text, Brackets::Remarks, &known()) {
            Called::Person { name, school, unclear } => {
                let open = if unclear { " ?" } else { "" };
                format!("{name}@{}{open}", school.unwrap_or_default())
            }
            other => format!("{other:?}"),
        };
        assert_eq!(of("Calder, Ruth"), "Ruth Calder@");
        assert_eq!(of("van den Berg, Anna Maria (Guest)"), "Anna Maria van den Berg@");
        assert_eq!(of("O’Connor, Bea [External]"), "Bea O’Connor@");
        assert_eq!(of("Calder Wood, Ruth"), "Ruth Calder Wood@");
        assert_eq!(of("Ann Lee, Oak"), "Ann Lee, Oak@ ?");
        assert_eq!(of("Priya Nair (ASHBROOK)"), "Priya Nair@ASHBROOK");
        assert_eq!(of("Priya Nair, Ashbrook School"), "Priya Nair@Ashbrook School");
        assert_eq!(of("Ashbrook - Priya Nair (she/her)"), "Priya Nair@Ashbrook");
        assert_eq!(of("Priya Nair (Oak)"), "Priya Nair (Oak)@");
        assert_eq!(of("Priya Nair she/her"), "Priya Nair@");
        assert_eq!(of("Elm - Ruth Calder Wood"), "Ruth Calder Wood@");
        assert_eq!(of("Ruth Calder Wood - Elm"), "Ruth Calder Wood@");
        assert_eq!(of("Ashbrook"), "School(\"Ashbrook\")");
        for text in
            ["iPad (Guest)", "Helen’s iPhone", "Meeting Room 2", "+44 7700 900123", "Room 12"]
        {
            assert_eq!(of(text), "Device", "{text}");
        }
        assert_eq!(of("Rebecca Hall"), "Rebecca Hall@");
        assert_eq!(of("Kate Broom"), "Kate Broom@");
    }

    #[test]
    fn the_original_name_serves_where_the_shown_one_is_nobodys() {
        let of = |text: &str| called(text, Brackets::Original, &known());
        let person = |name: &str, school: Option<&str>| Called::Person {
            name: name.to_owned(),
            school: school.map(str::to_owned),
            unclear: false,
        };
        assert_eq!(of("Helen Marsh (HM)"), person("Helen Marsh", None));
        assert_eq!(of("iPad (Helen Marsh)"), person("Helen Marsh", None));
        assert_eq!(of("Ashbrook (Helen Marsh)"), person("Helen Marsh", Some("Ashbrook")));
        assert_eq!(of("Helen Marsh (Ashbrook)"), person("Helen Marsh", Some("Ashbrook")));
    }
}
