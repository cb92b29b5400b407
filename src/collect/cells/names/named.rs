//! What stands around a person's name in its cell: a school, a role, a word that they were not there.

use crate::collect::cells::names::behind::{
    around, before_more, behind, is_help, is_moment, is_more, looks_joined, role_and_school,
};
use crate::collect::cells::names::crowds::{is_group, is_open};
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::cells::names::nobody::{
    ends_in_absence, is_absence, is_denied, is_oneself, is_stand_in, is_title,
};
use crate::collect::cells::names::persons::{apart, at_commas, headed, may_share_a_surname};
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::who::names::{is_nobody, tidy, without_number};

/// Somebody whom a cell names, with what stands beside the name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// The name; empty for somebody unnamed of a school.
    pub name: String,
    /// A known school behind or before the name; may be empty.
    pub school: String,
    /// A role behind the name; may be empty.
    pub role: String,
    /// It says beside the name that they helped, and so did not lead.
    pub helped: bool,
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
    let (cell, more) = before_more(cell).unwrap_or((cell, ""));
    told.left.extend((!more.is_empty()).then(|| more.to_owned()));
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
        if text.contains(':') && self.take_headed(text, known) {
            return;
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

    /// Whether a text with headings was taken: `Wharfside: Lee Chan, Ann Lee`, `HT: Ann Lee, TA: Bo Day`.
    fn take_headed(&mut self, text: &str, known: &KnownNames) -> bool {
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for piece in at_commas(text).into_iter().map(tidy).filter(|piece| !piece.is_empty()) {
            match (headed(&piece), groups.last_mut()) {
                (Some((head, name)), _) => {
                    groups.push((head.to_owned(), vec![name.to_owned()]));
                }
                (None, Some((_, names))) => names.push(piece),
                (None, None) => groups.push((String::new(), vec![piece])),
            }
        }
        let is_place = |head: &str| known.has_school(head) || is_role(head);
        let is_plain = |head: &str| is_stand_in(head) || is_group(head);
        // Of two names one may be the school's.
        let is_word = |(head, names): &(String, Vec<String>)| {
            let whole = names.iter().all(|name| name.contains(' ') && !is_role(name));
            let one = known.person(head).is_none() && (names.len() > 1 || !head.contains(' '));
            whole && (one || sounds_like_a_school(head))
        };
        let is_clear = |group: &(String, Vec<String>)| {
            group.0.is_empty() || is_place(&group.0) || is_plain(&group.0) || is_word(group)
        };
        if !groups.iter().any(|(head, _)| !head.is_empty()) || !groups.iter().all(is_clear) {
            return false;
        }
        for (head, names) in groups {
            let before = self.named.len();
            self.take(&names.join(", "), known);
            for one in self.named.iter_mut().skip(before) {
                let school = known.has_school(&head);
                let slot = if school { &mut one.school } else { &mut one.role };
                if slot.is_empty() && is_place(&head) {
                    slot.clone_from(&head);
                }
            }
            if !head.is_empty() && !is_place(&head) && !is_plain(&head) {
                self.left.push(head);
            }
        }
        true
    }

    /// Whether a text with commas was taken: `Lee Chan, Wharfside`, `Ann Lee, n/a`, `Ann Lee, Bo Day`.
    fn take_at_commas(&mut self, text: &str, known: &KnownNames) -> bool {
        let mut found: Vec<Named> = Vec::new();
        let mut open: Vec<String> = Vec::new();
        let mut left = Vec::new();
        for piece in at_commas(text).into_iter().map(tidy).filter(|piece| !piece.is_empty()) {
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
            return self.named.push(Named { school, role, ..Named::default() });
        }
        let mut one = Named { name: tidy(without_number(text)), ..Named::default() };
        let mut unclear = false;
        loop {
            if let Some((name, words)) = around(&one.name) {
                self.left.push(words);
                one.name = name;
                continue;
            }
            let Some((name, inner)) = behind(&one.name, known) else { break };
            if is_absence(&inner) && inner.split_whitespace().count() < 3 && is_only_word(&inner) {
                // `Lee Chan (apologies)` was not there.
                return self.left.push(text.to_owned());
            }
            if self.take_beside(&mut one, &inner, known).is_none() {
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

    /// Takes what stands beside a name, `None` if it is not known: `HT`, `Wharfside`, `HT, DSL`.
    fn take_beside(&mut self, one: &mut Named, inner: &str, known: &KnownNames) -> Option<()> {
        let is_word = |text: &str| {
            is_nobody(text)
                || is_stand_in(text)
                || is_open(text)
                || is_moment(text)
                || is_help(text)
        };
        if known.has_school(inner) && one.school.is_empty() {
            inner.clone_into(&mut one.school);
        } else if is_role(inner) && one.role.is_empty() {
            inner.clone_into(&mut one.role);
        } else if is_absence(inner) || is_word(inner) || is_more(inner) || inner.is_empty() {
            one.helped |= is_help(inner);
            if !is_oneself(inner) && !inner.is_empty() {
                self.left.push(inner.to_owned());
            }
        } else if inner.contains(',') {
            let pieces: Vec<String> = inner.split(',').map(tidy).collect();
            let is_known = |piece: &String| {
                known.has_school(piece) || is_role(piece) || (is_word(piece) && !piece.is_empty())
            };
            if !pieces.iter().all(is_known) {
                return None;
            }
            for piece in &pieces {
                if is_role(piece) && !one.role.is_empty() && !known.has_school(piece) {
                    one.role = format!("{}, {piece}", one.role);
                } else {
                    self.take_beside(one, piece, known)?;
                }
            }
        } else {
            return None;
        }
        Some(())
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

/// Only the word, and nobody else's name: `apologies`, not `apologies Lee Chan`.
fn is_only_word(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.len() == 1
        || words.iter().all(|word| word.chars().all(|c| !c.is_uppercase()))
        || is_absence(words[words.len() - 1])
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
            ("Ann Lee (HT, DSL), Bo Day (Y2, LLJ)", "Ann Lee@ (HT, DSL); Bo Day@LLJ -Y2"),
            ("Ann Lee (HT, Elm Park)", "Ann Lee (HT, Elm Park)@ !"),
            ("LLJ: Ann Lee, Bo Day", "Ann Lee@LLJ; Bo Day@LLJ"),
            ("HT: Ann Lee, TA: Bo Day", "Ann Lee@ (HT); Bo Day@ (TA)"),
            ("Teachers: Ann Lee, Bo Day", "Ann Lee@; Bo Day@"),
            ("Elm Park: Ann Lee, Bo Day", "Ann Lee@; Bo Day@ -Elm Park"),
            ("Elm Park: Ann Lee", "Elm Park: Ann Lee@ !"),
            ("1. Ann Lee", "Ann Lee@"),
            ("1. Ann Lee 2. Bo Day", "Ann Lee@; Bo Day@"),
            ("Ann Lee Y4", "Ann Lee@ -Y4"),
            ("Ann Lee + 1", "Ann Lee@ -+ 1"),
            ("Ann Lee (am)", "Ann Lee@ -am"),
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
            ("Bo Day; Apologies: Ann Lee, Cy Fox", "Bo Day@ -Apologies: Ann Lee, Cy Fox"),
            ("Bo Day (apologies Ann Lee, Cy Fox)", "Bo Day@ -apologies Ann Lee, Cy Fox"),
            ("Bo Day\nApologies:\nAnn Lee\nCy Fox", "Bo Day@ -Apologies: Ann Lee Cy Fox"),
        ] {
            assert_eq!(of(cell), wanted, "{cell}");
        }
    }
}
