//! Applies the aliases of schools to what was drafted, as if the spelling stood there as it is meant.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, ListedSchool, Mention, MentionKind};
use crate::collect::places::RowId;
use crate::collect::records::{By, Merge, RowMerge};
use crate::collect::who::aliases::follow::{Meanings, Meant};
use crate::collect::who::aliases::row::Key;
use crate::collect::who::aliases::which;
use crate::collect::who::names::{school_key, tidy};
use crate::collect::who::proposals::proposal::What;

/// Renames; returns the rows of the list of aliases that were used, and the rows of the school list
/// that repeat another school.
pub fn apply(draft: &mut Draft, meanings: &Meanings) -> (BTreeSet<RowId>, Vec<RowMerge>) {
    let meant: BTreeMap<&str, &Meant> = meanings
        .iter()
        .filter(|(key, _)| key.what == What::School)
        .map(|(key, meant)| (key.name.as_str(), meant))
        .collect();
    let mut used = BTreeSet::new();
    if meant.is_empty() {
        return (used, Vec::new());
    }
    let which = which::of(draft, &meant);
    let renames: BTreeMap<&str, &Meant> = meant
        .iter()
        .filter(|(key, _)| !which.contains_key(**key))
        .map(|(key, meant)| (*key, *meant))
        .collect();
    let repeated = rename_list(draft, &renames, &mut used);
    let listed: BTreeSet<String> = draft
        .schools
        .iter()
        .flat_map(|school| [school.name.clone(), school.urn.clone()])
        .filter(|text| !text.is_empty())
        .collect();
    // By text, and whether the school's number stands beside it.
    let mut known: BTreeMap<(Text, bool), Option<Text>> = BTreeMap::new();
    let mut merges: BTreeMap<(String, String), (u32, RowId)> = BTreeMap::new();
    let mut find = |texts: &mut Texts, text: Text, number: Text| -> Option<Text> {
        let is_numbered = number != Texts::EMPTY;
        if let Some(found) = known.get(&(text, is_numbered)) {
            return *found;
        }
        let written = texts.of(text).to_owned();
        let key = school_key(&written);
        let meaning = meant.get(key.as_str()).filter(|_| !written.is_empty());
        let found = meaning.and_then(|meant| {
            let into = match which.get(&key) {
                // The number beside a name says itself which school it is.
                Some(which) => (!is_numbered).then(|| which.clone())?,
                None => tidy(&meant.name),
            };
            let is_free = which.contains_key(&key) || !listed.contains(&written);
            (is_free && into != written).then(|| {
                used.extend(meant.rows.iter().copied());
                texts.number(&into)
            })
        });
        known.insert((text, is_numbered), found);
        found
    };
    let mut renamed: BTreeSet<(Text, Text)> = BTreeSet::new();
    for mentioned in &mut draft.mentions {
        let either = mentioned.mention.kind == MentionKind::Either;
        let number = mentioned.mention.number;
        let mut fields = vec![&mut mentioned.mention.school];
        if either {
            fields.push(&mut mentioned.mention.name);
        }
        for field in fields {
            let Some(into) = find(&mut draft.texts, *field, number) else { continue };
            let words = (draft.texts.of(*field).to_owned(), draft.texts.of(into).to_owned());
            let merge = merges.entry(words).or_insert((0, mentioned.first));
            *merge = (merge.0 + mentioned.rows, merge.1.min(mentioned.first));
            renamed.insert((*field, into));
            *field = into;
        }
    }
    for (from, into) in renamed {
        let words = (draft.texts.of(from).to_owned(), draft.texts.of(into).to_owned());
        if let Some(merge) = merges.get_mut(&words) {
            // Rows, and not how often they say it.
            merge.0 = merge.0.min(draft.school_rows.of(from) + draft.name_rows.of(from));
        }
        draft.school_rows.pass_on(from, into);
    }
    for person in &mut draft.people {
        let Mention { school, number, .. } = person.mention;
        if let Some(into) = find(&mut draft.texts, school, number) {
            person.mention.school = into;
        }
    }
    let logged = std::mem::take(&mut draft.logged_by);
    for ((activity, who), row) in logged {
        let who = find(&mut draft.texts, who, Texts::EMPTY).unwrap_or(who);
        draft.logged_by.entry((activity, who)).or_insert(row);
    }
    draft.aliased.extend(merges.into_iter().map(|((spelling, into), (rows, row))| Merge {
        what: What::School.word(),
        spelling,
        into,
        by: By::Alias,
        rows,
        row,
    }));
    (used, repeated)
}

/// A line of the school list whose name is an alias: its texts then mean the other school, if that is
/// listed too and no official number speaks against it.
fn rename_list(
    draft: &mut Draft,
    meant: &BTreeMap<&str, &Meant>,
    used: &mut BTreeSet<RowId>,
) -> Vec<RowMerge> {
    let key = |name: &str| Key::of(What::School, name, "").name;
    let (mut kept, mut gone): (Vec<ListedSchool>, Vec<(ListedSchool, &Meant)>) =
        (Vec::new(), Vec::new());
    for line in std::mem::take(&mut draft.schools) {
        match meant.get(key(&line.name).as_str()) {
            Some(meant) => gone.push((line, meant)),
            None => kept.push(line),
        }
    }
    let mut repeated = Vec::new();
    for (mut line, meant) in gone {
        let target = key(&meant.name);
        let mut fits = kept.iter_mut().filter(|other| key(&other.name) == target);
        match (fits.next(), fits.next()) {
            (Some(other), None) if other.urn.is_empty() || line.urn.is_empty() => {
                other.also.append(&mut line.also);
                other
                    .also
                    .extend([line.name, line.urn].into_iter().filter(|text| !text.is_empty()));
                let by = By::Alias;
                repeated.push(RowMerge { row: line.row, into: Some(other.row), by });
                used.extend(meant.rows.iter().copied());
            }
            (None, _) => {
                let also = std::mem::replace(&mut line.name, tidy(&meant.name));
                line.also.push(also);
                used.extend(meant.rows.iter().copied());
                kept.push(line);
            }
            _ => kept.push(line),
        }
    }
    draft.schools = kept;
    repeated
}
