//! Logs: what happened, when, and who was there.

pub mod attendance;
pub mod event;
pub mod interactions;
