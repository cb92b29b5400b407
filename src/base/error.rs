//! The one error type: what is wrong, where, with which words of the user, and what to do.

use std::fmt;

use super::place::Place;

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, if it stands in a file.
    pub place: Option<Place>,
    /// One sentence without a full stop; the user's own words in backticks.
    pub what: String,
    /// What the user can do about it.
    pub fix: String,
}

/// Why a run stopped. The variant decides the exit code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The command line or tiebeam.toml is wrong (exit code 2).
    #[error("{0}")]
    Usage(Fault),
    /// The data cannot be used (exit code 3).
    #[error("{0}")]
    Data(Fault),
    /// The result cannot be written (exit code 5).
    #[error("{0}")]
    Output(Fault),
    /// A mistake of tiebeam's own, not of the user's (exit code 101).
    #[error("{0}")]
    Bug(Fault),
}

impl Error {
    /// A fault of the command line or of tiebeam.toml.
    pub fn usage(what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self::Usage(Fault::new(what, fix))
    }

    /// A fault of the data.
    pub fn data(what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self::Data(Fault::new(what, fix))
    }

    /// A fault of the place where results go.
    pub fn output(what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self::Output(Fault::new(what, fix))
    }

    /// Something that cannot happen unless tiebeam is wrong.
    pub fn bug(what: impl Into<String>) -> Self {
        Self::Bug(Fault::new(what, "please report this with the command that you ran"))
    }

    /// The same error with its place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        match &mut self {
            Self::Usage(fault) | Self::Data(fault) | Self::Output(fault) | Self::Bug(fault) => {
                fault.place = Some(place);
            }
        }
        self
    }

    /// The process's exit code.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Data(_) => 3,
            Self::Output(_) => 5,
            Self::Bug(_) => 101,
        }
    }
}

impl Fault {
    /// A fault without a place.
    pub fn new(what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { place: None, what: what.into(), fix: fix.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        f.write_str(&self.what)?;
        if !self.fix.is_empty() {
            write!(f, "\n  fix: {}", self.fix)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_place_and_the_fix() {
        let error = Error::data("`31/11/2025` is not a date", "correct the date").at(Place::cell(
            "visits.csv",
            118,
            4,
        ));
        assert_eq!(
            error.to_string(),
            "visits.csv:118:4: `31/11/2025` is not a date\n  fix: correct the date"
        );
        assert_eq!(error.exit_code(), 3);
    }
}
