//! What `tiebeam check` says: in words, as JSON, and the lines of the file themselves.

pub mod excerpts;
pub mod json;
pub mod survey;
pub mod words;
