//! Bytes → a table of text whose rows know their lines.

pub mod block;
pub mod delimiter;
pub mod encoding;
pub mod fit;
pub mod flaw;
pub mod foreign;
pub mod grid;
pub mod halves;
pub mod head;
pub mod limits;
pub mod note;
pub mod odd_separator;
pub mod rows;
pub mod scan;
pub mod source;
pub mod split;
pub mod table;
pub mod uncut;
pub mod votes;
pub mod workbook;
