//! The only stage with effects: arguments, files, terminal, threads. Everything else is pure.

pub mod analysis;
pub mod arg_values;
pub mod args;
pub mod chance;
pub mod check;
pub mod choices;
pub mod commands;
pub mod compat;
pub mod disk;
pub mod fail_on;
pub mod groups;
pub mod loaded;
pub mod only;
pub mod options;
pub mod privacy;
pub mod table_rows;
pub mod tables;
pub mod terminal;
pub mod threads;
