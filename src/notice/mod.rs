//! Network + Scores → Findings: what the numbers mean, in plain English, with the rows behind it.

pub mod account;
pub mod contact;
pub mod finding;
pub mod flag;
pub mod flags;
pub mod gates;
pub mod lead_table;
pub mod leavers;
pub mod led_enough;
pub mod look;
pub mod mark;
pub mod scene;
pub mod standings;
pub mod story;
pub mod thresholds;
pub mod words;
