//! What stands around a person's name in its cell: a school, a role, a word that they were not there.

use crate::collect::cells::crowds::{is_group, is_open};
use crate::collect::cells::nobody::{
    ends_in_absence, is_absence, is_denied, is_oneself, is_stand_in, is_title,
};
use crate::collect::cells::persons::{apart, may_share_a_surname};
use crate::collect::cells::roles::is_role;
use crate::collect::cells::several::KnownNames;
use crate::collect::survey::choices::sounds_like_a_school;
use crate::collect::who::names::{is_nobody, tidy};

/// Somebody whom a cell names, with what stands beside the name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// The name; empty for somebody unnamed of a school.
    pub name: String,
    /// A known school behind or before the name; may be empty.
    pub school: String,
    /// A role behind the name; may be empty.
    pub role: String,
}

/// A cell for people, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Whom it names.
    pub named: Vec<Named>,
    /// What was left out because it names nobody, or nobody who was there.
    pub left: Vec<String>,
    /// Two people of whom only one, or neither, is named: `Mr & Mrs Marsh`.
    pub half: Vec<String>,
    /// What may be a school or a remark behind a name, and is not known.
    pub unclear: bool,
}

/// Takes a cell apart.
#[must_use]
pub fn told(cell: &str, known: &KnownNames) -> Told {
    let mut told = Told::default();
    for piece in apart(cell) {
        told.take_joined(&tidy(piece), known);
    }
    told
}

impl Told {
    /// A school in the place of a person.
    #[must_use]
    pub fn school(text: &str) -> Self {
        let named = vec![Named { school: text.to_owned(), ..Named::default() }];
        Self { named, ..Self::default() }
    }

    /// A text in which two may share a surname, or one person.
    fn take_joined(&mut self, text: &str, known: &KnownNames) {
        if known.person(text).is_some() || known.has_school(text) {
            return self.take(text, known);
        }
        for sign in [" and ", " & ", "&", " + ", "/", " plus ", " with "] {
            let Some((before, behind)) = text.split_once(sign) else { continue };
            let (before, behind) = (before.trim(), behind.trim());
            if is_title(before) {
                // Neither of `Mr & Mrs Marsh` is named apart.
                return self.half.push(text.to_owned());
            }
            let whole = behind.split([',', '(']).next().unwrap_or_default().trim();
            if may_share_a_surname(before, whole) {
                if known.person(before).is_some() {
                    self.take(before, known);
                } else {
                    self.half.push(before.to_owned());
                }
                return self.take_joined(behind, known);
            }
        }
        self.take(text, known);
    }

    /// One name with what stands around it, or several names between commas.
    fn take(&mut self, text: &str, known: &KnownNames) {
        if let Some(name) = known.person(text) {
            return self.named.push(Named { name, ..Named::default() });
        }
        if known.has_school(text) {
            return self.named.push(Named { school: text.to_owned(), ..Named::default() });
        }
        if let Some((before, behind)) = text.split_once(':') {
            if is_absence(before) {
                return self.left.push(text.to_owned());
            }
            // `Co-led: Ann Lee`.
            if is_stand_in(before) && !behind.trim().is_empty() {
                return self.take(&tidy(behind), known);
            }
        }
        if is_absence(text) || is_denied(text) || (!text.contains(',') && ends_in_absence(text)) {
            return self.left.push(text.to_owned());
        }
        let lower = text.to_lowercase();
        if ["c/o ", "w/o ", "without ", "instead of "].iter().any(|word| lower.starts_with(word)) {
            return self.left.push(text.to_owned());
        }
        if text.contains(',') && self.take_at_commas(text, known) {
            return;
        }
        self.take_one(text, known);
    }

