//! Field forms: one row for a visit, or a main file with repeats.

pub mod choices;
pub mod dialect;
pub mod field_form;
pub mod field_repeat;
pub mod field_survey;
pub mod kobo;
pub mod kobo_repeat;
pub mod odk;
pub mod odk_repeat;
pub mod partners;
pub mod survey_or_log;
