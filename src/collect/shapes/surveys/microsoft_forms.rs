//! Microsoft Forms: one row of headings, choices joined by semicolons with one behind the last.
//!
//! A form without names writes `anonymous` as e-mail address. Quizzes add points and feedback.

use crate::collect::bytes::head::Head;
use crate::collect::questions::asks::remark::is_bare_number;
use crate::collect::questions::part::{Part, Parts};
use crate::collect::questions::platform::{
    FIELDS, NEEDS, Platform, Stamps, State, has_any, layout, plain_headings,
};
use crate::collect::questions::taking::take::read;
use crate::collect::shape::{Shape, Turn};

/// The shape.
pub const SHAPE: Shape = Shape {
    name: "microsoft_forms",
    says: "answers to a Microsoft Form, opened in Excel and saved",
    fields: FIELDS,
    needs: NEEDS,
    gives: "who works with whom, in the direction asked; who answered and who did not; no leading and no terms, unless the form asks for the date of each activity",
    example: EXAMPLE,
    turn: Turn::Logs,
    layout: |head| layout(&PLATFORM, head),
    suffices: |_| true,
    recognises: |_| true,
    read: |reading| read(reading, &PLATFORM),
};

const EXAMPLE: &str = "\
Id,Start time,Completion time,Email,Name,Your school,Which schools did you work with this term?\n\
1,22/09/2025 15:41:02,22/09/2025 15:48:37,anonymous,,Ashbrook Primary School,St Mary's CE Primary School;Larkspur Lane Junior School;\n\
2,23/09/2025 08:12:50,23/09/2025 08:15:11,anonymous,,Fellgate Special School,\n";

const STARTED: &[&str] = &[
    "start_time",
    "startzeit",
    "heure_de_début",
    "hora_de_inicio",
    "begintijd",
    "amser_dechrau",
    "ora_di_inizio",
];
const COMPLETED: &[&str] = &[
    "completion_time",
    "fertigstellungszeit",
    "heure_de_fin",
    "hora_de_finalización",
    "tijd_van_voltooien",
    "amser_cwblhau",
    "ora_di_completamento",
];

const PLATFORM: Platform = Platform {
    name: "Microsoft Forms",
    parts,
    own: &[
        "id",
        "start_time",
        "startzeit",
        "heure_de_début",
        "hora_de_inicio",
        "begintijd",
        "amser_dechrau",
        "ora_di_inizio",
        "completion_time",
        "fertigstellungszeit",
        "heure_de_fin",
        "hora_de_finalización",
        "tijd_van_voltooien",
        "amser_cwblhau",
        "ora_di_completamento",
        "email",
        "e_mail",
        "adresse_de_messagerie",
        "correo_electrónico",
        "name",
        "nom",
        "nombre",
        "naam",
        "last_modified_time",
        "total_points",
        "quiz_feedback",
        "grade_posted_time",
        "language",
    ],
    own_prefixes: &["points_", "feedback_"],
    name_column: &["name", "nom", "nombre", "naam"],
    email_column: &["email", "e_mail", "adresse_de_messagerie", "correo_electrónico"],
    handed_in: COMPLETED,
    stamps: Stamps::Local,
    state: |_| State::Complete,
    is_own_code: is_bare_number,
};

fn parts(head: &Head) -> Option<Parts> {
    let row = head.rows.first()?;
    let plain = plain_headings(&row.cells);
    let is_form = has_any(&plain, COMPLETED)
        && (has_any(&plain, STARTED) || has_any(&plain, &["id", "email"]));
    let is_log = crate::collect::shapes::surveys::google_forms::is_log(&row.cells);
    (is_form && !is_log).then(|| Parts {
        columns: row.cells.iter().map(|cell| Part::bracketed(cell)).collect(),
        line: row.line,
        first_line: row.next_line(),
    })
}
