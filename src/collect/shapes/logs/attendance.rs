//! Attendance: one row per person per activity.

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::words::{self, Tick, tick};
use crate::collect::draft::worded::Again;
use crate::collect::draft::{Draft, Entry, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::{Reading, Shape, Turn, walk};
use crate::collect::shapes::logs::asides::aside;
use crate::collect::shapes::logs::called_alike::Called;
use crate::collect::shapes::logs::event;
use crate::collect::shapes::logs::event::{MentionFields, field};
use crate::collect::shapes::logs::filled_down::FilledDown;
use crate::collect::shapes::logs::known_rows::{Did, KnownMentions, LastRow, Looked};
use crate::collect::shapes::logs::marks::{Mark, mark};
use crate::collect::shapes::logs::signed_off;
use crate::collect::shapes::logs::statuses::{self, Statuses, see_remark};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "attendance",
    says: "one row per person per activity",
    fields: FIELDS,
    needs: "a person or a school, and an event_id or a date",
    gives: "everything: who led (`part`, `led_by`) switches on leading; `logged_by` the coverage of the log; dates the terms",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| Layout::below_titles(head, FIELDS),
    suffices,
    recognises: |columns| suffices(columns) && !columns.has_any(&["from", "to"]),
    read,
};

const EXAMPLE: &str = "\
event_id,date,type,person,school,part\n\
E1,2025-10-03,learning walk,Priya Nair,Ashbrook Primary,lead\n\
E1,2025-10-03,learning walk,Tom Okafor,St Mary's CE Primary,attend\n";

const FIELDS: &[Field] = &[
    event::EVENT_ID,
    event::DATE,
    event::TYPE,
    event::TITLE,
    event::PART_OF_DAY,
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
    statuses::TOOK_PLACE,
    statuses::NOTES,
    signed_off::APOLOGIES,
    field!("person_id", "participant_id", "staff_id"),
    field!(
        "person",
        "name",
        "full_name",
        "participant",
        "attendee",
        "staff",
        "staff_name",
        "member",
        "person_name",
        "colleague",
        "name_of_colleague",
        "name_of_person",
        "name_of_participant",
        "staff_member",
        "delegate",
        "delegate_name",
        "name_of_delegate"
    ),
    field!(
        "school",
        "school_id",
        "school_name",
        "organisation",
        "organization",
        "setting",
        "academy",
        "establishment",
        "workplace",
        "urn"
    ),
    field!("org_type", "organisation_type"),
    field!("role", "job", "position", "post", "job_title"),
    field!(
        "part",
        "participation",
        "attended_as",
        "capacity",
        "attendance",
        "role_at_event",
        "present",
        "signed_in",
        "signed",
        "attended",
        "attendance_status",
        "did_they_attend",
        "did_attend",
        "attended_session",
        "attended_event"
    ),
];

const WHO: MentionFields = MentionFields {
    id: "person_id",
    name: "person",
    school: "school",
    org_type: "org_type",
    role: "role",
    kind: MentionKind::Person,
};

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["person", "person_id", "school"]) && columns.has_any(&["event_id", "date"])
}

/// Whether a `part` cell says that the person was not there.
#[must_use]
pub fn is_absent(text: &str) -> bool {
    match mark(text, &[]) {
        Mark::Apologies => true,
        Mark::Absent => tick(text) == Some(Tick::No),
        _ => false,
    }
}

/// What a person did, from the `part` cell.
#[must_use]
pub fn part(text: &str) -> Option<(bool, bool)> {
    if text.is_empty() {
        return Some((false, false));
    }
    match text.to_lowercase().replace(['-', '_', ' '], "").as_str() {
        "" | "attend" | "attended" | "attendee" | "attending" | "participant" | "visitor" => {
            Some((false, false))
        }
        "facilitator" | "facilitated" | "presenter" | "presented" | "chair" | "chaired"
        | "trainer" | "organiser" | "organizer" | "organised" | "convenor" | "convener"
        | "delivered" | "ran" | "lead" | "led" | "leader" | "colead" | "coled" | "coleader"
        | "leads" | "leading" | "coleading" | "ledsession" | "ledthesession" | "sessionlead"
        | "sessionleader" | "leadingsession" | "leadofsession" => Some((true, false)),
        "host" | "hosted" | "hosting" => Some((false, true)),
        "present" => Some((false, false)),
        "leadhost" | "hostlead" | "lead+host" | "host+lead" | "lead/host" | "host/lead" => {
            Some((true, true))
        }
        _ => {
            (tick(text) == Some(Tick::Yes) || matches!(text, "/" | "\\")).then_some((false, false))
        }
    }
}

