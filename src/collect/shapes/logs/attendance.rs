//! Attendance: one row per person per activity.

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::words;
use crate::collect::dates::DateColumn;
use crate::collect::draft::worded::Again;
use crate::collect::draft::{Draft, Entry, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::asides::aside;
use crate::collect::shapes::logs::again::called_alike::Called;
use crate::collect::shapes::logs::again::filled_down::FilledDown;
use crate::collect::shapes::logs::again::held_twice;
use crate::collect::shapes::logs::again::known_rows::{Did, LastRow, Looked};
use crate::collect::shapes::logs::again::repeats::Repeats;
use crate::collect::shapes::logs::came::marks::{Mark, is_cross_sign, mark};
use crate::collect::shapes::logs::came::parts::{absence, is_absent, part, unknown_part};
use crate::collect::shapes::logs::came::signed_off;
use crate::collect::shapes::logs::event;
use crate::collect::shapes::logs::event::MentionFields;
use crate::collect::shapes::logs::led_by::leaders;
use crate::collect::shapes::logs::took_place::statuses::{self, Statuses, see_remark};
use crate::collect::taking::{Seen, Took};
use crate::collect::within::walk;

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
    recognises: |columns| {
        suffices(columns) && !columns.has_any(&["from", "to"]) && !is_staff_list(columns)
    },
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
    Field { name: "person_id", synonyms: event::PERSON_NUMBERS },
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
    event::SCHOOL_NUMBER,
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
    number: "school_number",
    org_type: "org_type",
    role: "role",
    kind: MentionKind::Person,
};

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["person", "person_id", "school", "school_number"])
        && columns.has_any(&["event_id", "date"])
}

/// Whether the only day is the one on which people began, and nothing says what they were at: then the rows
/// are people with their posts.
fn is_staff_list(columns: &Columns) -> bool {
    const LEAVING: [&str; 7] = [
        "leaving",
        "leaves",
        "leaving_date",
        "end_date",
        "date_left",
        "contract_end",
        "contract_end_date",
    ];
    let began = ["start_date", "started", "date_started", "contract_start"];
    began.contains(&columns.heading("date"))
        && columns.has_any(&["person", "person_id"])
        && !columns.has_any(&["event_id", "type", "title", "initiative", "part", "led_by"])
        && (columns.has("role") || columns.has_heading(&LEAVING))
}

/// Whether the column says by ticks who was there, so that an empty cell says who was not: all that
/// stands in it are ticks and words for absence. An `x` may mean either, which only the user can say.
fn is_ticked(reading: &Reading) -> Result<bool, Error> {
    if !reading.columns.has("part") {
        return Ok(false);
    }
    let (mut ticks, mut others, mut letter, mut sign) = (0_u32, 0_u32, None, None);
    walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
        let text = reading.columns.text(record, "part");
        match mark(text, &reading.wishes.present) {
            _ if text.is_empty() => {}
            // Not the word that says what everybody did.
            Mark::Present if text.eq_ignore_ascii_case("attended") => others += 1,
            Mark::Present => ticks += 1,
            Mark::Absent | Mark::Apologies => {}
            Mark::Ambiguous => {
                let cross = if is_cross_sign(text) { &mut sign } else { &mut letter };
                *cross = cross.take().or(Some((line, text.to_owned())));
            }
            Mark::Unknown => others += u32::from(!is_absent(text)),
        }
    })?;
    // Beside ticks a cross that is no letter says no.
    let cross = letter.or(sign.filter(|_| ticks == 0));
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

fn read(reading: &mut Reading) -> Result<(), Error> {
    statuses::ask_about_crosses(reading)?;
    let dates = reading.days("date")?;
    joins(reading)?;
    held_twice::ask(reading)?;
    reading.draft.known.leads |= reading.columns.has_any(&["part", "led_by"]);
    let ticked = is_ticked(reading)?;
    signed_off::note_blanks(reading, ticked)?;
    let mut rows = Rows {
        dates,
        separator: reading.table.delimiter,
        headings: &reading.layout.headings,
        ticked: ticked.then_some(reading.wishes.present.as_slice()),
        // An alias is noted for each row that it serves.
        repeats_count: reading.draft.aliases.is_empty(),
        repeats: Repeats::of(reading.columns, &WHO, dates),
        last: LastRow::about_activities(reading.columns),
        statuses: Statuses::default(),
        called: Called::default(),
        filled_down: FilledDown::of(reading.columns),
        joined_by_wording: false,
    };
    reading.rows_seen(&|_, _| None, &mut |draft, columns, row, seen| match seen {
        Seen::Uncut(_) if rows.filled_down.is_on => Took::Nothing,
        Seen::Uncut(uncut) => rows.repeats.again(draft, row, &uncut),
        Seen::Cut(record) => {
            let filled = rows.filled_down.fill(columns, || draft.places.of(row).line, record);
            let record = filled.as_ref().unwrap_or(record);
            if rows.repeats.again(draft, row, record) == Took::Nothing {
                rows.row(draft, columns, row, record);
            }
            Took::Row
        }
    })?;
    let Rows { repeats, statuses, filled_down, joined_by_wording, .. } = rows;
    statuses.note(reading.draft, reading.columns.number("status"));
    filled_down.note(reading);
    for (mention, rows) in repeats.counts() {
        reading.draft.mention_again(mention, rows);
    }
    if joined_by_wording {
        reading.draft.note_joined(&reading.table.name);
    }
    Ok(())
}

