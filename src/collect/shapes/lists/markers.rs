//! Markers: dated happenings such as a new head or an inspection.

use crate::base::codes;
use crate::base::error::Error;
use crate::collect::cells::columns::Field;
use crate::collect::cells::columns::field;
use crate::collect::cells::layout::Layout;
use crate::collect::draft::RowFault;
use crate::collect::draft::facts::DraftMarker;
use crate::collect::shape::{Reading, Shape, Turn};
use crate::collect::who::names::tidy;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "markers",
    says: "dated happenings to read the terms by: a new head, an inspection",
    fields: FIELDS,
    needs: "date and label; school where it is about one",
    gives: "happenings listed in the report; no number uses them",
    example: EXAMPLE,
    turn: Turn::Lists,
    layout: |head| Layout::below_titles(head, FIELDS),
    suffices: |columns| columns.has("date") && columns.has("label"),
    recognises: |columns| {
        columns.has("date")
            && columns.has("label")
            && !columns.has_any(&["person", "event_id", "type"])
    },
    read,
};

const EXAMPLE: &str = "\
date,school,label\n\
2025-11-04,Ashbrook Primary School,new headteacher\n";

const FIELDS: &[Field] = &[
    field!("date", "day", "when"),
    field!("school", "school_name", "urn", "establishment"),
    field!("label", "marker", "happening", "milestone", "what_happened"),
    // Known only so that a log is not taken for a list of markers.
    field!("person", "name", "from_person", "to_person", "from_school", "to_school", "host_school"),
    field!("event_id", "event"),
    field!("type", "activity", "part", "hours", "led_by"),
];

fn read(reading: &mut Reading) -> Result<(), Error> {
    let dates = reading.dates("date")?;
    reading.rows(&mut |draft, columns, row, record| {
        let text = |field| tidy(columns.text(record, field));
        let label = text("label");
        if label.is_empty() {
            let what = "the row does not say what happened";
            let fault = RowFault::new(codes::NO_LABEL, what, "", "fill in the label");
            return draft.reject(row, columns.number("label"), fault);
        }
        match dates.read(&text("date")) {
            Ok(date) => {
                draft.facts.markers.push(DraftMarker { date, school: text("school"), label, row });
            }
            Err(what) => {
                let fix = "write the date as 2025-09-01";
                let fault = RowFault::new(codes::NOT_A_DATE, what, &text("date"), fix);
                draft.reject(row, columns.number("date"), fault);
            }
        }
    })
}
