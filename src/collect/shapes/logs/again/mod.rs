//! Rows that say again what a row before said: the same people, a cell left blank because it is above.

pub mod called_alike;
pub mod filled_down;
pub mod held_twice;
pub mod known_rows;
pub mod repeats;
