//! Logs: what happened, when, and who was there.

pub mod attendance;
pub mod called;
pub mod called_off;
pub mod event;
pub mod interactions;
pub mod meeting;
pub mod preamble;
pub mod stays;
pub mod teams;
pub mod totals;
pub mod visit_log;
pub mod visit_parties;
pub mod visit_rows;
pub mod zoom;
