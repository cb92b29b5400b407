//! Every table that is written, with what its columns say where they are no measures.

pub mod column;
pub mod exported;
pub mod findings;
pub mod shared;
pub mod tables;
pub mod units;

use column::Table;

/// Every table, those of a report first.
pub const TABLES: &[&[Table]] =
    &[units::TABLES, tables::TABLES, findings::TABLES, exported::TABLES];
