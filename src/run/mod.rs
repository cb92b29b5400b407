//! The only stage with effects: arguments, files, terminal, threads. Everything else is pure.

pub mod aliases_file;
pub mod alpha;
pub mod analysis;
pub mod arg_values;
pub mod args;
pub mod chance;
pub mod check;
pub mod choices;
pub mod codebook_file;
pub mod commands;
pub mod config;
pub mod console;
pub mod fail_on;
pub mod files;
pub mod folder;
pub mod groups;
pub mod left_out;
pub mod only;
pub mod privacy;
pub mod problem_lines;
pub mod proposal_lines;
pub mod settings;
pub mod summary;
pub mod table_rows;
pub mod target;
pub mod threads;
