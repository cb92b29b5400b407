//! Rosters: everybody in a row and in a column.

pub mod both_ways;
pub mod no_answer;
pub mod roster;
pub mod roster_asides;
pub mod roster_cells;
pub mod roster_matrix;
pub mod roster_units;
pub mod roster_words;
