//! The attendance report of Microsoft Teams: a summary, the participants, and every joining once more.
//! Only the list of participants is read.

use csv::StringRecord;

use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::logs::meetings::called::Brackets;
use crate::collect::shapes::logs::meetings::{meeting, which};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "teams",
    says: "the attendance report of one meeting in Microsoft Teams",
    fields: FIELDS,
    needs: "a name, and when they joined with when they left or how long they stayed",
    gives: "one activity a meeting; who was there for at least ten minutes (`--min-minutes`); schools come from the people list; leading is not known",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout,
    suffices,
    recognises: suffices,
    read: |reading| meeting::read(reading, Brackets::Remarks),
};

const EXAMPLE: &str = "\
1. Summary\n\
Meeting title\tReading group\n\
Start time\t11/13/25, 3:58:01 PM\n\
\n\
2. Participants\n\
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole\n\
Priya Nair\t11/13/25, 4:00:10 PM\t11/13/25, 5:01:00 PM\t1h 0m 50s\tp.nair@ashbrook.example\tPresenter\n\
Tom Okafor\t11/13/25, 4:02:00 PM\t11/13/25, 5:01:00 PM\t59m\tt.okafor@stmarys.example\tAttendee\n";

const FIELDS: &[Field] = &[
    field!(
        "person",
        "name",
        "full_name",
        "participant",
        "participant_name",
        "attendee",
        "display_name"
    ),
    field!("join_time", "first_join", "first_join_time", "time_joined"),
    field!("leave_time", "last_leave", "last_leave_time", "time_left"),
    field!(
        "duration",
        "in_meeting_duration",
        "attendance_duration",
        "total_duration",
        "time_in_meeting"
    ),
    field!("action", "user_action"),
    field!("timestamp"),
    field!("email", "e_mail", "email_address", "user_email"),
    field!("person_id", "participant_id_upn", "upn", "participant_id"),
    which::ATTENDED,
    which::NUMBER,
    which::TITLE,
    field!("school", "school_name", "organisation", "organization"),
];

fn suffices(columns: &Columns) -> bool {
    columns.has("person")
        && (columns.has("join_time") && columns.has_any(&["leave_time", "duration"])
            || columns.has("action") && columns.has("timestamp"))
}

/// The headings are the first that suffice: those of the joinings stand below.
fn layout(head: &Head) -> Option<Layout> {
    let fits = |cells: &[String]| suffices(&Columns::find(FIELDS, cells, &[]));
    let row = head.rows.iter().find(|row| fits(&row.cells));
    let plain = || Layout::plain(head);
    row.map(|row| Layout { ends: Some(is_section), has_preamble: true, ..Layout::below(row) })
        .or_else(plain)
}

/// `3. In-Meeting Activities`
fn is_section(record: &StringRecord) -> bool {
    let mut filled = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let (Some(only), None) = (filled.next(), filled.next()) else { return false };
    let mut characters = only.chars();
    let number = characters.next().is_some_and(|c| c.is_ascii_digit());
    number && characters.next() == Some('.') && characters.next() == Some(' ')
}
