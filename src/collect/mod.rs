//! Bytes → Records: who is who, what happened, and where each row stands.

pub mod places;
pub mod records;
