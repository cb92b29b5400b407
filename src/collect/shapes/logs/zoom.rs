//! Zoom's list of participants: one row per joining, with or without two lines about the meeting above.

use crate::collect::bytes::head::Head;
use crate::collect::cells::columns::field;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::layout::Layout;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::logs::event::{self};
use crate::collect::shapes::logs::meetings::called::Brackets;
use crate::collect::shapes::logs::meetings::{meeting, which};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "zoom",
    says: "the list of participants of one meeting in Zoom",
    fields: FIELDS,
    needs: "a name and how many minutes they stayed",
    gives: "one activity a meeting; several joinings of a person are added up; schools come from the people list; leading is not known",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout,
    suffices,
    recognises,
    read: |reading| meeting::read(reading, Brackets::Original),
};

const EXAMPLE: &str = "\
Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n\
98765432100,Reading group,11/18/2025 03:58:01 PM,11/18/2025 05:02:44 PM,host@northmoor.example,65,2\n\
\n\
Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
Helen Marsh,h.marsh@larkspur.example,11/18/2025 04:00:10 PM,11/18/2025 04:50:00 PM,50,Yes\n\
Grace Adeyemi,,11/18/2025 04:01:00 PM,11/18/2025 05:01:00 PM,60,Yes\n";

const FIELDS: &[Field] = &[
    event::DATE,
    event::EVENT_ID,
    field!(
        "person",
        "name_original_name",
        "name",
        "participant",
        "participant_name",
        "user_name",
        "user_name_original_name"
    ),
    field!("email", "user_email", "e_mail", "email_address"),
    field!("join_time", "first_join_time"),
    field!("leave_time", "last_leave_time"),
    field!("minutes", "duration_minutes", "total_duration_minutes", "time_in_session_minutes"),
    field!("waiting", "in_waiting_room"),
    which::ATTENDED,
    which::NUMBER,
    which::TITLE,
    field!("school", "school_name", "organisation", "organization"),
];

fn suffices(columns: &Columns) -> bool {
    columns.has("person") && columns.has("minutes")
}

/// A log of several activities has a column for the day or the number of each.
fn recognises(columns: &Columns) -> bool {
    suffices(columns)
        && columns.has_any(&["join_time", "email", "waiting"])
        && !columns.has_any(&["date", "event_id"])
}

fn layout(head: &Head) -> Option<Layout> {
    let fits = |cells: &[String]| suffices(&Columns::find(FIELDS, cells, &[]));
    let row = head.rows.iter().find(|row| fits(&row.cells));
    row.map(|row| Layout { has_preamble: true, ..Layout::below(row) })
        .or_else(|| Layout::plain(head))
}
