//! People: who there is, where they work, and when they leave.

use crate::base::calendar::{Date, long_date};
use crate::base::codes;
use crate::base::error::Error;
use crate::base::problem::Outcome;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::names::crowds::is_open;
use crate::collect::dates::DateColumn;
use crate::collect::dates::words::month;
use crate::collect::draft::{Draft, ListedPerson, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::asides::aside_of_list;
use crate::collect::shapes::lists::schools::{attributes, day};
use crate::collect::shapes::logs::event::{self, MentionFields};
use crate::collect::who::names::{is_nobody, tidy};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "people",
    says: "the list of people: where they work, their role, when they leave",
    fields: FIELDS,
    needs: "a name or an id",
    gives: "people without any row; roles; what goes when somebody leaves",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout: |head| Layout::below_titles(head, FIELDS),
    suffices,
    recognises: |columns| {
        suffices(columns)
            && !columns.has_any(&["date", "event_id", "part"])
            && !is_definition_of_a_form(columns)
    },
    read,
};

const EXAMPLE: &str = "\
name,school,role,leaving\n\
Priya Nair,Ashbrook Primary School,headteacher,2026-08-31\n";

const FIELDS: &[Field] = &[
    field!(
        "person",
        "name",
        "full_name",
        "staff_name",
        "person_name",
        "employee_name",
        "employee",
        "staff_member",
        "member_of_staff",
        "name_of_staff_member",
        "name_of_employee",
        "teacher_name",
        "preferred_name",
        "member_name"
    ),
    Field { name: "id", synonyms: event::PERSON_NUMBERS },
    field!(
        "school",
        "school_id",
        "school_name",
        "organisation",
        "organization",
        "academy",
        "establishment",
        "workplace",
        "work_location",
        "place_of_work",
        "base_school",
        "work_base"
    ),
    event::SCHOOL_NUMBER,
    field!("org_type", "organisation_type"),
    field!("role", "job", "position", "post", "job_title"),
    field!(
        "leaving",
        "leaves",
        "leaving_date",
        "date_of_leaving",
        "date_left",
        "date_leaving",
        "leave_date",
        "left",
        "left_on",
        "leaves_on",
        "leaving_on",
        "expected_leaving_date",
        "expected_leaving",
        "leaver_date",
        "last_day",
        "last_working_day",
        "last_day_of_service",
        "end_date",
        "end",
        "date_of_end",
        "contract_end",
        "contract_end_date",
        "contract_ends",
        "end_of_contract",
        "employment_end_date",
        "termination_date",
        "date_of_termination",
        "finish_date",
        "finishing_date",
        "retirement_date",
        "resignation_date",
        "to"
    ),
    field!("from", "start_date", "started"),
    // Known only so that a log is not taken for a people list.
    field!("date", "timestamp"),
    field!(
        "event_id",
        "event",
        "meeting",
        "meeting_id",
        "meeting_no",
        "meeting_number",
        "session",
        "session_id",
        "session_no",
        "visit_id",
        "activity_id"
    ),
    field!("part"),
];

const WHO: MentionFields = MentionFields {
    id: "id",
    name: "person",
    school: "school",
    number: "school_number",
    org_type: "org_type",
    role: "role",
    kind: MentionKind::Person,
};

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["person", "id"])
}

/// Questions of a form, each with its kind, its name and its wording, are nobody.
fn is_definition_of_a_form(columns: &Columns) -> bool {
    columns.has_heading(&["type"])
        && columns.heading("person") == "name"
        && columns.starts_heading("label")
}

fn read(reading: &mut Reading) -> Result<(), Error> {
    let dates = reading.dates("leaving")?;
    let headings = reading.layout.headings.clone();
    let columns = reading.columns;
    let other = |_: u32, record: &csv::StringRecord| {
        aside_of_list(columns, &headings, record, &["person", "id"])
    };
    reading.rows_but(&other, &mut |draft, columns, row, record| {
        let (name, id) = (tidy(columns.text(record, "person")), tidy(columns.text(record, "id")));
        // A post that nobody holds has no name, and mostly an identifier of its own.
        let is_vacant = is_open(&name) || name.eq_ignore_ascii_case("supply teacher");
        let is_named = !(is_vacant || is_nobody(&name) && is_nobody(&id));
        let mention =
            if is_named { event::mention(draft, columns, row, record, &WHO) } else { None };
        let Some(number) = mention else {
            let what = match name.as_str() {
                "" => "the row names nobody".to_owned(),
                text => format!("`{text}` is nobody's name, so the row names nobody"),
            };
            let fix = "fill in the name, or delete the row if the post is vacant";
            let fault = RowFault::new(codes::NOBODY, what, &name, fix);
            return draft.reject(row, columns.number("person"), fault);
        };
        let written = columns.text(record, "leaving");
        let person = ListedPerson {
            mention: draft.mentions[number as usize].mention,
            leaves: leaving(draft, columns, row, written, dates),
            attributes: attributes(&headings, record),
            row,
        };
        draft.people.push(person);
    })
}

/// The day on which somebody leaves; of a month by its name, its last.
fn leaving(
    draft: &mut Draft,
    columns: &Columns,
    row: RowId,
    written: &str,
    dates: DateColumn,
) -> Option<Date> {
    let end = dates.stamp(written).err().and_then(|_| end_of_month(written));
    let Some(end) = end else { return day(draft, columns, row, "leaving", written, dates) };
    let what = format!("`{written}` names no day and is read as its last, {}", long_date(end));
    let fix = "nothing, if that is near enough; else write the day";
    let fault = RowFault::new(codes::MONTH_ONLY, what, written, fix);
    draft.note(row, columns.number("leaving"), Outcome::Noted, fault);
    Some(end)
}

/// The last day of a month and year: `December 2025`, `Dec-25` is none.
fn end_of_month(written: &str) -> Option<Date> {
    let (name, year) = written.split_once([' ', '-', '/'])?;
    let first = Date::new(year.trim().parse().ok().filter(|year| *year > 1900)?, 1, 1).ok()?;
    let first =
        Date::new(first.year(), i8::try_from(month(name.trim_matches([',', '.']))?).ok()?, 1);
    first.ok().map(Date::last_of_month)
}
