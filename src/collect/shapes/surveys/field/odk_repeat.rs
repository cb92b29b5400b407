//! ODK: the rows of a repeat, which belong to submissions of the main table.

use crate::collect::cells::layout::Layout;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::surveys::field::dialect::{ODK, PERSON, columns_of};
use crate::collect::shapes::surveys::field::field_repeat;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "odk_repeat",
    says: "the people of a repeat in an ODK form, each belonging to a submission",
    fields: PERSON,
    needs: "PARENT_KEY, and a name or a school",
    gives: "who took part in each submission",
    example: EXAMPLE,
    turn: Turn::Repeats,
    layout: |head| {
        let layout = Layout::plain(head)?;
        let belongs = !columns_of(&layout.headings, &["PARENT_KEY"]).is_empty();
        belongs.then_some(layout)
    },
    suffices: |_| true,
    recognises: |_| true,
    read: |reading| field_repeat::read(reading, &ODK),
};

const EXAMPLE: &str = "\
name,role,from_school,PARENT_KEY,KEY\n\
Helen Marsh,lead,Ashbrook Primary,uuid:0001,uuid:0001/people[1]\n";
