//! The one error type: what is wrong, where, with which words of the user, and what to do.

use std::borrow::Cow;
use std::fmt;

use super::place::Place;

/// Words of a message: those that stand in our source cannot be the user's.
pub type Words = Cow<'static, str>;

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, if it stands in a file.
    pub place: Option<Place>,
    /// One sentence without a full stop; the user's own words in backticks.
    pub what: Words,
    /// What the user can do about it.
    pub fix: Words,
    more: Box<More>,
}

/// What few messages have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct More {
    /// A code that `explain` knows; else empty.
    code: &'static str,
    /// The sentence and the fix without any word of the user's, for runs that show no names.
    what: Option<Words>,
    fix: Option<Words>,
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
    pub fn usage(what: impl Into<Words>, fix: impl Into<Words>) -> Self {
        Self::Usage(Fault::new(what, fix))
    }

    /// A fault of the data.
    pub fn data(what: impl Into<Words>, fix: impl Into<Words>) -> Self {
        Self::Data(Fault::new(what, fix))
    }

    /// A fault of the place where results go.
    pub fn output(what: impl Into<Words>, fix: impl Into<Words>) -> Self {
        Self::Output(Fault::new(what, fix))
    }

    /// Something that cannot happen unless tiebeam is wrong.
    pub fn bug(what: impl Into<Words>) -> Self {
        Self::Bug(Fault::new(what, "please report this with the command that you ran"))
    }

    /// The same error with its place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.fault_mut().place = Some(place);
        self
    }

    /// The same error with its code.
    #[must_use]
    pub fn coded(mut self, code: &'static str) -> Self {
        self.fault_mut().more.code = code;
        self
    }

    /// What it says.
    #[must_use]
    pub fn fault(&self) -> &Fault {
        match self {
            Self::Usage(fault) | Self::Data(fault) | Self::Output(fault) | Self::Bug(fault) => {
                fault
            }
        }
    }

    /// The same error with what it says where names must not be shown: no word of the user's.
    #[must_use]
    pub fn plainly(mut self, words: impl Into<Words>) -> Self {
        self.fault_mut().more.what = Some(words.into());
        self
    }

    /// The same error with its fix where names must not be shown: no word of the user's.
    #[must_use]
    pub fn plain_fix(mut self, words: impl Into<Words>) -> Self {
        self.fault_mut().more.fix = Some(words.into());
        self
    }

    /// The error without any word that may be the user's. Only words that stand in our source, or
    /// that [`Error::plainly`] vouches for, are kept, so that a new message cannot leak by oversight.
    #[must_use]
    pub fn without_words(mut self, place: impl FnOnce(Place) -> Option<Place>) -> Self {
        let fault = self.fault_mut();
        fault.place = fault.place.take().and_then(place);
        let (what, fix) = (fault.more.what.take(), fault.more.fix.take());
        let ours = |words: &Words| matches!(words, Cow::Borrowed(_)).then(|| words.clone());
        fault.what = what.or_else(|| ours(&fault.what)).unwrap_or("this cannot be used".into());
        let see =
            "run it again with --people-as names, where nobody else looks on, to see the words";
        fault.fix = fix.or_else(|| ours(&fault.fix)).unwrap_or(see.into());
        self
    }

    /// Where the fault stands, if it stands in a file.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Usage(fault) | Self::Data(fault) | Self::Output(fault) | Self::Bug(fault) => {
                fault.place.as_ref()
            }
        }
    }

    fn fault_mut(&mut self) -> &mut Fault {
        match self {
            Self::Usage(fault) | Self::Data(fault) | Self::Output(fault) | Self::Bug(fault) => {
                fault
            }
        }
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
    pub fn new(what: impl Into<Words>, fix: impl Into<Words>) -> Self {
        let (what, fix) = (what.into(), fix.into());
        Self { place: None, what, fix, more: Box::default() }
    }

    /// Its code, if it has one that `explain` knows; else empty.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.more.code
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

    #[test]
    fn without_words_only_our_own_are_left() {
        let place = || Place::cell("Jane Doe.csv", 118, 4);
        let told = |error: Error| {
            let hidden = |place: Place| Some(Place { file: "input 1".to_owned(), ..place });
            error.at(place()).without_words(hidden).to_string()
        };
        let owned = told(Error::data(format!("`{}` is not a date", "Jane"), "correct the date"));
        assert_eq!(owned, "input 1:118:4: this cannot be used\n  fix: correct the date");
        let ours = told(Error::data("the file is empty", String::from("ask Jane")));
        assert!(
            ours.starts_with("input 1:118:4: the file is empty\n  fix: run it again"),
            "{ours}"
        );
        let plain = Error::data(format!("`{}` is not a date", "Jane"), "");
        assert_eq!(told(plain.plainly("this is not a date")), "input 1:118:4: this is not a date");
    }
}
