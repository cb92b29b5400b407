//! Surveys and field forms.

pub mod choices;
pub mod dialect;
pub mod field_form;
pub mod field_repeat;
pub mod kobo;
pub mod kobo_repeat;
pub mod odk;
pub mod odk_repeat;
pub mod partners;
