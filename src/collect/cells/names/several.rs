//! Several names in one cell. A semicolon separates names wherever it stands; a comma does only where
//! what is left and right of it is known to be a name, since `Larkspur Lane School, Northmoor` is one
//! school and `Nair, Priya` one person.

use std::collections::BTreeSet;

use crate::collect::cells::names::absent::present;
use crate::collect::cells::names::crowds::{is_group, is_open};
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::cells::names::nobody::{is_absence, is_stand_in};
use crate::collect::cells::names::persons::{
    apart, at_commas, headed, is_address, without_address,
};
use crate::collect::cells::names::pieces::{pieces, slashed};
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::who::names::{is_nobody, school_key, tidy, without_number};

/// What a cell was read as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// The names, as written.
    pub names: Vec<String>,
    /// The part that may hold several names, though nobody can say.
    pub unclear: Option<String>,
    /// It says besides who was not there.
    pub is_cut: bool,
    /// Words for many or for nobody in particular, which are no names.
    pub crowds: Vec<String>,
}

impl KnownNames {
    /// The schools in a cell.
    #[must_use]
    pub fn schools_in(&self, cell: &str) -> Parts {
        let mut parts = Parts::default();
        for part in cell.split([';', '|', '\n', '\r']) {
            let part = tidy(part);
            if self.is_whole(&part) || is_nobody(&part) || is_group(&part) {
                parts.names.push(part);
                continue;
            }
            let known = |text: &str| self.is_whole(text).then(|| text.to_owned());
            for part in slashed(&part) {
                parts.take(&part, &[",", "&", "+", " and "], &known);
            }
        }
        parts.finished()
    }

    /// The schools in a cell that usually holds one: only a semicolon parts names that nobody knows.
    #[must_use]
    pub fn schools_surely_in(&self, cell: &str) -> Parts {
        let (cell, away) = present(cell);
        let mut parts = Parts { is_cut: !away.is_empty(), ..Parts::default() };
        let known = |text: &str| self.has_school(text).then(|| text.to_owned());
        for raw in cell.split(';') {
            let (part, mut inner) = (tidy(raw), Parts::default());
            // A line may end within a name.
            if !self.is_whole(&part) {
                inner.take(raw, &["/", ",", "&", "+", " and ", "|", "\n", "\r"], &known);
            }
            let is_several = inner.names.len() > 1;
            if is_several && inner.unclear.is_none() {
                parts.names.extend(inner.names.iter().map(|name| tidy(name)));
            } else {
                parts.unclear = parts.unclear.or_else(|| is_several.then(|| part.clone()));
                parts.names.push(part);
            }
        }
        let mut seen = BTreeSet::new();
        parts.names.retain(|name| !is_nobody(name) && seen.insert(school_key(name)));
        parts
    }

