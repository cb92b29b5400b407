//! Bytes → Records: who is who, what happened, and where each row stands.

pub mod amounts;
pub mod answers;
pub mod bytes;
pub mod codebook;
pub mod columns;
pub mod dates;
pub mod draft;
pub mod intern;
pub mod layout;
pub mod loggers;
pub mod mask;
pub mod names;
pub mod namings;
pub mod notes;
pub mod people_book;
pub mod places;
pub mod read;
pub mod recognise;
pub mod records;
pub mod responses;
pub mod school_book;
pub mod settle;
pub mod several;
pub mod shape;
pub mod shapes;
pub mod wishes;
