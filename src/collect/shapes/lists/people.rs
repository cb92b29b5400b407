//! People: who there is, where they work, and when they leave.

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::crowds::is_open;
use crate::collect::cells::layout::Layout;
use crate::collect::draft::{ListedPerson, MentionKind, RowFault};
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::shapes::lists::schools::{attributes, day};
use crate::collect::shapes::logs::asides::aside_of_list;
use crate::collect::shapes::logs::event::{self, MentionFields, field};
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
    recognises: |columns| suffices(columns) && !columns.has_any(&["date", "event_id", "part"]),
    read,
};

const EXAMPLE: &str = "\
name,school,role,leaving\n\
Priya Nair,Ashbrook Primary School,headteacher,2026-08-31\n";

const FIELDS: &[Field] = &[
    field!("person", "name", "full_name", "staff_name", "person_name", "member_name"),
    Field { name: "id", synonyms: event::NUMBERS_OF_PEOPLE },
    field!(
        "school",
        "school_id",
        "school_name",
        "organisation",
        "organization",
        "academy",
        "establishment",
        "workplace"
    ),
    field!("org_type", "organisation_type"),
    field!("role", "job", "position", "post", "job_title"),
    field!("leaving", "leaves", "leaving_date", "end_date", "to"),
    field!("from", "start_date", "started"),
    // Known only so that a log is not taken for a people list.
    field!("date", "timestamp"),
    field!("event_id", "event"),
    field!("part"),
];

const WHO: MentionFields = MentionFields {
    id: "id",
    name: "person",
    school: "school",
    org_type: "org_type",
    role: "role",
    kind: MentionKind::Person,
};

fn suffices(columns: &Columns) -> bool {
    columns.has_any(&["person", "id"])
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
            leaves: day(draft, columns, row, "leaving", written, dates),
            attributes: attributes(&headings, record),
            row,
        };
        draft.people.push(person);
    })
}
