//! Logs: what happened, when, and who was there.

pub mod attendance;
pub mod called_off;
pub mod event;
pub mod interactions;
pub mod totals;
pub mod visit_log;
pub mod visit_parties;
pub mod visit_rows;
