//! `KoboToolbox`: the main table of a form, one row a submission.

use crate::collect::cells::layout::Layout;
use crate::collect::shape::{Shape, Turn};
use crate::collect::shapes::surveys::field::dialect::{KOBO, QUESTIONS, columns_of};
use crate::collect::shapes::surveys::field::field_form;

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "kobo",
    says: "submissions of a KoboToolbox form, each read as one activity",
    fields: QUESTIONS,
    needs: "the columns that KoboToolbox adds: _id or _index, and _uuid or _submission_time",
    gives: "one activity for each submission, with its schools; people come from its repeat",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| {
        let layout = Layout::plain(head)?;
        let columns = |names: &[&str]| columns_of(&layout.headings, names);
        let is_main = !columns(&["_id", "_index"]).is_empty()
            && !columns(&["_uuid", "_submission_time", "_validation_status"]).is_empty();
        // Older exports give the main table a parent column too, without any parent in it.
        let parents = columns(&["_parent_index", "_parent_table_name"]);
        let is_child = head.rows.iter().skip(1).any(|row| {
            let cells = parents.iter().filter_map(|&column| row.cells.get(column));
            cells.into_iter().any(|cell| !matches!(cell.as_str(), "" | "-1"))
        });
        (is_main && !is_child).then_some(layout)
    },
    suffices: |_| true,
    recognises: |_| true,
    read: |reading| field_form::read(reading, &KOBO),
};

const EXAMPLE: &str = "\
\"start\";\"visit/visit_date\";\"visit/school\";\"visit/partners\";\"visit/partners/s01\";\"visit/partners/s05\";\"_id\";\"_uuid\";\"_submission_time\";\"_index\"\n\
\"2025-10-06T09:00:11.000+01:00\";\"2025-10-03\";\"s04\";\"s01\";\"1\";\"0\";\"504238666\";\"fe833c3c\";\"2025-10-06T08:06:42\";\"1\"\n";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::shapes::surveys::field::dialect::ODK;

    #[test]
    fn a_question_is_known_within_its_groups() {
        let kobo = |heading| KOBO.question(heading, QUESTIONS);
        assert_eq!(kobo("visit/school").as_deref(), Some("school"));
        assert_eq!(kobo("a/b/Partner schools").as_deref(), Some("partner_schools"));
        assert_eq!(kobo("host/school").as_deref(), Some("host_school"));
        assert_eq!(kobo("weather"), None);
        let odk = ODK.question("visit-host_school", QUESTIONS);
        assert_eq!(odk.as_deref(), Some("host_school"));
        let asked = |heading| KOBO.asked(heading);
        assert_eq!(asked("Visit/Which schools did you work with?").as_deref(), Some("partners"));
        assert_eq!(asked("Date (dd/mm/yyyy)").as_deref(), Some("date"));
        assert!(KOBO.adds("_submitted_by") && ODK.adds("SubmitterName"));
        assert!(!KOBO.adds("visit/start_date"));
    }
}