    /// `Ann Lee` of `Ann Lee (Oak School)` and `Ann Lee - Oak School`; any other text as it is.
    fn before_their_school<'t>(&self, text: &'t str) -> &'t str {
        let bracketed = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
        let dashed = [" - ", " – ", " — "].iter().find_map(|sign| text.split_once(sign));
        let parted = bracketed.or(dashed);
        let is_school = |text: &str| sounds_like_a_school(text) || self.has_school(text);
        match parted {
            Some((name, school)) if is_school(school.trim()) && !is_school(name.trim()) => {
                name.trim()
            }
            _ => text,
        }
    }

    /// The people in a cell.
    #[must_use]
    pub fn people_in(&self, cell: &str) -> Parts {
        let mut parts = Parts::default();
        for part in apart(cell).into_iter().map(|part| tidy(&without_address(part))) {
            let all = at_commas(&part)
                .into_iter()
                .map(|piece| tidy(&without_address(piece)))
                .filter(|piece| !piece.is_empty());
            let all: Vec<String> = all.collect();
            // Who was away, and what a heading stands before, is told once everything is read.
            if is_absence(&part) || all.iter().any(|piece| headed(piece).is_some()) {
                parts.names.push(part);
                continue;
            }
            // Where each of several has a school behind the name, each is one person.
            let named = |piece: &String| -> String {
                if all.len() > 1 { self.before_their_school(piece) } else { piece }.to_owned()
            };
            let whole = |piece: &String| {
                let name = named(piece);
                is_address(&name) || name.contains(' ') && !self.has_school(&name)
            };
            let behind = |piece: &String| {
                let name = named(piece);
                sounds_like_a_school(&name) || is_role(&name)
            };
            if all.iter().all(whole) && self.person(&part).is_none() && !all.iter().any(behind) {
                parts.names.extend(all);
            } else if all.iter().skip(1).any(|piece| {
                is_nobody(piece) || behind(piece) || self.has_school(piece) || is_stand_in(piece)
            }) {
                // What stands behind the name is told from it once everything is read.
                parts.names.push(part);
            } else {
                parts.take(&part, &[","], &|text| self.person(text));
            }
        }
        let is_no_name = |name: &mut String| is_stand_in(name) && self.person(name).is_none();
        let words: Vec<String> =
            parts.names.extract_if(.., |name| !is_nobody(name) && is_no_name(name)).collect();
        parts.crowds.extend(words);
        let mut parts = parts.finished();
        parts.crowds.sort();
        parts.crowds.dedup();
        parts
    }
}

/// Pieces that one name may have.
const MOST_PIECES: usize = 12;

impl Parts {
    /// Takes the known names in a text, the longest first; what is left between them is a name too.
    /// Where nothing is known the text is one name.
    fn take(&mut self, text: &str, between: &[&str], known: &dyn Fn(&str) -> Option<String>) {
        let pieces = pieces(text, between);
        if pieces.len() < 2 {
            self.names.extend((!text.is_empty()).then(|| known(text).unwrap_or(text.to_owned())));
            return;
        }
        let (mut names, mut found, mut left) = (Vec::new(), 0, None);
        let mut at = 0;
        while let Some(&(start, end)) = pieces.get(at) {
            // No name has more pieces; a cell of free text may have thousands.
            let longest = (at..pieces.len().min(at + MOST_PIECES)).rev().find_map(|last| {
                known(text[start..pieces[last].1].trim()).map(|name| (name, last + 1))
            });
            if let Some((name, next)) = longest {
                names.push(name);
                (found, at) = (found + 1, next);
            } else {
                names.push(text[start..end].trim().to_owned());
                left = Some(text.to_owned());
                at += 1;
            }
        }
        self.unclear = self.unclear.take().or(left);
        if found == 0 {
            names = vec![text.to_owned()];
        }
        self.names.append(&mut names);
    }

