//! Downloads of video meetings.

pub mod called;
pub mod meeting;
pub mod preamble;
pub mod stays;
