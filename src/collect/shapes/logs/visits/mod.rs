//! Who visited whom.

pub mod alike;
pub mod brackets;
pub mod sides;
pub mod visit_members;
pub mod visit_parties;
pub mod visit_rows;
pub mod went_to;
