//! Answers about whom one works with, as ties from the respondent to everybody named.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::words::counted;
use crate::collect::draft::{Answer, AnswerState, Draft, DraftTie, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::{By, RowMerge};
use crate::collect::shape::Reading;
use crate::collect::survey::form::Form;
use crate::collect::survey::platform::Platform;
use crate::collect::survey::relation::Relation;
use crate::collect::survey::respondent::{Own, Respondent};
use crate::collect::survey::row::{Handed, Notes, offered, respondent};
use crate::collect::survey::told;
use crate::collect::survey::towards::comes_in;
use crate::collect::who::names::{person_key, school_key};

/// Somebody named: whether they turn to the respondent, and a school or a person by key.
type To = (bool, bool, String);

/// What one respondent says, in one answer or several.
#[derive(Debug)]
struct Said {
    who: Respondent,
    rows: Vec<RowId>,
    /// As first worded, the greatest strength, and the row that says so.
    named: BTreeMap<To, (String, f64, RowId)>,
    /// Every row of the grid is blank.
    is_silent: bool,
}

/// Reads the rows.
pub fn read(
    reading: &mut Reading,
    platform: &Platform,
    form: &Form,
    own: &Own,
    relations: &[Relation],
    stamps: Option<Handed>,
) -> Result<(), Error> {
    let scale = &reading.wishes.scale;
    let mut said: Vec<Said> = Vec::new();
    let mut by_key: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut notes = Notes::default();
    let mut first_row = None;
    let comes: Vec<bool> =
        relations.iter().map(|relation| comes_in(&relation.question.wording)).collect();
    reading.rows(&mut |draft, _, row, record| {
        first_row.get_or_insert(row);
        if draft.is_repeat(row, record) {
            return;
        }
        let Some(who) = respondent(draft, platform, form, own, row, record) else { return };
        let cell = |column: usize| record.get(column).unwrap_or_default();
        if let Some(Ok(day)) = stamps.map(|stamps| stamps.dates.read(cell(stamps.column).trim())) {
            draft.answered_on(day);
        }
        let known = who.key().and_then(|key| by_key.get(&key).copied());
        let at = known.unwrap_or(said.len());
        if at == said.len() {
            by_key.extend(who.key().map(|key| (key, at)));
            said.push(Said { who: who.clone(), rows: Vec::new(), named: BTreeMap::new(), is_silent: true });
        }
        let answer = &mut said[at];
        answer.rows.push(row);
        for (relation, &comes) in relations.iter().zip(&comes) {
            let chosen = relation.chosen(&cell, scale);
            let is_self = |option: &str| is_own(&who, relation.people, option);
            answer.is_silent &= relation.is_left_blank(&cell, scale, &is_self);
            notes.take(draft, row, &chosen);
            for named in chosen.named.into_iter().filter(|named| named.strength > 0.0) {
                if is_own(&who, relation.people, &named.name) {
                    let what = "the answer names the respondent's own school or name; it is no tie to anybody else";
                    let fault = RowFault::new(codes::NAMES_ITSELF, what, &named.name, "nothing, if that was ticked by mistake");
                    draft.note(row, Some(named.column as u32 + 1), Outcome::Noted, fault);
                    continue;
                }
                let key = if relation.people { person_key(&named.name) } else { school_key(&named.name) };
                let slot = answer.named.entry((comes, relation.people, key)).or_insert((named.name.clone(), named.strength, row));
                if named.strength > slot.1 {
                    *slot = (named.name, named.strength, row);
                }
            }
        }
    })?;
    let draft = &mut *reading.draft;
    notes.finish(draft);
    if let Some(row) = first_row {
        for name in offered(relations) {
            let school = draft.named("school", &name, row);
            draft.offer(Mention { school, ..Mention::default() }, row);
        }
    }
    let mut of_school: BTreeMap<String, u32> = BTreeMap::new();
    for said in &said {
        if !said.who.school.is_empty() {
            *of_school.entry(school_key(&said.who.school)).or_default() += 1;
        }
        fill(draft, said);
    }
    for (relation, _) in relations.iter().zip(comes).filter(|(_, comes)| *comes) {
        told::turned(reading, &relation.question.wording);
    }
    let silent = said.iter().filter(|said| said.is_silent).count();
    if silent > 0 {
        let what = format!(
            "{} left every row of the question about others blank; that is read as not having answered it",
            counted(silent as u32, "respondent", "respondents")
        );
        let fix = "nothing; or write never where they have no contact with anybody";
        let name = reading.table.name.clone();
        reading.draft.note_file(&name, codes::BLANKS_READ, what, fix);
    }
    let several = of_school.values().filter(|answers| **answers > 1).count();
    if several > 0 {
        let what = format!(
            "several respondents answered for {}; each of their answers counts, so strengths add up",
            counted(several as u32, "school", "schools")
        );
        let fix = "nothing; or keep one answer of each school";
        let name = reading.table.name.clone();
        reading.draft.note_file(&name, codes::SEVERAL_RESPONDENTS, what, fix);
    }
    Ok(())
}

fn is_own(who: &Respondent, people: bool, name: &str) -> bool {
    if people {
        return !who.name.is_empty() && person_key(&who.name) == person_key(name);
    }
    !who.school.is_empty() && school_key(&who.school) == school_key(name)
}

fn fill(draft: &mut Draft, said: &Said) {
    let Some((&last, earlier)) = said.rows.split_last() else { return };
    let who = said.who.mention(draft, last);
    let state = if said.is_silent { AnswerState::Silent } else { AnswerState::Complete };
    draft.answers.push(Answer { who, state, row: last });
    for &row in earlier {
        let by = By::AnsweredAgain;
        draft.answered_again.push(RowMerge { row, into: Some(last), by });
        let what = "the same person answered again; everybody named in either answer counts, once and with the greater strength";
        let fix = "delete the answer that does not count, if only one does";
        draft.note(row, None, Outcome::Merged, RowFault::new(codes::ANSWERED_AGAIN, what, "", fix));
    }
    for ((comes, people, _), (name, strength, row)) in &said.named {
        let mut mention = Mention { kind: MentionKind::Person, ..Mention::default() };
        if *people {
            mention.name = draft.named("person", name, *row);
        } else {
            mention.school = draft.named("school", name, *row);
        }
        let to = draft.mention(mention, *row);
        let (from, to) = if *comes { (to, who) } else { (who, to) };
        draft.ties.push(DraftTie { from, to, strength: Some(*strength), row: *row });
    }
}
