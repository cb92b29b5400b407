//! Who asked for something: the command line, or a line of tiebeam.toml. Whoever is refused is told where.

use crate::base::error::Error;
use crate::base::place::Place;
use crate::run::options::config::Config;

/// Who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The option or the setting, as the user writes it.
    pub name: String,
    place: Option<Place>,
}

impl Origin {
    /// The option where it was given, else the setting.
    #[must_use]
    pub fn of(is_option: bool, option: &str, config: &Config, part: &str, key: &str) -> Self {
        if is_option {
            return Self { name: option.to_owned(), place: None };
        }
        Self::setting(config, part, key)
    }

    /// A setting.
    #[must_use]
    pub fn setting(config: &Config, part: &str, key: &str) -> Self {
        Self { name: format!("[{part}] {key}"), place: Some(config.written.place(part, key)) }
    }

    /// The error with the line, if it is one of the settings that is wrong.
    #[must_use]
    pub fn blamed(&self, error: Error) -> Error {
        match &self.place {
            Some(place) => error.at(place.clone()),
            None => error,
        }
    }
}
