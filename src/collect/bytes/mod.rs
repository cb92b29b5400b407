//! Bytes → a table of text whose rows know their lines.

pub mod delimiter;
pub mod encoding;
pub mod head;
pub mod quotes;
pub mod table;
