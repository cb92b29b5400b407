//! ODK: the main table of a form, one row a submission.

use super::dialect::{Dialect, QUESTIONS, columns_of};
use super::field_form;
use crate::collect::layout::Layout;
use crate::collect::shape::{Shape, Turn};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "odk",
    says: "submissions of an ODK form, each read as one activity",
    fields: QUESTIONS,
    needs: "the columns that ODK adds: KEY, and SubmissionDate or meta-instanceID",
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
    read: |reading| field_form::read(reading, &DIALECT),
};

/// How ODK names its own columns.
pub const DIALECT: Dialect = Dialect {
    main: "odk",
    repeat: "odk_repeat",
    ids: &["KEY"],
    index: "",
    parent_ids: &["PARENT_KEY"],
    parent_index: "",
    parent_table: "",
    own_key: "KEY",
    review: "ReviewState",
    between: &['-', ':', '/'],
    added: &[
        "submissiondate",
        "key",
        "parent_key",
        "submitterid",
        "submittername",
        "attachmentspresent",
        "attachmentsexpected",
        "status",
        "reviewstate",
        "edits",
        "formversion",
        "deletedat",
    ],
};
