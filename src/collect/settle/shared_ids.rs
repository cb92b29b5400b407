//! Identifiers that several people share: numbers of a payroll begin anew in each school or trust.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::intern::{Text, Texts};
use crate::collect::draft::{Draft, Mention, RowFault};
use crate::collect::places::RowId;
use crate::collect::who::names::person_key;
use crate::collect::who::proposals::person_names::PersonName;
use crate::collect::who::school_book::SchoolBook;

/// Takes identifiers away that stand beside the names of several people at several schools: these are told
/// apart by name and school.
pub fn take_away(draft: &mut Draft, schools: &SchoolBook) {
    let mut first_of: FxHashMap<Text, (Mention, RowId)> = FxHashMap::default();
    let mut shared: BTreeMap<Text, (Mention, Mention, RowId)> = BTreeMap::new();
    for mentioned in &draft.mentions {
        let mention = mentioned.mention;
        if [mention.id, mention.name, mention.school].contains(&Texts::EMPTY) {
            continue;
        }
        let (first, row) = *first_of.entry(mention.id).or_insert((mention, mentioned.first));
        if is_other(draft, schools, first, mention) {
            shared.entry(mention.id).or_insert((first, mention, row.max(mentioned.first)));
        }
    }
    for (first, other, row) in shared.values() {
        let text = |number: Text| draft.texts.of(number).to_owned();
        let mut both =
            [first, other].map(|one| format!("`{}` ({})", text(one.name), text(one.school)));
        both.sort();
        let id = text(first.id);
        let what = format!(
            "`{id}` stands beside {} and is no identifier of one person; they are told apart by name",
            both.join(" and ")
        );
        let fix = "nothing, if they are several; else give each person a number of their own";
        let fault = RowFault::new(codes::SHARED_ID, what, &id, fix);
        draft.note(*row, None, Outcome::Noted, fault);
    }
    let is_shared =
        |mention: &Mention| mention.name != Texts::EMPTY && shared.contains_key(&mention.id);
    let mentions = draft.mentions.iter_mut().map(|mentioned| &mut mentioned.mention);
    let listed = draft.people.iter_mut().map(|line| &mut line.mention);
    for mention in mentions.chain(listed).filter(|mention| is_shared(mention)) {
        mention.id = Texts::EMPTY;
    }
}

/// Whether two can only be two: other names, of which no word is the same, at two schools.
fn is_other(draft: &Draft, schools: &SchoolBook, one: Mention, other: Mention) -> bool {
    if one.name == other.name || one.school == other.school {
        return false;
    }
    let text = |number: Text| draft.texts.of(number);
    let names = [one, other].map(|mention| PersonName::of(text(mention.name)));
    let shares_a_word = names[0].words.iter().any(|word| names[1].words.contains(word));
    !shares_a_word
        && person_key(text(one.name)) != person_key(text(other.name))
        && names[0].like(&names[1]).is_none()
        && schools.find(text(one.school)) != schools.find(text(other.school))
}
