//! A form that is filled in after each activity: every answer is an activity of its own.

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::amounts;
use crate::collect::cells::columns::Columns;
use crate::collect::dates::DateColumn;
use crate::collect::draft::{ActivityKey, Draft, Entry, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::questions::asks::question::Ask;
use crate::collect::questions::asks::relation::Relation;
use crate::collect::questions::asks::towards::{comes_in, names_visitors};
use crate::collect::questions::form::Form;
use crate::collect::questions::platform::{FIELDS, Platform, State};
use crate::collect::questions::taking::hosts::{self, Present};
use crate::collect::questions::taking::respondent::{Own, Respondent};
use crate::collect::questions::taking::row::{Notes, respondent, state};
use crate::collect::records::Details;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::event;
use crate::collect::shapes::logs::led_by::leaders;
use crate::collect::shapes::logs::took_place::statuses::Statuses;
use crate::collect::who::names::{is_nobody, person_key, school_key, tidy};

/// What the form says about activities.
#[derive(Debug)]
pub struct Log<'f> {
    own: Own<'f>,
    relations: Vec<Relation<'f>>,
    date: Vec<usize>,
    dates: DateColumn,
    hosts: Vec<usize>,
    leads: Vec<usize>,
    kinds: Vec<usize>,
    titles: Vec<usize>,
    hours: Vec<usize>,
    sides: Vec<usize>,
    /// For each relation: whether those who are named came to the respondent's school.
    comes: Vec<bool>,
    /// What the form says of an activity, by field.
    columns: Columns,
    /// Columns of answers, without those of the program's that differ from one submission to the next.
    said: Vec<usize>,
}

impl<'f> Log<'f> {
    /// Finds the questions about the activity and how its day is written.
    pub fn new(
        reading: &mut Reading,
        form: &'f Form,
        own: Own<'f>,
        relations: Vec<Relation<'f>>,
    ) -> Result<Self, Error> {
        let line = reading.layout.headings_line;
        let date = form.only(Ask::Date, &reading.table.name, line)?;
        let date: Vec<usize> =
            date.iter().flat_map(|q| &q.columns).map(|(column, _)| *column).collect();
        let dates = match date.first() {
            Some(&column) => reading.dates_at(column, None)?,
            None => DateColumn::EMPTY,
        };
        let columns = |ask: Ask| -> Vec<usize> {
            form.asking(ask).flat_map(|q| &q.columns).map(|(column, _)| *column).collect()
        };
        if relations.is_empty() && columns(Ask::Host).is_empty() {
            return Err(form.missing(
                "who else took part",
                &["partners", "contacts", "host"],
                &reading.table.name,
                line,
            ));
        }
        let of_visitors = |relation: &Relation| {
            let is_open = columns(Ask::Host).is_empty() && columns(Ask::Side).is_empty();
            let wording = &relation.question.wording;
            comes_in(wording) || is_open && !relation.people && names_visitors(wording)
        };
        let asked = form.questions.iter().flat_map(|question| &question.columns);
        let asked = asked.map(|(column, _)| *column);
        let mut said: Vec<usize> =
            asked.chain(own.names.iter().copied()).chain(own.emails.iter().copied()).collect();
        said.sort_unstable();
        said.dedup();
        Ok(Self {
            sides: columns(Ask::Side),
            comes: relations.iter().map(of_visitors).collect(),
            columns: fields_of(form),
            said,
            own,
            relations,
            date,
            dates,
            hosts: columns(Ask::Host),
            leads: columns(Ask::LedBy),
            kinds: columns(Ask::Type),
            titles: columns(Ask::Title),
            hours: columns(Ask::Hours),
        })
    }
}

/// Where the fields of a form stand; of the same question in several branches, the first.
fn fields_of(form: &Form) -> Columns {
    let mut fields = vec![String::new(); form.headings.len()];
    for question in &form.questions {
        let Some(ask) = question.ask else { continue };
        for (column, _) in &question.columns {
            if let Some(field) = fields.get_mut(*column) {
                ask.field().clone_into(field);
            }
        }
    }
    Columns::find(FIELDS, &fields, &[])
}

/// Who filled in a form, if it asks for that; `None` if the row was left out.
fn filler(
    draft: &mut Draft,
    platform: &Platform,
    form: &Form,
    own: &Own,
    row: RowId,
    record: &StringRecord,
) -> Option<Respondent> {
    if own.is_asked() {
        return respondent(draft, platform, form, own, row, record);
    }
    let is_complete = state(draft, platform, &form.plain, row, record) == State::Complete;
    is_complete.then(Respondent::default)
}

