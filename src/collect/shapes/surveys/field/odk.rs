//! ODK: the main table of a form, one row a submission.

use crate::collect::cells::layout::Layout;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::surveys::field::dialect::{ODK, QUESTIONS, columns_of};
use crate::collect::shapes::surveys::field::field_form;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "odk",
    says: "submissions of an ODK form, each read as one activity",
    fields: QUESTIONS,
    needs: "the columns that ODK adds: KEY, and SubmissionDate or meta-instanceID",
    gives: "one activity for each submission; people come from its repeat",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| {
        let layout = Layout::plain(head)?;
        let columns = |names: &[&str]| columns_of(&layout.headings, names);
        let added = ["SubmissionDate", "meta-instanceID", "meta:instanceID", "instanceID"];
        let is_main = !columns(&["KEY"]).is_empty() && columns(&["PARENT_KEY"]).is_empty();
        (is_main && !columns(&added).is_empty()).then_some(layout)
    },
    suffices: |_| true,
    recognises: |_| true,
    read: |reading| field_form::read(reading, &ODK),
};

const EXAMPLE: &str = "\
SubmissionDate,start,host_school,visit_date,meta-instanceID,KEY\n\
2025-10-06T08:06:42.000Z,2025-10-06T09:00:11.000+01:00,Larkspur Lane Junior,2025-10-03,uuid:0001,uuid:0001\n";
