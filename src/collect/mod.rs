//! Bytes → Records: who is who, what happened, and where each row stands.

pub mod bytes;
pub mod cells;
pub mod codebook;
pub mod dates;
pub mod draft;
pub mod guesses;
pub mod mask;
pub mod namings;
pub mod pairs;
pub mod places;
pub mod questions;
pub mod read;
pub mod recognise;
pub mod records;
pub mod responses;
pub mod settle;
pub mod shape;
pub mod shapes;
pub mod shared;
pub mod sheets;
pub mod taking;
pub mod who;
pub mod wishes;
pub mod within;
