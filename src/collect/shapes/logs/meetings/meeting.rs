//! What the lists of participants of online meetings have in common: a person may join several times, and
//! whoever just looked in was not there.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::Columns;
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::dates::DateColumn;
use crate::collect::draft::{ActivityKey, Draft, Entry, Mention, RowFault};
use crate::collect::places::RowId;
use crate::collect::records::Details;
use crate::collect::shape::Reading;
use crate::collect::shapes::asides::aside;
use crate::collect::shapes::logs::meetings::called::{Brackets, Called, called};
use crate::collect::shapes::logs::meetings::preamble::Preamble;
use crate::collect::shapes::logs::meetings::stays::{Stays, email};
use crate::collect::shapes::logs::meetings::which::{Meeting, Meetings};
use crate::collect::who::names::{is_nobody, tidy};
use crate::collect::within::walk;

/// Fewer minutes than these are no taking part, unless the user says otherwise.
pub const LEAST_MINUTES: u32 = 10;

/// Reads a list of participants: each meeting in it is one activity.
pub fn read(reading: &mut Reading, brackets: Brackets) -> Result<(), Error> {
    let preamble = Preamble::of(reading.table, reading.layout);
    let dates = dates(reading, &preamble)?;
    let meetings = Meetings::of(reading, dates)?;
    let stays = Stays::count(reading, dates, &meetings)?;
    let date = preamble.start.as_ref().and_then(|(_, text)| dates.read(text).ok());
    let Some(date) = date.or(meetings.first_day) else {
        let what = "the file does not say on which day the meeting was";
        let fix = "export it with the meeting's start time, or with the times of joining";
        return Err(Error::data(what, fix).at(Place::file(&reading.table.name)));
    };
    let least = reading.wishes.least_minutes.unwrap_or(LEAST_MINUTES);
    let known = KnownNames::listed(reading.draft);
    let by_email = by_email(reading.draft);
    reading.draft.known.dates = true;
    let details = Details {
        kind: "online meeting".to_owned(),
        title: preamble.title.clone(),
        hours: preamble.hours(),
        ..Details::default()
    };
    let start = preamble.start.as_ref().map(|(_, text)| text.clone()).unwrap_or_default();
    let mut own_keys: BTreeMap<Meeting, ActivityKey> = BTreeMap::new();
    let headings = &reading.layout.headings;
    reading.rows(&mut |draft, columns, row, record| {
        if let Some(fault) = aside(columns, headings, record, &["person"]) {
            return draft.reject(row, None, fault);
        }
        let text = tidy(columns.text(record, "person"));
        if is_nobody(&text) {
            let fault =
                RowFault::new(codes::NOBODY, "the row names nobody", "", "fill in the name");
            return draft.reject(row, columns.number("person"), fault);
        }
        let listed = by_email.get(&email(columns, record)).copied();
        let name = called(&text, brackets, &known);
        if listed.is_none() && name == Called::Device {
            let what = format!("`{text}` is a device or a room, and it is not said who was there");
            let fix = "write the person's name in its place, if you know it";
            let fault = RowFault::new(codes::A_DEVICE, what, &text, fix);
            return draft.reject(row, columns.number("person"), fault);
        }
        let meeting = meetings.which(draft.places.of(row).line.unwrap_or(0), columns, record);
        if let Some((column, fault)) = stays.fault(columns, record, dates, meeting.clone(), least) {
            return draft.reject(row, column, fault);
        }
        let mention = mention(draft, columns, row, record, listed, name);
        let date = meeting.day.unwrap_or(date);
        let own = Details {
            title: if meeting.title.is_empty() { &details.title } else { &meeting.title }.clone(),
            // What stands above the rows is said of one meeting.
            hours: details.hours.filter(|_| meeting == Meeting::default()),
            ..details.clone()
        };
        let key = if own.title.is_empty() {
            *own_keys.entry(meeting).or_insert(ActivityKey::Row(row))
        } else {
            let mut number = |text: &str| draft.texts.number(text);
            let (kind, title) = (number(&own.kind), number(&own.title));
            let start = if meeting.number.is_empty() { &start } else { &meeting.number };
            ActivityKey::Alike(Some(date), kind, title, number(start))
        };
        let activity = draft.activity(key, own);
        draft.activities[activity as usize].date = Some(date);
        let mention = draft.mention(mention, row);
        draft.entries.push(Entry { activity, mention, leads: false, hosts: false, row });
    })
}

/// How the times of the file are written.
fn dates(reading: &mut Reading, preamble: &Preamble) -> Result<DateColumn, Error> {
    let column = reading.columns.number("join_time");
    let mut study = reading.study(column, "the times of the meeting");
    for (line, text) in preamble.start.iter().chain(&preamble.end) {
        study.see(*line, text);
    }
    walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
        for field in ["join_time", "leave_time", "timestamp"] {
            study.see(line, reading.columns.text(record, field));
        }
    })?;
    let (column, notes) = study.finish(reading.wishes.day_month, None)?;
    for note in notes {
        reading.draft.note_file(&reading.table.name, note.code, note.what, note.fix);
    }
    Ok(column)
}

/// Whom the people list gives an e-mail address.
fn by_email(draft: &Draft) -> BTreeMap<String, Mention> {
    let mut listed = BTreeMap::new();
    for person in &draft.people {
        let addresses = person.attributes.values().filter(|text| text.contains('@'));
        for address in addresses.map(|text| text.trim().to_lowercase()) {
            let mention = Mention { role: Mention::default().role, ..person.mention };
            listed.entry(address).and_modify(|known| *known = None).or_insert(Some(mention));
        }
    }
    // An address that several people share is nobody's.
    listed.into_iter().filter_map(|(address, person)| Some((address, person?))).collect()
}

/// Who a row means.
fn mention(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    record: &StringRecord,
    listed: Option<Mention>,
    name: Called,
) -> Mention {
    let text = tidy(columns.text(record, "person"));
    if let Some(person) = listed {
        let name = draft.texts.of(person.name).to_owned();
        if name != text && !name.is_empty() {
            draft.respelled("person", &text, name, row);
        }
        return person;
    }
    let (name, school) = match name {
        // Only where the people list says whose device it is, so never here.
        Called::Device => (text.clone(), None),
        Called::School(school) => {
            let school = draft.named("school", &school, row);
            return Mention { school, ..Mention::default() };
        }
        Called::Person { name, school, unclear } => {
            if unclear {
                let what = format!(
                    "`{text}` may be a surname and a first name, or something else; it is kept as it is"
                );
                let fix =
                    "write the first name first, or add the spelling to [aliases] in tiebeam.toml";
                let fault = RowFault::new(codes::LIST_UNCLEAR, what, &text, fix);
                draft.note(row, columns.number("person"), Outcome::Noted, fault);
            }
            (name, school)
        }
    };
    if name != text {
        draft.respelled("person", &text, name.clone(), row);
    }
    let school = school.or_else(|| {
        let cell = tidy(columns.text(record, "school"));
        (!is_nobody(&cell)).then_some(cell)
    });
    let id = email(columns, record);
    Mention {
        id: draft.texts.number(&id),
        name: draft.named("person", &name, row),
        school: draft.named("school", &school.unwrap_or_default(), row),
        ..Mention::default()
    }
}
