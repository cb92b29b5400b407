//! Whether a row fits its table.

pub mod columns;
pub mod displaced;
pub mod kinds;
pub mod moved;
pub mod profile;
pub mod settled;
pub mod short;
pub mod signs;
pub mod title;
pub mod widths;
