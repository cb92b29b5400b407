//! Spreadsheets: what opens them, within limits.

#[cfg(feature = "xlsx")]
pub mod cell_text;
#[cfg(feature = "xlsx")]
pub mod epoch;
pub mod guard;
pub mod joined;
#[cfg(feature = "xlsx")]
pub mod ods;
#[cfg(feature = "xlsx")]
pub mod old_strings;
#[cfg(feature = "xlsx")]
pub mod package;
#[cfg(feature = "xlsx")]
pub mod sheet;
