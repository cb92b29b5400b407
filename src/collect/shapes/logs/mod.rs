//! Logs: what happened, when, and who was there.

pub mod alike;
pub mod asides;
pub mod attendance;
pub mod called;
pub mod called_alike;
pub mod called_off;
pub mod event;
pub mod grid_sessions;
pub mod grid_totals;
pub mod interactions;
pub mod known_rows;
pub mod marks;
pub mod meeting;
pub mod parts;
pub mod preamble;
pub mod role_parts;
pub mod session_heading;
pub mod sign_in_grid;
pub mod statuses;
pub mod stays;
pub mod teams;
pub mod totals;
pub mod visit_log;
pub mod visit_parties;
pub mod visit_rows;
pub mod zoom;
