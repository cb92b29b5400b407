//! Interactions: one row per contact between two sides, with a date.
//!
//! A row is an activity of its own, with two people in it, unless an event number joins it to
//! others. The side that is gone to is the host.

use csv::StringRecord;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::draft::intern::Text;
use crate::collect::draft::{ActivityKey, Draft, Entry, MentionKind, RowFault};
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::asides::aside;
use crate::collect::shapes::logs::again::called_alike::Called;
use crate::collect::shapes::logs::event;
use crate::collect::shapes::logs::event::MentionFields;
use crate::collect::shapes::logs::led_by::{LedBy, leaders};
use crate::collect::shapes::logs::took_place::statuses::{self, Statuses, see_remark};
use crate::collect::shapes::logs::unused::ask_about_schools;
use crate::collect::shapes::logs::visits::alike::Alike;
use crate::collect::shapes::logs::visits::sides::{
    HOSTS_NUMBER, VISITOR, VISITORS_NUMBER, VISITORS_SCHOOL,
};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "interactions",
    says: "one row per contact: who went to whom, and when",
    fields: FIELDS,
    needs: "from_person or from_school, to_person or to_school, and a date or an event_id",
    gives: "everything, with who hosted; `led_by` switches on leading, `logged_by` the coverage of the log",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| Layout::below_titles(head, FIELDS),
    suffices,
    recognises: suffices,
    read,
};

const EXAMPLE: &str = "\
date,type,from_person,from_school,to_person,to_school,led_by\n\
2025-10-13,visit,Lee Chan,St Mary's CE Primary,Janet Hobbs,Ashford Road Primary,Lee Chan\n";

const FIELDS: &[Field] = &[
    event::EVENT_ID,
    event::DATE,
    event::TYPE,
    event::TITLE,
    event::INITIATIVE,
    event::STRAND,
    event::DEPTH,
    event::FUNDING,
    event::HOURS,
    event::DURATION,
    event::LED_BY,
    event::LOGGED_BY,
    statuses::STATUS,
    statuses::CANCELLED,
    statuses::VISIT_TOOK_PLACE,
    statuses::NOTES,
    Field { name: "from_person", synonyms: VISITOR },
    Field { name: "from_school", synonyms: VISITORS_SCHOOL },
    Field { name: "from_number", synonyms: VISITORS_NUMBER },
    field!("from_role", "visitor_role"),
    field!(
        "to_person",
        "host_person",
        "receiver",
        "to_name",
        "visited_person",
        "host_staff",
        "host_contact"
    ),
    field!(
        "to_school",
        "host_school",
        "school_visited",
        "school_to",
        "visited_school",
        "hosting_school",
        "receiving_school",
        "school_of_host"
    ),
    Field { name: "to_number", synonyms: HOSTS_NUMBER },
    field!("to_role", "host_role"),
    field!("from", "source", "seeker"),
    field!("to", "target", "helper"),
];

