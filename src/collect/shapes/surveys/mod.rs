//! Surveys and field forms: exports of programs, name generators, rosters.

pub mod answered;
pub mod choices;
pub mod contacts;
pub mod dialect;
pub mod field_form;
pub mod field_repeat;
pub mod generator;
pub mod google_forms;
pub mod jisc;
pub mod kobo;
pub mod kobo_repeat;
pub mod limesurvey;
pub mod microsoft_forms;
pub mod name_generator;
pub mod numbered;
pub mod odk;
pub mod odk_repeat;
pub mod partners;
pub mod qualtrics;
pub mod roster;
pub mod roster_matrix;
pub mod roster_units;
pub mod series;
pub mod strength;
pub mod surveymonkey;
