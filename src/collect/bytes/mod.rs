//! Bytes → a table of text whose rows know their lines.

pub mod columns;
pub mod delimiter;
pub mod encoding;
pub mod foreign;
pub mod grid;
pub mod guard;
pub mod head;
pub mod kinds;
pub mod limits;
pub mod moved;
pub mod note;
#[cfg(feature = "xlsx")]
pub mod ods;
#[cfg(feature = "xlsx")]
pub mod package;
pub mod profile;
pub mod rows;
pub mod scan;
pub mod settled;
#[cfg(feature = "xlsx")]
pub mod sheet;
pub mod source;
pub mod split;
pub mod table;
pub mod title;
pub mod widths;