const FROM: MentionFields = MentionFields {
    id: "",
    name: "from_person",
    school: "from_school",
    number: "from_number",
    org_type: "",
    role: "from_role",
    kind: MentionKind::Person,
};
const TO: MentionFields = MentionFields {
    id: "",
    name: "to_person",
    school: "to_school",
    number: "to_number",
    org_type: "",
    role: "to_role",
    kind: MentionKind::Person,
};
const FROM_EITHER: MentionFields = MentionFields {
    id: "",
    name: "from",
    school: "",
    number: "",
    org_type: "",
    role: "from_role",
    kind: MentionKind::Either,
};
const TO_EITHER: MentionFields = MentionFields {
    id: "",
    name: "to",
    school: "",
    number: "",
    org_type: "",
    role: "to_role",
    kind: MentionKind::Either,
};

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["from_person", "from_school", "from"])
        && columns.has_any(&["to_person", "to_school", "to"])
        && columns.has_any(&["event_id", "date"])
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    statuses::ask_about_crosses(reading)?;
    ask_about_schools(reading, &[("from_school", &["from"]), ("to_school", &["to"])])?;
    let dates = reading.days("date")?;
    let choose = |own: MentionFields, either: MentionFields, columns: &Columns| {
        if columns.has_any(&[own.name, own.school]) { own } else { either }
    };
    let (from_fields, to_fields) =
        (choose(FROM, FROM_EITHER, reading.columns), choose(TO, TO_EITHER, reading.columns));
    reading.draft.known.leads |= reading.columns.has("led_by");
    let mut visits: Alike<(Option<Date>, Text, u32)> = Alike::default();
    let (separator, mut called) = (reading.table.delimiter, Called::default());
    let mut statuses = Statuses::default();
    let (columns, layout) = (reading.columns, reading.layout);
    let sides = [from_fields.name, from_fields.school, to_fields.name, to_fields.school];
    let other = |_: u32, record: &StringRecord| aside(columns, &layout.headings, record, &sides);
    reading.rows_but(&other, &mut |draft, columns, row, record| {
        if let Some(fault) = statuses.called_off(columns, record) {
            return draft.reject(row, None, fault);
        }
        for (side, fields) in [("from", &from_fields), ("to", &to_fields)] {
            if !event::names_somebody(columns, record, fields) {
                let what = format!("the row names nobody on its `{side}` side");
                let fault =
                    RowFault::new(codes::NOBODY, what, "", "fill in the person or the school");
                return draft.reject(row, columns.number(fields.name), fault);
            }
        }
        let Some((event, date)) = event::event_and_day(draft, columns, row, record, dates) else {
            return;
        };
        // Without event numbers a row that says all the same again says nothing new.
        if !columns.has("event_id") && draft.is_repeat(row, record) {
            return;
        }
        statuses.see(columns, record, row);
        see_remark(draft, columns, record, row);
        let from = event::side(draft, columns, row, record, &from_fields);
        let to = event::side(draft, columns, row, record, &to_fields);
        let Some(&host) = to.first() else { return };
        let wording = called.wording(draft, columns, row, record, separator);
        let key = if event.is_empty() {
            let kind = draft.wordings.of(wording).kind.clone();
            let kind = draft.texts.number(&kind);
            visits.add((date, kind, host), row);
            ActivityKey::Row(row)
        } else {
            ActivityKey::Event(draft.texts.number(&event), date)
        };
        let activity = draft.activity_called(key, wording);
        draft.activities[activity as usize].date = date;
        event::logged_by(draft, columns, row, record, activity);
        let cell = columns.text(record, "led_by");
        let led = led_by_side(draft, cell, &to, &from);
        led.note(draft, row, columns.number("led_by"), cell);
        let guests = from.iter().map(|&mention| (mention, false, led.visits()));
        let hosts = to.iter().map(|&mention| (mention, true, led.hosts()));
        for (mention, hosts, leads) in guests.chain(hosts) {
            draft.entries.push(Entry { activity, mention, leads, hosts, row });
        }
        if led == LedBy::Names {
            for mention in leaders(draft, cell, row) {
                draft.entries.push(Entry { activity, mention, leads: true, hosts: false, row });
            }
        }
        if from == to {
            let what = "both sides of the contact are the same; it ties nobody";
            let fault =
                RowFault::new(codes::SAME_SIDES, what, columns.text(record, to_fields.name), "");
            draft.note(row, columns.number(to_fields.name), Outcome::Noted, fault);
        }
    })?;
    statuses.note(reading.draft, reading.columns.number("status"));
    visits.note(reading, "a contact");
    Ok(())
}

/// Whether the cell for the leader says only of which side they were.
fn led_by_side(draft: &Draft, cell: &str, hosts: &[u32], visitors: &[u32]) -> LedBy {
    let name = |number: &u32| {
        let mention = draft.mentions.get(*number as usize)?.mention;
        (mention.kind == MentionKind::Person).then(|| draft.texts.of(mention.name))
    };
    LedBy::of(cell, hosts.iter().filter_map(name), visitors.iter().filter_map(name))
}
