//! A person and a school in each other's places: what stands as the person is a school elsewhere, what stands
//! as the school is a person elsewhere, and neither is so here alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::collect::draft::intern::Texts;
use crate::collect::draft::{Draft, MentionKind, Mentioned, RowFault};
use crate::collect::places::RowId;

/// Leaves out the rows that name somebody so.
pub fn leave_out(draft: &mut Draft) {
    let is_exchanged = |mentioned: &Mentioned| {
        let mention = mentioned.mention;
        let (name, school) = (mention.name, mention.school);
        let is_whole = mention.kind == MentionKind::Person
            && mention.id == Texts::EMPTY
            && ![name, school].contains(&Texts::EMPTY);
        let only_here = || {
            draft.name_rows.of(name) == mentioned.rows
                && draft.school_rows.of(school) == mentioned.rows
        };
        let elsewhere = || [draft.school_rows.of(name), draft.name_rows.of(school)];
        is_whole
            && only_here()
            && elsewhere().iter().all(|rows| *rows > 0)
            && elsewhere().iter().sum::<u32>() > 2 * mentioned.rows
    };
    let gone: BTreeSet<u32> = (0_u32..)
        .zip(&draft.mentions)
        .filter(|(_, mentioned)| is_exchanged(mentioned))
        .map(|(number, _)| number)
        .collect();
    if gone.is_empty() {
        return;
    }
    let entries = draft.entries.iter().map(|entry| (entry.mention, entry.row));
    let rows: BTreeSet<(RowId, u32)> = entries
        .filter(|(mention, _)| gone.contains(mention))
        .map(|(mention, row)| (row, mention))
        .collect();
    let lost: BTreeSet<RowId> = rows.iter().map(|(row, _)| *row).collect();
    // Whoever else stands in these rows alone is in no row that counts.
    let mut rows_of: BTreeMap<u32, BTreeSet<RowId>> = BTreeMap::new();
    for entry in draft.entries.iter().filter(|entry| lost.contains(&entry.row)) {
        rows_of.entry(entry.mention).or_default().insert(entry.row);
    }
    rows_of.retain(|mention, of| draft.mentions[*mention as usize].rows as usize == of.len());
    let gone: BTreeSet<u32> = gone.into_iter().chain(rows_of.into_keys()).collect();
    draft.entries.retain(|entry| !lost.contains(&entry.row));
    for (row, mention) in rows {
        let mention = draft.mentions[mention as usize].mention;
        let (name, school) = (draft.texts.of(mention.name), draft.texts.of(mention.school));
        let what = format!(
            "`{name}` stands as a person and `{school}` as a school, and elsewhere it is the other way round"
        );
        let text = name.to_owned();
        let fix = "exchange the two cells, if that is how it was meant";
        draft.reject(row, None, RowFault::new(codes::EXCHANGED, what, &text, fix));
    }
    // Nobody is called so.
    for number in gone {
        let mention = &mut draft.mentions[number as usize].mention;
        (mention.id, mention.name, mention.school) = (Texts::EMPTY, Texts::EMPTY, Texts::EMPTY);
    }
}
