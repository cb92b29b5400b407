//! Names in cells: several at once, with roles and remarks, and words that name nobody.

pub mod absent;
pub mod behind;
pub mod crowds;
pub mod everybody;
pub mod known_names;
pub mod many_schools;
pub mod name_parts;
pub mod named;
pub mod nobody;
pub mod persons;
pub mod pieces;
pub mod roles;
pub mod school_words;
pub mod several;
pub mod venues;
