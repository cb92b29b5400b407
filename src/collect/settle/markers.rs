//! Dated happenings: whose they are.

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::records::{Affiliation, Marker};
use crate::collect::who::school_book::SchoolBook;

/// The markers with their schools, by day; a school that nobody knows is told.
pub fn settle(draft: &mut Draft, schools: &SchoolBook) -> Vec<Marker> {
    let mut markers = Vec::new();
    for marker in std::mem::take(&mut draft.facts.markers) {
        let school = schools.find(&marker.school);
        if school == Affiliation::Unknown && !marker.school.is_empty() {
            let what = format!(
                "`{}` is no school of this data; the happening is kept without a school",
                marker.school
            );
            let fix = "write the school as the list or the log has it";
            let fault = RowFault::new(codes::MARKER_SCHOOL, what, &marker.school, fix);
            draft.note(marker.row, None, Outcome::Noted, fault);
        }
        let (date, label, row) = (marker.date, marker.label, marker.row);
        markers.push(Marker { date, school, label, row });
    }
    markers.sort_by(|a, b| {
        (a.date, a.school, &a.label, a.row).cmp(&(b.date, b.school, &b.label, b.row))
    });
    markers
}
