//! What is said on the terminal.

pub mod console;
pub mod estimated;
pub mod left_out;
pub mod problem_lines;
pub mod progress;
pub mod proposal_lines;
pub mod summary;
