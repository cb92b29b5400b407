//! A form that is filled in after each activity: every answer is an activity of its own.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::amounts;
use crate::collect::dates::DateColumn;
use crate::collect::draft::{ActivityKey, Draft, Entry, Mention, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::Details;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::event;
use crate::collect::survey::form::Form;
use crate::collect::survey::platform::Platform;
use crate::collect::survey::question::Ask;
use crate::collect::survey::relation::Relation;
use crate::collect::survey::respondent::Own;
use crate::collect::survey::row::{Notes, respondent};
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
        Ok(Self {
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
    reading.rows(&mut |draft, _, row, record| {
        if draft.is_repeat(row, record) {
            return;
        }
        let answers = draft.answers.len();
        let Some(who) = respondent(draft, platform, form, &log.own, row, record) else {
            // A log counts activities: nobody was asked for an answer.
            return draft.answers.truncate(answers);
        };
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let first = |columns: &[usize]| {
            columns.iter().map(|at| (*at, tidy(cell(*at)))).find(|(_, text)| !text.is_empty())
        };
        let place = log.date.first().map(|at| *at as u32 + 1);
        let Some((_, written)) = first(&log.date) else {
            let fault = RowFault::new(
                codes::NO_DAY_NO_EVENT,
                "the answer does not say on which day it was",
                "",
                "fill in the date",
            );
            return draft.reject(row, place, fault);
        };
        let date = match log.dates.read(&written) {
            Ok(date) => date,
            Err(what) => {
                let fix = "correct the date; the row is left out of the network until then";
                return draft.reject(
                    row,
                    place,
                    RowFault::new(codes::NOT_A_DATE, what, &written, fix),
                );
            }
        };
        draft.known.dates = true;
        let hours =
            first(&log.hours).and_then(|(at, written)| hours(draft, row, at, &written, separator));
        let text = |columns: &[usize]| first(columns).map_or(String::new(), |(_, text)| text);
        let kind = text(&log.kinds).trim_end_matches(';').to_lowercase();
        let details = Details { kind, title: text(&log.titles), hours, ..Details::default() };
        let activity = draft.activity(ActivityKey::Row(row), details);
        draft.activities[activity as usize].date = Some(date);
        let mine = who.mention(draft, row);
        // By key: the mention, and whether it hosts.
        let mut present: BTreeMap<(bool, String), (u32, bool)> = BTreeMap::new();
        let own_key = (false, school_key(&who.school));
        for relation in &log.relations {
            let chosen = relation.chosen(&cell, scale);
            notes.take(draft, row, &chosen);
            for named in chosen.named.iter().filter(|named| named.strength > 0.0) {
                let key =
                    if relation.people { person_key(&named.name) } else { school_key(&named.name) };
                if (relation.people, key.clone()) != own_key {
                    let mention = whom(draft, row, relation, &who.school, &named.name);
                    present.entry((relation.people, key)).or_insert((mention, false));
                }
            }
        }
        let mut hosts_own = false;
        for at in &log.hosts {
            for name in crate::collect::survey::choices::at_semicolons(cell(*at))
                .iter()
                .filter(|name| !is_nobody(name))
            {
                let key = (false, school_key(name));
                if key == own_key && !who.school.is_empty() {
                    hosts_own = true;
                } else {
                    let mention = named_mention(draft, row, false, name);
                    present.entry(key).or_insert((mention, true)).1 = true;
                }
            }
        }
        draft.entries.push(Entry { activity, mention: mine, leads: false, hosts: hosts_own, row });
        for &(mention, hosts) in present.values() {
            draft.entries.push(Entry { activity, mention, leads: false, hosts, row });
        }
        for at in &log.leads {
            let (own, others) = event::oneself(draft, cell(*at), row, *at);
            if own {
                let mention = mine;
                draft.entries.push(Entry { activity, mention, leads: true, hosts: hosts_own, row });
            }
            for mention in event::leaders(draft, &others, row) {
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
    Ok(())
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
        let what =
            format!("`{written}` is not a number of hours above zero; the row is used without");
        let fault = RowFault::new(
            codes::NOT_HOURS,
            what,
            written,
            "write hours as a number, for example 1.5",
        );
        draft.note(row, Some(at as u32 + 1), Outcome::Noted, fault);
    }
    hours
}
