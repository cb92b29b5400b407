//! Answers about whom one works with, as ties from the respondent to everybody named.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::names::venues::is_own_place;
use crate::collect::cells::words::counted;
use crate::collect::draft::{Answer, AnswerState, Draft, DraftTie, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::questions::asks::relation::{Relation, Way};
use crate::collect::questions::asks::towards::runs_in;
use crate::collect::questions::form::Form;
use crate::collect::questions::platform::Platform;
use crate::collect::questions::scales::scale::Meant;
use crate::collect::questions::taking::chosen::Chosen;
use crate::collect::questions::taking::handed_in::is_undated;
use crate::collect::questions::taking::respondent::{Own, Respondent};
use crate::collect::questions::taking::row::{Handed, Notes, offered, offered_people, respondent};
use crate::collect::questions::taking::told;
use crate::collect::records::{By, RowMerge};
use crate::collect::shape::Reading;
use crate::collect::who::names::{person_key, school_key};

/// Somebody named: whether they turn to the respondent, and a school or a person by key.
type To = (bool, bool, String);

/// What one respondent says, in one answer or several.
#[derive(Debug)]
struct Said {
    who: Respondent,
    rows: Vec<RowId>,
    named: BTreeMap<To, Whom>,
    /// What the answer says about others.
    told: Told,
}

/// Somebody named, as first worded.
#[derive(Debug, Clone)]
struct Whom {
    name: String,
    /// A person's school, where the form says it.
    school: String,
    /// The greatest strength.
    strength: f64,
    /// The row that says so.
    row: RowId,
}

/// What an answer says about others, from nothing to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// A grid is left blank.
    BlankGrid,
    /// A list or ticks, in which others say that there is nobody, are left blank; or a word says
    /// neither.
    Unsaid,
    /// Left blank, where nobody could say none in other words.
    Blank,
    /// Whom, or that there is nobody.
    All,
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
        relations.iter().map(|relation| runs_in(&relation.question.wording)).collect();
    reading.rows(&mut |draft, _, row, record| {
        first_row.get_or_insert(row);
        if draft.is_repeat(row, record) {
            return;
        }
        let Some(who) = respondent(draft, platform, form, own, row, record) else { return };
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let stamp = stamps.filter(|stamps| !is_undated(cell(stamps.column)));
        if let Some(Ok(day)) = stamp.map(|stamps| stamps.dates.read(cell(stamps.column).trim())) {
            draft.answered_on(day);
        }
        let key = who.key(&own.addresses);
        let known = key.as_ref().and_then(|key| by_key.get(key).copied());
        let at = known.unwrap_or(said.len());
        if at == said.len() {
            by_key.extend(key.map(|key| (key, at)));
            said.push(Said { who: who.clone(), rows: Vec::new(), named: BTreeMap::new(), told: Told::BlankGrid });
        }
        let answer = &mut said[at];
        answer.rows.push(row);
        for (relation, &comes) in relations.iter().zip(&comes) {
            let chosen = relation.chosen(&cell, scale);
            let is_self = |option: &str| is_own(&who, relation.people, option);
            answer.told = answer.told.max(told(relation, &chosen, &cell, scale, &is_self));
            notes.take(draft, row, &chosen);
            for named in chosen.named.into_iter().filter(|named| named.strength > 0.0) {
                let (name, school) = relation.placed.get(&named.name).cloned().unwrap_or((named.name, String::new()));
                if is_own(&who, relation.people, &name) {
                    let what = "the answer names the respondent's own school or name; it is no tie to anybody else";
                    let fault = RowFault::new(codes::NAMES_ITSELF, what, &name, "nothing, if that was ticked by mistake");
                    draft.note(row, Some(named.column as u32 + 1), Outcome::Noted, fault);
                    continue;
                }
                let key = if relation.people { format!("{}\0{}", person_key(&name), school_key(&school)) } else { school_key(&name) };
                let strength = named.strength;
                let whom = Whom { name, school, strength, row };
                let slot = answer.named.entry((comes, relation.people, key)).or_insert_with(|| whom.clone());
                if strength > slot.strength {
                    *slot = whom;
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
        for (name, school) in offered_people(relations) {
            let mention = person(draft, &name, &school, row);
            draft.offer(mention, row);
        }
    }
    let mut of_school: BTreeMap<String, u32> = BTreeMap::new();
    for said in &said {
        if !said.who.school.is_empty() {
            *of_school.entry(school_key(&said.who.school)).or_default() += 1;
        }
        fill(draft, said);
    }
    note_silence(reading, &said);
    if !own.schools.is_empty() && relations.iter().any(|relation| !relation.people) {
        note_no_school(reading, &said);
    }
    note_relations(reading, relations);
    for (relation, _) in relations.iter().zip(comes).filter(|(_, comes)| *comes) {
        told::turned(reading, &relation.question.wording);
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
    is_own_place(name) || !who.school.is_empty() && school_key(&who.school) == school_key(name)
}

fn fill(draft: &mut Draft, said: &Said) {
    let Some((&first, later)) = said.rows.split_first() else { return };
    let who = said.who.mention(draft, first);
    let state = match said.told {
        Told::BlankGrid => AnswerState::Silent,
        Told::Unsaid => AnswerState::Unsaid,
        Told::Blank | Told::All => AnswerState::Complete,
    };
    draft.answers.push(Answer { who, state, row: first });
    for &row in later {
        let by = By::AnsweredAgain;
        draft.answered_again.push(RowMerge { row, into: Some(first), by });
        let what = "the same person answered before; everybody named in either answer counts, once and with the greater strength";
        let fix = "delete the answer that does not count, if only one does";
        draft.note(row, None, Outcome::Merged, RowFault::new(codes::ANSWERED_AGAIN, what, "", fix));
    }
    for ((comes, people, _), Whom { name, school, strength, row }) in &said.named {
        let mention = if *people {
            person(draft, name, school, *row)
        } else {
            let school = draft.named("school", name, *row);
            Mention { school, kind: MentionKind::Person, ..Mention::default() }
        };
        let to = draft.mention(mention, *row);
        let (from, to) = if *comes { (to, who) } else { (who, to) };
        draft.ties.push(DraftTie { from, to, strength: Some(*strength), row: *row });
    }
}

fn person(draft: &mut Draft, name: &str, school: &str, row: RowId) -> Mention {
    let name = draft.named("person", name, row);
    let school = draft.named("school", school, row);
    Mention { name, school, kind: MentionKind::Person, ..Mention::default() }
}

/// What one row says to a question.
fn told<'r>(
    relation: &Relation,
    chosen: &Chosen,
    cell: &dyn Fn(usize) -> &'r str,
    scale: &Meant,
    is_self: &dyn Fn(&str) -> bool,
) -> Told {
    let is_grid = matches!(relation.way, Way::Scale(_));
    let is_blank =
        || relation.question.columns.iter().all(|(column, _)| cell(*column).trim().is_empty());
    match relation.is_unanswered(chosen, cell, scale, is_self) {
        true if is_grid => Told::BlankGrid,
        true => Told::Unsaid,
        false if !is_grid && relation.is_anybody(cell).is_none() && is_blank() => Told::Blank,
        false => Told::All,
    }
}

/// What the questions leave to say: people whose schools stand behind their names, and several
/// questions that the user counts as one.
fn note_relations(reading: &mut Reading, relations: &[Relation]) {
    let name = reading.table.name.clone();
    for relation in relations {
        let Some((option, (person, school))) = relation.placed.first_key_value() else { continue };
        let wording = &relation.question.wording;
        let all = counted(relation.placed.len() as u32, "choice", "choices");
        let what = format!(
            "{all} of `{wording}` were read as people with their schools: `{option}` is {person} of {school}"
        );
        let fix = format!(
            "nothing, if that is right; if they are schools, add --map partners=\"{wording}\""
        );
        reading.draft.note_file(&name, codes::NAME_TAKEN_APART, what, &fix);
    }
    let wordings: BTreeSet<&str> = relations.iter().map(|r| r.question.wording.as_str()).collect();
    if relations.len() > 1
        && relations.iter().all(|relation| relation.question.is_named)
        && wordings.len() > 1
    {
        let list =
            wordings.iter().map(|wording| format!("`{wording}`")).collect::<Vec<_>>().join("; ");
        let what = format!(
            "these questions are used as one: {list}; whoever is named in any of them counts once, with the greatest strength"
        );
        let fix = "nothing, if that is meant; to keep them apart, analyse each in a run of its own";
        reading.draft.note_file(&name, codes::QUESTIONS_AS_ONE, what, fix);
    }
}

/// Who says no school of their own, and is on no list that does.
fn note_no_school(reading: &mut Reading, said: &[Said]) {
    /// So many lines are named.
    const SHOWN: usize = 5;
    let draft = &*reading.draft;
    let listed: BTreeSet<String> =
        draft.people.iter().map(|person| person_key(draft.texts.of(person.mention.name))).collect();
    let is_open = |said: &&Said| {
        let who = &said.who;
        who.school.is_empty() && !listed.contains(&person_key(&who.name))
    };
    let rows: Vec<RowId> =
        said.iter().filter(is_open).filter_map(|said| said.rows.first().copied()).collect();
    if rows.is_empty() {
        return;
    }
    let lines = rows.iter().take(SHOWN).filter_map(|row| draft.places.of(*row).line);
    let lines = lines.map(|line| line.to_string()).collect::<Vec<_>>().join(", ");
    let more = if rows.len() > SHOWN { " and more" } else { "" };
    let (who, say) = if rows.len() == 1 { ("respondent", "says") } else { ("respondents", "say") };
    let what = format!(
        "{} {who} {say} no school of their own (line {lines}{more}); what they answer ties no schools",
        rows.len()
    );
    let fix = "fill in the school, or give a list of people with their schools (--people)";
    let name = reading.table.name.clone();
    reading.draft.note_file(&name, codes::NO_SCHOOL_SAID, what, fix);
}

/// How answers that name nobody were read, where they do not say so themselves.
fn note_silence(reading: &mut Reading, said: &[Said]) {
    let name = reading.table.name.clone();
    let mut note = |told: Told, code, what: &str, fix: &str| {
        let number = said.iter().filter(|said| said.told == told).count();
        if number > 0 {
            let who = counted(number as u32, "respondent", "respondents");
            reading.draft.note_file(&name, code, format!("{who} {what}"), fix);
        }
    };
    note(
        Told::BlankGrid,
        codes::BLANKS_READ,
        "left every row of the question about others blank; that is read as not having answered it",
        "nothing; or write never where they have no contact with anybody",
    );
    note(
        Told::Unsaid,
        codes::NEITHER_SAID,
        "named nobody and did not say that there is nobody: the answer is blank where others say none, or a remark such as `not sure`; that is read as not having answered",
        "nothing; or write None where they have no contact with anybody",
    );
    note(
        Told::Blank,
        codes::BLANKS_READ,
        "left the question about others blank; as nobody says none in other words, that is read as having nobody to name",
        "write None where that is so: all other blanks then count as no answer",
    );
}
