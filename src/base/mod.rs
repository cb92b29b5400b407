//! What every stage shares: errors and problems with a place, numbers, the school calendar, seeds.

pub mod calendar;
pub mod codes;
pub mod error;
pub mod number;
pub mod people_as;
pub mod place;
pub mod problem;
pub mod seed;
