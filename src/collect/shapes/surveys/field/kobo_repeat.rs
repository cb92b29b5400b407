//! `KoboToolbox`: the rows of a repeat, which belong to submissions of the main table.

use crate::collect::cells::layout::Layout;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::surveys::field::dialect::{KOBO, PERSON, columns_of};
use crate::collect::shapes::surveys::field::field_repeat;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "kobo_repeat",
    says: "the people of a repeat in a KoboToolbox form, each belonging to a submission",
    fields: PERSON,
    needs: "_parent_index or _submission__id, and a name or a school",
    gives: "who took part in each submission",
    example: EXAMPLE,
    turn: Turn::Repeats,
    layout: |head| {
        let layout = Layout::plain(head)?;
        let columns = |names: &[&str]| columns_of(&layout.headings, names);
        let belongs =
            !columns(&["_parent_index", "_submission__id", "_submission__uuid"]).is_empty();
        belongs.then_some(layout)
    },
    suffices: |_| true,
    recognises: |_| true,
    read: |reading| field_repeat::read(reading, &KOBO),
};

const EXAMPLE: &str = "\
\"people/name\";\"people/role\";\"people/school\";\"_index\";\"_parent_table_name\";\"_parent_index\";\"_submission__id\"\n\
\"Helen Marsh\";\"lead\";\"s04\";\"1\";\"visit_log\";\"1\";\"504238666\"\n";
