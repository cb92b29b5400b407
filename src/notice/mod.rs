//! Network + Scores → Findings: what the numbers mean, in plain English, with the rows behind it.

pub mod account;
pub mod bridges;
pub mod contact;
pub mod finding;
pub mod flag;
pub mod flags;
pub mod gates;
pub mod heard;
pub mod holding;
pub mod lead_table;
pub mod leavers;
pub mod led_enough;
pub mod look;
pub mod mark;
pub mod names;
pub mod pieces;
pub mod policy;
pub mod quiet;
pub mod response;
pub mod scene;
pub mod standings;
pub mod story;
pub mod term_grid;
pub mod thresholds;
pub mod words;