    /// Whether a text with commas was taken: `Lee Chan, Wharfside`, `Ann Lee, n/a`, `Ann Lee, Bo Day`.
    fn take_at_commas(&mut self, text: &str, known: &KnownNames) -> bool {
        let mut found: Vec<Named> = Vec::new();
        let mut open: Vec<String> = Vec::new();
        let mut left = Vec::new();
        for piece in text.split(',').map(tidy).filter(|piece| !piece.is_empty()) {
            let is_beside = known.has_school(&piece) || is_role(&piece);
            let words =
                is_nobody(&piece) || is_stand_in(&piece) || is_open(&piece) || is_group(&piece);
            if known.person(&piece).is_some() || !(is_beside || words || is_absence(&piece)) {
                open.push(piece);
                continue;
            }
            if !is_beside {
                left.push(piece);
                continue;
            }
            close(&mut open, &mut found, known);
            let Some(last) = found.last_mut() else { return false };
            let role = is_role(&piece) && !known.has_school(&piece);
            let slot = if role { &mut last.role } else { &mut last.school };
            if !slot.is_empty() {
                return false;
            }
            *slot = piece;
        }
        close(&mut open, &mut found, known);
        let is_as_before = found.len() == 1
            && left.is_empty()
            && found.iter().all(|one| one.school.is_empty() && one.role.is_empty());
        if is_as_before {
            return false;
        }
        for one in found {
            let before = self.named.len();
            self.take_one(&one.name, known);
            for named in self.named.iter_mut().skip(before) {
                for (slot, said) in [(&mut named.school, &one.school), (&mut named.role, &one.role)]
                {
                    if slot.is_empty() {
                        slot.clone_from(said);
                    }
                }
            }
        }
        self.left.append(&mut left);
        true
    }

    /// One name with brackets, dashes and signs behind it.
    fn take_one(&mut self, text: &str, known: &KnownNames) {
        if let Some((role, school)) = role_and_school(text, known) {
            return self.named.push(Named { name: String::new(), school, role });
        }
        let mut one = Named { name: tidy(text), ..Named::default() };
        let mut unclear = false;
        while let Some((name, inner)) = behind(&one.name, known) {
            let is_word = is_nobody(&inner) || is_stand_in(&inner) || is_open(&inner);
            if known.has_school(&inner) && one.school.is_empty() {
                one.school = inner;
            } else if is_role(&inner) && one.role.is_empty() {
                one.role = inner;
            } else if is_absence(&inner)
                && inner.split_whitespace().count() < 3
                && is_only_word(&inner)
            {
                // `Lee Chan (apologies)` was not there.
                return self.left.push(text.to_owned());
            } else if is_absence(&inner) || is_word || is_more(&inner) || inner.is_empty() {
                if !is_oneself(&inner) && !inner.is_empty() {
                    self.left.push(inner);
                }
            } else {
                unclear = true;
                break;
            }
            one.name = name;
        }
        if known.has_school(&one.name) && one.school.is_empty() {
            one.school = std::mem::take(&mut one.name);
        } else if let Some(name) = known.person(&one.name) {
            one.name = name;
        }
        self.unclear |= unclear || looks_joined(&one.name);
        self.named.push(one);
    }
}

/// Names between commas: several where each is whole, else one.
fn close(open: &mut Vec<String>, found: &mut Vec<Named>, known: &KnownNames) {
    let whole = |piece: &String| piece.contains(' ') || known.person(piece).is_some();
    if !open.is_empty()
        && open.iter().all(whole)
        && !open.iter().skip(1).any(|p| sounds_like_a_school(p))
    {
        found.extend(open.drain(..).map(|name| Named { name, ..Named::default() }));
    } else if !open.is_empty() {
        let name = open.join(", ");
        found.push(Named { name: known.person(&name).unwrap_or(name), ..Named::default() });
        open.clear();
    }
}

/// A role beside a school, and no name: `HT Wharfside`, `Wharfside head`.
#[must_use]
pub fn role_and_school(text: &str, known: &KnownNames) -> Option<(String, String)> {
    let is_school = |text: &str| known.has_school(text) || known.begins_a_school(text);
    text.match_indices(' ').find_map(|(at, _)| {
        let (left, right) = (text[..at].trim(), text[at..].trim());
        if is_role(left) && is_school(right) {
            return Some((left.to_owned(), right.to_owned()));
        }
        // `Holly Head` may be somebody.
        (is_role(right) && known.has_school(left)).then(|| (right.to_owned(), left.to_owned()))
    })
}

