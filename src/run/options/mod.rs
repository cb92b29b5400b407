//! What the user asked for: options, tiebeam.toml, and where each setting came from.

pub mod alpha;
pub mod bootstrap;
pub mod config;
pub mod contradicting;
pub mod days;
pub mod limits;
pub mod origin;
pub mod scale;
pub mod searched_from;
pub mod settings;
pub mod value_words;
pub mod weights;
pub mod written;