/// Whether the column says by ticks who was there, so that an empty cell says who was not: all that
/// stands in it are ticks and words for absence. An `x` may mean either, which only the user can say.
fn is_ticked(reading: &Reading) -> Result<bool, Error> {
    if !reading.columns.has("part") {
        return Ok(false);
    }
    let (mut ticks, mut others, mut cross) = (0_u32, 0_u32, None);
    walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
        let text = reading.columns.text(record, "part");
        match mark(text, &reading.wishes.present) {
            _ if text.is_empty() => {}
            // Not the word that says what everybody did.
            Mark::Present if text.eq_ignore_ascii_case("attended") => others += 1,
            Mark::Present => ticks += 1,
            Mark::Absent | Mark::Apologies => {}
            Mark::Ambiguous => cross = cross.take().or(Some((line, text.to_owned()))),
            Mark::Unknown => others += u32::from(!is_absent(text)),
        }
    })?;
    let Some((line, text)) = cross.filter(|_| others == 0) else {
        return Ok(ticks > 0 && others == 0);
    };
    let what = format!("`{text}` means present for some, absent for others");
    let fix = format!("add --present {text} if it means present; otherwise write no in its place");
    let column = reading.columns.number("part").unwrap_or(1);
    Err(Error::data(what, fix)
        .coded(codes::WHICH_MARK)
        .plainly("a cross means present for some, absent for others")
        .plain_fix(
            "add --present with the cross if it means present; otherwise write no in its place",
        )
        .at(Place::cell(&reading.table.name, line, column)))
}

/// Why a row says that the person was not there, and the field that says so. Where ticks say who was
/// there, `ticked` holds the further marks that the user says mean present.
fn absence(
    columns: &Columns,
    record: &StringRecord,
    ticked: Option<&[String]>,
) -> Option<(&'static str, RowFault)> {
    let (written, status) = (columns.text(record, "part"), columns.text(record, "status"));
    if ticked.is_some() && written.is_empty() {
        let what = "no tick where others have one: not there, so not counted";
        let fix = "nothing, if they were not there; otherwise tick them";
        return Some(("part", RowFault::new(codes::ABSENT, what, "", fix)));
    }
    let (field, text) = if is_absent(written)
        || ticked.is_some_and(|marks| mark(written, marks) != Mark::Present)
    {
        ("part", written)
    } else if is_absent(status) {
        ("status", status)
    } else {
        return signed_off::apologies(columns, record);
    };
    let what = format!("`{text}`: absent, so not counted");
    Some((field, RowFault::new(codes::ABSENT, what, text, "nothing, if they were not there")))
}

/// Something beside the date must say which rows belong together.
fn joins(reading: &Reading) -> Result<(), Error> {
    if reading.columns.has_any(&["event_id", "type", "title", "initiative"]) {
        return Ok(());
    }
    let fix = "if a column says what it was, name it: --map title=\"Its heading\"; else add a column `event_id` with one number per activity";
    let what = "nothing but the date says which rows belong to one activity";
    let error = Error::data(what, fix).coded(codes::NOTHING_JOINS);
    Err(error.at(Place::file(&reading.table.name)))
}

/// A word that nobody knows: whoever it stands beside was there.
fn unknown_part(draft: &mut Draft, columns: &Columns, row: RowId, written: &str) -> (bool, bool) {
    let what = format!("`{written}` is none of lead, co-lead, attend, host; read as attend");
    let fault = RowFault::new(codes::UNKNOWN_PART, what, written, "use one of these words");
    draft.note(row, columns.number("part"), Outcome::Noted, fault);
    (false, false)
}

/// A row that names nobody.
fn nobody() -> RowFault {
    let fix = "fill in the person or the school";
    RowFault::new(codes::NOBODY, "the row names nobody", "", fix)
}

/// A row of which only the date is known.
fn only_the_date() -> RowFault {
    let fix = "fill in event_id, type, title or initiative";
    let what = "only the date says which activity the row belongs to";
    RowFault::new(codes::ONLY_THE_DATE, what, "", fix)
}

/// What the columns say before any row is read, or what must be settled first: whether ticks say who was
/// there.
fn columns_say(reading: &mut Reading) -> Result<bool, Error> {
    joins(reading)?;
    statuses::ask_about_crosses(reading)?;
    reading.draft.known.leads |= reading.columns.has_any(&["part", "led_by"]);
    let ticked = is_ticked(reading)?;
    signed_off::note_blanks(reading, ticked)?;
    Ok(ticked)
}

