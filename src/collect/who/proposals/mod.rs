//! Likely duplicates: proposed to the user, never joined without an answer. One file per kind.

pub mod blocks;
pub mod likeness;
pub mod notes;
pub mod people;
pub mod person_names;
pub mod proposal;
pub mod propose;
pub mod school_names;
pub mod schools;
pub mod sides;
