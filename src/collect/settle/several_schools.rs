//! Cells of logs that hold several schools where one is usual: each of them was there.
//!
//! A semicolon parts schools wherever it stands. Other signs and `and` do only where every part is a
//! school that is known, since `Oak School, Northmoor` and `St Peter and St Paul` are one. Whoever is
//! named beside several schools works at one of them, which other rows or the people list may tell.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::cells::names::absent::present;
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::cells::names::several::Parts;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, Entry, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::who::numbers;

const SIGNS: &[char] = &[';', '|', '\n', '\r', '/', ',', '&', '+'];

/// Parts them. Answers to surveys are told apart where they are read.
pub fn part(draft: &mut Draft) {
    let texts = texts(draft);
    let has_signs = |text: &Text| has_signs(draft.texts.of(*text));
    let lists: Vec<Text> = texts.iter().copied().filter(has_signs).collect();
    if draft.entries.is_empty() || lists.is_empty() {
        return;
    }
    let known = known(draft, &texts);
    let split = |text: &Text| (*text, known.schools_surely_in(draft.texts.of(*text)));
    let mut parts: BTreeMap<Text, Parts> = lists.iter().map(split).collect();
    let open: Vec<(Text, Parts)> = parts
        .iter()
        .filter(|(_, parts)| parts.unclear.is_some())
        .map(|(text, parts)| (*text, parts.clone()))
        .collect();
    parts.retain(|_, parts| parts.names.len() > 1 || parts.is_cut && !parts.names.is_empty());
    // Most names with such a sign are one school.
    if parts.is_empty() && open.is_empty() {
        return;
    }
    let is_told = |text: Text| parts.contains_key(&text) || open.iter().any(|(of, _)| *of == text);
    let told: BTreeSet<Text> = lists.into_iter().filter(|text| is_told(*text)).collect();
    let answered: BTreeSet<u32> = draft.answers.iter().map(|answer| answer.who).collect();
    let worded: BTreeMap<u32, Mention> = (0..)
        .zip(draft.mentions.iter().map(|mentioned| mentioned.mention))
        .filter(|(number, m)| told.contains(&m.school) && !answered.contains(number))
        .collect();
    let mut is_worded = vec![false; draft.mentions.len()];
    for number in worded.keys() {
        is_worded[*number as usize] = true;
    }
    let mut seen: BTreeMap<Text, RowId> = BTreeMap::new();
    let entries = std::mem::take(&mut draft.entries);
    for entry in entries {
        let is_told = is_worded.get(entry.mention as usize) == Some(&true);
        let Some(mention) = is_told.then(|| worded.get(&entry.mention)).flatten() else {
            draft.entries.push(entry);
            continue;
        };
        seen.entry(mention.school).or_insert(entry.row);
        match parts.get(&mention.school) {
            Some(parts) => enter(draft, entry, *mention, parts),
            None => draft.entries.push(entry),
        }
    }
    for (text, parts) in &parts {
        if let Some(row) = seen.get(text) {
            let cell = draft.texts.of(*text).to_owned();
            let away = if parts.is_cut { ", without those that were not there" } else { "" };
            let what = match parts.names.as_slice() {
                [only] => format!("`{cell}` was read as {only}{away}"),
                names => format!(
                    "`{cell}` was read as {} schools that were all there: {}{away}",
                    names.len(),
                    names.join("; ")
                ),
            };
            let fix = "nothing, if they are several; else write the school's one name as in the school list";
            draft.note(
                *row,
                None,
                Outcome::Noted,
                RowFault::new(codes::SCHOOLS_IN_CELL, what, &cell, fix),
            );
        }
    }
    for (text, parts) in open {
        if let Some(row) = seen.get(&text) {
            let cell = draft.texts.of(text).to_owned();
            let unclear = parts.unclear.unwrap_or_default();
            let what = format!(
                "`{unclear}` may be one school or several: not all of its parts are known; read as one"
            );
            let fix = "put a semicolon between schools, or give the school list";
            draft.note(
                *row,
                None,
                Outcome::Noted,
                RowFault::new(codes::LIST_UNCLEAR, what, &cell, fix),
            );
        }
    }
}

/// The texts that stand for schools, each once.
fn texts(draft: &Draft) -> Vec<Text> {
    let mut texts: Vec<Text> = draft.mentions.iter().map(|m| m.mention.school).collect();
    texts.sort_unstable();
    texts.dedup();
    texts.retain(|text| *text != Texts::EMPTY);
    texts
}

fn has_signs(text: &str) -> bool {
    (text.contains(SIGNS)
        || text.to_ascii_lowercase().contains(" and ")
        || !present(text).1.is_empty())
        && numbers::laestab(text).is_none()
}

/// The schools of lists, and those that stand alone in a cell or between semicolons.
fn known(draft: &Draft, texts: &[Text]) -> KnownNames {
    let mut known = KnownNames::listed(draft);
    for text in texts {
        let parts = draft.texts.of(*text).split(';');
        parts.filter(|part| !has_signs(part)).for_each(|part| known.add_school(part));
    }
    known
}

/// Everybody whom an entry with several schools stands for. What words it stays the mention of the
/// person, or of the first school.
fn enter(draft: &mut Draft, entry: Entry, mention: Mention, parts: &Parts) {
    let row = entry.row;
    let is_named = mention.name != Texts::EMPTY || mention.id != Texts::EMPTY;
    let (first, rest) = match parts.names.as_slice() {
        [first, rest @ ..] if !is_named || rest.is_empty() => {
            (draft.named("school", first, row), rest)
        }
        all => (Texts::EMPTY, all),
    };
    draft.mentions[entry.mention as usize].mention.school = first;
    draft.school_rows.add(first, row);
    draft.entries.push(entry);
    for name in rest {
        let school = draft.named("school", name, row);
        let kind = if is_named { MentionKind::School } else { mention.kind };
        let org_type = mention.org_type;
        let mention = draft.mention(Mention { school, org_type, kind, ..Mention::default() }, row);
        let leads = entry.leads && !is_named;
        draft.entries.push(Entry { mention, leads, ..entry });
    }
    if is_named && parts.names.len() > 1 {
        let text = draft.texts.of(mention.name).to_owned();
        let what = format!(
            "{} schools stand beside `{text}`, and the row does not say which of them is theirs",
            parts.names.len()
        );
        let fix = "write a row for each school, or give the people list with --people";
        draft.note(row, None, Outcome::Noted, RowFault::new(codes::SCHOOL_OPEN, what, &text, fix));
    }
}
