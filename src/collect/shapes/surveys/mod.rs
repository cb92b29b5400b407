//! Surveys and field forms.

pub mod answered;
pub mod choices;
pub mod contacts;
pub mod dialect;
pub mod field_form;
pub mod field_repeat;
pub mod kobo;
pub mod kobo_repeat;
pub mod name_generator;
pub mod odk;
pub mod odk_repeat;
pub mod partners;
pub mod series;