/// The rows of a log while they are read.
struct Rows<'a> {
    dates: DateColumn,
    separator: Delimiter,
    headings: &'a [String],
    /// Where ticks say who was there: the further marks that mean present.
    ticked: Option<&'a [String]>,
    repeats_count: bool,
    repeats: Repeats,
    last: LastRow<Again>,
    statuses: Statuses,
    called: Called,
    filled_down: FilledDown,
    joined_by_wording: bool,
}

impl Rows<'_> {
    /// Takes a row that does not just repeat others.
    fn row(&mut self, draft: &mut Draft, columns: &Columns, row: RowId, record: &StringRecord) {
        let remarks = draft.problems.len();
        if let Some(fault) = self.statuses.called_off(columns, record) {
            return draft.reject(row, None, fault);
        }
        // A row that names a leader too may name one text twice, and counts once for it.
        let is_alone = self.repeats_count && columns.text(record, "led_by").is_empty();
        let who = if is_alone { self.repeats.look(record) } else { Looked::New(None) };
        let is_known = matches!(who, Looked::Known(_));
        // Who stood in a used row before is nobody's total.
        let is_aside = || aside(columns, self.headings, record, &["person", "school"]);
        if let Some(fault) = (!is_known).then(is_aside).flatten() {
            return draft.reject(row, None, fault);
        }
        if !is_known && !event::names_somebody(columns, record, &WHO) {
            return draft.reject(row, columns.number("person"), nobody());
        }
        let written = columns.text(record, "part");
        let absence = absence(columns, record, self.ticked);
        let absence = absence.or_else(|| signed_off::apologies(columns, record));
        if let Some((field, fault)) = absence.or_else(|| signed_off::remarked(columns, record)) {
            return draft.reject(row, columns.number(field), fault);
        }
        see_remark(draft, columns, record, row);
        signed_off::see_absence(draft, columns, record, row);
        let status = columns.text(record, "status");
        if part(status).is_none() {
            self.statuses.see(columns, record, row);
        }
        let Some(activity) = self.activity(draft, columns, row, record) else { return };
        let mention = match who {
            Looked::Known(at) => self.repeats.mention(at),
            Looked::New(cells) => {
                let remarks = draft.problems.len();
                let Some(mention) = event::mention(draft, columns, row, record, &WHO) else {
                    return;
                };
                if draft.problems.len() == remarks {
                    self.repeats.remember_mention(cells, mention);
                }
                mention
            }
        };
        let (leads, hosts) = match part(written) {
            _ if self.ticked.is_some() => (false, false),
            Some(known) => known,
            None => unknown_part(draft, columns, row, written),
        };
        let led_by = columns.text(record, "led_by");
        let leads = leads || words::ticked(led_by) == Some(true);
        event::logged_by(draft, columns, row, record, activity.activity);
        if is_alone && part(status).is_some() && draft.problems.len() == remarks {
            self.repeats.remember(columns, record, Did { activity, leads, hosts });
        }
        let activity = activity.activity;
        draft.entries.push(Entry { activity, mention, leads, hosts, row });
        for mention in leaders(draft, led_by, row) {
            draft.entries.push(Entry { activity, mention, leads: true, hosts: false, row });
        }
    }

    /// What the row is about; `None` if it is left out.
    fn activity(
        &mut self,
        draft: &mut Draft,
        columns: &Columns,
        row: RowId,
        record: &StringRecord,
    ) -> Option<Again> {
        if let Some(again) = self.last.again(record) {
            draft.activity_again(again);
            return Some(again);
        }
        let remarks = draft.problems.len();
        let (event, date) = event::event_and_day(draft, columns, row, record, self.dates)?;
        let wording = self.called.wording(draft, columns, row, record, self.separator);
        let part_of_day = columns.text(record, "part_of_day");
        let Some(key) = event::key(draft, &event, date, wording, part_of_day) else {
            draft.reject(row, columns.number("event_id"), only_the_date());
            return None;
        };
        self.joined_by_wording |= event.is_empty();
        let activity = draft.activity_called(key, wording);
        let again = Again { activity, wording };
        if draft.problems.len() == remarks {
            self.last.remember(record, again);
        }
        Some(again)
    }
}
