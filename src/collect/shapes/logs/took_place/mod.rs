//! Whether it happened at all: statuses, words for what was called off.

pub mod called_off;
pub mod statuses;
pub mod stood_up;
