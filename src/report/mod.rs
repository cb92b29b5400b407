//! Story + Charts → bytes: the report, its tables and its exchange files.

pub mod sheet;