/// A name without what stands behind it, and that: in brackets, behind a dash, or words for more people.
fn behind(name: &str, known: &KnownNames) -> Option<(String, String)> {
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

/// Only the word, and nobody else's name: `apologies`, not `apologies Lee Chan`.
fn is_only_word(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.len() == 1
        || words.iter().all(|word| word.chars().all(|c| !c.is_uppercase()))
        || is_absence(words[words.len() - 1])
}

fn is_more(text: &str) -> bool {
    let text = text.to_lowercase();
    let text = text.trim_end_matches('.');
    matches!(text, "et al" | "etc") || text.starts_with(['x', '×']) && text.len() <= 4
}

/// A dash, a comma or brackets that may stand before a school.
fn looks_joined(name: &str) -> bool {
    let comma = name
        .split_once(',')
        .is_some_and(|(before, behind)| before.contains(' ') || sounds_like_a_school(behind));
    comma || [" - ", " – ", " — ", " @ "].iter().any(|sign| name.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cell: &str) -> String {
        let mut known = KnownNames::default();
        for school in ["Wharfside Academy", "Wharfside", "LLJ", "GPPS"] {
            known.add_school(school);
        }
        known.add_person("Priya");
        let told = told(cell, &known);
        let one = |one: &Named| {
            let role = if one.role.is_empty() { String::new() } else { format!(" ({})", one.role) };
            format!("{}@{}{role}", one.name, one.school)
        };
        let mut text = told.named.iter().map(one).collect::<Vec<_>>().join("; ");
        for (sign, words) in [("-", &told.left), ("?", &told.half)] {
            for word in words {
                text.push_str(&format!(" {sign}{word}"));
            }
        }
        text + if told.unclear { " !" } else { "" }
    }

    #[test]
    fn schools_and_roles_are_told_from_names() {
        for (cell, wanted) in [
            ("Ann Lee", "Ann Lee@"),
            ("Lee Chan, Wharfside", "Lee Chan@Wharfside"),
            ("Lee Chan, Wharfside Academy", "Lee Chan@Wharfside Academy"),
            ("Lee Chan - Wharfside Academy", "Lee Chan@Wharfside Academy"),
            ("Wharfside - Lee Chan", "Lee Chan@Wharfside"),
            ("Helen Marsh (LLJ)", "Helen Marsh@LLJ"),
            ("Helen Marsh (LLJ) (HT)", "Helen Marsh@LLJ (HT)"),
            ("Helen Marsh - Headteacher", "Helen Marsh@ (Headteacher)"),
            ("Helen Marsh, headteacher, LLJ", "Helen Marsh@LLJ (headteacher)"),
            ("Ann Lee, GPPS, Bo Day, LLJ", "Ann Lee@GPPS; Bo Day@LLJ"),
            ("Ann Lee, Bo Day", "Ann Lee@; Bo Day@"),
            ("Nair, Priya", "Nair, Priya@"),
            (
                "Tom Okafor (St Mary's); Helen Marsh - LLJ",
                "Tom Okafor (St Mary's)@; Helen Marsh@LLJ !",
            ),
            ("Lee Chan - Elm School", "Lee Chan - Elm School@ !"),
            ("Lee Chan, Elm School", "Lee Chan, Elm School@ !"),
            ("Wharfside x2", "@Wharfside x2"),
            ("GPPS", "@GPPS"),
        ] {
            assert_eq!(of(cell), wanted, "{cell}");
        }
    }

    #[test]
    fn whoever_is_not_named_or_was_not_there_is_left_out() {
        for (cell, wanted) in [
            ("Ann Lee (n/a)", "Ann Lee@ -n/a"),
            ("Lee Chan, n/a", "Lee Chan@ -n/a"),
            ("c/o Ann Lee", " -c/o Ann Lee"),
            ("Ann Lee et al.", "Ann Lee@ -et al."),
            ("Helen Marsh x2", "Helen Marsh@ -x2"),
            ("Ann Lee (apologies Lee Chan)", "Ann Lee@ -apologies Lee Chan"),
            ("Ann Lee (apologies: Lee Chan)", "Ann Lee@ -apologies: Lee Chan"),
            ("Lee Chan (apologies)", " -Lee Chan (apologies)"),
            ("Lee Chan - sent apologies", " -Lee Chan - sent apologies"),
            ("Mr & Mrs Marsh", " ?Mr & Mrs Marsh"),
            ("Mr and Mrs Marsh; Bo Day", "Bo Day@ ?Mr and Mrs Marsh"),
            ("Helen and Ruth Penney", "Ruth Penney@ ?Helen"),
            ("Priya and Ruth Penney", "Priya@; Ruth Penney@"),
            ("Ann Lee plus Y2 staff", "Ann Lee@; Y2 staff@"),
            ("Co-led: Ann Lee and Bo Day", "Ann Lee@; Bo Day@"),
            ("Apologies: Ann Lee", " -Apologies: Ann Lee"),
        ] {
            assert_eq!(of(cell), wanted, "{cell}");
        }
    }
}
