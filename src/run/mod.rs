//! The only stage with effects: arguments, files, terminal, threads. Everything else is pure.

pub mod analysis;
pub mod args;
pub mod commands;
pub mod config;
pub mod console;
pub mod files;
pub mod folder;
pub mod settings;
