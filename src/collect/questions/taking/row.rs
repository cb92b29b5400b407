//! One row of an export: whose it is, whether it counts, and what it leaves open.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::problem::Outcome::Noted;
use crate::collect::cells::names::venues::is_own_place;
use crate::collect::cells::words::is_none;
use crate::collect::dates::DateColumn;
use crate::collect::draft::{Answer, AnswerState, Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::questions::asks::relation::{Relation, Way};
use crate::collect::questions::asks::remark::Remark;
use crate::collect::questions::asks::wording::refuses;
use crate::collect::questions::choices::is_other;
use crate::collect::questions::form::Form;
use crate::collect::questions::part::Choice;
use crate::collect::questions::platform::{Cells, Platform, State};
use crate::collect::questions::taking::chosen::Chosen;
use crate::collect::questions::taking::respondent::{Own, Respondent};
use crate::collect::who::names::tidy;

/// When answers were handed in.
#[derive(Debug, Clone, Copy)]
pub struct Handed {
    /// The column.
    pub column: usize,
    /// How it is written.
    pub dates: DateColumn,
}

/// What every row needs before its answers count; `None` if the row was left out.
pub fn respondent(
    draft: &mut Draft,
    platform: &Platform,
    form: &Form,
    own: &Own,
    row: RowId,
    record: &StringRecord,
) -> Option<Respondent> {
    let cell = |column: usize| record.get(column).unwrap_or_default();
    let place =
        own.schools.first().and_then(|q| q.columns.first()).map(|(column, _)| *column as u32 + 1);
    let who = own.of_row(&cell);
    match state(draft, platform, &form.plain, row, record) {
        State::Preview | State::Refused | State::NotApproved => return None,
        State::Partial => {
            let who = who.unwrap_or_default().mention(draft, row);
            draft.answers.push(Answer { who, state: AnswerState::Partial, row });
            return None;
        }
        State::Complete => {}
    }
    if let Some(&column) = own.consents.iter().find(|column| refuses(cell(**column))) {
        let what = "the respondent did not agree to take part; the answer is not used";
        let fix = "delete the row, if that is so";
        let fault = RowFault::new(codes::NO_ANSWER, what, cell(column), fix);
        draft.reject(row, Some(column as u32 + 1), fault);
        return None;
    }
    let who = match who {
        Ok(who) => who,
        Err(schools) => {
            let list = schools.join("; ");
            let what = format!("the answer names several schools as the respondent's own: {list}");
            let fix = "leave one of them in the cell";
            draft.reject(row, place, RowFault::new(codes::OWN_SCHOOL_UNCLEAR, what, &list, fix));
            return None;
        }
    };
    if let Some(trial) = who.trial() {
        let what = format!(
            "`{trial}` looks like a trial of the form rather than an answer; it is not used"
        );
        let fix = "delete the row; if somebody is called so, write the name in full";
        draft.reject(row, place, RowFault::new(codes::NO_ANSWER, what, trial, fix));
        return None;
    }
    if who.is_nobody() {
        let what = "the answer says neither the respondent's school nor their name";
        let fix = "fill in the school, if you know it";
        draft.reject(row, place, RowFault::new(codes::NO_RESPONDENT, what, "", fix));
        return None;
    }
    Some(who)
}

/// What became of an answer, by the program's own columns; all but a complete one is left out.
pub fn state(
    draft: &mut Draft,
    platform: &Platform,
    plain: &[String],
    row: RowId,
    record: &StringRecord,
) -> State {
    told(draft, (platform.state)(&Cells { headings: plain, record }), row)
}

/// Leaves a row out unless its answer was handed in, and says why.
pub fn told(draft: &mut Draft, state: State, row: RowId) -> State {
    let (code, what, fix) = match state {
        State::Complete => return state,
        State::Preview => {
            draft.previews += 1;
            let what = "the answer is a trial of the survey's author";
            (codes::NO_ANSWER, what, "nothing, if that is so")
        }
        State::Refused => {
            let what = "the program has marked the answer as spam or as deleted";
            (codes::NO_ANSWER, what, "nothing, if that is so")
        }
        State::NotApproved => {
            let what = "whoever reviewed the answer did not approve it, so it is not counted";
            let fix = "nothing, if that is right; otherwise approve it and export the form again";
            (codes::NOT_APPROVED, what, fix)
        }
        State::Partial => {
            let what = "the answer was begun and not handed in; it counts as no answer";
            (codes::NOT_HANDED_IN, what, "ask the respondent to finish it")
        }
    };
    draft.reject(row, None, RowFault::new(code, what, "", fix));
    state
}

/// What rows say beside names that is worth a note.
#[derive(Debug, Default)]
pub struct Notes {
    /// Names split off at a comma: how many rows, the first row and its column.
    left: BTreeMap<String, (u32, RowId, u32)>,
}

impl Notes {
    /// Notes what one row's answer to a question leaves open.
    pub fn take(&mut self, draft: &mut Draft, row: RowId, chosen: &Chosen) {
        for named in &chosen.named {
            let column = named.column as u32 + 1;
            if named.free {
                let what = format!(
                    "`{}` was written in the respondent's own words; it is read as a name",
                    named.name
                );
                let fix = "add the spelling to the aliases of the school that is meant";
                draft.note(
                    row,
                    Some(column),
                    Noted,
                    RowFault::new(codes::OWN_WORDS, what, &named.name, fix),
                );
            }
            if named.left {
                let seen = self.left.entry(named.name.clone()).or_insert((0, row, column));
                seen.0 += 1;
            }
        }
        for (column, text, remark) in &chosen.remarks {
            note_remark(draft, row, *column, text, *remark);
        }
        for column in &chosen.nameless {
            let what = "another is ticked and not named here; nobody is counted for it";
            let fix = "write the name into the cell, if it is known";
            let fault = RowFault::new(codes::OTHER_UNNAMED, what, "", fix);
            draft.note(row, Some(*column as u32 + 1), Noted, fault);
        }
        for (column, text) in &chosen.unclear {
            let what = format!("`{text}` says neither yes nor no; the cell is not counted");
            let fix = "write 1 for yes, or leave the cell empty";
            draft.note(
                row,
                Some(*column as u32 + 1),
                Noted,
                RowFault::new(codes::UNCLEAR_CELL, what, text, fix),
            );
        }
        if let Some(column) =
            chosen.none.filter(|_| chosen.named.iter().any(|named| named.strength > 0.0))
        {
            let what = "the answer says that there is none, and names some; the names count";
            draft.note(
                row,
                Some(column as u32 + 1),
                Noted,
                RowFault::new(codes::UNCLEAR_CELL, what, "", "correct one of the two"),
            );
        }
    }

    /// Notes once what stood in many rows.
    pub fn finish(self, draft: &mut Draft) {
        for (name, (rows, row, column)) in self.left {
            let times = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
            let what = format!(
                "`{name}` stands between commas and is no name that is known; it is read as a name of its own ({times} in all)"
            );
            let fix = "give the list of schools (--schools), or add the spelling to the aliases of the school that is meant";
            draft.note(
                row,
                Some(column),
                Noted,
                RowFault::new(codes::AT_A_COMMA, what, &name, fix),
            );
        }
    }
}

/// Notes words that stand in place of a name.
pub fn note_remark(draft: &mut Draft, row: RowId, column: usize, text: &str, remark: Remark) {
    let what = match remark {
        Remark::Nobody => format!("`{text}` is read as having nobody to name"),
        Remark::Sentence => format!("`{text}` is a remark rather than a name; it is not counted"),
        Remark::Number => format!("`{text}` is a number rather than a name; it is not counted"),
        Remark::Unsaid => {
            format!("`{text}` names nobody and does not say that there is nobody")
        }
    };
    let fix = "nothing; or write the name into the cell, if somebody is meant";
    let fault = RowFault::new(codes::REMARK, what, text, fix);
    draft.note(row, Some(column as u32 + 1), Noted, fault);
}

/// The names that a form offers, so far as they are schools.
#[must_use]
pub fn offered(relations: &[Relation]) -> Vec<String> {
    let asked = relations.iter().filter(|r| !r.people && !matches!(r.way, Way::Names(_)));
    let columns = asked.flat_map(|relation| &relation.question.columns);
    let names = columns.filter_map(|(_, choice)| choice.as_ref().map(|choice| tidy(choice.text())));
    // Where rows say how often, whoever stands below never was asked about as well.
    let below = relations.iter().filter(|relation| !relation.people && !relation.counts.is_empty());
    let below = below.filter_map(|relation| match &relation.way {
        Way::Names(splits) => Some(splits.values().flat_map(|listed| listed.names.clone())),
        _ => None,
    });
    names
        .chain(below.flatten())
        .filter(|name| !is_other(name) && !is_none(name) && !is_own_place(name))
        .collect()
}

/// The people that a form offers, each with the school that stands behind the name.
#[must_use]
pub fn offered_people(relations: &[Relation]) -> Vec<(String, String)> {
    let asked = relations.iter().filter(|r| r.people && !matches!(r.way, Way::Names(_)));
    let mut people = Vec::new();
    for relation in asked {
        let options = relation.question.columns.iter().filter_map(|(_, choice)| choice.as_ref());
        for option in options.map(Choice::text).filter(|text| !is_other(text) && !is_none(text)) {
            let alone = || (tidy(option), String::new());
            people.push(relation.placed.get(option).cloned().unwrap_or_else(alone));
        }
    }
    people
}
