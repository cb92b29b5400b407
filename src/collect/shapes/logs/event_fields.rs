//! The headings that describe an activity, in every kind of log.

use crate::collect::cells::columns::{Field, field};

/// The columns of an activity.
pub const EVENT_ID: Field = field!(
    "event_id",
    "event",
    "event_no",
    "event_number",
    "activity_id",
    "session_id",
    "visit_id",
    "ref",
    "reference"
);
/// When it happened.
pub const DATE: Field = field!(
    "date",
    "day",
    "when",
    "timestamp",
    "activity_date",
    "event_date",
    "visit_date",
    "session_date",
    "date_of_visit",
    "date_of_activity",
    "date_of_event",
    "date_of_session",
    "date_of_meeting",
    "date_of_training",
    "date_of_course",
    "date_visited",
    "date_attended",
    "meeting_date",
    "training_date",
    "course_date",
    "start_date"
);
/// What kind it was.
pub const TYPE: Field = field!(
    "type",
    "kind",
    "activity",
    "activity_type",
    "event_type",
    "type_of_activity",
    "type_of_visit",
    "visit_type",
    "kind_of_visit",
    "type_of_event"
);
/// Its title.
pub const TITLE: Field = field!(
    "title",
    "event_title",
    "event_name",
    "session",
    "session_title",
    "activity_title",
    "course",
    "course_title",
    "course_name",
    "name_of_course",
    "meeting",
    "meeting_title",
    "meeting_name"
);
/// Which of several sessions of one title and day, where another column holds the title.
pub const PART_OF_DAY: Field = field!("part_of_day", "session", "session_no", "am_pm", "slot");
/// The initiative it belongs to.
pub const INITIATIVE: Field = field!("initiative", "project", "programme", "enquiry_group");
/// The strand of work.
pub const STRAND: Field = field!("strand");
/// The kind of collaboration.
pub const DEPTH: Field = field!("depth");
/// Who paid.
pub const FUNDING: Field = field!("funding", "funder", "funded_by", "funding_source");
/// How long it took.
pub const HOURS: Field = field!(
    "hours",
    "hrs",
    "duration_hours",
    "duration_hrs",
    "duration_in_hours",
    "length_hours",
    "length_hrs",
    "length_in_hours",
    "no_of_hours",
    "number_of_hours"
);
/// The same without a unit in its heading: a mere number may be hours or minutes.
pub const DURATION: Field =
    field!("duration", "length", "length_of_visit", "duration_of_visit", "how_long");
/// Who led, by name; several are separated by `;` or `/`.
pub const LED_BY: Field = field!(
    "led_by",
    "run_by",
    "led",
    "lead_person",
    "leader",
    "lead",
    "leads",
    "led_by_name",
    "led_by_names",
    "lead_name",
    "lead_visitor",
    "lead_facilitator",
    "facilitator",
    "facilitators",
    "facilitated_by",
    "who_led",
    "who_led_it",
    "who_led_the_visit",
    "who_led_the_session",
    "leader_s",
    "lead_s",
    "visit_led_by",
    "session_led_by"
);
/// Headings above what tells people of one name apart.
pub const PERSON_NUMBERS: &[&str] = &[
    "person_id",
    "participant_id",
    "staff_id",
    "staff_no",
    "staff_number",
    "staff_code",
    "staff_ref",
    "employee_id",
    "employee_no",
    "employee_number",
    "employee_code",
    "employee_ref",
    "payroll_id",
    "payroll_no",
    "payroll_number",
    "payroll_ref",
    "personnel_id",
    "personnel_no",
    "personnel_number",
    "trn",
    "teacher_number",
    "teacher_no",
    "teacher_reference_number",
    "teacher_ref_no",
    "uid",
    "user_id",
    "member_id",
];
/// The official number of the school beside whose name it stands; without a name it is the school.
pub const SCHOOL_NUMBER: Field = field!(
    "school_number",
    "urn",
    "school_urn",
    "urn_number",
    "urn_no",
    "laestab",
    "school_laestab",
    "dfe_number",
    "dfe_no",
    "dfe_num",
    "dfe",
    "dfe_code",
    "school_dfe_number",
    "dfe_establishment_number",
    "la_estab",
    "la_estab_no",
    "la_estab_number",
    "laestab_no",
    "laestab_number",
    "laestab_code"
);
/// Who entered the row: a person, or a school.
pub const LOGGED_BY: Field = field!(
    "logged_by",
    "entered_by",
    "recorded_by",
    "submitted_by",
    "completed_by",
    "log_kept_by",
    "logged_by_school"
);
/// Headings that may as well say how many there are as number people.
pub const PERHAPS_COUNTS: &[&str] =
    &["staff_no", "staff_number", "teacher_no", "teacher_number", "payroll"];
