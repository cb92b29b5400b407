//! Answers on a scale, in words and in numbers.

pub mod numbering;
pub mod scale;