    fn finished(mut self) -> Self {
        self.names = self.names.iter().map(|name| without_number(&tidy(name)).to_owned()).collect();
        let crowds = self.names.extract_if(.., |name| is_open(name) || is_group(name));
        self.crowds.extend(crowds);
        self.names.retain(|name| !is_nobody(name));
        let mut seen = BTreeSet::new();
        self.names.retain(|name| seen.insert(name.clone()));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> KnownNames {
        let mut known = KnownNames::default();
        for school in ["Ashbrook", "Larkspur Lane Infant, Northmoor", "Ashbrook & Fell", "Oak"] {
            known.add_school(school);
        }
        known.add_person("Priya Nair");
        known
    }

    fn schools(cell: &str) -> (Vec<String>, bool) {
        let parts = known().schools_in(cell);
        (parts.names, parts.unclear.is_some())
    }

    #[test]
    fn commas_separate_known_schools_only() {
        let of = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(schools("Ashbrook; Elm\nOak"), (of(&["Ashbrook", "Elm", "Oak"]), false));
        assert_eq!(schools("Ashbrook, Oak"), (of(&["Ashbrook", "Oak"]), false));
        let town = "Oak, Larkspur Lane Infant, Northmoor, Ashbrook";
        let names = of(&["Oak", "Larkspur Lane Infant, Northmoor", "Ashbrook"]);
        assert_eq!(schools(town), (names, false));
        assert_eq!(schools("Ashbrook & Fell and Oak"), (of(&["Ashbrook & Fell", "Oak"]), false));
        assert_eq!(schools("St Peter & St Paul"), (of(&["St Peter & St Paul"]), true));
        assert_eq!(schools("Ashbrook, Elm"), (of(&["Ashbrook", "Elm"]), true));
        assert_eq!(schools("Elm / Ashbrook;;n/a"), (of(&["Elm", "Ashbrook"]), false));
        assert_eq!(schools("201/3614"), (of(&["201/3614"]), false));
        assert_eq!(
            schools("Oak/201/3614, Ashbrook"),
            (of(&["Oak", "201/3614", "Ashbrook"]), false)
        );
        assert_eq!(schools("1. Ashbrook\n2. Elm"), (of(&["Ashbrook", "Elm"]), false));
        assert_eq!(schools("• Ashbrook; 2) Elm"), (of(&["Ashbrook", "Elm"]), false));
    }

    #[test]
    fn a_place_behind_a_full_name_may_make_it_another_school() {
        let mut known = known();
        known.add_school("Ashbrook Primary School");
        known.add_placed("Fell School", "Northmoor");
        let of = |cell: &str| known.schools_in(cell).names.join("|");
        assert_eq!(of("Ashbrook Primary School, Leeds; Oak"), "Ashbrook Primary School, Leeds|Oak");
        assert_eq!(of("Fell School, Northmoor"), "Fell School, Northmoor");
        assert_eq!(of("Oak, Northmoor"), "Oak, Northmoor");
        assert_eq!(of("Ashbrook Primary School, Oak"), "Ashbrook Primary School|Oak");
        assert_eq!(
            of("Ashbrook Primary School, Elm Primary"),
            "Ashbrook Primary School|Elm Primary"
        );
    }

    #[test]
    fn where_one_school_is_usual_all_must_be_known() {
        let surely = |cell: &str| {
            let parts = known().schools_surely_in(cell);
            (parts.names.join("|"), parts.unclear.is_some())
        };
        let of = |names: &str, unclear: bool| (names.to_owned(), unclear);
        assert_eq!(surely("Oak; Elm;"), of("Oak|Elm", false));
        assert_eq!(
            surely("Oak and Ashbrook & Fell / Ashbrook"),
            of("Oak|Ashbrook & Fell|Ashbrook", false)
        );
        assert_eq!(surely("Oak, Northmoor"), of("Oak, Northmoor", true));
        assert_eq!(surely("St Peter & St Paul"), of("St Peter & St Paul", false));
        assert_eq!(
            surely("Larkspur Lane Infant, Northmoor"),
            of("Larkspur Lane Infant, Northmoor", false)
        );
    }

    #[test]
    fn people_are_told_apart_or_left_whole() {
        let of = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let people = |cell: &str| {
            let parts = known().people_in(cell);
            (parts.names, parts.unclear.is_some())
        };
        assert_eq!(people("P Nair, H Marsh"), (of(&["P Nair", "H Marsh"]), false));
        assert_eq!(
            people("P Nair, H Marsh and Bo Kay"),
            (of(&["P Nair", "H Marsh", "Bo Kay"]), false)
        );
        assert_eq!(people("Nair, Priya"), (of(&["Priya Nair"]), false));
        assert_eq!(people("Marsh, Helen"), (of(&["Marsh, Helen"]), true));
        assert_eq!(people("Andy Brand"), (of(&["Andy Brand"]), false));
        assert_eq!(people("Bo Kay\nTBC"), (of(&["Bo Kay"]), false));
    }
}