/// Reads the rows.
pub fn read(
    reading: &mut Reading,
    platform: &Platform,
    form: &Form,
    log: &Log,
) -> Result<(), Error> {
    let scale = &reading.wishes.scale;
    let separator = reading.table.delimiter;
    reading.draft.known.leads |= !log.leads.is_empty();
    let mut notes = Notes::default();
    let mut statuses = Statuses::default();
    reading.rows(&mut |draft, _, row, record| {
        // Handed in twice, it has another number and another time.
        let said: StringRecord =
            log.said.iter().map(|at| record.get(*at).unwrap_or_default()).collect();
        if draft.is_repeat(row, &said) {
            return;
        }
        let answers = draft.answers.len();
        let Some(who) = filler(draft, platform, form, &log.own, row, record) else {
            // A log counts activities: nobody was asked for an answer.
            return draft.answers.truncate(answers);
        };
        if let Some(fault) = statuses.called_off(&log.columns, record) {
            return draft.reject(row, None, fault);
        }
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let first = |columns: &[usize]| {
            columns.iter().map(|at| (*at, tidy(cell(*at)))).find(|(_, text)| !text.is_empty())
        };
        let Some(date) = day(draft, row, log, first(&log.date)) else { return };
        draft.known.dates = true;
        let hours =
            first(&log.hours).and_then(|(at, written)| hours(draft, row, at, &written, separator));
        let text = |columns: &[usize]| first(columns).map_or(String::new(), |(_, text)| text);
        statuses.see(&log.columns, record, row);
        let kind = text(&log.kinds).trim_end_matches(';').to_lowercase();
        let details = Details { kind, title: text(&log.titles), hours, ..Details::default() };
        let activity = draft.activity(ActivityKey::Row(row), details);
        draft.activities[activity as usize].date = Some(date);
        let mine = (!who.is_nobody()).then(|| who.mention(draft, row));
        let mut present = Present::new();
        let mut hosts_own = false;
        let own_key = (false, school_key(&who.school));
        for (relation, comes) in log.relations.iter().zip(&log.comes) {
            let chosen = relation.chosen(&cell, scale);
            notes.take(draft, row, &chosen);
            for named in chosen.named.iter().filter(|named| named.strength > 0.0) {
                let key =
                    if relation.people { person_key(&named.name) } else { school_key(&named.name) };
                if (relation.people, key.clone()) != own_key {
                    hosts_own |= comes;
                    let mention = whom(draft, row, relation, &who.school, &named.name);
                    present.entry((relation.people, key)).or_insert((mention, false));
                }
            }
        }
        for at in &log.hosts {
            let (names, own) = hosts::named(draft, row, (*at, cell(*at)), &who.school);
            hosts_own |= own;
            for name in &names {
                let key = (false, school_key(name));
                if key == own_key && !who.school.is_empty() {
                    hosts_own = true;
                } else {
                    let mention = named_mention(draft, row, false, name);
                    present.entry(key).or_insert((mention, true)).1 = true;
                }
            }
        }
        if let Some((at, text)) = first(&log.sides)
            && !hosts_own
            && !present.values().any(|(_, hosts)| *hosts)
        {
            hosts_own = hosts::by_side(draft, row, (at, &text), &mut present);
        }
        let led = log.leads.iter().any(|at| !is_nobody(&tidy(cell(*at))));
        if mine.is_none() && present.len() + usize::from(led) < 2 {
            let what = "the answer names fewer than two of host, visitors and leader";
            let fault = RowFault::new(codes::NOBODY, what, "", "fill in who was there");
            return draft.reject(row, log.hosts.first().map(|at| *at as u32 + 1), fault);
        }
        let own =
            mine.map(|mention| Entry { activity, mention, leads: false, hosts: hosts_own, row });
        draft.entries.extend(own);
        for &(mention, hosts) in present.values() {
            draft.entries.push(Entry { activity, mention, leads: false, hosts, row });
        }
        for at in &log.leads {
            let (led, others) = match own {
                Some(_) => event::oneself(draft, cell(*at), row, *at),
                None => (false, cell(*at).to_owned()),
            };
            draft.entries.extend(own.filter(|_| led).map(|own| Entry { leads: true, ..own }));
            for mention in leaders(draft, &others, row) {
                draft.entries.push(Entry { activity, mention, leads: true, hosts: false, row });
            }
        }
        let logger = if who.school.is_empty() { &who.name } else { &who.school };
        if !logger.is_empty() {
            draft.known.logged_by = true;
            let logger = draft.named("person", logger, row);
            draft.logged_by.entry((activity, logger)).or_insert(row);
        }
    })?;
    notes.finish(reading.draft);
    statuses.note(reading.draft, log.columns.number("status"));
    Ok(())
}

/// The day of an activity; `None` if the row was left out for want of it.
fn day(draft: &mut Draft, row: RowId, log: &Log, cell: Option<(usize, String)>) -> Option<Date> {
    let place = log.date.first().map(|at| *at as u32 + 1);
    let fault = match cell.map(|(_, written)| (log.dates.read(&written), written)) {
        Some((Ok(date), _)) => return Some(date),
        Some((Err(what), written)) => {
            let fix = "correct the date; the row is left out of the network until then";
            RowFault::new(codes::NOT_A_DATE, what, &written, fix)
        }
        None => {
            let what = "the answer does not say on which day it was";
            RowFault::new(codes::NO_DAY_NO_EVENT, what, "", "fill in the date")
        }
    };
    draft.reject(row, place, fault);
    None
}

fn named_mention(draft: &mut Draft, row: RowId, people: bool, name: &str) -> u32 {
    let mut mention = Mention { kind: MentionKind::Person, ..Mention::default() };
    if people {
        mention.name = draft.named("person", name, row);
    } else {
        mention.school = draft.named("school", name, row);
    }
    draft.mention(mention, row)
}

/// Whom an answer names; who came from the respondent's own school is of that school.
fn whom(draft: &mut Draft, row: RowId, relation: &Relation, school: &str, name: &str) -> u32 {
    if !relation.own_school {
        return named_mention(draft, row, relation.people, name);
    }
    let (name, school) = (draft.named("person", name, row), draft.named("school", school, row));
    draft.mention(Mention { name, school, kind: MentionKind::Person, ..Mention::default() }, row)
}

fn hours(
    draft: &mut Draft,
    row: RowId,
    at: usize,
    written: &str,
    separator: crate::collect::bytes::delimiter::Delimiter,
) -> Option<f64> {
    let hours = amounts::hours(written, separator).filter(|hours| *hours > 0.0);
    if hours.is_none() {
        draft.note(row, Some(at as u32 + 1), Outcome::Noted, event::not_hours(written));
    }
    hours
}