/// Counts the rows that name somebody whom an earlier row names.
fn count_again(draft: &mut Draft, mentions: &KnownMentions) {
    for (mention, rows) in mentions.counts() {
        draft.mention_again(mention, rows);
    }
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    let dates = reading.days("date")?;
    let ticked = columns_say(reading)?;
    let (mut joined_by_wording, mut called) = (false, Called::default());
    let (separator, marks) = (reading.table.delimiter, &reading.wishes.present);
    let mut mentions = KnownMentions::of(reading.columns, &WHO);
    let mut last = LastRow::about_activities(reading.columns);
    let mut before = LastRow::beside(reading.columns, &WHO);
    // An alias is noted for each row that it serves.
    let mut statuses = Statuses::default();
    let (repeats_count, layout) = (reading.draft.aliases.is_empty(), reading.layout);
    let mut filled_down = FilledDown::of(reading.columns);
    reading.rows(&mut |draft, columns, row, record| {
        let filled = filled_down.fill(columns, || draft.places.of(row).line, record);
        let record = filled.as_ref().unwrap_or(record);
        // Another known person in the activity of the row before: most rows of a log are such.
        if let Some(did) = before.again(record)
            && let Looked::Known(at) = mentions.look(record)
        {
            let (activity, mention) = (draft.activity_again(did.activity), mentions.again(at));
            let Did { leads, hosts, .. } = did;
            return draft.entries.push(Entry { activity, mention, leads, hosts, row });
        }
        let remarks = draft.problems.len();
        if let Some(fault) = statuses.called_off(columns, record) {
            return draft.reject(row, None, fault);
        }
        // A row that names a leader too may name one text twice, and counts once for it.
        let is_alone = repeats_count && columns.text(record, "led_by").is_empty();
        let who = if is_alone { mentions.look(record) } else { Looked::New(None) };
        let is_known = matches!(who, Looked::Known(_));
        // Who stood in a used row before is nobody's total.
        let is_aside = || aside(columns, &layout.headings, record, &["person", "school"]);
        if let Some(fault) = (!is_known).then(is_aside).flatten() {
            return draft.reject(row, None, fault);
        }
        if !is_known && !event::names_somebody(columns, record, &WHO) {
            return draft.reject(row, columns.number("person"), nobody());
        }
        let written = columns.text(record, "part");
        if let Some((field, fault)) = absence(columns, record, ticked.then_some(marks)) {
            return draft.reject(row, columns.number(field), fault);
        }
        see_remark(draft, columns, record, row);
        let status = columns.text(record, "status");
        if part(status).is_none() {
            statuses.see(columns, record, row);
        }
        let activity = if let Some(again) = last.again(record) {
            draft.activity_again(again);
            again
        } else {
            let remarks = draft.problems.len();
            let found = event::event_and_day(draft, columns, row, record, dates);
            let Some((event, date)) = found else { return };
            let wording = called.wording(draft, columns, row, record, separator);
            let part_of_day = columns.text(record, "part_of_day");
            let Some(key) = event::key(draft, &event, date, wording, part_of_day) else {
                return draft.reject(row, columns.number("event_id"), only_the_date());
            };
            joined_by_wording |= event.is_empty();
            let activity = draft.activity_called(key, wording);
            let again = Again { activity, wording };
            if draft.problems.len() == remarks {
                last.remember(record, again);
            }
            again
        };
        let mention = match who {
            Looked::Known(at) => mentions.again(at),
            Looked::New(cells) => {
                let remarks = draft.problems.len();
                let Some(mention) = event::mention(draft, columns, row, record, &WHO) else {
                    return;
                };
                if draft.problems.len() == remarks {
                    mentions.remember(cells, mention);
                }
                mention
            }
        };
        let (leads, hosts) = match part(written) {
            _ if ticked => (false, false),
            Some(known) => known,
            None => unknown_part(draft, columns, row, written),
        };
        let led_by = columns.text(record, "led_by");
        let leads = leads || words::ticked(led_by) == Some(true);
        event::logged_by(draft, columns, row, record, activity.activity);
        if is_alone && part(status).is_some() && draft.problems.len() == remarks {
            before.remember(record, Did { activity, leads, hosts });
        }
        let activity = activity.activity;
        draft.entries.push(Entry { activity, mention, leads, hosts, row });
        for mention in event::leaders(draft, led_by, row) {
            draft.entries.push(Entry { activity, mention, leads: true, hosts: false, row });
        }
    })?;
    statuses.note(reading);
    filled_down.note(reading);
    count_again(reading.draft, &mentions);
    if joined_by_wording {
        reading.draft.note_joined(&reading.table.name);
    }
    Ok(())
}
