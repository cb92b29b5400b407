//! How people appear, as the command line spells it.

use clap::ValueEnum;

use crate::base::people_as::PeopleAs;

/// How people appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PeopleAsName {
    /// By name
    Names,
    /// By codes such as P0417
    Codes,
    /// Not at all: only what several people did together
    Hide,
}

impl From<PeopleAsName> for PeopleAs {
    fn from(name: PeopleAsName) -> Self {
        match name {
            PeopleAsName::Names => Self::Names,
            PeopleAsName::Codes => Self::Codes,
            PeopleAsName::Hide => Self::Hide,
        }
    }
}
