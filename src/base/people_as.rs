//! How people appear in everything that a run writes or says.

/// Names, codes, or nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PeopleAs {
    /// By name.
    #[default]
    Names,
    /// By codes that only the codebook can turn back.
    Codes,
    /// Not at all: only what several people did together, and `one person`.
    Hide,
}

/// What a person is called where people are hidden, at the start of a sentence.
pub const ONE_PERSON: &str = "One person";

impl PeopleAs {
    /// The word on the command line, in tiebeam.toml and in run.toml.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Codes => "codes",
            Self::Hide => "hide",
        }
    }

    /// The way of that word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Names, Self::Codes, Self::Hide].into_iter().find(|way| way.word() == word)
    }

    /// What stands above everything that was written.
    #[must_use]
    pub fn banner(self) -> &'static str {
        match self {
            Self::Names => "Contains personal data: this names people. Share with care.",
            Self::Codes => {
                "Personal data – pseudonymised. This is not anonymous: who works with whom, and \
                 where, can still identify somebody. Share with care."
            }
            Self::Hide => {
                "People are left out. This is not anonymous: a school, a date or a pattern can \
                 still identify somebody. Share with care."
            }
        }
    }
}
