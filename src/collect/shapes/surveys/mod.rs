//! Surveys and field forms: exports of programs, name generators, rosters.

pub mod answered;
pub mod field;
pub mod generators;
pub mod google_forms;
pub mod jisc;
pub mod limesurvey;
pub mod microsoft_forms;
pub mod qualtrics;
pub mod rosters;
pub mod strength;
pub mod surveymonkey;
