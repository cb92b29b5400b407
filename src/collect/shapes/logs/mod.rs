//! Logs: what happened, when, and who was there.

pub mod again;
pub mod attendance;
pub mod came;
pub mod event;
pub mod event_fields;
pub mod grids;
pub mod interactions;
pub mod led_by;
pub mod meetings;
pub mod sign_in_grid;
pub mod teams;
pub mod took_place;
pub mod unused;
pub mod visit_log;
pub mod visits;
pub mod zoom;
