//! How strong a cell says that a tie is, and whether it names anybody.

use crate::collect::bytes::delimiter::Delimiter;
use crate::collect::cells::amounts;
use crate::collect::cells::words;
use crate::collect::questions::scales::scale::{Often, often};
use crate::collect::who::names::{is_nobody, person_key};
use crate::collect::wishes::Wishes;

/// Strengths outside these bounds cannot be added and inverted without losing the others.
pub const STRENGTHS: std::ops::RangeInclusive<f64> = 1e-12..=1e12;

/// How strong a cell says that a tie is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Strength {
    /// So strong.
    Given(f64),
    /// There is none.
    Never,
    /// The cell says nothing.
    Unsaid,
    /// What it says is no strength.
    Unclear,
}

impl Strength {
    /// Reads a cell: a number, or a word such as `weekly`.
    #[must_use]
    pub fn read(written: &str, separator: Delimiter, wishes: &Wishes) -> Self {
        if is_nobody(written)
            && !wishes.scale.contains_key(&person_key(written))
            && !written.eq_ignore_ascii_case("none")
        {
            return Self::Unsaid;
        }
        let own = wishes.scale.get(&person_key(written)).copied();
        let number = || amounts::number(written, separator).map(Often::Steps);
        let number = own.or_else(number);
        match number.or_else(|| often(written, &wishes.scale)) {
            Some(Often::Steps(0.0)) => Self::Never,
            Some(Often::Steps(steps)) if STRENGTHS.contains(&steps) => Self::Given(steps),
            Some(Often::Unsaid) => Self::Unsaid,
            _ => Self::Unclear,
        }
    }

    /// The tie's strength in the network; a contact of unsaid frequency counts 1.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Given(strength) => Some(strength),
            Self::Unsaid => Some(1.0),
            Self::Never | Self::Unclear => None,
        }
    }
}

/// Whether a cell says that there is no tie.
#[must_use]
pub fn is_never(written: &str, wishes: &Wishes) -> bool {
    matches!(often(written, &wishes.scale), Some(Often::Steps(steps)) if steps == 0.0)
}

/// Whether a cell says that there is nobody to name.
#[must_use]
pub fn is_none(text: &str) -> bool {
    text != "Na" && (is_nobody(text) || words::is_none(text) || text.eq_ignore_ascii_case("x"))
}
