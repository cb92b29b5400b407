//! Exports of survey programs, one file each.

pub mod google_forms;
pub mod jisc;
pub mod limesurvey;
pub mod microsoft_forms;
pub mod qualtrics;
pub mod surveymonkey;
