//! Sheets with a column for each session or school.

pub mod grid_schools;
pub mod grid_sessions;
pub mod grid_totals;
pub mod session_heading;
