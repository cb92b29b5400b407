//! Words for many or for nobody in particular (`13 schools`, `the SLT`, `Various`) are nobody's names.
//!
//! Whoever is worded so is somebody unnamed where the row gives a school, and nobody else; a row
//! that then names nobody, or just one side of a contact, is left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::names::absent::present;
use crate::collect::cells::names::crowds::{is_group, is_open};
use crate::collect::cells::names::everybody::{all_but, is_everybody};
use crate::collect::cells::names::nobody::is_stand_in;
use crate::collect::cells::names::roles::is_role;
use crate::collect::cells::names::venues::{is_online, is_same_place};
use crate::collect::draft::intern::Texts;
use crate::collect::draft::{AnswerState, Draft, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::who::aliases::follow::Meanings;
use crate::collect::who::names::{person_key, school_key, tidy};

/// Takes such words out of what the rows say. What a list or the user's answers know is a name.
/// `gone` are mentions that are known to name nobody.
pub fn leave_out(draft: &mut Draft, meanings: &Meanings, mut gone: BTreeMap<u32, String>) {
    let known = known(draft, meanings);
    let answered: BTreeSet<u32> = draft.answers.iter().map(|answer| answer.who).collect();
    let mut told: BTreeMap<(String, &'static str), (u32, RowId)> = BTreeMap::new();
    let mut posts: BTreeMap<String, (u32, RowId)> = BTreeMap::new();
    let letters = are_letters(draft);
    for (number, mentioned) in (0_u32..).zip(&mut draft.mentions) {
        let mention = &mut mentioned.mention;
        let name = draft.texts.of(mention.name);
        let has_place = mention.school != Texts::EMPTY || mention.id != Texts::EMPTY;
        let is_answer = answered.contains(&number);
        let mut last = None;
        if mention.kind != MentionKind::Either
            && (has_place || !is_answer)
            && is_role(name)
            && !known.contains(&key("person", name))
        {
            let seen = posts.entry(name.to_owned()).or_insert((0, mentioned.first));
            *seen = (seen.0 + mentioned.rows, seen.1.min(mentioned.first));
            last = Some(name.to_owned());
            if mention.role == Texts::EMPTY {
                mention.role = mention.name;
            }
            mention.name = Texts::EMPTY;
        }
        if is_answer {
            continue;
        }
        for (field, what) in [(&mut mention.name, "person"), (&mut mention.school, "school")] {
            let text = draft.texts.of(*field);
            let is_word = what == "person"
                && mention.kind != MentionKind::Either
                && (is_stand_in(text) || (text == "I" && !letters));
            let is_venue = what == "school" && (is_same_place(text) || is_online(text));
            if (is_word || is_venue || is_crowd(text)) && !known.contains(&key(what, text)) {
                let seen = told.entry((text.to_owned(), what)).or_insert((0, mentioned.first));
                *seen = (seen.0 + mentioned.rows, seen.1.min(mentioned.first));
                last = Some(text.to_owned());
                *field = Texts::EMPTY;
            }
        }
        let is_empty =
            [mention.id, mention.name, mention.school].iter().all(|t| *t == Texts::EMPTY);
        if let Some(text) = last.filter(|_| is_empty || mention.kind == MentionKind::Leader) {
            gone.insert(number, text);
        }
    }
    if told.is_empty() && posts.is_empty() && gone.is_empty() {
        return;
    }
    for (text, (rows, row)) in posts {
        let what = format!(
            "`{text}` is a role and no name; it counts as somebody unnamed of the school beside it, and as nobody where there is none ({rows} {} in all)",
            if rows == 1 { "row" } else { "rows" }
        );
        let fix = "write the name; if somebody is called so, put them on the people list";
        draft.note(row, None, Outcome::Noted, RowFault::new(codes::ROLE_AS_NAME, what, &text, fix));
    }
    for ((text, what), (rows, row)) in told {
        let what = format!(
            "`{text}` is not the name of a {what}; no tie is made to it ({rows} {} in all)",
            if rows == 1 { "row" } else { "rows" }
        );
        let fix = "write the names, with semicolons between them";
        draft.note(row, None, Outcome::Noted, RowFault::new(codes::NO_NAME, what, &text, fix));
    }
    drop_entries(draft, &gone);
    drop_ties(draft, &gone);
    draft.asked.retain(|number| !gone.contains_key(number));
    for submission in &mut draft.submissions.list {
        submission.sides.retain(|side| !gone.contains_key(&side.mention));
    }
}

/// Whether people go by single letters, so that `I` is one of them.
fn are_letters(draft: &Draft) -> bool {
    let names = draft.mentions.iter().map(|mentioned| draft.texts.of(mentioned.mention.name));
    names
        .filter(|name| name.len() == 1 && *name != "I")
        .any(|name| name.chars().all(char::is_alphabetic))
}

fn is_crowd(text: &str) -> bool {
    !text.is_empty()
        && (is_open(text)
            || is_all_away(text)
            || is_group(text)
            || is_everybody(text)
            || all_but(text).is_some())
}

/// Whether a text names nobody but those who were not there: `Apologies: Elm`.
fn is_all_away(text: &str) -> bool {
    let (there, away) = present(text);
    there.is_empty() && !away.is_empty()
}

fn key(what: &'static str, text: &str) -> (&'static str, String) {
    (what, if what == "school" { school_key(text) } else { person_key(&tidy(text)) })
}

fn known(draft: &Draft, meanings: &Meanings) -> BTreeSet<(&'static str, String)> {
    let schools = draft.schools.iter().flat_map(|school| school.also.iter().chain([&school.name]));
    let people = draft.people.iter().map(|line| draft.texts.of(line.mention.name));
    let mut known: BTreeSet<_> = schools.map(|text| key("school", text)).collect();
    known.extend(people.map(|text| key("person", text)));
    known.extend(meanings.keys().map(|key| (key.what.word(), key.name.clone())));
    known
}

/// Rows of an activity that name nobody any more, or of a contact's two sides only one.
fn drop_entries(draft: &mut Draft, gone: &BTreeMap<u32, String>) {
    let is_leader = |draft: &Draft, mention: u32| {
        draft.mentions.get(mention as usize).is_some_and(|m| m.mention.kind == MentionKind::Leader)
    };
    let mut rows: BTreeMap<RowId, (Option<String>, u32, bool)> = BTreeMap::new();
    for entry in draft.entries.iter().filter(|entry| gone.contains_key(&entry.mention)) {
        let row = rows.entry(entry.row).or_default();
        row.0 = row.0.take().or_else(|| gone.get(&entry.mention).cloned());
        row.2 |= !is_leader(draft, entry.mention);
    }
    draft.entries.retain(|entry| !gone.contains_key(&entry.mention));
    for entry in &draft.entries {
        if let Some(row) = rows.get_mut(&entry.row) {
            row.1 += u32::from(!is_leader(draft, entry.mention));
        }
    }
    // A row that keeps both sides, or has lost no more than a leader, counts.
    rows.retain(|_, (_, left, lost)| *lost && *left < 2);
    draft.entries.retain(|entry| !rows.contains_key(&entry.row));
    for (row, (text, ..)) in rows {
        reject(draft, row, text);
    }
}

fn drop_ties(draft: &mut Draft, gone: &BTreeMap<u32, String>) {
    let text = |tie: &crate::collect::draft::DraftTie| {
        gone.get(&tie.from).or_else(|| gone.get(&tie.to)).cloned()
    };
    let lost: BTreeMap<RowId, Option<String>> =
        draft.ties.iter().filter_map(|tie| Some((tie.row, Some(text(tie)?)))).collect();
    let losers: BTreeSet<u32> =
        draft.ties.iter().filter(|tie| text(tie).is_some()).map(|tie| tie.from).collect();
    draft.ties.retain(|tie| text(tie).is_none());
    // Whoever answers `all of them` has not said whom, and is not alone.
    let named: BTreeSet<u32> = draft.ties.iter().map(|tie| tie.from).collect();
    for answer in draft.answers.iter_mut().filter(|answer| losers.contains(&answer.who)) {
        if answer.state == AnswerState::Complete && !named.contains(&answer.who) {
            answer.state = AnswerState::Unsaid;
        }
    }
    let answers = draft.answers.iter().map(|answer| answer.row);
    let used: BTreeSet<RowId> = draft.ties.iter().map(|tie| tie.row).chain(answers).collect();
    for (row, text) in lost.into_iter().filter(|(row, _)| !used.contains(row)) {
        reject(draft, row, text);
    }
}

fn reject(draft: &mut Draft, row: RowId, text: Option<String>) {
    let text = text.unwrap_or_default();
    let what = format!("`{text}` names nobody, so the row does not say who was together");
    let fix = "write the names, with semicolons between them";
    draft.reject(row, None, RowFault::new(codes::NOBODY, what, &text, fix));
}
